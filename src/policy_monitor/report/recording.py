"""Whether staff are recording consistently, in sentences."""

import pandas as pd

from policy_monitor.analysis import (
    Delays,
    count_gaps,
    delays_by_term,
    not_yet_classified,
    summarise_delays,
)
from policy_monitor.journeys import Book
from policy_monitor.report.periods import say_terms, terms_of
from policy_monitor.report.uncounted import uncounted_rows
from policy_monitor.review import Rule
from policy_monitor.wording import and_list, count_of, in_text

__all__ = [
    "LATE_DAYS",
    "ask_about_silence",
    "headline_of_gaps",
    "headline_of_logging",
    "headline_of_returns",
    "late_by_term",
    "say_delays",
    "say_missing_line",
    "say_recording",
    "summarise_logging",
]

LATE_DAYS = 7
"""Recorded more days later than this is late; docs/assumptions.md, "Late recording"."""


def say_recording(book: Book, logging: Delays) -> str:
    """The answer in a sentence: in good time, in full, and for every term?

    Args:
        book: All that is known.
        logging: How long it was until its incidents were recorded.
    """
    total = int(book.cube["incidents"].sum())
    open_kinds = not_yet_classified(book.cube)
    parts = [_say_logging(logging)] if total else []
    if total:
        verb = "is" if open_kinds == 1 else "are"
        number = f"{open_kinds:,} of {total:,}" if open_kinds else "all"
        parts.append(f"{number} {verb} {'not ' if open_kinds else ''}fully classified")
    missing = terms_of(book.terms, "missing")
    were = "was" if len(missing) == 1 else "were"
    if missing:
        parts.append(f"{say_terms(missing)} {were} not returned")
    else:
        over = not _over(book.terms).empty
        parts.append("every term was returned" if over else "no term is over yet")
    said = "; ".join(parts)
    return f"{said[:1].upper()}{said[1:]}."


def summarise_logging(delays: pd.DataFrame) -> Delays:
    """How long it was until incidents were recorded.

    Args:
        delays: See `Store.logging_delays`.
    """
    return summarise_delays(delays, more_than=LATE_DAYS)


def late_by_term(delays: pd.DataFrame, terms: pd.DataFrame) -> pd.DataFrame:
    """How long it was until the incidents of each term were recorded (see `delays_by_term`)."""
    return delays_by_term(delays, terms, more_than=LATE_DAYS)


def headline_of_returns(terms: pd.DataFrame) -> str:
    """Say how many of the terms that are over were returned.

    Args:
        terms: One row per term (see `analysis.term_table`).
    """
    over = _over(terms)
    if over.empty:
        return "No term is over yet"
    returned = len(over) - len(terms_of(over, "missing"))
    return f"{returned:,} of {count_of(len(over), 'term')} returned"


def _over(terms: pd.DataFrame) -> pd.DataFrame:
    return terms[~terms["status"].isin(["to_date", "not_yet"])]


def ask_about_silence(book: Book) -> str:
    """The question that nil returns running are worth; "" where there is none."""
    flags = [flag.sentence for flag in book.status.flags if flag.rule is Rule.SILENCE]
    return flags[0] if flags else ""


def headline_of_logging(logging: Delays) -> str:
    """Say how soon incidents were recorded, as a title."""
    if logging.half_within is None or logging.nine_in_ten_within is None:
        said = _say_logging(logging)
        return f"{said[:1].upper()}{said[1:]}"
    late = f"; {logging.later:,} later than {LATE_DAYS} days" if logging.later else ""
    return f"9 in 10 incidents recorded {_say_within(logging.nine_in_ten_within)}{late}"


def headline_of_gaps(cube: pd.DataFrame, complete: int) -> str:
    """Say how many incidents are recorded in full, and what is left out most.

    Args:
        cube: See `Store.cube`.
        complete: The incidents that lack nothing.
    """
    total, gaps = int(cube["incidents"].sum()), count_gaps(cube)
    if not total:
        return "No incident is recorded"
    most = max(gaps.values())
    if not most:
        return f"{complete:,} of {count_of(total, 'incident')} recorded in full"
    names = and_list([in_text(name) for name, number in gaps.items() if number == most])
    return (
        f"{complete:,} of {count_of(total, 'incident')} recorded in full; "
        f"left out most: {names} ({most:,})"
    )


def say_delays(by_term: pd.DataFrame, *, late: int | None = None) -> list[str]:
    """Say of each term how many days something took.

    Args:
        by_term: Rows of `analysis.delays_by_term` with enough incidents to sum up.
        late: The days past which `later` counts; None where that is not to be said.
    """
    lines = []
    for row in by_term.to_dict("records"):
        half, most = _say_within(row["half_within"]), _say_within(row["nine_in_ten_within"])
        past = "" if late is None else f"; {row['later'] or 'none'} later than {late} days"
        lines.append(f"{row['label']}: half {half}, 9 in 10 {most}{past}")
    return lines


def say_missing_line(book: Book) -> str:
    """What the figures leave out, in one line; "" where they leave out nothing known."""
    uncounted = uncounted_rows(book.uploads)
    rows = uncounted.needs_decision + uncounted.rejected
    unclassified = not_yet_classified(book.cube)
    missing = say_terms(terms_of(book.terms, "missing"))
    parts = [
        f"no return for {missing}" if missing else "",
        f"{count_of(rows, 'row')} of the logs not counted" if rows else "",
        f"{count_of(unclassified, 'incident')} not fully classified" if unclassified else "",
    ]
    said = [part for part in parts if part]
    return f"Left out of these figures: {and_list(said)}." if said else ""


def _say_logging(logging: Delays) -> str:
    """How soon incidents were recorded, as far as enough is known, inside a sentence."""
    if not logging.told:
        return "the logs do not say when incidents were recorded"
    if logging.half_within is None or logging.nine_in_ten_within is None:
        return f"the logs say when only {count_of(logging.told, 'incident')} were recorded"
    when = _say_within(logging.nine_in_ten_within)
    if not logging.untold:
        return f"9 in 10 incidents were recorded {when}"
    known = f"{logging.told:,} of {logging.told + logging.untold:,} incidents"
    return f"where the log gives the day of recording ({known}), 9 in 10 were recorded {when}"


def _say_within(days: int) -> str:
    return f"within {count_of(days, 'day')}" if days else "on the same day"
