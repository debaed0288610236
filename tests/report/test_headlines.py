import pandas as pd
import pytest

from policy_monitor.report import headline_of_kinds, headline_of_outcomes, headline_of_terms

LAST_YEAR = (2025, "Autumn", "returned", 9)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (
            [LAST_YEAR, (2026, "Autumn", "to_date", 16)],
            "16 incidents so far this term; 9 in all of autumn term 2025/26",
        ),
        (
            [LAST_YEAR, (2026, "Autumn", "to_date", 1)],
            "1 incident so far this term; 9 in all of autumn term 2025/26",
        ),
        (
            [(2025, "Autumn", "missing", None), (2026, "Autumn", "to_date", 0)],
            "0 incidents so far this term; autumn term 2025/26 was not returned",
        ),
        (
            [(2025, "Autumn", "nil", 0), (2026, "Autumn", "to_date", 2)],
            "2 incidents so far this term; 0 in all of autumn term 2025/26",
        ),
        ([(2026, "Autumn", "to_date", 2)], "2 incidents so far this term"),
        ([LAST_YEAR, (2026, "Autumn", "not_yet", None)], "No return yet for autumn term 2026/27"),
    ],
)
def test_the_chart_of_terms_is_titled_by_its_finding(terms, rows, said):
    assert headline_of_terms(terms(*rows)) == said


def cells(*rows):
    return pd.DataFrame(rows, columns=["category", "nature", "incidents"])


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (
            [("Conduct", "Aggressive", 4), ("Contact", "Sexual", 1)],
            "Most often Conduct / Aggressive: 4 of 5",
        ),
        (
            [("Conduct", "Aggressive", 2), ("Contact", "Sexual", 2)],
            "Most often Conduct / Aggressive and Contact / Sexual: 2 of 4",
        ),
        (
            [("Conduct", "Aggressive", 1), ("Contact", "Sexual", 1), ("Content", "Values", 1)],
            "3 incidents of 3 kinds",
        ),
        ([("Conduct", "Aggressive", 0)], "No incident in this view"),
    ],
)
def test_the_grid_is_titled_by_its_most_frequent_kind(rows, said):
    assert headline_of_kinds(cells(*rows)) == said


def test_the_outcomes_are_titled_by_the_most_frequent():
    outcomes = pd.DataFrame([("Sanction", 3), ("Other", 1)], columns=["outcome", "incidents"])
    assert headline_of_outcomes(outcomes, 5) == "Most often sanction: 3 of 5 incidents"
    assert headline_of_outcomes(outcomes.head(0), 0) == "No incident in this view"


def test_a_running_term_is_compared_to_the_same_point_where_that_is_known(terms):
    table = terms(LAST_YEAR, (2026, "Autumn", "to_date", 16))
    said = headline_of_terms(table, to_same_point=7)
    assert said == "16 incidents so far this term; 7 by the same point last year"


def test_a_narrowed_view_says_so_in_its_title(terms):
    table = terms(LAST_YEAR, (2026, "Autumn", "to_date", 1))
    said = headline_of_terms(table, kind="Conduct")
    assert said == "1 Conduct incident so far this term; 9 in all of autumn term 2025/26"
