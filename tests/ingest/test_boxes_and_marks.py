"""Boxes under a band, dates in parts under one heading, days for a yes, and numbers marked void."""

from datetime import date
from io import BytesIO

import pytest
from openpyxl import Workbook

HEAD = ["Ref", "Date", "Category", "Type of risk", "Description"]


def read_log(read, *rows, title="Log"):
    workbook = Workbook()
    workbook.active.title = title
    for row in rows:
        workbook.active.append(row)
    content = BytesIO()
    workbook.save(content)
    return read(("log.xlsx", content.getvalue()))


def codes(screening):
    return [one.code for one in screening.findings if one.level == "needs_decision"]


def test_a_ticked_risk_is_of_the_category_that_stands_over_its_box(read):
    screening = read_log(
        read,
        ["Date", "Contact", None, "Conduct", None, "Outcome"],
        [None, "Sexual", "Values", "Aggressive", "Sexual", None],
        ["2/10/25", "x", None, None, None, "NFA"],
        ["3/10/25", None, "x", None, None, "NFA"],
        ["6/10/25", None, None, "x", None, "NFA"],
        ["7/10/25", None, None, None, "x", "NFA"],
    )
    assert [(one.category, one.nature) for one in screening.incidents] == [
        ("Contact", "Sexual"),
        ("Contact", "Values"),
        ("Conduct", "Aggressive"),
        ("Conduct", "Sexual"),
    ]


def test_day_month_and_short_year_below_one_heading_are_the_date(read):
    screening = read_log(
        read,
        ["Ref", "Date of incident", None, None, "Category", "Type of risk"],
        [None, "DD", "MM", "YY", None, None],
        [1, 3, 10, 24, "Conduct", "Sexual"],
        [2, 11, 11, 24, "Content", "Values"],
    )
    assert [one.occurred_on for one in screening.incidents] == [
        date(2024, 10, 3),
        date(2024, 11, 11),
    ]


def outcomes_of(read, answers, heading="Parents informed"):
    rows = [
        [f"{place}/10/24", "Conduct", "Sexual", answer] for place, answer in enumerate(answers, 1)
    ]
    screening = read_log(read, ["Date", "Category", "Type of risk", heading], *rows)
    return [set(one.outcomes) for one in screening.incidents]


def test_the_day_of_a_step_among_yes_and_no_is_a_yes(read):
    told, not_told = {"parents_contacted"}, {"not_recorded"}
    assert outcomes_of(read, ["Yes", "2/10/2024", "No", "4/10/2024"]) == [
        told, told, not_told, told,
    ]  # fmt: skip


def test_a_column_of_days_alone_is_a_date_among_others(read):
    assert outcomes_of(read, ["2/10/2024", "3/10/2024", "4/10/2024"]) == [{"not_recorded"}] * 3


@pytest.mark.parametrize("number", ["5 void", "5 - VOID", "VOID", "OS-5 (cancelled)", "5 voided"])
def test_a_number_marked_void_asks(read, number):
    screening = read_log(read, HEAD, [number, "2/10/25", "Conduct", "Sexual", "Picture"])
    assert codes(screening) == ["row_marked_void"]


@pytest.mark.parametrize("number", ["5", "OS-5", "AVOID5", "5 of 6"])
def test_any_other_number_does_not(read, number):
    screening = read_log(read, HEAD, [number, "2/10/25", "Conduct", "Sexual", "Picture"])
    assert codes(screening) == []


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Cancelled entry", ["row_marked_void"]),
        ("Withdrawn record, see no. 4", ["row_marked_void"]),
        ("Cancelled party led to unkind words", []),
        ("Deleted posts came back", []),
    ],
)
def test_a_description_that_takes_its_entry_back_asks(read, text, asked):
    assert codes(read_log(read, HEAD, [5, "2/10/25", "Conduct", "Sexual", text])) == asked


@pytest.mark.parametrize(
    ("years", "asked"), [((2024, 2024, 2023), 1), ((2024, 2023), 1), ((2024, 2023, 2023), 0)]
)
def test_a_title_is_believed_when_half_of_its_rows_bear_it_out(read, years, asked):
    rows = [
        [place, date(year, 10, place), "Conduct", "Sexual", "Picture"]
        for place, year in enumerate(years, 1)
    ]
    screening = read_log(read, HEAD, *rows, title="2024-25")
    assert codes(screening) == ["date_outside_sheet_year"] * asked
