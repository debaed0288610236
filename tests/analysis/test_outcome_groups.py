"""Outcomes in four groups, each outcome placed by hand."""

from pathlib import Path

import pytest

from policy_monitor.analysis import OutcomeGroup, by_kind_and_group, split_by_group
from policy_monitor.policy import load_policy

OUTCOMES = load_policy(Path(__file__).parents[2] / "data" / "policy").outcomes
BY_HAND = {
    OutcomeGroup.IN_SCHOOL: [
        "no_further_action",
        "advice_or_warning",
        "sanction",
        "staff_disciplinary",
        "dismissal",
        "other",
    ],
    OutcomeGroup.PARENTS_OR_PLATFORM: [
        "parents_contacted",
        "reported_to_platform",
        "content_removed",
    ],
    OutcomeGroup.OUTSIDE_HELP: [
        "professional_advice",
        "safeguarding_referral",
        "ceop_referral",
        "police_informed",
        "legal_action",
    ],
    OutcomeGroup.OPEN: ["ongoing", "not_recorded"],
}


def group_of(make_cube, outcomes):
    parts = split_by_group(make_cube({"outcomes": outcomes}), OUTCOMES)
    [group] = [group for group, part in parts.items() if len(part)]
    return group


@pytest.mark.parametrize(
    ("group", "outcome"), [(group, code) for group, codes in BY_HAND.items() for code in codes]
)
def test_each_outcome_is_in_the_group_it_was_placed_in_by_hand(make_cube, group, outcome):
    assert group_of(make_cube, outcome) is group


def test_every_outcome_was_placed():
    assert {code for codes in BY_HAND.values() for code in codes} == {*OUTCOMES}


@pytest.mark.parametrize(
    ("outcomes", "group"),
    [
        ("ongoing|parents_contacted", OutcomeGroup.PARENTS_OR_PLATFORM),
        ("no_further_action|ongoing", OutcomeGroup.OPEN),
        ("parents_contacted|police_informed|safeguarding_referral", OutcomeGroup.OUTSIDE_HELP),
        ("content_removed|sanction", OutcomeGroup.IN_SCHOOL),
    ],
)
def test_the_most_serious_outcome_decides(make_cube, outcomes, group):
    assert group_of(make_cube, outcomes) is group


def test_the_groups_of_a_cube_add_up(make_cube):
    cube = make_cube(
        {"outcomes": "ongoing", "incidents": 2},
        {"outcomes": "sanction", "incidents": 3},
        {"outcomes": "police_informed", "incidents": 4},
    )
    parts = split_by_group(cube, OUTCOMES)
    assert [int(part["incidents"].sum()) for part in parts.values()] == [3, 0, 4, 2]


def test_kinds_stand_in_the_policys_order_and_the_unclassified_last(make_cube):
    cube = make_cube(
        {"category": None, "nature": None, "outcomes": "ongoing"},
        {"category": "Content", "nature": "Values", "outcomes": "no_further_action"},
        {"category": "Content", "nature": None, "outcomes": "sanction", "incidents": 2},
        {"category": "Contact", "nature": "Sexual", "outcomes": "ceop_referral"},
        {"category": "Contact", "nature": "Sexual", "outcomes": "sanction", "platform": "Kik"},
    )
    rows = by_kind_and_group(cube, OUTCOMES).values.tolist()
    assert rows == [
        ["Contact", "Sexual", 1, 0, 1, 0, 2],
        ["Content", "Values", 1, 0, 0, 0, 1],
        ["Content", "Not yet classified", 2, 0, 0, 0, 2],
        ["Not yet classified", "Not yet classified", 0, 0, 0, 1, 1],
    ]


def test_no_incident_makes_no_row(make_cube):
    assert by_kind_and_group(make_cube({}).head(0), OUTCOMES).empty
