"""A small run of past terms beside a figure: seen at a glance, told in full on the page behind."""

from collections.abc import Sequence

__all__ = ["SPARKLINE_STYLE", "sparkline_html"]

_FLAT = 6
"""In hundredths of the highest bar: none, so that it is told from a term nobody returned."""

SPARKLINE_STYLE = """
.spark { display: flex; align-items: flex-end; gap: 3px; height: 22px; }
.spark i { width: 6px; }
.spark i.running { background: transparent !important; box-shadow: inset 0 0 0 1px; }
"""


def sparkline_html(terms: Sequence[int | None], *, running: bool) -> str:
    """Draw one bar for each term in the colour of the text, for the eye alone.

    Args:
        terms: A number for each term, in the order of time; None, a gap, where nothing was
            returned.
        running: Whether the last term is still running, and so drawn hollow.
    """
    highest = max((number for number in terms if number), default=1)
    last = len(terms) - 1
    bars = "".join(
        _bar(number, highest, hollow=running and place == last)
        for place, number in enumerate(terms)
    )
    return f'<span class="spark" aria-hidden="true">{bars}</span>'


def _bar(number: int | None, highest: int, *, hollow: bool) -> str:
    """One bar, or the room of one."""
    if number is None:
        return "<i></i>"
    height = max(round(100 * number / highest), _FLAT)
    name = ' class="running"' if hollow and number else ""
    # Named here and not in the style sheet, which paper would take for a background to leave out.
    return f'<i{name} style="height: {height}%; background: currentColor"></i>'
