"""How long a page takes in the browser, from the empty browser and after a change of filter."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Browser, Page

from scripts.serving import ServedApp

__all__ = ["Subject", "measure_changes", "measure_loads", "report"]

LOADS = 7
CHANGES = 8
QUIET_MS = 500
"""A page is taken as drawn when nothing has changed on it for so long; not counted."""

# Notes when anything in the page's main part last changed, on a chart's canvas too, and when
# an option was last chosen.
_PROBE = """
const probe = (window.probe = {started: 0, changed: 0});
const note = () => { probe.changed = performance.now(); };
new MutationObserver((changes) => {
    for (const {target} of changes) {
        const element = target.nodeType === 1 ? target : target.parentElement;
        if (element?.matches('[data-testid="stApp"], [data-testid="stMain"] *')) note();
    }
}).observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
for (const draw of ["fill", "fillRect", "fillText", "stroke"]) {
    const original = CanvasRenderingContext2D.prototype[draw];
    CanvasRenderingContext2D.prototype[draw] = function (...given) {
        note();
        return original.apply(this, given);
    };
}
document.addEventListener("click", ({target}) => {
    if (target.closest('[role="option"], [data-testid="stButtonGroup"] button')) {
        probe.started = performance.now();
    }
}, true);
"""
_IS_DRAWN = f"""() => window.probe?.changed > probe.started
    && document.querySelector('[data-test-script-state="notRunning"]')
    && document.querySelector('[data-testid="stVegaLiteChart"] :is(canvas, svg)')
    && !document.querySelector('[data-stale="true"], [data-testid="stSkeleton"]')
    && performance.now() - probe.changed > {QUIET_MS}"""


@dataclass(frozen=True, slots=True)
class Subject:
    """A page to measure.

    Attributes:
        path: Where it is.
        is_list: Whether the filter is a list to open; otherwise its options stand in a row.
        options: What the filter is changed to, in turn.
    """

    name: str
    server: ServedApp
    path: str
    is_list: bool
    options: tuple[str, ...]


def measure_loads(browser: Browser, subjects: tuple[Subject, ...]) -> dict[str, list[float]]:
    """Milliseconds of each first load, in turns, after one of each that does not count."""
    times: dict[str, list[float]] = {subject.name: [] for subject in subjects}
    for _ in range(LOADS + 1):
        for subject in subjects:
            with _open_page(browser, subject) as page:
                times[subject.name].append(_wait_until_drawn(page))
    return {name: taken[1:] for name, taken in times.items()}


def measure_changes(browser: Browser, subjects: tuple[Subject, ...]) -> dict[str, list[float]]:
    """Milliseconds of each change of filter, in turns, after a round that does not count."""
    times: dict[str, list[float]] = {subject.name: [] for subject in subjects}
    first, second = subjects
    with _open_page(browser, first) as one, _open_page(browser, second) as other:
        pages = {first.name: one, second.name: other}
        for subject in subjects:
            _wait_until_drawn(pages[subject.name])
        for turn in range(CHANGES + 4):
            for subject in subjects:
                page = pages[subject.name]
                option = subject.options[(turn + 1) % len(subject.options)]
                _choose(page, subject, option)
                times[subject.name].append(_wait_until_drawn(page))
    return {name: taken[4:] for name, taken in times.items()}


def _choose(page: Page, subject: Subject, option: str) -> None:
    if subject.is_list:
        page.get_by_role("combobox", name="Category").click()
        page.get_by_role("option", name=option, exact=True).click()
    else:
        page.get_by_test_id("stButtonGroup").get_by_text(option, exact=True).click()


@contextmanager
def _open_page(browser: Browser, subject: Subject) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.add_init_script(_PROBE)
    page = context.new_page()
    page.goto(subject.server.address + subject.path, wait_until="commit")
    yield page
    context.close()


def _wait_until_drawn(page: Page) -> float:
    """Milliseconds from the start, or the choice of an option, to the last of all that follows."""
    page.wait_for_function(_IS_DRAWN)
    return float(page.evaluate("() => probe.changed - probe.started"))


def report(what: str, times: dict[str, list[float]], *, bar: float) -> bool:
    """Print both medians and their ratio, and say whether it is within the bar."""
    (yardstick, bare), (name, taken) = times.items()
    ratio = median(taken) / median(bare)
    print(f"{what}: median of {len(taken)}, in milliseconds")
    for shown, figures in ((yardstick, bare), (name, taken)):
        print(f"  {shown:<28} {median(figures):6.0f}   ({min(figures):.0f} to {max(figures):.0f})")
    print(f"  {ratio:.2f} times the {yardstick}; the bar is {bar}")
    return ratio <= bar
