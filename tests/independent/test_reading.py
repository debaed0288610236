"""The reader of pages misses no number, wherever it is drawn, and knows what it cannot read."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.independent.reading import read_page

EVERYWHERE = """
import pandas as pd
import streamlit as st

st.title("1 title")
st.header("2 header", help="3 help")
st.markdown(":small[4 **small**]")
st.html("<p title='5 spoken'>6 <b>bold</b></p><table><tr><th>7</th><td>8</td></tr></table>")
st.html('<i style="height: 9%"></i>')
st.expander("10 expander").markdown("11 inside")
st.popover("12 popover").selectbox("Of", ["13 chosen", "none"])
st.table(pd.DataFrame({"14 heading": ["15 cell"]}), hide_index=True, alt="16 alt")
rows = pd.DataFrame({"incidents": [17], "label": ["One"], "top": [99.0]})
mark = {"mark": "bar", "encoding": {"x": {"field": "incidents", "title": "18 axis"}}}
st.vega_lite_chart(rows, mark, alt="19 spoken")
st.button("20 button", help="21 help")
"""


def test_numbers_are_read_wherever_they_are_drawn():
    shown = read_page(AppTest.from_string(EVERYWHERE).run())
    said = " ".join(shown.sentences)
    words = (
        "1 title, 2 header, 3 help, 4 small, 5 spoken, 6 bold, 10 expander, 11 inside, 12 popover, "
        "16 alt, 18 axis, 19 spoken, 20 button, 21 help"
    )
    assert [each for each in words.split(", ") if each not in said] == []
    assert shown.tables == [[("7", "8")], [("14 heading",), ("15 cell",)]]
    assert shown.charts == [[{"incidents": 17, "label": "One"}]]
    assert shown.choices == [["13 chosen"]]
    assert shown.drawn == [9]


def test_an_element_that_it_cannot_read_is_not_passed_over():
    app = AppTest.from_string("import streamlit as st\nst.progress(42)").run()
    with pytest.raises(AssertionError, match="progress"):
        read_page(app)
