import pytest

from policy_monitor.analysis import Filters, is_too_small, parts_too_small
from policy_monitor.vocabulary import Category, Involved, Setting

BY_PERSON = Filters(involved=Involved.STAFF)
BY_PLACE = Filters(setting=Setting.IN_SCHOOL)


@pytest.mark.parametrize("filters", [BY_PERSON, BY_PLACE])
@pytest.mark.parametrize(("incidents", "hidden"), [(0, False), (1, True), (4, True), (5, False)])
def test_a_few_incidents_chosen_by_who_or_where_are_not_broken_down(filters, incidents, hidden):
    assert is_too_small(incidents, filters) is hidden


def test_views_by_kind_are_the_reports_own_and_are_shown():
    assert not is_too_small(1, Filters(category=Category.CONDUCT))


@pytest.mark.parametrize(
    ("parts", "held_back"),
    [
        ({"A": 5, "B": 9}, ""),
        ({"A": 0, "B": 9}, ""),
        # What the others leave of the total would tell the one held back.
        ({"A": 1, "B": 9, "C": 12}, "AB"),
        ({"A": 2, "B": 3, "C": 12}, "AB"),
        ({"A": 2, "B": 2, "C": 12}, "ABC"),
        ({"A": 4, "B": 4, "C": 4, "D": 9}, "ABC"),
        ({"A": 3}, "A"),
    ],
)
def test_parts_are_held_back_until_no_difference_tells_a_few(parts, held_back):
    assert parts_too_small(parts, BY_PERSON) == frozenset(held_back)
    assert parts_too_small(parts, BY_PLACE) == frozenset(held_back)


def test_parts_of_a_view_by_kind_are_all_told_apart():
    assert parts_too_small({"A": 1, "B": 2}, Filters(category=Category.CONDUCT)) == frozenset()
