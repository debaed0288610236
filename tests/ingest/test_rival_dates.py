"""Columns of dates that compete for the day of the incident, and dates of reporting."""

from datetime import date

import pytest

from tests.logs import csv_log

ROW = "Conduct,Aggressive,Parents informed"


def log(heading, *dates):
    rows = [f"{pair},{ROW}" for pair in dates]
    return ("log.csv", csv_log(*rows, heading=f"{heading},Category,Type,Outcome"))


def days(screening):
    return [(one.source.row, one.occurred_on) for one in screening.incidents]


def asked(screening):
    return [(one.row, one.code) for one in screening.findings if one.level == "needs_decision"]


def codes_of_the_sheet(screening):
    return [one.code for one in screening.findings if one.level == "note" and one.row is None]


@pytest.mark.parametrize(
    "heading", ["Date,Date", "Date 1,Date 2", "Start,End", "First date,Second date"]
)
def test_only_rows_whose_two_dates_differ_are_asked_about(read, heading):
    screening = read(log(heading, "03/10/2025,03/10/2025", "06/10/2025,07/10/2025", "08/10/2025,"))
    assert days(screening) == [(2, date(2025, 10, 3)), (4, date(2025, 10, 8))]
    assert asked(screening) == [(3, "two_dates")]


def test_a_row_with_a_date_in_the_second_column_alone_has_that_date(read):
    screening = read(log("Date,Date", ",03/10/2025", "06/10/2025,06/10/2025"))
    assert days(screening) == [(2, date(2025, 10, 3)), (3, date(2025, 10, 6))]


def test_the_question_says_which_heading_would_settle_it(read):
    [finding] = [
        one
        for one in read(log("Date,Date", "03/10/2025,04/10/2025", "06/10/2025,06/10/2025")).findings
        if one.code == "two_dates"
    ]
    assert finding.message == (
        "Row 2 has two dates, under headings that do not say which is the date of the incident. "
        "Give one of them the heading “Date of incident” and upload the spreadsheet again."
    )


def test_the_date_of_the_incident_has_no_rival_in_a_plain_date(read):
    screening = read(log("Date,Date of incident", "04/10/2025,03/10/2025", "07/10/2025,06/10/2025"))
    assert days(screening) == [(2, date(2025, 10, 3)), (3, date(2025, 10, 6))]
    assert asked(screening) == []


def test_a_date_straight_behind_an_action_is_the_actions(read):
    rows = [f"0{day}/10/2025,{ROW},0{day + 2}/10/2025" for day in (3, 6)]
    heading = "Date,Category,Type,Outcome,Date"
    screening = read(("log.csv", csv_log(*rows, heading=heading)))
    assert days(screening) == [(2, date(2025, 10, 3)), (3, date(2025, 10, 6))]


def test_a_table_without_headings_asks_which_of_two_dates_is_meant(read):
    rows = [f"0{day}/10/2025,0{day}/11/2025,Conduct,NFA" for day in (3, 4, 7)]
    screening = read(("log.csv", csv_log(*rows[1:], heading=rows[0])))
    assert asked(screening) == [(1, "two_dates"), (2, "two_dates"), (3, "two_dates")]


def test_a_date_of_reporting_stands_in_and_the_sheet_says_so_once(read):
    screening = read(log("Date logged", "03/10/2025", "06/10/2025"))
    assert days(screening) == [(2, date(2025, 10, 3)), (3, date(2025, 10, 6))]
    assert codes_of_the_sheet(screening) == ["reported_date_stands_in"]


def test_nothing_is_said_of_reporting_where_the_incident_has_its_date(read):
    screening = read(log("Date of incident,Date logged", "03/10/2025,04/10/2025"))
    assert days(screening) == [(2, date(2025, 10, 3))]
    assert codes_of_the_sheet(screening) == []


def test_a_column_of_whole_days_headed_as_a_time_says_when(read):
    screening = read(log("Alert time", "2025-10-03T10:15:00", "2025-10-06T11:20:00"))
    assert days(screening) == [(2, date(2025, 10, 3)), (3, date(2025, 10, 6))]
