"""What is asked about a row, on both sides of every line that decides it."""

from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook
from openpyxl.styles import Font

from tests.ingest.messy_logs import workbook
from tests.logs import csv_log

HEADING = "Date,Category,Type of risk,What happened,Outcome"
WORDS = ("one", "two", "three", "four", "five", "six")


def log(*dates, heading=HEADING):
    """A log of these dates, each with an incident that is like no other."""
    rows = (
        f"{day},Conduct,Sexual,{WORDS[n]} {n} and so on again,NFA" for n, day in enumerate(dates)
    )
    return csv_log(*rows, heading=heading)


def asked(read, content, *, name="log.csv", **options):
    """For each row that is asked about or refused, the code of its finding."""
    findings = read((name, content), **options).findings
    return {f.row: f.code for f in findings if f.level in {"needs_decision", "rejected"}}


def noted(read, content, *, name="log.csv"):
    return {f.row: f.code for f in read((name, content)).findings if f.level == "note"}


@pytest.mark.parametrize(
    ("day", "today", "answer"),
    [
        ("22/11/2026", date(2026, 11, 22), {}),
        ("23/11/2026", date(2026, 11, 22), {2: "date_in_future"}),
        ("Spring 2027", date(2026, 11, 22), {2: "date_in_future"}),
        ("Autumn 2026", date(2026, 11, 22), {}),
        ("1/1/2000", date(2026, 11, 22), {}),
        ("31/12/1999", date(2026, 11, 22), {2: "date_too_old"}),
        ("3/10/2150", date(2026, 11, 22), {2: "date_in_future"}),
    ],
)
def test_a_day_lies_between_the_year_2000_and_today(read, day, today, answer):
    assert asked(read, log(day), today=today) == answer


def test_a_day_exactly_ten_years_before_the_middle_is_not_asked_about(read):
    # 4 October 2014 is 3,653 days before 4 October 2024.
    others = ["4/10/2024"] * 3
    assert asked(read, log(*others, "4/10/2014")) == {}
    assert asked(read, log(*others, "3/10/2014")) == {5: "date_far_from_others"}


@pytest.mark.parametrize(
    ("dates", "answer"),
    [
        (["3/10/24", "4/10/24", "25/10/24"], {}),
        (["3/10/24", "10/25/24"], {2: "date_may_be_swapped", 3: "date_unreadable"}),
        (["3/10/24", "10/25/24", "25/10/24", "26/10/24"], {3: "date_unreadable"}),
        (["3/10/24", "25/10/24", "10/25/24"], {2: "date_may_be_swapped", 4: "date_unreadable"}),
        (["10/25/24", "10/26/24", "10/27/24"], dict.fromkeys((2, 3, 4), "date_may_be_swapped")),
        (["10/25/24"], {2: "date_unreadable"}),
        (["10/10/24", "10/25/24", "10/26/24"], dict.fromkeys((3, 4), "date_may_be_swapped")),
    ],
)
def test_dates_beside_months_written_first_are_in_doubt(read, dates, answer):
    assert asked(read, log(*dates)) == answer


def mixed(*cells):
    head = HEADING.split(",")
    rows = [
        [cell, "Conduct", "Sexual", f"{WORDS[n]} {n} and so on again", "NFA"]
        for n, cell in enumerate(cells)
    ]
    return workbook({"Log": [head, *rows]})  # fmt: skip


@pytest.mark.parametrize(
    ("cells", "answer"),
    [
        # Real dates that both orders allow, and written ones that only day first allows: a
        # computer set to American dates has turned those that it could.
        ([date(2024, 3, 10), "25/10/2024"], {2: "date_may_be_swapped"}),
        ([date(2024, 3, 10), date(2024, 4, 10), "25/10/2024"],
         {2: "date_may_be_swapped", 3: "date_may_be_swapped"}),
        # A real date that only one order allows: the computer was set rightly.
        ([date(2024, 3, 10), date(2024, 3, 25), "25/10/2024"], {}),
        # A written date that it would have turned as well.
        ([date(2024, 3, 10), "4/10/2024", "25/10/2024"], {}),
        # Five days or more in the order of time as they are.
        ([date(2024, 3, 4), date(2024, 4, 5), date(2024, 5, 6), date(2024, 6, 7), "25/10/2024"],
         {}),
        ([date(2024, 3, 4), date(2024, 4, 5), date(2024, 5, 6), "25/10/2024"],
         dict.fromkeys((2, 3, 4), "date_may_be_swapped")),
        ([date(2024, 4, 5), date(2024, 3, 4), date(2024, 5, 6), date(2024, 6, 7), "25/10/2024"],
         dict.fromkeys((2, 3, 4, 5), "date_may_be_swapped")),
        ([date(2024, 3, 10), date(2024, 10, 10), "25/10/2024"], {2: "date_may_be_swapped"}),
    ],
)  # fmt: skip
def test_dates_that_a_computer_may_have_turned_are_in_doubt(read, cells, answer):
    assert asked(read, mixed(*cells), name="log.xlsx") == answer


def in_sheet(sheet, *dates, term=None):
    head = ["Date", "Category", "Type of risk", "What happened", *(["Term"] if term else [])]
    rows = [
        [day, "Conduct", "Sexual", f"{WORDS[n]} {n} and so on again", *([term] if term else [])]
        for n, day in enumerate(dates)
    ]
    return workbook({sheet: [head, *rows]})  # fmt: skip


@pytest.mark.parametrize(
    ("sheet", "dates", "answer"),
    [
        ("Autumn 2024", ["3/10/24", "4/10/24", "3/10/23"], {4: "date_outside_sheet_year"}),
        ("Autumn 2024", ["3/10/24", "3/10/23"], {3: "date_outside_sheet_year"}),
        ("Autumn 2024", ["3/10/24", "3/10/23", "4/10/23"], {}),
        ("Autumn 2024", ["3/10/24", "4/10/24", "3/2/25"], {}),
        ("2024-25", ["3/10/24", "4/10/24", "3/10/23"], {4: "date_outside_sheet_year"}),
        ("Log", ["3/10/24", "4/10/24", "3/10/23"], {}),
    ],
)
def test_a_day_outside_the_year_of_its_sheet_is_asked_about(read, sheet, dates, answer):
    content = in_sheet(sheet, *dates)
    assert asked(read, content, name="log.xlsx") == answer


@pytest.mark.parametrize(
    ("sheet", "dates", "answer"),
    [
        ("Autumn 2024", ["3/10/24", "4/10/24", "3/2/25"], {4: "date_outside_sheet_term"}),
        ("Autumn 2024", ["3/10/24", "3/2/25"], {}),
        ("2024-25", ["3/10/24", "4/10/24", "3/2/25"], {}),
        ("Autumn", ["3/10/24", "4/10/24", "3/2/25"], {}),
    ],
)
def test_a_day_outside_the_term_of_its_sheet_is_remarked_on(read, sheet, dates, answer):
    content = in_sheet(sheet, *dates)
    assert noted(read, content, name="log.xlsx") == answer


@pytest.mark.parametrize(
    ("term", "day", "answer"),
    [
        ("Autumn 2024", "3/10/24", {}),
        ("Autumn 2023", "3/10/24", {2: "term_contradicts_date"}),
        ("Spring 2025", "3/10/24", {2: "term_contradicts_date"}),
        ("Spring", "3/10/24", {2: "term_contradicts_date"}),
        ("2023/24", "3/10/24", {2: "term_contradicts_date"}),
        ("2024/25", "3/10/24", {}),
        # Between two terms: the holiday may be given to either.
        ("Spring 2025", "28/12/24", {}),
        ("Summer 2025", "28/12/24", {}),
    ],
)
def test_a_rows_own_term_has_to_agree_with_its_date(read, term, day, answer):
    content = in_sheet("Log", day, term=term)
    assert asked(read, content, name="log.xlsx") == answer


@pytest.mark.parametrize(
    ("day", "code", "level"),
    [
        ("w/c 30/9/24", "date_is_not_a_day", "note"),
        ("October 2024", "date_is_not_a_day", "note"),
        ("w/c 23/12/24", "date_is_not_a_day", "note"),
        ("w/c 2/9/24", "date_is_not_a_day", "note"),
        ("April 2025", "date_in_two_terms", "needs_decision"),
        ("3 Oct", "date_without_year", "needs_decision"),
        ("Autumn", "term_without_year", "needs_decision"),
        ("3-4 October 2024", "date_is_several_days", "needs_decision"),
        ("3/10/24?", "date_unsure", "needs_decision"),
        ("Fri 3/10/24", "weekday_contradicts_date", "needs_decision"),
        ('""""', "no_date_above", "needs_decision"),
        ("not known", "date_missing", "needs_decision"),
        ("soon", "date_unreadable", "rejected"),
    ],
)
def test_a_date_that_leaves_something_open_is_said_to(read, day, code, level):
    findings = read(("log.csv", log(day))).findings
    assert (level, code, 2, "Date") in {(f.level, f.code, f.row, f.column) for f in findings}


def struck(*columns):
    head = ["Date", "Category", "Type of risk", "Outcome", "What happened"]
    row = ["3/10/24", "Conduct", "Sexual", "NFA", "an account of it all here"]
    book = load_workbook(BytesIO(workbook({"Log": [head, row]})))
    for column in columns:
        book.active[f"{column}2"].font = Font(strike=True)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


@pytest.mark.parametrize(
    ("columns", "answer"),
    [
        ("", []),
        ("A", ["cell_struck_through"]),
        ("AB", ["cell_struck_through"]),
        ("ABC", ["row_struck_through"]),
        ("H", []),
    ],
)
def test_half_of_a_rows_cells_struck_through_are_the_row(read, columns, answer):
    findings = read(("log.xlsx", struck(*columns))).findings
    assert [f.code for f in findings if f.row == 2] == answer
