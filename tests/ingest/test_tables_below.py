"""Tables below a log: another log is read, a register of something else is left out."""

import pytest

from tests.ingest.messy_logs import workbook

HEAD = ["Date", "Category", "Type of risk", "Details", "Outcome"]
LOG = [
    HEAD,
    ["3/10/24", "Conduct", "Sexual", "an account of what was seen", "NFA"],
    ["9/10/24", "Contact", "Values", "another account of it", "NFA"],
]


def fates(read, *below):
    """The rows that count, those in question, and all other rows, of the rows below a log."""
    screening = read(("log.xlsx", workbook({"Log": [*LOG, *below]})))
    counted = [one.source.row for one in screening.incidents if one.source.row > len(LOG)]
    asked = [
        one.row
        for one in screening.findings
        if one.level in {"needs_decision", "rejected"} and one.row > len(LOG)
    ]
    return counted, asked


@pytest.mark.parametrize(
    "head", [["Date of training", "Subject", "Led by"], ["Date of review", "Minute", "Seen by"]]
)
def test_the_rows_of_another_register_are_no_incidents(read, head):
    assert fates(read, [], ["Register"], head, ["4/9/24", "Refresher", "KQ"]) == ([], [])


def test_the_log_may_go_on_behind_another_register(read):
    more = (["Date of training", "Subject", "Led by"], ["4/9/24", "Refresher", "KQ"], [], HEAD)
    again = ["7/11/24", "Conduct", "Sexual", "a third account of it", "NFA"]
    assert fates(read, [], *more, again) == ([9], [])


@pytest.mark.parametrize(
    ("head", "row"),
    [
        (["Date of training", "Sort", "Ending"], ["4/9/24", "Conduct", "Sexual"]),
        (["Date of incident seen", "Sort", "Ending"], ["4/9/24", "Unheard of", "KQ"]),
    ],
)
def test_rows_that_may_be_incidents_are_never_left_out(read, head, row):
    counted, asked = fates(read, [], head, row)
    assert 6 in {*counted, *asked}


@pytest.mark.parametrize("first", ["Date withheld", "Date not known", "Date: see the file"])
def test_a_row_whose_date_says_that_there_is_none_heads_nothing(read, first):
    row = [first, "Conduct", "Aggressive", "short account", "NFA"]
    assert 5 in fates(read, [], row)[1]


def test_a_row_straight_below_an_incident_heads_nothing(read):
    assert fates(read, ["Date of old", "Conduct", "Aggressive"])[1] == [4]
