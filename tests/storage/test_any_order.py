"""Whatever is uploaded and withdrawn, in any order, the store is as the uploads left say.

The expectation is worked out beside the store, from the definition alone: go through the
uploads that are left, in order, and let each write over what the earlier ones said.
"""

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    Bundle,
    RuleBasedStateMachine,
    consumes,
    initialize,
    invariant,
    multiple,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import select

from policy_monitor.records import ReturnKind
from policy_monitor.storage import NilReturnContradictedError, in_memory_store
from policy_monitor.storage.incident_tables import DATA_TABLES
from policy_monitor.vocabulary import Category, Outcome, Season, TermId

TERMS = [TermId(2023, Season.SUMMER), TermId(2024, Season.AUTUMN), TermId(2024, Season.SPRING)]
RECORDS = st.fixed_dictionaries(
    {
        "term": st.sampled_from(TERMS),
        "occurred_on": st.none(),
        "category": st.sampled_from([None, *Category]),
        "outcomes": st.sampled_from([(Outcome.SANCTION,), (Outcome.OTHER, Outcome.ONGOING)]),
    }
)
LOGS = st.dictionaries(st.sampled_from("abcdef"), RECORDS, min_size=1, max_size=5)
NIL = st.sets(st.sampled_from(TERMS), max_size=1).map(tuple)


def key(record):
    return (
        record["term"],
        record["category"] and record["category"].value,
        "|".join(sorted(code.value for code in record["outcomes"])),
    )


def expected(uploads):
    """From the uploads left: the counts and the returns."""
    now = {}
    for log, _ in uploads:
        now |= log
    returns = dict.fromkeys((term for _, nil in uploads for term in nil), ReturnKind.NIL)
    returns |= dict.fromkeys((record["term"] for record in now.values()), ReturnKind.INCIDENTS)
    return Counter(key(record) for record in now.values()), returns


def counted(store):
    cube = store.cube()
    return Counter(
        {
            (
                TermId(row.year, Season(row.season)),
                row.category if isinstance(row.category, str) else None,
                row.outcomes,
            ): row.incidents
            for row in cube.itertuples()
        }
    )


def contents(store):
    with store._database.reading() as connection:
        return {
            table.name: sorted(map(repr, connection.execute(select(table))))
            for table in DATA_TABLES
        }


@pytest.fixture(scope="session")
def read(make_incident, make_screening):
    """The screening of a log, given as what it says of each incident."""

    def read_log(log, nil=(), content=None):
        incidents = (make_incident(name, **record) for name, record in log.items())
        return make_screening(*incidents, nil=nil, content=content)

    return read_log


class Uploading(RuleBasedStateMachine):
    """Uploads, nil returns and withdrawals in any order, with `left` kept beside the store."""

    uploads = Bundle("uploads")

    @initialize()
    def open(self):
        self.store = in_memory_store(school_id="oakfield", school_name="Oakfield Primary")
        self.left = {}
        self.changes = 0

    def added(self, result, upload):
        if result.already_stored:
            assert upload in self.left.values()
            return multiple()
        self.changes += 1
        self.left[result.upload_id] = upload
        return result.upload_id

    @rule(target=uploads, log=LOGS, nil=NIL)
    def upload(self, log, nil):
        screening = self.read(log, nil)
        preview = self.store.preview(screening)
        result = self.store.add_upload(screening, at=self.at)
        assert (preview.added, preview.updated) == (result.added, result.updated)
        return self.added(result, (log, nil))

    @rule(target=uploads, term=st.sampled_from(TERMS))
    def say_nil(self, term):
        kind = expected(self.left.values())[1].get(term)
        if kind is ReturnKind.INCIDENTS:
            with pytest.raises(NilReturnContradictedError):
                self.store.record_nil_return(term, at=self.at)
            return multiple()
        result = self.store.record_nil_return(term, at=self.at)
        if result.already_stored:
            assert kind is ReturnKind.NIL
            return multiple()
        return self.added(result, ({}, (term,)))

    @rule(upload=consumes(uploads))
    def withdraw(self, upload):
        self.store.withdraw(upload, at=self.at)
        del self.left[upload]
        self.changes += 1

    @invariant()
    def everything_is_as_the_uploads_left_say(self):
        counts, returns = expected(self.left.values())
        assert counted(self.store) == counts
        assert self.store.returns() == returns
        assert [upload.id for upload in self.store.uploads()] == sorted(self.left, reverse=True)
        assert len(self.store.history()) == self.store.version() == self.changes

    def teardown(self):
        self.store.close()


def test_any_uploads_and_withdrawals_leave_what_the_uploads_left_say(read, noon):
    class UploadingLogs(Uploading):
        at = noon(1)

        def read(self, log, nil):
            return read(log, nil)

    run_state_machine_as_test(
        UploadingLogs, settings=settings(max_examples=25, stateful_step_count=12, deadline=None)
    )


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(before=st.lists(LOGS, max_size=3), log=LOGS, after=st.lists(LOGS, max_size=2), nil=NIL)
def test_withdrawing_leaves_every_table_as_if_the_file_had_never_come(
    read, noon, before, log, after, nil
):
    with (
        in_memory_store(school_id="oakfield", school_name="Oakfield Primary") as store,
        in_memory_store(school_id="oakfield", school_name="Oakfield Primary") as without,
    ):
        for place, earlier in enumerate(before):
            screening = read(earlier, content=f"before {place}")
            store.add_upload(screening, at=noon(1))
            without.add_upload(screening, at=noon(1))
        untouched = contents(store)
        upload_id = store.add_upload(read(log, nil, content="this"), at=noon(2)).upload_id
        store.withdraw(upload_id, at=noon(3))
        assert contents(store) == untouched
        assert len(store.history()) == len(before) + 2

        again = store.add_upload(read(log, nil, content="this"), at=noon(2)).upload_id
        for place, later in enumerate(after):
            screening = read(later, content=f"after {place}")
            store.add_upload(screening, at=noon(4))
            without.add_upload(screening, at=noon(4))
        store.withdraw(again, at=noon(5))
        assert counted(store) == counted(without)
        assert store.returns() == without.returns()
        with store._database.reading() as one, without._database.reading() as other:
            assert_same_but_for_upload_numbers(one, other)


def assert_same_but_for_upload_numbers(one, other):
    """The later uploads have other numbers, in the same order; all else is the same."""
    for table in DATA_TABLES:
        columns = [column for column in table.columns if column.name != "upload_id"]
        order = (table.c.upload_id, *table.primary_key.columns)
        rows = [
            connection.execute(select(*columns).order_by(*order)).all()
            for connection in (one, other)
        ]
        assert rows[0] == rows[1]


@settings(max_examples=25, deadline=None)
@given(log=LOGS, nil=NIL)
def test_importing_twice_is_importing_once(read, noon, log, nil):
    with in_memory_store(school_id="oakfield", school_name="Oakfield Primary") as store:
        store.add_upload(read(log, nil), at=noon(1))
        once = contents(store)
        assert store.add_upload(read(log, nil), at=noon(2)).already_stored
        assert contents(store) == once


@settings(max_examples=25, deadline=None)
@given(logs=st.lists(LOGS, min_size=1, max_size=4))
def test_the_cubes_total_is_the_number_of_different_incidents(read, noon, logs):
    with in_memory_store(school_id="oakfield", school_name="Oakfield Primary") as store:
        for place, log in enumerate(logs):
            store.add_upload(read(log, content=str(place)), at=noon(1))
        names = {name for log in logs for name in log}
        assert store.cube()["incidents"].sum() == len(names)
        assert store.daily_counts()["incidents"].sum() == len(names)
