"""A page that is not only told everything, but has drawn it: fonts there, and every chart."""

from scripts.chromium import wait_until_ready

_ALL_DRAWN = """() => document.fonts.status === "loaded"
  && !document.querySelector('[data-testid="stSkeleton"]')
  && [...document.querySelectorAll('[data-testid="stVegaLiteChart"]')]
       .every(chart => chart.querySelector("svg.marks"))"""


def wait_until_drawn(page):
    """Wait until a picture of the page would be the whole page."""
    wait_until_ready(page)
    page.wait_for_function(_ALL_DRAWN)
    wait_until_ready(page)
