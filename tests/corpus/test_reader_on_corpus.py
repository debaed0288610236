"""The reader meets its bars on every log of the corpus."""

import functools
from collections import Counter

import pytest

from policy_monitor.vocabulary import Fate
from tests.corpus.kinds import KINDS
from tests.corpus.readers import read_here
from tests.corpus.scoring import class_of, score

FEWEST_RIGHT = 0.98
SURE = (Fate.ACCEPTED, Fate.DUPLICATE, Fate.NOT_AN_INCIDENT)
LOGS = {build.__name__: build for build in KINDS}
EACH_LOG = pytest.mark.parametrize("name", LOGS)


@functools.cache
def answered(name):
    """A log of the corpus and what the reader says of it."""
    case = LOGS[name]()
    return case, read_here(case.files, today=case.today)


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
