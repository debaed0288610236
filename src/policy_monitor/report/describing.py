"""A view said as one sentence."""

import pandas as pd

from policy_monitor.analysis import Filters
from policy_monitor.vocabulary import Involved, Season, Setting, TermId
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
    parts = [_say_kind(filters)]
    if filters.platform:
        parts.append(f"on {filters.platform}")
    if filters.setting:
        parts.append(_PLACES[filters.setting])
    if filters.involved:
        parts.append(_PEOPLE[filters.involved])
    period = _say_period(filters, terms)
    return ", ".join([*parts, period] if period else parts)


def _say_kind(filters: Filters) -> str:
    """The kind in front of the word: "Conduct / Sexual incidents", "all incidents"."""
    named = (filters.category, filters.nature)
    kind = " / ".join(str(part) for part in named if part is not None)
    return f"{kind} incidents" if kind else "all incidents"


def _say_period(filters: Filters, terms: pd.DataFrame) -> str:
    """From which term to which; "" where nothing is known of any."""
    first, last = filters.first_term, filters.last_term
    if first is None and len(terms):
        first = TermId.from_ordinal(int(terms["term"].min()))
    if first is None:
        return ""
    if last is None:
        return f"{in_text(first.label)} to now"
    if first == last:
        return in_text(first.label)
    if first.year == last.year and (first.season, last.season) == (Season.AUTUMN, Season.SUMMER):
        return f"academic year {first.academic_year}"
    return f"{in_text(first.label)} to {in_text(last.label)}"
