"""What passes between reading and storing: the rows of a log, understood."""

from policy_monitor.records.attention import ATTENTION
from policy_monitor.records.filling_in import Readings, fill_in
from policy_monitor.records.incidents import Incidents, Particulars, SheetPlace
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
from policy_monitor.records.words import Meaning, UnknownWord

__all__ = [
    "ATTENTION",
    "FileReading",
    "Finding",
    "Incident",
    "Incidents",
    "Level",
    "Meaning",
    "NilReturn",
    "Particulars",
    "Readings",
    "ReturnKind",
    "RowCounts",
    "Screening",
    "SheetPlace",
    "SheetReading",
    "Source",
    "UnknownWord",
    "fill_in",
]
