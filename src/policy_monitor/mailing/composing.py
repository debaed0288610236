"""A plain text message to one address."""

import secrets
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

__all__ = ["compose"]

_SENDER_NAME = "Policy Monitor"


def compose(*, sender: str, recipient: str, subject: str, body: str, at: datetime) -> EmailMessage:
    """Make a message.

    Args:
        sender: The address it comes from.
        recipient: The one address it goes to, so that nobody is told of another's.
        subject: One line; line ends and other marks that do not print become spaces, so that
            nothing can be added to the message through it.
        body: The text.
        at: The moment it is sent.
    """
    message = EmailMessage(policy=SMTP)
    message["From"] = Address(_SENDER_NAME, addr_spec=sender)
    message["To"] = Address(addr_spec=recipient)
    message["Subject"] = _in_one_line(subject)
    message["Date"] = at
    # Not the standard library's, which would tell the name of this computer.
    message["Message-ID"] = f"<{secrets.token_hex(16)}@{sender.rpartition('@')[2]}>"
    # Asks for no "out of office" reply (RFC 3834).
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(body, charset="utf-8", cte="quoted-printable")
    return message


def _in_one_line(text: str) -> str:
    printed = "".join(mark if mark.isprintable() else " " for mark in text)
    return " ".join(printed.split())
