"""Cases that were past their time when the log was last uploaded: a question for the school."""

from datetime import date, timedelta

import pytest

from policy_monitor.review import Case, Rule, Weight, consider, open_case_flags
from policy_monitor.vocabulary import Action, Category, Nature, Outcome, Season, TermId
from tests.review.recorded import of, review
from tests.review.standing import governance_of_reviews, status_of

AUTUMN_26 = TermId(2026, Season.AUTUMN)
HAPPENED = date(2026, 10, 5)
REPORTED = (Outcome.ONGOING, Outcome.REPORTED_TO_PLATFORM)
BULLYING = (Category.CONDUCT, Nature.AGGRESSIVE)
GROOMING = (Category.CONTACT, Nature.SEXUAL)


def case(*outcomes, days, kind=BULLYING, on=HAPPENED, actions=(), identity="a", row=14):
    """A case as a log told of it so many days after it happened."""
    last_on = on or date(2027, 1, 31)
    seen_on = None if days is None else last_on + timedelta(days=days)
    evidence = f"upload 3, sheet 1, row {row}"
    return Case(AUTUMN_26, *kind, outcomes, (), on, evidence, identity, actions, seen_on)


@pytest.fixture
def asked(policy):
    def _asked(*cases):
        return [flag.sentence for flag in open_case_flags(cases, policy.triggers)]

    return _asked


def test_a_platform_has_three_days_to_reply(asked):
    assert asked(case(*REPORTED, days=3)) == []
    assert asked(case(*REPORTED, days=4)) == [
        (
            "1 incident reported to a platform was still open more than 3 days after it happened: "
            "has the platform replied?"
        )
    ]


def test_several_reports_to_platforms_are_asked_about_together(asked):
    assert asked(case(*REPORTED, days=4), case(*REPORTED, days=30), case(*REPORTED, days=3)) == [
        (
            "2 incidents reported to a platform were still open more than 3 days after they "
            "happened: has the platform replied?"
        )
    ]


def test_any_other_case_has_four_weeks(asked):
    assert asked(case(Outcome.ONGOING, days=28)) == []
    assert asked(case(Outcome.ONGOING, days=29)) == [
        "1 incident was still open more than 28 days after it happened: how does it stand now?"
    ]
    assert asked(*[case(Outcome.ONGOING, days=29)] * 2) == [
        "2 incidents were still open more than 28 days after they happened: how do they stand now?"
    ]


def test_a_case_with_more_than_a_report_to_the_platform_has_four_weeks(asked):
    outcomes = (*REPORTED, Outcome.PARENTS_CONTACTED)
    assert asked(case(*outcomes, days=28)) == []
    assert len(asked(case(*outcomes, days=29))) == 1


def test_a_case_that_is_closed_is_not_asked_about(asked):
    assert asked(case(Outcome.REPORTED_TO_PLATFORM, days=400)) == []
    assert asked(case(Outcome.NO_FURTHER_ACTION, days=400)) == []


@pytest.mark.parametrize("outcomes", [(), (Outcome.NOT_RECORDED,)])
def test_no_response_for_four_weeks_is_asked_about(asked, outcomes):
    assert asked(case(*outcomes, days=28)) == []
    assert asked(case(*outcomes, days=29)) == [
        (
            "No response was recorded for 1 incident more than 28 days after it happened: what was "
            "done?"
        )
    ]
    assert asked(*[case(*outcomes, days=29)] * 3) == [
        (
            "No response was recorded for 3 incidents more than 28 days after they happened: what "
            "was done?"
        )
    ]


def test_a_step_of_appendix_a_is_a_response(asked):
    assert asked(case(Outcome.NOT_RECORDED, days=90, actions=(Action.COPY_KEPT,))) == []


def test_grooming_without_help_from_outside_is_asked_about(asked):
    outcome = Outcome.PARENTS_CONTACTED
    assert asked(case(outcome, days=28, kind=GROOMING)) == []
    assert asked(case(outcome, days=29, kind=GROOMING)) == [
        (
            "No help from outside the school was recorded for 1 incident of the kind Contact / "
            "Sexual more than 28 days after it happened: was it considered?"
        )
    ]
    assert asked(case(outcome, days=29, kind=BULLYING)) == []
    assert asked(case(outcome, days=29, kind=(Category.CONTACT, Nature.VALUES))) == []


def test_any_one_step_is_help_from_outside(asked):
    for step in (Outcome.CEOP_REFERRAL, Outcome.LEGAL_ACTION):
        assert asked(case(Outcome.PARENTS_CONTACTED, step, days=90, kind=GROOMING)) == []


def test_where_nothing_was_done_at_all_only_that_is_asked(asked):
    [sentence] = asked(case(days=90, kind=GROOMING))
    assert sentence.startswith("No response was recorded")


def test_without_a_date_the_age_is_counted_from_the_last_day_it_can_have_happened(asked):
    assert asked(case(Outcome.ONGOING, days=28, on=None)) == []
    assert len(asked(case(Outcome.ONGOING, days=29, on=None))) == 1


def test_a_case_of_which_no_upload_tells_has_no_age(asked):
    assert asked(case(Outcome.ONGOING, days=None)) == []


def test_a_question_says_where_the_head_finds_the_rows_and_no_exact_day(policy):
    first, second = case(Outcome.ONGOING, days=60), case(Outcome.ONGOING, days=29, row=20)
    [flag] = open_case_flags(iter([first, second]), policy.triggers)
    assert (flag.rule, flag.clause, flag.weight) == ("open_case", "Appendix A", Weight.QUESTION)
    assert flag.evidence == ("upload 3, sheet 1, row 14", "upload 3, sheet 1, row 20")
    assert flag.identities == ("a", "a")
    assert flag.reached_on == HAPPENED
    # Past its time on 3 November: said as the first day of that month.
    assert HAPPENED + timedelta(days=29) == date(2026, 11, 3)
    assert flag.since == date(2026, 11, 1)


def test_every_question_rests_on_appendix_a(policy):
    cases = [
        case(*REPORTED, days=90),
        case(Outcome.ONGOING, days=90),
        case(days=90),
        case(Outcome.SANCTION, days=90, kind=GROOMING),
    ]
    flags = open_case_flags(cases, policy.triggers)
    assert [flag.clause for flag in flags] == ["Appendix A"] * 4


def test_a_question_makes_no_review_due(reviewed):
    status = status_of(
        reviewed("09/2026"), [case(Outcome.ONGOING, days=40)], today=date(2026, 11, 22)
    )
    assert not status.due
    assert [flag.rule for flag in status.flags] == [Rule.OPEN_CASE]


def test_a_case_that_governors_considered_is_not_asked_about_again(reviewed):
    policy, today = reviewed("09/2026"), date(2026, 12, 10)
    first, second = (case(Outcome.ONGOING, days=40, identity=name) for name in "ab")
    [flag] = of(status_of(policy, [first], today=today), Rule.OPEN_CASE)
    held = governance_of_reviews(review(date(2026, 11, 20), consider(flag, None)))
    assert status_of(policy, [first], today=today, governance=held).flags == ()
    [flag] = status_of(policy, [first, second], today=today, governance=held).flags
    assert flag.identities == ("b",)
    assert flag.sentence.startswith("1 incident was still open")


def test_a_case_of_before_the_review_on_the_cover_is_not_asked_about(reviewed):
    cases, today = [case(Outcome.ONGOING, days=40)], date(2026, 11, 22)
    for day, found in (("04/10/2026", 1), ("05/10/2026", 0)):
        assert len(status_of(reviewed(day), cases, today=today).flags) == found


def test_asked_about_an_earlier_day_a_case_is_as_old_as_it_was_then(reviewed):
    cases = [case(Outcome.ONGOING, days=60)]
    for today, found in ((date(2026, 11, 2), 0), (date(2026, 11, 3), 1)):
        assert len(status_of(reviewed("09/2026"), cases, today=today).flags) == found
