"""A real browser and a running app, for journeys as a person makes them.

A journey asks for `page` (a new browser that nobody has used) and for `server` (the app,
shared by the tests of a file) or `fresh_server` (started for this test alone).
"""

import pytest
from playwright.sync_api import expect, sync_playwright

from scripts.chromium import NO_CHROMIUM, find_chromium, open_chromium, watch_for_strangers
from scripts.serving import PROJECT, serve

# On a busy machine a page takes a while; one that never comes is told apart all the same.
expect.set_options(timeout=20_000)


def pytest_collection_modifyitems(items):
    for item in items:
        if item.path.is_relative_to(PROJECT / "tests" / "browser"):
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="module")
def chromium():
    """The browser program, once for each file."""
    with sync_playwright() as playwright:
        if find_chromium(playwright) is None:
            pytest.fail(NO_CHROMIUM, pytrace=False)
        browser = open_chromium(playwright)
        yield browser
        browser.close()


@pytest.fixture
def new_page(chromium):
    """Opens pages in browsers of their own; fails if one tries to reach another computer."""
    opened = []

    def open_page(**options):
        context = chromium.new_context(locale="en-GB", timezone_id="Europe/London", **options)
        opened.append((context, watch_for_strangers(context)))
        return context.new_page()

    yield open_page
    for context, _ in opened:
        context.close()
    attempts = [attempt for _, noted in opened for attempt in noted]
    assert attempts == [], "a page tried to reach something other than this computer"


@pytest.fixture
def page(new_page):
    """A page in a browser that nobody has used."""
    return new_page()


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """The app, started once for each file."""
    with serve(PROJECT / "app.py", tmp_path_factory.mktemp("server")) as app:
        yield app


@pytest.fixture
def fresh_server(tmp_path):
    """The app, started for this test: nobody has opened a page before."""
    with serve(PROJECT / "app.py", tmp_path) as app:
        yield app
