"""Headings in two and three rows, and bands over several columns."""

from datetime import date

import pytest

from tests.ingest.messy_logs import workbook

DAY, LATER = date(2024, 10, 3), date(2024, 10, 9)
WHERE = {"d": DAY, "L": LATER, "c": "Conduct", "t": "Sexual", "o": "NFA", "i": "KQ", "-": None}


def read_days(read, heads, order, *, merges=()):
    """The days and kinds read from two rows whose cells stand in this order, or the questions."""
    row = [WHERE[letter] for letter in order]
    other = [date(2024, 11, 7) if letter == "d" else WHERE[letter] for letter in order]
    screening = read(("log.xlsx", workbook({"Log": [*heads, row, other]}, merges=merges)))
    kinds = {(one.category, one.nature) for one in screening.incidents}
    assert kinds <= {("Conduct", "Sexual")}
    return [one.occurred_on for one in screening.incidents] or [
        one.code for one in screening.findings if one.level == "needs_decision"
    ]


@pytest.mark.parametrize(
    ("upper", "lower", "order"),
    [
        (["Date of", "Category", "Type of risk", "Outcome"], ["incident"], "dcto"),
        (["Date", "Category", "Type", "Outcome"], ["of incident", None, "of risk"], "dcto"),
        (["Date of", "Date of", "Category", "Type of", "Outcome"],
         ["report", "incident", None, "risk"], "Ldcto"),
        (["Date of", "Date of", "Category", "Risk", "Outcome"],
         ["incident", "follow-up"], "dLcto"),
    ],
)  # fmt: skip
def test_a_heading_may_go_on_in_the_row_below(read, upper, lower, order):
    assert read_days(read, [upper, lower], order) == [DAY, date(2024, 11, 7)]


@pytest.mark.parametrize("title", [[], ["Online safety log 2024/25"]])
def test_a_heading_may_go_on_over_three_rows(read, title):
    heads = [
        ["Date", None, "Type", "Follow", "Outcome"],
        ["of", "Category", "of", "up", None],
        ["incident", None, "risk", "date", None],
    ]
    assert read_days(read, [title, *heads], "dctLo") == [DAY, date(2024, 11, 7)]


def test_a_title_over_two_rows_of_headings_still_says_the_year(read):
    heads = [
        ["Log 2024/25"],
        ["Date of", "Category", "Type of", "Outcome"],
        ["incident", None, "risk"],
    ]
    rows = [["3 Oct", "Conduct", "Sexual", "NFA"], ["14 Jan", "Conduct", "Sexual", "NFA"]]
    screening = read(("log.xlsx", workbook({"Log": [*heads, *rows]})))
    assert [one.occurred_on for one in screening.incidents] == [DAY, date(2025, 1, 14)]


@pytest.mark.parametrize("merges", [(), ("A1:C1",)])
def test_under_a_band_of_dates_each_heading_says_whose_day_it_is(read, merges):
    heads = [
        ["Dates", None, None, "Category", "Type of risk", "Outcome"],
        ["Reported", "Incident", "Closed"],
    ]
    assert read_days(read, heads, "LdLcto", merges=merges) == [DAY, date(2024, 11, 7)]


def test_an_account_headed_incident_is_no_date_for_standing_beside_one(read):
    heads = [["Date reported", "Incident", "Category", "Type of risk", "Outcome"]]
    assert read_days(read, heads, "dicto") == [DAY, date(2024, 11, 7)]
    assert read_days(read, heads, "Ldcto") == [DAY, date(2024, 11, 7)]


@pytest.mark.parametrize("band", ["What we did", "Action taken", "Case closed", "Review"])
def test_a_date_under_what_came_of_it_is_no_rival_of_the_incidents(read, band):
    heads = [
        ["About the incident", None, None, band, None],
        ["Date", "Category", "Type of risk", "Date", "Outcome"],
    ]
    assert read_days(read, heads, "dctLo") == [DAY, date(2024, 11, 7)]


def test_two_dates_under_bands_that_tell_nothing_are_asked_about(read):
    heads = [
        ["First part", None, None, "Second part", None],
        ["Date", "Category", "Type of risk", "Date", "Outcome"],
    ]
    assert read_days(read, heads, "dctLo") == ["two_dates", "two_dates"]


def test_days_without_a_heading_beside_the_day_of_the_report_are_asked_about(read):
    heads = [["Reported on", None, "Category", "Type of risk", "Outcome"]]
    assert read_days(read, heads, "Ldcto") == ["two_dates", "two_dates"]


def test_a_cross_in_the_policys_grid_gives_category_and_type_of_risk(read):
    heads = [
        [None, "Contact", None, "Conduct", None, None],
        ["Date", "Sexual", "Values", "Sexual", "Values", "Outcome"],
    ]
    rows = [[DAY, None, None, "x", None, "NFA"], [LATER, None, "x", None, None, "NFA"]]
    screening = read(("log.xlsx", workbook({"Log": [*heads, *rows]})))
    assert [(one.category, one.nature) for one in screening.incidents] == [
        ("Conduct", "Sexual"), ("Contact", "Values"),
    ]  # fmt: skip
