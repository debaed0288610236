"""Sending through real servers: what arrives, and what is said when nothing does."""

import base64
import socket
import traceback
from contextlib import closing
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from policy_monitor.mailing import MailNotSentError, Security, send_to_each
from tests.mail_servers import PASSWORD, USER, Handler, running

pytestmark = pytest.mark.filterwarnings(
    # What the test's own server is warned of.
    "ignore:Requiring AUTH while not requiring TLS"
)

AT = datetime(2026, 11, 23, 8, 30, tzinfo=ZoneInfo("Europe/London"))
BODY = "A review of the policy is due.\n\n.\n- 3 incidents – more than usual’s range (section 9)\n"
WRONG = "another 7%"
THREE = ("clerk@school.example", "chair@school.example", "head@school.example")


def send(server, subject="A review is due"):
    send_to_each(server, subject, BODY, at=AT)


def failure(server):
    with pytest.raises(MailNotSentError) as raised:
        send(server)
    return raised.value


@pytest.mark.parametrize("login", [False, True])
def test_a_message_arrives_as_it_was_written(server_at, login):
    handler = Handler()
    who = {"user": USER, "password": PASSWORD} if login else {}
    with running(handler, login=login) as port:
        send(server_at(port, **who))
    [message] = handler.messages
    assert handler.addresses == ["clerk@school.example"]
    assert message["From"] == "Policy Monitor <office@school.example>"
    assert message["To"] == "clerk@school.example"
    assert message["Subject"] == "A review is due"
    assert message["Date"].datetime == AT
    assert message["Auto-Submitted"] == "auto-generated"
    assert message.get_content_type() == "text/plain"
    assert message.get_content().replace("\r\n", "\n") == BODY


@pytest.mark.usefixtures("trusted")
def test_starttls_encrypts_before_the_login(server_at, certificate):
    handler = Handler()
    with running(handler, starttls=certificate, login=True) as port:
        security = {"security": Security.STARTTLS, "user": USER, "password": PASSWORD}
        send(server_at(port, **security))
    assert handler.addresses == ["clerk@school.example"]


@pytest.mark.usefixtures("trusted")
def test_a_server_that_is_encrypted_from_the_first_byte(server_at, certificate):
    handler = Handler()
    with running(handler, implicit_tls=certificate) as port:
        send(server_at(port, security=Security.TLS))
    assert handler.addresses == ["clerk@school.example"]


def test_nobody_is_told_of_anothers_address(server_at):
    handler = Handler()
    with running(handler) as port:
        send(server_at(port, recipients=THREE))
    assert handler.addresses == list(THREE)
    for (recipient, content), message in zip(handler.taken, handler.messages, strict=True):
        assert message["To"] == recipient
        assert not any(other.encode() in content for other in THREE if other != recipient)
    assert len({message["Message-ID"] for message in handler.messages}) == 3


def test_the_server_is_not_told_the_name_of_this_computer(server_at):
    handler = Handler()
    with running(handler) as port:
        send(server_at(port))
    assert set(handler.heard) == {"[127.0.0.1]"}
    [(_, content)] = handler.taken
    assert socket.gethostname().encode() not in content
    assert handler.messages[0]["Message-ID"].endswith("@school.example>")


def test_a_subject_cannot_add_to_the_message(server_at):
    handler = Handler()
    with running(handler) as port:
        send(server_at(port), "Due\r\nBcc: all@school.example\r\n\r\nMore\x00\x85\u2028text")
    [message] = handler.messages
    assert message["Subject"] == "Due Bcc: all@school.example More text"
    assert message["Bcc"] is None
    assert handler.addresses == ["clerk@school.example"]
    assert message.get_content().replace("\r\n", "\n") == BODY


def test_an_address_that_is_refused_keeps_it_from_no_other(server_at):
    handler = Handler(refuses=frozenset({"chair@school.example"}))
    with running(handler) as port:
        error = failure(server_at(port, recipients=THREE))
    assert handler.addresses == ["clerk@school.example", "head@school.example"]
    assert str(error) == (
        "Sent to 2 of 3 addresses only: the mail server refused address 2 of 3 addresses in "
        "POLICY_MONITOR_SMTP_TO. Check it."
    )
    assert (error.taken, error.addresses) == (2, 3)


def test_when_every_address_is_refused_nothing_was_sent(server_at):
    with running(Handler(refuses=frozenset(THREE))) as port:
        error = failure(server_at(port, recipients=THREE))
    assert str(error).startswith("Nothing was sent: the mail server refused addresses 1, 2 and 3")
    assert str(error).endswith("Check them.")


def test_a_wrong_password_is_said_without_it(server_at):
    handler = Handler()
    with running(handler, login=True) as port:
        error = failure(server_at(port, user=USER, password=WRONG))
    assert handler.taken == []
    assert str(error) == (
        "Nothing was sent: the mail server did not accept the login. Check "
        "POLICY_MONITOR_SMTP_USER and POLICY_MONITOR_SMTP_PASSWORD."
    )
    said = "".join(traceback.format_exception(error))
    for secret in (WRONG, base64.b64encode(WRONG.encode()).decode()):
        assert secret not in said


def test_a_password_is_not_in_what_a_server_looks_like(server_at):
    assert PASSWORD not in repr(server_at(25, user=USER, password=PASSWORD))


def test_a_server_that_asks_for_a_login_refuses_the_sender(server_at):
    with running(Handler(), login=True) as port:
        said = str(failure(server_at(port)))
    assert "does not take messages from this sender (code 530)" in said
    assert "whether it asks for a login" in said


def test_a_server_that_knows_no_login(server_at):
    with running(Handler()) as port:
        said = str(failure(server_at(port, user=USER, password=PASSWORD)))
    assert "does not offer the encryption or the login that is set" in said


def test_a_server_without_encryption_is_not_spoken_to_in_the_clear(server_at):
    handler = Handler()
    with running(handler) as port:
        said = str(failure(server_at(port, security=Security.STARTTLS)))
    assert handler.taken == []
    assert "does not offer the encryption or the login that is set" in said


def test_plain_where_encryption_was_expected(server_at):
    with running(Handler()) as port:
        said = str(failure(server_at(port, security=Security.TLS)))
    assert "no encrypted connection to the mail server came about" in said


@pytest.mark.parametrize("security", [Security.STARTTLS, Security.TLS])
def test_a_certificate_of_nobody_known_is_not_trusted(server_at, certificate, security):
    """Without `trusted`: the authority is a stranger."""
    handler = Handler()
    kind = "starttls" if security is Security.STARTTLS else "implicit_tls"
    with running(handler, **{kind: certificate}) as port:
        error = failure(server_at(port, security=security))
    assert handler.taken == []
    assert "certificate could not be verified" in str(error)


@pytest.mark.usefixtures("trusted")
def test_a_certificate_of_another_name_is_not_trusted(server_at, authority):
    with running(Handler(), starttls=authority.issue_cert("mail.other.example")) as port:
        error = failure(server_at(port, security=Security.STARTTLS))
    assert "certificate could not be verified" in str(error)


@pytest.mark.usefixtures("trusted")
def test_a_certificate_that_has_run_out_is_not_trusted(server_at, authority):
    past = datetime(2020, 1, 1, tzinfo=ZoneInfo("UTC"))
    certificate = authority.issue_cert("localhost", not_before=past, not_after=past)
    with running(Handler(), implicit_tls=certificate) as port:
        error = failure(server_at(port, security=Security.TLS))
    assert "certificate could not be verified" in str(error)


def test_a_sender_or_a_text_that_is_refused(server_at):
    with running(Handler(refuses_senders=True)) as port:
        assert "messages from this sender (code 550)" in str(failure(server_at(port)))
    with running(Handler(refuses_texts=True)) as port:
        assert "did not take the message (code 554)" in str(failure(server_at(port)))


def test_a_server_that_has_gone(server_at):
    with running(Handler()) as port:
        pass
    error = failure(server_at(port))
    assert str(error) == (
        "Nothing was sent: nothing takes messages at that host and port. Check "
        "POLICY_MONITOR_SMTP_HOST and POLICY_MONITOR_SMTP_PORT."
    )


def test_a_name_that_no_computer_has(server_at):
    said = str(failure(server_at(25, host="mail.invalid")))
    assert "no mail server of that name was found" in said


@pytest.mark.parametrize("security", list(Security))
def test_a_server_that_never_answers_is_not_waited_for_long(server_at, security):
    with closing(socket.create_server(("127.0.0.1", 0))) as silent:
        port = silent.getsockname()[1]
        server = server_at(port, host="127.0.0.1", security=security, patience_seconds=0.2)
        said = str(failure(server))
    assert "did not answer within 1 second" in said


def test_a_server_that_stops_answering_half_way_is_said_with_how_far_it_came(server_at):
    handler = Handler(slow_after=1)
    with running(handler) as port:
        error = failure(server_at(port, recipients=THREE, patience_seconds=0.3))
    assert handler.addresses == ["clerk@school.example"]
    assert str(error).startswith("Sent to 1 of 3 addresses only: the mail server did not answer")


@pytest.mark.parametrize(
    "refusal", [{"refuses": frozenset(THREE)}, {"refuses_senders": True}, {"refuses_texts": True}]
)
def test_an_address_is_never_repeated_in_what_is_said(server_at, refusal):
    with running(Handler(**refusal)) as port:
        assert "@" not in str(failure(server_at(port, recipients=THREE)))
