"""About: two-minute guides, what the words mean, how the figures are made, what is kept."""

from policy_monitor.ui import about_parts, frame

book = frame.open_page("About")
about_parts.show_part()
frame.close_page(book)
