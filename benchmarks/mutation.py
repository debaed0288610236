"""How many small changes to the code its tests notice: mutation testing by sample.

Works in a copy of the project. Every module of the packages asked for, the reader of logs when
none is, is changed in as many ways as mutmut knows; of these a sample is drawn, by module and
with a seed, and each is tried against the tests of those packages. Prints, by module and in
all, how many were noticed, and writes what was not noticed to survivors.txt in the copy, to be
looked at. Ends with 1 below the bar.

Run it with "make mutation", or "make mutation OF='review analysis'" for these packages;
`python -m benchmarks.mutation --help` says how to try one module, another sample or every
change there is. It needs mutmut, which nothing else here does.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from math import sqrt
from pathlib import Path
from random import Random

PROJECT = Path(__file__).resolve().parents[1]
BARS = {"ingest": 0.8, "review": 0.85, "analysis": 0.85}
"""The least share of changes noticed, by package (issues "Read any log a school keeps" and "Know
when a review is due, and why", bars)."""
FEWEST_OF_A_MODULE = 12
IN_ALL = 800
SEED = 2026
_COPIED = ("src", "tests", "data", "scripts", "benchmarks", "pyproject.toml")
_ROOT = "policy_monitor"
_FIRST = {"ingest": "people", "review": "levels", "analysis": "protection"}
"""A small module of each, tried first: mutmut makes every change there is when it is first run."""
_TWO_SIDED_95 = 1.96
_KILLED, _SURVIVED, _NO_TEST = "noticed", "not noticed", "no test"
# As mutmut writes them down: what became of a change, by the exit code of its tests.
_FATES = {0: _SURVIVED, 5: _NO_TEST, 33: _NO_TEST, 1: _KILLED, 3: _KILLED}
_TIMES = frozenset((-24, 24, 36, 152, 255))


@dataclass(frozen=True, slots=True)
class Tried:
    """What was tried of one module.

    Attributes:
        made: How many changes there are.
        fates: How many of those tried came to which end.
    """

    module: str
    made: int
    fates: Mapping[str, int]

    @property
    def tried(self) -> int:
        """How many were tried."""
        return sum(self.fates.values())

    @property
    def share(self) -> float:
        """The share of those tried that were noticed: 0 to 1."""
        unnoticed = self.fates.get(_SURVIVED, 0) + self.fates.get(_NO_TEST, 0)
        return 1 - unnoticed / self.tried


def main() -> int:
    """Try a sample, print the table, and say whether the bar is met."""
    asked = _read_arguments()
    place = asked.place or Path(tempfile.mkdtemp(prefix="mutation-"))
    packages = sorted({part.partition(".")[0] for part in asked.parts})
    _copy_project(place, packages)
    print(f"Working in {place}. The first step takes a minute or two.", flush=True)
    first = f"{_ROOT}.{packages[0]}.{_FIRST[packages[0]]}.*"
    _run_mutmut(place, [first], asked.children)
    wanted = _sample(_read_codes(place), asked)
    print(f"Trying {sum(map(len, wanted.values()))} changes, seed {asked.seed}.", flush=True)
    _run_mutmut(place, [name for names in wanted.values() for name in names], asked.children)
    codes = _read_codes(place)
    tried = [_count(module, codes[module], names) for module, names in wanted.items()]
    share = _print_table(tried)
    survivors = [name for names in wanted.values() for name in names]
    _write_survivors(place, codes, survivors)
    return 0 if share >= max(BARS[package] for package in packages) else 1


def _read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument(
        "parts",
        nargs="*",
        default=["ingest"],
        metavar="PART",
        type=_read_part,
        help="a package (review) or a module (analysis.chance.tails); ingest when none is named",
    )
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--in-all", type=int, default=IN_ALL, help="changes to try, about")
    parser.add_argument(
        "--fewest", type=int, default=FEWEST_OF_A_MODULE, help="changes of a module, at least"
    )
    parser.add_argument("--every", action="store_true", help="try every change: takes hours")
    parser.add_argument("--place", type=Path, help="a folder to work in, used again if there")
    parser.add_argument("--children", type=int, default=1, help="processes at a time")
    return parser.parse_args()


def _read_part(text: str) -> str:
    if text.partition(".")[0] not in BARS:
        raise argparse.ArgumentTypeError(f"only parts of {', '.join(BARS)} can be tried")
    return text


def _copy_project(place: Path, packages: Sequence[str]) -> None:
    place.mkdir(parents=True, exist_ok=True)
    unwanted = shutil.ignore_patterns("__pycache__", ".*", "local", "*.egg-info")
    for name in _COPIED:
        if (PROJECT / name).is_dir():
            shutil.rmtree(place / name, ignore_errors=True)
            shutil.copytree(PROJECT / name, place / name, ignore=unwanted)
        else:
            shutil.copy2(PROJECT / name, place / name)
    settings = place / "pyproject.toml"
    settings.write_text(_point_at(settings.read_text("utf-8"), packages), "utf-8")


def _point_at(settings: str, packages: Sequence[str]) -> str:
    """Change the settings of the copy, written for ingest, to other packages and their tests."""
    if list(packages) == ["ingest"]:
        return settings
    before, table, rest = settings.partition("[tool.mutmut]")
    written = tomllib.loads(table + rest)["tool"]["mutmut"]
    others = [package for package in packages if package != "ingest"]
    written["only_mutate"] = [f"src/{_ROOT}/{package}/*" for package in packages]
    chosen = written["pytest_add_cli_args_test_selection"] if others != list(packages) else []
    written["pytest_add_cli_args_test_selection"] = [
        *chosen,
        *(f"tests/{package}" for package in others),
        # Tests that try hundreds of schools would take most of the time.
        *(f"--ignore=tests/{package}/test_properties.py" for package in others),
    ]
    # What JSON writes of strings, lists and booleans is TOML too.
    lines = [f"{name} = {json.dumps(value)}" for name, value in written.items()]
    return "\n".join([before + table, *lines, ""])


def _run_mutmut(place: Path, names: Sequence[str], children: int) -> None:
    # Its own progress is a line for each change; errors are raised by the exit code.
    command = [str(Path(sys.executable).with_name("mutmut")), "run"]
    said = subprocess.run(
        [*command, "--max-children", str(children), *names],
        cwd=place,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    if said.returncode:
        raise SystemExit(said.stdout.decode(errors="replace")[-3000:])


def _read_codes(place: Path) -> dict[str, dict[str, int | None]]:
    """For each module the exit code of each change's tests, None where it was not tried."""
    folder = place / "mutants" / "src" / _ROOT
    found: dict[str, dict[str, int | None]] = {}
    for path in sorted(folder.rglob("*.py.meta")):
        codes = json.loads(path.read_text("utf-8"))["exit_code_by_key"]
        if codes:
            module = ".".join(path.relative_to(folder).parts).removesuffix(".py.meta")
            found[module] = codes
    return found


def _sample(
    codes: Mapping[str, Mapping[str, int | None]], asked: argparse.Namespace
) -> dict[str, list[str]]:
    """The changes to try: of each module in proportion, but not fewer than a few."""
    parts = tuple(f"{part}." for part in asked.parts)
    chosen = {module: names for module, names in codes.items() if f"{module}.".startswith(parts)}
    made = sum(map(len, chosen.values()))
    wanted: dict[str, list[str]] = {}
    for module, names in chosen.items():
        number = max(asked.fewest, round(asked.in_all * len(names) / made))
        # A seed of its own, so that a change in one module draws no other sample elsewhere.
        chance = Random(f"{asked.seed} {module}")  # noqa: S311 -  a sample is no secret
        every = asked.every or number >= len(names)
        wanted[module] = sorted(names) if every else chance.sample(sorted(names), number)
    return wanted


def _count(module: str, codes: Mapping[str, int | None], names: Iterable[str]) -> Tried:
    fates = Counter(_tell_fate(codes[name]) for name in names)
    return Tried(module, len(codes), fates)


def _tell_fate(code: int | None) -> str:
    if code is None:
        raise ValueError("a change of the sample was not tried")
    return "too slow" if code in _TIMES else _FATES.get(code, "process ended")


def _print_table(tried: Sequence[Tried]) -> float:
    """Print what was noticed by module and in all; gives the share in all."""
    columns = (_KILLED, "too slow", "process ended", _SURVIVED, _NO_TEST)
    print(f"{'module':32}{'made':>6}{'tried':>6}", *(f"{name:>13}" for name in columns), "  share")
    for one in tried:
        numbers = (f"{one.fates.get(name, 0):>13}" for name in columns)
        print(f"{one.module:32}{one.made:>6}{one.tried:>6}", *numbers, f"{one.share:7.0%}")
    made = sum(one.made for one in tried)
    # Each module weighs as much as it has changes, however many of them were tried.
    share = sum(one.share * one.made for one in tried) / made
    variance = sum(
        (one.made / made) ** 2 * one.share * (1 - one.share) / one.tried
        * (1 - one.tried / one.made)
        for one in tried
    )  # fmt: skip
    in_all = sum(one.tried for one in tried)
    margin = _TWO_SIDED_95 * sqrt(variance)
    print(f"{made} changes, {in_all} tried: {share:.1%} noticed, give or take {margin:.1%}.")
    return share


def _write_survivors(
    place: Path, codes: Mapping[str, Mapping[str, int | None]], names: Iterable[str]
) -> None:
    """Write each change that no test noticed, as the lines that it changes."""
    lines = []
    for name in names:
        module = name.removeprefix(f"{_ROOT}.").rpartition(".")[0]
        code = codes[module][name]
        if _tell_fate(code) in {_SURVIVED, _NO_TEST}:
            lines += [f"{name} ({_tell_fate(code)})", *_show(place, module, name), ""]
    path = place / "survivors.txt"
    path.write_text("\n".join(lines), "utf-8")
    print(f"What was not noticed stands in {path}")


def _show(place: Path, module: str, name: str) -> list[str]:
    changed = name.rpartition(".")[2]
    function = changed.rpartition("__mutmut_")[0]
    path = (place / "mutants" / "src" / _ROOT / Path(*module.split("."))).with_suffix(".py")
    spans = json.loads(path.with_name(f"{path.name}.spans").read_text("utf-8"))["spans"]
    text = path.read_text("utf-8").splitlines()
    before, after = (
        [line.strip() for line in text[spans[one][0] : spans[one][1]]]
        for one in (f"{function}__mutmut_orig", changed)
    )
    return [line for line in unified_diff(before, after, n=0, lineterm="") if line[:2] not in
            {"--", "++", "@@"}]  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
