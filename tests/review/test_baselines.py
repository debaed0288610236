import pytest

from policy_monitor.review import Decision, baseline_terms
from tests.review.schools import FIRST, plan, series_of, term_id

TERMS = plan(8)


def places(counts, before, decisions=None):
    series = series_of(FIRST, counts, TERMS)
    decided = {term_id(place): decision for place, decision in (decisions or {}).items()}
    return [
        count.term.ordinal - term_id(0).ordinal
        for count in baseline_terms(series, term_id(before), decided)
    ]


def test_only_returned_terms_before_the_one_tested_count():
    assert places([1, None, 0, 2, 1, 1, 1, 9], before=6) == [0, 2, 3, 4, 5]


@pytest.mark.parametrize("decision", [Decision.UNDECIDED, Decision.ONE_OFF])
def test_an_undecided_term_and_a_one_off_stay_out(decision):
    assert places([1] * 8, before=6, decisions={3: decision}) == [0, 1, 2, 4, 5]


def test_a_new_normal_is_its_own_first_term():
    assert places([1] * 8, before=6, decisions={3: Decision.NEW_NORMAL}) == [3, 4, 5]


def test_what_is_decided_of_the_term_itself_or_later_changes_nothing_before_it():
    decisions = {6: Decision.NEW_NORMAL, 7: Decision.NEW_NORMAL}
    assert places([1] * 8, before=6, decisions=decisions) == [0, 1, 2, 3, 4, 5]
    assert places([1] * 8, before=7, decisions=decisions) == [6]


def test_an_undecided_term_within_a_new_phase_stays_out_too():
    decisions = {2: Decision.NEW_NORMAL, 4: Decision.UNDECIDED, 1: Decision.ONE_OFF}
    assert places([1] * 8, before=7, decisions=decisions) == [2, 3, 5, 6]
