"""Outcomes: what was done, what is still open, and were the policy's steps taken?"""

from policy_monitor.ui import frame, outcomes

book = frame.open_page("Outcomes", wide=True)
frame.stop_if_empty(book)
outcomes.show_outcomes(book)
frame.close_page(book)
