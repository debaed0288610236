"""Counts by where, by who and by platform: no group that could point to one person stands apart."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_monitor.analysis import SMALLEST_SHOWN, Group, by_person, by_place, by_platform
from policy_monitor.vocabulary import Involved, Setting

PUPIL, STAFF, GOVERNOR, PARENT, OUTSIDER, UNKNOWN = (str(person) for person in Involved)
IN_SCHOOL, OUTSIDE, NOT_RECORDED = (str(setting) for setting in Setting)


@pytest.fixture
def count(make_cube):
    """Groups of so many incidents each: by person, or by place where asked."""

    def count(counts, column="involved", *, by=by_person):
        rows = [{column: name, "incidents": number} for name, number in counts.items() if number]
        groups = by(make_cube(*rows))
        return (
            None
            if groups is None
            else {group.names: group.incidents for group in groups if group.incidents}
        )

    return count


def test_large_groups_stand_by_themselves_the_most_frequent_first(make_cube):
    cube = make_cube(
        {"setting": "in school", "incidents": 15}, {"setting": "outside school", "incidents": 65}
    )
    assert by_place(cube) == (
        Group((OUTSIDE,), 65),
        Group((IN_SCHOOL,), 15),
        Group((NOT_RECORDED,), 0),
    )


@pytest.mark.parametrize(("staff", "apart"), [(4, False), (5, True)])
def test_a_group_of_four_is_put_together_and_one_of_five_is_not(count, staff, apart):
    groups = count({PUPIL: 60, PARENT: 7, STAFF: staff})
    assert ((STAFF,) in groups) is apart
    assert groups.get((STAFF, PARENT)) == (None if apart else 11)


def test_two_small_groups_that_are_enough_together_need_no_third(count):
    assert count({PUPIL: 69, PARENT: 6, STAFF: 4, GOVERNOR: 1, UNKNOWN: 1}) == {
        (PUPIL,): 69,
        (PARENT,): 6,
        (STAFF, GOVERNOR): 5,
        (UNKNOWN,): 1,
    }


def test_what_is_not_known_points_to_nobody(count):
    assert count({OUTSIDE: 65, NOT_RECORDED: 1}, "setting", by=by_place) == {
        (OUTSIDE,): 65,
        (NOT_RECORDED,): 1,
    }


def test_a_small_group_beside_a_large_one_takes_it_in_or_it_could_be_worked_out(count):
    assert count({PUPIL: 69, STAFF: 2}) == {(PUPIL, STAFF): 71}


@pytest.mark.parametrize(("pupil", "shown"), [(2, None), (3, {(PUPIL, STAFF): 5})])
def test_fewer_than_five_in_all_are_not_broken_down(count, pupil, shown):
    assert count({PUPIL: pupil, STAFF: 2}) == shown


COUNTS = st.fixed_dictionaries({str(person): st.integers(0, 12) for person in Involved})


@settings(deadline=None)
@given(counts=COUNTS.filter(lambda counts: sum(counts.values()) > 0))
def test_nothing_is_lost_and_no_group_can_point_to_one_person(make_cube, counts):
    rows = [{"involved": name, "incidents": number} for name, number in counts.items() if number]
    groups = by_person(make_cube(*rows))
    if groups is None:
        assert 0 < sum(counts.values()) < SMALLEST_SHOWN
        return
    assert sum(group.incidents for group in groups) == sum(counts.values())
    assert sorted(name for group in groups for name in group.names) == sorted(counts)
    for group in groups:
        assert group.incidents == sum(counts[name] for name in group.names)
        assert group.names == (UNKNOWN,) or group.incidents not in range(1, SMALLEST_SHOWN)


def test_platforms_come_by_how_often_and_an_incident_without_one_is_left_out(make_cube):
    cube = make_cube(
        {"platform": "TikTok", "incidents": 2},
        {"platform": "Roblox", "incidents": 2},
        {"platform": "WhatsApp", "incidents": 9},
        {"platform": None, "incidents": 4},
    )
    assert list(by_platform(cube).items()) == [("WhatsApp", 9), ("Roblox", 2), ("TikTok", 2)]
