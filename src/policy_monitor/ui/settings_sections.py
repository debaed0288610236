"""The Settings page: its four sections. Only the rules are chosen on it; files hold the rest."""

from policy_monitor.journeys import Book
from policy_monitor.ui import settings_copy, settings_policy, settings_rules, settings_terms
from policy_monitor.ui.sections import choose_section

__all__ = ["show_section"]

_SECTION = "topic"
"""What the address calls the section."""
_SECTIONS = {
    "The policy": settings_policy.show_policy,
    "Term dates": settings_terms.show_terms,
    "The rules": settings_rules.show_rules,
    "This copy": settings_copy.show_copy,
}


def show_section(book: Book) -> None:
    """Draw the section that is chosen."""
    _SECTIONS[choose_section(_SECTION, list(_SECTIONS), label="What to look at")](book)
