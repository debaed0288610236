"""Work that is begun beside other work gives what came of it when it is asked."""

import threading

import pytest

from policy_monitor.ingest.beside import begin
from policy_monitor.ingest.refusals import FileRefused, Refusal


def test_other_work_goes_on_while_it_is_done():
    may_end = threading.Event()
    begun = begin(lambda: may_end.wait(10))
    may_end.set()
    assert begun.result() is True


def test_its_error_is_raised_where_its_result_is_asked_for():
    def fail():
        raise FileRefused(Refusal.DAMAGED, "log.xlsx")

    begun = begin(fail)
    with pytest.raises(FileRefused) as refused:
        begun.result()
    assert refused.value.code is Refusal.DAMAGED
