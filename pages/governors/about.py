"""About: what the words mean, when a review is due, and what is kept."""

from policy_monitor.ui import explaining, frame

book = frame.open_page("About these figures")
explaining.show_taxonomy()
explaining.show_rules()
explaining.show_keeping()
frame.close_page(book)
