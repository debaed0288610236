"""Real mail servers, on this computer alone, that keep what they took."""

import asyncio
import ssl
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult

USER, PASSWORD = "policy-monitor", "open sesame 7%"


@dataclass
class Handler:
    """Takes messages, but for the addresses it refuses.

    Attributes:
        taken: What it took: the address, and the bytes.
        slow_after: After so many messages it answers no more in time.
    """

    refuses: frozenset[str] = frozenset()
    refuses_senders: bool = False
    refuses_texts: bool = False
    slow_after: int | None = None
    taken: list[tuple[str, bytes]] = field(default_factory=list)
    heard: list[str] = field(default_factory=list)

    async def handle_EHLO(self, server, session, envelope, hostname, responses):  # noqa: N802, ARG002 - the server's names
        self.heard.append(hostname)
        session.host_name = hostname
        return responses

    async def handle_MAIL(self, server, session, envelope, address, options):  # noqa: N802, ARG002
        if self.refuses_senders:
            return "550 no such sender here"
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):  # noqa: N802, ARG002
        if address in self.refuses:
            return f"550 {address} is not known here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):  # noqa: N802, ARG002
        if self.refuses_texts:
            return "554 looks like spam"
        if self.slow_after is not None and len(self.taken) >= self.slow_after:
            await asyncio.sleep(2)
        self.taken += [(address, envelope.original_content) for address in envelope.rcpt_tos]
        return "250 taken"

    @property
    def messages(self):
        return [message_from_bytes(content, policy=policy.default) for _, content in self.taken]

    @property
    def addresses(self):
        return [address for address, _ in self.taken]


class _OnAnyPort(Controller):
    """Listens where there is room, and says where; encrypted from the first byte when told to."""

    def _create_server(self):
        return self.loop.create_server(
            self._factory_invoker, host=self.hostname, port=0, ssl=self.ssl_context
        )

    def _trigger_server(self):
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


def _authenticate(server, session, envelope, mechanism, login):  # noqa: ARG001 - the server's call
    right = (login.login, login.password) == (USER.encode(), PASSWORD.encode())
    return AuthResult(success=right, handled=False)


@contextmanager
def running(handler, *, implicit_tls=None, starttls=None, login=False):
    """Run a server and give its port.

    Args:
        handler: What it does.
        implicit_tls: A certificate, for a server that is encrypted from the first byte.
        starttls: A certificate, for one that becomes so when asked.
        login: Whether it asks for the user and password.
    """
    controller = _OnAnyPort(
        handler,
        hostname="127.0.0.1",
        port=0,
        ssl_context=implicit_tls and context_of(implicit_tls),
        tls_context=starttls and context_of(starttls),
        authenticator=_authenticate if login else None,
        auth_required=login,
        # Where no login is asked for, none is offered in the clear.
        auth_require_tls=not login or starttls is not None,
    )
    controller.start()
    try:
        yield controller.port
    finally:
        controller.stop()


def context_of(certificate):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context


__all__ = ["PASSWORD", "USER", "Handler", "running"]
