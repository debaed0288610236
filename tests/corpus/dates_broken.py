"""Dates that no careful reader would take as they stand: a question, or a refusal."""

from datetime import date

from tests.corpus.case import Case
from tests.corpus.dates import dated_log
from tests.corpus.sheets import Sheet, build_case, delimited, xlsx
from tests.corpus.stock import STANDARD_HEADINGS, STOCK

__all__ = ["KINDS"]
QUESTION = "dates"
ASK = "rejected/needs_decision"


def half_turned_by_an_american_machine() -> Case:
    """Text wherever the day is past 12; where it is not, a real date with day and month turned.

    The sheet is the autumn term's. The turned cells show dates in spring and summer: never to
    be accepted as those; as the autumn day they were, or asked about.
    """
    sheet = dated_log(
        "Autumn 2024",
        (
            ("13/09/2024", "2024-09-13"), ("26/09/2024", "2024-09-26"),
            (date(2024, 3, 10), "accepted/needs_decision: 2024-10-03"),
            ("17/10/2024", "2024-10-17"),
            (date(2024, 7, 11), "accepted/needs_decision: 2024-11-07"),
            ("21/11/2024", "2024-11-21"),
            (date(2024, 5, 12), "accepted/needs_decision: 2024-12-05"),
            (date(2024, 4, 12), "accepted/needs_decision: 2024-12-04"),
        ),
        heading="Autumn Term 2024 incident log",
    )  # fmt: skip
    return build_case(
        QUESTION, "half_turned_by_an_american_machine", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def half_turned_without_a_term() -> Case:
    """The same with nothing to say which term it was; the order of rows still gives it away."""
    sheet = dated_log(
        "Sheet1",
        (
            ("13/09/2024", "2024-09-13"), ("26/09/2024", "2024-09-26"),
            (date(2024, 3, 10), "accepted/needs_decision: 2024-10-03"),
            ("17/10/2024", "2024-10-17"),
            (date(2024, 7, 11), "accepted/needs_decision: 2024-11-07"),
            ("21/11/2024", "2024-11-21"),
            (date(2024, 5, 12), "accepted/needs_decision: 2024-12-05"),
            ("13/12/2024", "2024-12-13"),
        ),
    )  # fmt: skip
    return build_case(QUESTION, "half_turned_without_a_term", ("Log.xlsx", xlsx(sheet), [sheet]))


def impossible_days() -> Case:
    """Days that no calendar has."""
    sheet = dated_log(
        "Log",
        (
            (date(2024, 9, 12), "2024-09-12"), ("31/09/2024", ASK), ("30/02/2025", ASK),
            ("29/02/2025", ASK), ("0/10/2024", ASK), ("45/13/2024", ASK),
            ("31st November 2024", ASK), (date(2024, 12, 5), "2024-12-05"),
        ),
    )  # fmt: skip
    return build_case(QUESTION, "impossible_days", ("Log.xlsx", xlsx(sheet), [sheet]))


def days_still_to_come() -> Case:
    """Dates after the day the log is read."""
    sheet = dated_log(
        "Log",
        (
            (date(2026, 11, 5), "2026-11-05"), (date(2026, 11, 20), "2026-11-20"),
            (date(2026, 11, 21), ASK), (date(2027, 10, 6), ASK), ("3 December 2026", ASK),
            (date(2046, 10, 6), ASK),
        ),
    )  # fmt: skip
    return build_case(QUESTION, "days_still_to_come", ("Log.xlsx", xlsx(sheet), [sheet]))


def years_mistyped() -> Case:
    """Years that cannot be meant."""
    sheet = dated_log(
        "Log",
        (
            (date(2024, 9, 12), "2024-09-12"), ("26/09/0204", ASK), ("3/10/2204", ASK),
            (date(1924, 10, 17), ASK), ("7/11/20244", ASK), ("21/11/204", ASK),
            (date(1900, 1, 5), ASK), (date(2024, 12, 5), "2024-12-05"),
        ),
    )  # fmt: skip
    return build_case(QUESTION, "years_mistyped", ("Log.xlsx", xlsx(sheet), [sheet]))


def a_year_out_in_january() -> Case:
    """In January somebody still wrote last year: the sheet's own title contradicts it."""
    sheet = dated_log(
        "Spring 2025",
        (
            (date(2025, 1, 14), "2025-01-14"),
            (date(2024, 1, 16), ASK),
            (date(2025, 1, 30), "2025-01-30"), (date(2025, 2, 6), "2025-02-06"),
        ),
        heading="Spring Term 2025 - online safety incidents",
    )  # fmt: skip
    return build_case(QUESTION, "a_year_out_in_january", ("Log.xlsx", xlsx(sheet), [sheet]))


def no_date_given() -> Case:
    """An empty date, a question mark, "unknown" and words."""
    sheet = dated_log(
        "Log",
        (
            (date(2024, 9, 12), "2024-09-12"), (None, ASK), ("?", ASK), ("unknown", ASK),
            ("n/k", ASK), ("TBC", ASK), ("last week", ASK), ("Tuesday", ASK), ("see email", ASK),
            (date(2024, 12, 5), "2024-12-05"),
        ),
    )  # fmt: skip
    return build_case(QUESTION, "no_date_given", ("Log.xlsx", xlsx(sheet), [sheet]))


def no_year_anywhere() -> Case:
    """Day and month, and nothing in the file that gives the year."""
    sheet = dated_log("Sheet1", (("12 Sept", ASK), ("3/10", ASK), ("5th November", ASK)))
    return build_case(QUESTION, "no_year_anywhere", ("log.xlsx", xlsx(sheet), [sheet]))


def weekday_contradicts_the_date() -> Case:
    """The weekday is right for some dates and wrong for others."""
    either = "accepted/needs_decision: "
    sheet = dated_log(
        "Log",
        (
            ("Thursday 3 October 2024", "2024-10-03"), ("Fri 3 Oct 2025", "2025-10-03"),
            ("Friday 3 October 2024", f"{either}2024-10-03 OR 2024-10-04 OR 2025-10-03"),
            ("Mon 07/10/24", "2024-10-07"),
            ("Tues 07/10/24", f"{either}2024-10-07 OR 2024-10-08"),
        ),
    )  # fmt: skip
    return build_case(QUESTION, "weekday_contradicts_the_date", ("Log.xlsx", xlsx(sheet), [sheet]))


def several_days_or_about() -> Case:
    """Spans and rough dates within one term: first day, term only, or a question."""
    loose = "accepted/needs_decision/rejected: "
    span = "2024-10-03 OR 2024-10-04 OR 2024-10-05 OR term Autumn 2024/25"
    rough = "term Autumn 2024/25"
    sheet = dated_log(
        "Log",
        (
            ("3-5 October 2024", f"{loose}{span}"), ("3/10/24 - 5/10/24", f"{loose}{span}"),
            ("3/10/24 and 4/10/24", f"{loose}{span}"),
            ("w/c 7/10/24", f"{loose}2024-10-07 OR {rough}"),
            ("October 2024", f"{loose}{rough}"), ("early Nov 2024", f"{loose}{rough}"),
            ("c. 7/11/24", f"{loose}2024-11-07 OR {rough}"),
            (date(2024, 12, 5), "2024-12-05"),
        ),
    )  # fmt: skip
    return build_case(QUESTION, "several_days_or_about", ("Log.xlsx", xlsx(sheet), [sheet]))


def two_readings_in_a_text_export() -> Case:
    """Dates that read either way round, and one row that shows the file is month first."""
    sheet = Sheet()
    sheet.add(STANDARD_HEADINGS)
    shown = (("03/04/2025", "2025-03-04"), ("03/06/2025", "2025-03-06"),
             ("03/18/2025", "2025-03-18"))  # fmt: skip
    for place, (written, day) in enumerate(shown):
        item = STOCK[place]
        sheet.add(item.standard_row(written), f"accepted/needs_decision/rejected: {item.key(day)}")
    return build_case(
        QUESTION, "two_readings_in_a_text_export", ("x.csv", delimited(sheet).encode(), [sheet])
    )


KINDS = (
    half_turned_by_an_american_machine,
    half_turned_without_a_term,
    impossible_days,
    days_still_to_come,
    years_mistyped,
    a_year_out_in_january,
    no_date_given,
    no_year_anywhere,
    weekday_contradicts_the_date,
    several_days_or_about,
    two_readings_in_a_text_export,
)
