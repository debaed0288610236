from dataclasses import replace
from datetime import date

from policy_monitor.review import Case, Rule, consider
from policy_monitor.vocabulary import Category, Nature, Outcome, Season, TermId
from tests.review.recorded import (
    choice,
    counted,
    governance,
    meeting,
    on,
    review,
    spread,
    standing,
)
from tests.review.schools import FIRST, plan
from tests.review.standing import status_of

AUTUMN_26 = TermId(2026, Season.AUTUMN)


def police(on, term=AUTUMN_26):
    outcomes = (Outcome.POLICE_INFORMED,)
    return Case(term, Category.CONTACT, Nature.SEXUAL, outcomes, (), on, "row 14")


def rules(status):
    return [flag.rule for flag in status.reasons]


def test_the_rules_are_named_as_the_command_line_names_them():
    assert [str(rule) for rule in Rule] == [
        "annual",
        "serious",
        "this_term",
        "this_year",
        "cluster",
        "new_kind",
        "new_platform",
        "silence",
        "open_case",
        "developments",
    ]


def test_the_schools_own_policy_without_any_incident(policy):
    status = status_of(policy, today=date(2026, 11, 22))
    assert status.as_of == date(2026, 11, 22)
    assert status.due
    assert status.due_since == date(2020, 1, 31)
    assert status.next_due is None
    assert status.headline == "A review of the policy is due."
    [flag, question] = status.flags
    assert question.rule is Rule.DEVELOPMENTS
    assert (flag.rule, flag.clause, flag.since) == ("annual", "section 9", date(2020, 1, 31))
    assert flag.sentence == status.annual.sentence
    assert flag.evidence == ()
    assert not flag.trial


def test_when_nothing_is_due_the_headline_says_what_comes_next(reviewed):
    status = status_of(reviewed("10/2026"), today=date(2026, 11, 22))
    assert not status.due
    assert status.flags == ()
    assert status.due_since is None
    assert status.next_due == date(2027, 10, 31)
    assert status.headline == "No review is due. Next: annual review by 31 October 2027."


def test_a_review_is_not_due_on_the_day_before_and_is_on_the_day(reviewed):
    policy = reviewed("10/2026")
    assert not status_of(policy, today=date(2027, 10, 30)).due
    status = status_of(policy, today=date(2027, 10, 31))
    assert status.due
    assert status.due_since == date(2027, 10, 31)


def test_due_soon_is_not_due(reviewed):
    status = status_of(reviewed("10/2026"), today=date(2027, 10, 1))
    assert (status.due, status.annual.state) == (False, "due soon")


def test_a_serious_incident_makes_a_review_due_before_its_year_is_over(reviewed):
    status = status_of(reviewed("09/2026"), [police(date(2026, 10, 14))], today=date(2026, 11, 22))
    assert rules(status) == ["serious"]
    assert status.due_since == date(2026, 10, 1)
    assert status.next_due is None
    assert status.headline == "A review of the policy is due."


def test_serious_comes_before_annual_and_due_since_is_the_earliest(policy):
    status = status_of(policy, [police(date(2026, 10, 14))], today=date(2026, 11, 22))
    assert rules(status) == ["serious", "annual"]
    assert status.due_since == date(2020, 1, 31)


def test_what_happened_after_the_day_is_left_aside(reviewed):
    policy = reviewed("09/2026")
    incidents = [police(date(2026, 10, 14))]
    assert not status_of(policy, incidents, today=date(2026, 10, 13)).due
    assert status_of(policy, incidents, today=date(2026, 10, 14)).due


def test_without_a_date_what_counts_is_when_its_term_began(reviewed):
    policy = reviewed("06/2026")
    assert not status_of(policy, [police(None)], today=date(2026, 8, 31)).due
    assert status_of(policy, [police(None)], today=date(2026, 9, 1)).due


def test_incidents_may_come_one_by_one(policy):
    rows = (police(date(2026, 10, day)) for day in (1, 2))
    status = status_of(policy, rows, today=date(2026, 11, 22))
    assert rules(status) == ["serious", "annual"]


def recorded(policy, today, *reviews, cases=(), **more):
    known = governance(reviews=reviews, **more)
    return status_of(policy, cases, today=today, governance=known)


def test_the_schools_own_policy_is_due_until_a_review_is_recorded_and_then_a_year_on(policy):
    assert recorded(policy, date(2026, 11, 22)).due_since == date(2020, 1, 31)
    held = review("24/11/2026")
    assert recorded(policy, date(2026, 11, 23), held).due
    status = recorded(policy, date(2026, 11, 24), held)
    assert (status.due, status.next_due) == (False, date(2027, 11, 24))
    assert status.headline == "No review is due. Next: annual review by 24 November 2027."
    assert not recorded(policy, date(2027, 11, 23), held).due
    assert recorded(policy, date(2027, 11, 24), held).due_since == date(2027, 11, 24)


def test_a_review_that_was_taken_back_leaves_the_policy_as_overdue_as_before(policy):
    held = review("24/11/2026")
    back = review("24/11/2026", number=2, corrects=1, taken_back=True)
    today = date(2026, 12, 1)
    assert recorded(policy, today, held, back) == recorded(policy, today)


def test_a_corrected_day_moves_the_clock(policy):
    held = review("24/11/2026")
    corrected = review("23/11/2026", number=2, corrects=1)
    assert recorded(policy, date(2026, 12, 1), held, corrected).next_due == date(2027, 11, 23)


def test_a_day_set_for_the_next_review_makes_it_due_earlier(policy):
    held = review("24/11/2026", next_due=on("05/2027"))
    assert not recorded(policy, date(2027, 5, 30), held).due
    assert recorded(policy, date(2027, 5, 31), held).due


def serious_rules(policy, case, *reviews, today=date(2026, 11, 22)):
    return rules(recorded(policy, today, *reviews, cases=[case]))


def known_as(identity, on_day, *outcomes):
    return Case(AUTUMN_26, None, None, outcomes, (), on_day, "row 14", identity)


def test_a_serious_incident_that_was_considered_is_cleared_and_another_is_not(reviewed):
    policy, day = reviewed("09/2026"), date(2026, 10, 14)
    first = known_as("a", day, Outcome.POLICE_INFORMED)
    [flag] = recorded(policy, date(2026, 11, 22), cases=[first]).reasons
    held = review("20/11/2026", consider(flag, None))
    assert serious_rules(policy, first, review("20/11/2026")) == ["serious"]
    assert serious_rules(policy, first, held) == []
    # A log uploaded late tells of another one on the same day.
    assert serious_rules(policy, known_as("b", day, Outcome.POLICE_INFORMED), held) == ["serious"]


def test_an_incident_that_a_later_log_makes_serious_is_a_reason_after_the_review(reviewed):
    policy, day = reviewed("09/2026"), date(2026, 10, 14)
    before = known_as("a", day, Outcome.PARENTS_CONTACTED)
    held = review("20/11/2026")
    assert serious_rules(policy, before, held) == []
    after = known_as("a", day, Outcome.PARENTS_CONTACTED, Outcome.POLICE_INFORMED)
    [flag] = recorded(policy, date(2026, 11, 22), held, cases=[after]).reasons
    assert (flag.rule, flag.since) == ("serious", date(2026, 11, 21))


def test_a_serious_incident_with_a_more_serious_outcome_later_stays_considered(reviewed):
    policy, day = reviewed("09/2026"), date(2026, 10, 14)
    [flag] = recorded(
        policy, date(2026, 11, 22), cases=[known_as("a", day, Outcome.LEGAL_ACTION)]
    ).reasons
    held = review("20/11/2026", consider(flag, None))
    graver = known_as("a", day, Outcome.LEGAL_ACTION, Outcome.POLICE_INFORMED)
    assert serious_rules(policy, graver, held) == []


def test_what_a_school_chose_as_serious_decides(reviewed):
    policy, today = reviewed("09/2026"), date(2026, 11, 22)
    excluded = known_as("a", date(2026, 10, 14), Outcome.SANCTION)
    assert not recorded(policy, today, cases=[excluded]).due
    chosen = [choice("standard", Outcome.SANCTION)]
    assert recorded(policy, today, cases=[excluded], choices=chosen).due
    police_case = known_as("b", date(2026, 10, 14), Outcome.POLICE_INFORMED)
    assert not recorded(policy, today, cases=[police_case], choices=chosen).due


def test_a_serious_incident_on_the_day_of_the_review_that_it_missed_is_due_today(reviewed):
    policy, day = reviewed("09/2026"), date(2026, 11, 20)
    missed = known_as("a", day, Outcome.POLICE_INFORMED)
    for today, since in ((day, day), (date(2026, 11, 22), date(2026, 11, 21))):
        status = recorded(policy, today, review("20/11/2026"), cases=[missed])
        assert status.due_since == since


def meetings_named(policy, today, *days, **more):
    given = [meeting(day, number=place) for place, day in enumerate(days, start=1)]
    found = recorded(policy, today, meetings=given, **more).meeting
    return found and found.meets_on


def test_a_due_review_goes_to_the_first_meeting_from_today_on(policy):
    today, tomorrow, later = date(2026, 11, 22), date(2026, 11, 23), date(2027, 1, 20)
    assert meetings_named(policy, today) is None
    assert meetings_named(policy, today, date(2026, 11, 21)) is None
    assert meetings_named(policy, today, later, tomorrow) == tomorrow
    assert meetings_named(policy, today, later, tomorrow, today) == today


def test_a_meeting_that_is_cancelled_or_moved_is_not_named_any_more(policy):
    today = date(2026, 11, 22)
    first, second = meeting(date(2026, 12, 2)), meeting(date(2027, 1, 20), number=2)
    cancelled = meeting(date(2026, 12, 2), number=3, corrects=1, taken_back=True)
    moved = meeting(date(2027, 2, 3), number=3, corrects=1)
    for correction, day in ((None, 2), (cancelled, 20), (moved, 20)):
        given = [each for each in (first, second, correction) if each is not None]
        assert recorded(policy, today, meetings=given).meeting.meets_on.day == day
    assert recorded(policy, today, meetings=[first, moved]).meeting.meets_on == date(2027, 2, 3)


def test_a_review_to_come_goes_to_the_last_meeting_before_it_falls_due(reviewed):
    policy, today = reviewed("10/2026"), date(2026, 11, 22)
    early, last, late = date(2026, 12, 2), date(2027, 10, 31), date(2027, 11, 1)
    assert meetings_named(policy, today, early, last, late) == last
    assert meetings_named(policy, today, early, late) == early
    assert meetings_named(policy, today, late) == late
    assert meetings_named(policy, today, date(2026, 11, 21)) is None


def test_flags_come_gravest_first(reviewed):
    terms = plan(7, running=6)
    reported = counted(
        terms,
        {FIRST: [0] * 6 + [8]},
        dates={(FIRST, 6): spread(terms[6], 8)},
    )
    day = terms[6].days[20]
    cases = [
        known_as("a", day, Outcome.POLICE_INFORMED),
        replace(known_as("b", terms[6].days[0], Outcome.ONGOING), seen_on=terms[6].days[-1]),
    ]
    status = standing(reviewed("01/2019"), reported, today=terms[6].days[-1], cases=cases)
    assert [str(flag.rule) for flag in status.flags] == [
        "serious",
        "this_term",
        "annual",
        "new_kind",
        "open_case",
        "developments",
    ]
    assert status.due_since == date(2020, 1, 31)


def test_a_rise_on_trial_comes_after_the_reasons_and_makes_no_review_due(reviewed):
    terms = plan(6, running=5)
    reported = counted(terms, {FIRST: [0] * 5 + [8]})
    status = standing(reviewed("06/2020"), reported, today=terms[5].days[-1])
    assert not status.due
    assert [str(flag.rule) for flag in status.flags][:1] == ["this_term"]
    assert status.flags[0].trial
