"""The settings for sending: what they may be, and what is said of each that cannot be used."""

from dataclasses import replace

import pytest

from policy_monitor.mailing import MailSettingsError, Security, read_server
from policy_monitor.settings import MailSettings

GIVEN = MailSettings(
    host="smtp.school.example",
    sender="office@school.example",
    recipients="clerk@school.example, chair@school.example",
)


def complaint(**changed):
    with pytest.raises(MailSettingsError) as raised:
        read_server(replace(GIVEN, **changed))
    return raised.value


def test_the_least_that_is_needed_is_encrypted():
    server = read_server(GIVEN)
    assert (server.host, server.port, server.security) == (
        "smtp.school.example",
        587,
        Security.STARTTLS,
    )
    assert server.recipients == ("clerk@school.example", "chair@school.example")
    assert server.user == ""


@pytest.mark.parametrize(
    ("security", "port"), [("starttls", 587), ("TLS", 465), ("none", 25), ("", 587)]
)
def test_each_way_has_its_usual_port(security, port):
    assert read_server(replace(GIVEN, security=security)).port == port
    assert read_server(replace(GIVEN, security=security, port="2525")).port == 2525


def test_an_address_named_twice_gets_one_message():
    twice = "clerk@school.example,,clerk@school.example, chair@school.example,"
    assert read_server(replace(GIVEN, recipients=twice)).recipients == (
        "clerk@school.example",
        "chair@school.example",
    )


@pytest.mark.parametrize(
    ("changed", "setting"),
    [
        ({"host": ""}, "HOST"),
        ({"host": "smtp..example"}, "HOST"),
        ({"host": f"{'a' * 64}.example"}, "HOST"),
        ({"port": "0"}, "PORT"),
        ({"port": "65536"}, "PORT"),
        ({"port": "smtp"}, "PORT"),
        ({"port": "²"}, "PORT"),
        ({"security": "sslv3"}, "SECURITY"),
        ({"sender": ""}, "FROM"),
        ({"sender": "office"}, "FROM"),
        ({"sender": "Office <office@school.example>"}, "FROM"),
        ({"sender": "office@school.example\nBcc: all@school.example"}, "FROM"),
        ({"sender": "office@school.example\r"}, "FROM"),
        ({"recipients": ""}, "TO"),
        ({"recipients": " , "}, "TO"),
        ({"recipients": "clerk@school.example, chair"}, "TO"),
        ({"recipients": "clerk@school.example chair@school.example"}, "TO"),
        ({"recipients": "clerk@school.example\r\nBcc: all@school.example"}, "TO"),
        ({"user": "office"}, "PASSWORD"),
        ({"password": "open sesame"}, "USER"),
        ({"user": "office", "password": "sésame"}, "PASSWORD"),
        ({"user": "officé", "password": "sesame"}, "USER"),
        ({"user": "office", "password": "sesame\n"}, "PASSWORD"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named_and_not_repeated(changed, setting):
    error = complaint(**changed)
    assert error.setting == f"POLICY_MONITOR_SMTP_{setting}"
    assert str(error).startswith(f"The setting POLICY_MONITOR_SMTP_{setting} cannot be used")
    repeated = [value for value in changed.values() if f" {value}" in str(error).casefold()]
    assert [value for value in repeated if value.strip()] == []


def test_the_address_that_is_wrong_is_named_by_its_place():
    error = complaint(recipients="clerk@school.example, chair, head@school.example")
    assert "address 2 of 3 is not one" in str(error)


@pytest.mark.parametrize("port", ["1", "65535"])
def test_the_first_and_the_last_port_are_ports(port):
    assert read_server(replace(GIVEN, port=port)).port == int(port)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "::1"])
def test_a_password_goes_in_the_clear_to_this_computer_only(host):
    login = {"security": "none", "user": "office", "password": "sesame"}
    assert read_server(replace(GIVEN, host=host, **login)).user == "office"
    error = complaint(**login)
    assert error.setting == "POLICY_MONITOR_SMTP_SECURITY"
    assert "not sent without encryption" in str(error)


def test_the_environment_words_the_settings(monkeypatch):
    for name in ("HOST", "PORT", "USER", "PASSWORD", "SECURITY", "FROM", "TO"):
        monkeypatch.setenv(f"POLICY_MONITOR_SMTP_{name}", f" {name.lower()} ")
    settings = MailSettings.from_environment()
    assert settings == MailSettings(
        host="host",
        port="port",
        # A space at either end may belong to these.
        user=" user ",
        password=" password ",  # noqa: S106 - no password at all
        security="security",
        sender="from",
        recipients="to",
    )
    assert "password " not in repr(settings)
