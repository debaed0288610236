"""The reading process and its parent, told apart: what is asked, answered and understood."""

import json
from datetime import date
from io import BytesIO

import pytest

from policy_monitor.ingest import UploadedFile, screen, screening, worker
from policy_monitor.ingest.answering import write_answer
from policy_monitor.ingest.confined import Ending, Failure
from policy_monitor.ingest.limits import MAX_FILE_BYTES, MAX_FILES
from policy_monitor.ingest.refusals import FileRefused, Refusal
from policy_monitor.ingest.wire import decode_screening
from policy_monitor.ingest.worker import answer_request
from policy_monitor.policy import PolicyFileError

LOG = b"Date,Category,Nature,Outcome\r\n3/10/24,Conduct,Aggressive,NFA\r\n"
TODAY = date(2026, 11, 22)


def answers_to(data, *files, today="2026-11-22", key="ab" * 32):
    """The lines that the reading process answers with, without the process."""
    facts = {
        "files": [(name, len(content)) for name, content in files],
        "today": today,
        "key": key,
        "data": str(data),
    }
    answer = BytesIO()
    parts = [json.dumps(facts).encode(), b"\n", *(content for _, content in files)]
    answer_request(BytesIO(b"".join(parts)), answer)
    return [line.split(b" ", 1) for line in answer.getvalue().splitlines()]


def without_progress(lines):
    return [line for line in lines if line[0] != b"rows"]


def read_from(lines):
    """The screening that the last line of an answer gives."""
    word, content = lines[-1]
    assert word == b"reading"
    return decode_screening(content)


def test_a_reading_is_announced_file_by_file_and_given_at_the_end(data):
    answer = answers_to(data, ("autumn.csv", LOG), ("spring.csv", LOG.replace(b"3/10", b"4/10")))
    lines = without_progress(answer)
    assert [word for word, _ in lines] == [b"file", b"file", b"reading"]
    assert [rest for _, rest in lines[:2]] == [b"0", b"1"]
    screening = read_from(lines)
    assert [file.file for file in screening.files] == ["autumn.csv", "spring.csv"]
    assert (screening.rows.read, screening.rows.accepted) == (4, 2)


def test_what_is_no_log_at_a_glance_is_refused_before_the_policy_is_read(monkeypatch, tmp_path):
    monkeypatch.setattr(worker, "_A_GLANCE", 60)
    [(word, _)] = answers_to(tmp_path, ("log.csv", b"%PDF-1.7\n"))
    assert word == b"refused"
    with pytest.raises(PolicyFileError):
        answers_to(tmp_path, ("log.csv", LOG))


def test_how_far_it_is_is_said_in_rows_done_of_rows_there_are(data):
    long = LOG + b"".join(b"%d/10/24,Conduct,Sexual,NFA\n" % (n % 30 + 1) for n in range(5_000))
    lines = answers_to(data, ("a.csv", long))
    told = [[int(number) for number in rest.split()] for word, rest in lines if word == b"rows"]
    assert told == sorted(told)
    assert all(0 <= done <= rows <= 5_002 for done, rows in told)


def test_each_files_bytes_are_its_own(data):
    lines = without_progress(answers_to(data, ("a.csv", LOG), ("b.csv", b"%PDF-1.7")))
    assert [word for word, _ in lines] == [b"file", b"file", b"refused"]
    assert json.loads(lines[-1][1]) == {
        "code": "not_a_spreadsheet",
        "file": "b.csv",
        "detail": "a PDF document",
    }


def test_the_day_given_is_the_day_it_is_read_on(data):
    def rejected(today):
        return read_from(answers_to(data, ("a.csv", LOG), today=today)).rows.rejected

    assert rejected("2024-10-03") == 0
    assert rejected("2024-10-02") == 1


def test_the_key_given_is_the_key_of_the_hashes(data):
    def identity(key):
        return read_from(answers_to(data, ("a.csv", LOG), key=key)).incidents[0].identity

    assert identity("ab" * 32) == identity("ab" * 32)
    assert identity("ab" * 32) != identity("cd" * 32)


def test_memory_that_runs_out_in_the_process_is_said_of_the_file_being_read(data, monkeypatch):
    read_file = worker.read_file

    def run_out(file, *more, **options):
        if file.name == "b.csv":
            raise MemoryError
        return read_file(file, *more, **options)

    monkeypatch.setattr(worker, "read_file", run_out)
    lines = answers_to(data, ("a.csv", LOG), ("b.csv", LOG))
    assert lines[-1][0] == b"refused"
    facts = json.loads(lines[-1][1])
    assert (facts["code"], facts["file"]) == ("too_much_memory", "b.csv")


def test_an_answer_is_one_line():
    answer = BytesIO()
    write_answer(answer, "file", b"0")
    assert answer.getvalue() == b"file 0\n"


class Process:
    """Stands in for the confined process: it keeps the request and answers as it is told."""

    def __init__(self, ending):
        self.ending = ending
        self.request = b""
        self.module = ""

    def run(self, module, request, **options):
        assert not options
        self.module, self.request = module, b"".join(request)
        return self.ending


def ended(answer=b"", exit_code=0, *, timed_out=False, overflowed=False):
    return Ending(answer, exit_code, timed_out, overflowed)


def screened(monkeypatch, ending, *names, data):
    process = Process(ending)
    monkeypatch.setattr(screening, "run_confined", process.run)
    files = [UploadedFile(name, b"content of " + name.encode()) for name in names]
    return process, lambda: screen(files, today=TODAY, key=b"k" * 32, data=data)


def test_the_request_says_all_that_the_process_needs_and_then_gives_the_bytes(monkeypatch, data):
    refusal = b'refused {"code": "damaged", "file": "a.csv", "detail": ""}\n'
    process, run = screened(monkeypatch, ended(refusal), "a.csv", "a.csv", data=data)
    with pytest.raises(FileRefused):
        run()
    head, _, rest = process.request.partition(b"\n")
    assert process.module == "policy_monitor.ingest.worker"
    assert json.loads(head) == {
        "files": [["a.csv", 16], ["a (2).csv", 16]],
        "today": "2026-11-22",
        "key": (b"k" * 32).hex(),
        "data": str(data),
    }
    assert rest == b"content of a.csv" * 2


FAILED = b'failed {"kind": "%s", "where": "tables.py:12 > words.py:3"}\n'


@pytest.mark.parametrize(
    ("ending", "code", "name"),
    [
        (ended(timed_out=True), Refusal.TOOK_TOO_LONG, "a.csv"),
        (ended(b"file 0\nfile 1\n", timed_out=True), Refusal.TOOK_TOO_LONG, "b.csv"),
        (ended(b"file 1\n", overflowed=True), Refusal.TOO_LARGE, "b.csv"),
        (ended(b"file 0\n", -24), Refusal.TOOK_TOO_LONG, "a.csv"),
        (ended(b"file 1\n", -6), Refusal.TOO_MUCH_MEMORY, "b.csv"),
        (ended(b"file 1\n", -9), Refusal.TOO_MUCH_MEMORY, "b.csv"),
        (ended(b"file 1\n", -11), Refusal.DAMAGED, "b.csv"),
        (ended(b"", 1), Refusal.DAMAGED, "a.csv"),
        (ended(b"file 1\nreading {"), Refusal.DAMAGED, "b.csv"),
        (ended(b"file 1\n" + FAILED % b"PanicException"), Refusal.DAMAGED, "b.csv"),
        (ended(b"file 1\n" + FAILED % b"MemoryError"), Refusal.TOO_MUCH_MEMORY, "b.csv"),
        (ended(b"file 1\n" + FAILED % b"KeyError"), Refusal.READER_FAILED, "b.csv"),
        (
            ended(b'file 0\nrefused {"code": "empty_file", "file": "b.csv", "detail": ""}\n'),
            Refusal.EMPTY_FILE,
            "b.csv",
        ),
    ],
)
def test_however_the_process_ends_the_sentence_fits_the_cause(
    monkeypatch, data, ending, code, name
):
    _, run = screened(monkeypatch, ending, "a.csv", "b.csv", data=data)
    with pytest.raises(FileRefused) as caught:
        run()
    assert (caught.value.code, caught.value.file) == (code, name)


def test_a_fault_of_the_reader_is_logged_by_place_and_never_by_value(monkeypatch, data, caplog):
    _, run = screened(monkeypatch, ended(FAILED % b"KeyError"), "a.csv", data=data)
    with pytest.raises(FileRefused) as caught:
        run()
    assert caught.value.detail == "KeyError at tables.py:12 > words.py:3"
    assert caplog.messages == ["The reading process failed: KeyError at tables.py:12 > words.py:3"]


def test_a_death_without_a_word_is_logged_with_its_code(monkeypatch, data, caplog):
    _, run = screened(monkeypatch, ended(b"file 0\n", -11), "a.csv", data=data)
    with pytest.raises(FileRefused):
        run()
    assert caplog.messages == ["The reading process ended with code -11"]


def test_a_reading_comes_back_as_a_screening(monkeypatch, data):
    line = b" ".join(answers_to(data, ("a.csv", LOG))[-1])
    _, run = screened(monkeypatch, ended(b"file 0\n" + line + b"\n"), "a.csv", data=data)
    assert [one.occurred_on for one in run().incidents] == [date(2024, 10, 3)]


def test_more_files_than_the_limit_and_larger_ones_are_refused_before_any_is_read(
    monkeypatch, data
):
    process = Process(ended(timed_out=True))
    monkeypatch.setattr(screening, "run_confined", process.run)

    def refusal(files):
        process.module = ""
        with pytest.raises(FileRefused) as caught:
            screen(files, today=TODAY, key=b"k" * 32, data=data)
        return caught.value.code, bool(process.module)

    small = UploadedFile("a.csv", LOG)
    assert refusal([small] * MAX_FILES) == (Refusal.TOOK_TOO_LONG, True)
    assert refusal([small] * (MAX_FILES + 1)) == (Refusal.TOO_MANY_FILES, False)
    assert refusal([UploadedFile("b.csv", bytes(MAX_FILE_BYTES))]) == (Refusal.TOOK_TOO_LONG, True)
    assert refusal([UploadedFile("b.csv", bytes(MAX_FILE_BYTES + 1))]) == (
        Refusal.TOO_LARGE,
        False,
    )


@pytest.mark.parametrize(
    ("ending", "out_of_time", "out_of_memory"),
    [
        (ended(timed_out=True), True, False),
        (ended(exit_code=-24), True, False),
        (ended(exit_code=24), False, False),
        (ended(exit_code=-6), False, True),
        (ended(exit_code=-9), False, True),
        (ended(exit_code=9), False, False),
        (ended(exit_code=-11), False, False),
        (ended(), False, False),
    ],
)
def test_a_signal_tells_what_ran_out(ending, out_of_time, out_of_memory):
    assert (ending.ran_out_of_time, ending.ran_out_of_memory) == (out_of_time, out_of_memory)


def test_a_failure_is_read_as_it_was_written():
    assert Failure.from_json(b'{"kind": "KeyError", "where": "a.py:1"}') == Failure(
        "KeyError", "a.py:1"
    )
