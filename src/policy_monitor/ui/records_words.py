"""The decisions: what the school's own words mean, each with a way to change it."""

import streamlit as st

from policy_monitor.journeys import Book
from policy_monitor.records import Meaning
from policy_monitor.storage import SchoolWord
from policy_monitor.ui import data
from policy_monitor.ui.paging import choose_page
from policy_monitor.ui.plain import as_written
from policy_monitor.ui.word_meanings import ABOUT, choices, say_meaning
from policy_monitor.wording import count_of, long_date

__all__ = ["show_words"]

_SHOWN = 20


def show_words(book: Book) -> None:
    """List the words explained so far, the most used first."""
    words = data.records(example=book.example).words()
    st.header(f"{count_of(len(words), 'word')} of your own explained", anchor=False)
    if not words:
        st.markdown(
            "When a log uses a word that no list has, Upload asks once what it means. The answers "
            "are kept here."
        )
        return
    st.markdown("What your school has said its own words mean. A change moves the figures.")
    listed = st.container()
    start = choose_page(len(words), size=_SHOWN, key="words-page")
    with listed:
        for word in words[start : start + _SHOWN]:
            with st.container(border=True):
                said, change = st.columns([4, 1], vertical_alignment="center")
                said.markdown(_describe(word))
                if change.button("Change", key=f"change-{word.key}", wrap=True):
                    _change(word)


def _name(word: SchoolWord) -> str:
    if word.label is None:
        return f"A word about {ABOUT[word.about]} (not kept)"
    return f"“{as_written(word.label)}”"


def _describe(word: SchoolWord) -> str:
    """One word in a line: what it means, and how many incidents use it."""
    meaning = say_meaning(word.about, word.meaning)
    return f"**{_name(word)}**: {meaning}. {count_of(word.incidents, 'incident')}."


@st.dialog("What does it mean?")
def _change(word: SchoolWord) -> None:
    every = choices(word.about, [word.meaning] if word.meaning != Meaning() else [])
    chosen = st.selectbox(
        f"{_name(word)}, {ABOUT[word.about]}",
        every,
        index=every.index(word.meaning),
        format_func=lambda meaning: say_meaning(word.about, meaning),
        key=f"new-meaning-{word.key}",
    )
    if st.button("Keep this answer", type="primary"):
        changed = data.change_word(word, chosen)
        st.toast(
            f"Answer kept; {count_of(changed, 'incident')} brought up to date.",
            icon=":material/check:",
        )
        st.rerun()
    if word.label is not None and st.button("Stop keeping the word itself", key="forget"):
        data.forget_label(word)
        st.toast("The word is recognised as before, and no longer kept.", icon=":material/check:")
        st.rerun()
    st.markdown("Answers so far:")
    st.markdown(
        "\n".join(
            f"- {long_date(answer.answered_at.astimezone(data.LONDON).date())}: "
            f"{say_meaning(word.about, answer.meaning)} "
            f"({count_of(answer.changed, 'stored incident')} changed)"
            for answer in word.answers
        )
    )
