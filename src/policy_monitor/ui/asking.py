"""The words of a log that nobody knows, each asked about once."""

from collections.abc import Sequence

import streamlit as st

from policy_monitor import journeys
from policy_monitor.records import Meaning, Screening, UnknownWord
from policy_monitor.ui import data
from policy_monitor.ui.plain import as_written
from policy_monitor.ui.word_meanings import ABOUT, choices, say_meaning
from policy_monitor.wording import count_of

__all__ = ["show_unknown_words"]

_ASKED_FIRST = 8
_ASKED_AT_ONCE = 30
"""More would be no short form. The next come up once these are explained."""

_KEY = "meaning-of-"


def show_unknown_words(screening: Screening) -> None:
    """Draw a short form: each word, how many incidents use it, and what it may mean."""
    words = screening.unknown_words
    if not words:
        return
    st.subheader(f"{count_of(len(words), 'word')} to explain", anchor=False)
    st.markdown(
        "Your log uses these words, and no list has them. Say once what they mean: the answer is "
        "kept for the next log, and you can change it at any time. Until then their incidents are "
        "counted as not yet classified, or under other."
    )
    with st.form("unknown-words", border=True, clear_on_submit=False):
        for word in words[:_ASKED_FIRST]:
            _ask(word)
        if more := words[_ASKED_FIRST:_ASKED_AT_ONCE]:
            with st.expander(f"{count_of(len(more), 'more word')}, used less often"):
                for word in more:
                    _ask(word)
                if later := len(words[_ASKED_AT_ONCE:]):
                    st.markdown(
                        f"{count_of(later, 'word')} after these: asked about once some of these "
                        "are explained."
                    )
        doubtful = not all(journeys.may_keep_label(word) for word in words)
        names_nobody = doubtful and st.checkbox(
            "None of the words I explain here names anybody",
            help="A word used once, or about people, could be a name. Without this tick it is "
            "recognised next time, but the word itself is not kept.",
        )
        if st.form_submit_button("Keep these answers", icon=":material/check:"):
            _keep(words, names_nobody=names_nobody)


def _ask(word: UnknownWord) -> None:
    # One alone: two are cut off on a phone, and the list below begins with them all.
    perhaps = say_meaning(word.about, word.likely[0]) if word.likely else ""
    st.selectbox(
        f"“{as_written(word.label)}”: {ABOUT[word.about]}, {count_of(word.rows, 'incident')}",
        choices(word.about, word.likely),
        index=None,
        format_func=lambda meaning: say_meaning(word.about, meaning),
        placeholder=f"Perhaps {perhaps}?" if perhaps else "Choose what it means",
        key=f"{_KEY}{word.key}",
    )


def _keep(words: Sequence[UnknownWord], *, names_nobody: bool) -> None:
    """Keep the answers given, say so, and draw the page anew with them."""
    given: dict[UnknownWord, Meaning] = {}
    for word in words:
        meaning = st.session_state.get(f"{_KEY}{word.key}")
        if meaning is not None:
            given[word] = meaning
    if not given:
        st.warning("Choose what at least one word means first.", icon=":material/info:")
        return
    changed = data.explain_words(given, names_nobody=names_nobody)
    said = f"{count_of(len(given), 'answer')} kept"
    if changed:
        said += f"; {count_of(changed, 'stored incident')} brought up to date"
    st.toast(f"{said}.", icon=":material/check:")
    st.rerun()
