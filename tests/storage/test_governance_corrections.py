"""A mistake is put right by a new entry: nothing earlier changes, and no line forks."""

import signal
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import date
from threading import Barrier

import pytest
from sqlalchemy import event

from policy_monitor.policy.model import DatePrecision, PartialDate
from policy_monitor.records import (
    Considered,
    Development,
    DevelopmentKind,
    Meeting,
    PolicyReview,
    ReviewDecision,
    RuleChoice,
    in_force,
)
from policy_monitor.storage import (
    AlreadyCorrectedError,
    EntryKind,
    UnknownEntryError,
    open_store,
)
from policy_monitor.vocabulary import Outcome, Role, Rule

HASH = "0123456789abcdef" * 4
DAY = PartialDate(date(2026, 3, 4), date(2026, 3, 4), DatePrecision.DAY, "4 March 2026")
MEETING = Meeting(date(2026, 3, 4), Role.CLERK, name="Full governing body")
DEVELOPMENT = Development(date(2026, 2, 3), DevelopmentKind.THREAT, "Chatbots", Role.HEAD)
REVIEW = PolicyReview(
    DAY,
    ReviewDecision.AMENDED,
    Role.CLERK,
    considered=(Considered(Rule.SERIOUS, identities=(HASH,)), Considered(Rule.ANNUAL)),
    developments=(1,),
    note="Section 4 to be clearer.",
)
KINDS = {
    EntryKind.MEETING: (MEETING, "record_meeting", "meetings"),
    EntryKind.DEVELOPMENT: (DEVELOPMENT, "record_development", "developments"),
    EntryKind.REVIEW: (
        replace(REVIEW, considered=(), developments=()),
        "record_review",
        "reviews",
    ),
}
every_kind = pytest.mark.parametrize("kind", KINDS)
TABLES = (
    "policy_review",
    "considered_flag",
    "considered_incident",
    "considered_development",
    "meeting",
    "development",
    "rule_choice",
)
RECORD = """
import os, signal, sys
from datetime import UTC, date, datetime
from sqlalchemy import Engine, event
from policy_monitor.policy.model import DatePrecision, PartialDate
from policy_monitor.records import Considered, PolicyReview, ReviewDecision
from policy_monitor.storage import open_store
from policy_monitor.vocabulary import Role, Rule

@event.listens_for(Engine, "after_cursor_execute")
def kill(connection, cursor, statement, *_):
    if statement.startswith(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)

with open_store(sys.argv[1], school_id="oakfield", school_name="Oakfield Primary") as store:
    day = PartialDate(date(2026, 3, 4), date(2026, 3, 4), DatePrecision.DAY, "4 March 2026")
    flags = (Considered(Rule.SERIOUS, identities=("0123456789abcdef",)),)
    review = PolicyReview(day, ReviewDecision.NO_CHANGE, Role.CLERK, flags, (1,), corrects=1)
    store.record_review(review, at=datetime(2024, 12, 2, tzinfo=UTC))
"""


class StoppedHalfWayError(Exception):
    pass


def record(store, kind, at, **changed):
    what, method, _ = KINDS[kind]
    return getattr(store, method)(replace(what, **changed), at=at)


def holding(store, kind):
    return [(held.origin, held.entry.number) for held in in_force(getattr(store, KINDS[kind][2])())]


@pytest.fixture
def rows(tmp_path):
    """Every row of the governors' tables as the file holds it, by table."""

    def read():
        with closing(sqlite3.connect(tmp_path / "local" / "policy_monitor.sqlite")) as connection:
            connection.text_factory = bytes
            return {
                table: set(connection.execute(f"SELECT * FROM {table}"))  # noqa: S608
                for table in TABLES
            }

    return read


def record_everything(store, at):
    store.record_development(DEVELOPMENT, at=at)
    store.record_review(REVIEW, at=at)
    store.record_meeting(MEETING, at=at)
    store.choose_rules(RuleChoice("strict", (Outcome.DISMISSAL,), Role.HEAD), at=at)


@every_kind
def test_a_correction_is_a_new_entry_in_the_line_of_the_first(store, noon, kind):
    assert record(store, kind, noon(1)) == 1
    assert record(store, kind, noon(2)) == 2
    assert record(store, kind, noon(3), corrects=1, role=Role.HEAD) == 3
    entries = getattr(store, KINDS[kind][2])()
    assert [(entry.kept.corrects, entry.kept.role) for entry in entries] == [
        (None, KINDS[kind][0].role),
        (None, KINDS[kind][0].role),
        (1, Role.HEAD),
    ]
    assert holding(store, kind) == [(1, 3), (2, 2)]


@every_kind
def test_an_entry_taken_back_can_be_put_back_by_correcting_that(store, noon, kind):
    record(store, kind, noon(1))
    record(store, kind, noon(2), corrects=1, taken_back=True)
    assert getattr(store, KINDS[kind][2])()[1].kept.taken_back is True
    assert holding(store, kind) == []
    record(store, kind, noon(3), corrects=2)
    assert holding(store, kind) == [(1, 3)]


@every_kind
def test_an_entry_that_is_corrected_already_cannot_be_corrected_again(store, noon, kind):
    record(store, kind, noon(1))
    record(store, kind, noon(2), corrects=1)
    with pytest.raises(AlreadyCorrectedError) as refused:
        record(store, kind, noon(3), corrects=1)
    assert (refused.value.kind, refused.value.number) == (kind, 1)
    assert str(refused.value) == (
        "Somebody else has corrected this entry meanwhile. "
        "Open the page again to see it as it stands."
    )
    assert store.version() == 2
    assert record(store, kind, noon(4), corrects=2) == 3


@every_kind
@pytest.mark.parametrize("number", [0, 2, -1])
def test_an_entry_that_is_not_there_cannot_be_corrected(store, noon, kind, number):
    record(store, kind, noon(1))
    with pytest.raises(UnknownEntryError) as refused:
        record(store, kind, noon(2), corrects=number)
    assert (refused.value.kind, refused.value.number) == (kind, number)
    assert str(refused.value) == (
        f"There is no {kind} with the number {number}. Open the page again to see what is recorded."
    )
    assert store.version() == 1


def test_another_schools_entry_or_another_kinds_cannot_be_corrected(store, database_url, noon):
    record(store, EntryKind.MEETING, noon(1))
    with (
        open_store(database_url, school_id="ashdown", school_name="Ashdown") as other,
        pytest.raises(UnknownEntryError),
    ):
        record(other, EntryKind.MEETING, noon(2), corrects=1)
    with pytest.raises(UnknownEntryError):
        record(store, EntryKind.REVIEW, noon(2), corrects=1)


def test_a_review_cannot_consider_a_development_that_is_not_there(store, database_url, noon):
    with open_store(database_url, school_id="ashdown", school_name="Ashdown") as other:
        other.record_development(DEVELOPMENT, at=noon(1))
    with pytest.raises(UnknownEntryError) as refused:
        store.record_review(REVIEW, at=noon(2))
    assert (refused.value.kind, refused.value.number) == (EntryKind.DEVELOPMENT, 1)
    assert store.reviews() == ()
    store.record_development(DEVELOPMENT, at=noon(3))
    assert store.record_review(REVIEW, at=noon(3)) == 1


@every_kind
def test_something_new_cannot_be_taken_back(store, noon, kind):
    with pytest.raises(ValueError, match="only what a correction replaces can be taken back"):
        record(store, kind, noon(1), taken_back=True)
    assert store.version() == 0


def test_corrections_leave_every_earlier_row_as_it_was_to_the_byte(store, noon, rows):
    record_everything(store, noon(1))
    before = rows()
    assert all(before.values())
    store.record_development(replace(DEVELOPMENT, corrects=1, what="Deepfakes"), at=noon(2))
    store.record_review(replace(REVIEW, corrects=1, considered=(), note="Better."), at=noon(2))
    store.record_review(replace(REVIEW, corrects=2, taken_back=True), at=noon(3))
    store.record_meeting(replace(MEETING, corrects=1, taken_back=True), at=noon(2))
    store.choose_rules(RuleChoice("standard", (), Role.CHAIR), at=noon(2))
    after = rows()
    for table in TABLES:
        assert before[table] <= after[table]
        assert len(after[table]) > len(before[table])


@pytest.mark.parametrize("table", TABLES)
def test_the_database_itself_refuses_to_change_or_remove_a_row(store, noon, tmp_path, rows, table):
    record_everything(store, noon(1))
    before = rows()
    with closing(sqlite3.connect(tmp_path / "local" / "policy_monitor.sqlite")) as connection:
        for change in (f"UPDATE {table} SET entry = entry", f"DELETE FROM {table}"):  # noqa: S608
            with pytest.raises(sqlite3.IntegrityError, match="recorded is never changed"):
                connection.execute(change)
    assert rows() == before


def test_withdrawing_an_upload_leaves_the_review_that_considered_its_incidents(
    store, make_incident, make_screening, noon
):
    incident = make_incident("a")
    store.add_upload(make_screening(incident), at=noon(1))
    flag = Considered(Rule.SERIOUS, identities=(incident.identity,))
    store.record_review(replace(REVIEW, considered=(flag,), developments=()), at=noon(2))
    store.withdraw(1, at=noon(3))
    [review] = store.reviews()
    assert review.kept.considered == (flag,)


def test_a_review_can_be_corrected_after_the_policy_dropped_a_platform_it_names(database_url, noon):
    def considering(*platforms, corrects=None):
        flags = tuple(Considered(Rule.NEW_PLATFORM, platform=name) for name in platforms)
        return PolicyReview(DAY, ReviewDecision.AMENDED, Role.CLERK, flags, corrects=corrects)

    school = {"school_id": "oakfield", "school_name": "Oakfield Primary"}
    with open_store(database_url, **school, platforms={"WhatsApp", "Vine"}) as before:
        before.record_review(considering("Vine"), at=noon(1))
        before.record_review(considering("WhatsApp"), at=noon(1))
    with open_store(database_url, **school, platforms={"WhatsApp"}) as store:
        assert store.record_review(considering("Vine", corrects=1), at=noon(2)) == 3
        for refused in (considering("Vine"), considering("Vine", corrects=2)):
            with pytest.raises(ValueError, match="not among the policy's"):
                store.record_review(refused, at=noon(3))


@every_kind
def test_of_two_clerks_who_correct_the_same_entry_at_once_one_is_told(
    store, database_url, noon, kind
):
    with open_store(database_url, school_id="oakfield", school_name="Oakfield Primary") as other:
        newest = record(store, kind, noon(1))
        for _ in range(5):
            together = Barrier(2)

            def correct(clerks_store, entry=newest, together=together):
                together.wait()
                try:
                    return record(clerks_store, kind, noon(2), corrects=entry)
                except AlreadyCorrectedError:
                    return None

            with ThreadPoolExecutor(2) as threads:
                answers = list(threads.map(correct, (store, other)))
            assert sorted(answers, key=str) == [newest + 1, None]
            newest += 1
        assert holding(store, kind) == holding(other, kind) == [(1, newest)]


def test_clerks_who_record_at_once_get_numbers_of_their_own(store, database_url, noon):
    with open_store(database_url, school_id="oakfield", school_name="Oakfield Primary") as other:
        store.record_development(DEVELOPMENT, at=noon(1))
        with ThreadPoolExecutor(4) as threads:
            numbers = threads.map(
                lambda place: (store, other)[place % 2].record_review(REVIEW, at=noon(1)),
                range(16),
            )
            assert sorted(numbers) == list(range(1, 17))
        assert {entry.kept for entry in other.reviews()} == {REVIEW}


HALF_WAY = [
    "INSERT INTO policy_review",
    "INSERT INTO considered_flag",
    "INSERT INTO considered_incident",
    "INSERT INTO considered_development",
]


@pytest.mark.parametrize("statement", HALF_WAY)
def test_a_review_that_fails_half_way_leaves_nothing(store, noon, rows, statement):
    record_everything(store, noon(1))
    before = rows()

    def stop(connection, cursor, sent, *_):  # noqa: ARG001 -  the signature is SQLAlchemy's
        if sent.startswith(statement):
            raise StoppedHalfWayError

    event.listen(store._database.engine, "after_cursor_execute", stop)
    with pytest.raises(StoppedHalfWayError):
        store.record_review(replace(REVIEW, corrects=1), at=noon(2))
    event.remove(store._database.engine, "after_cursor_execute", stop)
    assert rows() == before
    assert store.record_review(replace(REVIEW, corrects=1), at=noon(3)) == 2


@pytest.mark.parametrize("statement", [HALF_WAY[0], HALF_WAY[-1]])
def test_a_program_killed_half_way_leaves_nothing(store, database_url, noon, rows, statement):
    record_everything(store, noon(1))
    before = rows()
    killed = subprocess.run(
        [sys.executable, "-c", RECORD, database_url, statement],
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    assert rows() == before
    assert len(store.reviews()) == 1
