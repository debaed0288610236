"""The frame around every page: who may enter, and which pages there are for whom."""

from pathlib import Path

import streamlit as st

from policy_monitor.ui import access

# A picture of our own: Streamlit's named icons would be fetched from elsewhere for a tab.
st.set_page_config(
    page_title="Policy Monitor",
    page_icon=Path(__file__).with_name("icon.svg"),
    initial_sidebar_state=256,
)
access.admit_visitor()

governors = [
    st.Page(
        "governors/overview.py",
        title="Overview",
        icon=":material/monitoring:",
        help="How many incidents of which kind, term by term, what was done, and whether a "
        "review of the policy is due.",
        default=True,
    ),
    st.Page(
        "governors/review.py",
        title="Review",
        icon=":material/fact_check:",
        help="Whether a review of the policy is due, why, what was looked at, and how it stood on "
        "an earlier day.",
    ),
    st.Page(
        "governors/about.py",
        title="About",
        icon=":material/info:",
        help="What the words mean, where the figures come from, what is kept and what is not.",
    ),
]
school = [
    st.Page(
        "school/upload.py",
        title="Upload",
        icon=":material/upload_file:",
        help="Add the term's log: see what was understood, confirm, or take an upload back.",
    ),
    st.Page(
        "school/clerk.py",
        title="Reviews and meetings",
        icon=":material/event_available:",
        help="Record a review and the governors' meetings, keep the register of developments and "
        "advice, and choose the rules.",
    ),
]

page = st.navigation({"Governors": governors, "School": school})
st.set_page_config(page_title=f"{page.title} – Policy Monitor")
if page in school:
    access.stop_if_read_only()
page.run()
