"""Every upload there was, those taken back among them, each with what it brought."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, tzinfo

from policy_monitor.records import RowCounts
from policy_monitor.report.periods import say_terms
from policy_monitor.storage import HistoryEntry, HistoryEvent, Upload
from policy_monitor.vocabulary import TermId
from policy_monitor.wording import and_list, count_of, long_date

__all__ = ["UploadTold", "clock_time", "say_rows_of", "say_upload", "tell_uploads"]

_KINDS = {
    "xlsx": "Excel workbook",
    "xls": "Excel workbook",
    "xlsb": "Excel workbook",
    "ods": "OpenDocument spreadsheet",
    "csv": "CSV file",
    "tsv": "TSV file",
}


@dataclass(frozen=True, slots=True)
class UploadTold:
    """One upload, stored or taken back.

    Attributes:
        id: Its number.
        at: When it was made, on the school's clock.
        is_nil_return: Whether it was a nil return recorded without a file.
        nil_terms: The terms it says had no incidents; empty once it is taken back.
        added: Incidents that were new with it.
        updated: Incidents whose record it changed.
        label: What its file is called, where that is kept, or else which kind it is; "" once
            it is taken back, because that goes with it.
        rows: What became of its rows; None once it is taken back.
        terms: The terms it reports on; empty once it is taken back.
        taken_back_at: When it was taken back; None while it is stored.
    """

    id: int
    at: datetime
    is_nil_return: bool
    nil_terms: tuple[TermId, ...]
    added: int
    updated: int
    label: str
    rows: RowCounts | None
    terms: tuple[TermId, ...]
    taken_back_at: datetime | None


def tell_uploads(
    uploads: Iterable[Upload], history: Iterable[HistoryEntry], zone: tzinfo
) -> tuple[UploadTold, ...]:
    """Every upload there was, newest first.

    Args:
        uploads: Those that are stored.
        history: Every change, in any order.
        zone: The school's clock.
    """
    stored = {upload.id: upload for upload in uploads}
    made: dict[int, HistoryEntry] = {}
    taken_back: dict[int, datetime] = {}
    for entry in history:
        if entry.event is HistoryEvent.WITHDRAWN:
            taken_back[entry.upload_id] = entry.happened_at.astimezone(zone)
        else:
            made[entry.upload_id] = entry
    return tuple(
        _tell(made[number], stored.get(number), taken_back.get(number), zone)
        for number in sorted(made, reverse=True)
    )


def say_upload(one: UploadTold) -> str:
    """What an upload was: "Autumn 2026 log, 16 incidents added".

    A file's name stands in it as it was: show it letter by letter, never as markup.
    """
    parts = []
    if one.added:
        parts.append(f"{count_of(one.added, 'incident')} added")
    if one.updated:
        parts.append(f"{count_of(one.updated, 'incident')} brought up to date")
    if one.nil_terms:
        parts.append(f"nil return for {say_terms(one.nil_terms)}")
    elif one.is_nil_return:
        parts.append("nil return")
    what = f"{one.label}, " if one.label else ""
    return f"{what}{and_list(parts) or 'no incident added or changed'}"


def say_rows_of(one: UploadTold) -> str:
    """What became of the rows and the terms they are in; "" where nothing is known of them."""
    if one.rows is None or one.is_nil_return:
        return ""
    rows = one.rows
    left_out = [
        f"{count_of(number, 'row')} {said}"
        for number, said in (
            (rows.needs_decision, "waiting for a decision"),
            (rows.rejected, "could not be read"),
        )
        if number
    ]
    undecided = and_list(left_out) or "Every row was read and decided"
    terms = say_terms(one.terms)
    return f"{undecided}. {terms[:1].upper()}{terms[1:]}." if terms else f"{undecided}."


def clock_time(at: datetime) -> str:
    """A moment in words, on the clock it is given in: "19 November 2026, 14:05"."""
    return f"{long_date(at.date())}, {at:%H:%M}"


def _tell(
    made: HistoryEntry, upload: Upload | None, taken_back_at: datetime | None, zone: tzinfo
) -> UploadTold:
    return UploadTold(
        id=made.upload_id,
        at=made.happened_at.astimezone(zone),
        is_nil_return=made.event is HistoryEvent.NIL_RETURN,
        nil_terms=upload.nil_terms if upload else (),
        added=made.added,
        updated=made.updated,
        label=_name(upload) if upload else "",
        rows=upload.rows if upload else None,
        terms=upload.terms if upload else (),
        taken_back_at=taken_back_at,
    )


def _name(upload: Upload) -> str:
    """What the files are called, or which kinds they are."""
    kinds = Counter(_KINDS[file.kind] for file in upload.files)
    return upload.label or and_list([_say_files(kind, files) for kind, files in kinds.items()])


def _say_files(kind: str, files: int) -> str:
    if files > 1:
        return count_of(files, kind)
    return f"{'an' if kind[0] in 'EO' else 'a'} {kind}"
