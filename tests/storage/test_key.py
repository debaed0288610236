"""The key for matching."""

import stat
import subprocess
import sys

import pytest

from policy_monitor.storage import MatchingKeyError, matching_key

MAKE = """
import sys
from pathlib import Path
from policy_monitor.storage import matching_key
sys.stdin.readline()
print(matching_key(Path(sys.argv[1])).hex())
"""


@pytest.fixture(autouse=True)
def no_variable(monkeypatch):
    monkeypatch.delenv("POLICY_MONITOR_KEY", raising=False)


def test_the_key_is_made_once_and_stays(tmp_path):
    key = matching_key(tmp_path / "local")
    assert len(key) == 32
    assert matching_key(tmp_path / "local") == key
    assert [file.name for file in (tmp_path / "local").iterdir()] == ["matching.key"]
    assert stat.S_IMODE((tmp_path / "local" / "matching.key").stat().st_mode) == 0o600


def test_two_folders_have_two_keys(tmp_path):
    assert matching_key(tmp_path / "a") != matching_key(tmp_path / "b")


def test_programs_that_need_a_new_key_at_once_get_the_same(tmp_path):
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", MAKE, str(tmp_path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]
    for program in programs:
        program.stdin.write("go\n")
        program.stdin.flush()
    keys = {program.communicate(timeout=60)[0].strip() for program in programs}
    assert keys == {matching_key(tmp_path).hex()}
    assert [file.name for file in tmp_path.iterdir()] == ["matching.key"]


def test_the_environment_goes_before_the_file(tmp_path, monkeypatch):
    monkeypatch.setenv("POLICY_MONITOR_KEY", "ab" * 32)
    assert matching_key(tmp_path) == b"\xab" * 32
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("given", ["ab" * 31, "ab" * 33, "no key"])
def test_a_wrong_variable_is_refused_without_repeating_it(tmp_path, monkeypatch, given):
    monkeypatch.setenv("POLICY_MONITOR_KEY", given)
    with pytest.raises(MatchingKeyError, match="must be 64 hexadecimal digits") as caught:
        matching_key(tmp_path)
    assert given not in str(caught.value)
    assert caught.value.place == "POLICY_MONITOR_KEY"


@pytest.mark.parametrize("length", [0, 31, 33])
def test_a_damaged_key_is_never_replaced(tmp_path, length):
    file = tmp_path / "matching.key"
    file.write_bytes(b"k" * length)
    with pytest.raises(MatchingKeyError, match=r"is damaged\. Put the file from your backup"):
        matching_key(tmp_path)
    assert file.read_bytes() == b"k" * length


def test_a_folder_that_cannot_be_written_is_said_to_be(tmp_path):
    (tmp_path / "a_file").write_text("")
    with pytest.raises(MatchingKeyError, match="cannot be read or made"):
        matching_key(tmp_path / "a_file")
