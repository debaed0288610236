"""Questions about what happened and what was done: each looks for one figure, and asks of it."""

import pandas as pd

from policy_monitor.analysis import Filters, Subject, narrow, with_any_outcome
from policy_monitor.journeys import Book
from policy_monitor.report.looked_at import latest_returned
from policy_monitor.report.periods import say_terms
from policy_monitor.report.questions.question import (
    LEAST_FOR_A_SHARE,
    Question,
    first_recent,
    pass_on,
    recent_cube,
    say_recent,
)
from policy_monitor.report.reviewing import RISES
from policy_monitor.report.rises import say_rise
from policy_monitor.report.usual import measure_by, say_range
from policy_monitor.review import ReviewFlag, Rule
from policy_monitor.review.rises import say_in_term
from policy_monitor.vocabulary import Outcome, TermId
from policy_monitor.wording import count_of, number_word

__all__ = [
    "LEAST_ON_PLATFORM",
    "NO_ACTION_RISE",
    "ask_about_missing_steps",
    "ask_about_new_kinds",
    "ask_about_no_action",
    "ask_about_open_cases",
    "ask_about_platforms",
    "ask_about_rises",
    "ask_about_serious_incidents",
]

LEAST_ON_PLATFORM = 3
"""One incident a term, over the three terms looked at."""
NO_ACTION_RISE = 0.2
"""Twenty points in a hundred: two incidents in the fewest of which a share is taken."""


def ask_about_serious_incidents(book: Book) -> Question | None:
    """Ask what was learnt from serious incidents that no review has considered.

    How many there were is not said, as nowhere on the pages: the number would be very small.
    """
    flags = [flag for flag in book.status.reasons if flag.rule is Rule.SERIOUS]
    if not flags:
        return None
    single = sum(len(flag.identities) for flag in flags) == 1
    what, them = ("A serious incident", "it") if single else ("Serious incidents", "them")
    terms = say_terms(flag.term for flag in flags if flag.term is not None)
    return Question(
        f"{what} not yet considered by a review, in {terms}",
        f"What has been learnt from {them}, and is everyone affected being supported?",
        "review",
    )


def ask_about_missing_steps(book: Book) -> Question | None:
    """Ask about incidents that lack a step which Appendix A expects."""
    flags = [flag for flag in _open_cases(book) if _lacks_step(flag, book)]
    return pass_on(flags[0], "outcomes") if flags else None


def ask_about_rises(book: Book) -> Question | None:
    """Ask what is behind a rise: one that is flagged, or all incidents above their usual range."""
    asks = "What is behind it: more incidents, or better reporting?"
    for flag in book.status.flags:
        if flag.rule in RISES and flag.subject is not None:
            return Question(say_rise(flag), asks, "trends", flag.subject)
    figure = _say_above_usual(book)
    return Question(figure, asks, "trends") if figure else None


def ask_about_open_cases(book: Book) -> Question | None:
    """Ask about the most incidents that are past their time for one and the same thing."""
    flags = [flag for flag in _open_cases(book) if not _lacks_step(flag, book)]
    most = max(flags, key=lambda flag: len(flag.identities), default=None)
    return None if most is None else pass_on(most, "outcomes")


def ask_about_new_kinds(book: Book) -> Question | None:
    """Ask whether a kind of incident that is new in the last year is prepared for."""
    first = first_recent(book)
    flags = [
        flag
        for flag in book.status.flags
        if flag.rule is Rule.NEW_KIND
        and flag.term is not None
        and flag.term.ordinal >= first.ordinal
    ]
    if not flags or flags[0].subject is None:
        return None
    asks = "Do pupils, parents and staff know what to do about it?"
    return Question(flags[0].sentence.removesuffix("."), asks, "kinds", flags[0].subject)


def ask_about_platforms(book: Book) -> Question | None:
    """Ask whether the policy should name the platform it leaves out and that is met most."""
    policy, recent = book.status.policy, recent_cube(book)
    named = {platform.name for platform in policy.platforms if platform.named_in_policy}
    counts = recent.groupby("platform")["incidents"].sum()
    unnamed = counts[~counts.index.isin(named)].sort_values(ascending=False, kind="stable")
    if unnamed.empty or int(unnamed.iloc[0]) < LEAST_ON_PLATFORM:
        return None
    platform, most = str(unnamed.index[0]), int(unnamed.iloc[0])
    total = count_of(int(recent["incidents"].sum()), "incident")
    were = "was" if most == 1 else "were"
    return Question(
        f"{most:,} of {total} {say_recent(book)} {were} on {platform}, "
        "which the policy does not name",
        "Should the policy name it?",
        "kinds",
        Subject(platform=platform),
    )


def ask_about_no_action(book: Book) -> Question | None:
    """Ask about "no further action" when its share is clearly higher than the year before."""
    size, first = book.status.policy.triggers.this_year.terms, first_recent(book)
    before = Filters(
        first_term=TermId.from_ordinal(first.ordinal - size),
        last_term=TermId.from_ordinal(first.ordinal - 1),
    )
    (taken, total), (taken_before, total_before) = (
        _count_no_action(cube) for cube in (recent_cube(book), narrow(book.cube, before))
    )
    if min(total, total_before) < LEAST_FOR_A_SHARE:
        return None
    # In whole numbers, so that a rise of exactly the constant is one.
    if round(100 * (taken / total - taken_before / total_before), 6) < 100 * NO_ACTION_RISE:
        return None
    return Question(
        f"No further action in {taken:,} of {count_of(total, 'incident')} {say_recent(book)}, "
        f"{taken_before:,} of {total_before:,} in the {number_word(size)} before",
        "Is that the right response to what happened?",
        "outcomes",
    )


def _open_cases(book: Book) -> list[ReviewFlag]:
    return [flag for flag in book.status.flags if flag.rule is Rule.OPEN_CASE]


def _lacks_step(flag: ReviewFlag, book: Book) -> bool:
    """Whether a question about cases is about one of the steps that are expected."""
    steps = book.status.policy.triggers.expected_steps
    return any(flag.sentence.startswith(f"No {step.name} ") for step in steps)


def _say_above_usual(book: Book) -> str:
    """All incidents of the latest returned term beside their usual range, when they are above it.

    A term of which a kind was flagged is left to that flag, which governors may have considered.
    """
    latest = latest_returned(book.status)
    if latest is None or latest.flags:
        return ""
    footing = latest.footings.this_term[Subject()]
    measured = measure_by(footing, book.status.policy.triggers)
    if measured is None or footing.incidents is None or footing.incidents <= measured.usual.high:
        return ""
    when, usual = say_in_term(latest.term), say_range(measured.usual)
    return f"{count_of(footing.incidents, 'incident')} {when}; {usual} would be usual"


def _count_no_action(cube: pd.DataFrame) -> tuple[int, int]:
    """The incidents that ended with no further action, and all."""
    taken = with_any_outcome(cube, [Outcome.NO_FURTHER_ACTION])
    return int(taken["incidents"].sum()), int(cube["incidents"].sum())
