"""Trends: how many, is it more than usual, and since when?"""

from policy_monitor.ui import frame, trends_page

book = frame.open_page("Trends", wide=True)
frame.stop_if_empty(book)
trends_page.show_trends(book)
frame.close_page(book)
