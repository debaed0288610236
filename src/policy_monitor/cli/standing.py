"""`status` and `counts`: what is stored, and whether a review is due."""

import argparse
import json
from datetime import date, datetime
from zoneinfo import ZoneInfo

from policy_monitor import journeys
from policy_monitor.journeys import Book
from policy_monitor.report import example_notice, missing_terms, nil_terms, provenance, tally
from policy_monitor.report.standing import describe_standing
from policy_monitor.settings import Settings
from policy_monitor.wording import count_of

__all__ = ["REVIEW_DUE", "run_counts", "run_status"]

REVIEW_DUE = 3
"""The exit code of `status` when a review is due, for a scheduled job to act on."""


def run_status(options: argparse.Namespace, settings: Settings) -> int:
    """Say whether a review is due, and why."""
    book = _open_book(settings, options.as_was or options.today, past=options.as_was is not None)
    status = book.status
    if options.json:
        print(
            json.dumps(
                {
                    "as_of": status.as_of.isoformat(),
                    "example": book.example,
                    "due": status.due,
                    "due_since": _iso(status.due_since),
                    "next_due": _iso(status.next_due),
                    "meeting": _iso(status.meeting.meets_on if status.meeting else None),
                    "flags": [
                        {
                            "rule": flag.rule,
                            "clause": flag.clause,
                            "since": flag.since.isoformat(),
                            "sentence": flag.sentence,
                            "evidence": list(flag.evidence),
                            "trial": flag.trial,
                            # "reason", "note" or "question".
                            "weight": flag.weight.name.lower(),
                        }
                        for flag in status.flags
                    ],
                },
                ensure_ascii=False,
            )
        )
    else:
        print(describe_standing(book))
    return REVIEW_DUE if status.due else 0


def run_counts(options: argparse.Namespace, settings: Settings) -> int:
    """Count the stored incidents by the fields asked for."""
    book = _open_book(settings, None)
    counted = tally(book.cube, book.terms, options.by)
    if options.json:
        print(
            json.dumps(
                {
                    "example": book.example,
                    "reported_up_to": _iso(book.reported_up_to),
                    "not_returned": missing_terms(book.terms),
                    "nil_returns": nil_terms(book.terms),
                    "by": list(options.by),
                    "total": counted.total,
                    "involvements": counted.involvements,
                    "overlapping": counted.overlapping,
                    "counts": json.loads(counted.rows.to_json(orient="records")),
                },
                ensure_ascii=False,
            )
        )
        return 0
    _print_notice(book)
    print(counted.rows.to_string(index=False, na_rep="not yet classified"))
    parts = count_of(counted.involvements, "involvement")
    print(f"Total: {counted.total:,} ({parts}, counting each person's part by itself)")
    if counted.overlapping:
        print("An incident with several outcomes is counted under each of them.")
    print(provenance(book))
    return 0


def _open_book(settings: Settings, on: date | None, *, past: bool = False) -> Book:
    """The school's own book, or the example's while nothing is stored for the school.

    Args:
        settings: Where it is kept.
        on: The day; None for today, or the example's own day.
        past: Whether only what was stored by then is in it.
    """
    installation = journeys.open_installation(settings)
    if journeys.has_own_records(installation.store):
        today = on or datetime.now(ZoneInfo("Europe/London")).date()
        return journeys.own_book(installation, today=today, past=past)
    example = journeys.open_example(installation)
    return journeys.example_book(installation, example, today=on or example.as_of, past=past)


def _print_notice(book: Book) -> None:
    """Mark the invented example before any figure of it."""
    notice = example_notice(book)
    if notice:
        print(notice)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
