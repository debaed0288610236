"""The reader meets its bars on every hostile file of the corpus."""

import resource
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from policy_monitor.ingest.limits import MAX_MEMORY_BYTES
from tests.corpus.hostile import HOSTILE
from tests.corpus.hostile_case import HostileCase, judge
from tests.corpus.readers import read_screened

MOST_SECONDS = 20


@pytest.fixture(scope="module")
def hostile_answers():
    """For each hostile file what the confined reader says, and after how many seconds."""

    def ask(case: HostileCase):
        content = case.build()
        started = time.monotonic()
        return read_screened([(case.file, content)]), time.monotonic() - started

    with ThreadPoolExecutor(2) as pool:
        return dict(zip((case.name for case in HOSTILE), pool.map(ask, HOSTILE), strict=True))


@pytest.mark.parametrize("case", HOSTILE, ids=[case.name for case in HOSTILE])
def test_a_hostile_file_has_a_fitting_answer_in_time(case, hostile_answers):
    answer, seconds = hostile_answers[case.name]
    assert judge(case, answer) == []
    assert seconds < MOST_SECONDS


def test_no_hostile_file_takes_more_memory_than_the_reader_may_have(hostile_answers):
    assert len(hostile_answers) == len(HOSTILE)
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    assert most * (1 if sys.platform == "darwin" else 1024) <= MAX_MEMORY_BYTES
