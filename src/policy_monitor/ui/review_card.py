"""The review card: is a review of the policy due, why, and where should it go."""

from collections.abc import Sequence
from html import escape

from policy_monitor.journeys import Book
from policy_monitor.report import say_rise
from policy_monitor.report.meetings import say_meeting_for_review
from policy_monitor.review import ReviewFlag, ReviewState, ReviewStatus, Rule
from policy_monitor.wording import count_of

__all__ = ["CARD_STYLE", "review_card_html", "shown_reasons"]

_MOST_REASONS = 3

CARD_STYLE = """
.review-card { border: 1px solid rgba(110, 130, 150, 0.35); border-left: 4px solid currentColor;
  border-radius: 4px; padding: 0.8rem 1.1rem 0.9rem; break-inside: avoid; }
.review-card ul { margin: 0.4rem 0 0 !important; padding-left: 1.1rem; }
.review-card li { margin: 0.15rem 0 !important; padding: 0; }
.review-card small { font-size: 0.8rem; white-space: nowrap; opacity: 0.85; }
.review-card p { margin: 0.5rem 0 0; }
"""


def review_card_html(book: Book) -> str:
    """Say whether a review is due and, in at most three sentences, why and by which clause."""
    status = book.status
    shown = shown_reasons(status.reasons)
    reasons = [(f"{say_rise(flag)}.", flag.clause) for flag in shown]
    if not status.due and status.annual.state is ReviewState.DUE_SOON:
        reasons.append((status.annual.sentence, status.annual.clause))
    items = "".join(
        f"<li>{escape(said)} <small>({escape(clause)})</small></li>" for said, clause in reasons
    )
    further = len(status.reasons) - len(shown)
    link = f"And {count_of(further, 'further reason')}: see Review" if further else "See Review"
    return (
        '<section class="review-card" aria-labelledby="review-due">'
        f'<h2 id="review-due">{escape(status.headline)}</h2>'
        f"{f'<ul>{items}</ul>' if items else ''}"
        f"<p>{escape(' '.join(_remarks(status)))} "
        f'<a href="review">{escape(link)}</a></p></section>'
    )


def shown_reasons(reasons: Sequence[ReviewFlag]) -> list[ReviewFlag]:
    """The reasons to show: the gravest first, and the regular review always among them."""
    regular = [flag for flag in reasons if flag.rule is Rule.ANNUAL]
    others = [flag for flag in reasons if flag.rule is not Rule.ANNUAL]
    return others[: _MOST_REASONS - len(regular)] + regular


def _remarks(status: ReviewStatus) -> list[str]:
    """What else there is to know: a note on the cycle, and the meeting it should go to."""
    note = [status.annual.note] if status.annual.note else []
    return [*note, say_meeting_for_review(status)] if status.due or status.meeting else note
