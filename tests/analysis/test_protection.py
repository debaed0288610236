import pytest

from policy_monitor.analysis import Filters, is_too_small
from policy_monitor.vocabulary import Category, Involved, Setting

BY_PERSON = Filters(involved=Involved.STAFF)
BY_PLACE = Filters(setting=Setting.IN_SCHOOL)


@pytest.mark.parametrize("filters", [BY_PERSON, BY_PLACE])
@pytest.mark.parametrize(("incidents", "hidden"), [(0, False), (1, True), (4, True), (5, False)])
def test_a_few_incidents_chosen_by_who_or_where_are_not_broken_down(filters, incidents, hidden):
    assert is_too_small(incidents, filters) is hidden


def test_views_by_kind_are_the_reports_own_and_are_shown():
    assert not is_too_small(1, Filters(category=Category.CONDUCT))
