"""The answer to a page's question: the first thing on it, a little larger than the rest."""

from html import escape

import streamlit as st

__all__ = ["show_answer"]

_STYLE = (
    "<style>.answer { font-size: 1.15rem; line-height: 1.5; margin: 0; max-width: 46rem; }</style>"
)


def show_answer(sentences: str) -> None:
    """Draw a page's answer.

    Args:
        sentences: Plain words, shown letter by letter.
    """
    st.html(f'{_STYLE}<p class="answer">{escape(sentences)}</p>')
