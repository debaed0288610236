"""What would be usual in each term, for charts and figures that show counts beside it."""

import pandas as pd

from policy_monitor.analysis import Filters, Subject
from policy_monitor.report.usual import measure_by
from policy_monitor.review import ReviewStatus

__all__ = ["subject_of", "usual_by_term"]


def usual_by_term(status: ReviewStatus, subject: Subject) -> pd.DataFrame:
    """The usual range of one series in each returned term, as it was known then.

    Args:
        status: The standing of the day, with the judgement of every term.
        subject: The series.

    Returns:
        One row per returned term for which enough was known, in the order of time: `term`
        (ordinal), `low` and `high`.
    """
    rows = []
    for judgement in status.judgements:
        footing = judgement.footings.this_term.get(subject)
        if footing is None or footing.incidents is None:
            continue
        measured = measure_by(footing, status.policy.triggers)
        if measured is not None:
            rows.append((judgement.term.id.ordinal, measured.usual.low, measured.usual.high))
    return pd.DataFrame(rows, columns=["term", "low", "high"], dtype="int64")


def subject_of(filters: Filters) -> Subject | None:
    """The series that a view counts; None when it is none that is held against what is usual."""
    if filters.setting is not None or filters.involved is not None:
        return None
    subject = Subject(filters.category, filters.nature, filters.platform)
    if subject.platform is not None:
        return subject if subject.category is None and subject.nature is None else None
    return subject if subject.nature is None or subject.category is not None else None
