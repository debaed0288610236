"""`notify`: the standing of the review, sent as plain text through the school's mail server."""

import argparse
from datetime import datetime

from policy_monitor import journeys
from policy_monitor.journeys import Book
from policy_monitor.mailing import read_server, send_to_each
from policy_monitor.report.standing import describe_standing
from policy_monitor.settings import MailSettings, Settings
from policy_monitor.wording import count_of

__all__ = ["run_notify"]

_FOOT = "Sent by Policy Monitor, where the Review page shows what each sentence rests on."


def run_notify(options: argparse.Namespace, settings: Settings, *, now: datetime) -> int:
    """Send the school's own standing to every address; without a review due, only when asked to.

    The settings are checked even when nothing is to be sent, so that a mistake in them shows
    on the first day and not on the day a review falls due.

    Raises:
        MailSettingsError: A setting is missing or cannot be used.
        MailNotSentError: Somebody did not get it.

    """
    server = read_server(MailSettings.from_environment())
    book = journeys.own_book(journeys.open_installation(settings), today=now.date())
    if not (book.status.due or options.always):
        print(f"Nothing was sent. {book.status.headline}")
        return 0
    subject, body = _subject(book), f"{describe_standing(book)}\n\n{_FOOT}\n"
    addresses = count_of(len(server.recipients), "address", "addresses")
    if options.dry_run:
        print(f"Subject: {subject}\n\n{body}")
        print(f"Nothing was sent. Without --dry-run this goes to {addresses}.")
        return 0
    send_to_each(server, subject, body, at=now)
    print(f"Sent to {addresses}: {subject}.")
    return 0


def _subject(book: Book) -> str:
    standing = "a review is due" if book.status.due else "no review is due"
    return f"{book.school_name}, {book.status.policy.title}: {standing}"
