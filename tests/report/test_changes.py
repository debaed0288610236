"""Every change, told newest first in plain words on the school's clock."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from policy_monitor.policy.model import DatePrecision, PartialDate
from policy_monitor.records import (
    Development,
    DevelopmentKind,
    Meaning,
    Meeting,
    PolicyReview,
    ReviewDecision,
    RuleChoice,
)
from policy_monitor.report.changes import tell_changes
from policy_monitor.storage import Explanation, in_memory_store
from policy_monitor.vocabulary import Outcome, Role, Season, TermId, WordField
from policy_monitor.wording import long_date

LONDON = ZoneInfo("Europe/London")
NIGHT = datetime(2026, 7, 3, 23, 30, tzinfo=UTC)
DAY = date(2026, 7, 1)


@pytest.fixture
def store():
    with in_memory_store(school_id="oakfield", school_name="Oakfield Primary") as opened:
        yield opened


@pytest.fixture
def told(store, policy):
    def told():
        changes = tell_changes(store, store.words(), policy, LONDON)
        return [(change.title, change.line) for change in changes]

    return told


def hours(number):
    return NIGHT + timedelta(hours=number)


def review(**given):
    held = PartialDate(DAY, DAY, DatePrecision.DAY, long_date(DAY))
    return PolicyReview(held, ReviewDecision.NO_CHANGE, Role.CLERK, **given)


def test_a_store_in_which_nothing_happened_has_no_history(told):
    assert told() == []


def test_a_change_is_told_on_the_schools_clock(store, policy):
    store.record_nil_return(TermId(2025, Season.AUTUMN), at=NIGHT)
    [change] = tell_changes(store, (), policy, LONDON)
    assert change.at.isoformat() == "2026-07-04T00:30:00+01:00"
    assert change.title == "Upload 1 recorded"


def test_a_withdrawal_is_told_beside_what_it_took_out(store, told):
    store.record_nil_return(TermId(2025, Season.AUTUMN), at=hours(0))
    store.withdraw(1, at=hours(1))
    assert told()[0] == ("Upload 1 withdrawn", "0 incidents taken out.")


def test_everything_the_clerk_records_is_told_newest_first(store, told):
    store.record_meeting(Meeting(DAY, Role.CLERK, "Full governing body"), at=hours(0))
    store.record_review(review(), at=hours(1))
    development = Development(DAY, DevelopmentKind.THREAT, "A new game", Role.SAFEGUARDING_LEAD)
    store.record_development(development, at=hours(2))
    assert told() == [
        (
            "Register of developments: entry recorded by the safeguarding lead",
            "1 July 2026, new threat: A new game.",
        ),
        ("Review: entry recorded by the clerk to governors", "1 July 2026: no change."),
        (
            "Meeting: entry recorded by the clerk to governors",
            "Wednesday 1 July 2026, Full governing body.",
        ),
    ]


def test_a_correction_and_a_slip_taken_back_are_told_as_such(store, told):
    store.record_review(review(), at=hours(0))
    store.record_review(review(corrects=1, minute_reference="FGB 4"), at=hours(1))
    store.record_review(review(corrects=2, taken_back=True), at=hours(2))
    assert [title for title, _ in told()] == [
        "Review: entry taken back by the clerk to governors",
        "Review: entry corrected by the clerk to governors",
        "Review: entry recorded by the clerk to governors",
    ]


def test_words_explained_together_are_one_change_and_are_not_repeated(store, told):
    words = [
        Explanation(WordField.KIND, key * 32, "Zwimbrex", Meaning()) for key in ("ab", "cd", "ef")
    ]
    store.explain_words(words[:2], at=hours(0))
    store.explain_words(words[2:], at=hours(1))
    assert told() == [
        ("1 word of the school's own explained", "No stored incident changed by it."),
        ("2 words of the school's own explained", "No stored incident changed by it."),
    ]


def test_a_choice_of_rules_is_told_beside_what_held_before(store, policy, told):
    serious = tuple(code for code, words in policy.outcomes.items() if words.serious)
    store.choose_rules(RuleChoice("strict", serious, Role.HEAD), at=hours(0))
    more = (*serious, Outcome.SANCTION)
    store.choose_rules(RuleChoice("strict", more, Role.HEAD), at=hours(1))
    assert told() == [
        ("Rules chosen by the head teacher", "Sanction counts as serious."),
        ("Rules chosen by the head teacher", "Strict in place of standard."),
    ]
