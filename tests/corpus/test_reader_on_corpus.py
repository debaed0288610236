"""The reader meets its bars on every log and every hostile file of the corpus."""

import functools
import resource
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from policy_monitor.ingest.limits import MAX_MEMORY_BYTES
from policy_monitor.vocabulary import Fate
from tests.corpus.hostile import HOSTILE
from tests.corpus.hostile_case import HostileCase, judge
from tests.corpus.kinds import KINDS
from tests.corpus.readers import read_here, read_screened
from tests.corpus.scoring import class_of, score

MOST_SECONDS = 20
FEWEST_RIGHT = 0.98
SURE = (Fate.ACCEPTED, Fate.DUPLICATE, Fate.NOT_AN_INCIDENT)
LOGS = {build.__name__: build for build in KINDS}
EACH_LOG = pytest.mark.parametrize("name", LOGS)


@functools.cache
def answered(name):
    """A log of the corpus and what the reader says of it."""
    case = LOGS[name]()
    return case, read_here(case.files, today=case.today)


@pytest.fixture(scope="module")
def hostile_answers():
    """For each hostile file what the confined reader says, and after how many seconds."""

    def ask(case: HostileCase):
        content = case.build()
        started = time.monotonic()
        return read_screened([(case.file, content)]), time.monotonic() - started

    with ThreadPoolExecutor(2) as pool:
        return dict(zip((case.name for case in HOSTILE), pool.map(ask, HOSTILE), strict=True))


@EACH_LOG
def test_no_row_of_a_log_is_misread_or_lost_and_the_ambiguous_ones_are_asked_about(name):
    differences = score(*answered(name))
    assert [line for line in differences if class_of(line) != "asked needlessly"] == []


@EACH_LOG
def test_every_row_of_a_log_is_accounted_for(name):
    case, answer = answered(name)
    if answer["status"] == "error":
        assert case.may_be_refused
        return
    rows = answer["rows"]
    assert rows["read"] == sum(rows[fate] for fate in Fate)
    assert rows["read"] >= max(case.lengths.values())


def test_nearly_all_rows_with_one_right_reading_are_read_without_a_question():
    rows, asked = 0, Counter()
    for name in LOGS:
        case, answer = answered(name)
        rows += sum(any(fate in row.fates for fate in SURE) for row in case.rows)
        asked.update(name for line in score(case, answer) if class_of(line) == "asked needlessly")
    assert rows > 1_500
    assert asked.total() <= (1 - FEWEST_RIGHT) * rows, asked


@pytest.mark.parametrize("case", HOSTILE, ids=[case.name for case in HOSTILE])
def test_a_hostile_file_has_a_fitting_answer_in_time(case, hostile_answers):
    answer, seconds = hostile_answers[case.name]
    assert judge(case, answer) == []
    assert seconds < MOST_SECONDS


def test_no_hostile_file_takes_more_memory_than_the_reader_may_have(hostile_answers):
    assert len(hostile_answers) == len(HOSTILE)
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    assert most * (1 if sys.platform == "darwin" else 1024) <= MAX_MEMORY_BYTES
