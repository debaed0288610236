"""The About page: its parts, each with an address of its own."""

from collections.abc import Callable, Mapping
from functools import partial

from policy_monitor.ui import accessibility, explaining
from policy_monitor.ui.guides import show_guide
from policy_monitor.ui.sections import choose_section

__all__ = ["show_part"]


def _show_figures() -> None:
    explaining.show_taxonomy()
    explaining.show_rules()
    explaining.show_keeping()


_PARTS: Mapping[str, Callable[[], None]] = {
    "For governors": partial(show_guide, "new-governor"),
    "For head teachers": partial(show_guide, "new-head"),
    "The figures": _show_figures,
    "Words": partial(show_guide, "words"),
    "Accessibility": accessibility.show_accessibility,
}


def show_part() -> None:
    """Draw the part that is chosen; without a choice the two-minute guide for governors."""
    _PARTS[choose_section("about", list(_PARTS), label="Part of this page")]()
