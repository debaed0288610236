from datetime import date

import pytest

from policy_monitor.review import ReviewFlag, Rule, Weight

QUESTIONS = {Rule.SILENCE, Rule.OPEN_CASE, Rule.DEVELOPMENTS}
NOTES = {Rule.NEW_KIND, Rule.NEW_PLATFORM}
DAY = date(2026, 11, 1)


@pytest.mark.parametrize("rule", Rule)
def test_every_rule_is_a_reason_but_notes_and_questions(rule):
    flag = ReviewFlag(rule, "section 9", DAY, "Why.", ())
    if rule in NOTES:
        assert flag.weight is Weight.NOTE
    elif rule in QUESTIONS:
        assert flag.weight is Weight.QUESTION
    else:
        assert flag.weight is Weight.REASON
    assert flag.makes_review_due is (flag.weight is Weight.REASON)


def test_a_reason_on_trial_makes_no_review_due():
    flag = ReviewFlag(Rule.THIS_TERM, "section 9", DAY, "Why.", (), trial=True)
    assert not flag.makes_review_due
