"""Overview: how are we doing, and is anything due?"""

from policy_monitor.ui import counts, frame, overview

book = frame.open_page("Overview", wide=True)
overview.show_answers(book)
frame.stop_if_empty(book)
counts.show_counts(book)
overview.show_questions(book)
frame.close_page(book)
