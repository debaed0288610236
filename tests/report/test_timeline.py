from dataclasses import replace
from datetime import date

import pytest

from policy_monitor.policy.model import DatePrecision, PartialDate
from policy_monitor.records import (
    Considered,
    Development,
    DevelopmentKind,
    PolicyReview,
    ReviewDecision,
    Verdict,
    in_force,
)
from policy_monitor.report import tell_history
from policy_monitor.review import Governance, consider
from policy_monitor.vocabulary import Role, Rule, Season, TermId
from tests.report.books import entry, meeting
from tests.report.judged import judge_school
from tests.review.schools import FIRST
from tests.review.standing import status_of

TODAY = date(2026, 11, 22)
SPRING = TermId(2025, Season.SPRING)
A_RISE = f"more than usual in a term, {FIRST.label}, spring term 2025/26"


def held(day, text=None, *, precision=DatePrecision.DAY, decision=ReviewDecision.NO_CHANGE, **more):
    on = date.fromisoformat(day)
    when = PartialDate(on, on, precision, text or f"{on.day} {on:%B %Y}")
    return PolicyReview(when, decision, Role.CLERK, **more)


def history(policy, *reviews, meetings=(), developments=()):
    governance = Governance(
        reviews=in_force(reviews),
        meetings=in_force(meetings),
        developments=in_force(developments),
    )
    status = status_of(policy, today=TODAY, governance=governance)
    return tell_history(status, governance, policy)


def test_without_any_record_there_is_the_cover_and_the_day_the_review_fell_due(policy):
    assert [(moment.when, moment.title) for moment in history(policy)] == [
        ("31 January 2020", "The annual review fell due"),
        ("January 2019", "The policy as its cover has it"),
    ]


def test_a_review_is_told_with_all_that_was_recorded_of_it(policy):
    considered = (
        Considered(Rule.THIS_TERM, SPRING, FIRST.category, FIRST.nature, None, Verdict.ONE_OFF, 9),
        Considered(Rule.ANNUAL),
    )
    noticed = Development(date(2026, 3, 1), DevelopmentKind.THREAT, "Cloned voices", Role.CLERK)
    moments = history(
        policy,
        entry(
            1,
            held(
                "2026-03-12",
                considered=considered,
                developments=(1,),
                minute_reference="7.2",
                note="Look again after the summer",
            ),
            recorded=(2026, 3, 14),
        ),
        meetings=[entry(1, meeting("2026-03-12", "Full governing body"))],
        developments=[entry(1, noticed)],
    )
    assert moments[0].when == "12 March 2026"
    assert moments[0].title == "Policy reviewed by the governors: no change"
    assert moments[0].lines == (
        "Meeting: Full governing body.",
        "Minutes: 7.2.",
        f"Considered: {A_RISE} (one-off); the regular review.",
        "Considered: Cloned voices.",
        "Note: Look again after the summer",
        "Recorded by the clerk to governors on 14 March 2026.",
    )


def test_a_date_is_told_as_exactly_as_it_is_known_and_no_meeting_is_guessed(policy):
    moments = history(
        policy,
        entry(1, held("2026-03-31", "March 2026", precision=DatePrecision.MONTH)),
        meetings=[entry(1, meeting("2026-03-31", "Full governing body"))],
    )
    assert moments[0].when == "March 2026"
    assert not any("Meeting" in line for line in moments[0].lines)


@pytest.mark.parametrize(
    ("decision", "version"),
    [
        (ReviewDecision.NO_CHANGE, None),
        (ReviewDecision.AMENDED, "The policy as amended"),
        (ReviewDecision.NEW_VERSION, "A new version of the policy"),
    ],
)
def test_a_version_of_the_policy_is_told_when_one_came_of_a_review(policy, decision, version):
    titles = [
        moment.title for moment in history(policy, entry(1, held("2026-03-12", decision=decision)))
    ]
    versions = {"The policy as amended", "A new version of the policy"}
    assert versions & {*titles} == ({version} if version else set())


def test_a_corrected_review_is_told_once_as_it_stands_now(policy):
    first = entry(1, held("2026-03-12", minute_reference="7.1"))
    second = entry(2, held("2026-03-12", minute_reference="7.2", corrects=1))
    moments = history(policy, first, second)
    [review] = [moment for moment in moments if moment.title.startswith("Policy reviewed")]
    assert "Minutes: 7.2." in review.lines
    assert review.lines[-1].endswith("after 1 correction.")


def test_the_newest_comes_first(policy):
    moments = history(
        policy,
        entry(1, held("2025-03-12")),
        entry(2, held("2026-03-12")),
        entry(3, held("2024-03-12")),
    )
    assert [moment.on for moment in moments] == sorted(
        (moment.on for moment in moments), reverse=True
    )
    assert moments[0].when == "12 March 2026"


def flags_told(policy, *, reviews=()):
    counts = {FIRST: [1, 2, 1, 1, 2, 1, 1, 14, 2, 1]}
    status = judge_school(policy, counts)[2]
    governance = Governance(reviews=in_force(reviews))
    [flag] = [
        flag for each in status.judgements for flag in each.flags if flag.rule is Rule.THIS_TERM
    ]
    told = [
        moment
        for moment in tell_history(status, governance, policy)
        if flag.sentence in moment.title
    ]
    return flag, told


def test_a_flag_is_told_in_its_month_and_never_by_its_day(policy):
    flag, [told] = flags_told(policy)
    assert told.when == f"{flag.since:%B %Y}"
    assert told.title == f"Flag raised: {flag.sentence}"
    assert told.lines == ()


def test_a_considered_flag_stays_in_the_history_with_the_day_it_was_considered(policy):
    flag, _ = flags_told(policy)
    review = held("2021-05-06", considered=(consider(flag, Verdict.ONE_OFF),))
    _, [told] = flags_told(policy, reviews=[entry(1, review)])
    assert told.lines == ("Considered by 6 May 2021.",)


def test_what_was_reported_before_the_review_on_the_cover_is_not_told(policy):
    counts = {FIRST: [1, 2, 1, 1, 2, 1, 1, 14, 2, 1]}
    status = judge_school(policy, counts)[2]
    later = date(2030, 1, 1)
    on_cover = PartialDate(later, later, DatePrecision.DAY, "1 January 2030")
    moments = tell_history(status, Governance(), replace(policy, last_reviewed=on_cover))
    assert not any("Flag raised" in moment.title for moment in moments)
