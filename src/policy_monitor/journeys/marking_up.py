"""Giving a log back with what was found in it marked, for its owner to put right."""

from pathlib import PurePath

from policy_monitor.ingest import UploadedFile
from policy_monitor.marking import CopyNotMadeError, gather_remarks, list_remarks, mark_up
from policy_monitor.records import FileReading, Screening

__all__ = ["files_to_mark", "marked_copy", "name_of_marked_copy"]


def files_to_mark(screening: Screening) -> tuple[int, ...]:
    """The places of those files, counted from 0, in which a row asks for attention."""
    return tuple(
        place
        for place, reading in enumerate(screening.files)
        if any(remark.row is not None for remark in gather_remarks(screening, reading.file))
    )


def name_of_marked_copy(reading: FileReading) -> str:
    """What the marked copy of a file is called."""
    return f"{PurePath(reading.file).stem} marked.xlsx"


def marked_copy(file: UploadedFile, reading: FileReading, screening: Screening) -> bytes:
    """The file as an .xlsx with a mark on each cell that asks for attention, and a list of them.

    When no copy can be made of it, the list alone, which says so. Nothing is kept of either.
    """
    remarks = gather_remarks(screening, reading.file)
    try:
        return mark_up(file, reading, remarks)
    except CopyNotMadeError as reason:
        return list_remarks(remarks, str(reason))
