"""What is said of the twelve kinds: what is new, what is higher than usual, and over time."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import pandas as pd

from policy_monitor.analysis import (
    NOT_YET_CLASSIFIED,
    SMALLEST_SHOWN,
    Filters,
    Subject,
    is_too_small,
)
from policy_monitor.journeys import View
from policy_monitor.report.headlines import headline_of_kinds
from policy_monitor.report.looked_at import latest_returned
from policy_monitor.report.periods import say_terms, terms_of
from policy_monitor.report.reviewing import RISES
from policy_monitor.report.usual import measure_by, say_range
from policy_monitor.review import ReviewFlag, ReviewStatus
from policy_monitor.vocabulary import Category, Nature, TermId
from policy_monitor.wording import and_list, count_of, in_text, number_word

__all__ = [
    "Kind",
    "answer_of_kinds",
    "headline_over_time",
    "kinds_to_read",
    "mark_kinds",
    "say_kind",
    "say_new_kinds",
]

Kind = tuple[Category, Nature]

_MOST_LEADERS = 2
"""More kinds than this in the lead say nothing by being named."""
_MOST_NAMED = 3
"""More new kinds than this are counted, not named."""
_NO_RETURN = {"missing": "not returned", "not_yet": "no return yet"}
_REMARKS = {"nil": "nil return", "to_date": "so far", **_NO_RETURN}


def mark_kinds(status: ReviewStatus, filters: Filters) -> Mapping[Kind, tuple[str, ...]]:
    """What stands out of each kind, in a few words: new, or higher than usual.

    New is what the review method notes of the latest term with a return; higher than usual
    is what a flag that is still open says, with its term unless it is that one.

    Args:
        status: The standing of the day.
        filters: What the page shows. A view by platform, place or person gets no marks, for
            they are about every incident of a kind; nor does a term outside the view.
    """
    judgement = latest_returned(status)
    if judgement is None or any((filters.platform, filters.setting, filters.involved)):
        return {}
    latest = judgement.term.id
    marks: dict[Kind, dict[str, None]] = defaultdict(dict)
    for flag in _within(judgement.notes, filters):
        marks[_kind_of(flag)]["new"] = None
    for flag in _within((flag for flag in status.flags if flag.rule in RISES), filters):
        earlier = "" if flag.term == latest else f" in {_say_term(flag)}"
        marks[_kind_of(flag)][f"higher than usual{earlier}"] = None
    # A kind that is high for several reasons or terms says the latest, which comes first.
    return {kind: _shorten(words) for kind, words in marks.items()}


def say_new_kinds(status: ReviewStatus, filters: Filters) -> str:
    """Name the kinds that are new in the latest term: "New this term: Contact / Sexual"."""
    judgement = latest_returned(status)
    marks = mark_kinds(status, filters)
    new = [Subject(*kind).label for kind, words in marks.items() if "new" in words]
    if judgement is None or not new:
        return ""
    term = judgement.term
    when = f"in {term.label}" if term.completed else "this term"
    if len(new) > _MOST_NAMED:
        return f"{count_of(len(new), 'kind')} new {when}"
    return f"New {when}: {and_list(new)}"


def say_kind(subject: Subject, status: ReviewStatus) -> str:
    """One kind in the latest term with a return, beside what is usual for it."""
    judgement = latest_returned(status)
    if judgement is None:
        return "nothing has been returned yet"
    footing = judgement.footings.this_term[subject]
    measured = measure_by(footing, status.policy.triggers)
    term = judgement.term
    when = f"in {term.label}" if term.completed else "so far this term"
    here = f"{footing.incidents or 0:,} {when}"
    if measured is None:
        return f"{here}; too few terms are known to say what is usual"
    whole = "" if term.completed else " in a whole term"
    return f"{here}; {say_range(measured.usual)} would be usual{whole}"


def answer_of_kinds(view: View, filters: Filters) -> str:
    """Name the most frequent kind of a view, or say why none can be named."""
    if view.terms["incidents"].isna().all():
        return f"No return was made for {say_terms(terms_of(view.terms))}"
    cells = view.cells
    known = cells[(cells[["category", "nature"]] != NOT_YET_CLASSIFIED).all(axis="columns")]
    if view.total and view.not_yet_classified == view.total:
        if view.total == 1:
            return "The one incident is not fully classified yet"
        return f"None of the {view.total:,} incidents is fully classified yet"
    if is_too_small(int(known["incidents"].max()), filters):
        fewer = f"fewer than {number_word(SMALLEST_SHOWN)} of any one kind"
        return f"{count_of(view.total, 'incident')}, {fewer}"
    return headline_of_kinds(known)


def headline_over_time(counts: pd.DataFrame) -> str:
    """Say which kind comes back term after term.

    Args:
        counts: One row per kind and term (see `analysis.by_kind_and_term`).
    """
    returned = counts[counts["incidents"].notna()]
    terms = int(returned["term"].nunique())
    if terms == 0:
        return "no term of this view was returned"
    kinds = returned[returned["category"] != NOT_YET_CLASSIFIED]
    with_some = kinds[kinds["incidents"] > 0].groupby(["category", "nature"])["term"].nunique()
    if with_some.empty:
        return f"none of the kinds in {count_of(terms, 'returned term')}"
    most = int(with_some.max())
    leaders = [" / ".join(kind) for kind in with_some.index[with_some == most]]
    if len(leaders) > _MOST_LEADERS:
        if most == terms:
            every = "the one returned term" if terms == 1 else f"all {terms} returned terms"
            return f"{len(leaders)} kinds in {every}"
        return f"no kind in more than {most} of {terms} returned terms"
    return f"{and_list(leaders)} in the most terms, {most} of the {terms} returned"


def kinds_to_read(counts: pd.DataFrame) -> pd.DataFrame:
    """Lay the kinds out for people to read, a term in each row.

    Args:
        counts: One row per kind and term (see `analysis.by_kind_and_term`).

    Returns:
        One row per term, in order: `Term`, a column for each kind that any incident has,
        `Total` and `Remark`. Every cell is text, "–" where the term has no return.
    """
    named = counts.assign(kind=_names(counts))
    totals = named.groupby("kind", sort=False)["incidents"].sum()
    kinds = list(totals.index[totals > 0])
    rows = []
    for (term, status), of_term in named.groupby(["term", "status"]):
        numbers = of_term.set_index("kind")["incidents"]
        known = str(status) not in _NO_RETURN
        shown = [f"{int(numbers[kind]):,}" if known else "–" for kind in kinds]
        total = f"{int(numbers.sum()):,}" if known else "–"
        label = TermId.from_ordinal(int(str(term))).label
        rows.append((label, *shown, total, _REMARKS.get(str(status), "")))
    return pd.DataFrame(rows, columns=["Term", *kinds, "Total", "Remark"])


def _within(flags: Iterable[ReviewFlag], filters: Filters) -> Iterator[ReviewFlag]:
    """The flags about a kind that the view shows, of terms that it shows."""
    first, last = filters.first_term, filters.last_term
    for flag in flags:
        subject, term = flag.subject, flag.term
        if subject is None or subject.category is None or subject.nature is None or term is None:
            continue
        shown = (
            filters.category in {None, subject.category}
            and filters.nature in {None, subject.nature}
            and (first is None or not term < first)
            and (last is None or not last < term)
        )
        if shown:
            yield flag


def _kind_of(flag: ReviewFlag) -> Kind:
    subject = flag.subject or Subject()
    assert subject.category is not None, "only flags about a kind come here"  # noqa: S101 - for mypy
    assert subject.nature is not None, "only flags about a kind come here"  # noqa: S101 - for mypy
    return subject.category, subject.nature


def _say_term(flag: ReviewFlag) -> str:
    return in_text(flag.term.label) if flag.term is not None else ""


def _shorten(words: Iterable[str]) -> tuple[str, ...]:
    """New first, and of the rest the first alone."""
    listed = list(words)
    new = [word for word in listed if word == "new"]
    return (*new, *[word for word in listed if word != "new"][:1])


def _names(counts: pd.DataFrame) -> list[str]:
    return [
        category if category == NOT_YET_CLASSIFIED else f"{category} / {nature}"
        for category, nature in zip(counts["category"], counts["nature"], strict=True)
    ]
