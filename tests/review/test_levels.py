from dataclasses import replace

import pytest

from policy_monitor.review import Levels, say_chance, share_budget


def test_the_budget_is_shared_between_rules_and_series(policy):
    levels = share_budget(policy.triggers, series=12)
    assert levels == Levels(
        this_term=0.05 / 24, this_year=0.05 / 48, cluster=0.05 / 48, lower=0.05 / 24
    )


def test_the_three_rules_of_all_series_spend_the_budget_and_no_more(policy):
    levels = share_budget(policy.triggers, series=12)
    spent = 12 * (levels.this_term + levels.this_year + levels.cluster)
    assert spent == pytest.approx(policy.triggers.false_flags_per_term)


@pytest.mark.parametrize(("rate", "terms"), [(0.05, "20"), (0.01, "100")])
def test_the_footnote_says_how_often_chance_alone_would_flag(policy, rate, terms):
    triggers = replace(policy.triggers, false_flags_per_term=rate)
    assert say_chance(triggers) == (
        "Where nothing has changed, counts raise a flag by chance in at most about 1 term in "
        f"{terms}."
    )
