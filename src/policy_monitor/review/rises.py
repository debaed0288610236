"""How a rise is said, and since when: what the three statistical rules have in common."""

from dataclasses import dataclass
from datetime import date

from policy_monitor.analysis.series import PlannedTerm, TermCount
from policy_monitor.review.flags import Figures, ReviewFlag, Rule
from policy_monitor.review.footings import Footing
from policy_monitor.wording import count_of

__all__ = [
    "Rise",
    "day_reached",
    "flag_rise",
    "month_reached",
    "say_counted",
    "say_in_term",
    "say_usual",
]


@dataclass(frozen=True, slots=True)
class Rise:
    """A count that is too high to be chance.

    Attributes:
        rule: The rule that found it.
        clause: The part of the policy the rule rests on.
        since: The first day of the month from which it has been so, or of the term.
        reached_on: The day by which all its incidents had happened.
        counted: The count and when it was: "12 this term".
        figures: The count and what it was held against.

    """

    rule: Rule
    clause: str
    since: date
    reached_on: date
    counted: str
    figures: Figures


def flag_rise(rise: Rise, footing: Footing) -> ReviewFlag:
    """Make the flag of a rise: a sentence that can be read out, with its rule in words.

    It carries no evidence by row: it rests on all incidents of its kind in the term.
    """
    return ReviewFlag(
        rule=rise.rule,
        clause=rise.clause,
        since=rise.since,
        sentence=(
            f"{footing.subject.label}: {rise.counted}; the review number was "
            f"{rise.figures.review_number:,}; {say_usual(footing, rise.figures.expected)}."
        ),
        evidence=(),
        trial=footing.trial,
        subject=footing.subject,
        term=footing.term.id,
        figures=rise.figures,
        reached_on=rise.reached_on,
    )


def say_usual(footing: Footing, expected: float) -> str:
    """What would be usual, and from how much that is known: "about 3 would be usual (...)"."""
    usual = f"about {round(expected):,}" if round(expected) >= 1 else "fewer than one"
    trial = ", so on trial" if footing.trial else ""
    return f"{usual} would be usual (from {count_of(len(footing.terms), 'term')}{trial})"


def say_counted(incidents: int, when: str, *, further: bool) -> str:
    """A count and when it was: "12 this term", or "12 more this term, since a review"."""
    return f"{incidents:,} more {when}, since a review" if further else f"{incidents:,} {when}"


def say_in_term(term: PlannedTerm) -> str:
    """When a term was: "this term" while it runs, "in the autumn term 2026/27" afterwards."""
    return f"in the {term.label}" if term.completed else "this term"


def month_reached(count: TermCount, term: PlannedTerm, number: int) -> date:
    """The first day of the month in which a term's count reached a number.

    The exact day is not told, and the month is never before the term. Incidents without a
    date are taken to have come first.
    """
    place = _place_reached(count, number)
    return term.starts_on if place < 0 else max(term.starts_on, count.dates[place].replace(day=1))


def day_reached(count: TermCount, term: PlannedTerm, number: int) -> date:
    """The day by which a term's count had certainly reached a number; it is not for showing."""
    if number <= 0:
        return term.starts_on
    place = _place_reached(count, number)
    return term.ends_on if place < 0 else count.dates[place]


def _place_reached(count: TermCount, number: int) -> int:
    """The place of the incident among those with a date; less than 0 for one without."""
    return number - (count.incidents - len(count.dates)) - 1
