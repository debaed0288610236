from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from policy_monitor.policy import load_policy
from policy_monitor.vocabulary import Season, TermId


def term(year, season):
    return TermId(year, Season(season)).ordinal


@pytest.fixture
def terms():
    """Make a table of terms, as `analysis.term_table` does."""

    def make(*rows):
        return pd.DataFrame(
            {
                "term": pd.Series(
                    [term(year, season) for year, season, _, _ in rows], dtype="int64"
                ),
                "label": [TermId(year, Season(season)).label for year, season, _, _ in rows],
                "status": [status for _, _, status, _ in rows],
                "incidents": pd.Series([number for *_, number in rows], dtype="Int64"),
                "estimated": [False for _ in rows],
            }
        )

    return make


@pytest.fixture
def today():
    return date(2026, 11, 20)


@pytest.fixture(scope="session")
def policy():
    """The school's own policy, as committed: last reviewed in January 2019."""
    return load_policy(Path(__file__).parents[2] / "data" / "policy")
