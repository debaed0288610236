"""The Review page: what a governor reads, and its figures by the letter of the method."""

import re
from datetime import UTC, date, datetime

import pytest

from policy_monitor.analysis.series_counts import plan_terms
from policy_monitor.journeys import open_installation
from policy_monitor.policy.model import DatePrecision, PartialDate
from policy_monitor.records import Meeting, PolicyReview, ReviewDecision, Verdict
from policy_monitor.review import consider
from policy_monitor.settings import Settings
from policy_monitor.ui import data
from policy_monitor.vocabulary import Category, Nature, Role, Season, TermId
from policy_monitor.wording import long_date
from tests.review import by_the_letter
from tests.ui.conftest import words_of
from tests.ui.logs_over_years import store_terms

PAGE = "governors/review.py"
TODAY = date(2026, 11, 20)
FIRST = TermId(2023, Season.AUTUMN)
AGGRESSIVE = (Category.CONDUCT, Nature.AGGRESSIVE)
VALUES = (Category.CONTENT, Nature.VALUES)
CELLS = [(category, nature) for category in Category for nature in Nature]
RISEN = {AGGRESSIVE: [3, 2, 4, 3, None, 2, 3, 4, 3, 14], VALUES: [1, 0, 1, 2, None, 1, 0, 1, 1, 1]}
QUIET = {AGGRESSIVE: [3, 2, 4, 3, 3, 2, 3, 4, 3, 2]}
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def a_fixed_clock(monkeypatch):
    monkeypatch.setattr(data, "now", lambda: NOON.astimezone(data.LONDON))


@pytest.fixture
def store_school():
    def store_school(counts, **more):
        return store_terms(FIRST, counts, today=TODAY, **more)

    return store_school


def held(day):
    return PartialDate(day, day, DatePrecision.DAY, long_date(day))


def record_review(installation, day, considered=(), **more):
    review = PolicyReview(
        held(day), ReviewDecision.NO_CHANGE, Role.CLERK, considered=considered, **more
    )
    at = datetime(day.year, day.month, day.day, 18, tzinfo=UTC)
    installation.store.record_review(review, at=at)


def record_meeting(installation, day, *, recorded=date(2024, 9, 10)):
    at = datetime(recorded.year, recorded.month, recorded.day, 12, tzinfo=UTC)
    installation.store.record_meeting(Meeting(day, Role.CLERK, "Full governing body"), at=at)


def heading(app):
    return as_read(app.header[0].value)


def as_read(markdown):
    """Words as they are seen, without the signs that keep them from being markup."""
    return markdown.replace("\\", "")


def rows_looked_at(app):
    """The table of what was looked at: by its kind, what stands in each row."""
    [table] = [html.value for html in app.html if "looked-at" in html.value]
    body = table[table.index("<tbody>") :]
    rows = re.findall(r"<tr[^>]*>(.*?)</tr>", body)
    cells = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row) for row in rows]
    plain = [[re.sub(r"<small>", "|", cell) for cell in row] for row in cells]
    return {
        re.sub(r"<[^>]+>", "", row[0]): [re.sub(r"<[^>]+>", "", cell) for cell in row[1:]]
        for row in plain
    }


def by_hand(installation, counts):
    """The school by the letter of the method, with the terms as the calendar plans them."""
    terms = plan_terms(installation.store.returns(), installation.calendar, today=TODAY)
    places = len(terms)
    returned = next(iter(counts.values()))
    none = [None if count is None else 0 for count in returned]
    days = [len(term.days) for term in terms]
    return days, by_the_letter.judge(
        [counts.get(cell, none) for cell in CELLS],
        days,
        [term.id.season.position for term in terms],
        [[[0] * days[place] for place in range(places)] for _ in CELLS],
        decided=[{} for _ in CELLS],
    )


def test_the_example_says_at_the_top_what_is_due_and_why(open_app):
    app = open_app(PAGE)
    assert heading(app).startswith(
        "A review of the policy is due: the annual review has been overdue since 31 January 2020, "
        "and a serious incident"
    )
    assert "No governors' meeting is recorded for it yet." in words_of(app)


def test_nothing_on_the_page_says_in_which_row_a_case_stands(open_app, store_school):
    store_school(RISEN)
    assert not re.search(r"\b(sheet|row) \d", words_of(open_app(PAGE)))


def test_every_number_looked_at_is_as_the_method_says(open_app, store_school):
    installation = store_school(RISEN)
    days, expected = by_hand(installation, RISEN)
    shown = rows_looked_at(open_app(PAGE))
    for cell, found in zip(CELLS, expected[-1], strict=True):
        count, usual, review_number, known = shown[" / ".join(cell)]
        held_against = (found["S"], found["E"], days[-1] * found["f"], found["phi"])
        numbers = range(100)
        low = min(y for y in numbers if by_the_letter.p_lower(y, *held_against) > 0.025)
        high = max(y for y in numbers if by_the_letter.p_upper(y, *held_against) > 0.025)
        assert count.split("|")[0] == str(RISEN.get(cell, [0])[-1])
        assert usual == (f"{low} to {high}" if low < high else f"{low}")
        assert review_number == str(found["c_A"])
        assert known.startswith(f"{found['n']} terms")
    assert shown["All incidents"][0].split("|")[0] == "15"
    assert shown["All incidents"][2] == "–"


def test_a_rise_has_a_card_with_its_sentence_its_chart_and_its_table(open_app, store_school):
    installation = store_school(RISEN)
    _, expected = by_hand(installation, RISEN)
    number = expected[-1][CELLS.index(AGGRESSIVE)]["c_A"]
    app = open_app(PAGE)
    said = words_of(app)
    assert f"Conduct / Aggressive: 14 this term; the review number was {number};" in (as_read(said))
    assert "Conduct / Aggressive: 14 so far this term;" in as_read(said)
    [chart] = app.get("vega_lite_chart")
    assert chart.proto.alt.startswith("Conduct / Aggressive: 14 so far this term; ")
    assert f"Review number {number}" in chart.proto.alt
    assert not app.table
    app.session_state["table-of-conduct-aggressive-reason"] = True
    table = app.run().table[0].value
    assert list(table["Incidents"]) == ["14", "3", "4", "3", "2", "–", "3", "4", "2", "3"]
    assert table["Review number"].iloc[0] == str(number)
    assert table["Remark"].iloc[0].startswith("to date, day ")
    assert "open flag" in table["Remark"].iloc[0]


def test_a_rise_known_from_few_terms_stands_on_trial_and_makes_no_review_due(
    open_app, store_school
):
    counts = {AGGRESSIVE: [None] * 5 + [3, 2, 4, 3, 30]}
    record_review(store_school(counts), date(2026, 9, 10))
    app = open_app(PAGE)
    assert heading(app).startswith("No review of the policy is due")
    said = as_read(words_of(app))
    assert "Nothing makes a review due." in said
    assert "On trial" in [part.value for part in app.subheader]
    assert "Known from fewer than six terms" in said
    assert "(from 4 terms, so on trial)" in said


def test_a_quiet_page_shows_what_was_looked_at(open_app, store_school):
    record_review(store_school(QUIET), date(2026, 9, 10))
    app = open_app(PAGE)
    said = as_read(words_of(app))
    assert heading(app) == (
        "No review of the policy is due; next is the annual review, by 10 September 2027."
    )
    assert "Nothing makes a review due." in said
    assert "So far this term, none of the 12 kinds has brought more than chance would." in said
    assert len(rows_looked_at(app)) == 16
    assert "by chance in at most about 1 term in 20" in said
    assert not app.get("vega_lite_chart")


def test_one_term_is_too_few_to_judge(open_app, store_school):
    store_school({AGGRESSIVE: [None] * 9 + [3]})
    app = open_app(PAGE)
    shown = rows_looked_at(app)
    assert shown["Conduct / Aggressive"] == ["3", "–", "–", "0 terms"]
    assert "too few earlier terms are known to judge any of the 12 kinds" in words_of(app)


def test_a_school_that_returned_nothing_still_has_a_page(open_app):
    installation = open_installation(Settings.from_environment())
    record_meeting(installation, date(2026, 12, 3), recorded=date(2026, 11, 1))
    app = open_app(PAGE)
    said = as_read(words_of(app))
    assert heading(app).endswith("the annual review has been overdue since 31 January 2020.")
    assert (
        "It should go to the governors' meeting on 3 December 2026 (Full governing body)." in said
    )
    assert "Nothing has been returned yet" in said


def test_notes_about_platforms_share_one_card_and_the_headings_stand_in_order(
    open_app, store_school
):
    store_school(QUIET)
    app = open_app(PAGE)
    assert words_of(app).count("**Platforms**") == 1
    assert [part.value for part in app.subheader] == ["Notes for discussion", "Questions"]
    assert [part.value for part in app.header][1:] == [
        "Reasons",
        "What was looked at",
        "History",
        "As of an earlier day",
    ]


def test_what_the_clerk_typed_is_shown_letter_by_letter(open_app, store_school):
    record_review(
        store_school(QUIET),
        date(2026, 9, 10),
        note="Look <b>again</b> in **May**",
        minute_reference="7.2 <i>",
    )
    [history] = [html.value for html in open_app(PAGE).html if "history" in html.value]
    assert "Note: Look &lt;b&gt;again&lt;/b&gt; in **May**" in history
    assert "Minutes: 7.2 &lt;i&gt;." in history


def test_a_review_that_considered_a_rise_takes_it_off_the_reasons_and_into_the_history(
    open_app, store_school
):
    installation = store_school(RISEN)
    app = open_app(PAGE)
    status = data.load_book().status
    considered = tuple(
        consider(flag, Verdict.ONE_OFF if flag.figures else None) for flag in status.flags
    )
    record_review(installation, TODAY, considered)
    app.run()
    assert heading(app).startswith("No review of the policy is due")
    [history] = [html.value for html in app.html if "history" in html.value]
    assert (
        "more than usual in a term, Conduct / Aggressive, autumn term 2026/27 (one-off)" in history
    )
    assert "Considered by 20 November 2026." in history


def test_an_earlier_day_shows_what_was_known_that_evening_and_the_way_back(open_app, store_school):
    installation = store_school(RISEN, term_by_term=True)
    record_meeting(installation, date(2026, 3, 12))
    record_review(installation, date(2026, 3, 12))
    app = open_app(PAGE, on="2026-03-11")
    said = as_read(words_of(app))
    assert "what the page would have said on the evening of 11 March 2026" in said
    assert "overdue since 31 January 2020" in heading(app)
    assert "It should go to the governors' meeting on 12 March 2026 (Full governing body)." in said
    assert "The autumn term 2025/26 is the latest with a return, so that is looked at." in said
    assert rows_looked_at(app)["Conduct / Aggressive"][0] == "3"
    assert "As reported by Carlton Primary School up to 22 December 2025." in said
    [back] = [button for button in app.button if button.label == "Back to today"]
    back.click().run()
    assert "on" not in app.query_params
    assert "evening of 11 March" not in words_of(app)


def test_a_review_counts_from_the_evening_of_the_day_it_was_recorded(open_app, store_school):
    record_review(store_school(QUIET), date(2026, 3, 12))
    assert "overdue" in heading(open_app(PAGE, on="2026-03-11"))
    assert "No review of the policy is due" in heading(open_app(PAGE, on="2026-03-12"))


@pytest.mark.parametrize(
    ("day", "why"),
    [
        ("2026-11-21", "names a day that has not come yet"),
        ("2018-12-31", "names a day before the last review on the policy's cover, January 2019"),
        ("yesterday", "names a day that cannot be read"),
        ("20261101", "names a day that cannot be read"),
        ("2026-02-30", "names a day that cannot be read"),
        ("<script>", "names a day that cannot be read"),
        ("", "names a day that cannot be read"),
    ],
)
def test_a_day_that_cannot_be_shown_is_left_aside_with_a_sentence(open_app, day, why):
    record_meeting(open_installation(Settings.from_environment()), date(2026, 12, 3))
    app = open_app(PAGE, on=day)
    [notice] = app.info
    assert why in notice.value
    assert "This page shows how things stand now." in notice.value
    assert "<script>" not in words_of(app)
    assert "Back to today" not in [button.label for button in app.button]


@pytest.mark.parametrize("day", ["2019-01-01", "2026-11-19"])
def test_the_first_and_the_last_earlier_day_are_shown(open_app, day):
    record_meeting(open_installation(Settings.from_environment()), date(2026, 12, 3))
    app = open_app(PAGE, on=day)
    assert "on the evening of" in words_of(app)


def test_today_is_no_earlier_day(open_app):
    record_meeting(open_installation(Settings.from_environment()), date(2026, 12, 3))
    assert not open_app(PAGE, on="2026-11-20").info


def test_the_governors_earlier_meetings_are_offered_and_later_ones_are_not(open_app):
    installation = open_installation(Settings.from_environment())
    for day in (date(2026, 3, 12), TODAY, date(2026, 12, 3)):
        record_meeting(installation, day)
    app = open_app(PAGE)
    offered = [button for button in app.button if button.label.startswith("Meeting of")]
    assert [button.label for button in offered] == ["Meeting of 12 March 2026"]
    offered[0].click().run()
    assert app.query_params["on"] == "2026-03-12"
    assert "on the evening of 12 March 2026" in words_of(app)


def test_a_day_chosen_from_the_calendar_goes_into_the_address(open_app):
    record_meeting(open_installation(Settings.from_environment()), date(2026, 12, 3))
    app = open_app(PAGE)
    app.date_input[0].set_value(date(2026, 1, 5)).run()
    assert app.query_params["on"] == "2026-01-05"
    assert "on the evening of 5 January 2026" in words_of(app)
    assert app.date_input[0].value == date(2026, 1, 5)


def test_a_read_only_copy_shows_all_of_it(open_app, store_school, monkeypatch):
    store_school(RISEN)
    everything = words_of(open_app(PAGE))
    monkeypatch.setenv("POLICY_MONITOR_READ_ONLY", "1")
    assert words_of(open_app(PAGE)) == everything


def test_the_overview_gives_reasons_only_and_leads_to_the_page(open_app, store_school):
    store_school(QUIET)
    app = open_app()
    said = words_of(app)
    assert "overdue since 31 January 2020" in said
    assert "not named in the policy" not in said
    assert '<a href="review">See Review</a>' in said
