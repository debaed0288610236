"""A month or a year written once above the rows it goes on for."""

import pytest

from tests.ingest.messy_logs import workbook


def days(read, *parts, heading=("Year", "Month", "Day"), title=None):
    """The day of each incident as read, in order, and the codes of the rows in question."""
    rows = [[*part, "Conduct", "Sexual", "NFA"] for part in parts]
    head = [*heading, "Category", "Type of risk", "Outcome"]
    titles = [[title]] if title else []
    screening = read(("log.xlsx", workbook({"Log": [*titles, head, *rows]})))
    asked = [one for one in screening.findings if one.level in {"needs_decision", "rejected"}]
    return [str(one.occurred_on) for one in screening.incidents], len(asked)


def test_year_and_month_written_once_hold_for_the_rows_below(read):
    written = ((2024, "September", 12), (None, None, 26), (None, "October", 3), (None, None, 17))
    assert days(read, *written) == (["2024-09-12", "2024-09-26", "2024-10-03", "2024-10-17"], 0)


def test_the_year_of_a_title_goes_with_months_written_once(read):
    written = (("Sep", 12), (None, 26), ("Dec", 3), ("Jan", 14), (None, 30))
    expected = ["2024-09-12", "2024-09-26", "2024-12-03", "2025-01-14", "2025-01-30"]
    found = days(read, *written, heading=("Month", "Date"), title="Log 2024-25")
    assert found == (expected, 0)


@pytest.mark.parametrize(
    "written",
    [
        ((2024, "September", 12), (None, None, 26), (None, None, 3), (None, "October", 17)),
        ((2024, "November", 12), (None, None, 26), (None, "January", 14), (None, None, 30)),
        ((2024, "September", 12), (2024, "September", 26), (None, None, 28)),
        ((None, None, 12), (2024, "September", 26), (None, None, 28)),
    ],
    ids=["a month was forgotten", "the year turned", "each row has its own", "none stands first"],
)  # fmt: skip
def test_where_it_is_not_plain_the_rows_without_a_month_are_asked_about(read, written):
    blank = sum(None in part for part in written)
    found, asked = days(read, *written)
    assert (len(found), asked) == (len(written) - blank, blank)


def test_a_month_does_not_hold_below_a_title(read):
    rows = [
        ["Month", "Date", "Category", "Type of risk", "Outcome"],
        ["Dec", 3, "Conduct", "Sexual", "NFA"],
        [None, 5, "Contact", "Sexual", "NFA"],
        ["Spring term 2025"],
        [None, 14, "Conduct", "Values", "NFA"],
    ]
    screening = read(("log.xlsx", workbook({"2024-25": rows})))
    assert 5 not in [one.source.row for one in screening.incidents]
