"""The processes that open a log write nothing and start nothing: their answer is all there is."""

import json

from policy_monitor.marking.wire import Request, encode_request
from policy_monitor.settings import Settings
from tests.privacy.watching import run_watched


def test_the_reading_process_writes_nothing_and_starts_nothing(logs, refused_files, tmp_path):
    files = [*logs, refused_files[0]]
    facts = {
        "files": [(file.name, len(file.content)) for file in files],
        "today": "2026-07-01",
        "key": bytes(32).hex(),
        "data": str(Settings.from_environment().data),
    }
    request = json.dumps(facts).encode() + b"\n" + b"".join(file.content for file in files)
    done = run_watched(tmp_path, "policy_monitor.ingest.worker", given=request)
    assert b"\nrefused " in done.output
    assert (done.code, done.error, done.written, done.started) == (0, b"", (), ())
    assert done.left_behind == ()


def test_the_marking_process_writes_nothing_and_starts_nothing(logs, tmp_path):
    for file in logs:
        request = Request(
            name=file.name,
            size=len(file.content),
            remarks=(),
            left_out=0,
            keep_formats=file.name.endswith(".xlsx"),
        )
        given = encode_request(request) + file.content
        done = run_watched(tmp_path, "policy_monitor.marking.worker", given=given)
        assert done.output.startswith(b"copy "), file.name
        assert (done.code, done.error, done.written, done.started) == (0, b"", (), ())
        assert done.left_behind == ()
