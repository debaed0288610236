"""A command run with everything it does to the outside world noted."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

__all__ = ["Watched", "run_watched"]

_WATCH = """
import json, logging, os, runpy, sys

notes, *sys.argv = sys.argv[1:]
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
NOTES = os.open(notes, os.O_WRONLY | os.O_CREAT)

def note(event, facts):
    told = None
    if event == "open":
        path, mode, flags = facts
        writes = flags & WRITING if mode is None else set(mode) & set("wax+")
        if writes and not isinstance(path, int) and path != os.devnull:
            told = ["written", str(path)]
    elif event == "sqlite3.connect":
        told = ["written", str(facts[0])]
    elif event == "subprocess.Popen":
        program, arguments, folder, environment = facts
        started = [program, *arguments, folder, *(environment or os.environ).items()]
        told = ["started", "\\n".join(map(str, started))]
    if told:
        os.write(NOTES, json.dumps(told).encode() + b"\\n")

sys.addaudithook(note)
logging.basicConfig(level=logging.DEBUG, stream=sys.stderr)
runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
"""


@dataclass(frozen=True)
class Watched:
    """What a command did.

    Attributes:
        error: What it complained of and logged, down to the level of debugging.
        written: Every file it opened to write, databases included.
        started: Every process it started, with its arguments, its folder and its environment.
        left_behind: What stands in its home and its folder for temporary files afterwards.
    """

    code: int
    output: bytes
    error: bytes
    written: tuple[str, ...]
    started: tuple[str, ...]
    left_behind: tuple[str, ...]


def run_watched(folder: Path, module: str, *arguments: str, given: bytes = b"") -> Watched:
    """Run a module of the package in a home of its own, with its installation in `folder/local`."""
    home, temporary, notes = folder / "home", folder / "temporary", folder / "notes.json"
    for place in (home, temporary):
        place.mkdir(parents=True, exist_ok=True)
    places = dict.fromkeys(("HOME", "USERPROFILE"), str(home))
    places |= dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(temporary))
    ended = subprocess.run(
        [sys.executable, "-B", "-X", "utf8", "-c", _WATCH, str(notes), module, *arguments],
        input=given,
        capture_output=True,
        timeout=120,
        check=False,
        cwd=home,
        env={**os.environ, **places, "POLICY_MONITOR_LOCAL": str(folder / "local")},
    )
    done = [json.loads(line) for line in notes.read_text("utf-8").splitlines()]
    notes.unlink()
    return Watched(
        code=ended.returncode,
        output=ended.stdout,
        error=ended.stderr,
        written=tuple(told for what, told in done if what == "written"),
        started=tuple(told for what, told in done if what == "started"),
        left_behind=tuple(
            str(path.relative_to(folder))
            for place in (home, temporary)
            for path in place.rglob("*")
        ),
    )
