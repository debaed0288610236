"""The Trends page, its figures counted once more from the example's key and the term dates."""

import json
import tomllib
from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from policy_monitor import journeys
from policy_monitor.ingest import UploadedFile
from policy_monitor.policy.model import DatePrecision, PartialDate
from policy_monitor.records import PolicyReview, ReviewDecision
from policy_monitor.settings import Settings
from policy_monitor.ui import data
from policy_monitor.ui.chart import table_key
from policy_monitor.vocabulary import Role, TermId
from tests.logs import AUTUMN_2025
from tests.ui.conftest import NAVIGATION, words_of
from tests.ui.logs_over_years import store_terms

TESTS = Path(__file__).parents[1]
KEY = json.loads((TESTS / "example" / "key.json").read_text("utf-8"))
INCIDENTS = [incident for file in KEY["files"] for incident in file["incidents"]]
DATES = tomllib.loads((TESTS.parent / "data" / "calendar" / "terms.toml").read_text("utf-8"))[
    "year"
]


def counted(**wanted):
    """The example's incidents by term, of those with these particulars."""
    chosen = [each for each in INCIDENTS if all(each[name] == wanted[name] for name in wanted)]
    return Counter((each["academic_year"], each["term"]) for each in chosen)


def half_of(incident):
    """The half-term of an incident with a day: "Autumn 2 2026/27"."""
    year, term = incident["academic_year"], incident["term"]
    break_ends = DATES[year][term.lower()]["half_term"][1] + timedelta(days=2)
    half = 1 + (date.fromisoformat(incident["occurred_on"]) > break_ends)
    return f"{term} {half} {year}"


def open_table(app, name):
    app.session_state[table_key(name)] = True
    return next(table.value for table in app.run().table)


def charts_of(app):
    return app.get("vega_lite_chart")


def headers_of(app):
    return [header.value for header in app.header]


@pytest.fixture
def open_trends():
    """Open the Trends page at an address."""

    def open_trends(**query):
        app = AppTest.from_file(str(NAVIGATION), default_timeout=60)
        app.query_params.update(query)
        app.switch_page("governors/trends.py").run()
        assert not app.exception
        return app

    st.cache_data.clear()
    st.cache_resource.clear()
    yield open_trends
    st.cache_data.clear()
    st.cache_resource.clear()


@pytest.fixture
def store_log():
    """Store a log as the command line would, before anybody opens the app."""

    def store_log(content):
        installation = journeys.open_installation(Settings.from_environment())
        files = [UploadedFile("log.csv", content)]
        screening = journeys.screen_files(installation, files, today=data.today())
        return journeys.take_in(installation, screening, at=data.now())

    return store_log


@pytest.fixture
def store_years():
    """Store terms of a school up to the running one, of one kind."""

    def store_years(numbers):
        calendar = journeys.open_installation(Settings.from_environment()).calendar
        running = calendar.term_on(data.today()).id.ordinal
        first = TermId.from_ordinal(running - len(numbers) + 1)
        return store_terms(first, {("Conduct", "Aggressive"): numbers}, today=data.today())

    return store_years


def test_the_answer_is_the_title_and_last_year_stands_beside_it(open_trends):
    app = open_trends()
    terms = counted()
    this_term = terms["2026/27", "Autumn"]
    assert headers_of(app)[0].startswith(f"{this_term} incidents so far this term; ")
    assert headers_of(app)[0].endswith(" would be usual in a whole term")
    # 20 November 2026 is the 54th day of school, as 20 November was a year before.
    by_then = sum(
        each["occurred_on"] <= "2025-11-20"
        for each in INCIDENTS
        if (each["academic_year"], each["term"]) == ("2025/26", "Autumn")
    )
    said = words_of(app)
    assert f"**{by_then}** to the same point last year (20 November 2025)" in said
    assert f"**{terms['2025/26', 'Summer']}** last term" in said
    assert f"**{terms['2025/26', 'Autumn']}** in all of the same term last year" in said


def test_the_table_holds_every_term_of_the_key(open_trends):
    table = open_table(open_trends(), "trend-by-term")
    expected = {
        f"{term['term']} term {term['academic_year']}": (
            "–" if term["incidents"] is None else str(term["incidents"])
        )
        for term in KEY["totals"]["terms"]
    }
    assert dict(zip(table["Term"], table["Incidents"], strict=True)) == expected
    assert "Review number" not in table.columns
    remarks = dict(zip(table["Term"], table["Remark"], strict=True))
    assert remarks["Summer term 2024/25"] == "not returned"
    assert remarks["Spring term 2023/24"].startswith("nil return")
    assert remarks["Autumn term 2026/27"] == "to date, day 54 of 74"


def test_one_kind_says_since_when_it_is_higher_and_that_it_is_more_than_chance(open_trends):
    app = open_trends(kind="Conduct", risk="Aggressive")
    terms = counted(category="Conduct", nature="Aggressive")
    [title, *_] = headers_of(app)
    assert title.startswith(
        f"{terms['2026/27', 'Autumn']} Conduct / Aggressive incidents so far this term; "
    )
    assert title.endswith(
        "Higher than usual since spring term 2025/26, more than chance alone would bring"
    )
    assert "Review number" in open_table(app, "trend-by-term").columns


def test_the_flagged_kind_is_named_in_the_view_of_all_and_links_to_its_own(open_trends):
    said = words_of(open_trends())
    assert "More than chance alone would bring: " in said
    assert 'href="trends?kind=Conduct&amp;risk=Aggressive"' in said


def test_a_view_that_the_method_does_not_judge_says_so_and_shows_no_range(open_trends):
    app = open_trends(where="outside school")
    terms = counted(setting="outside school")
    assert headers_of(app)[0] == (
        f"{terms['2026/27', 'Autumn']} incidents so far this term; "
        f"{terms['2025/26', 'Autumn']} in all of autumn term 2025/26"
    )
    assert "No usual range for this view" in words_of(app)
    assert list(open_table(app, "trend-by-term").columns) == ["Term", "Incidents", "Remark"]


def test_by_half_term_every_incident_is_where_its_day_says(open_trends):
    app = open_trends(by="Half-terms", kind="Conduct")
    dated = [each for each in INCIDENTS if each["occurred_on"] and each["category"] == "Conduct"]
    halves = Counter(half_of(each) for each in dated)
    table = open_table(app, "trend-by-half-term")
    found = dict(zip(table["Half-term"], table["Incidents"], strict=True))
    assert found.pop("Summer 1 2024/25") == found.pop("Summer 2 2024/25") == "–"
    assert {label: int(number) for label, number in found.items() if number != "0"} == halves
    assert headers_of(app)[0] == (
        f"{halves['Autumn 2 2026/27']} Conduct incidents so far in Autumn 2 2026/27; "
        f"{halves['Autumn 2 2025/26']} in all of Autumn 2 2025/26"
    )


def test_by_month_every_incident_is_where_its_day_says_and_the_rest_is_said(open_trends):
    app = open_trends(by="Months")
    months = Counter(
        f"{date.fromisoformat(each['occurred_on']):%B %Y}"
        for each in INCIDENTS
        if each["occurred_on"]
    )
    table = open_table(app, "trend-by-month")
    found = dict(zip(table["Month"], table["Incidents"], strict=True))
    assert found["May 2025"] == "–"
    assert next(iter(found)) == "November 2026"
    numbers = {label: int(number) for label, number in found.items() if number not in {"–", "0"}}
    assert numbers == months
    undated = len(INCIDENTS) - sum(months.values())
    assert ("no date" in words_of(app)) == bool(undated)


def test_incidents_without_a_date_are_in_no_month_and_said(open_trends, store_log):
    store_log(
        b"Term,Date,Category,Type\n"
        b"Autumn 2025,03/10/2025,Conduct,Aggressive\n"
        b"Autumn 2025,,Content,Commercial\n"
    )
    app = open_trends(by="Months")
    assert "1 incident has no date and is in no month." in words_of(app)
    app = open_trends(by="Half-terms")
    assert "1 incident has no date and is in no half-term." in words_of(app)


def test_the_categories_stand_side_by_side_with_a_finding_each(open_trends):
    app = open_trends()
    by_category = {name: counted(category=name) for name in ("Contact", "Conduct", "Content")}
    latest = {name: terms["2026/27", "Autumn"] for name, terms in by_category.items()}
    leader = max(latest, key=latest.get)
    assert headers_of(app)[-1] == (
        f"Side by side: {leader} has most: {latest[leader]} so far this term"
    )
    assert [each.value for each in app.subheader] == list(by_category)
    for name, terms in by_category.items():
        a_year_before = terms["2025/26", "Autumn"]
        assert (
            f"{latest[name]} so far this term; {a_year_before} in the whole term a year before"
        ) in words_of(app)
    assert len(charts_of(app)) == 4
    not_classified = sum(each["category"] is None for each in INCIDENTS)
    assert f"{not_classified} incidents not yet classified are in none of these." in words_of(app)


@pytest.mark.parametrize(
    ("compare", "parts"),
    [
        ("Types of risk", ["Commercial", "Aggressive", "Sexual", "Values"]),
        ("Where", ["Outside school", "In school", "Not recorded"]),
    ],
)
def test_other_parts_are_compared_on_request(open_trends, compare, parts):
    assert [each.value for each in open_trends(compare=compare).subheader] == parts


def test_the_platforms_used_most_are_compared_and_the_others_are_counted(open_trends):
    app = open_trends(compare="Platforms")
    platforms = Counter(each["platform"] for each in INCIDENTS if each["platform"])
    most = sorted(platforms, key=lambda name: (-platforms[name], name.casefold()))
    assert [each.value for each in app.subheader] == most[:6]
    others = len(INCIDENTS) - sum(platforms[name] for name in most[:6])
    rest = f"without a platform or on {len(most) - 6} other platforms are in none of these"
    assert f"{others} incidents {rest}" in words_of(app)


def test_who_was_involved_is_compared_without_a_group_of_a_few(open_trends):
    app = open_trends(compare="Who")
    groups = {each.value: each.value.lower().split("; ") for each in app.subheader}
    people = Counter(each["involved"] for each in INCIDENTS)
    # What is not known points to nobody.
    small = [name for name, names in groups.items() if sum(people[one] for one in names) < 5]
    assert small == ["Not known"]
    table = open_table(app, "trend-by-who")
    for group, names in groups.items():
        total = sum(int(number) for number in table[group] if number != "–")
        assert total == sum(people[name] for name in names)


def test_a_few_incidents_chosen_by_who_are_not_broken_down(open_trends):
    app = open_trends(who="governor or volunteer")
    assert "Fewer than five incidents match" in words_of(app)
    assert not charts_of(app)


def test_parts_of_a_few_chosen_by_where_are_not_drawn(open_trends):
    app = open_trends(where="in school", compare="Types of risk")
    natures = Counter(each["nature"] for each in INCIDENTS if each["setting"] == "in school")
    drawn = [each.value for each in app.subheader]
    assert all(natures[name] == 0 or natures[name] >= 5 for name in drawn)
    assert any(0 < number < 5 for number in natures.values())
    assert "because so few could point to one person" in words_of(app)


def test_an_address_opens_the_same_view_and_a_spoilt_one_the_page_itself(open_trends):
    app = open_trends(by="Months", compare="Platforms", when="Year 2025/26")
    assert "academic year 2025/26" in words_of(app)
    assert headers_of(app)[0].startswith("0 incidents in August 2026")
    spoilt = open_trends(by="<script>", compare="'; drop table incident; --")
    assert "incidents so far this term" in headers_of(spoilt)[0]


def test_a_school_with_one_term_is_told_that_too_few_are_known(open_trends, store_log):
    store_log(AUTUMN_2025)
    said = words_of(open_trends(when="Autumn 2025/26"))
    assert "3 incidents in autumn term 2025/26" in said
    assert "Too few terms are known yet to say what is usual." in said


def test_a_school_with_nothing_but_a_nil_return_is_told_so(open_trends):
    installation = journeys.open_installation(Settings.from_environment())
    term = installation.calendar.term_on(data.today()).id
    installation.store.record_nil_return(term, at=data.now())
    for by in ("Terms", "Half-terms", "Months"):
        app = open_trends(by=by)
        assert headers_of(app)[0].startswith("0 incidents so far")
        assert "No incident to compare." in words_of(app)


def test_forty_terms_make_one_page_and_a_review_is_marked(open_trends, store_years):
    installation = store_years([1, 2, 3, 2] * 10)
    held = PartialDate(date(2024, 3, 12), date(2024, 3, 12), DatePrecision.DAY, "12 March 2024")
    installation.store.record_review(
        PolicyReview(held, ReviewDecision.NO_CHANGE, Role.CLERK),
        at=datetime(2024, 3, 12, 12, tzinfo=UTC),
    )
    app = open_trends()
    assert len(open_table(app, "trend-by-term")) == 40
    assert "A dotted upright line is a review of the policy." in words_of(app)
    halves = open_table(open_trends(by="Half-terms"), "trend-by-half-term")
    assert sum(int(number) for number in halves["Incidents"]) == 80
