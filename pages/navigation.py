"""The frame around every page: who may enter, and which pages there are for whom."""

from pathlib import Path

import streamlit as st

from policy_monitor.ui import access

# A picture of our own: Streamlit's named icons would be fetched from elsewhere for a tab.
icon = Path(__file__).with_name("icon.svg")
st.set_page_config(page_title="Policy Monitor", page_icon=icon, initial_sidebar_state=256)
st.logo(icon.with_name("logo.svg"), size="large", icon_image=icon)
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
        "governors/trends.py",
        title="Trends",
        icon=":material/trending_up:",
        help="Term by term, half-term or month, for everything or one kind, platform or place, "
        "beside what is usual.",
    ),
    st.Page(
        "governors/kinds.py",
        title="Kinds",
        icon=":material/grid_view:",
        help="Which kinds of incident, what is new, where they happened, and on which platforms.",
    ),
    st.Page(
        "governors/outcomes.py",
        title="Outcomes",
        icon=":material/task_alt:",
        help="What was done, how much needed help from outside, what is still open, and whether "
        "the policy's own steps were taken.",
    ),
    st.Page(
        "governors/recording.py",
        title="Recording",
        icon=":material/edit_note:",
        help="Whether incidents are recorded in good time and in full, and which terms were "
        "returned.",
    ),
    st.Page(
        "governors/review.py",
        title="Review",
        icon=":material/fact_check:",
        help="Whether a review of the policy is due, why, what was looked at, and how it stood on "
        "an earlier day.",
    ),
    st.Page(
        "governors/paper.py",
        title="Paper",
        icon=":material/description:",
        help="The figures for the agenda on two sheets, to print or to send.",
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
        help="Record a review and the governors' meetings, and keep the register of developments "
        "and advice.",
    ),
    st.Page(
        "school/records.py",
        title="Records",
        icon=":material/database:",
        help="What is behind the figures: uploads, decisions, rows and every change.",
    ),
    st.Page(
        "school/settings.py",
        title="Settings",
        icon=":material/settings:",
        help="The policy, the term dates and the rules as the app knows them.",
    ),
]

page = st.navigation({"Governors": governors, "School": school})
st.set_page_config(page_title=f"{page.title} – Policy Monitor")
if page in school:
    access.stop_if_read_only()
page.run()
