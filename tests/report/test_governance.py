"""What governors recorded, in lines to read out."""

from dataclasses import replace
from datetime import date

import pytest

from policy_monitor.policy.model import DatePrecision, PartialDate
from policy_monitor.records import (
    Considered,
    Development,
    DevelopmentKind,
    Meeting,
    PolicyReview,
    ReviewDecision,
    RuleChoice,
    Verdict,
)
from policy_monitor.report.governance import (
    DECISIONS,
    KINDS_OF_DEVELOPMENT,
    VERDICT_MEANINGS,
    VERDICTS,
    say_choice,
    say_considered,
    say_development,
    say_meeting,
    say_outcomes,
    say_review,
)
from policy_monitor.vocabulary import Category, Nature, Outcome, Role, Rule, Season, TermId

DAY = date(2026, 11, 12)
HELD = PartialDate(DAY, DAY, DatePrecision.DAY, "12 November 2026")
REVIEW = PolicyReview(HELD, ReviewDecision.NO_CHANGE, Role.CLERK)
AUTUMN = TermId(2026, Season.AUTUMN)


@pytest.mark.parametrize(
    ("codes", "words"),
    [
        (ReviewDecision, DECISIONS),
        (Verdict, VERDICTS),
        (Verdict, VERDICT_MEANINGS),
        (DevelopmentKind, KINDS_OF_DEVELOPMENT),
    ],
)
def test_every_code_has_its_words(codes, words):
    assert list(words) == list(codes)


@pytest.mark.parametrize("rule", Rule)
def test_every_rule_can_be_said(rule):
    assert say_considered(Considered(rule))


def test_a_review_says_when_and_what_was_decided():
    assert say_review(REVIEW) == "12 November 2026: no change"


def test_a_review_says_all_that_is_recorded_of_it():
    term = PartialDate(DAY, DAY, DatePrecision.TERM, "the autumn term 2026/27")
    full = replace(
        REVIEW,
        reviewed=term,
        considered=(Considered(Rule.ANNUAL), Considered(Rule.SERIOUS)),
        developments=(1,),
        next_due=PartialDate(DAY, DAY, DatePrecision.MONTH, "November 2027"),
        minute_reference="FGB 4",
    )
    assert say_review(full) == (
        "The autumn term 2026/27: no change; 2 flags considered; 1 entry of the register "
        "considered; next review set for November 2027; minute FGB 4"
    )


def test_a_flag_that_was_considered_says_the_rule_the_kind_and_the_term():
    one = Considered(Rule.CLUSTER, AUTUMN, Category.CONDUCT, Nature.AGGRESSIVE)
    assert say_considered(one) == (
        "Many within a few days, Conduct / Aggressive, autumn term 2026/27"
    )
    assert say_considered(Considered(Rule.NEW_PLATFORM, AUTUMN, platform="TikTok")) == (
        "A platform not met before, TikTok, autumn term 2026/27"
    )
    assert say_considered(Considered(Rule.ANNUAL)) == "The regular review"


def test_a_meeting_is_said_with_its_weekday():
    assert say_meeting(Meeting(DAY, Role.CLERK)) == "Thursday 12 November 2026"
    assert say_meeting(Meeting(DAY, Role.CLERK, "Finance")) == (
        "Thursday 12 November 2026, Finance"
    )


def test_an_entry_of_the_register_says_from_whom_and_what_came_of_it():
    noted = Development(DAY, DevelopmentKind.THREAT, "Closed groups", Role.CLERK)
    assert say_development(noted) == "12 November 2026, new threat: Closed groups"
    advice = replace(
        noted, kind=DevelopmentKind.ADVICE, organisation="The council", outcome="Section 4 amended"
    )
    assert say_development(advice) == (
        "12 November 2026, professional advice: Closed groups (from The council). What came of "
        "it: Section 4 amended"
    )


def choice(sensitivity="standard", *outcomes):
    return RuleChoice(sensitivity, outcomes, Role.HEAD)


def test_a_choice_says_what_it_changed(policy):
    police, court = Outcome.POLICE_INFORMED, Outcome.LEGAL_ACTION
    assert say_choice(choice(), choice(), policy) == "nothing changed"
    assert say_choice(choice("strict"), choice(), policy) == "strict in place of standard"
    assert say_choice(choice("standard", police), choice(), policy) == (
        "police informed counts as serious"
    )
    assert say_choice(choice(), choice("strict", police, court), policy) == (
        "standard in place of strict; police informed and legal action no longer count as serious"
    )


def test_outcomes_are_said_in_the_order_of_the_policys_file(policy):
    both = {Outcome.LEGAL_ACTION, Outcome.CEOP_REFERRAL}
    assert say_outcomes(both, policy) == "CEOP referral and legal action"
    assert say_outcomes((), policy) == "none"
