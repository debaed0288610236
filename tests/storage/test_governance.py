"""What governors and their clerk record: kept word for word, dated, and never changed."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy.exc import StatementError

from policy_monitor.policy.model import DatePrecision, PartialDate
from policy_monitor.records import (
    Considered,
    Development,
    DevelopmentKind,
    Entry,
    Meeting,
    PolicyReview,
    ReviewDecision,
    RuleChoice,
    Verdict,
)
from policy_monitor.storage import in_memory_store, open_store
from policy_monitor.vocabulary import Category, Nature, Outcome, Role, Rule, Season, TermId

LONDON = ZoneInfo("Europe/London")
DAY = PartialDate(date(2026, 3, 4), date(2026, 3, 4), DatePrecision.DAY, "4 March 2026")
MONTH = PartialDate(date(2019, 1, 1), date(2019, 1, 31), DatePrecision.MONTH, "January 2019")
TERM = PartialDate(
    date(2024, 9, 2), date(2024, 12, 20), DatePrecision.TERM, "the autumn term 2024/25"
)
HASH, OTHER_HASH = "0123456789abcdef" * 4, "fedcba9876543210" * 4

SMALLEST_REVIEW = PolicyReview(DAY, ReviewDecision.NO_CHANGE, Role.CLERK)
FULL_REVIEW = PolicyReview(
    reviewed=MONTH,
    decision=ReviewDecision.NEW_VERSION,
    role=Role.CHAIR,
    considered=(
        Considered(Rule.SERIOUS, identities=(OTHER_HASH, HASH)),
        Considered(
            Rule.THIS_TERM,
            term=TermId(2024, Season.SPRING),
            category=Category.CONDUCT,
            nature=Nature.AGGRESSIVE,
            verdict=Verdict.ONE_OFF,
            incidents=7,
        ),
        Considered(
            Rule.NEW_PLATFORM,
            term=TermId(2023, Season.SUMMER),
            platform="WhatsApp",
            verdict=Verdict.NEW_NORMAL,
            incidents=0,
            identities=(HASH,),
        ),
        Considered(Rule.ANNUAL),
    ),
    developments=(2, 1),
    next_due=TERM,
    minute_reference="FGB 2019/7, item 4",
    note="Section 4 to say more about messaging apps.",
)
MEETING = Meeting(date(2026, 3, 4), Role.CLERK, name="Full governing body")
DEVELOPMENT = Development(
    noted_on=date(2026, 2, 3),
    kind=DevelopmentKind.ADVICE,
    what="What to say of chatbots",
    role=Role.SAFEGUARDING_LEAD,
    organisation="The council's online safety team",
    outcome="A paragraph for section 6",
)
CHOICE = RuleChoice(
    "strict", (Outcome.POLICE_INFORMED, Outcome.CEOP_REFERRAL, Outcome.LEGAL_ACTION), Role.HEAD
)


def two_developments(store, at):
    """Entries 1 and 2 of the register, for a review to have considered."""
    for kind in (DevelopmentKind.TECHNOLOGY, DevelopmentKind.THREAT):
        store.record_development(Development(date(2026, 1, 2), kind, "Chatbots", Role.HEAD), at=at)


def only(entries):
    [entry] = entries
    return entry.kept


def test_a_new_store_has_no_records_of_governors(store):
    assert store.reviews() == store.meetings() == store.developments() == ()
    assert store.rule_choices() == ()


def test_a_review_comes_back_as_it_was_recorded_and_with_when(store, noon):
    two_developments(store, noon(1))
    assert store.record_review(FULL_REVIEW, at=noon(2)) == 1
    assert store.reviews() == (Entry(1, noon(2), date(2024, 12, 2), FULL_REVIEW),)


def kept_of(store, reviews, at):
    """What the store gives back of reviews that were recorded in turn."""
    for review in reviews:
        store.record_review(review, at=at)
    return [entry.kept for entry in store.reviews()]


def considering(*flags):
    return PolicyReview(DAY, ReviewDecision.NO_CHANGE, Role.CLERK, flags)


def test_a_date_stays_as_exact_as_it_was_given(store, noon):
    reviews = [
        PolicyReview(reviewed, ReviewDecision.AMENDED, Role.HEAD, next_due=next_due)
        for reviewed in (DAY, MONTH, TERM)
        for next_due in (None, DAY, MONTH, TERM)
    ]
    assert kept_of(store, reviews, noon(1)) == reviews


def test_every_decision_can_be_recorded_by_every_role(store, noon):
    reviews = [PolicyReview(DAY, decision, role) for decision in ReviewDecision for role in Role]
    assert kept_of(store, reviews, noon(1)) == reviews


def test_every_rule_can_be_considered_with_every_verdict(store, noon):
    reviews = [
        considering(Considered(rule, verdict=verdict))
        for rule in Rule
        for verdict in (None, *Verdict)
    ]
    assert kept_of(store, reviews, noon(1)) == reviews


def test_every_part_of_a_flag_may_be_there_or_missing(store, noon):
    flags = (
        *(Considered(Rule.THIS_YEAR, term=TermId(2025, season)) for season in Season),
        *(Considered(Rule.THIS_TERM, category=category) for category in Category),
        *(Considered(Rule.THIS_TERM, nature=nature) for nature in Nature),
        Considered(Rule.CLUSTER, incidents=0),
        Considered(Rule.CLUSTER, incidents=1_000_000),
        Considered(Rule.SERIOUS, identities=(HASH,) * 2),
    )
    reviews = [*map(considering, flags), considering(*flags)]
    assert kept_of(store, reviews, noon(1)) == reviews


def test_each_review_keeps_its_own_flags_and_developments(store, noon):
    two_developments(store, noon(1))
    first = PolicyReview(
        MONTH, ReviewDecision.NO_CHANGE, Role.CLERK, (Considered(Rule.ANNUAL),), (1,)
    )
    reviews = [first, SMALLEST_REVIEW, FULL_REVIEW]
    assert kept_of(store, reviews, noon(2)) == reviews


def test_a_meeting_comes_back_as_it_was_recorded(store, noon):
    named = [Meeting(date(2026, 3, 4), role, "Full governing body") for role in Role]
    meetings = [*named, Meeting(date(2024, 2, 29), Role.CLERK)]
    for number, meeting in enumerate(meetings, start=1):
        assert store.record_meeting(meeting, at=noon(number)) == number
    assert store.meetings() == tuple(
        Entry(number, noon(number), date(2024, 12, number), meeting)
        for number, meeting in enumerate(meetings, start=1)
    )


def test_a_development_comes_back_as_it_was_recorded(store, noon):
    bare = [Development(date(2026, 2, 3), kind, "Chatbots", Role.CLERK) for kind in DevelopmentKind]
    for number, development in enumerate([*bare, DEVELOPMENT], start=1):
        assert store.record_development(development, at=noon(1)) == number
    assert [entry.kept for entry in store.developments()] == [*bare, DEVELOPMENT]
    assert store.developments()[0] == Entry(1, noon(1), date(2024, 12, 1), bare[0])


def test_a_choice_of_rules_comes_back_as_it_was_made(store, noon):
    choices = [
        RuleChoice(sensitivity, outcomes, role)
        for sensitivity in ("standard", "strict", "Our-own_2")
        for outcomes in ((), (Outcome.DISMISSAL,), CHOICE.serious_outcomes, (*Outcome,))
        for role in Role
    ]
    for number, choice in enumerate(choices, start=1):
        assert store.choose_rules(choice, at=noon(1)) == number
    assert [entry.kept for entry in store.rule_choices()] == choices
    assert store.rule_choices()[0] == Entry(1, noon(1), date(2024, 12, 1), choices[0])


def test_a_choice_made_again_is_kept_beside_the_first(store, noon):
    assert [store.choose_rules(CHOICE, at=noon(day)) for day in (1, 2)] == [1, 2]
    assert [entry.recorded_on.day for entry in store.rule_choices()] == [1, 2]


def test_each_kind_is_numbered_from_1_by_itself(store, noon):
    assert store.record_meeting(MEETING, at=noon(1)) == 1
    assert store.record_meeting(MEETING, at=noon(1)) == 2
    assert store.record_development(DEVELOPMENT, at=noon(1)) == 1
    assert store.record_review(SMALLEST_REVIEW, at=noon(1)) == 1
    assert store.choose_rules(CHOICE, at=noon(1)) == 1


def record_one_of_each(store, at):
    store.record_meeting(MEETING, at=at)
    store.record_development(DEVELOPMENT, at=at)
    store.record_review(
        PolicyReview(DAY, ReviewDecision.NO_CHANGE, Role.CLERK, (Considered(Rule.ANNUAL),), (1,)),
        at=at,
    )
    store.choose_rules(CHOICE, at=at)


def counts(store, as_of):
    answers = (store.reviews, store.meetings, store.developments, store.rule_choices)
    return [len(read(as_of=as_of)) for read in answers]


def test_as_of_a_day_there_is_what_was_recorded_up_to_and_on_it(store, noon):
    record_one_of_each(store, noon(10))
    record_one_of_each(store, noon(20))
    assert counts(store, date(2024, 12, 9)) == [0] * 4
    assert counts(store, date(2024, 12, 10)) == [1] * 4
    assert counts(store, date(2024, 12, 19)) == [1] * 4
    assert counts(store, date(2024, 12, 20)) == [2] * 4
    assert counts(store, date(2024, 12, 21)) == counts(store, None) == [2] * 4


def test_as_of_a_day_a_later_correction_is_not_known_yet(store, noon):
    store.record_meeting(MEETING, at=noon(10))
    store.record_meeting(Meeting(date(2026, 3, 11), Role.CLERK, corrects=1), at=noon(12))
    assert [entry.number for entry in store.meetings(as_of=date(2024, 12, 11))] == [1]
    assert [entry.number for entry in store.meetings(as_of=date(2024, 12, 12))] == [1, 2]


def test_the_day_is_the_schools_and_the_moment_is_in_utc(store):
    before_midnight = datetime(2026, 6, 30, 23, 59, 59, tzinfo=LONDON)
    after_midnight = datetime(2026, 7, 1, 0, 0, tzinfo=LONDON)
    store.record_meeting(MEETING, at=before_midnight)
    store.record_meeting(MEETING, at=after_midnight)
    first, second = store.meetings()
    assert (first.recorded_on, second.recorded_on) == (date(2026, 6, 30), date(2026, 7, 1))
    assert second.recorded_at == datetime(2026, 6, 30, 23, 0, tzinfo=UTC)
    assert second.recorded_at.tzinfo is UTC
    assert len(store.meetings(as_of=date(2026, 6, 30))) == 1


def test_a_moment_without_its_time_zone_is_refused(store):
    with pytest.raises(StatementError, match="a moment needs its time zone"):
        store.record_meeting(MEETING, at=datetime(2026, 7, 1, 9, 0))  # noqa: DTZ001 -  the point


def test_another_schools_records_are_unseen_and_numbered_by_themselves(store, database_url, noon):
    record_one_of_each(store, noon(1))
    with open_store(database_url, school_id="ashdown", school_name="Ashdown Infants") as other:
        assert counts(other, None) == [0] * 4
        record_one_of_each(other, noon(2))
        record_one_of_each(other, noon(3))
        assert [entry.number for entry in other.reviews()] == [1, 2]
        assert other.version() == 8
    assert counts(store, None) == [1] * 4
    assert only(store.reviews()).considered == (Considered(Rule.ANNUAL),)
    assert store.version() == 4


def test_every_record_makes_a_new_version_for_the_caches(store, noon):
    versions = [store.version()]
    for record, what in (
        (store.record_meeting, MEETING),
        (store.record_development, DEVELOPMENT),
        (store.record_review, SMALLEST_REVIEW),
        (store.choose_rules, CHOICE),
        (store.record_meeting, Meeting(date(2026, 3, 5), Role.CLERK, corrects=1)),
    ):
        record(what, at=noon(1))
        versions.append(store.version())
    assert versions == [0, 1, 2, 3, 4, 5]


def test_the_records_are_there_when_the_database_is_opened_again(store, database_url, noon):
    two_developments(store, noon(1))
    store.record_review(FULL_REVIEW, at=noon(2))
    store.close()
    with open_store(database_url, school_id="oakfield", school_name="Oakfield") as again:
        assert only(again.reviews()) == FULL_REVIEW


def test_a_store_in_memory_keeps_the_records_too(noon):
    with in_memory_store(school_id="example", school_name="Example") as store:
        record_one_of_each(store, noon(1))
        assert counts(store, None) == [1] * 4


def test_a_considered_platform_is_only_ever_stored_under_a_name_of_the_policy(database_url, noon):
    with open_store(
        database_url, school_id="oakfield", school_name="Oakfield", platforms={"WhatsApp"}
    ) as store:
        two_developments(store, noon(1))
        store.record_review(FULL_REVIEW, at=noon(1))
        other = Considered(Rule.NEW_PLATFORM, platform="A made-up name")
        with pytest.raises(ValueError, match="not among the policy's") as refused:
            store.record_review(considering(other), at=noon(2))
        assert "made-up" not in str(refused.value)
        assert len(store.reviews()) == 1
