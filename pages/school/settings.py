"""Settings: the policy, the term dates and the rules as the app knows them."""

from policy_monitor.ui import frame, settings_sections

book = frame.open_page("Settings")
settings_sections.show_section(book)
frame.close_page(book)
