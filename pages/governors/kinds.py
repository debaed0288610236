"""Kinds: which kinds of incident, what is new, where they happened and on which platforms."""

from policy_monitor.ui import frame, kinds_page

book = frame.open_page("Kinds", wide=True)
frame.stop_if_empty(book)
kinds_page.show_kinds_page(book)
frame.close_page(book)
