"""What the project promises about itself: its shape, its versions and its commands."""

import ast
import re
import tomllib
from importlib.metadata import distributions, version
from pathlib import Path

import pytest

from policy_monitor.ingest.limits import MAX_FILE_BYTES
from tests.registered_pages import NAVIGATION, registered_pages

PROJECT = Path(__file__).parents[1]
PACKAGE = PROJECT / "src" / "policy_monitor"
PAGES = sorted(path for path in (PROJECT / "pages").rglob("*.py") if path != NAVIGATION)
MODULES = sorted(PACKAGE.rglob("*.py"))
READS_THE_CLOCK = {"today", "now", "utcnow"}


def name_of(path):
    return path.relative_to(PROJECT).as_posix()


def imports_of(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or "."


def clock_readings(path):
    return [
        f"{name_of(path)}:{node.lineno} {ast.unparse(node.func)}()"
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in READS_THE_CLOCK
    ]


def lines_of(file):
    lines = (PROJECT / file).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def pins_of(file):
    return dict(line.split("==") for line in lines_of(file) if not line.startswith("-"))


def make_targets():
    return set(re.findall(r"^([a-z]+):", (PROJECT / "Makefile").read_text(encoding="utf-8"), re.M))


def commands_said_in(file):
    return set(re.findall(r"`make ([a-z]+)", (PROJECT / file).read_text(encoding="utf-8")))


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_a_page_only_arranges(page):
    source = page.read_text(encoding="utf-8")
    defined = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)

    assert len(source.splitlines()) <= 40
    assert not [node for node in ast.walk(ast.parse(source)) if isinstance(node, defined)]
    assert set(imports_of(page)) <= {"streamlit", "policy_monitor.ui"}


def test_every_page_is_in_the_navigation_and_only_those():
    folder = NAVIGATION.parent

    assert {page.relative_to(folder).as_posix() for page in PAGES} == {
        page.file for page in registered_pages()
    }


@pytest.mark.parametrize("module", MODULES, ids=name_of)
def test_a_module_holds_one_idea(module):
    assert len(module.read_text(encoding="utf-8").splitlines()) <= 300
    assert module.stem not in {"utils", "helpers", "common", "manager", "service"}


def test_only_what_people_use_reads_the_clock():
    above = (PACKAGE / "ui", PACKAGE / "cli")
    below = [path for path in MODULES if not any(path.is_relative_to(part) for part in above)]

    assert [reading for path in below for reading in clock_readings(path)] == []


def test_the_search_for_the_clock_would_find_it():
    assert clock_readings(PACKAGE / "ui" / "data.py")


@pytest.mark.parametrize("file", ["requirements.txt", "requirements-dev.txt"])
def test_every_requirement_is_one_exact_version_and_the_one_in_use(file):
    pins = pins_of(file)

    assert pins
    assert {name: version(name) for name in pins} == pins


def test_what_the_requirements_need_is_at_the_version_it_was_tried_with():
    in_use = {found.name: found.version for found in distributions()}
    # Some packages are needed on some systems only.
    tried = {name: pin for name, pin in pins_of("constraints.txt").items() if name in in_use}

    assert {name: in_use[name] for name in tried} == tried


def test_the_package_itself_is_the_first_requirement():
    assert lines_of("requirements.txt")[0] == "-e ."


def test_every_requirement_is_held_to_the_version_it_was_tried_with():
    named = pins_of("requirements.txt") | pins_of("requirements-dev.txt")

    assert "-c constraints.txt" in lines_of("requirements.txt")
    assert named.items() <= pins_of("constraints.txt").items()


@pytest.mark.parametrize("command", sorted(commands_said_in("README.md") | {"check"}))
def test_a_command_of_the_readme_is_there_on_every_system(command):
    assert command in make_targets()
    assert f":{command}" in (PROJECT / "make.cmd").read_text(encoding="utf-8").split()


def test_continuous_integration_runs_the_command_of_the_readme():
    lines = (PROJECT / ".ci" / "run").read_text(encoding="utf-8").splitlines()

    assert "make test" in lines
    assert "make lint" in lines
    assert "make test" in (PROJECT / "README.md").read_text(encoding="utf-8")


def test_what_changed_is_told():
    assert (PROJECT / "CHANGELOG.md").read_text(encoding="utf-8").startswith("# ")


def test_the_page_and_the_reader_agree_on_how_large_a_file_may_be():
    config = tomllib.loads((PROJECT / ".streamlit" / "config.toml").read_text("utf-8"))

    assert config["server"]["maxUploadSize"] * 1_000_000 == MAX_FILE_BYTES
