"""The numbers of the method as committed, and the mistakes a person can make in their file."""

import tomllib
from pathlib import Path

import pytest

TRIGGERS = Path(__file__).parents[2] / "data" / "policy" / "triggers.toml"


def test_the_numbers_are_those_of_the_method(policy):
    triggers = policy.triggers
    assert (triggers.sensitivity, triggers.false_flags_per_term) == ("standard", 0.05)
    assert (triggers.baseline.minimum_terms, triggers.baseline.firm_from_terms) == (3, 6)
    assert triggers.steadying_incidents == 20
    assert triggers.dispersion.own_from_incidents == 30
    assert triggers.dispersion.pooled_weight_terms == 6
    assert (triggers.dispersion.own_at_most, triggers.dispersion.pooled_at_most) == (20, 100)
    shares = (triggers.this_term, triggers.this_year, triggers.cluster)
    assert [rule.budget_share for rule in shares] == [0.5, 0.25, 0.25]
    assert {rule.clause for rule in (*shares, triggers.new, triggers.silence)} == {"section 9"}
    assert (triggers.this_year.terms, triggers.cluster.school_days) == (3, 5)
    assert (triggers.new.unseen_terms, triggers.silence.nil_returns) == (3, 2)
    assert triggers.lower_budget_share == 0.5
    trend = triggers.trend
    assert (trend.terms, trend.incidents, trend.score) == (6, 10, 2.576)
    assert triggers.usual_range_tail == 0.025


def test_a_school_may_choose_to_be_strict(spoil):
    strict = spoil("triggers.toml", 'sensitivity = "standard"', 'sensitivity = "strict"').triggers
    assert (strict.sensitivity, strict.false_flags_per_term) == ("strict", 0.01)


def test_every_number_says_where_it_comes_from():
    content = tomllib.loads(TRIGGERS.read_text(encoding="utf-8"))
    tables = [*content.pop("sensitivities").values(), *content.values()]
    described = [table for table in tables if isinstance(table, dict)]
    described += content["expected_steps"]
    assert len(described) == 16
    assert all(table["source"].endswith((".", "'")) for table in described)


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (
            'sensitivity = "standard"',
            'sensitivity = "strikt"',
            (
                "triggers.toml, key sensitivity: the sensitivity is not known; use one of "
                "standard and strict, or describe it under [sensitivities]."
            ),
        ),
        (
            "false_flags_per_term = 0.05",
            "false_flags_per_term = 5",
            (
                "triggers.toml, key sensitivities.standard.false_flags_per_term: the number is "
                "not between 0 and 1; write one such as 0.05."
            ),
        ),
        (
            "tail = 0.025",
            "tail = 0",
            (
                "triggers.toml, key usual_range.tail: the number is not between 0 and 1; write "
                "one such as 0.05."
            ),
        ),
        (
            "budget_share = 0.5\nclause",
            "budget_share = 0.51\nclause",
            (
                "triggers.toml, key this_term.budget_share: the shares of this_term, this_year "
                "and cluster add up to more than 1; make them add up to 1."
            ),
        ),
        (
            "firm_from_terms = 6",
            "firm_from_terms = 2",
            (
                "triggers.toml, key baseline.firm_from_terms: the number is less than "
                "minimum_terms; write as many or more."
            ),
        ),
        (
            "minimum_terms = 3",
            "minimum_terms = 1",
            (
                "triggers.toml, key baseline.minimum_terms: the number is less than 2; write 2 "
                "or more."
            ),
        ),
        (
            'nature = "Sexual"',
            'nature = "Violent"',
            (
                "triggers.toml, key expected_steps.1.nature: the name is not known; use one of "
                "Commercial, Aggressive, Sexual and Values."
            ),
        ),
        (
            'steps = ["ceop_referral"',
            'steps = ["ceop"',
            (
                "triggers.toml, key expected_steps.1.steps: an outcome is not known; use the "
                "names of outcomes.toml."
            ),
        ),
        (
            "platform_reply_days = 3",
            "platform_reply_days = 0",
            (
                "triggers.toml, key open_cases.platform_reply_days: the number is less than 1; "
                "write 1 or more."
            ),
        ),
        (
            "steadying_incidents = 20",
            'steadying_incidents = "20"',
            (
                "triggers.toml, key seasons.steadying_incidents: the value is of the wrong "
                "kind; write a number such as 3 or 0.05."
            ),
        ),
    ],
)
def test_a_mistake_is_said_with_its_key_and_its_remedy(sentences_after, old, new, sentence):
    assert sentences_after("triggers.toml", old, new) == [sentence]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("firm_from_terms = 6", "firm_from_terms = 3"),
        ("minimum_terms = 3", "minimum_terms = 2"),
        ("false_flags_per_term = 0.05", "false_flags_per_term = 0.999"),
        ("budget_share = 0.5\nclause", "budget_share = 0.4\nclause"),
        ("steadying_incidents = 20", "steadying_incidents = 1"),
        ("pooled_weight_terms = 6", "pooled_weight_terms = 0"),
        ("own_at_most = 20", "own_at_most = 1"),
    ],
)
def test_a_number_at_its_bound_is_no_mistake(spoil, old, new):
    assert spoil("triggers.toml", old, new)
