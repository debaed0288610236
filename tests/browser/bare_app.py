"""The least that Streamlit pages with the widgets of this app can be: the yardstick for its own
share of what an accessibility checker finds. No style sheet, no theme and no words of ours."""

from datetime import date

import altair as alt
import pandas as pd
import streamlit as st


def draw_page():
    st.title("A page")
    st.file_uploader("A file")
    st.date_input("A day", date(2026, 11, 20), format="DD/MM/YYYY", required=True)
    st.date_input("A day that may be left out", None, format="DD/MM/YYYY")
    st.text_input("A line")
    st.text_area("Some lines")
    st.number_input("A number", value=1)
    st.selectbox("One of many", ["One", "Two"])
    st.multiselect("Some of many", ["One", "Two"])
    st.segmented_control("One of few", ["One", "Two"], default="One")
    st.pills("Some of few", ["One", "Two"], selection_mode="multi")
    st.radio("One", ["One", "Two"])
    st.checkbox("Yes or no")
    st.button("A button", help="What it does")
    st.download_button("A download", "text")
    with st.expander("More", expanded=True):
        st.table(pd.DataFrame({"a": [1]}), alt="A table")
    with st.popover("Even more"):
        st.write("Words")
    with st.form("form"):
        st.text_input("A line of a form")
        st.form_submit_button("Send")
    bars = alt.Chart(pd.DataFrame({"a": ["x"], "b": [1]})).mark_bar().encode(x="a", y="b")
    st.altair_chart(bars, alt="A chart")
    st.page_link(other, label="A link")


first = st.Page(draw_page, title="First", default=True, help="What it is for")
other = st.Page(lambda: st.title("Other"), title="Other", url_path="other", help="What it is for")
st.navigation({"Section": [first, other]}).run()
