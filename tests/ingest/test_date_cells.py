"""Dates that one cell does not hold alone: three columns, days under a month, cells above."""

from datetime import date

import pytest

from policy_monitor.ingest.date_parts import find_date_parts, join_date_parts
from policy_monitor.ingest.dates import DateKind
from policy_monitor.ingest.days_of_month import read_day_of_month
from policy_monitor.ingest.grid import GridRow
from policy_monitor.ingest.said_terms import SaidTerm, read_said_term
from tests.ingest.messy_logs import workbook

HEADED = {0: "Day", 1: "Month", 2: "Year", 3: "Category"}


def rows(*values):
    return [GridRow(number, row) for number, row in enumerate(values, start=2)]


FIVE = [[3, "Oct", 2024], [4, "10", 24], ["5th", "November", "2024"], [31, "12.", 10], [1, 1, 99]]


def test_a_day_a_month_and_a_year_stand_beside_each_other():
    assert find_date_parts(HEADED, rows(*FIVE)) == (0, 1, 2)


@pytest.mark.parametrize(
    "headings",
    [
        {4: "DD", 2: "mm", 7: "YYYY"},
        {4: "Date of incident: day", 2: "Date of incident: month", 7: "Date of incident: year"},
        {4: "Incident day", 2: "mon", 7: "yr"},
    ],
)
def test_the_three_columns_may_stand_anywhere_and_be_headed_in_many_ways(headings):
    filled = rows([None, None, "Oct", None, 3, None, None, 2024])
    assert find_date_parts(headings, filled) == (4, 2, 7)


@pytest.mark.parametrize(
    ("odd", "enough", "too_few"),
    [
        (["Monday", "Oct", 2024], (0, 1, 2), None),
        ([32, "Oct", 2024], (0, 1, 2), None),
        ([0, "Oct", 2024], (0, 1, 2), None),
        ([3, "Half term", 2024], (0, 1, 2), None),
        ([3, 13, 2024], (0, 1, 2), None),
        # A column that gives the year of some rows is not to be overruled by a title.
        ([3, "Oct", "Year 5"], (0, 1, 2), None),
        ([3, "Oct", 9], (0, 1, 2), None),
        ([3, "Oct", 1999], (0, 1, 2), None),
        ([3, "Oct", 2101], (0, 1, 2), None),
    ],
)
def test_four_in_five_sound_cells_are_enough_and_three_are_not(odd, enough, too_few):
    assert find_date_parts(HEADED, rows(*FIVE[:4], odd)) == enough
    assert find_date_parts(HEADED, rows(*FIVE[:3], odd, odd)) == too_few


def test_blank_cells_are_not_counted_and_a_column_of_them_is_none():
    assert find_date_parts(HEADED, rows(FIVE[0], [None, "", " "])) == (0, 1, 2)
    assert find_date_parts(HEADED, rows([3, "Oct", None])) == (0, 1)
    assert find_date_parts(HEADED, rows([3, "Oct", "Year 5"])) == (0, 1)
    assert find_date_parts(HEADED, rows([3, None, 2024])) is None
    assert find_date_parts({0: "Day", 2: "Year"}, rows(FIVE[0])) is None


def test_of_two_columns_headed_alike_the_one_that_holds_days_is_taken():
    headed = {0: "Day", 1: "Month", 2: "Year", 3: "Day"}
    weekday_first = rows(["Monday", "Oct", 2024, 3], ["Tuesday", "Oct", 2024, 4])
    assert find_date_parts(headed, weekday_first) == (3, 1, 2)


@pytest.mark.parametrize(
    ("values", "joined"),
    [
        ([3, "Oct", 2024], "3 Oct 2024"),
        ([3.0, 10.0, 24.0], "3/10/24"),
        (["3", "October"], "3 October"),
        ([3, "10", 2024], "3/10/2024"),
    ],
)
def test_the_three_cells_become_one_date_in_writing(values, joined):
    assert join_date_parts(values, (0, 1, 2)) == joined


def test_a_log_with_a_day_a_month_and_a_year_is_read(read):
    head = ["Day", "Month", "Year", "Category", "Type of risk", "Outcome"]
    log = workbook(
        {"Log": [head, [3, "Oct", 2024, "Conduct", "Aggressive", "NFA"],
                 [31, 2, 2024, "Conduct", "Sexual", "NFA"],
                 [None, None, None, "Contact", "Sexual", "NFA"],
                 [4, 10, 24, "Contact", "Values", "NFA"]]}
    )  # fmt: skip
    screening = read(("log.xlsx", log))
    assert [one.occurred_on for one in screening.incidents] == [
        date(2024, 10, 3),
        date(2024, 10, 4),
    ]
    asked = {one.row: one.level for one in screening.findings if one.row in {3, 4}}
    assert asked == {3: "rejected", 4: "needs_decision"}


def test_whole_dates_count_before_a_day_a_month_and_a_year(read):
    head = ["Date", "Day", "Month", "Year", "Category", "Outcome"]
    log = workbook({"Log": [head, ["3/10/24", 9, 11, 2023, "Conduct", "NFA"]]})
    assert [one.occurred_on for one in read(("log.xlsx", log)).incidents] == [date(2024, 10, 3)]


OCTOBER = read_said_term("October 2024")


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("17th", 17),
        ("17", 17),
        (17, 17),
        (17.0, 17),
        ("the 17th", 17),
        ("Thurs 17", 17),
        ("Thursday, 17th.", 17),
        ("17th (Thurs)", 17),
        ("17 Thursday", 17),
        (" 17 ; ", 17),
    ],
)
def test_a_day_stands_alone_under_its_month(cell, day):
    found = read_day_of_month(cell, OCTOBER)
    assert (found.kind, found.day) == (DateKind.DAY_OF_MONTH, date(2024, 10, day))


@pytest.mark.parametrize("cell", [True, None, date(2024, 10, 3), "17 18", "seventeen", "117", ""])
def test_what_is_no_day_of_a_month_is_none(cell):
    assert read_day_of_month(cell, OCTOBER) is None


@pytest.mark.parametrize(
    ("cell", "kind"), [("32nd", DateKind.UNREADABLE), ("Fri 17", DateKind.WRONG_WEEKDAY)]
)
def test_a_day_that_the_month_does_not_have_is_said(cell, kind):
    found = read_day_of_month(cell, OCTOBER)
    assert (found.kind, found.day) == (kind, None)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        (SaidTerm(None, 2024, None, 9), date(2024, 9, 17)),
        (SaidTerm(None, 2024, None, 8), date(2025, 8, 17)),
        (SaidTerm(None, 2024, 2024, 10), date(2024, 10, 17)),
        (SaidTerm(None, None, None, 10), None),
        (SaidTerm(None, 2024, 2024, None), None),
    ],
)
def test_the_year_of_the_month_is_the_calendars_or_follows_from_the_school_year(said, day):
    found = read_day_of_month("17th", said)
    assert (found and found.day) == day


HEAD = ["Date", "Category", "Type of risk", "Outcome"]


def kept(read, sheet, *dates):
    log = workbook({sheet: [HEAD, *([one, "Conduct", "Sexual", "NFA"] for one in dates)]})
    return read(("log.xlsx", log))


def days(screening):
    return [one.occurred_on and one.occurred_on.isoformat() for one in screening.incidents]


def test_a_mark_of_repetition_is_the_date_above_it_and_never_one_that_could_not_be_read(read):
    screening = kept(read, "Log", '"', "3/10/24", '"', "32/10/24", "ditto", "4/10/24")
    assert days(screening) == ["2024-10-03", "2024-10-03", "2024-10-03", "2024-10-04"]
    assert [(f.row, f.code) for f in screening.findings if f.level != "note"] == [
        (1, "heading_row"),
        (2, "no_date_above"),
        (5, "date_unreadable"),
    ]


def test_a_mere_number_beside_whole_dates_is_no_day_of_the_month(read):
    assert days(kept(read, "October 2024", 3, 4)) == ["2024-10-03", "2024-10-04"]
    assert days(kept(read, "October 2024", "3/10/24", 4)) == ["2024-10-03"]


def test_a_title_between_the_rows_says_when_for_those_below_it(read):
    log = workbook(
        {"Log 2024-25": [HEAD, ["Autumn term"], ["3/10", "Conduct", "Sexual", "NFA"],
                 ["Spring term"], ["3/2", "Conduct", "Sexual", "NFA"],
                 ["Spring term", "Contact", "Values", "NFA"]]}
    )  # fmt: skip
    screening = read(("log.xlsx", log))
    assert days(screening) == ["2024-10-03", "2025-02-03", None]
    assert [one.term.season.value for one in screening.incidents] == ["Autumn", "Spring", "Spring"]
