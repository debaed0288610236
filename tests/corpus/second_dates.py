"""When it happened, as other offices write it: weeks, halves of terms, ranges, notes and times."""

from collections.abc import Sequence
from datetime import date

from openpyxl import Workbook

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, delimited, xlsx
from tests.corpus.stock import STANDARD_HEADINGS, STOCK
from tests.corpus.systems import at

__all__ = ["KINDS"]
QUESTION = "dates"
FATES = ("needs_decision", "rejected", "not_an_incident")


def filled(
    days: Sequence[tuple[object, str]], *, title: str = "", heading: str = "Date", name: str = "Log"
) -> Sheet:
    """An ordinary log with these dates, each with the day it stands for (or the row's fate)."""
    sheet = Sheet(name)
    if title:
        sheet.add([title])
        sheet.blank()
    sheet.add([heading, *STANDARD_HEADINGS[1:]])
    for place, (written, answer) in enumerate(days):
        item = STOCK[place % len(STOCK)]
        alone = answer.startswith(FATES) and ":" not in answer
        sheet.add(item.standard_row(written), answer if alone else item.key(answer))
    return sheet


def weeks_that_begin_on() -> Case:
    """The week is known and the day is not: its Monday, its term, or a question."""
    weeks = (("w/c 7th Oct 2024", "2024-10-07"), ("W/C 14/10/24", "2024-10-14"),
             ("wb 04/11/2024", "2024-11-04"), ("Week commencing 18 November 2024", "2024-11-18"),
             ("week of 02/12/24", "2024-12-02"))  # fmt: skip
    sheet = filled([(cell, f"accepted/needs_decision: {day} OR term Autumn 2024/25")
                    for cell, day in weeks])  # fmt: skip
    return build_case(QUESTION, "weeks_that_begin_on", ("Log.xlsx", xlsx(sheet), [sheet]))


def a_column_of_week_beginnings() -> Case:
    """Only the Monday of the week is kept, as a real date."""
    days = (date(2024, 9, 16), date(2024, 10, 7), date(2024, 11, 4), date(2024, 12, 2))
    sheet = filled(
        [(day, f"accepted/needs_decision: {day} OR term Autumn 2024/25") for day in days],
        heading="Week beginning",
    )
    return build_case(QUESTION, "a_column_of_week_beginnings", ("Log.xlsx", xlsx(sheet), [sheet]))


def weeks_of_a_half_term() -> Case:
    """Weeks counted from the start of each half of a term; the title gives the year."""
    sheet = filled(
        [("Aut 1 wk 3", "term Autumn 2024/25"), ("Wk 5 Aut 2", "term Autumn 2024/25"),
         ("Spr 1 Week 2", "term Spring 2024/25"), ("Spring 2 wk4", "term Spring 2024/25"),
         ("Sum 1, wk 1", "term Summer 2024/25")],
        title="E-safety log 2024-25",
    )  # fmt: skip
    return build_case(QUESTION, "weeks_of_a_half_term", ("Log.xlsx", xlsx(sheet), [sheet]))


def halves_of_terms() -> Case:
    """Halves of terms with their year, and the six numbered halves some offices use."""
    sheet = filled(
        [("Autumn 1 2024", "term Autumn 2024/25"), ("Aut 2 2024", "term Autumn 2024/25"),
         ("Spring 1 2025", "term Spring 2024/25"), ("Summer (2) 2025", "term Summer 2024/25"),
         ("Autumn 1 - 2025/26", "term Autumn 2025/26"), ("Spr2 25/26", "term Spring 2025/26"),
         ("HT3 2024/25", "accepted/needs_decision: term Spring 2024/25")],
    )  # fmt: skip
    return build_case(QUESTION, "halves_of_terms", ("Log.xlsx", xlsx(sheet), [sheet]))


def from_one_day_to_another() -> Case:
    """Something that went on for days: its first day is the incident's, or someone is asked."""
    sheet = filled(
        [("3-5 Oct 2024", "accepted/needs_decision: 2024-10-03"),
         ("30 Sept - 2 Oct 2024", "accepted/needs_decision: 2024-09-30"),
         ("Mon 14th to Wed 16th October 2024", "accepted/needs_decision: 2024-10-14"),
         ("07/11/24 - 08/11/24", "accepted/needs_decision: 2024-11-07"),
         ("20 & 21/11/24", "accepted/needs_decision: 2024-11-20"),
         ("4th/5th December 2024", "accepted/needs_decision: 2024-12-04")],
    )  # fmt: skip
    return build_case(QUESTION, "from_one_day_to_another", ("Log.xlsx", xlsx(sheet), [sheet]))


def times_and_lessons_beside_the_day() -> Case:
    """The hour, the lesson or the part of the day stands in the date's cell."""
    sheet = filled(
        [("03/10/2024 08:45", "2024-10-03"), ("8.50am 17/10/24", "2024-10-17"),
         ("7 Nov 2024 at 2.15pm", "2024-11-07"), ("21/11/24 (lunch)", "2024-11-21"),
         ("05/12/2024 PM", "2024-12-05"), ("2024-12-12T09:15:00", "2024-12-12"),
         (at(date(2024, 11, 19), 13), "2024-11-19"),
         ("Tues 12/11/24, period 2", "2024-11-12"), ("26.9.24 after school", "2024-09-26")],
        heading="Date / time",
    )  # fmt: skip
    case = "times_and_lessons_beside_the_day"
    return build_case(QUESTION, case, ("Log.xlsx", xlsx(sheet), [sheet]))


def weekdays_before_and_after() -> Case:
    """Right names of days, before or behind, short or long."""
    sheet = filled(
        [("Thursday 3 October 2024", "2024-10-03"), ("17/10/24 Thurs", "2024-10-17"),
         ("(Tues) 12.11.24", "2024-11-12"), ("Weds 27th Nov 2024", "2024-11-27"),
         ("Fri, 6 Dec 2024", "2024-12-06"), ("Mon9/12/24", "2024-12-09"),
         ("THU 12-DEC-24", "2024-12-12")],
    )  # fmt: skip
    return build_case(QUESTION, "weekdays_before_and_after", ("Log.xlsx", xlsx(sheet), [sheet]))


def notes_behind_the_day() -> Case:
    """A star, a doubt or when it was reported, behind a day that is plain to see."""
    sheet = filled(
        [("03/10/2024*", "2024-10-03"), ("17/10/2024 (1)", "2024-10-17"),
         ("7/11/24 (reported 11/11/24)", "accepted/needs_decision: 2024-11-07"),
         ("21/11/24 approx", "accepted/needs_decision: 2024-11-21"),
         ("05/12/2024 onwards", "accepted/needs_decision: 2024-12-05"),
         ("12/12/2024?", "accepted/needs_decision: 2024-12-12"),
         ("19/11/2024 - see CPOMS", "2024-11-19")],
    )  # fmt: skip
    return build_case(QUESTION, "notes_behind_the_day", ("Log.xlsx", xlsx(sheet), [sheet]))


def months_and_no_day() -> Case:
    """A month lies in one term, so the term is known; April may lie in two."""
    sheet = filled(
        [("October 2024", "term Autumn 2024/25"), ("Nov 24", "term Autumn 2024/25"),
         ("Dec. 2024", "term Autumn 2024/25"), ("February 2025", "term Spring 2024/25"),
         ("Mar-25", "term Spring 2024/25"), ("June 2025", "term Summer 2024/25"),
         ("April 2025",
          "accepted/needs_decision/rejected: term Spring 2024/25 OR term Summer 2024/25")],
        heading="Month",
    )  # fmt: skip
    return build_case(QUESTION, "months_and_no_day", ("Log.xlsx", xlsx(sheet), [sheet]))


def months_that_excel_turned_into_days() -> Case:
    """ "Oct-24" typed into Excel is the first of October, shown as a month."""
    days = (date(2024, 10, 1), date(2024, 11, 1), date(2025, 2, 1), date(2025, 3, 1))
    terms = ("Autumn 2024/25", "Autumn 2024/25", "Spring 2024/25", "Spring 2024/25")
    sheet = filled([(day, f"accepted/needs_decision: {day} OR term {term}")
                    for day, term in zip(days, terms, strict=True)])  # fmt: skip

    def dress(workbook: Workbook) -> None:
        for row in range(2, 6):
            workbook.worksheets[0].cell(row, 1).number_format = "mmm-yy"

    case = "months_that_excel_turned_into_days"
    return build_case(QUESTION, case, ("Log.xlsx", xlsx(sheet, dress=dress), [sheet]))


def days_shown_as_weekdays() -> Case:
    """Real dates whose format shows only the day's name, or day and month."""
    days = (date(2024, 10, 3), date(2024, 10, 17), date(2024, 11, 7), date(2024, 11, 21))
    sheet = filled([(day, str(day)) for day in days])

    def dress(workbook: Workbook) -> None:
        for row, shown in zip(
            range(2, 6), ("dddd", "d mmm", '"Week "d', "[$-809]dddd d mmmm"), strict=True
        ):
            workbook.worksheets[0].cell(row, 1).number_format = shown

    case = "days_shown_as_weekdays"
    return build_case(QUESTION, case, ("Log.xlsx", xlsx(sheet, dress=dress), [sheet]))


def digits_run_together() -> Case:
    """Dates without separators, as numbers and as text."""
    sheet = filled(
        [(20241003, "2024-10-03"), ("20241017", "2024-10-17"), ("07112024", "2024-11-07"),
         ("211124", "accepted/needs_decision/rejected: 2024-11-21"),
         (5122024, "accepted/needs_decision/rejected: 2024-12-05"), (12122024, "2024-12-12")],
    )  # fmt: skip
    return build_case(QUESTION, "digits_run_together", ("Log.xlsx", xlsx(sheet), [sheet]))


def the_year_in_a_column_of_its_own() -> Case:
    """The school year stands beside days that have none."""
    sheet = Sheet("Log")
    sheet.add(["Academic year", "Date", "Category", "Type of risk", "Outcome"])
    for place, (year, written, answer) in enumerate(
        (("2024/25", "3 Oct", "2024-10-03"), ("2024/25", "7/11", "2024-11-07"),
         ("2024/25", "14 January", "2025-01-14"), ("2024/25", "12th June", "2025-06-12"),
         ("2025/26", "2 Oct", "2025-10-02"), ("2025/26", "24/2", "2026-02-24"))
    ):  # fmt: skip
        item = STOCK[place]
        sheet.add([year, written, item.category, item.nature, item.outcome], item.key(answer))
    case = "the_year_in_a_column_of_its_own"
    return build_case(QUESTION, case, ("Log.xlsx", xlsx(sheet), [sheet]))


def odd_separators() -> Case:
    """Dashes of other lengths, backslashes, spaces, apostrophes and full stops at the end."""
    sheet = filled(
        [("3-10-24", "2024-10-03"), ("17 10 24", "2024-10-17"), ("7\\11\\2024", "2024-11-07"),
         ("21\u201311\u20132024", "2024-11-21"), ("5 / 12 / 2024", "2024-12-05"),
         ("12.12.24.", "2024-12-12"), ("26 Sept '24", "2024-09-26"),
         ("12th of September, 2024", "2024-09-12"), ("November 19th, 2024", "2024-11-19"),
         ("14/10//2024", "accepted/needs_decision/rejected: 2024-10-14"),
         ("\u00a025/09/2024\u00a0", "2024-09-25")],
    )  # fmt: skip
    return build_case(QUESTION, "odd_separators", ("Log.xlsx", xlsx(sheet), [sheet]))


def months_in_welsh() -> Case:
    """A clerk near the border: read, or asked about, and never another day."""
    fates = "accepted/needs_decision/rejected"
    sheet = filled(
        [("3 Hydref 2024", f"{fates}: 2024-10-03"), ("7 Tachwedd 2024", f"{fates}: 2024-11-07"),
         ("5 Rhagfyr 2024", f"{fates}: 2024-12-05"), ("12/12/2024", "2024-12-12")],
    )  # fmt: skip
    return build_case(QUESTION, "months_in_welsh", ("Log.xlsx", xlsx(sheet), [sheet]))


def years_that_look_like_days() -> Case:
    """Two-figure years that could be days: day first, as all their neighbours show."""
    sheet = filled(
        [("24/09/24", "2024-09-24"), ("25/11/24", "2024-11-25"), ("03/12/24", "2024-12-03"),
         ("24-01-25", "2025-01-24"), ("10.02.25", "2025-02-10"), ("25/02/25", "2025-02-25")],
    )  # fmt: skip
    sheet.name = ""
    data = delimited(sheet).encode()
    return build_case(QUESTION, "years_that_look_like_days", ("log.csv", data, [sheet]))


def two_days_in_one_cell() -> Case:
    """Two incidents written as one row cannot be counted until someone says how many."""
    sheet = filled(
        [("03/10/2024 and 17/10/2024", "needs_decision/rejected"), ("07/11/2024", "2024-11-07"),
         ("21/11/24, 5/12/24 + 12/12/24", "needs_decision/rejected"), ("19/11/2024", "2024-11-19"),
         ("12/11/2024", "2024-11-12")],
    )  # fmt: skip
    return build_case(QUESTION, "two_days_in_one_cell", ("Log.xlsx", xlsx(sheet), [sheet]))


KINDS = (
    weeks_that_begin_on,
    a_column_of_week_beginnings,
    weeks_of_a_half_term,
    halves_of_terms,
    from_one_day_to_another,
    times_and_lessons_beside_the_day,
    weekdays_before_and_after,
    notes_behind_the_day,
    months_and_no_day,
    months_that_excel_turned_into_days,
    days_shown_as_weekdays,
    digits_run_together,
    the_year_in_a_column_of_its_own,
    odd_separators,
    months_in_welsh,
    years_that_look_like_days,
    two_days_in_one_cell,
)
