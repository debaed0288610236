"""The mail server to send through, from what the environment says of it."""

import re
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum

from policy_monitor.mailing.errors import MailSettingsError
from policy_monitor.settings import MailSettings

__all__ = ["MailServer", "Security", "read_server"]

_PATIENCE_SECONDS = 20.0
"""For each answer of the server. A busy one takes a few seconds."""

_HIGHEST_PORT = 65_535

# Letters, digits and the few marks that need no quoting: what a mail account has. Without
# spaces, commas or line ends nothing can be added to a message through an address.
_ADDRESS = re.compile(
    r"[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+)*"
    r"@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*"
)
_HERE = frozenset({"localhost", "127.0.0.1", "::1"})


class Security(StrEnum):
    """How the connection to the server is encrypted."""

    STARTTLS = "starttls"
    """It begins in the clear and is encrypted before anything of ours is said."""
    TLS = "tls"
    """It is encrypted from the first byte."""
    NONE = "none"


_PORTS = {Security.STARTTLS: 587, Security.TLS: 465, Security.NONE: 25}


@dataclass(frozen=True, slots=True)
class MailServer:
    """A mail server, and for whom it takes messages from us.

    Attributes:
        host: Its name or address.
        sender: The address messages come from.
        recipients: The addresses they go to, each once, in the order given.
        user: The account to log in with; empty for none.
        patience_seconds: How long to wait for each of its answers.
    """

    host: str
    port: int
    security: Security
    sender: str
    recipients: tuple[str, ...]
    user: str = ""
    password: str = field(default="", repr=False)
    patience_seconds: float = _PATIENCE_SECONDS


def read_server(settings: MailSettings) -> MailServer:
    """Check the settings and make a mail server of them.

    Raises:
        MailSettingsError: One of them is missing or cannot be used.
    """
    security = _read_security(settings.security)
    _check_login(settings, security)
    return MailServer(
        host=_read_host(settings.host),
        port=_read_port(settings.port, security),
        security=security,
        sender=_read_sender(settings.sender),
        recipients=_read_recipients(settings.recipients),
        user=settings.user,
        password=settings.password,
    )


def _read_host(text: str) -> str:
    """A name as the network takes it; one it cannot take at all is no name."""
    with suppress(UnicodeError):
        if text.encode("idna"):
            return text
    raise _wrong("HOST", 'give the name of the mail server, such as "smtp.school.example".')


def _read_security(text: str) -> Security:
    try:
        return Security(text.lower() or Security.STARTTLS)
    except ValueError:
        raise _wrong("SECURITY", "give starttls, tls or none.") from None


def _read_port(text: str, security: Security) -> int:
    if not text:
        return _PORTS[security]
    if text.isascii() and text.isdigit() and 0 < int(text) <= _HIGHEST_PORT:
        return int(text)
    raise _wrong("PORT", "give a whole number, such as 587, or leave it out.")


def _check_login(settings: MailSettings, security: Security) -> None:
    """Make sure that a login can be sent, and only where nobody else can read it."""
    if not settings.user and not settings.password:
        return
    for name, text in (("USER", settings.user), ("PASSWORD", settings.password)):
        if not text:
            raise _wrong(name, "give both the user and the password, or neither.")
        # The protocol's way of logging in knows no others.
        if not (text.isascii() and text.isprintable()):
            raise _wrong(name, "it may have only letters, digits and marks of plain ASCII.")
    if security is Security.NONE and settings.host.lower() not in _HERE:
        problem = "a password is not sent without encryption; give starttls or tls."
        raise _wrong("SECURITY", problem)


def _read_sender(text: str) -> str:
    if _ADDRESS.fullmatch(text):
        return text
    raise _wrong("FROM", 'give one plain address, such as "office@school.example".')


def _read_recipients(text: str) -> tuple[str, ...]:
    addresses = [address.strip() for address in text.split(",") if address.strip()]
    if not addresses:
        raise _wrong("TO", "give one or more plain addresses, with commas between.")
    for place, address in enumerate(addresses, start=1):
        if not _ADDRESS.fullmatch(address):
            which = f"address {place} of {len(addresses)} is not one"
            raise _wrong("TO", f"{which}. Give plain addresses, with commas between.")
    return tuple(dict.fromkeys(addresses))


def _wrong(name: str, what_to_do: str) -> MailSettingsError:
    return MailSettingsError(f"POLICY_MONITOR_SMTP_{name}", what_to_do)
