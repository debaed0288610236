"""What a school may ask to see of its rows, and a row as it is then given."""

from dataclasses import dataclass
from datetime import date

from policy_monitor.vocabulary import (
    Action,
    Category,
    Involved,
    Nature,
    Outcome,
    Setting,
    TermId,
)

__all__ = ["ListedRow", "RowChoice"]


@dataclass(frozen=True, slots=True)
class RowChoice:
    """Which of the counted incidents are wanted; what is left as it is leaves all in.

    Attributes:
        outcome: Among the outcomes of the incident.
        any_outcome_of: At least one of these is among its outcomes; empty leaves all in.
        not_yet_classified: Whether only those are wanted whose category or type of risk is
            not known.
    """

    term: TermId | None = None
    category: Category | None = None
    nature: Nature | None = None
    outcome: Outcome | None = None
    any_outcome_of: frozenset[Outcome] = frozenset()
    not_yet_classified: bool = False


@dataclass(frozen=True, slots=True)
class ListedRow:
    """One counted incident as the latest upload that has it says it; for the school's eyes.

    Attributes:
        upload_id: That upload.
        file_number: Which of its files, from 1.
        sheet_number: Which sheet of the file, from 1.
        row: The row the spreadsheet program shows.
        occurred_on: The day; None when the log gives only the term.
        outcomes: In alphabetical order of their codes; so too `actions`.
    """

    upload_id: int
    file_number: int
    sheet_number: int
    row: int
    occurred_on: date | None
    term: TermId
    category: Category | None
    nature: Nature | None
    outcomes: tuple[Outcome, ...]
    actions: tuple[Action, ...]
    platform: str | None
    involved: Involved
    setting: Setting
