"""Questions about the log itself and the register: is what governors read all there is?"""

import pandas as pd

from policy_monitor.analysis import not_yet_classified, term_ordinals
from policy_monitor.journeys import Book
from policy_monitor.report.periods import say_terms, terms_of
from policy_monitor.report.questions.question import (
    LEAST_FOR_A_SHARE,
    Question,
    first_recent,
    pass_on,
    recent_cube,
    say_recent,
)
from policy_monitor.report.recording import LATE_DAYS, summarise_logging
from policy_monitor.review import Rule
from policy_monitor.vocabulary import Involved, Setting
from policy_monitor.wording import count_of

__all__ = [
    "GAP_SHARE",
    "LATE_SHARE",
    "ask_about_gaps",
    "ask_about_late_logging",
    "ask_about_returns",
    "ask_about_the_register",
]

GAP_SHARE = 0.1
"""One incident in ten without a kind, a place or a person is enough to change what is read."""
LATE_SHARE = 0.25
"""One incident in four recorded late is past the odd busy week."""


def ask_about_returns(book: Book) -> Question | None:
    """Ask about nil returns running, or about terms of the last year without a return."""
    for flag in book.status.flags:
        if flag.rule is Rule.SILENCE:
            return pass_on(flag, "recording")
    recent = book.terms[book.terms["term"] >= first_recent(book).ordinal]
    missing = terms_of(recent, "missing")
    if not missing:
        return None
    return Question(
        f"{count_of(len(missing), 'term')} not returned {say_recent(book)}: {say_terms(missing)}",
        "Were there no incidents, or were they not reported?",
        "recording",
    )


def ask_about_late_logging(book: Book, delays: pd.DataFrame) -> Question | None:
    """Ask why incidents are recorded late, when many of the last year's were.

    Args:
        book: All that is known.
        delays: Its incidents by the days until they were logged (see `Store.logging_delays`).
    """
    recent = delays[term_ordinals(delays) >= first_recent(book).ordinal]
    logging = summarise_logging(recent)
    if logging.told < LEAST_FOR_A_SHARE or logging.later < LATE_SHARE * logging.told:
        return None
    return Question(
        f"{logging.later:,} of {count_of(logging.told, 'incident')} {say_recent(book)} recorded "
        f"more than {count_of(LATE_DAYS, 'day')} later",
        "What keeps incidents from being recorded at once?",
        "recording",
    )


def ask_about_gaps(book: Book) -> Question | None:
    """Ask about what the log leaves out most often, when it does so often."""
    recent = recent_cube(book)
    total = int(recent["incidents"].sum())
    gaps = {
        "without a full category and type of risk": not_yet_classified(recent),
        "without where it happened": _count(recent, "setting", Setting.NOT_RECORDED),
        "without who was involved": _count(recent, "involved", Involved.NOT_KNOWN),
    }
    gap, most = max(gaps.items(), key=lambda each: each[1])
    if total < LEAST_FOR_A_SHARE or most < GAP_SHARE * total:
        return None
    return Question(
        f"{most:,} of {count_of(total, 'incident')} {say_recent(book)} recorded {gap}",
        "What would help staff to complete the log?",
        "recording",
    )


def ask_about_the_register(book: Book) -> Question | None:
    """Ask whether anything is new, when the register of developments has been silent."""
    flags = [flag for flag in book.status.flags if flag.rule is Rule.DEVELOPMENTS]
    return pass_on(flags[0], "review") if flags else None


def _count(cube: pd.DataFrame, column: str, value: str) -> int:
    return int(cube.loc[cube[column] == str(value), "incidents"].sum())
