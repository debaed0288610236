"""The filters: kept in the address, so a view can be shared, and said as one sentence.

Every page that counts incidents shows the same ones, under the same names in the address, so
that a choice goes along from page to page. A click on a chart sets them too (see `narrow_to`).
"""

from collections.abc import Iterable, Mapping
from urllib.parse import urlencode

import streamlit as st

from policy_monitor.analysis import Filters
from policy_monitor.journeys import Book
from policy_monitor.report import describe_filters
from policy_monitor.vocabulary import Category, Involved, Nature, Season, Setting, TermId

__all__ = [
    "KIND",
    "PLATFORM",
    "RISK",
    "WHEN",
    "WHERE",
    "WHO",
    "address_of",
    "choose_filters",
    "narrow_to",
    "only",
]

KIND, RISK, PLATFORM, WHEN, WHERE, WHO = ("kind", "risk", "platform", "when", "where", "who")
"""What the address calls each filter."""

_ALL_KINDS = "All kinds"
_DEFAULTS: Mapping[str, str] = {
    KIND: _ALL_KINDS,
    RISK: "Any type of risk",
    PLATFORM: "Any platform",
    WHEN: "All terms",
    WHERE: "Anywhere",
    WHO: "Anyone",
}


def choose_filters(book: Book) -> Filters:
    """Draw the filters, the sentence and the reset, and return what was chosen."""
    periods = _periods(book)
    platforms = sorted(book.cube["platform"].dropna().unique(), key=str.casefold)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        kind = st.segmented_control(
            "Category",
            [_ALL_KINDS, *(str(category) for category in Category)],
            default=_ALL_KINDS,
            key=KIND,
            bind="query-params",
            required=True,
            label_visibility="collapsed",
        )
        with st.popover("More filters", icon=":material/tune:"):
            risk = _choice("Type of risk", RISK, Nature)
            when = _choice("When", WHEN, periods)
            where = _choice("Where it happened", WHERE, Setting)
            who = _choice("Who was involved", WHO, Involved)
            platform = _choice("Platform", PLATFORM, platforms)
        first, last = periods.get(when or "", (None, None))
        filters = Filters(
            first_term=first,
            last_term=last,
            category=Category(kind) if kind != _ALL_KINDS else None,
            nature=Nature(risk) if risk else None,
            setting=Setting(where) if where else None,
            involved=Involved(who) if who else None,
            platform=platform,
        )
        st.markdown(f"Showing {describe_filters(filters, book.terms)}.", width="content")
        if filters != Filters():
            st.button("Show everything", icon=":material/close:", type="tertiary", on_click=_reset)
    return filters


def narrow_to(chosen: Mapping[str, str]) -> None:
    """Set filters from a callback, such as that of a click on a chart.

    Args:
        chosen: What each filter named is set to, as `choose_filters` offers it. Where all
            are set so already they are taken off, so that a second click undoes the first.
    """
    undo = all(st.session_state.get(key) == value for key, value in chosen.items())
    for key, value in chosen.items():
        st.session_state[key] = _DEFAULTS[key] if undo else value


def address_of(page: str, chosen: Mapping[str, str]) -> str:
    """Where a link to a page leads, with the filters as they stand and these set.

    Args:
        page: The page's own part of the address, such as "kinds".
        chosen: What each filter named is set to, as `choose_filters` offers it.
    """
    standing = {key: st.session_state.get(key, everything) for key, everything in _DEFAULTS.items()}
    wanted = {**standing, **chosen}
    query = urlencode({key: value for key, value in wanted.items() if value != _DEFAULTS[key]})
    return f"{page}?{query}" if query else page


def only(term: TermId) -> str:
    """What `WHEN` is set to for one term alone."""
    return term.short_label


def _periods(book: Book) -> dict[str, tuple[TermId, TermId | None]]:
    """The periods to choose from, the latest first: years, single terms, and since a term."""
    terms = [TermId.from_ordinal(ordinal) for ordinal in reversed(book.terms["term"].to_list())]
    years = {
        f"Year {term.academic_year}": (
            TermId(term.year, Season.AUTUMN),
            TermId(term.year, Season.SUMMER),
        )
        for term in terms
    }
    single = {only(term): (term, term) for term in terms}
    since = {f"Since {only(term)}": (term, None) for term in terms}
    return {**years, **single, **since}


def _choice(label: str, key: str, options: Iterable[str]) -> str | None:
    """One choice from a list, the first of which leaves everything in: None."""
    everything = _DEFAULTS[key]
    chosen = st.selectbox(
        label, [everything, *(str(option) for option in options)], key=key, bind="query-params"
    )
    return None if chosen == everything else chosen


def _reset() -> None:
    """Take every filter off."""
    for key, everything in _DEFAULTS.items():
        st.session_state[key] = everything
