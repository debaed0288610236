"""The Outcomes page as a governor reads it, its figures counted anew from the example's key."""

import json
import re
import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest

from policy_monitor import journeys
from policy_monitor.ingest import UploadedFile
from policy_monitor.settings import Settings
from policy_monitor.ui import data
from policy_monitor.ui.chart import table_key
from policy_monitor.vocabulary import Season, TermId
from tests.logs import csv_log
from tests.ui.conftest import words_of
from tests.ui.logs_over_years import store_terms

PROJECT = Path(__file__).parents[2]
KEY = json.loads((PROJECT / "tests" / "example" / "key.json").read_text("utf-8"))
INCIDENTS = [incident for file in KEY["files"] for incident in file["incidents"]]
OUTCOMES = tomllib.loads((PROJECT / "data" / "policy" / "outcomes.toml").read_text("utf-8"))[
    "outcome"
]
STEPS = tomllib.loads((PROJECT / "data" / "policy" / "appendix_a.toml").read_text("utf-8"))["step"]
PAGE = "governors/outcomes.py"
OUTSIDE = {
    *("police_informed", "ceop_referral", "safeguarding_referral"),
    *("legal_action", "professional_advice"),
}
PARENTS_OR_PLATFORM = {"parents_contacted", "reported_to_platform", "content_removed"}


@pytest.fixture
def store_log():
    """Store a log as the command line would, before anybody opens the app."""

    def store_log(content, name="log.csv"):
        installation = journeys.open_installation(Settings.from_environment())
        screening = journeys.screen_files(
            installation, [UploadedFile(name, content)], today=data.today()
        )
        return journeys.take_in(installation, screening, at=data.now())

    return store_log


def open_with(open_app, **chosen):
    """The page with filters chosen, by their names in the address."""
    app = open_app(PAGE)
    for name, value in chosen.items():
        app.session_state[name] = value
    app.run()
    assert not app.exception
    return app


def group_of(incident):
    """The group of an incident's gravest outcome, by hand."""
    gravest = max(incident["outcomes"], key=lambda code: OUTCOMES[code]["gravity"])
    if gravest in OUTSIDE:
        return "Outside help"
    if gravest in PARENTS_OR_PLATFORM:
        return "Parents or platform"
    if gravest in {"ongoing", "not_recorded"}:
        return "Open or not recorded"
    return "In school"


def table_of(app, name):
    """The figures beside a chart, opened."""
    app.session_state[table_key(name)] = True
    [table] = app.run().table
    return table.value


def headings_of(app):
    return [heading.value for heading in app.header]


def cells_of(app):
    """The rows of the table from kind to outcome, in order."""
    [table] = [html.value for html in app.html if 'class="became"' in html.value]
    rows = re.findall(r"<tr[^>]*><th scope=\"row\">(.*?)</th>(.*?)</tr>", table)
    return [
        (re.sub(r"<[^>]+>", "", name), re.findall(r">([^<>]+)</td>", cells)) for name, cells in rows
    ]


def test_the_answer_comes_first_with_the_figures_of_the_key(open_app):
    app = open_app(PAGE)
    parents = sum("parents_contacted" in each["outcomes"] for each in INCIDENTS)
    helped = sum(bool(OUTSIDE & {*each["outcomes"]}) for each in INCIDENTS)
    still = sum("ongoing" in each["outcomes"] for each in INCIDENTS)
    answer = (
        f"Most often parents or carers contacted: {parents} of {len(INCIDENTS)} incidents. "
        f"{helped} needed help from outside the school; {still} are still open."
    )
    [first] = [html.value for html in app.html if 'class="answer"' in html.value]
    assert answer in first
    assert headings_of(app)[0] == "What was done"


def test_the_table_of_outcomes_holds_both_readings_of_the_key(open_app):
    table = table_of(open_app(PAGE), "outcomes").set_index("Outcome")
    for code, words in OUTCOMES.items():
        having = [each for each in INCIDENTS if code in each["outcomes"]]
        gravest = [
            each
            for each in having
            if words["gravity"] == max(OUTCOMES[one]["gravity"] for one in each["outcomes"])
        ]
        if having:
            assert table.loc[words["label"]].tolist() == [str(len(having)), str(len(gravest))]
        else:
            assert words["label"] not in table.index


def test_the_kinds_and_what_became_of_them_are_those_of_the_key(open_app):
    groups = ("In school", "Parents or platform", "Outside help", "Open or not recorded")
    rows = dict(cells_of(open_app(PAGE))[:1])
    contact = [each for each in INCIDENTS if each["category"] == "Contact"]
    counts = [sum(group_of(each) == group for each in contact) for group in groups]
    assert rows["Contact"] == [str(number) for number in (*counts, len(contact))]


def test_the_groups_of_every_term_are_those_of_the_key(open_app):
    table = table_of(open_app(PAGE), "outcomes-by-term").set_index("Term")
    for term in KEY["totals"]["terms"]:
        row = table.loc[f"{term['term']} term {term['academic_year']}"]
        of_term = [
            each
            for each in INCIDENTS
            if (each["academic_year"], each["term"]) == (term["academic_year"], term["term"])
        ]
        for group in ("In school", "Parents or platform", "Outside help", "Open or not recorded"):
            number = sum(group_of(each) == group for each in of_term)
            assert row[group] == ("–" if term["incidents"] is None else str(number))


def test_the_steps_are_those_of_the_key(open_app):
    table = table_of(open_app(PAGE), "appendix-a-steps").set_index("Step")
    for step in STEPS:
        of = [
            each
            for each in INCIDENTS
            if f"{each['category']} / {each['nature']}" in step["kinds"]
            and (each["platform"] or not step["on_a_platform"])
        ]
        shown = {*step["actions"], *step["outcomes"]}
        taken = [each for each in of if shown & {*each["actions"], *each["outcomes"]}]
        if step["kinds"]:
            assert table.loc[step["name"]].tolist() == [str(len(taken)), str(len(of))]
    assert table.loc["Under-age account reported"].tolist() == ["0", "a log cannot tell"]


def test_open_cases_are_said_with_the_longest_and_never_with_a_day(open_app):
    app = open_app(PAGE)
    opened = [each for each in INCIDENTS if "ongoing" in each["outcomes"]]
    as_of = date.fromisoformat(KEY["as_of"])
    longest = max((as_of - date.fromisoformat(each["occurred_on"])).days for each in opened)
    heading = f"{len(opened)} cases still open, the longest for at least {longest // 7} week"
    assert heading in headings_of(app)
    assert table_of(app, "open-cases")["Open cases"].tolist() == [str(len(opened)), "0", "0"]


def test_help_from_outside_is_a_list_while_it_is_rare(open_app):
    said = words_of(open_app(PAGE))
    assert "2 of 81 incidents needed outside help" in said
    assert "- Autumn term 2024/25: 1 of 9 incidents (professional advice sought 1)" in said
    assert "(police informed 1 and safeguarding referral 1)" in said


def test_a_filter_narrows_every_part(open_app):
    app = open_with(open_app, kind="Content")
    content = [each for each in INCIDENTS if each["category"] == "Content"]
    assert f"of {len(content)} incidents" in words_of(app)
    assert [name for name, _ in cells_of(app) if name in {"Contact", "Conduct"}] == []
    assert "No incident needed outside help" in headings_of(app)
    assert "No case is marked as still open" in headings_of(app)


def test_a_kind_in_the_table_leads_to_itself(open_app):
    [table] = [html.value for html in open_app(PAGE).html if 'class="became"' in html.value]
    assert 'href="outcomes?kind=Conduct&amp;risk=Aggressive"' in table


def test_most_serious_only_is_one_click_away(open_app):
    said = words_of(open_with(open_app, outcomes="Most serious only"))
    assert ":small[Each incident is counted once, under its most serious outcome.]" in said


def test_few_incidents_chosen_by_who_are_not_broken_down(open_app):
    app = open_with(open_app, who="staff")
    assert "Fewer than five incidents match" in words_of(app)
    assert headings_of(app) == []


def test_chosen_by_who_nothing_is_drawn_by_term_and_small_counts_are_hidden(open_app):
    app = open_with(open_app, who="parent or carer")
    said = words_of(app)
    assert "outcomes are not drawn term by term" in said
    assert not any("still open" in heading for heading in headings_of(app))
    numbers = {number for _, cells in cells_of(app) for number in cells}
    assert "1–4" in numbers
    assert not numbers & {"1", "2", "3", "4"}


def test_chosen_by_platform_open_cases_are_not_told_apart(open_app):
    said = words_of(open_with(open_app, platform="WhatsApp"))
    assert "open cases are not told apart by age" in said
    assert "Days to close are known by term and category only" in said


def test_a_filter_that_leaves_nothing_says_so_and_draws_nothing(open_app):
    app = open_with(open_app, kind="Contact", when="Autumn 2023/24", risk="Sexual")
    assert "No incident in this view." in words_of(app)
    assert headings_of(app) == []


def test_nil_returns_alone_say_so(open_app):
    installation = journeys.open_installation(Settings.from_environment())
    term = installation.calendar.term_on(data.today()).id
    installation.store.record_nil_return(term, at=data.now())
    assert "No incident in this view." in words_of(open_app(PAGE))


def test_a_log_of_one_row_makes_a_whole_page(open_app, store_log):
    store_log(csv_log("03/10/2025,Conduct,Aggressive,WhatsApp,Pupil,At home,NFA"))
    said = words_of(open_app(PAGE))
    assert "Most often no further action: 1 of 1 incident" in said
    assert "The log does not say when cases were closed." in said


def test_a_log_without_outcomes_says_so(open_app, store_log):
    heading = "Date,Category,Type,Platform,Who,Where"
    rows = (f"{day:02d}/10/2025,Conduct,Aggressive,WhatsApp,Pupil,At home" for day in range(6, 9))
    store_log(csv_log(*rows, heading=heading))
    assert "What was done is not recorded for any of 3 incidents." in words_of(open_app(PAGE))


def test_many_years_are_drawn_at_once(open_app):
    first = TermId(data.today().year - 14, Season.AUTUMN)
    store_terms(first, {("Conduct", "Aggressive"): [2] * 40}, today=data.today())
    app = open_app(PAGE)
    assert len(table_of(app, "outcomes-by-term")) >= 40
    assert "None needed help from outside the school" in words_of(app)


def test_the_days_to_close_are_summed_up_where_the_log_tells(open_app, store_log):
    heading = "Date,Category,Type,Platform,Who,Where,Outcome,Date closed"
    first = date(2025, 10, 6)
    rows = [
        f"{first + timedelta(days=place):%d/%m/%Y},Conduct,Aggressive,WhatsApp,Pupil {place},"
        f"At home,NFA,{first + timedelta(days=place + days):%d/%m/%Y}"
        for place, days in enumerate([1, 2, 3, 4, 20])
    ]
    store_log(csv_log(*rows, heading=heading))
    app = open_app(PAGE)
    assert "Half of the cases closed within 3 days, 9 in 10 within 20" in headings_of(app)
    assert "- Autumn term 2025/26: half within 3 days, 9 in 10 within 20 days" in words_of(app)


def test_too_few_closed_cases_are_not_summed_up(open_app, store_log):
    heading = "Date,Category,Type,Platform,Who,Where,Outcome,Date closed"
    rows = [
        f"0{day}/10/2025,Conduct,Aggressive,WhatsApp,Pupil {day},At home,NFA,1{day}/10/2025"
        for day in range(6, 10)
    ]
    store_log(csv_log(*rows, heading=heading))
    said = words_of(open_app(PAGE))
    assert "Too few to say how long cases take: 4 cases with the day of closing." in said
