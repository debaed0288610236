"""The governors' paper: how it looks, and the two ways to take it away."""

from pathlib import Path

import streamlit as st

from policy_monitor.analysis import Filters
from policy_monitor.journeys import Book
from policy_monitor.report import ask_questions
from policy_monitor.report.paper import FILE_NAME, make_word_file, paper_html, write_paper
from policy_monitor.ui import data

__all__ = ["show_paper"]

_STYLE = Path(__file__).with_name("paper.css")
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_PRINT = """
<button type="button" class="print">Print, or save as PDF</button>
<script>
document.querySelectorAll("button.print").forEach((button) => {
  button.onclick = () => window.print();
});
</script>
"""


def show_paper(book: Book) -> None:
    """Draw the paper, with a button to print it and one to download it for Word."""
    policy = data.policy()
    view = data.view(book, Filters())
    asked = ask_questions(book, data.logging_delays(book))
    questions = [f"{question.figure}. {question.asks}" for question in asked]
    paper = write_paper(book, view, policy, questions=questions)
    st.markdown("The figures for the agenda, on two sheets of A4. The Overview is where they move.")
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.html(_PRINT, unsafe_allow_javascript=True, width="content")
        st.download_button(
            "Download for Word",
            lambda: make_word_file(paper),
            file_name=f"example-{FILE_NAME}" if book.example else FILE_NAME,
            mime=_WORD,
            icon=":material/download:",
        )
    st.html(_STYLE)
    st.html(paper_html(paper))
