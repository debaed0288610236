"""Several people and programs at once: no row is lost, none is doubled."""

import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from policy_monitor.storage import in_memory_store

UPLOAD = """
import pickle, sys
from datetime import UTC, datetime
from policy_monitor.storage import open_store
screenings = pickle.load(sys.stdin.buffer)
with open_store(sys.argv[1], school_id="oakfield", school_name="Oakfield Primary") as store:
    for screening in screenings:
        store.add_upload(screening, at=datetime(2024, 12, 1, tzinfo=UTC))
"""


def overlapping(make_incident, make_screening, *, start, uploads):
    """Logs of ten incidents, half of them in the next log too."""
    return [
        make_screening(*(make_incident(str(name)) for name in range(first, first + 10)))
        for first in range(start, start + 5 * uploads, 5)
    ]


def total(store):
    return int(store.cube()["incidents"].sum())


def test_threads_uploading_at_once_lose_and_double_nothing(
    store, make_incident, make_screening, noon
):
    logs = overlapping(make_incident, make_screening, start=0, uploads=12)
    with ThreadPoolExecutor(4) as threads:
        results = list(threads.map(lambda log: store.add_upload(log, at=noon(1)), logs))
    assert total(store) == 65
    assert sum(result.added for result in results) == 65
    assert sorted(result.upload_id for result in results) == list(range(1, 13))
    assert store.version() == 12


def test_the_same_file_from_several_threads_is_stored_once(
    store, make_incident, make_screening, noon
):
    log = make_screening(make_incident("a"))
    with ThreadPoolExecutor(4) as threads:
        results = list(threads.map(lambda _: store.add_upload(log, at=noon(1)), range(8)))
    assert sorted(result.already_stored for result in results) == [False] + [True] * 7
    assert len(store.uploads()) == total(store) == 1


def test_programs_uploading_at_once_lose_and_double_nothing(
    store, database_url, make_incident, make_screening
):
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", UPLOAD, database_url],
            stdin=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for _ in range(2)
    ]
    for number, program in enumerate(programs):
        logs = overlapping(make_incident, make_screening, start=50 * number, uploads=10)
        program.stdin.write(pickle.dumps(logs))
        program.stdin.flush()
    assert [program.communicate(timeout=60)[1] for program in programs] == [b"", b""]
    assert total(store) == 105
    assert len(store.uploads()) == store.version() == 20


def test_threads_may_share_a_store_in_memory(make_incident, make_screening, noon):
    logs = overlapping(make_incident, make_screening, start=0, uploads=6)
    with (
        in_memory_store(school_id="example", school_name="Example") as store,
        ThreadPoolExecutor(4) as threads,
    ):
        added = threads.map(lambda log: store.add_upload(log, at=noon(1)).added, logs)
        totals = threads.map(lambda _: total(store), range(8))
        assert sum(added) == 35
        assert max(totals) <= 35
        assert total(store) == 35
