"""A register of something else is no incident log, and a log in odd words is one."""

import pytest

from policy_monitor.ingest import FileRefused

WORDS = ["Zib", "Zob", "Zub"]
DAYS = ["3/10/24", "17/10/24", "7/11/24"]


def text(*lines):
    return "\n".join(",".join(line) for line in lines).encode()


def table(headings, *, rows=3):
    return text(headings, *([DAYS[row], WORDS[row], "Done"] for row in range(rows)))


def test_a_table_of_dates_that_never_speaks_of_incidents_is_refused(read):
    with pytest.raises(FileRefused, match="No incident log was found"):
        read(("events.csv", table(["Date", "Event", "Lead"])))


def test_two_such_rows_may_be_a_log_just_begun(read):
    screening = read(("events.csv", table(["Date", "Event", "Lead"], rows=2)))
    assert screening.rows.accepted == 2


def test_a_heading_of_incidents_keeps_a_log_whose_words_nobody_knows(read):
    screening = read(("log.csv", table(["Date", "Type of incident", "Outcome"])))
    assert screening.rows.accepted == 3
    assert {one.code for one in screening.findings} >= {"not_classified"}


def test_a_title_of_another_register_outweighs_headings_of_incidents(read):
    with pytest.raises(FileRefused, match="No incident log was found"):
        read(("First aid.csv", table(["Date", "Description of incident", "Outcome"])))


def test_a_known_kind_outweighs_every_title(read):
    lines = (["Date", "Type", "Outcome"], ["3/10/24", "Cyberbullying", "NFA"])
    assert read(("Visitor incidents.csv", text(*lines))).rows.accepted == 1
