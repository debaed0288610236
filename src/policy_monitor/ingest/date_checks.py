"""The checks of a row's date: each asks one question and answers with a finding or None."""

from policy_monitor.ingest.dates import DateKind
from policy_monitor.ingest.fields import Field
from policy_monitor.ingest.judging import Surroundings
from policy_monitor.ingest.rows import Record
from policy_monitor.ingest.when import EARLIEST_DAY, Trouble
from policy_monitor.records import Finding, Level
from policy_monitor.wording import in_text, long_date

__all__ = ["DATE_CHECKS"]

_CHECK_THE_YEAR = "Check the year, correct the date and upload the spreadsheet again."
_CHECK_BOTH = "Check both, correct the one that is wrong and upload the spreadsheet again."
# A date so far before the middle of its table is likelier a slip in the year.
_FAR_DAYS = 3653


def check_date_is_readable(record: Record, around: Surroundings) -> Finding | None:
    """Is the date cell a possible date? Rejected when not."""
    if record.when.trouble is not Trouble.UNREADABLE or record.order in around.doubtful:
        return None
    return around.find(
        Level.REJECTED,
        Trouble.UNREADABLE,
        record,
        Field.OCCURRED_ON,
        "{row} has a date that cannot be read, or that does not exist when read day first. "
        "Write it as day/month/year and upload the spreadsheet again.",
    )


def check_date_is_not_in_the_future(record: Record, around: Surroundings) -> Finding | None:
    """Has the day come? Rejected when not."""
    when = record.when
    if when.day is not None:
        future = when.day > around.today
    else:
        # A term that has not begun; the calendar is asked only for terms near today.
        future = when.term is not None and (when.term > around.calendar.term_on(around.today).id)
    if not future:
        return None
    return around.find(
        Level.REJECTED,
        "date_in_future",
        record,
        Field.OCCURRED_ON,
        f"{{row}} has a date after {long_date(around.today)}. {_CHECK_THE_YEAR}",
    )


def check_date_is_not_too_old(record: Record, around: Surroundings) -> Finding | None:
    """Is the day one that a log under this policy could hold? Rejected when not."""
    if record.when.day is None or record.when.day >= EARLIEST_DAY:
        return None
    return around.find(
        Level.REJECTED,
        "date_too_old",
        record,
        Field.OCCURRED_ON,
        f"{{row}} has a date before {EARLIEST_DAY.year}. {_CHECK_THE_YEAR}",
    )


def check_date_is_given(record: Record, around: Surroundings) -> Finding | None:
    """Does the row say when? A question when not."""
    if record.when.trouble not in {Trouble.MISSING, Trouble.NOT_KNOWN}:
        return None
    return around.find(
        Level.NEEDS_DECISION,
        "date_missing",
        record,
        Field.OCCURRED_ON,
        "{row} has no date. Fill in the date, or the term and school year, and upload the "
        "spreadsheet again.",
    )


_DOUBTS = {
    Trouble.WITHOUT_YEAR: "{row} has a date without a year, and nothing around it says which "
    "year. Add the year and upload the spreadsheet again.",
    Trouble.TERM_WITHOUT_YEAR: "{row} gives a term without a school year. Add the year, as in "
    "2024/25, and upload the spreadsheet again.",
    Trouble.SEVERAL_DAYS: "{row} gives several days. Write the first day in the date column and "
    "upload the spreadsheet again.",
    Trouble.UNSURE: "{row} has a date that its writer marked as uncertain, or that can be read in "
    "two ways. Write the date as day/month/year and upload the spreadsheet again.",
    Trouble.TWO_DATES: "{row} has two dates, under headings that do not say which is the date of "
    "the incident. Give one of them the heading “Date of incident” and upload the spreadsheet "
    "again.",
    Trouble.WRONG_WEEKDAY: "{row} has a date that does not fall on the weekday beside it. "
    f"{_CHECK_BOTH}",
    Trouble.NOTHING_ABOVE: "{row} repeats the date above it, but there is no date above it. "
    "Write the date and upload the spreadsheet again.",
    Trouble.IN_TWO_TERMS: "{row} gives a week or a month that lies in two terms. Write the day "
    "and upload the spreadsheet again.",
}


def check_date_is_definite(record: Record, around: Surroundings) -> Finding | None:
    """Does the date cell leave one day or one term? A question when not."""
    trouble = record.when.trouble
    if trouble is None or trouble not in _DOUBTS:
        return None
    return around.find(Level.NEEDS_DECISION, trouble, record, Field.OCCURRED_ON, _DOUBTS[trouble])


def check_date_could_not_be_swapped(record: Record, around: Surroundings) -> Finding | None:
    """Could day and month have changed places when the file was saved? A question when so."""
    if record.order not in around.doubtful:
        return None
    return around.find(
        Level.NEEDS_DECISION,
        "date_may_be_swapped",
        record,
        Field.OCCURRED_ON,
        "{row} has a date whose day and month may have changed places: other dates of the column "
        "show that a computer set to American dates has handled it. Check the date, write it with "
        "the month as a word, and upload the spreadsheet again.",
    )


def check_date_agrees_with_term_column(record: Record, around: Surroundings) -> Finding | None:
    """Does the row's own term or year column say the same as its date? A question when not."""
    said, when = record.said, record.when
    if said is None or when.day is None or when.term is None:
        return None
    wrong_year = said.year is not None and said.year != when.term.year
    wrong_season = said.season is not None and said.season is not when.term.season
    if wrong_season and not wrong_year:
        # Holidays stand between two terms: only a day within another term contradicts.
        term = around.calendar.term(when.term)
        wrong_season = term.opens_on <= when.day <= term.closes_on
    if not (wrong_year or wrong_season):
        return None
    return around.find(
        Level.NEEDS_DECISION,
        "term_contradicts_date",
        record,
        Field.TERM,
        f"{{row}} gives a term or school year that its date does not fall in. {_CHECK_BOTH}",
    )


def check_date_is_within_the_sheets_year(record: Record, around: Surroundings) -> Finding | None:
    """Is the day in the school year that the sheet says it is about? A question when not."""
    said, when = around.said, record.when
    if said.year is None or when.term is None or when.day is None or when.term.year == said.year:
        return None
    return around.find(
        Level.NEEDS_DECISION,
        "date_outside_sheet_year",
        record,
        Field.OCCURRED_ON,
        "{row} has a date outside the school year that the sheet's name or title gives. "
        f"{_CHECK_THE_YEAR}",
    )


def check_date_is_near_the_others(record: Record, around: Surroundings) -> Finding | None:
    """Is the day within ten years of the table's middle day? A question when not."""
    if record.when.day is None or around.middle_day is None:
        return None
    if around.middle_day - record.when.day.toordinal() <= _FAR_DAYS:
        return None
    return around.find(
        Level.NEEDS_DECISION,
        "date_far_from_others",
        record,
        Field.OCCURRED_ON,
        f"{{row}} has a date more than ten years before most others. {_CHECK_THE_YEAR}",
    )


def note_date_is_outside_the_sheets_term(record: Record, around: Surroundings) -> Finding | None:
    """Is the day in the term that the sheet says it is about? A note when not."""
    said, when = around.said, record.when
    if said.season is None or said.year is None or when.day is None or when.term is None:
        return None
    if when.term.season is said.season or when.term.year != said.year:
        return None
    return around.find(
        Level.NOTE,
        "date_outside_sheet_term",
        record,
        Field.OCCURRED_ON,
        f"{{row}} stands in the {in_text(when.term.label)}, by its date, although the sheet's name "
        "or title gives another term. If the date is wrong, correct it and upload the spreadsheet "
        "again.",
    )


def note_date_is_a_week_or_month(record: Record, around: Surroundings) -> Finding | None:
    """Is only the week or the month given? A note when so."""
    when = record.when
    if when.trouble is not None or when.kind not in {DateKind.WEEK, DateKind.MONTH}:
        return None
    return around.find(
        Level.NOTE,
        "date_is_not_a_day",
        record,
        Field.OCCURRED_ON,
        "{row} gives a week or a month instead of a day, so only its term is known. If you know "
        "the day, write it and upload the spreadsheet again.",
    )


def note_term_is_the_sheets(record: Record, around: Surroundings) -> Finding | None:
    """Is the term known only from the sheet's name or title? A note when so."""
    when = record.when
    if around.layout.column(Field.OCCURRED_ON) is not None or when.term is None:
        return None
    if when.day is not None or record.said is not None or around.heading(Field.OCCURRED_ON):
        return None
    return around.find(
        Level.NOTE,
        "term_from_sheet",
        record,
        None,
        f"{{row}} has no date, so it stands in the {in_text(when.term.label)}, which the sheet's "
        "name or title gives. If you know the date, write it and upload the spreadsheet again.",
    )


DATE_CHECKS = (
    check_date_is_readable,
    check_date_is_not_in_the_future,
    check_date_is_not_too_old,
    check_date_is_given,
    check_date_is_definite,
    check_date_could_not_be_swapped,
    check_date_agrees_with_term_column,
    check_date_is_within_the_sheets_year,
    check_date_is_near_the_others,
    note_date_is_outside_the_sheets_term,
    note_date_is_a_week_or_month,
    note_term_is_the_sheets,
)
