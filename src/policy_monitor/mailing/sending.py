"""Sending: one connection, one message for each address, and a sentence when it goes wrong."""

import smtplib
import ssl
from contextlib import suppress
from datetime import datetime
from typing import NoReturn

from policy_monitor.mailing.composing import compose
from policy_monitor.mailing.errors import MailNotSentError
from policy_monitor.mailing.failures import explain_failure
from policy_monitor.mailing.server import MailServer, Security
from policy_monitor.wording import and_list, count_of

__all__ = ["send_to_each"]

# What we call ourselves to the server: not this computer's name, which may be a person's.
_OURSELVES = "[127.0.0.1]"


def send_to_each(server: MailServer, subject: str, body: str, *, at: datetime) -> None:
    """Send a text to every address of a server, each in a message of its own.

    An address that the server refuses keeps it from no other.

    Args:
        server: Where to, for whom.
        subject: One line.
        body: The text.
        at: The moment.

    Raises:
        MailNotSentError: Somebody did not get it; the text says why, and how many did.
    """
    taken = 0
    refused: list[int] = []
    try:
        connection = _connect(server)
        try:
            _log_in(connection, server)
            for place, recipient in enumerate(server.recipients, start=1):
                message = compose(
                    sender=server.sender, recipient=recipient, subject=subject, body=body, at=at
                )
                try:
                    connection.send_message(message, server.sender, [recipient])
                except smtplib.SMTPRecipientsRefused:
                    refused.append(place)
                else:
                    taken += 1
        finally:
            _leave(connection)
    except OSError as error:
        problem = explain_failure(error, server)
        raise MailNotSentError(problem, taken=taken, addresses=len(server.recipients)) from error
    if refused:
        _complain_of_refused(refused, taken=taken, addresses=len(server.recipients))


def _connect(server: MailServer) -> smtplib.SMTP:
    """Open the connection, encrypted as it should be, with the server's certificate checked."""
    # Trusts whom this computer trusts; SSL_CERT_FILE names a school's own authority.
    context = ssl.create_default_context()
    patience = server.patience_seconds
    if server.security is Security.TLS:
        return smtplib.SMTP_SSL(
            server.host, server.port, _OURSELVES, timeout=patience, context=context
        )
    connection = smtplib.SMTP(server.host, server.port, _OURSELVES, timeout=patience)
    if server.security is Security.STARTTLS:
        try:
            connection.starttls(context=context)
        except OSError:
            connection.close()
            raise
    return connection


def _log_in(connection: smtplib.SMTP, server: MailServer) -> None:
    if server.user:
        connection.login(server.user, server.password)


def _leave(connection: smtplib.SMTP) -> None:
    """Say goodbye; whatever becomes of it, what was taken is taken."""
    with suppress(OSError):
        connection.quit()
    connection.close()


def _complain_of_refused(refused: list[int], *, taken: int, addresses: int) -> NoReturn:
    """Name the addresses that were refused by their places; an address may be private."""
    places = and_list([str(place) for place in refused])
    noun = "address" if len(refused) == 1 else "addresses"
    which = f"{noun} {places} of {count_of(addresses, 'address', 'addresses')}"
    problem = (
        f"the mail server refused {which} in POLICY_MONITOR_SMTP_TO. "
        f"Check {'it' if len(refused) == 1 else 'them'}."
    )
    raise MailNotSentError(problem, taken=taken, addresses=addresses)
