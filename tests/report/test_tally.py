import pandas as pd
import pytest

from policy_monitor.report import tally
from policy_monitor.report.tally import By

COLUMNS = ["year", "season", "category", "nature", "outcomes", "incidents", "involvements"]


@pytest.fixture
def cube():
    return pd.DataFrame(
        [
            (2025, "Spring", "Conduct", "Aggressive", "parents_contacted|sanction", 3, 5),
            (2025, "Autumn", "Conduct", "Aggressive", "sanction", 2, 2),
            (2025, "Autumn", None, None, "no_further_action", 1, 1),
        ],
        columns=COLUMNS,
    )


def rows_of(tallied):
    return [
        tuple(None if pd.isna(cell) else cell for cell in row)
        for row in tallied.rows.itertuples(index=False)
    ]


def test_counting_by_category_keeps_what_is_not_classified(cube, terms):
    tallied = tally(cube, terms(), [By.CATEGORY])
    assert rows_of(tallied) == [("Conduct", 5), (None, 1)]
    assert (tallied.total, tallied.involvements) == (6, 8)
    assert not tallied.overlapping


def test_terms_stand_in_the_order_of_the_year(cube, terms):
    tallied = tally(cube, terms(), [By.TERM, By.CATEGORY])
    assert [row[:2] for row in rows_of(tallied)] == [
        ("2025/26", "Autumn"),
        ("2025/26", "Autumn"),
        ("2025/26", "Spring"),
    ]


def test_an_incident_with_several_outcomes_is_counted_under_each(cube, terms):
    tallied = tally(cube, terms(), [By.OUTCOME])
    assert rows_of(tallied) == [("no_further_action", 1), ("parents_contacted", 3), ("sanction", 5)]
    assert tallied.total == 6
    assert tallied.overlapping


def test_by_term_alone_a_missing_term_has_no_number(cube, terms):
    table = terms((2025, "Autumn", "nil", 0), (2025, "Spring", "missing", None))
    assert rows_of(tally(cube, table, [By.TERM])) == [
        ("2025/26", "Autumn", "nil", False, 0),
        ("2025/26", "Spring", "missing", False, None),
    ]


def test_nothing_stored_gives_no_rows(terms):
    numbers = ["year", "incidents", "involvements"]
    empty = pd.DataFrame(columns=COLUMNS).astype(dict.fromkeys(numbers, "int64"))
    for by in By:
        assert rows_of(tally(empty, terms(), [by])) == []
