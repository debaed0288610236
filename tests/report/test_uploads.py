"""Every upload there was, told with what it brought and whether it was taken back."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from policy_monitor.records import RowCounts
from policy_monitor.report.uploads import clock_time, say_rows_of, say_upload, tell_uploads
from policy_monitor.storage import HistoryEntry, HistoryEvent, Upload, UploadedFile
from policy_monitor.vocabulary import Season, TermId

LONDON = ZoneInfo("Europe/London")
JULY = datetime(2026, 7, 3, 23, 30, tzinfo=UTC)
AUTUMN = TermId(2025, Season.AUTUMN)


def happened(event, number=1, *, entry=1, added=0, updated=0, removed=0):
    return HistoryEntry(entry, JULY, event, number, added, updated, removed)


def stored(*files, needs_decision=0, rejected=0, terms=(AUTUMN,), nil_terms=()):
    rows = RowCounts(10, 10 - needs_decision - rejected, needs_decision, rejected, 0, 0)
    return Upload(1, JULY, date(2026, 7, 4), files, rows, terms, nil_terms)


def told(upload, *entries):
    [one] = tell_uploads([upload] if upload else [], entries, LONDON)
    return one


NAMED = UploadedFile("xlsx", "Autumn 2025 log.xlsx")
UNNAMED = UploadedFile("csv", None)


def test_an_upload_is_told_on_the_schools_clock():
    one = told(stored(NAMED), happened(HistoryEvent.UPLOADED, added=3))
    assert clock_time(one.at) == "4 July 2026, 00:30"


@pytest.mark.parametrize(
    ("upload", "entry", "said"),
    [
        (
            stored(NAMED),
            happened(HistoryEvent.UPLOADED, added=3),
            "Autumn 2025 log.xlsx, 3 incidents added",
        ),
        (stored(UNNAMED), happened(HistoryEvent.UPLOADED, added=1), "a CSV file, 1 incident added"),
        (
            stored(UNNAMED, UNNAMED),
            happened(HistoryEvent.UPLOADED, added=1, updated=2),
            "2 CSV files, 1 incident added and 2 incidents brought up to date",
        ),
        (
            stored(UNNAMED, UploadedFile("ods", None), UploadedFile("xls", None)),
            happened(HistoryEvent.UPLOADED, added=1),
            "a CSV file, an OpenDocument spreadsheet and an Excel workbook, 1 incident added",
        ),
        (
            stored(UNNAMED),
            happened(HistoryEvent.UPLOADED, updated=1),
            "a CSV file, 1 incident brought up to date",
        ),
        (
            stored(UNNAMED),
            happened(HistoryEvent.UPLOADED),
            "a CSV file, no incident added or changed",
        ),
        (
            stored(UNNAMED, nil_terms=(AUTUMN,)),
            happened(HistoryEvent.UPLOADED),
            "a CSV file, nil return for autumn term 2025/26",
        ),
        (
            stored(nil_terms=(AUTUMN,)),
            happened(HistoryEvent.NIL_RETURN),
            "nil return for autumn term 2025/26",
        ),
        (None, happened(HistoryEvent.UPLOADED, added=4), "4 incidents added"),
        (None, happened(HistoryEvent.NIL_RETURN), "nil return"),
    ],
)
def test_what_an_upload_brought_is_said(upload, entry, said):
    assert say_upload(told(upload, entry)) == said


@pytest.mark.parametrize(
    ("undecided", "rejected", "said"),
    [
        (0, 0, "Every row was read and decided. Autumn term 2025/26."),
        (1, 0, "1 row waiting for a decision. Autumn term 2025/26."),
        (0, 2, "2 rows could not be read. Autumn term 2025/26."),
        (2, 1, "2 rows waiting for a decision and 1 row could not be read. Autumn term 2025/26."),
    ],
)
def test_rows_that_do_not_count_are_said(undecided, rejected, said):
    upload = stored(NAMED, needs_decision=undecided, rejected=rejected)
    assert say_rows_of(told(upload, happened(HistoryEvent.UPLOADED, added=1))) == said


def test_of_an_upload_that_was_taken_back_only_its_numbers_are_known():
    one = told(
        None,
        happened(HistoryEvent.UPLOADED, added=4),
        happened(HistoryEvent.WITHDRAWN, entry=2, removed=4),
    )
    assert (one.label, one.rows, one.terms) == ("", None, ())
    assert one.taken_back_at == JULY
    assert say_rows_of(one) == ""


def test_uploads_are_told_newest_first_whatever_became_of_them():
    entries = [
        happened(HistoryEvent.UPLOADED, 1),
        happened(HistoryEvent.NIL_RETURN, 2, entry=2),
        happened(HistoryEvent.WITHDRAWN, 1, entry=3),
        happened(HistoryEvent.UPLOADED, 3, entry=4),
    ]
    uploads = tell_uploads([], reversed(entries), LONDON)
    assert [one.id for one in uploads] == [3, 2, 1]
    assert [one.taken_back_at is not None for one in uploads] == [False, False, True]
