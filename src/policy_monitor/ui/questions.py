"""The questions governors may want to ask, each under the figure that prompts it."""

from collections.abc import Iterable
from html import escape
from urllib.parse import urlencode

from policy_monitor.analysis import Subject
from policy_monitor.report import Question
from policy_monitor.ui.filters import KIND, PLATFORM, RISK

__all__ = ["QUESTIONS_STYLE", "questions_html"]

_NONE = "Nothing in these figures prompts one."

QUESTIONS_STYLE = """
section.questions-asked { margin-top: 1.5rem; }
ol.questions { margin: 0.6rem 0 0 !important; padding: 0; list-style: none;
  border-bottom: 1px solid rgba(110, 130, 150, 0.35); }
.questions li { margin: 0 !important; padding: 0.65rem 0 0.7rem; break-inside: avoid;
  border-top: 1px solid rgba(110, 130, 150, 0.35); display: grid; gap: 0.1rem 2rem;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); }
.questions p { margin: 0; }
.questions a { white-space: nowrap; font-size: 0.875rem; margin-left: 0.4rem; }
"""


def questions_html(questions: Iterable[Question]) -> str:
    """Questions as a list, the gravest first; a sentence where nothing prompts one."""
    items = "".join(
        f"<li><p>{escape(question.figure)}.</p><p><b>{escape(question.asks)}</b> "
        f'<a href="{escape(_address(question))}">{escape(f"See {question.page.capitalize()}")}</a>'
        "</p></li>"
        for question in questions
    )
    body = f'<ol class="questions">{items}</ol>' if items else f"<p>{_NONE}</p>"
    return (
        f'<section class="questions-asked"><h2>Questions you may want to ask</h2>{body}</section>'
    )


def _address(question: Question) -> str:
    # Without the filters of the moment: the figure is of all incidents, whatever is shown now.
    query = urlencode(_filters_of(question.subject))
    return f"{question.page}?{query}" if query else question.page


def _filters_of(subject: Subject) -> dict[str, str]:
    """The filters that narrow a page to a subject."""
    named = {KIND: subject.category, RISK: subject.nature, PLATFORM: subject.platform}
    return {key: str(value) for key, value in named.items() if value is not None}
