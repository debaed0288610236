"""What is to be said of a file, cell by cell, in the order in which it is told."""

import re
from dataclasses import dataclass

from policy_monitor.records import ATTENTION, Finding, Level, Screening

__all__ = ["Remark", "gather_remarks"]

_FIRST_SENTENCE = re.compile(r"(?s)(.+?\.)(?:\s+(?=[A-Z])(.+))?")
# Said of a sheet that holds one incident in each column: its "rows" are columns.
_ABREAST = "read_column_by_column"
_NOTHING_TO_DO = "Nothing, if that is right."


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to say of a file.

    Attributes:
        sheet: The sheet's name as given; "" for a text file or for the whole file.
        row: The number of the row, or of the column where `abreast`; None for the whole sheet.
        letter: The letters over the column it concerns; None when it concerns the whole row.
        heading: The school's own heading of that column, if any.
        what: What was found, as a sentence.
        advice: What to do about it.
        abreast: Whether the sheet holds one incident in each column.
    """

    sheet: str
    row: int | None
    letter: str | None
    heading: str | None
    level: Level
    what: str
    advice: str
    abreast: bool = False


def gather_remarks(screening: Screening, file: str) -> tuple[Remark, ...]:
    """What asks for attention in one of the files, as the page tells it: gravest first.

    Rows that are no incidents are left out: a log has many, and they ask for nothing.

    Args:
        screening: What was understood of the files.
        file: The name of one of them, as the screening tells it.
    """
    findings = [finding for finding in screening.findings if finding.file == file]
    abreast = {finding.sheet for finding in findings if finding.code == _ABREAST}
    return tuple(
        _remark(finding, abreast=finding.sheet in abreast)
        for level in ATTENTION
        for finding in findings
        if finding.level is level
    )


def _remark(finding: Finding, *, abreast: bool) -> Remark:
    sentence = _FIRST_SENTENCE.fullmatch(finding.message)
    what, advice = (finding.message, None) if sentence is None else sentence.groups()
    return Remark(
        sheet=finding.sheet,
        row=finding.row,
        letter=finding.letter,
        heading=finding.column,
        level=finding.level,
        what=what,
        advice=advice or _NOTHING_TO_DO,
        abreast=abreast,
    )
