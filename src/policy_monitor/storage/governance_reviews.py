"""Reviews of the policy by the governors, with what each considered."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, Table, insert, select

from policy_monitor.policy.model import DatePrecision, PartialDate
from policy_monitor.records import (
    LONGEST_NOTE,
    LONGEST_REFERENCE,
    Considered,
    Entry,
    PolicyReview,
    ReviewDecision,
    Verdict,
)
from policy_monitor.storage.governance_entries import (
    add_entry,
    check_correction,
    check_entry_is_there,
    read_entries,
)
from policy_monitor.storage.governance_errors import EntryKind
from policy_monitor.storage.governance_tables import (
    LONGEST_DATE,
    considered_development,
    considered_flag,
    considered_incident,
    development,
    policy_review,
)
from policy_monitor.storage.governance_texts import prepare_text
from policy_monitor.vocabulary import Category, Nature, Role, Rule, Season, TermId

__all__ = ["read_reviews", "record_review"]


def record_review(
    connection: Connection, school_id: str, new: PolicyReview, *, at: datetime
) -> int:
    """Append a review with all it considered, and give its number.

    Raises:
        EntryTextError: A text of it cannot be kept as it is.
        UnknownEntryError: It corrects a review, or considered an entry of the register, that
            is not there.
        AlreadyCorrectedError: It corrects a review that another one replaces.
    """
    correction = check_correction(connection, policy_review, school_id, new, kind=EntryKind.REVIEW)
    for number in new.developments:
        check_entry_is_there(connection, development, school_id, number, kind=EntryKind.DEVELOPMENT)
    columns = {
        **correction,
        **_partial_date_columns("reviewed", new.reviewed, "date of the review"),
        "decision": new.decision.value,
        **_partial_date_columns("next_due", new.next_due, "date of the next review"),
        "minute_reference": prepare_text(
            new.minute_reference, "minute reference", longest=LONGEST_REFERENCE
        ),
        "note": prepare_text(new.note, "note", longest=LONGEST_NOTE),
    }
    number = add_entry(connection, policy_review, school_id, columns, role=new.role, at=at)
    _insert_considered(connection, {"school_id": school_id, "entry": number}, new)
    return number


def read_reviews(
    connection: Connection, school_id: str, *, as_of: date | None
) -> tuple[Entry[PolicyReview], ...]:
    """Every review recorded up to a day, corrections among them, oldest entry first."""
    flags = _read_flags(connection, school_id)
    developments: defaultdict[int, list[int]] = defaultdict(list)
    for row in _rows_in_order(connection, considered_development, school_id):
        developments[row.entry].append(row.development)

    def as_review(row: Row[Any]) -> PolicyReview:
        return PolicyReview(
            reviewed=_as_partial_date("reviewed", row),
            decision=ReviewDecision(row.decision),
            role=Role(row.role),
            considered=tuple(flags.get(row.entry, ())),
            developments=tuple(developments.get(row.entry, ())),
            next_due=None if row.next_due_precision is None else _as_partial_date("next_due", row),
            minute_reference=row.minute_reference,
            note=row.note,
            corrects=row.corrects,
            taken_back=bool(row.taken_back),
        )

    return read_entries(connection, policy_review, school_id, as_review, as_of=as_of)


def _insert_considered(
    connection: Connection, review: Mapping[str, object], new: PolicyReview
) -> None:
    """Insert what a review considered: flags, the incidents behind them, developments."""
    flags = [
        {**review, "place": place, **_flag_columns(flag)}
        for place, flag in enumerate(new.considered, start=1)
    ]
    incidents = [
        {**review, "place": place, "number": number, "identity": identity}
        for place, flag in enumerate(new.considered, start=1)
        for number, identity in enumerate(flag.identities, start=1)
    ]
    developments = [
        {**review, "place": place, "development": number}
        for place, number in enumerate(new.developments, start=1)
    ]
    considered: Sequence[tuple[Table, Sequence[Mapping[str, object]]]] = (
        (considered_flag, flags),
        (considered_incident, incidents),
        (considered_development, developments),
    )
    for table, rows in considered:
        if rows:
            connection.execute(insert(table), rows)


def _flag_columns(flag: Considered) -> dict[str, object]:
    return {
        "rule": flag.rule.value,
        "year": flag.term.year if flag.term else None,
        "season": flag.term.season.value if flag.term else None,
        "category": flag.category.value if flag.category else None,
        "nature": flag.nature.value if flag.nature else None,
        "platform": flag.platform,
        "verdict": flag.verdict.value if flag.verdict else None,
        "incidents": flag.incidents,
    }


def _read_flags(connection: Connection, school_id: str) -> Mapping[int, Sequence[Considered]]:
    """The flags that each review considered, by the review's number, in order."""
    identities: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for row in _rows_in_order(connection, considered_incident, school_id):
        identities[row.entry, row.place].append(row.identity)
    flags: defaultdict[int, list[Considered]] = defaultdict(list)
    for row in _rows_in_order(connection, considered_flag, school_id):
        flags[row.entry].append(
            Considered(
                rule=Rule(row.rule),
                term=None if row.season is None else TermId(row.year, Season(row.season)),
                category=Category(row.category) if row.category else None,
                nature=Nature(row.nature) if row.nature else None,
                platform=row.platform,
                verdict=Verdict(row.verdict) if row.verdict else None,
                incidents=row.incidents,
                identities=tuple(identities.get((row.entry, row.place), ())),
            )
        )
    return flags


def _rows_in_order(
    connection: Connection, table: Table, school_id: str
) -> Sequence[Row[*tuple[Any, ...]]]:
    rows = select(table).where(table.c.school_id == school_id).order_by(*table.primary_key.columns)
    return connection.execute(rows).all()


def _partial_date_columns(name: str, day: PartialDate | None, field: str) -> dict[str, object]:
    """A day, a month or a term by column; all None when there is none.

    Raises:
        EntryTextError: How it is said cannot be kept.
    """
    if day is None:
        return dict.fromkeys(
            (f"{name}_precision", f"{name}_first_on", f"{name}_last_on", f"{name}_text")
        )
    return {
        f"{name}_precision": day.precision.value,
        f"{name}_first_on": day.first_on,
        f"{name}_last_on": day.last_on,
        f"{name}_text": prepare_text(day.text, field, longest=LONGEST_DATE, needed=True),
    }


def _as_partial_date(name: str, row: Row[Any]) -> PartialDate:
    columns = row._mapping  # noqa: SLF001 -  SQLAlchemy's public name begins so
    return PartialDate(
        first_on=columns[f"{name}_first_on"],
        last_on=columns[f"{name}_last_on"],
        precision=DatePrecision(columns[f"{name}_precision"]),
        text=columns[f"{name}_text"],
    )
