"""The Kinds page as its parts say it, against figures counted from the example's key."""

import json
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from policy_monitor import journeys
from policy_monitor.ingest import UploadedFile
from policy_monitor.settings import Settings
from policy_monitor.ui import data
from policy_monitor.vocabulary import Category, Nature, Season, TermId
from tests.logs import csv_log
from tests.ui.conftest import NAVIGATION, words_of
from tests.ui.logs_over_years import store_terms

KEY = json.loads((Path(__file__).parents[1] / "example" / "key.json").read_text("utf-8"))
INCIDENTS = [incident for file in KEY["files"] for incident in file["incidents"]]
NAMED = ("Facebook", "Instagram", "Pinterest", "Vine")
KCSIE = "KCSIE's four Cs (approximate)"
TODAY = date(2026, 11, 20)


@pytest.fixture
def open_kinds():
    """Open the Kinds page at an address."""

    def open_kinds(**query):
        app = AppTest.from_file(str(NAVIGATION), default_timeout=60)
        app.query_params.update(query)
        app.switch_page("governors/kinds.py").run()
        assert not app.exception
        return app

    st.cache_data.clear()
    st.cache_resource.clear()
    yield open_kinds
    st.cache_data.clear()
    st.cache_resource.clear()


@pytest.fixture
def on_the_day(monkeypatch):
    """The school's own clock stands on the day of its last upload."""
    monkeypatch.setattr(data, "today", lambda: TODAY)


def headers_of(app):
    return [header.value.replace("\\", "") for header in app.header]


def header_of(app, beginning):
    [header] = [value for value in headers_of(app) if value.startswith(beginning)]
    return header


def cells_of(app):
    """What the grid writes in each cell, by the kind's name, and the cell's marks."""
    [grid] = [html.value for html in app.html if 'class="kinds"' in html.value]
    found = re.findall(r'"unseen">([^<]+): </span><b>([^<]+)</b></a>((?:<i>[^<]+</i>)*)', grid)
    return {
        name: (count, tuple(re.findall(r"<i>([^<]+)</i>", marks))) for name, count, marks in found
    }


def links_of(app):
    [grid] = [html.value for html in app.html if 'class="kinds"' in html.value]
    return re.findall(r'href="([^"]+)"', grid)


def table_of(app, name):
    """A table that stands beside a chart, opened."""
    before = len(app.table)
    app.session_state[f"{name}-table"] = True
    app.run()
    assert len(app.table) == before + 1
    return app.table[0].value


def store(*rows):
    installation = journeys.open_installation(Settings.from_environment())
    screening = journeys.screen_files(
        installation, [UploadedFile("log.csv", csv_log(*rows))], today=TODAY
    )
    journeys.take_in(installation, screening, at=data.now())


def test_the_answer_comes_first_and_is_the_keys(open_kinds):
    kinds = Counter((each["category"], each["nature"]) for each in INCIDENTS)
    known = {kind: number for kind, number in kinds.items() if None not in kind}
    (category, nature), most = max(known.items(), key=lambda item: item[1])
    assert headers_of(open_kinds())[0] == (
        f"Most often {category} / {nature}: {most} of {sum(known.values())}"
    )


def test_every_cell_has_the_keys_count_and_leads_to_its_kind(open_kinds):
    app = open_kinds()
    counts = {name: count for name, (count, _) in cells_of(app).items()}
    assert counts == {
        f"{category} / {nature}": str(
            sum((each["category"], each["nature"]) == (category, nature) for each in INCIDENTS)
        )
        for category in Category
        for nature in Nature
    }
    assert links_of(app)[5] == "kinds?kind=Conduct&amp;risk=Aggressive"
    left_out = sum(None in (each["category"], each["nature"]) for each in INCIDENTS)
    assert f"{left_out} incidents not fully classified are not in the grid" in words_of(app)


def test_a_kind_with_an_open_flag_is_marked_in_words(open_kinds):
    app = open_kinds()
    marked = {name: marks for name, (_, marks) in cells_of(app).items() if marks}
    assert marked == {"Conduct / Aggressive": ("higher than usual",)}
    assert "“Higher than usual” is a rise that no review has considered" in words_of(app)
    assert "“New” is" not in words_of(app)


def test_a_link_keeps_the_other_filters(open_kinds):
    links = links_of(open_kinds(platform="WhatsApp", when="Since Autumn 2025/26"))
    assert links[0] == (
        "kinds?kind=Contact&amp;risk=Commercial&amp;platform=WhatsApp"
        "&amp;when=Since+Autumn+2025%2F26"
    )


def test_over_time_names_the_kinds_of_the_most_terms_and_the_table_has_them_all(open_kinds):
    app = open_kinds()
    terms = {}
    for each in INCIDENTS:
        if each["category"] and each["nature"]:
            kind = f"{each['category']} / {each['nature']}"
            terms.setdefault(kind, set()).add((each["academic_year"], each["term"]))
    most = max(map(len, terms.values()))
    leaders = [kind for kind, met in terms.items() if len(met) == most]
    returned = sum(term["return"] != "missing" for term in KEY["totals"]["terms"])
    said = header_of(app, "Over time")
    assert said.endswith(f" in the most terms, {most} of the {returned} returned")
    assert all(kind in said for kind in leaders)
    table = table_of(app, "kinds-by-term")
    for place, term in enumerate(KEY["totals"]["terms"]):
        number = term["incidents"]
        assert table["Total"].iloc[place] == ("–" if number is None else str(number))
    assert sum(int(cell) for cell in table["Conduct / Aggressive"] if cell != "–") == 36


def test_where_it_happened_is_the_keys(open_kinds):
    places = Counter(each["setting"] for each in INCIDENTS)
    assert header_of(open_kinds(), "In school") == (
        f"In school or outside: {places['outside school']} of {len(INCIDENTS)} incidents outside "
        f"school, {places['in school']} in school, {places['not recorded']} place not recorded"
    )


def test_platforms_the_policy_does_not_name_are_counted_and_marked(open_kinds):
    app = open_kinds()
    platforms = Counter(each["platform"] for each in INCIDENTS if each["platform"])
    silent = Counter({name: n for name, n in platforms.items() if name not in NAMED})
    (first, _), (second, _) = silent.most_common(2)
    assert header_of(app, "Platforms") == (
        f"Platforms: {sum(silent.values())} of {len(INCIDENTS)} incidents on platforms the policy "
        f"does not name, most often {first} and {second}"
    )
    without = len(INCIDENTS) - sum(platforms.values())
    assert f"{without} incidents have no platform recorded." in words_of(app)
    table = table_of(app, "incidents-by-platform")
    rows = dict(zip(table["Platform"], table["Named in the policy"], strict=True))
    assert rows == {name: "yes" if name in NAMED else "no" for name in platforms}


def test_small_groups_of_people_are_put_together(open_kinds):
    app = open_kinds()
    people = Counter(each["involved"] for each in INCIDENTS)
    assert header_of(app, "Who").endswith(
        f"pupils in {people['pupil']} of {len(INCIDENTS)} incidents"
    )
    table = table_of(app, "incidents-by-person")
    assert dict(zip(table["Who"], table["Incidents"], strict=True)) == {
        "Pupil": str(people["pupil"]),
        "Parent or carer": str(people["parent or carer"]),
        "Staff; governor or volunteer": str(people["staff"] + people["governor or volunteer"]),
        "Not known": str(people["not known"]),
    }


def test_a_few_incidents_chosen_by_who_are_not_broken_down(open_kinds):
    app = open_kinds(who="staff")
    assert "Fewer than five incidents match" in words_of(app)
    assert headers_of(app) == []


def test_more_of_them_are_broken_down_but_no_kind_or_platform_of_one_to_four_is_told(open_kinds):
    app = open_kinds(who="parent or carer")
    theirs = [each for each in INCIDENTS if each["involved"] == "parent or carer"]
    kinds = Counter(f"{each['category']} / {each['nature']}" for each in theirs)
    assert max(kinds.values()) < 5 <= len(theirs)
    assert headers_of(app)[0] == f"{len(theirs)} incidents, fewer than five of any one kind"
    written = {name: count for name, (count, _) in cells_of(app).items()}
    assert {written[name] for name in kinds} == {"1–4"}
    assert set(written.values()) == {"1–4", "0"}
    assert "kinds are not drawn term by term" in words_of(app)
    assert header_of(app, "Platforms") == "Platforms: most often Facebook, in 5 of 6 incidents"


def test_one_kind_is_shown_beside_what_is_usual_with_what_was_done_and_its_words(open_kinds):
    app = open_kinds(kind="Conduct", risk="Aggressive")
    theirs = [
        each
        for each in INCIDENTS
        if (each["category"], each["nature"]) == ("Conduct", "Aggressive")
    ]
    now = sum((each["academic_year"], each["term"]) == ("2026/27", "Autumn") for each in theirs)
    said = words_of(app).replace("\\", "")
    assert re.search(
        rf"Conduct / Aggressive: {now} so far this term; \d+ to \d+ would be usual in a whole term",
        said,
    )
    assert "the review number was 20" in said
    parents = sum("parents_contacted" in each["outcomes"] for each in theirs)
    assert (
        f"What was done: most often parents or carers contacted: {parents} of {len(theirs)} "
        "incidents"
    ) in said
    assert "**The policy's words:** bullying or harassing another" in said
    assert "**KCSIE, approximately:** Conduct." in said
    assert not [html for html in app.html if 'class="kinds"' in html.value]
    table = table_of(app, "kind-by-term")
    assert table["Incidents"].iloc[0] == str(now)
    assert "open flag" in table["Remark"].iloc[0]


def test_the_way_back_from_one_kind_shows_them_all_and_keeps_the_rest(open_kinds):
    app = open_kinds(kind="Conduct", risk="Aggressive", platform="WhatsApp")
    assert "It shows every incident of this kind" in words_of(app)
    [back] = [button for button in app.button if button.label == "All kinds"]
    app = back.click().run()
    assert cells_of(app)["Conduct / Aggressive"][0] == "29"
    assert "Showing all incidents, on WhatsApp" in words_of(app)


def test_a_kind_that_never_occurred_says_so(open_kinds):
    app = open_kinds(kind="Content", risk="Sexual", when="Autumn 2023/24")
    said = words_of(app)
    assert "Content / Sexual: 0 so far this term" in said.replace("\\", "")
    assert "What was done: no incident in this view" in said


def test_by_kcsies_four_cs_the_kinds_are_added_up_through_the_mapping(open_kinds):
    app = open_kinds(**{"as": KCSIE})
    areas = {"Contact": "Contact", "Conduct": "Conduct", "Content": "Content"}
    named = Counter()
    for each in INCIDENTS:
        if each["category"] is None or each["nature"] is None:
            named["Not yet classified"] += 1
        elif each["nature"] == "Commercial":
            named["Commerce"] += 1
        else:
            named[areas[each["category"]]] += 1
    table = table_of(app, "incidents-by-kcsie-area")
    column = "KCSIE's area (approximate)"
    counts = dict(zip(table[column], map(int, table["Incidents"]), strict=True))
    assert counts == named
    assert headers_of(app)[0].startswith(
        f"By KCSIE's four Cs, approximately: most often Conduct, {named['Conduct']} of 81"
    )
    assert "paragraph 135" in words_of(app)


def test_the_mapping_has_every_kind_with_its_reason(open_kinds):
    app = open_kinds(**{"as": KCSIE})
    app.session_state["mapping"] = True
    app.run()
    [mapping] = [html.value for html in app.html if "stacking" in html.value]
    assert mapping.count("<tr") == 1 + 12
    assert "KCSIE names online bullying under conduct." in mapping


def test_a_term_that_was_not_returned_has_no_zeros(open_kinds):
    app = open_kinds(when="Summer 2024/25")
    assert headers_of(app) == ["No return was made for summer term 2024/25"]
    assert {count for count, _ in cells_of(app).values()} == {"?"}


def test_a_filter_that_leaves_nothing_says_so(open_kinds):
    app = open_kinds(when="Spring 2023/24")
    assert headers_of(app) == ["No incident in this view"]
    assert {count for count, _ in cells_of(app).values()} == {"0"}


@pytest.mark.usefixtures("on_the_day")
def test_a_kind_not_met_before_is_named_and_marked(open_kinds):
    counts = {
        (Category.CONDUCT, Nature.AGGRESSIVE): [2, 1, 2, 2, 1, 2, 1],
        (Category.CONTACT, Nature.SEXUAL): [0, 0, 0, 0, 0, 0, 1],
    }
    store_terms(TermId(2024, Season.AUTUMN), counts, today=TODAY)
    app = open_kinds()
    assert headers_of(app)[0].endswith("New this term: Contact / Sexual")
    assert cells_of(app)["Contact / Sexual"] == ("1", ("new",))
    assert "“New” is a kind that no earlier term had" in words_of(app)


@pytest.mark.usefixtures("on_the_day")
def test_a_log_of_one_row_makes_a_whole_page(open_kinds):
    store("03/10/2026,Conduct,Aggressive,WhatsApp,Pupil,At home,NFA")
    app = open_kinds()
    assert headers_of(app) == [
        "Most often Conduct / Aggressive: 1 of 1",
        "In school or outside",
        "Who was involved",
        "Platforms: WhatsApp, which the policy does not name, appears in the one incident",
    ]
    assert "some groups are so small" in words_of(app)


@pytest.mark.usefixtures("on_the_day")
def test_incidents_of_which_none_is_classified_are_said_to_be_so(open_kinds):
    store(*(f"{day:02d}/10/2026,,,WhatsApp,Pupil,At home,NFA" for day in range(1, 8)))
    app = open_kinds()
    assert headers_of(app)[0] == "None of the 7 incidents is fully classified yet"
    assert "7 incidents not fully classified are not in the grid" in words_of(app)
    assert not [header for header in headers_of(app) if header.startswith("Over time")]


@pytest.mark.usefixtures("on_the_day")
def test_nothing_but_a_nil_return_is_a_page_of_zeros(open_kinds):
    installation = journeys.open_installation(Settings.from_environment())
    term = installation.calendar.term_on(TODAY).id
    installation.store.record_nil_return(term, at=data.now())
    app = open_kinds()
    assert headers_of(app) == ["No incident in this view"]


@pytest.mark.usefixtures("on_the_day")
def test_forty_terms_are_all_in_the_table(open_kinds):
    first = TermId.from_ordinal(TermId(2026, Season.AUTUMN).ordinal - 39)
    store_terms(first, {(Category.CONDUCT, Nature.SEXUAL): [1] * 40}, today=TODAY)
    app = open_kinds()
    assert header_of(app, "Over time") == (
        "Over time: Conduct / Sexual in the most terms, 40 of the 40 returned"
    )
    assert len(table_of(app, "kinds-by-term")) == 40
