import json
import re
from pathlib import Path

import pytest

from policy_monitor import journeys
from policy_monitor.ingest import UploadedFile
from policy_monitor.settings import Settings
from policy_monitor.ui import data
from policy_monitor.ui.by_term import TABLE_KEY
from tests.logs import AUTUMN_2025, csv_log
from tests.ui.conftest import figures_of, words_of

KEY = json.loads((Path(__file__).parents[1] / "example" / "key.json").read_text("utf-8"))
TOTALS = KEY["totals"]


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


def grid_of(app):
    """The twelve counts of the grid, row by row."""
    [grid] = [html.value for html in app.html if "<table" in html.value]
    return [int(number) for number in re.findall(r"<b>(\d+)</b>", grid)]


def test_a_first_visit_shows_the_example_under_its_banner(open_app):
    app = open_app()
    [banner] = app.warning
    assert "Every incident shown is invented, as of 20 November 2026" in banner.value
    assert "Example Primary School" in words_of(app)


def test_the_review_card_says_that_a_review_is_due_and_why(open_app):
    said = words_of(open_app())
    assert "A review of the policy is due." in said
    assert "overdue since 31 January 2020" in said
    assert "autumn term 2026/27 (Contact / Sexual): police informed and safeguarding" in said
    assert said.index("serious incident") < said.index("overdue since")


def test_the_four_figures_are_those_of_the_key(open_app):
    this_term = TOTALS["terms"][-1]
    assert figures_of(open_app()) == {
        "Incidents this term": str(this_term["incidents"]),
        "Cases still open": str(TOTALS["by_outcome"]["ongoing"]),
        "Needed outside help": "2",
        "Terms not returned": "1",
    }


def test_the_grid_holds_the_counts_of_the_key(open_app):
    cells = TOTALS["by_cell"]
    expected = [
        cells.get(f"{category} / {nature}", 0)
        for category in ("Contact", "Conduct", "Content")
        for nature in ("Commercial", "Aggressive", "Sexual", "Values")
    ]
    app = open_app()
    assert grid_of(app) == expected
    assert "6 incidents not fully classified are not in the grid" in words_of(app)


def test_the_table_beside_the_chart_holds_every_term_of_the_key(open_app):
    app = open_app()
    app.session_state[TABLE_KEY] = True
    table = app.run().table[0].value
    expected = [
        ("–" if term["incidents"] is None else str(term["incidents"])) for term in TOTALS["terms"]
    ]
    assert list(table["Total"]) == expected
    remarks = dict(zip(table["Term"], table["Remark"], strict=True))
    assert remarks["Spring term 2023/24"] == "nil return"
    assert remarks["Summer term 2024/25"] == "not returned"
    assert remarks["Autumn term 2026/27"] == "so far"


def test_what_is_missing_is_said(open_app):
    said = words_of(open_app())
    assert (
        "No return was made for summer term 2024/25. That is not the same as no incidents" in said
    )
    assert "1 row of the school's logs waits for a decision" in said
    assert "1 row of the school's logs could not be read" in said
    assert "As reported by Example Primary School up to 20 November 2026." in said


def test_a_shared_address_opens_the_same_view(open_app):
    app = open_app(kind="Conduct", since="Autumn 2025/26", where="outside school")
    said = words_of(app)
    assert "Showing Conduct incidents, outside school, autumn term 2025/26 to now." in said
    wanted = [
        incident
        for file in KEY["files"]
        for incident in file["incidents"]
        if incident["category"] == "Conduct"
        and incident["setting"] == "outside school"
        and incident["academic_year"] >= "2025/26"
    ]
    app.session_state[TABLE_KEY] = True
    table = app.run().table[0].value
    assert sum(int(total) for total in table["Total"]) == len(wanted)
    assert next(iter(table["Term"])) == "Autumn term 2025/26"


def test_a_spoilt_address_shows_everything(open_app):
    app = open_app(kind="<script>", since="never", who="'; drop table incident; --")
    assert "Showing all incidents, autumn term 2023/24 to now." in words_of(app)


def test_show_everything_takes_the_filters_off(open_app):
    app = open_app(kind="Conduct")
    [reset] = [button for button in app.button if button.label == "Show everything"]
    reset.click().run()
    assert "Showing all incidents, autumn term 2023/24 to now." in words_of(app)


def test_most_serious_only_adds_up_to_the_incidents(open_app):
    said = words_of(open_app(outcomes="Most serious only"))
    assert "Each incident is counted once, under its most serious outcome." in said


def test_a_schools_own_log_replaces_the_example(open_app, store_log):
    store_log(AUTUMN_2025)
    app = open_app()
    said = words_of(app)
    assert not app.warning
    assert "Carlton Primary School" in said
    assert "Example" not in said
    assert sum(grid_of(app)) == 3


def test_a_few_incidents_chosen_by_who_are_not_broken_down(open_app):
    app = open_app(who="governor or volunteer")
    said = words_of(app)
    assert "Fewer than five incidents match" in said
    assert "What was done" not in said
    assert not [html for html in app.html if "<table" in html.value]


def test_a_first_log_is_not_blamed_for_what_came_before_it(open_app, store_log):
    today = data.today()
    store_log(csv_log(f"{today:%d/%m/%Y},Conduct,Aggressive,WhatsApp,Pupil,At home,NFA"))
    said = words_of(open_app())
    assert "The figures begin with" in said
    assert "not returned. Last term" not in said


def test_further_reasons_are_counted_and_one_click_away(open_app, store_log):
    store_log(
        csv_log(
            "03/10/2025,Conduct,Aggressive,WhatsApp,Pupil,At home,Police informed",
            "14/10/2025,Content,Commercial,YouTube,Pupil,In school,CEOP",
            "20/01/2026,Contact,Sexual,Snapchat,Pupil,At home,LADO",
        )
    )
    app = open_app()
    [link] = [link.proto.label for link in app.get("page_link")]
    assert link == "And 1 further reason: see the Review page"
    assert "overdue since 31 January 2020" in words_of(app)


def test_a_log_of_one_row_makes_a_whole_page(open_app, store_log):
    store_log(csv_log("03/10/2025,Conduct,Aggressive,WhatsApp,Pupil,At home,NFA"))
    app = open_app()
    assert sum(grid_of(app)) == 1
    assert figures_of(app)["Cases still open"] == "0"


def test_a_school_with_nothing_but_a_nil_return_is_told_so(open_app):
    installation = journeys.open_installation(Settings.from_environment())
    term = installation.calendar.term_on(data.today()).id
    installation.store.record_nil_return(term, at=data.now())
    app = open_app()
    assert figures_of(app)["Incidents this term"] == "0"
    assert "no incident in this view" in words_of(app)
    assert not app.warning
