"""How long a log of 100,000 rows takes from its bytes to the database, and how much memory.

Measured in one run and in turns: the workbook reader alone (python-calamine, to rows of Python
values), all that this program does with a log (read, understand, check, and store in a new
SQLite file), and pandas.read_excel as it comes. Each is a process of its own, so that its
memory is its own; loading the program and opening the database are not counted. Prints the
medians, how they compare, and the most memory of each. Ends with 1 when a bar is not met.
Run it with "make benchmark".
"""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from statistics import median

import pandas as pd
import python_calamine

from benchmarks.long_log import ROWS, write_long_log
from policy_monitor import journeys
from policy_monitor.ingest import UploadedFile
from policy_monitor.settings import Settings
from scripts.serving import PROJECT

BAR_BARE = 2.0
"""The most times the bare reader's time."""
BAR_PANDAS = 5.0
"""How many times faster than pandas at least (the same)."""
ROUNDS = {"bare reader": 5, "end to end": 5, "pandas": 1}
"""How often each is measured; pandas takes ten seconds and varies little."""

_NAME = "Online safety incident log.xlsx"
_AT = datetime(2026, 11, 22, 12, tzinfo=UTC)
_KILOBYTES = 1024

Figures = Mapping[str, float]


def main() -> int:
    """Measure, print, and say whether the bars are met."""
    if len(sys.argv) > 1:
        print(json.dumps(measure(sys.argv[1], Path(sys.argv[2]))))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / _NAME
        write_long_log(log)
        print(f"{ROWS:,} rows of ten columns, {log.stat().st_size / 1e6:.1f} MB")
        return 0 if report(measure_in_turns(log)) else 1


def measure_in_turns(log: Path) -> Mapping[str, list[Figures]]:
    """What each measurement of each subject gave."""
    taken: dict[str, list[Figures]] = {name: [] for name in ROUNDS}
    for turn in range(max(ROUNDS.values())):
        for name, rounds in ROUNDS.items():
            if turn < rounds:
                command = [sys.executable, "-m", "benchmarks.reading_logs", name, str(log)]
                run = subprocess.run(command, cwd=PROJECT, check=True, capture_output=True)
                taken[name].append(json.loads(run.stdout))
    return taken


def measure(name: str, log: Path) -> Figures:
    """Do one thing with the log, once, in this process."""
    content = log.read_bytes()
    with tempfile.TemporaryDirectory() as folder:
        act = _SUBJECTS[name](content, Path(folder))
        begun = time.perf_counter()
        parts = act()
        seconds = time.perf_counter() - begun
    return {
        "seconds": seconds,
        **parts,
        "memory": getrusage(RUSAGE_SELF).ru_maxrss / _KILOBYTES,
        "memory of the reading process": getrusage(RUSAGE_CHILDREN).ru_maxrss / _KILOBYTES,
    }


def report(taken: Mapping[str, list[Figures]]) -> bool:
    """Print the figures, and say whether both bars are met."""
    medians = {
        name: {part: median(one[part] for one in figures) for part in figures[0]}
        for name, figures in taken.items()
    }
    for name, figures in taken.items():
        seconds = [one["seconds"] for one in figures]
        middle = medians[name]
        memory = f"{middle['memory']:.0f} MB"
        if middle["memory of the reading process"]:
            memory += f", and {middle['memory of the reading process']:.0f} MB to read"
        times = f"{middle['seconds']:6.2f} s   ({min(seconds):.2f} to {max(seconds):.2f})"
        print(f"  {name:<12} {times}   {memory}")
    ours = medians["end to end"]
    print(f"  of which reading {ours['reading']:.2f} s, storing {ours['storing']:.2f} s")
    slower = ours["seconds"] / medians["bare reader"]["seconds"]
    faster = medians["pandas"]["seconds"] / ours["seconds"]
    print(f"  {slower:.2f} times the bare reader; the bar is {BAR_BARE}")
    print(f"  {faster:.2f} times faster than pandas; the bar is {BAR_PANDAS}")
    return slower <= BAR_BARE and faster >= BAR_PANDAS


def _read_bare(content: bytes, folder: Path) -> Callable[[], Figures]:
    del folder

    def act() -> Figures:
        python_calamine.load_workbook(BytesIO(content)).get_sheet_by_index(0).to_python()
        return {}

    return act


def _take_in(content: bytes, folder: Path) -> Callable[[], Figures]:
    settings = Settings(
        data=PROJECT / "data", local=folder, database_url=f"sqlite:///{folder / 'log.sqlite'}"
    )
    installation = journeys.open_installation(settings)

    def act() -> Figures:
        files = [UploadedFile(_NAME, content)]
        begun = time.perf_counter()
        screening = journeys.screen_files(installation, files, today=_AT.date())
        read = time.perf_counter()
        journeys.take_in(installation, screening, at=_AT)
        return {"reading": read - begun, "storing": time.perf_counter() - read}

    return act


def _read_with_pandas(content: bytes, folder: Path) -> Callable[[], Figures]:
    del folder

    def act() -> Figures:
        pd.read_excel(BytesIO(content))
        return {}

    return act


_SUBJECTS = {"bare reader": _read_bare, "end to end": _take_in, "pandas": _read_with_pandas}


if __name__ == "__main__":
    sys.exit(main())
