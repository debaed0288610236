"""The steps of Appendix A, held against a plain walk through every row."""

from itertools import product
from pathlib import Path

import pandas as pd
import pytest

from policy_monitor.analysis import count_steps
from policy_monitor.policy import PolicyStep, load_policy
from policy_monitor.vocabulary import Action, Category, Nature, Outcome

STEPS = load_policy(Path(__file__).parents[2] / "data" / "policy").steps
KEPT = PolicyStep(
    "Copy kept",
    (Action.COPY_KEPT,),
    (),
    ((Category.CONDUCT, Nature.AGGRESSIVE),),
    on_a_platform=True,
)


def counts_of(*rows):
    usual = {
        "category": "Conduct",
        "nature": "Aggressive",
        "outcomes": "parents_contacted",
        "actions": "",
        "platform": "WhatsApp",
        "incidents": 1,
    }
    kinds = {name: "int64" if name == "incidents" else "str" for name in usual}
    return pd.DataFrame([usual | row for row in rows], columns=list(usual)).astype(kinds)


def said(table):
    return [
        (row.taken, None if pd.isna(row.expected) else row.expected) for row in table.itertuples()
    ]


@pytest.mark.parametrize(
    ("row", "taken_of_expected"),
    [
        ({"actions": "copy_kept"}, (1, 1)),
        ({"actions": "copy_kept|user_blocked", "incidents": 3}, (3, 3)),
        ({"actions": "user_blocked"}, (0, 1)),
        ({"platform": None, "actions": "copy_kept"}, (0, 0)),
        ({"nature": "Sexual", "actions": "copy_kept"}, (0, 0)),
        ({"nature": None, "actions": "copy_kept"}, (0, 0)),
    ],
)
def test_a_step_counts_where_it_is_expected_and_written_down(row, taken_of_expected):
    assert said(count_steps(counts_of(row), [KEPT])) == [taken_of_expected]


def test_where_a_log_cannot_tell_only_how_often_is_counted():
    step = PolicyStep("Reported", (Action.UNDERAGE_ACCOUNT_REPORTED,), (), (), on_a_platform=True)
    rows = ({"actions": "underage_account_reported", "category": None}, {"incidents": 5})
    assert said(count_steps(counts_of(*rows), [step])) == [(1, None)]


def test_an_outcome_may_show_a_step_too():
    step = PolicyStep("Told", (), (Outcome.POLICE_INFORMED,), KEPT.kinds, on_a_platform=False)
    rows = ({"outcomes": "parents_contacted|police_informed"}, {"platform": None})
    assert said(count_steps(counts_of(*rows), [step])) == [(1, 2)]


def test_every_combination_is_counted_as_one_by_one():
    rows = [
        {"category": category, "nature": nature, "actions": actions, "outcomes": codes}
        | {"platform": platform, "incidents": 1 + place % 4}
        for place, (category, nature, actions, codes, platform) in enumerate(
            product(
                [*map(str, Category), None],
                [*map(str, Nature), None],
                ["", "copy_kept", "privacy_advice|support_offered", "user_blocked"],
                ["not_recorded", "content_removed|parents_contacted", "ceop_referral"],
                ["TikTok", None],
            )
        )
    ]
    wanted = []
    for step in STEPS:
        taken = expected = 0
        for row in rows:
            kinds = {(str(category), str(nature)) for category, nature in step.kinds}
            if step.kinds and (row["category"], row["nature"]) not in kinds:
                continue
            if step.kinds and step.on_a_platform and row["platform"] is None:
                continue
            expected += row["incidents"]
            has = {*row["actions"].split("|"), *row["outcomes"].split("|")}
            if has & {*map(str, step.actions), *map(str, step.outcomes)}:
                taken += row["incidents"]
        wanted.append((taken, expected if step.kinds else None))
    assert said(count_steps(counts_of(*rows), STEPS)) == wanted


def test_no_incident_expects_nothing():
    empty = counts_of({}).head(0)
    assert said(count_steps(empty, [KEPT])) == [(0, 0)]
