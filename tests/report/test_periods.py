import pytest

from policy_monitor.report import say_terms
from policy_monitor.vocabulary import Season, TermId

AUTUMN = TermId(2024, Season.AUTUMN).ordinal


@pytest.mark.parametrize(
    ("offsets", "said"),
    [
        ([], ""),
        ([0], "autumn term 2024/25"),
        ([1, 0], "autumn term 2024/25 and spring term 2024/25"),
        ([0, 1, 2], "autumn term 2024/25 to summer term 2024/25"),
        (
            [0, 2, 3, 4, 5],
            "autumn term 2024/25 and summer term 2024/25 to summer term 2025/26",
        ),
    ],
)
def test_runs_of_terms_are_said_as_runs(offsets, said):
    assert say_terms(TermId.from_ordinal(AUTUMN + offset) for offset in offsets) == said
