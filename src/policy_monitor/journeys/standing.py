"""What a review's standing rests on, read from a store as it is now or was on an earlier day."""

from datetime import date

from policy_monitor.analysis.series_counts import Counted, plan_terms
from policy_monitor.calendar import Calendar
from policy_monitor.policy import Policy
from policy_monitor.records import in_force
from policy_monitor.review import Case, Governance, Reported
from policy_monitor.storage import Store, StoredIncident

__all__ = ["has_own_records", "read_governance", "read_reported"]


def read_reported(
    store: Store, policy: Policy, calendar: Calendar, *, today: date, as_of: date | None = None
) -> Reported:
    """What the school has reported.

    Args:
        store: Where from.
        policy: Says which outcomes are serious, and of which kinds a step is expected.
        calendar: The school's terms.
        today: The day on which it is looked at.
        as_of: Leaves out what was uploaded after this day; None leaves out nothing.
    """
    returns = store.returns(as_of=as_of)
    counted = Counted(
        cube=store.cube(as_of=as_of),
        daily=store.daily_counts(as_of=as_of),
        returns=returns,
        terms=plan_terms(returns, calendar, today=today),
    )
    serious = [code for code, words in policy.outcomes.items() if words.serious]
    rows = (
        *store.serious_rows(serious, concerns=True, as_of=as_of),
        *store.open_rows(as_of=as_of),
    )
    for step in policy.triggers.expected_steps:
        rows += store.rows_lacking(
            step.steps, category=step.category, nature=step.nature, as_of=as_of
        )
    cases = {row.identity: _as_case(row) for row in rows}
    return Reported(counted, tuple(cases.values()))


def read_governance(store: Store, *, as_of: date | None = None) -> Governance:
    """What governors and their clerk have recorded, with every mistake corrected.

    Args:
        store: Where from.
        as_of: Leaves out what was recorded after this day; None leaves out nothing.
    """
    return Governance(
        reviews=in_force(store.reviews(as_of=as_of)),
        meetings=in_force(store.meetings(as_of=as_of)),
        developments=in_force(store.developments(as_of=as_of)),
        choices=store.rule_choices(as_of=as_of),
    )


def has_own_records(store: Store) -> bool:
    """Whether a school has uploaded or recorded anything, so that the example steps back."""
    return bool(store.uploads()) or read_governance(store) != Governance()


def _as_case(row: StoredIncident) -> Case:
    return Case(
        term=row.term,
        category=row.category,
        nature=row.nature,
        outcomes=row.outcomes,
        concerns=row.concerns,
        occurred_on=row.occurred_on,
        evidence=f"upload {row.upload_id}, sheet {row.sheet_number}, row {row.row}",
        identity=row.identity,
        actions=row.actions,
        seen_on=row.uploaded_on,
    )
