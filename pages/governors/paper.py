"""Paper: the figures for the agenda, on two sheets."""

from policy_monitor.ui import frame, paper

book = frame.open_page("Paper")
frame.stop_if_empty(book)
paper.show_paper(book)
frame.close_page(book)
