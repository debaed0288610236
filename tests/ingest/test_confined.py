"""A process for bytes that are not trusted: its limits, its end, and what it says of itself.

The module that is run here is the standard library's own `code`, which does what it is told on
standard input; so each of these tests is a process that misbehaves in one way.
"""

import gc
import importlib
import json
import resource
import signal
import subprocess
import sys
import time
from io import BytesIO, TextIOWrapper

import pytest

from policy_monitor.ingest import answering, confined
from policy_monitor.ingest.bounds import limit_this_process
from policy_monitor.ingest.confined import run_confined


def run(*lines, **options):
    return run_confined("code", ["\n".join(lines).encode(), b"\n"], **options)


def test_all_that_a_process_says_comes_back_with_its_exit_code():
    ending = run("print('a' * 3)", "raise SystemExit(7)")
    assert b"aaa" in ending.answer
    assert (ending.exit_code, ending.timed_out, ending.overflowed) == (7, False, False)


def test_the_parts_of_a_request_arrive_in_order_and_end():
    ending = run_confined("json.tool", [b'{"first": 1,', b'"second": 2}'])
    assert json.loads(ending.answer) == {"first": 1, "second": 2}
    assert ending.exit_code == 0


def test_a_process_sees_nothing_of_the_environment_and_runs_apart(monkeypatch):
    monkeypatch.setenv("POLICY_MONITOR_KEY", "secret")
    monkeypatch.setenv("SYSTEMROOT", "kept")
    lines = (
        "import os, sys",
        "print('NAMES', ','.join(sorted(os.environ)))",
        "print('APART', os.getsid(0) == os.getpid(), sys.flags.isolated, sys.flags.utf8_mode)",
    )
    said = run(*lines).answer.decode()
    assert "NAMES SYSTEMROOT" in said.replace("LC_CTYPE,", "").replace(",LC_CTYPE", "")
    assert "POLICY_MONITOR_KEY" not in said
    assert "APART True 1 1" in said


def test_what_a_process_prints_as_an_error_goes_nowhere():
    ending = run("import sys", "_ = sys.stderr.write('a cell')", "print('done')")
    assert b"done" in ending.answer
    assert b"a cell" not in ending.answer


def test_a_process_that_takes_too_long_is_ended_in_time():
    started = time.monotonic()
    ending = run("import time", "print('begun', flush=True)", "time.sleep(60)", seconds=1.0)
    assert time.monotonic() - started < 10
    assert ending.timed_out
    assert ending.ran_out_of_time
    assert ending.exit_code == -signal.SIGKILL


def test_a_process_that_stops_answering_but_does_not_end_is_ended_too():
    started = time.monotonic()
    ending = run("import os, time", "os.close(1)", "time.sleep(60)", seconds=1.5)
    assert time.monotonic() - started < 10
    assert ending.timed_out


def test_no_process_may_take_longer_than_any_may(monkeypatch):
    monkeypatch.setattr(confined, "MAX_WALL_SECONDS", 1.0)
    started = time.monotonic()
    assert run("import time", "time.sleep(60)", seconds=50.0).timed_out
    assert run("import time", "time.sleep(60)").timed_out
    assert time.monotonic() - started < 20


@pytest.mark.parametrize(("length", "overflowed"), [(0, False), (5_000, True)])
def test_an_answer_without_end_is_cut_off(monkeypatch, length, overflowed):
    monkeypatch.setattr(confined, "MAX_RESULT_BYTES", 4_000)
    ending = run(f"print('a' * {length})")
    assert ending.overflowed is overflowed
    assert not ending.timed_out


def test_an_answer_as_long_as_the_limit_is_whole(monkeypatch):
    length = len(run("print('a' * 9)").answer)
    monkeypatch.setattr(confined, "MAX_RESULT_BYTES", length)
    assert not run("print('a' * 9)").overflowed
    monkeypatch.setattr(confined, "MAX_RESULT_BYTES", length - 1)
    assert run("print('a' * 9)").overflowed


def test_a_process_that_ends_before_it_has_heard_all_is_no_error_here():
    ending = run_confined("code", [b"raise SystemExit(3)\n", *[b"# and more\n" * 10_000] * 20])
    assert ending.exit_code == 3


def test_a_process_that_is_killed_says_so():
    ending = run("import os", "os.kill(os.getpid(), 9)")
    assert ending.ran_out_of_memory
    assert not ending.timed_out


def test_what_a_process_has_started_ends_with_it():
    lines = (
        "import subprocess, sys, time",
        "child = subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'])",
        "print('CHILD', child.pid, 'begun', flush=True)",
        "time.sleep(60)",
    )
    answer = run(*lines, seconds=3.0).answer.split()
    child = answer[answer.index(b"CHILD") + 1].decode()
    state = subprocess.run(["ps", "-o", "stat=", "-p", child], capture_output=True, check=False)
    # Nothing, or a zombie that init has not collected yet.
    assert state.stdout.strip()[:1] in {b"", b"Z"}


@pytest.fixture
def limits(monkeypatch):
    """The limits that a process would have set on itself."""
    asked = {}
    monkeypatch.setattr(resource, "setrlimit", lambda what, limit: asked.update({what: limit}))
    return asked


def test_a_process_bounds_its_memory_time_and_files_and_leaves_no_image(limits):
    limit_this_process()
    assert limits == {
        resource.RLIMIT_AS: (1 << 30, 1 << 30),
        resource.RLIMIT_CPU: (22, 22),
        resource.RLIMIT_FSIZE: (200_000_000, 200_000_000),
        resource.RLIMIT_CORE: (0, 0),
    }


@pytest.mark.parametrize("trouble", [ValueError, OSError])
def test_a_limit_that_a_platform_refuses_does_not_keep_the_others_from_being_set(
    monkeypatch, trouble
):
    asked = []

    def refuse_memory(what, limit):
        if what == resource.RLIMIT_AS:
            raise trouble
        asked.append((what, limit))

    monkeypatch.setattr(resource, "setrlimit", refuse_memory)
    monkeypatch.delattr(resource, "RLIMIT_FSIZE")
    limit_this_process()
    assert [what for what, _ in asked] == [resource.RLIMIT_CPU, resource.RLIMIT_CORE]


def test_where_there_are_no_limits_to_set_none_is_set(monkeypatch):
    def import_nothing(name):
        raise ImportError(name)

    monkeypatch.setattr(importlib, "import_module", import_nothing)
    limit_this_process()


@pytest.fixture
def served(monkeypatch, limits):
    """Serves one request in this process as if it were the confined one; gives its output."""

    def serve(answer):
        # Set in the test itself: between a fixture and its test pytest sets its own.
        stdin, stdout = TextIOWrapper(BytesIO(b"asked")), TextIOWrapper(BytesIO())
        monkeypatch.setattr(sys, "stdin", stdin)
        monkeypatch.setattr(sys, "stdout", stdout)
        monkeypatch.setattr(sys, "excepthook", sys.excepthook)
        assert answering.serve_once(answer) == 0
        assert limits
        return stdout.buffer

    yield serve
    gc.enable()


def test_a_request_is_answered_under_limits(served, limits):
    bounded = []

    def answer(request, reply):
        bounded.append((len(limits), gc.isenabled()))
        reply.write(request.read() + b" and answered")

    output = served(answer)
    assert bounded == [(4, False)]
    assert output.getvalue() == b"asked and answered"


def fail_deeply():
    def inner():
        raise KeyError("a cell's words")

    inner()


def test_a_failure_tells_its_kind_and_its_places_and_no_value(served):
    output = served(lambda _request, _reply: None)
    try:
        fail_deeply()
    except KeyError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    word, _, content = output.getvalue().strip().partition(b" ")
    facts = json.loads(content)
    assert (word, facts["kind"]) == (b"failed", "KeyError")
    places = facts["where"].split(" > ")
    assert len(places) == 3
    assert all(place.startswith("test_confined.py:") for place in places)
    assert b"words" not in output.getvalue()
