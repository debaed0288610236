from datetime import date

from policy_monitor.review import Rule, SeriousIncident, review_status
from policy_monitor.vocabulary import Category, Nature, Outcome, Season, TermId

AUTUMN_26 = TermId(2026, Season.AUTUMN)


def police(on, term=AUTUMN_26):
    outcomes = (Outcome.POLICE_INFORMED,)
    return SeriousIncident(term, Category.CONTACT, Nature.SEXUAL, outcomes, (), on, "row 14")


def rules(status):
    return [flag.rule for flag in status.flags]


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
    status = review_status(policy, (), today=date(2026, 11, 22))
    assert status.as_of == date(2026, 11, 22)
    assert status.due
    assert status.due_since == date(2020, 1, 31)
    assert status.next_due is None
    assert status.headline == "A review of the policy is due."
    [flag] = status.flags
    assert (flag.rule, flag.clause, flag.since) == ("annual", "section 9", date(2020, 1, 31))
    assert flag.sentence == status.annual.sentence
    assert flag.evidence == ()
    assert not flag.trial


def test_when_nothing_is_due_the_headline_says_what_comes_next(reviewed):
    status = review_status(reviewed("10/2026"), (), today=date(2026, 11, 22))
    assert not status.due
    assert status.flags == ()
    assert status.due_since is None
    assert status.next_due == date(2027, 10, 31)
    assert status.headline == "No review is due. Next: annual review by 31 October 2027."


def test_a_review_is_not_due_on_the_day_before_and_is_on_the_day(reviewed):
    policy = reviewed("10/2026")
    assert not review_status(policy, (), today=date(2027, 10, 30)).due
    status = review_status(policy, (), today=date(2027, 10, 31))
    assert status.due
    assert status.due_since == date(2027, 10, 31)


def test_due_soon_is_not_due(reviewed):
    status = review_status(reviewed("10/2026"), (), today=date(2027, 10, 1))
    assert (status.due, status.annual.state) == (False, "due soon")


def test_a_serious_incident_makes_a_review_due_before_its_year_is_over(reviewed):
    status = review_status(
        reviewed("09/2026"), [police(date(2026, 10, 14))], today=date(2026, 11, 22)
    )
    assert rules(status) == ["serious"]
    assert status.due_since == date(2026, 10, 1)
    assert status.next_due is None
    assert status.headline == "A review of the policy is due."


def test_serious_comes_before_annual_and_due_since_is_the_earliest(policy):
    status = review_status(policy, [police(date(2026, 10, 14))], today=date(2026, 11, 22))
    assert rules(status) == ["serious", "annual"]
    assert status.due_since == date(2020, 1, 31)


def test_what_happened_after_the_day_is_left_aside(reviewed):
    policy = reviewed("09/2026")
    incidents = [police(date(2026, 10, 14))]
    assert not review_status(policy, incidents, today=date(2026, 10, 13)).due
    assert review_status(policy, incidents, today=date(2026, 10, 14)).due


def test_without_a_date_what_counts_is_when_its_term_began(reviewed):
    policy = reviewed("06/2026")
    assert not review_status(policy, [police(None)], today=date(2026, 8, 31)).due
    assert review_status(policy, [police(None)], today=date(2026, 9, 1)).due


def test_incidents_may_come_one_by_one(policy):
    rows = (police(date(2026, 10, day)) for day in (1, 2))
    status = review_status(policy, rows, today=date(2026, 11, 22))
    assert rules(status) == ["serious", "annual"]
