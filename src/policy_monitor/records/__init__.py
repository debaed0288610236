"""What passes between reading and storing: the rows of a log, understood."""

from policy_monitor.records.attention import ATTENTION
from policy_monitor.records.corrections import Correctable, Standing, follow_corrections, in_force
from policy_monitor.records.filling_in import Readings, fill_in
from policy_monitor.records.governance import (
    LONGEST_NOTE,
    LONGEST_REFERENCE,
    Considered,
    Development,
    DevelopmentKind,
    Entry,
    Meeting,
    PolicyReview,
    ReviewDecision,
    RuleChoice,
    Verdict,
)
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
    "LONGEST_NOTE",
    "LONGEST_REFERENCE",
    "Considered",
    "Correctable",
    "Development",
    "DevelopmentKind",
    "Entry",
    "FileReading",
    "Finding",
    "Incident",
    "Incidents",
    "Level",
    "Meaning",
    "Meeting",
    "NilReturn",
    "Particulars",
    "PolicyReview",
    "Readings",
    "ReturnKind",
    "ReviewDecision",
    "RowCounts",
    "RuleChoice",
    "Screening",
    "SheetPlace",
    "SheetReading",
    "Source",
    "Standing",
    "UnknownWord",
    "Verdict",
    "fill_in",
    "follow_corrections",
    "in_force",
]
