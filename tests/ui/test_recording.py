"""The Recording page as a governor reads it, its figures counted anew from the example's key."""

import json
import re
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

KEY = json.loads((Path(__file__).parents[1] / "example" / "key.json").read_text("utf-8"))
INCIDENTS = [incident for file in KEY["files"] for incident in file["incidents"]]
PAGE = "governors/recording.py"
LACKS = {
    "category": lambda each: each["category"] is None,
    "type of risk": lambda each: each["nature"] is None,
    "outcome": lambda each: each["outcomes"] == ["not_recorded"],
    "platform": lambda each: each["platform"] is None,
    "place": lambda each: each["setting"] == "not recorded",
    "person": lambda each: each["involved"] == "not known",
}


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


def headings_of(app):
    return [heading.value for heading in app.header]


def returns_of(app):
    """What is written for each term, year by year."""
    [table] = [html.value for html in app.html if 'class="returns"' in html.value]
    rows = re.findall(r"<tr><th scope=\"row\">([^<]+)</th>(.*?)</tr>", table)
    return {
        year: [re.sub(r"<[^>]+>", " ", cell).split() for cell in re.findall(r"<td.*?</td>", cells)]
        for year, cells in rows
    }


def test_the_answer_says_what_is_not_classified_and_not_returned(open_app):
    app = open_app(PAGE)
    unclassified = sum(not (each["category"] and each["nature"]) for each in INCIDENTS)
    [answer] = [html.value for html in app.html if 'class="answer"' in html.value]
    assert f"{unclassified} of {len(INCIDENTS)} are not fully classified; summer term" in answer
    assert "summer term 2024/25 was not returned." in answer


def test_every_term_has_its_mark_and_its_words(open_app):
    app = open_app(PAGE)
    assert returns_of(app) == {
        "2023/24": [["●", "7"], ["○", "nil"], ["●", "6"]],
        "2024/25": [["●", "9"], ["●", "7"], ["?", "not", "returned"]],
        "2025/26": [["●", "9"], ["●", "13"], ["●", "14"]],
        "2026/27": [["◐", "16", "so", "far"], [], []],
    }
    assert "8 of 9 terms returned" in headings_of(app)


def test_what_is_left_out_is_counted_as_in_the_key(open_app):
    app = open_app(PAGE)
    in_full = sum(not any(lacks(each) for lacks in LACKS.values()) for each in INCIDENTS)
    platform = sum(LACKS["platform"](each) for each in INCIDENTS)
    heading = f"{in_full} of {len(INCIDENTS)} incidents recorded in full; left out most: platform"
    assert f"{heading} ({platform})" in headings_of(app)
    app.session_state[table_key("gaps-by-term")] = True
    [table] = app.run().table
    for term in KEY["totals"]["terms"]:
        label = f"{term['term']} term {term['academic_year']}"
        row = table.value.set_index("Term").loc[label]
        of_term = [
            each
            for each in INCIDENTS
            if (each["academic_year"], each["term"]) == (term["academic_year"], term["term"])
        ]
        for name, lacks in LACKS.items():
            number = sum(lacks(each) for each in of_term)
            wanted = "–" if term["incidents"] is None else str(number)
            assert row[f"Without {name}"] == wanted


def test_rows_that_are_not_counted_are_said(open_app):
    said = words_of(open_app(PAGE))
    assert "1 row of the school's logs waits for a decision" in said
    assert "1 row of the school's logs could not be read" in said


def test_a_log_that_does_not_say_when_it_was_written_is_told_so(open_app, store_log):
    store_log(csv_log("03/10/2025,Conduct,Aggressive,WhatsApp,Pupil,At home,NFA"))
    app = open_app(PAGE)
    assert "The logs do not say when incidents were recorded" in headings_of(app)
    assert "“Date recorded”" in words_of(app)
    assert not app.get("vega_lite_chart")
    assert "1 of 1 incident recorded in full" in headings_of(app)


def test_how_late_incidents_were_recorded_is_summed_up(open_app, store_log):
    heading = "Date,Category,Type,Platform,Who,Where,Outcome,Date recorded"
    first = date(2025, 10, 6)
    rows = [
        f"{first + timedelta(days=place):%d/%m/%Y},Conduct,Aggressive,WhatsApp,Pupil {place},"
        f"At home,NFA,{first + timedelta(days=place + days):%d/%m/%Y}"
        for place, days in enumerate([0, 1, 1, 7, 8])
    ]
    store_log(csv_log(*rows, heading=heading))
    app = open_app(PAGE)
    assert "9 in 10 incidents recorded within 8 days; 1 later than 7 days" in headings_of(app)
    assert "half within 1 day, 9 in 10 within 8 days; 1 later than 7 days" in words_of(app)
    assert "The day of recording is known of 5 of 5 incidents." in words_of(app)


def test_two_nil_returns_running_are_asked_about(open_app):
    first = TermId(data.today().year - 3, Season.AUTUMN)
    installation = store_terms(
        first, {("Conduct", "Aggressive"): [3, 2, 4]}, today=date(first.year + 1, 7, 30)
    )
    for place in (3, 4):
        term = TermId.from_ordinal(first.ordinal + place)
        installation.store.record_nil_return(term, at=data.now())
    assert "Two nil returns running" in words_of(open_app(PAGE))


def test_one_nil_return_is_not_asked_about(open_app):
    assert "nil returns running" not in words_of(open_app(PAGE))


def test_a_school_with_nothing_but_a_nil_return_has_no_gaps(open_app):
    installation = journeys.open_installation(Settings.from_environment())
    term = installation.calendar.term_on(data.today()).id
    installation.store.record_nil_return(term, at=data.now())
    app = open_app(PAGE)
    assert "No incident is recorded" in headings_of(app)
    assert "No term is over yet." in words_of(app)


def test_of_many_terms_the_latest_have_rows_and_the_table_has_all(open_app):
    first = TermId(data.today().year - 14, Season.AUTUMN)
    store_terms(first, {("Conduct", ""): [2] * 40}, today=data.today())
    app = open_app(PAGE)
    [gaps] = [html.value for html in app.html if 'class="gaps"' in html.value]
    assert len(re.findall('scope="row"', gaps)) == 14
    assert "earlier terms" in gaps
    app.session_state[table_key("gaps-by-term")] = True
    assert len(app.run().table[0].value) >= 40
