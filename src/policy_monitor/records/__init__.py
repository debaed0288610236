"""What passes between reading and storing: the rows of a log, understood."""

from policy_monitor.records.returns import ReturnKind
from policy_monitor.records.screening import (
    FileReading,
    Finding,
    Incident,
    Level,
    NilReturn,
    RowCounts,
    Screening,
    SheetReading,
    Source,
)

__all__ = [
    "FileReading",
    "Finding",
    "Incident",
    "Level",
    "NilReturn",
    "ReturnKind",
    "RowCounts",
    "Screening",
    "SheetReading",
    "Source",
]
