"""Every page as an accessibility checker, a keyboard and a narrow screen find it.

axe-core looks at each page in the light and the dark, on a desktop and a phone, with the example
and in a school that has recorded nothing but a meeting. What it finds that Streamlit brings itself
is excused by rule and element, and only while a bare Streamlit page has it too.
"""

from datetime import UTC, date, datetime
from functools import cache
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import pytest

from policy_monitor.journeys import open_installation
from policy_monitor.records import Meeting
from policy_monitor.settings import Settings
from policy_monitor.vocabulary import Role
from scripts.serving import PROJECT, serve
from tests.browser.drawn import wait_until_drawn
from tests.registered_pages import registered_pages

PAGES = [pytest.param(page.path, id=page.title) for page in registered_pages()]
STATES = ("example", "empty")
WIDTHS = (1280, 360)
LOOKS = ("light", "dark")
NARROWEST = 320
BARE_APP = Path(__file__).with_name("bare_app.py")
STATEMENT = PROJECT / "docs" / "accessibility.md"

# By rule, the elements; docs/accessibility.md says what each means for a reader.
FROM_STREAMLIT = {
    "list": '[data-testid="stSidebarNavItems"]',
    "listitem": '[data-testid="stSidebarNavItems"] li',
    "presentation-role-conflict": '[data-testid="stFileUploaderDropzone"]',
    "aria-allowed-attr": (
        '[data-testid="stDateInputField"], [data-testid="stDateInput"] [role="group"]'
    ),
}

# Rules of WCAG 2.2 that axe-core leaves out unless asked.
RUN_AXE = """excused => axe.run({
  resultTypes: ["violations"], preload: false, elementRef: true,
  rules: {"target-size": {enabled: true}},
}).then(results => results.violations.flatMap(found => found.nodes.map(node => ({
  rule: found.id,
  impact: found.impact,
  excused: Boolean(excused[found.id] && node.element?.matches(excused[found.id])),
  where: node.target.join(" "),
  html: node.html.slice(0, 160),
  why: node.failureSummary,
}))))"""

HEADINGS = """() => [...document.querySelectorAll("[data-testid=stMain] :is(h1,h2,h3,h4,h5,h6)")]
  .filter(heading => heading.checkVisibility())
  .map(heading => Number(heading.tagName[1]))"""

MAIN_WIDTH = """() => Math.max(document.documentElement.scrollWidth,
  document.querySelector("[data-testid=stMain]").scrollWidth)"""


@cache
def axe_script():
    """axe-core as axe-playwright-python carries it."""
    [folder] = find_spec("axe_playwright_python").submodule_search_locations
    return (Path(folder) / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def servers(tmp_path_factory):
    """The app with the example, and the app of a school with a meeting and no incident."""
    example, empty = (tmp_path_factory.mktemp(state) for state in STATES)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("POLICY_MONITOR_LOCAL", str(empty / "local"))
        meeting = Meeting(date(2026, 12, 3), Role.CLERK, "Full governing body")
        store = open_installation(Settings.from_environment()).store
        store.record_meeting(meeting, at=datetime(2026, 11, 20, 12, tzinfo=UTC))
    app = PROJECT / "app.py"
    with serve(app, example) as first, serve(app, empty) as second:
        yield dict(zip(STATES, (first, second), strict=True))


@pytest.fixture(scope="module")
def visitor(chromium):
    """A browser for all of it, of a reader who asked for little movement."""
    context = chromium.new_context(locale="en-GB", reduced_motion="reduce")
    yield context.new_page()
    context.close()


def look(page, width, scheme):
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    page.wait_for_function(
        "look => getComputedStyle(document.querySelector('.stApp')).colorScheme === look",
        arg=scheme,
    )
    wait_until_drawn(page)


def give_axe(page):
    """Put the checker into a page that does not have it yet."""
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(axe_script())


def violations(page, excused):
    """What axe-core finds; looked at again while a page changes its colours."""
    give_axe(page)
    found = []
    for _ in range(4):
        found = page.evaluate(RUN_AXE, excused)
        if all(one["excused"] for one in found):
            break
        page.wait_for_timeout(700)
    return found


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_no_violation_of_ours(visitor, servers, path, state):
    visitor.goto(servers[state].address + path)
    wait_until_drawn(visitor)
    ours = []
    for scheme in LOOKS:
        for width in WIDTHS:
            look(visitor, width, scheme)
            found = violations(visitor, FROM_STREAMLIT)
            ours += [
                (scheme, width, one["rule"], one["impact"], one["html"], one["why"])
                for one in found
                if not one["excused"]
            ]
    levels = visitor.evaluate(HEADINGS)
    visitor.set_viewport_size({"width": NARROWEST, "height": 640})
    wait_until_drawn(visitor)

    assert ours == []
    assert levels[:1] == [1], "a page begins with its title"
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    assert visitor.evaluate(MAIN_WIDTH) <= NARROWEST, "400% zoom scrolls sideways"
    assert visitor.evaluate("document.documentElement.lang") == "en-GB"


def test_what_is_excused_is_what_a_bare_streamlit_page_has_too(visitor, tmp_path):
    unasked = {"STREAMLIT_SERVER_SHOW_EMAIL_PROMPT": "false"}
    with serve(BARE_APP, tmp_path, environment=unasked) as bare:
        visitor.goto(bare.address)
        wait_until_drawn(visitor)
        found = [one for width in WIDTHS for one in _found_at(visitor, width)]

    assert {one["rule"] for one in found if one["excused"]} == {*FROM_STREAMLIT}


def _found_at(page, width):
    page.set_viewport_size({"width": width, "height": 900})
    wait_until_drawn(page)
    give_axe(page)
    return page.evaluate(RUN_AXE, FROM_STREAMLIT)


def test_the_statement_names_what_is_excused():
    statement = STATEMENT.read_text(encoding="utf-8")

    for rule, elements in FROM_STREAMLIT.items():
        assert f"`{rule}`" in statement
        for element in elements.split(", "):
            assert f"`{element}`" in statement


def test_the_checker_finds_what_is_wrong(visitor, servers):
    visitor.goto(servers["example"].address + "/about")
    wait_until_drawn(visitor)
    visitor.evaluate(
        """() => { const picture = document.createElement("img");
        picture.src = "data:,"; document.querySelector("[data-testid=stMain]").append(picture); }"""
    )
    assert "image-alt" in {one["rule"] for one in violations(visitor, FROM_STREAMLIT)}


def test_the_first_stop_of_the_keyboard_leads_past_the_menu(visitor, servers):
    visitor.goto(servers["example"].address)
    wait_until_drawn(visitor)
    visitor.keyboard.press("Tab")

    assert visitor.evaluate("document.activeElement.innerText") == "Skip to main content"


@pytest.mark.parametrize("scheme", LOOKS)
def test_every_stop_of_the_keyboard_is_seen(visitor, servers, scheme):
    visitor.goto(servers["example"].address + "/review")
    look(visitor, 1280, scheme)
    stops = []
    for _ in range(30):
        visitor.keyboard.press("Tab")
        stops.append(
            visitor.evaluate(
                """async () => {
                for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
                const here = document.activeElement, style = getComputedStyle(here);
                return [here.tagName, here.innerText?.slice(0, 30), style.outlineStyle,
                        parseFloat(style.outlineWidth), style.outlineColor]; }"""
            )
        )
    ring = {"light": "rgb(0, 52, 92)", "dark": "rgb(169, 205, 238)"}[scheme]
    unseen = [stop for stop in stops if stop[0] != "BODY" and stop[2:] != ["solid", 3, ring]]

    assert unseen == []


def test_nothing_moves_for_a_reader_who_asked_for_that(visitor, servers):
    visitor.goto(servers["example"].address)
    wait_until_drawn(visitor)
    longest = visitor.evaluate(
        """() => Math.max(...[...document.querySelectorAll(".stApp *")].flatMap(one => {
        const style = getComputedStyle(one);
        return [style.transitionDuration, style.animationDuration].flatMap(times =>
            times.split(",").map(time => parseFloat(time) * (time.includes("ms") ? 1 : 1000)));
        }))"""
    )
    assert longest <= 0.1
