"""Entries as a database would give them."""

from datetime import UTC, datetime

from policy_monitor.records import Entry, Standing

RECORDED_AT = datetime(2026, 11, 20, 16, 0, tzinfo=UTC)


def entry(kept, *, number):
    return Entry(number, RECORDED_AT, RECORDED_AT.date(), kept)


def standing(kept, *, number, corrections=0):
    return Standing(number, corrections, entry(kept, number=number))
