"""Run the reader on the whole corpus and print where it differs from the keys.

python -m tests.corpus.report                 every kind and every hostile file
python -m tests.corpus.report dates hostile   only groups or kinds whose name holds a word
python -m tests.corpus.report --keep FOLDER   leave the files there to look at
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.corpus.case import TODAY, Case
from tests.corpus.hostile import HOSTILE
from tests.corpus.hostile_case import judge
from tests.corpus.kinds import KINDS
from tests.corpus.scoring import CLASSES, class_of, score

__all__ = ["Run", "main", "run_screen"]

MOST_SECONDS = 20.0
MOST_BYTES = 1_000_000_000
PATIENCE_SECONDS = 60.0  # past this the reader is stopped, so that the report itself ends
SHOWN_PER_CASE = 6


@dataclass(frozen=True, slots=True)
class Run:
    """What one call of the command line gave.

    Attributes:
        bytes_used: The most memory any one of its processes held.
    """

    answer: dict[str, Any]
    exit_code: int
    errors: str
    seconds: float
    bytes_used: int

    def broken_promises(self) -> list[str]:
        """What no file may bring about, whatever it holds."""
        found = []
        if self.exit_code not in {0, 1}:
            found.append(f"other: the exit code is {self.exit_code}")
        if "Traceback" in self.errors:
            found.append(f"other: a traceback ({self.errors.strip().splitlines()[-1][:90]})")
        if self.seconds > MOST_SECONDS:
            found.append(f"other: it took {self.seconds:.0f} seconds")
        if self.bytes_used > MOST_BYTES:
            found.append(f"other: it took {self.bytes_used / 1e9:.1f} GB")
        if not self.answer:
            found.append("other: no answer in JSON")
        return found


def run_screen(folder: Path, files: Sequence[tuple[str, bytes]]) -> Run:
    """Write the files to a folder and screen them together."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files:
        (folder / name).write_bytes(data)
    command = [sys.executable, "-m", "policy_monitor", "screen", "--json", "--today"]
    command += [TODAY.isoformat(), *(str(folder / name) for name, _ in files)]
    started = time.monotonic()
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        process = subprocess.Popen(command, stdout=out, stderr=err)
        waited, status, usage = os.wait4(process.pid, os.WNOHANG)
        while not waited:
            time.sleep(0.02)
            if time.monotonic() - started > PATIENCE_SECONDS:
                process.kill()
            waited, status, usage = os.wait4(process.pid, os.WNOHANG)
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        printed, errors = out.read().decode(errors="replace"), err.read().decode(errors="replace")
    return Run(
        answer=_parse(printed),
        exit_code=process.returncode,
        errors=errors,
        seconds=time.monotonic() - started,
        bytes_used=usage.ru_maxrss * 1024,
    )


def _parse(printed: str) -> dict[str, Any]:
    try:
        answer = json.loads(printed)
    except ValueError:
        return {}
    return answer if isinstance(answer, dict) else {}


def _differences(case: Case, run: Run) -> list[str]:
    promises = run.broken_promises()
    return promises + (score(case, run.answer) if run.answer else [])


def _print_case(name: str, differences: Sequence[str], run: Run, *, all_shown: bool) -> None:
    counts = Counter(class_of(difference) for difference in differences)
    verdict = ", ".join(f"{counts[name]} {name}" for name in CLASSES if counts[name]) or "OK"
    _say(f"{name[:52]:<53}{run.seconds:5.1f} s {run.bytes_used / 1e6:5.0f} MB  {verdict}")
    shown = differences if all_shown else differences[:SHOWN_PER_CASE]
    for difference in shown:
        _say(f"    {difference}")
    if len(differences) > len(shown):
        _say(f"    and {len(differences) - len(shown)} more")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _wanted(words: Sequence[str], *names: str) -> bool:
    return not words or any(word in name for word in words for name in names)


def _report_kinds(folder: Path, options: argparse.Namespace) -> Counter[str]:
    totals: Counter[str] = Counter()
    question = ""
    for build in KINDS:
        case = build()
        if not _wanted(options.words, case.name, case.question):
            continue
        if case.question != question:
            question = case.question
            _say(f"\n{question.upper()}")
        run = run_screen(folder / case.name, case.files)
        differences = _differences(case, run)
        _print_case(case.name, differences, run, all_shown=options.all)
        totals["kinds"] += 1
        totals["kinds wholly right"] += not differences
        totals["rows with a key"] += len(case.rows)
        totals.update(class_of(difference) for difference in differences)
    return totals


def _report_hostile(folder: Path, options: argparse.Namespace) -> Counter[str]:
    totals: Counter[str] = Counter()
    chosen = [case for case in HOSTILE if _wanted(options.words, case.name, "hostile")]
    if chosen:
        _say("\nHOSTILE OR ODD FILES")
    for number, case in enumerate(chosen):
        run = run_screen(folder / f"hostile {number}", [(case.file, case.build())])
        differences = run.broken_promises() + (judge(case, run.answer) if run.answer else [])
        said = run.answer.get("code") or f"{run.answer.get('rows', {}).get('accepted')} accepted"
        _print_case(f"{case.name} [{said}]", differences, run, all_shown=options.all)
        totals["files"] += 1
        totals["files answered well"] += not differences
        totals.update(class_of(difference) for difference in differences)
    return totals


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the report; exit with 1 when anything differs."""
    parser = argparse.ArgumentParser(description="Try the reader on the corpus.")
    parser.add_argument("words", nargs="*", help="only groups, kinds or files named so")
    parser.add_argument("--keep", type=Path, help="write the files here and leave them")
    parser.add_argument("--all", action="store_true", help="print every difference of a case")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or Path(temporary)
        totals = [_report_kinds(folder, options), _report_hostile(folder, options)]
    _say("")
    for counts in totals:
        if counts:
            _say("  ".join(f"{name}: {number}" for name, number in counts.items()))
    return int(any(counts[name] for counts in totals for name in CLASSES))


if __name__ == "__main__":
    raise SystemExit(main())
