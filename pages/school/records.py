"""Records: what is behind the figures."""

from policy_monitor.ui import frame, records_sections

book = records_sections.choose_records(frame.open_page("Records", wide=True))
records_sections.show_section(book)
frame.close_page(book)
