"""The app in process, each test with caches and an installation of its own."""

import re
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

NAVIGATION = Path(__file__).parents[2] / "pages" / "navigation.py"


@pytest.fixture
def open_app():
    """Open the app at a page, with the choices of a shared address."""

    def open_app(page="governors/overview.py", **query):
        app = AppTest.from_file(str(NAVIGATION), default_timeout=60)
        for name, value in query.items():
            app.query_params[name] = value
        app.run()
        if page != "governors/overview.py":
            app.switch_page(page).run()
        assert not app.exception
        return app

    st.cache_data.clear()
    st.cache_resource.clear()
    yield open_app
    st.cache_data.clear()
    st.cache_resource.clear()


def words_of(app):
    """Everything the page says in words, its styles left out."""
    parts = [*app.title, *app.header, *app.subheader, *app.markdown, *app.html]
    alerts = [*app.warning, *app.error, *app.info, *app.success]
    said = "\n".join(str(part.value) for part in [*parts, *alerts])
    return re.sub(r"<style>.*?</style>", "", said, flags=re.DOTALL)


def figures_of(app):
    """The four figures by their names."""
    [figures] = [html.value for html in app.html if "<dl" in html.value]
    pattern = r"<dt><a [^>]+>([^<]+)</a></dt><dd class=\"figure\">([^<]+)</dd>"
    return dict(re.findall(pattern, figures))
