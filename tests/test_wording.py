from datetime import date

import pytest

from policy_monitor.wording import (
    and_list,
    count_of,
    first_few,
    long_date,
    month_and_year,
    number_word,
)


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 rows"), (1, "1 row"), (2, "2 rows"), (1204, "1,204 rows")]
)
def test_a_count_agrees_with_its_noun(number, said):
    assert count_of(number, "row") == said


def test_an_irregular_plural_is_given():
    assert count_of(2, "copy", "copies") == "2 copies"


@pytest.mark.parametrize(
    ("items", "said"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_a_list_is_said_with_and(items, said):
    assert and_list(items) == said


def test_a_long_list_names_the_first_few_and_counts_the_rest():
    rows = [f"row {number}" for number in range(2, 9)]
    assert first_few(rows) == "row 2, row 3, row 4, row 5, row 6 and 2 more"
    assert first_few(rows[:5]) == "row 2, row 3, row 4, row 5 and row 6"


def test_dates_are_said_as_in_britain():
    assert long_date(date(2026, 9, 5)) == "5 September 2026"
    assert month_and_year(date(2019, 1, 31)) == "January 2019"


@pytest.mark.parametrize(("number", "said"), [(0, "no"), (3, "three"), (9, "nine"), (10, "10")])
def test_small_numbers_are_words(number, said):
    assert number_word(number) == said
