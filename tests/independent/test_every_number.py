"""Every number on every page is one that was counted independently.

Each page is opened with the example and read as the browser gets it; what has a digit in it must
be, to the last one, what the page's function below expects: no number less, and none more.
"""

from functools import cache

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.independent.expected_kinds import kinds, kinds_by_kcsie, one_kind
from tests.independent.expected_outcomes import outcomes_page
from tests.independent.expected_overview import overview
from tests.independent.expected_recording import recording
from tests.independent.expected_records import (
    records_history,
    records_rows,
    records_uploads,
    settings_of_policy,
    settings_of_rules,
    settings_of_terms,
)
from tests.independent.expected_review import paper, review
from tests.independent.expected_trends import trends, trends_by_half_term, trends_by_month
from tests.independent.figures import TERMS, judged, narrow
from tests.independent.reading import open_every_table, read_page
from tests.independent.wording import View
from tests.ui.conftest import NAVIGATION


@cache
def everything():
    return View(narrow(), usual=judged())


@cache
def conduct():
    said = "Conduct incidents, autumn term 2023/24 to now"
    return View(narrow(category="Conduct"), said, usual=judged("Conduct"), kind="Conduct")


@cache
def bullying():
    kind = "Conduct / Aggressive"
    return View(
        narrow(category="Conduct", nature="Aggressive"),
        f"{kind} incidents, autumn term 2023/24 to now",
        usual=judged("Conduct", "Aggressive"),
        kind=kind,
    )


@cache
def year():
    terms = [term for term in TERMS if term[0] == "2025/26"]
    return View(narrow(year="2025/26"), "all incidents, academic year 2025/26", terms, judged())


@cache
def outside():
    said = "all incidents, outside school, autumn term 2023/24 to now"
    return View(narrow(setting="outside school"), said, protected=True)


@cache
def pupils():
    said = "all incidents, involving pupils, autumn term 2023/24 to now"
    return View(narrow(involved="pupil"), said, protected=True)


@cache
def on_whatsapp():
    said = "all incidents, on WhatsApp, autumn term 2023/24 to now"
    usual = judged(platform="WhatsApp")
    return View(narrow(platform="WhatsApp"), said, usual=usual, kind="WhatsApp")


def trends_of_everything():
    return trends(everything(), everything().rows, kinds=True)


def trends_of_conduct():
    return trends(conduct(), everything().rows, kinds=True)


def trends_on_whatsapp():
    since = ". Higher than usual since spring term 2025/26"
    return trends(on_whatsapp(), on_whatsapp().rows, kinds=False, since=since)


def most_serious():
    return outcomes_page(everything(), gravest=True)


BY_CONDUCT = {"kind": "Conduct"}
BY_KIND = {"kind": "Conduct", "risk": "Aggressive"}
BY_YEAR = {"when": "Year 2025/26"}
BY_PLACE = {"where": "outside school"}
BY_PERSON = {"who": "pupil"}
BY_PLATFORM = {"platform": "WhatsApp"}

OVERVIEW, TRENDS, KINDS, OUTCOMES, RECORDING, REVIEW, PAPER = (
    f"governors/{page}.py"
    for page in ("overview", "trends", "kinds", "outcomes", "recording", "review", "paper")
)
RECORDS, SETTINGS = "school/records.py", "school/settings.py"

PAGES = [
    (OVERVIEW, {}, lambda: overview(everything())),
    (OVERVIEW, BY_CONDUCT, lambda: overview(conduct())),
    (OVERVIEW, BY_YEAR, lambda: overview(year())),
    (OVERVIEW, BY_PLACE, lambda: overview(outside())),
    (TRENDS, {}, trends_of_everything),
    (TRENDS, BY_CONDUCT, trends_of_conduct),
    (TRENDS, BY_PLATFORM, trends_on_whatsapp),
    (TRENDS, {"by": "Half-terms"}, lambda: trends_by_half_term(everything())),
    (TRENDS, {"by": "Months"}, lambda: trends_by_month(everything())),
    (KINDS, {}, lambda: kinds(everything())),
    (KINDS, BY_CONDUCT, lambda: kinds(conduct())),
    (KINDS, BY_PLATFORM, lambda: kinds(on_whatsapp())),
    (KINDS, BY_YEAR, lambda: kinds(year())),
    (KINDS, BY_PERSON, lambda: kinds(pupils())),
    (KINDS, BY_KIND, lambda: one_kind(bullying())),
    (KINDS, {"as": "KCSIE's four Cs (approximate)"}, lambda: kinds_by_kcsie(everything())),
    (OUTCOMES, {}, lambda: outcomes_page(everything())),
    (OUTCOMES, BY_YEAR, lambda: outcomes_page(year())),
    (OUTCOMES, BY_PERSON, lambda: outcomes_page(pupils())),
    (OUTCOMES, {"outcomes": "Most serious only"}, most_serious),
    (RECORDING, {}, recording),
    (REVIEW, {}, review),
    (PAPER, {}, paper),
    (RECORDS, {}, records_uploads),
    (RECORDS, {"list": "Rows"}, records_rows),
    (RECORDS, {"list": "History"}, records_history),
    (SETTINGS, {}, settings_of_policy),
    (SETTINGS, {"topic": "Term dates"}, settings_of_terms),
    (SETTINGS, {"topic": "The rules"}, settings_of_rules),
]


@pytest.fixture(scope="module", autouse=True)
def one_installation():
    """The example is read once for all pages, which change nothing."""
    st.cache_data.clear()
    st.cache_resource.clear()
    yield
    st.cache_data.clear()
    st.cache_resource.clear()


@pytest.mark.parametrize(
    ("page", "address", "expected"),
    [pytest.param(*each, id=f"{each[0]} {each[1]}") for each in PAGES],
)
def test_every_number_on_a_page_is_the_independent_one(page, address, expected):
    app = AppTest.from_file(str(NAVIGATION), default_timeout=60)
    app.query_params.update(address)
    if page != OVERVIEW:
        app.switch_page(page)
    app.run()
    assert not app.exception
    shown = read_page(open_every_table(app))
    wanted = expected()
    assert shown.sentences == wanted.sentences
    assert shown.tables == wanted.tables
    assert shown.charts == wanted.charts
    assert shown.choices == wanted.choices
    assert shown.drawn == wanted.drawn
