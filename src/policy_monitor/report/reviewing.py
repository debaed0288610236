"""What the Review page says: where the review stands, why, and the finding of each chart."""

from collections.abc import Iterable

import pandas as pd

from policy_monitor.analysis.chance import UsualRange
from policy_monitor.report.usual import say_range
from policy_monitor.review import ReviewFlag, ReviewState, ReviewStatus, Rule
from policy_monitor.review.clock import review_name
from policy_monitor.wording import and_list, count_of, in_text, long_date, number_word

__all__ = ["REVIEW_NUMBER", "RISES", "say_finding", "say_known_from", "say_standing"]

RISES = frozenset((Rule.THIS_TERM, Rule.THIS_YEAR, Rule.CLUSTER))
"""The rules that look at counts."""
REVIEW_NUMBER = "The review number is the count at which a rise makes a review due."
"""For who meets the word for the first time."""
_BEYOND_ONE_TERM = {
    Rule.THIS_YEAR: "the rise is over the last terms together",
    Rule.CLUSTER: "they came close together",
}
_NUMBERS_FOR = {
    Rule.THIS_YEAR: " for the last terms together",
    Rule.CLUSTER: " for the busiest days together",
}
_STATES = {
    ReviewState.DUE_SOON: "is due soon, by",
    ReviewState.DUE: "is due today,",
    ReviewState.OVERDUE: "has been overdue since",
}


def say_standing(status: ReviewStatus) -> str:
    """Whether a review is due, why, and by when, in one sentence."""
    if not status.due:
        return _say_not_due(status)
    waiting = _say_waiting(status.reasons)
    if status.annual.is_due:
        regular = _say_regular(status)
        return f"A review of the policy is due: {', and '.join(filter(None, (regular, waiting)))}."
    since = (
        "" if status.due_since is None else f" It has been due since {long_date(status.due_since)}."
    )
    return f"A review of the policy is due: {waiting}.{since}"


def say_finding(flag: ReviewFlag, table: pd.DataFrame) -> str:
    """What the chart of a flagged series shows, as its title.

    Args:
        flag: A statistical flag, of a term of the table.
        table: Its series, term by term (see `report.terms_beside_usual`).
    """
    ordinal = -1 if flag.term is None else flag.term.ordinal
    [row] = table[table["term"] == ordinal].to_dict("records")
    incidents = int(row["incidents"])
    when = "so far this term" if row["progress"] else f"in the {in_text(row['label'])}"
    usual = UsualRange(int(row["low"]), int(row["high"]))
    beyond = _BEYOND_ONE_TERM.get(flag.rule)
    if beyond is not None and usual.low <= incidents <= usual.high:
        return f"{incidents:,} {when}, within the usual {say_range(usual)}; {beyond}"
    whole = " in a whole term" if row["progress"] else ""
    return f"{incidents:,} {when}; {say_range(usual)} would be usual{whole}"


def say_known_from(flag: ReviewFlag) -> str:
    """The review number and how much it is known from; nothing for a flag without figures."""
    figures = flag.figures
    if figures is None:
        return ""
    number = f"Review number {figures.review_number:,}{_NUMBERS_FOR.get(flag.rule, '')}"
    known = f"{number}, from {count_of(figures.terms, 'term')}"
    return f"{known}; on trial" if flag.trial else known


def _say_not_due(status: ReviewStatus) -> str:
    if status.annual.state is ReviewState.DUE_SOON:
        return f"No review of the policy is due yet; {_say_regular(status)}."
    due_on = long_date(status.annual.due_on)
    return f"No review of the policy is due; next is {_name_regular(status)}, by {due_on}."


def _say_regular(status: ReviewStatus) -> str:
    """How the regular review stands, inside a sentence."""
    due_on = long_date(status.annual.due_on)
    return f"{_name_regular(status)} {_STATES[status.annual.state]} {due_on}"


def _name_regular(status: ReviewStatus) -> str:
    return f"the {review_name(status.policy.cycle)} review"


def _say_waiting(reasons: Iterable[ReviewFlag]) -> str:
    """What governors have not considered yet; how many incidents were serious is not said."""
    flags = list(reasons)
    serious = [flag for flag in flags if flag.rule is Rule.SERIOUS]
    rises = [flag for flag in flags if flag.rule in RISES]
    if not (serious or rises):
        return ""
    single = sum(len(flag.identities) for flag in serious) == 1
    parts = ["a serious incident" if single else "serious incidents"] if serious else []
    parts += [_say_rises(len(rises))] if rises else []
    alone = parts in (["a serious incident"], ["one rise"])
    return f"{and_list(parts)} {'has' if alone else 'have'} yet to be considered"


def _say_rises(number: int) -> str:
    return f"{number_word(number)} {'rise' if number == 1 else 'rises'}"
