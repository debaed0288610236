"""Sending a plain message through the school's own mail server."""

from policy_monitor.mailing.composing import compose
from policy_monitor.mailing.errors import MailNotSentError, MailSettingsError
from policy_monitor.mailing.sending import send_to_each
from policy_monitor.mailing.server import MailServer, Security, read_server

__all__ = [
    "MailNotSentError",
    "MailServer",
    "MailSettingsError",
    "Security",
    "compose",
    "read_server",
    "send_to_each",
]
