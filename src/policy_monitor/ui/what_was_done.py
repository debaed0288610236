"""What was done about incidents: the most frequent outcomes, and the way to all of them."""

from html import escape

import pandas as pd

from policy_monitor.journeys import Book, View
from policy_monitor.report import headline_of_outcomes
from policy_monitor.ui.filters import address_of
from policy_monitor.wording import in_text

__all__ = ["DONE_STYLE", "outcomes_html", "what_was_done_html"]

_MOST_OUTCOMES = 5
"""The Outcomes page has the rest."""
_WIDEST = 85
"""In hundredths of the room: the longest bar leaves some for its number."""
_BAR = "rgb(40, 114, 168)"
"""Told by its length, not its colour; 3:1 on the light ground and on the dark."""
DONE_STYLE = """
.done-of, .done-more { font-size: 0.875rem; margin: 0; }
.done-more a { color: inherit; }
ul.done { list-style: none; margin: 0.5rem 0 0.9rem !important; padding: 0; }
.done li { margin: 0 0 0.45rem !important; padding: 0; line-height: 1.35; }
.done span { display: flex; align-items: center; gap: 0.5rem; }
.done i { height: 0.625rem; min-width: 2px; border-radius: 0 2px 2px 0; }
.done b { font-variant-numeric: tabular-nums; line-height: 1; }
"""


def what_was_done_html(book: Book, view: View) -> str:
    """The outcomes that most incidents of a view have, as a part of a page with `DONE_STYLE`."""
    labels = {code: words.label for code, words in book.status.policy.outcomes.items()}
    counts = view.outcomes.sort_values("incidents", ascending=False, kind="stable")
    with_some = counts[counts["incidents"] > 0]
    named = with_some.assign(outcome=with_some["outcome"].map(labels))
    finding = in_text(headline_of_outcomes(named, view.total))
    listed = outcomes_html(named, total=view.total)
    return f"<section><h2>What was done: {escape(finding)}</h2>{listed}</section>"


def outcomes_html(outcomes: pd.DataFrame, *, total: int) -> str:
    """The most frequent outcomes as a list with a bar and a number for each.

    Args:
        outcomes: One row per outcome that any incident has, the most frequent first:
            `outcome` (as pages say it) and `incidents`.
        total: The incidents they are of; several may have more than one outcome.
    """
    shown = outcomes.head(_MOST_OUTCOMES)
    highest = int(shown["incidents"].max()) if len(shown) else 1
    items = "".join(
        f'<li>{escape(label)}<span><i style="width: {_WIDEST * incidents / highest:.1f}%; '
        f'background: {_BAR}"></i><b>{incidents:,}</b></span></li>'
        for label, incidents in zip(shown["outcome"], shown["incidents"], strict=True)
    )
    several = int(outcomes["incidents"].sum()) > total
    of = f"Incidents with each outcome{'; some have several' if several else ''}"
    listed = (
        f'<p class="done-of" id="done-of">{of}</p>'
        f'<ul class="done" aria-labelledby="done-of">{items}</ul>'
        if items
        else ""
    )
    further = len(outcomes) - len(shown)
    link = f"And {further} more on Outcomes" if further else "See Outcomes"
    href = escape(address_of("outcomes", {}))
    return f'{listed}<p class="done-more"><a href="{href}">{link}</a></p>'
