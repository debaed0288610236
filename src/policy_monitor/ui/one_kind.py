"""One of the twelve kinds by itself: beside what is usual, what was done, what it means."""

from collections.abc import Mapping
from itertools import islice

import pandas as pd
import streamlit as st

from policy_monitor import charts
from policy_monitor.analysis import Filters, Subject
from policy_monitor.journeys import Book, View
from policy_monitor.policy import Cell, Policy
from policy_monitor.policy.families import is_family
from policy_monitor.report import (
    RISES,
    headline_of_outcomes,
    say_kind,
    series_of,
    table_to_read,
    terms_beside_usual,
)
from policy_monitor.review import Clearings, ReviewFlag
from policy_monitor.ui import data
from policy_monitor.ui.chart import show_chart, show_table
from policy_monitor.ui.filters import KIND, RISK, narrow_to
from policy_monitor.ui.plain import as_written
from policy_monitor.ui.review_reasons import say_flag
from policy_monitor.wording import and_list, in_text

__all__ = ["show_kind"]

_MOST_FLAGS = 2
"""More flags of one kind are on the Review page."""
_EXAMPLES = 5
_READING = (
    "The line is the count of each term, the band what was usual as known then. A diamond is a "
    "rise that no review has considered yet, a hollow mark the term still running, “?” a term not "
    "returned."
)
_WHOLE = " It shows every incident of this kind, whatever else is chosen."


def show_kind(book: Book, view: View, filters: Filters, subject: Subject) -> None:
    """Draw one kind: its sentence, its terms, what was done, and its words."""
    with st.container(border=True):
        st.button(
            "All kinds",
            icon=":material/arrow_back:",
            type="tertiary",
            on_click=_leave,
            args=(subject,),
        )
        headline = f"{subject.label}: {say_kind(subject, book.status)}"
        st.header(headline, anchor=False)
        flags = [
            flag for flag in book.status.flags if flag.subject == subject and flag.rule in RISES
        ]
        for flag in flags[:_MOST_FLAGS]:
            st.markdown(say_flag(flag))
        _show_terms(book, filters, subject, flags, headline)
        done, meaning = st.columns(2, gap="large")
        with done:
            _show_done(book, view, filters)
        with meaning:
            st.markdown(_say_meaning(data.policy(), subject))


def _show_terms(
    book: Book, filters: Filters, subject: Subject, flags: list[ReviewFlag], headline: str
) -> None:
    table = terms_beside_usual(
        series_of(book.reported.counted)[subject],
        book.status,
        book.reported.counted,
        flagged=[flag.term for flag in flags if flag.term is not None],
        decisions=Clearings(book.governance.reviews).decisions().get(subject),
    )
    alone = Filters(category=subject.category, nature=subject.nature)
    show_chart(
        charts.series_and_usual_range(table),
        alt=f"{headline}.",
        reading=_READING + (_WHOLE if filters != alone else ""),
        key="chart-of-kind",
    )
    show_table(
        book,
        lambda: table_to_read(table),
        filters=alone,
        name="kind-by-term",
        about=f"{subject.label}: incidents by term beside their usual range",
    )


def _show_done(book: Book, view: View, filters: Filters) -> None:
    """Draw what was done about the incidents of the view, the most frequent first."""
    labels = [words.label for words in data.policy().outcomes.values()]
    outcomes = pd.DataFrame({"name": labels, "incidents": view.outcomes["incidents"]})
    some = outcomes[outcomes["incidents"] > 0]
    some = some.sort_values("incidents", ascending=False, kind="stable")
    headline = headline_of_outcomes(some.rename(columns={"name": "outcome"}), view.total)
    st.subheader(f"What was done: {in_text(headline)}", anchor=False)
    if some.empty:
        return
    several = int(some["incidents"].sum()) > view.total
    more = f" Some incidents have several, so these add up to more than {view.total}."
    show_chart(
        charts.ranked_bars(some, of="Outcome"),
        alt=f"What was done about these incidents. {headline}.",
        reading="One bar for each outcome." + (more if several else ""),
        key="chart-of-kind-outcomes",
    )
    show_table(
        book,
        lambda: some.rename(columns={"name": "Outcome", "incidents": "Incidents"}).astype("str"),
        filters=filters,
        name="kind-outcomes",
        about="Incidents of this kind by outcome",
    )


def _say_meaning(policy: Policy, subject: Subject) -> str:
    """The policy's words for a kind, what logs call it, and where KCSIE would put it."""
    assert subject.category is not None, "a kind has both"  # noqa: S101 - for mypy
    assert subject.nature is not None, "a kind has both"  # noqa: S101 - for mypy
    key = (subject.category, subject.nature)
    cell, mapped = policy.cells[key], policy.four_cs.kinds[key]
    category = policy.categories[subject.category]
    doubt = " It could be another area." if mapped.ambiguous else ""
    lines = [
        f"**The policy's words:** {cell.policy_text}. {category.meaning}",
        f"**In a log, for example:** {and_list(_examples(cell))}.",
        f"**KCSIE, approximately:** {mapped.area}. {mapped.why}{doubt}",
    ]
    return "\n\n".join(as_written(line).replace(r"\*\*", "**") for line in lines)


def _examples(cell: Cell) -> list[str]:
    """The first few phrases that mean a kind, that say more than the policy's own words."""
    own = set(cell.policy_text.lower().split())
    said: dict[str, str] = {}
    for phrase in cell.words:
        if not is_family(phrase) and not own.issuperset(phrase.split()):
            # "cyberbullying" and "cyber-bullying" are one example.
            said.setdefault(phrase.replace("-", "").replace(" ", ""), phrase)
    return list(islice(said.values(), _EXAMPLES))


def _leave(subject: Subject) -> None:
    """Go back to all kinds; both are set, so that this takes them off."""
    chosen: Mapping[str, str] = {KIND: str(subject.category), RISK: str(subject.nature)}
    narrow_to(chosen)
