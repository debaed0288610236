"""The yardstick: the least a Streamlit page with one chart and one filter can be."""

import altair as alt
import pandas as pd
import streamlit as st

_CATEGORIES = ("All", "Contact", "Conduct", "Content")

st.title("Incidents by term")
chosen = st.selectbox("Category", _CATEGORIES)
incidents = pd.DataFrame(
    [
        {"term": f"Term {term}", "category": category, "incidents": (term * 7 + place * 3) % 11}
        for term in range(1, 11)
        for place, category in enumerate(_CATEGORIES[1:])
    ]
)
shown = incidents if chosen == "All" else incidents[incidents["category"] == chosen]
chart = (
    alt.Chart(shown).mark_bar().encode(x=alt.X("term", sort=None), y="incidents", color="category")
)
st.altair_chart(chart)
