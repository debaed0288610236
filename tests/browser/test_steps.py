"""The steps of the journeys themselves: none is over before the app has answered it."""

import pytest

from scripts.serving import PROJECT, serve
from tests.browser.steps import press_button, visit

PAGE = """
import streamlit as st

st.session_state.setdefault("pressed", 0)
if st.button("Add one"):
    st.session_state.pressed += 1
st.button("Nothing else")
st.text_input("Note", key=f"note-{st.session_state.pressed}")
st.markdown(f"Pressed {st.session_state.pressed} times")
"""
SLOW_WAY = """
const send = WebSocket.prototype.send;
WebSocket.prototype.send = function (message) {
    setTimeout(() => send.call(this, message), 800);
};
"""
"""What the page asks for reaches the server long after the page looks quiet."""


@pytest.fixture(scope="module")
def counting_server(tmp_path_factory):
    folder = tmp_path_factory.mktemp("counting")
    (folder / "app.py").write_text(PAGE, encoding="utf-8")
    settings = folder / ".streamlit" / "config.toml"
    settings.parent.mkdir()
    settings.write_bytes((PROJECT / ".streamlit" / "config.toml").read_bytes())
    with serve(folder / "app.py", folder) as app:
        yield app


def test_a_step_waits_for_a_rerun_that_is_slow_to_begin(page, counting_server):
    page.add_init_script(SLOW_WAY)
    visit(page, counting_server)
    for pressed in (1, 2):
        press_button(page, "Add one")
        assert page.get_by_text(f"Pressed {pressed} times").is_visible()
        page.get_by_label("Note").fill("Kept")
        press_button(page, "Nothing else")
        assert page.get_by_label("Note").input_value() == "Kept"
