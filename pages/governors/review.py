"""Review: is a review of the policy due, why, and what was looked at."""

import streamlit as st

from policy_monitor.ui import (
    frame,
    review_as_of,
    review_history,
    review_looked_at,
    review_reasons,
    review_standing,
)

book = frame.open_page("Review")
shown = review_as_of.open_as_of(book)
review_standing.show_standing(shown)
review_reasons.show_reasons(shown)
review_looked_at.show_looked_at(shown)
review_history.show_history(shown)
review_looked_at.show_footnote(shown)
with st.container(key="earlier-day"):
    review_as_of.choose_day(book, shown)
frame.close_page(shown)
