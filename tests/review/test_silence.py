from datetime import timedelta

from policy_monitor.policy.triggers import SilenceRule
from policy_monitor.records import ReturnKind
from policy_monitor.review import Weight, silence_flag
from tests.review.schools import plan

RULE = SilenceRule(nil_returns=2, clause="section 9")
KINDS = {"i": ReturnKind.INCIDENTS, "n": ReturnKind.NIL}


def silence(returns, *, running=None):
    """Terms in order: "i" with incidents, "n" nil, "-" missing."""
    terms = plan(len(returns), running=running)
    known = {term.id: KINDS[kind] for term, kind in zip(terms, returns, strict=True) if kind != "-"}
    return silence_flag(known, terms, RULE)


def test_two_nil_returns_running_after_incidents_are_a_question_and_one_is_not():
    assert silence("iin") is None
    flag = silence("iinn")
    assert (flag.rule, flag.clause, flag.weight) == ("silence", "section 9", Weight.QUESTION)
    assert not flag.makes_review_due
    assert flag.sentence == (
        "Two nil returns running (summer term 2018/19 and autumn term 2019/20) after terms with "
        "incidents: is everything being reported?"
    )


def test_the_question_stands_from_the_end_of_the_second_nil_term():
    terms = plan(5)
    assert silence("iinn").since == terms[3].ends_on + timedelta(days=1)
    assert silence("iinnn").since == terms[3].ends_on + timedelta(days=1)
    assert silence("iinnn").sentence.startswith("Three nil returns running (")


def test_a_school_that_never_had_incidents_is_not_asked():
    assert silence("nnnn") is None


def test_incidents_in_between_end_the_silence():
    assert silence("inin") is None
    assert silence("inni") is None


def test_a_missing_term_is_no_nil_return_and_ends_no_silence():
    assert silence("in-") is None
    assert silence("i-n") is None
    assert silence("in-n") is not None


def test_the_running_term_counts_only_once_it_is_over():
    assert silence("inn", running=2) is None
    assert silence("innn", running=3) is not None
    assert silence("inni", running=3) is None


def test_nothing_returned_is_no_silence():
    assert silence("--") is None
