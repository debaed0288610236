"""What went wrong with a mail server, in a sentence with what to do.

What the server itself says is left out: it may repeat an address.
"""

import smtplib
import socket
import ssl

from policy_monitor.mailing.server import MailServer
from policy_monitor.wording import count_of

__all__ = ["explain_failure"]

_NAME = "POLICY_MONITOR_SMTP_"


def explain_failure(error: OSError, server: MailServer) -> str:
    """Say why a message was not sent, and what to do about it."""
    if isinstance(error, smtplib.SMTPServerDisconnected) and isinstance(
        error.__context__, TimeoutError
    ):
        # Waiting in vain for an answer counts as the end of the connection with smtplib.
        return _explain_silence(error.__context__, server)
    if isinstance(error, smtplib.SMTPException):
        return _explain_refusal(error)
    return _explain_silence(error, server)


def _explain_refusal(error: smtplib.SMTPException) -> str:
    """The server was there, and said no."""
    match error:
        case smtplib.SMTPAuthenticationError():
            return (
                f"the mail server did not accept the login. Check {_NAME}USER and {_NAME}PASSWORD."
            )
        case smtplib.SMTPNotSupportedError():
            return (
                "the mail server does not offer the encryption or the login that is set. Check "
                f"{_NAME}SECURITY, {_NAME}PORT and {_NAME}USER."
            )
        case smtplib.SMTPSenderRefused(smtp_code=code):
            return (
                f"the mail server does not take messages from this sender (code {code}). Check "
                f"{_NAME}FROM and whether it asks for a login."
            )
        case smtplib.SMTPServerDisconnected():
            return (
                "the mail server ended the connection. Check "
                f"{_NAME}SECURITY and {_NAME}PORT, or try again later."
            )
        case smtplib.SMTPResponseException(smtp_code=code):
            return (
                f"the mail server did not take the message (code {code}). Try again later, or ask "
                "whoever looks after the server."
            )
        case _:
            return (
                "the mail server offers no way of logging in that is known here. Check "
                f"{_NAME}SECURITY, or ask whoever looks after the server."
            )


def _explain_silence(error: OSError, server: MailServer) -> str:
    """The server was not there, or could not be trusted or understood."""
    match error:
        case socket.gaierror():
            return f"no mail server of that name was found. Check {_NAME}HOST and the network."
        case ssl.SSLCertVerificationError():
            return (
                "the mail server's certificate could not be verified, so it may be another's. "
                f"Check that {_NAME}HOST is the name in its certificate, and that the certificate "
                "is in date and of an authority that this computer trusts."
            )
        case ssl.SSLError():
            return (
                "no encrypted connection to the mail server came about. Check "
                f"{_NAME}SECURITY and {_NAME}PORT."
            )
        case TimeoutError():
            patience = count_of(max(1, round(server.patience_seconds)), "second")
            return (
                f"the mail server did not answer within {patience}. Check {_NAME}HOST, "
                f"{_NAME}PORT and {_NAME}SECURITY, or try again later."
            )
        case ConnectionRefusedError():
            return (
                f"nothing takes messages at that host and port. Check {_NAME}HOST and {_NAME}PORT."
            )
        case _:
            return (
                "the connection to the mail server could not be made or was lost. Check "
                f"{_NAME}HOST and the network, or try again later."
            )
