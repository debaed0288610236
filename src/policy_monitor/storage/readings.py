"""What is read of an incident, as the columns of a row, and back."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, Row, Table, literal

from policy_monitor.records import Readings
from policy_monitor.vocabulary import Action, Category, Involved, Nature, Outcome, Setting

__all__ = ["as_columns", "as_readings", "has_outcome", "joined"]


def as_columns(read: Readings) -> dict[str, str | None]:
    """The readings of an incident, by column."""
    return {
        "category": read.category.value if read.category else None,
        "nature": read.nature.value if read.nature else None,
        "outcomes": joined(read.outcomes),
        "actions": joined(read.actions),
        "platform": read.platform,
        "involved": read.involved.value,
        "setting": read.setting.value,
    }


def as_readings(row: Row[Any]) -> Readings:
    """The readings in a row that has these columns."""
    return Readings(
        category=Category(row.category) if row.category else None,
        nature=Nature(row.nature) if row.nature else None,
        outcomes=tuple(Outcome(code) for code in row.outcomes.split("|")),
        actions=tuple(Action(code) for code in row.actions.split("|") if code),
        platform=row.platform,
        involved=Involved(row.involved),
        setting=Setting(row.setting),
    )


def has_outcome(table: Table, code: Outcome) -> ColumnElement[bool]:
    """The condition that an outcome is among those in a row of a table that has these columns."""
    between_bars = literal("|") + table.c.outcomes + literal("|")
    return between_bars.contains(f"|{code}|", autoescape=True)


def joined(codes: Iterable[str]) -> str:
    """Codes in one order whatever order they came in, so that equal sets are equal text."""
    return "|".join(sorted({str(code) for code in codes}))
