"""Who counts as being at the computer the app runs on."""

import pytest

from policy_monitor.settings import Settings
from policy_monitor.ui.access import is_at_this_computer, is_read_only

LOCAL = {"Host": "localhost:8501"}


@pytest.mark.parametrize("address", [None, "127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"])
def test_an_address_of_this_computer_is_admitted(address):
    assert is_at_this_computer(address, LOCAL)


@pytest.mark.parametrize(
    "address",
    ["192.168.1.20", "10.0.0.1", "203.0.113.9", "::ffff:192.168.1.20", "fe80::1", "", "x"],
)
def test_any_other_address_is_not(address):
    assert not is_at_this_computer(address, LOCAL)


@pytest.mark.parametrize(
    "header",
    ["Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP"],
)
def test_a_request_that_a_proxy_passed_on_is_not_from_this_computer(header):
    assert not is_at_this_computer("127.0.0.1", LOCAL | {header: "127.0.0.1"})


@pytest.mark.parametrize(
    "host", ["localhost", "localhost:8501", "LOCALHOST", "127.0.0.1:8501", "[::1]:8501"]
)
def test_every_name_of_this_computer_is_admitted(host):
    assert is_at_this_computer("127.0.0.1", {"Host": host})


@pytest.mark.parametrize(
    "host",
    [
        "figures.example.org",
        "figures.example.org:8501",
        "localhost.example.org",
        "192.168.1.20",
        "",
    ],
)
def test_a_name_that_was_only_pointed_at_this_computer_is_not(host):
    assert not is_at_this_computer("127.0.0.1", {"Host": host})


@pytest.mark.parametrize(("said", "read_only"), [("", False), ("0", False), ("1", True)])
def test_a_copy_is_for_reading_only_when_the_environment_says_so(monkeypatch, said, read_only):
    monkeypatch.setenv("POLICY_MONITOR_READ_ONLY", said)

    assert is_read_only() is read_only


def test_any_other_word_makes_a_copy_for_reading_only(monkeypatch):
    monkeypatch.setenv("POLICY_MONITOR_READ_ONLY", "yes")

    assert Settings.from_environment().read_only


def test_a_copy_takes_uploads_when_nothing_is_said():
    assert not Settings.from_environment().read_only
