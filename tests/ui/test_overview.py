import json
import re
from datetime import date
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
    [grid] = [html.value for html in app.html if 'class="kinds"' in html.value]
    table, _ = grid.split("</table>")
    return [int(number) for number in re.findall(r"<b>(\d+)</b>", table)]


def test_a_first_visit_shows_the_example_under_its_banner(open_app):
    app = open_app()
    [banner] = [part for part in app.markdown if "Example data" in part.value]
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


def test_what_is_missing_is_said_in_one_line_that_leads_to_recording(open_app):
    said = words_of(open_app())
    unclassified = sum(
        None in (incident["category"], incident["nature"])
        for file in KEY["files"]
        for incident in file["incidents"]
    )
    assert (
        "Left out of these figures: no return for summer term 2024/25, 2 rows of the logs not "
        f"counted and {unclassified} incidents not fully classified." in said
    )
    assert '<a href="recording">See Recording</a>' in said
    assert "As reported by Example Primary School up to 20 November 2026." in said


def test_a_shared_address_opens_the_same_view(open_app):
    app = open_app(kind="Conduct", when="Since Autumn 2025/26", where="outside school")
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
    app = open_app(kind="<script>", when="never", who="'; drop table incident; --")
    assert "Showing all incidents, autumn term 2023/24 to now." in words_of(app)


def test_show_everything_takes_the_filters_off(open_app):
    app = open_app(kind="Conduct")
    [reset] = [button for button in app.button if button.label == "Show everything"]
    reset.click().run()
    assert "Showing all incidents, autumn term 2023/24 to now." in words_of(app)


def outcomes_of(app):
    """The outcomes that are listed, with their counts."""
    [listed] = [html.value for html in app.html if 'class="done"' in html.value]
    pattern = r"<li>([^<]+)<span><i [^>]+></i><b>([^<]+)</b></span></li>"
    return dict(re.findall(pattern, listed))


def test_the_five_most_frequent_outcomes_are_those_of_the_key(open_app):
    counts = sorted(TOTALS["by_outcome"].values(), reverse=True)
    app = open_app()
    shown = outcomes_of(app)
    assert [int(number) for number in shown.values()] == counts[:5]
    assert shown["Parents or carers contacted"] == str(TOTALS["by_outcome"]["parents_contacted"])
    further = sum(number > 0 for number in counts) - 5
    assert f'<a href="outcomes">And {further} more on Outcomes</a>' in words_of(app)


def test_the_way_to_all_outcomes_keeps_the_filters(open_app):
    said = words_of(open_app(kind="Conduct", where="outside school"))
    assert '<a href="outcomes?kind=Conduct&amp;where=outside+school">' in said


def test_the_title_and_the_figure_say_what_would_be_usual(open_app):
    # By the letter of the method (tests/review/by_the_letter.py) for the example's totals.
    app = open_app()
    said = words_of(app)
    assert "16 incidents so far this term; 2 to 18 would be usual in a whole term" in said
    assert "2 to 18 would be usual in a whole term. Same point last year: 7. Last term: 14" in said
    app.session_state[TABLE_KEY] = True
    table = app.run().table[0].value
    assert table["Usual range"].iloc[-1] == "2 to 18"
    assert table["Usual range"].iloc[0] == "–"


@pytest.mark.parametrize(
    ("chosen", "known"),
    [
        ({"kind": "Conduct"}, True),
        ({"kind": "Conduct", "risk": "Aggressive"}, True),
        ({"platform": "WhatsApp"}, True),
        ({"where": "outside school"}, False),
        ({"risk": "Aggressive"}, False),
        ({"kind": "Conduct", "platform": "WhatsApp"}, False),
    ],
)
def test_a_view_is_held_against_what_is_usual_only_where_that_is_known(open_app, chosen, known):
    said = words_of(open_app(**chosen))
    assert ("The grey band is what would be usual in a whole term" in said) is known


def test_the_four_figures_lead_to_the_pages_behind_them(open_app):
    [figures] = [html.value for html in open_app().html if "<dl" in html.value]
    assert re.findall(r'<dt><a href="(\w+)">', figures) == [
        "trends",
        "outcomes",
        "outcomes",
        "recording",
    ]


def test_the_runs_beside_the_figures_leave_gaps_and_are_not_read_out(open_app):
    [figures] = [html.value for html in open_app().html if "<dl" in html.value]
    runs = re.findall(r'<span class="spark" aria-hidden="true">(.*?)</span>', figures)
    assert len(runs) == 4
    # The ten terms of the key: the sixth was not returned, the last is running.
    heights = [re.findall(r"<i[^>]*></i>", run) for run in runs]
    assert [len(bars) for bars in heights] == [10] * 4
    assert heights[0][5] == "<i></i>"
    assert 'class="running"' in heights[0][9]
    assert "height: 100%" in heights[0][9]


def test_a_case_open_for_long_is_told_in_weeks_and_never_by_its_day(open_app):
    opened = [
        incident
        for file in KEY["files"]
        for incident in file["incidents"]
        if "ongoing" in incident["outcomes"]
    ]
    longest = min(date.fromisoformat(incident["occurred_on"]) for incident in opened)
    weeks = (date(2026, 11, 20) - longest).days // 7
    said = words_of(open_app())
    assert f"the longest for at least {weeks} week" in said


def test_the_questions_each_stand_beside_their_figure(open_app):
    [asked] = [
        html.value for html in open_app().html if "Questions you may want to ask" in html.value
    ]
    items = re.findall(r"<li><p>(.*?)</p><p><b>(.*?)</b> <a href=\"(.*?)\">", asked)
    assert [(what, page) for _, what, page in items] == [
        ("What has been learnt from it, and is everyone affected being supported?", "review"),
        ("Was it considered?", "outcomes"),
        (
            "What is behind it: more incidents, or better reporting?",
            "trends?kind=Conduct&amp;risk=Aggressive",
        ),
        ("What was done?", "outcomes"),
        ("Should the policy name it?", "kinds?platform=WhatsApp"),
    ]
    year = [
        incident
        for file in KEY["files"]
        for incident in file["incidents"]
        if (incident["academic_year"], incident["term"])
        in {("2025/26", "Spring"), ("2025/26", "Summer"), ("2026/27", "Autumn")}
    ]
    on_whatsapp = sum(incident["platform"] == "WhatsApp" for incident in year)
    risen = sum(
        (incident["category"], incident["nature"]) == ("Conduct", "Aggressive") for incident in year
    )
    figures = [figure for figure, _, _ in items]
    assert figures[2].startswith(f"Conduct / Aggressive: {risen} in the last three terms; about ")
    assert figures[4] == (
        f"{on_whatsapp} of {len(year)} incidents in the last three terms were on WhatsApp, which "
        "the policy does not name."
    )


def test_a_new_school_is_told_what_to_do_first_unless_it_only_reads(open_app, monkeypatch):
    first = """<b>Begin with this term's log.</b> <a href="upload">Upload it</a>"""
    assert first in words_of(open_app())
    monkeypatch.setenv("POLICY_MONITOR_READ_ONLY", "1")
    assert first not in words_of(open_app())


def test_a_school_with_a_log_of_its_own_is_not_told_to_begin(open_app, store_log):
    store_log(AUTUMN_2025)
    assert "Begin with" not in words_of(open_app())


def test_a_schools_own_log_replaces_the_example(open_app, store_log):
    store_log(AUTUMN_2025)
    app = open_app()
    said = words_of(app)
    assert "Example data" not in words_of(app)
    assert "Carlton Primary School" in said
    assert "Example" not in said
    assert sum(grid_of(app)) == 3


def test_a_few_incidents_chosen_by_who_are_not_broken_down(open_app):
    app = open_app(who="governor or volunteer")
    said = words_of(app)
    assert "Fewer than five incidents match" in said
    assert "What was done:" not in said
    assert not [html for html in app.html if 'class="kinds"' in html.value]


def test_a_first_log_is_not_blamed_for_what_came_before_it(open_app, store_log):
    today = data.today()
    store_log(csv_log(f"{today:%d/%m/%Y},Conduct,Aggressive,WhatsApp,Pupil,At home,NFA"))
    said = words_of(open_app())
    assert "The first term with figures" in said
    assert "Left out of these figures: no return" not in said
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
    assert '<a href="review">And 1 further reason: see Review</a>' in words_of(app)
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
    assert "Example data" not in words_of(app)
