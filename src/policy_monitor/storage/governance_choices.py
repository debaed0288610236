"""What a school chooses of the rules, and who chose it when."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row

from policy_monitor.records import Entry, RuleChoice
from policy_monitor.storage.governance_entries import add_entry, read_entries
from policy_monitor.storage.governance_tables import rule_choice
from policy_monitor.vocabulary import Outcome, Role

__all__ = ["choose_rules", "read_rule_choices"]


def choose_rules(
    connection: Connection, school_id: str, choice: RuleChoice, *, at: datetime
) -> int:
    """Append a choice and give its number."""
    columns = {
        "sensitivity": choice.sensitivity,
        "serious_outcomes": "|".join(choice.serious_outcomes),
    }
    return add_entry(connection, rule_choice, school_id, columns, role=choice.role, at=at)


def read_rule_choices(
    connection: Connection, school_id: str, *, as_of: date | None
) -> tuple[Entry[RuleChoice], ...]:
    """Every choice made up to a day, oldest first: the last one holds."""
    return read_entries(connection, rule_choice, school_id, _as_choice, as_of=as_of)


def _as_choice(row: Row[Any]) -> RuleChoice:
    codes = row.serious_outcomes.split("|")
    return RuleChoice(
        sensitivity=row.sensitivity,
        serious_outcomes=tuple(Outcome(code) for code in codes if code),
        role=Role(row.role),
    )
