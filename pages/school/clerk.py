"""Reviews and meetings: what governors reviewed, when they meet and what is new."""

from policy_monitor.ui import clerk_parts, frame

book = clerk_parts.choose_book(frame.open_page("Reviews and meetings"))
clerk_parts.show_part(book)
frame.close_page(book)
