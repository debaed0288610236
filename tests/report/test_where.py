import pytest

from policy_monitor.analysis import Group
from policy_monitor.report import (
    headline_of_most_used,
    headline_of_people,
    headline_of_places,
    headline_of_platforms,
    name_group,
    platforms_in_policy,
    say_no_platform,
)

NAMED = frozenset({"Facebook", "Instagram"})


def groups(**counts):
    return tuple(Group((name.replace("_", " "),), number) for name, number in counts.items())


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        (
            {"outside_school": 52, "in_school": 15, "not_recorded": 8},
            "52 of 75 incidents outside school, 15 in school, 8 place not recorded",
        ),
        ({"in_school": 7, "outside_school": 0}, "all 7 incidents in school"),
        ({"not_recorded": 1}, "the one incident place not recorded"),
    ],
)
def test_places_are_said_the_most_frequent_first(counts, said):
    assert headline_of_places(groups(**counts)) == said


def test_people_are_said_by_the_most_frequent():
    assert headline_of_people(groups(pupil=69, parent_or_carer=12)) == (
        "pupils in 69 of 81 incidents"
    )
    together = (Group(("staff", "parent or carer"), 9), Group(("pupil",), 5))
    assert headline_of_people(together) == "staff, or parents or carers in 9 of 14 incidents"


def test_groups_put_together_are_named_together():
    assert name_group(Group(("staff", "governor or volunteer"), 5)) == (
        "Staff; governor or volunteer"
    )


@pytest.mark.parametrize(
    ("platforms", "total", "said"),
    [
        ({}, 3, "none recorded in this view"),
        (
            {"Facebook": 2},
            5,
            "all that are recorded are named in the policy, in 2 of 5 incidents",
        ),
        (
            {"TikTok": 12, "Roblox": 8, "Facebook": 1},
            75,
            "TikTok and Roblox, which the policy does not name, appear in 20 of 75 incidents",
        ),
        (
            {"TikTok": 4},
            4,
            "TikTok, which the policy does not name, appears in all 4 incidents",
        ),
        (
            {"WhatsApp": 30, "Roblox": 12, "Facebook": 8, "TikTok": 8},
            81,
            (
                "50 of 81 incidents on platforms the policy does not name, most often WhatsApp "
                "and Roblox"
            ),
        ),
    ],
)
def test_platforms_the_policy_is_silent_on_are_counted_and_the_first_named(platforms, total, said):
    assert headline_of_platforms(platforms, NAMED, total=total) == said


def test_where_not_all_are_shown_the_most_used_is_named():
    assert headline_of_most_used({"Facebook": 5, "X": 5}, total=11) == (
        "most often Facebook, in 5 of 11 incidents"
    )


@pytest.mark.parametrize(
    ("total", "said"),
    [
        (5, ""),
        (6, "1 incident has no platform recorded."),
        (7, "2 incidents have no platform recorded."),
    ],
)
def test_incidents_without_a_platform_are_said(total, said):
    assert say_no_platform({"Facebook": 5}, total=total) == said


def test_the_policy_names_four_platforms(policy):
    assert platforms_in_policy(policy) == {"Facebook", "Instagram", "Pinterest", "Vine"}
