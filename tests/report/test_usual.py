"""A series beside what was usual, against the method written down once more line by line."""

import pandas as pd
import pytest

from policy_monitor.report import table_to_read, terms_beside_usual
from policy_monitor.review import Decision
from tests.report.judged import judge_school
from tests.review import by_the_letter
from tests.review.schools import CELLS, FIRST, OTHER

COUNTS = {
    FIRST: [3, 4, 2, None, 3, 5, 0, 3, 4, 12],
    OTHER: [1, 0, 2, None, 1, 1, 0, 1, 2, 1],
}
DAYS = [74, 57, 59, 73, 58, 60, 75, 55, 61, 74]


def beside_usual(policy, subject=FIRST, counts=COUNTS, *, days=60, running=True, **more):
    decided = more.get("decisions")
    _, family, status, counted = judge_school(
        policy, counts, days=days, running=running, decisions=decided and {subject: decided}
    )
    terms = [judgement.term.id for judgement in status.judgements]
    return terms_beside_usual(
        family[subject],
        status,
        counted,
        flagged=[terms[place] for place in more.get("flagged", ())],
        decisions={terms[place]: each for place, each in (decided or {}).items()},
    )


def by_hand(counts, days):
    """The same school by the letter: per term, each cell's intermediates."""
    none = [None if count is None else 0 for count in counts[FIRST]]
    rows = [counts.get(cell, none) for cell in CELLS]
    no_days = [[[0] * length for length in days] for _ in CELLS]
    seasons = [place % 3 for place in range(len(days))]
    return by_the_letter.judge(rows, days, seasons, no_days, decided=[{} for _ in CELLS])


@pytest.mark.parametrize("subject", [FIRST, OTHER])
def test_every_number_of_every_term_is_as_the_method_says(policy, subject):
    table = beside_usual(policy, subject, days=DAYS)
    expected = by_hand(COUNTS, DAYS)
    known = 0
    for place, row in enumerate(table.to_dict("records")):
        found = expected[place][CELLS.index(subject)]
        assert row["from_terms"] == found["n"]
        if "c_A" not in found or COUNTS[subject][place] is None:
            assert pd.isna(row["low"])
            assert pd.isna(row["review_number"])
            continue
        known += 1
        held = (found["S"], found["E"], DAYS[place] * found["f"], found["phi"])
        numbers = range(200)
        assert row["review_number"] == found["c_A"]
        assert row["high"] == max(y for y in numbers if by_the_letter.p_upper(y, *held) > 0.025)
        assert row["low"] == min(y for y in numbers if by_the_letter.p_lower(y, *held) > 0.025)
        assert row["expected"] == pytest.approx(found["S"] * held[2] / found["E"], rel=1e-9)
    assert known == 6


def test_a_term_without_a_return_has_no_count_and_no_band_and_a_nil_return_has_a_zero(policy):
    counts = {FIRST: [1, 2, 1, 1, None, 0, 2]}
    table = beside_usual(policy, counts=counts)
    assert list(table["status"]) == [*["returned"] * 4, "missing", "nil", "to_date"]
    assert pd.isna(table["incidents"][4])
    assert pd.isna(table["low"][4])
    assert table["incidents"][5] == 0
    assert table["low"][5] == 0


def test_two_terms_are_too_few_and_three_are_enough_and_six_are_firm(policy):
    table = beside_usual(policy, counts={FIRST: [2] * 8})
    assert list(table["low"].isna()) == [True] * 3 + [False] * 5
    assert list(table["trial"]) == [True] * 6 + [False] * 2


def test_a_line_breaks_at_a_gap_and_before_the_running_term(policy):
    table = beside_usual(policy, counts={FIRST: [2, 3, None, 2, 3, 4]})
    phases = list(table["phase"])
    assert phases[0] == phases[1]
    assert phases[3] == phases[4]
    assert len({phases[1], phases[3], phases[5]}) == 3


def test_a_line_does_not_break_before_the_last_term_once_it_is_over(policy):
    table = beside_usual(policy, counts={FIRST: [2, 3, 4]}, running=False)
    assert len(set(table["phase"])) == 1


def test_a_new_normal_breaks_the_line_and_leaves_the_band_open_until_enough_is_known(policy):
    counts = {FIRST: [1, 2, 1, 1, 2, 1, 14, 13, 12, 15, 14]}
    table = beside_usual(policy, counts=counts, decisions={6: Decision.NEW_NORMAL})
    assert list(table["step"]) == [place == 6 for place in range(11)]
    assert table["phase"][5] != table["phase"][6] == table["phase"][7]
    assert list(table["low"].isna()) == [place in {0, 1, 2, 7, 8} for place in range(11)]


def test_only_the_running_term_says_how_far_it_has_come(policy):
    table = beside_usual(policy)
    assert list(table["progress"]) == [""] * 9 + ["day 31 of 60"]


def test_the_table_to_read_has_the_latest_term_first_and_says_what_there_is_to_know(policy):
    counts = {FIRST: [1, 2, 1, 1, None, 0, 14, 2, 3]}
    decided = {6: Decision.ONE_OFF}
    table = table_to_read(beside_usual(policy, counts=counts, decisions=decided, flagged=[8]))
    assert list(table["Incidents"]) == ["3", "2", "14", "0", "–", "1", "1", "2", "1"]
    assert list(table["Remark"]) == [
        "to date, day 31 of 60, open flag",
        "on trial",
        "considered: one-off, on trial",
        "nil return, on trial",
        "not returned",
        "on trial",
        *["too few terms to judge"] * 3,
    ]
    assert table["Usual range"].iloc[4] == table["Review number"].iloc[-1] == "–"
