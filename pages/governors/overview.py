"""Overview: how are we doing, and is anything due?"""

from policy_monitor.ui import counts, figures, frame, missing, review_card

book = frame.open_page("Overview", wide=True)
review_card.show_review_card(book)
frame.stop_if_empty(book)
figures.show_figures(book)
counts.show_counts(book)
missing.show_missing(book)
frame.close_page(book)
