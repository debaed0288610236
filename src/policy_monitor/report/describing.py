"""A view said as one sentence."""

import pandas as pd

from policy_monitor.analysis import Filters
from policy_monitor.vocabulary import Involved, Setting, TermId
from policy_monitor.wording import in_text

__all__ = ["describe_filters"]

_PLACES = {
    Setting.IN_SCHOOL: "in school",
    Setting.OUTSIDE_SCHOOL: "outside school",
    Setting.NOT_RECORDED: "place not recorded",
}
_PEOPLE = {
    Involved.PUPIL: "involving pupils",
    Involved.STAFF: "involving staff",
    Involved.GOVERNOR_OR_VOLUNTEER: "involving governors or volunteers",
    Involved.PARENT_OR_CARER: "involving parents or carers",
    Involved.OUTSIDE_THE_SCHOOL: "involving someone outside the school",
    Involved.NOT_KNOWN: "person not known",
}


def describe_filters(filters: Filters, terms: pd.DataFrame) -> str:
    """What a view shows: "Conduct incidents, outside school, autumn term 2024/25 to now".

    Args:
        filters: What was chosen; None leaves everything in.
        terms: One row per term (see `analysis.term_table`); may be empty.

    """
    parts = [f"{filters.category} incidents" if filters.category else "all incidents"]
    if filters.setting:
        parts.append(_PLACES[filters.setting])
    if filters.involved:
        parts.append(_PEOPLE[filters.involved])
    first = filters.first_term
    if first is None and len(terms):
        first = TermId.from_ordinal(int(terms["term"].min()))
    if first is not None:
        parts.append(f"{in_text(first.label)} to now")
    return ", ".join(parts)
