"""When an incident was logged and its case closed: read where a log tells it, and never asked."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from policy_monitor.ingest.contract import as_contract
from tests.ingest.conftest import TODAY
from tests.ingest.messy_logs import workbook
from tests.logs import csv_log

HEADING = "Date of incident,Category,Type,What happened,Outcome"
HAPPENED = "03/10/2024"


def log(later, *days, heading=HEADING, happened=HAPPENED, name="log.csv"):
    """A log with one more column, whose cells are these."""
    rows = [
        f"{happened},Conduct,Aggressive,Unkind words number {number} in a game,NFA,{day}"
        for number, day in enumerate(days)
    ]
    return (name, csv_log(*rows, heading=f"{heading},{later}"))


def logged(screening):
    return [one.logged_on for one in screening.incidents]


def closed(screening):
    return [one.closed_on for one in screening.incidents]


def printed(screening):
    return as_contract(screening)


@pytest.mark.parametrize(
    "heading",
    [
        "Date recorded",
        "Reported on",
        "Logged",
        "Timestamp",
        "Date Logged (dd/mm/yyyy)",
        "When was it logged?",
        "Date & time recorded",
        "Date reported to the office",
        "Date entered",
        "Completion time",
    ],
)
def test_the_day_of_logging_is_read_beside_the_day_of_the_incident(read, heading):
    screening = read(log(heading, "05/10/2024", "06/10/2024"))
    assert [one.occurred_on for one in screening.incidents] == [date(2024, 10, 3)] * 2
    assert logged(screening) == [date(2024, 10, 5), date(2024, 10, 6)]
    assert closed(screening) == [None, None]


@pytest.mark.parametrize(
    "heading",
    ["Date closed", "Closed", "Resolved on", "Case closed", "Date completed", "Closed/resolved on"],
)
def test_the_day_of_closing_is_read_beside_the_day_of_the_incident(read, heading):
    screening = read(log(heading, "05/11/2024", ""))
    assert closed(screening) == [date(2024, 11, 5), None]
    assert logged(screening) == [None, None]


@pytest.mark.parametrize(
    "heading",
    ["Date of birth", "Review date", "End date", "Last modified time", "Date informed by"],
)
def test_a_day_of_something_else_is_neither(read, heading):
    screening = read(log(heading, "05/10/2024", "06/10/2024"))
    assert logged(screening) == closed(screening) == [None, None]


def test_the_moment_of_a_form_is_its_day(read):
    happened = date(2024, 10, 3)
    late, early = time(23, 59), time(0, 1)
    rows = [
        ["Timestamp", "Date of incident", "Category", "Type", "What happened"],
        [datetime.combine(date(2024, 10, 5), late), happened, "Conduct", "Aggressive", "In a game"],
        [datetime.combine(happened, early), happened, "Content", "Sexual", "A pop-up picture"],
    ]
    screening = read(("form.xlsx", workbook({"Form": rows})))
    assert logged(screening) == [date(2024, 10, 5), date(2024, 10, 3)]


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("02/10/2024", None),
        ("03/10/2024", date(2024, 10, 3)),
        ("07/11/2025", date(2025, 11, 7)),
        ("08/11/2025", None),
    ],
    ids=["the day before", "the same day", "400 days after", "401 days after"],
)
def test_an_incident_is_logged_on_its_day_or_within_400_days(read, cell, day):
    assert logged(read(log("Date logged", cell))) == [day]


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("02/10/2024", None),
        ("03/10/2024", date(2024, 10, 3)),
        ("08/11/2025", date(2025, 11, 8)),
    ],
    ids=["the day before", "the same day", "401 days after"],
)
def test_a_case_is_closed_on_the_day_of_the_incident_or_any_time_after(read, cell, day):
    assert closed(read(log("Date closed", cell))) == [day]


@pytest.mark.parametrize("heading", ["Date logged", "Date closed"])
def test_a_day_still_to_come_is_not_taken(read, heading):
    screening = read(log(heading, "22/11/2026", "23/11/2026", happened="20/11/2026"))
    assert date(2026, 11, 22) == TODAY
    assert (logged if "logged" in heading else closed)(screening) == [TODAY, None]


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "yes",
        "October 2024",
        "5 Oct",
        "05/10/2024 or 06/10/2024",
        "week of 7/10/2024",
        "n/a",
        "7",
    ],
)
@pytest.mark.parametrize("heading", ["Date logged", "Date closed"])
def test_what_is_no_clear_day_is_nothing_and_nobody_is_asked(read, heading, cell):
    screening = read(log(heading, cell, "05/10/2024"))
    with_blanks = read(log(heading, "", "05/10/2024"))
    assert [one.logged_on or one.closed_on for one in screening.incidents] == [
        None,
        date(2024, 10, 5),
    ]
    assert printed(screening) == printed(with_blanks)


def test_days_that_may_be_american_are_not_taken(read):
    screening = read(log("Timestamp", "10/25/2024 09:00", "10/04/2024 09:00", "11/12/2024 09:00"))
    assert logged(screening) == [None, None, None]
    screening = read(log("Timestamp", "25/10/2024 09:00", "04/10/2024 09:00", "12/11/2024 09:00"))
    assert logged(screening) == [date(2024, 10, 25), date(2024, 10, 4), date(2024, 11, 12)]


def test_what_was_written_down_comes_before_what_was_told_and_fills_its_gaps(read):
    heading = f"{HEADING},Date reported,Date logged"
    rows = [
        f"{HAPPENED},Conduct,Aggressive,Unkind words number {number} in a game,NFA,{days}"
        for number, days in enumerate(["04/10/2024,09/10/2024", "04/10/2024,", ",09/10/2024"])
    ]
    screening = read(("log.csv", csv_log(*rows, heading=heading)))
    assert logged(screening) == [date(2024, 10, 9), date(2024, 10, 4), date(2024, 10, 9)]


def test_where_the_day_of_reporting_stands_in_for_the_incidents_it_is_not_the_day_of_logging(read):
    heading = "Date reported,Category,Type,What happened,Outcome,Date logged,Date closed"
    row = f"{HAPPENED},Conduct,Aggressive,Unkind words in a game,NFA,05/10/2024,09/10/2024"
    [incident] = read(("log.csv", csv_log(row, heading=heading))).incidents
    assert incident.occurred_on == date(2024, 10, 3)
    assert (incident.logged_on, incident.closed_on) == (None, date(2024, 10, 9))


def test_an_incident_of_which_only_the_term_is_known_has_neither_day(read):
    heading = f"{HEADING},Date logged,Date closed"
    row = "Autumn 2024,Conduct,Aggressive,Unkind words in a game,NFA,05/10/2024,06/10/2024"
    [incident] = read(("log.csv", csv_log(row, heading=heading))).incidents
    assert (incident.occurred_on, incident.logged_on, incident.closed_on) == (None, None, None)


def test_the_answer_of_the_command_line_says_nothing_of_them(read):
    heading = f"{HEADING},Ref 2,Ref 3"
    row = f"{HAPPENED},Conduct,Aggressive,Unkind words in a game,NFA"
    with_days = read(
        (
            "log.csv",
            csv_log(f"{row},05/10/2024,09/10/2024", heading=f"{HEADING},Date logged,Date closed"),
        )
    )
    without = read(("log.csv", csv_log(f"{row},,", heading=heading)))
    assert with_days.incidents[0].logged_on is not None
    assert with_days.incidents[0].closed_on is not None
    assert printed(with_days) == printed(without)


PUPILS = "Ref,Pupil,Date of incident,Category,Type,What happened,Outcome,Date logged,Date closed"


def pupils(*rows):
    told = "Conduct,Aggressive,Unkind words in a game,NFA"
    return csv_log(*(f"R1,{who},{HAPPENED},{told},{days}" for who, days in rows), heading=PUPILS)


def test_of_one_incident_in_several_rows_the_first_logging_and_the_last_closing_count(read):
    screening = read(
        (
            "log.csv",
            pupils(
                ("A", "07/10/2024,20/10/2024"),
                ("B", "05/10/2024,"),
                ("C", ",01/11/2024"),
                ("C", "09/10/2024,25/10/2024"),
            ),
        )
    )
    [incident] = screening.incidents
    assert incident.involvements == 3
    assert (incident.logged_on, incident.closed_on) == (date(2024, 10, 5), date(2024, 11, 1))


def test_a_later_log_stands_in_place_of_an_earlier_one_and_what_it_leaves_out_stays(read):
    first = ("October.csv", pupils(("A", "07/10/2024,20/10/2024")))
    second = ("November.csv", pupils(("A", ",12/10/2024")))
    [incident] = read(first, second).incidents
    assert (incident.logged_on, incident.closed_on) == (date(2024, 10, 7), date(2024, 10, 12))


def test_a_row_that_differs_in_these_days_alone_is_a_repeated_row(read):
    first = ("October.csv", pupils(("A", "07/10/2024,")))
    second = ("November.csv", pupils(("A", "07/10/2024,01/11/2024")))
    screening = read(first, second)
    assert [one.code for one in screening.findings if one.row == 2] == ["row_repeated"]
    assert closed(screening) == [date(2024, 11, 1)]


def test_days_that_no_longer_fit_a_corrected_day_of_the_incident_are_dropped(read):
    row = "R1,{},Conduct,Aggressive,Unkind words in a game,NFA,{}"
    heading = PUPILS.replace("Pupil,", "")
    first = csv_log(row.format("03/10/2024", "05/10/2024,08/10/2024"), heading=heading)
    second = csv_log(row.format("07/10/2024", ","), heading=heading)
    [incident] = read(("October.csv", first), ("November.csv", second)).incidents
    assert incident.occurred_on == date(2024, 10, 7)
    assert (incident.logged_on, incident.closed_on) == (None, date(2024, 10, 8))


def test_a_day_of_logging_or_closing_makes_another_record_of_the_same_incident(read):
    columns = "Date logged,Date closed"
    row = f"{HAPPENED},Conduct,Aggressive,Unkind words in a game,NFA"
    records = [
        read(("log.csv", csv_log(f"{row},{days}", heading=f"{HEADING},{columns}"))).incidents[0]
        for days in (",", "05/10/2024,", ",05/10/2024", "05/10/2024,05/10/2024")
    ]
    assert len({one.identity for one in records}) == 1
    assert len({one.fingerprint for one in records}) == 4


def test_the_hash_of_a_record_without_them_is_what_it_was_before_they_were_read(read):
    # Taken from a reading made before the app knew of these days.
    [incident] = read(
        (
            "log.csv",
            csv_log(f"{HAPPENED},Conduct,Aggressive,Unkind words in a game,NFA", heading=HEADING),
        )
    ).incidents
    assert incident.fingerprint == (
        "df67f61d0c875e022a49e79af6c8a6138fb178794db113345495f38e6b893119"
    )
    assert replace(incident, logged_on=None) == incident
