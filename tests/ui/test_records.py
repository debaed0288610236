"""Records: uploads, decisions, rows and history, each told in full and none of a log's words."""

import csv
import re
from datetime import timedelta
from html import unescape
from io import StringIO

import pytest

from policy_monitor.ingest import UploadedFile
from policy_monitor.records import (
    Development,
    DevelopmentKind,
    Meaning,
    PolicyReview,
    ReviewDecision,
)
from policy_monitor.storage import Explanation, RowChoice
from policy_monitor.ui import data, records_rows
from policy_monitor.vocabulary import Role, TermId, WordField
from tests.logs import AUTUMN_2025, SPRING_2026, csv_log
from tests.ui.conftest import words_of
from tests.ui.logs_over_years import store_terms

RECORDS = "school/records.py"
ROW = re.compile(r"<tr[^>]*>(.*?)</tr>", re.DOTALL)
CELL = re.compile(r"<td[^>]*>([^<]*)</td>")


@pytest.fixture
def open_list(open_app):
    """Open one of the lists, with the filters of a shared address."""

    def open_list(name=None, **filters):
        query = {f"rows-{key}": value for key, value in filters.items()}
        app = open_app(RECORDS, **({} if name is None else {"list": name}), **query)
        assert not app.exception
        return app

    return open_list


def add(*logs):
    """Store logs for the school, each as an upload of its own."""
    for number, log in enumerate(logs):
        files = [UploadedFile(f"log {number}.csv", log)]
        data.take_in(data.screen(files))


def heading_of(app):
    [heading] = [part.value for part in app.header]
    return heading


def rows_of(app):
    """The rows of the table, each as its cells."""
    tables = [part.value for part in app.html if "<table" in part.value]
    found = [CELL.findall(row) for table in tables for row in ROW.findall(table)]
    return [row for row in found if row]


def keys_of(app):
    return [button.key for button in app.button if button.key]


def turn_to(app, page):
    return app.get("pagination")[0].set_value(page).run()


def test_the_examples_uploads_are_listed_and_cannot_be_withdrawn(open_list):
    app = open_list()
    assert heading_of(app) == "9 uploads stored"
    said = words_of(app)
    assert "These are the example's own uploads, so they cannot be withdrawn." in said
    assert "**Upload 2**, 3 April 2024, 13:00: an Excel workbook, nil return for" in said
    assert not [key for key in keys_of(app) if key.startswith("withdraw")]


def test_each_upload_says_what_it_brought_and_what_became_of_its_rows(open_list):
    add(AUTUMN_2025, SPRING_2026)
    app = open_list()
    assert heading_of(app) == "2 uploads stored"
    second, first = (part.value for part in app.markdown if part.value.startswith("**Upload"))
    assert "1 incident added" in second
    assert (
        "1 row waiting for a decision and 1 row could not be read. Spring term 2025/26." in second
    )
    assert "3 incidents added" in first
    assert "Every row was read and decided. Autumn term 2025/26." in first
    assert keys_of(app)[:2] == ["withdraw-2", "withdraw-1"]


def test_an_upload_that_was_withdrawn_stays_listed_without_its_rows(open_list):
    add(AUTUMN_2025, SPRING_2026)
    data.withdraw(1)
    app = open_list()
    assert heading_of(app) == "1 upload stored, 1 withdrawn"
    [said] = [part.value for part in app.markdown if part.value.startswith("**Upload 1**")]
    assert "3 incidents added. **Withdrawn** on" in said
    assert "csv" not in said.lower()
    assert "withdraw-1" not in keys_of(app)


def test_when_the_last_upload_is_withdrawn_the_schools_own_history_stays(open_list):
    add(AUTUMN_2025)
    data.withdraw(1)
    app = open_list()
    assert data.load_book().example
    assert heading_of(app) == "0 uploads stored, 1 withdrawn"
    assert "so every other page shows the invented example" in words_of(app)
    assert "Upload 1 withdrawn" in words_of(open_list("History"))


@pytest.mark.parametrize(("uploads", "pages"), [(20, 0), (21, 1)])
def test_many_uploads_are_turned_to_page_by_page(open_list, uploads, pages):
    for number in range(uploads):
        data.store().record_nil_return(TermId.from_ordinal(6000 + number), at=data.now())
    app = open_list()
    assert len(app.get("pagination")) == pages
    assert len([key for key in keys_of(app) if key.startswith("withdraw")]) == 20
    if pages:
        app = turn_to(app, 2)
        assert [key for key in keys_of(app) if key.startswith("withdraw")] == ["withdraw-1"]


def explain(number, label="Zwimbrex"):
    word = Explanation(WordField.KIND, f"{number:064x}", label, Meaning())
    data.store().explain_words([word], at=data.now())


def test_no_decision_so_far_says_where_they_come_from(open_list):
    app = open_list("Decisions")
    assert heading_of(app) == "0 words of your own explained"
    assert "Upload asks once what it means" in words_of(app)


def test_a_decision_says_what_a_word_means_and_for_how_many_incidents(open_list):
    explain(1)
    app = open_list("Decisions")
    assert heading_of(app) == "1 word of your own explained"
    assert "**“Zwimbrex”**: None of these: leave it not yet classified. 0 incidents." in words_of(
        app
    )
    assert f"change-{1:064x}" in keys_of(app)


def test_a_word_that_is_forgotten_is_gone_from_the_page_at_once(open_list):
    explain(1)
    [word] = data.store().words()
    assert "Zwimbrex" in words_of(open_list("Decisions"))
    data.forget_label(word)
    said = words_of(open_list("Decisions"))
    assert "Zwimbrex" not in said
    assert "A word about kind of incident (not kept)" in said


@pytest.mark.parametrize(("words", "pages"), [(20, 0), (21, 1)])
def test_many_words_are_turned_to_page_by_page(open_list, words, pages):
    for number in range(words):
        explain(number)
    app = open_list("Decisions")
    assert len(app.get("pagination")) == pages
    assert len([key for key in keys_of(app) if key.startswith("change-")]) == 20


def test_the_examples_rows_are_listed_with_where_they_stand(open_list):
    app = open_list("Rows")
    assert heading_of(app) == "All 81 incidents"
    rows = rows_of(app)
    assert len(rows) == 50
    assert rows[0] == [
        "14/09/2026",
        "Conduct",
        "Aggressive",
        "Advice or warning and parents or carers contacted",
        "WhatsApp",
        "Pupil",
        "Outside school",
        "Upload 9, sheet 1, row 5",
    ]
    assert len(rows_of(turn_to(app, 2))) == 31


def test_a_school_without_incidents_is_told_what_to_do(open_list):
    data.record_nil_return(TermId.from_ordinal(6000))
    app = open_list("Rows")
    assert heading_of(app) == "No incidents stored"
    assert rows_of(app) == []


def test_one_row_is_shown_as_one(open_list):
    add(csv_log("03/10/2025,Conduct,Aggressive,WhatsApp,Pupil,At home,NFA"))
    app = open_list("Rows")
    assert heading_of(app) == "1 incident"
    assert rows_of(app) == [
        [
            "03/10/2025",
            "Conduct",
            "Aggressive",
            "No further action",
            "WhatsApp",
            "Pupil",
            "Outside school",
            "Upload 1, sheet 1, row 2",
        ]
    ]


LOG = csv_log(
    "03/10/2025,Conduct,Aggressive,WhatsApp,Pupil,At home,NFA",
    "04/10/2025,Contact,Sexual,Roblox,Pupil,At home,Police informed",
    "05/10/2025,Zwimbrex,,WhatsApp,Pupil,At home,Ongoing",
    "20/01/2026,Conduct,Commercial,WhatsApp,Pupil,In school,NFA",
)


@pytest.mark.parametrize(
    ("filters", "rows", "heading"),
    [
        ({}, [2, 3, 4, 5], "All 4 incidents"),
        ({"term": "Spring 2025/26"}, [5], "1 of 4 incidents: spring term 2025/26"),
        ({"category": "Conduct"}, [2, 5], "2 of 4 incidents: Conduct"),
        ({"risk": "Sexual"}, [3], "1 of 4 incidents: Sexual"),
        ({"outcome": "Police informed"}, [3], "1 of 4 incidents: police informed"),
        ({"only": "Not yet classified"}, [4], "1 of 4 incidents: not yet classified"),
        ({"only": "Still open"}, [4], "1 of 4 incidents: still open"),
        (
            {"category": "Conduct", "risk": "Sexual"},
            [],
            "0 of 4 incidents: Conduct, Sexual",
        ),
        ({"term": "Nothing"}, [2, 3, 4, 5], "All 4 incidents"),
    ],
)
def test_a_filter_in_the_address_leaves_what_it_says(open_list, filters, rows, heading):
    add(LOG)
    app = open_list("Rows", **filters)
    assert heading_of(app) == heading
    assert [row[-1] for row in rows_of(app)] == [f"Upload 1, sheet 1, row {row}" for row in rows]


def test_the_filters_are_taken_off_with_one_button(open_list):
    add(LOG)
    app = open_list("Rows", category="Conduct", only="Not yet classified")
    assert heading_of(app) == "0 of 4 incidents: Conduct, not yet classified"
    [reset] = [button for button in app.button if button.label == "Show all rows"]
    app = reset.click().run()
    assert heading_of(app) == "All 4 incidents"
    assert set(app.query_params) == {"list"}


def test_forty_terms_can_each_be_chosen(open_list):
    today = data.today()
    first = TermId.from_ordinal(data.installation().calendar.term_on(today).id.ordinal - 39)
    kinds = {("Conduct", "Aggressive"): [2] * 40}
    store_terms(first, kinds, today=today)
    app = open_list("Rows")
    assert heading_of(app) == "All 80 incidents"
    [terms] = [box for box in app.selectbox if box.label == "Term"]
    assert len(terms.options) == 41
    app = terms.set_value(first.short_label).run()
    assert heading_of(app).startswith("2 of 80 incidents: ")


def test_the_file_holds_the_chosen_rows_and_no_more_than_is_bearable(open_list, monkeypatch):
    add(LOG)
    app = open_list("Rows", category="Conduct")
    [button] = app.get("download_button")
    assert button.proto.label == "Download these rows as CSV"
    book, chosen = data.load_book(), RowChoice()
    for most, rows in ((3, 3), (4, 4)):
        monkeypatch.setattr(records_rows, "_MOST_IN_A_FILE", most)
        text = records_rows.make_file(book, chosen, "All 4 incidents.", total=4)
        lines = list(csv.reader(StringIO(text)))
        assert lines[1] == ["All 4 incidents."]
        assert (["This file holds the first 3 of 4."] in lines) is (most == 3)
        assert len([line for line in lines if len(line) > 1]) == 1 + rows


def test_the_history_tells_every_change_newest_first(open_list):
    add(AUTUMN_2025)
    explain(1)
    held = data.policy().last_reviewed
    data.record_review(PolicyReview(held, ReviewDecision.NO_CHANGE, Role.CLERK), example=False)
    day = data.today() - timedelta(days=1)
    noticed = Development(day, DevelopmentKind.TECHNOLOGY, "<b>*new* game</b>", Role.HEAD)
    data.record_development(noticed, example=False)
    data.withdraw(1)
    app = open_list("History")
    assert heading_of(app) == "5 changes"
    [listed] = [part.value for part in app.html if "<ol" in part.value]
    titles = [unescape(title) for title in re.findall(r"</span>([^<]+)<small>", listed)]
    assert titles == [
        "Upload 1 withdrawn",
        "Register of developments: entry recorded by the head teacher",
        "Review: entry recorded by the clerk to governors",
        "1 word of the school's own explained",
        "Upload 1 stored",
    ]
    assert "&lt;b&gt;*new* game&lt;/b&gt;" in listed
    assert f"{data.now():%Y}," in listed
    assert "Zwimbrex" not in listed


@pytest.mark.parametrize(("changes", "pages"), [(25, 0), (26, 1)])
def test_a_long_history_is_turned_to_page_by_page(open_list, changes, pages):
    for number in range(changes):
        data.store().record_nil_return(TermId.from_ordinal(6000 + number), at=data.now())
    app = open_list("History")
    assert heading_of(app) == f"{changes} changes"
    assert len(app.get("pagination")) == pages


def test_a_page_that_is_there_no_more_shows_the_last_that_is(open_list):
    for number in range(21):
        data.store().record_nil_return(TermId.from_ordinal(6000 + number), at=data.now())
    app = turn_to(open_list(), 2)
    for number in range(22, 42):
        data.store().record_nil_return(TermId.from_ordinal(6000 + number), at=data.now())
    app.run()
    assert not app.exception


@pytest.mark.parametrize("name", ["", "Nothing"])
def test_an_address_that_names_no_list_opens_the_first(open_list, name):
    assert heading_of(open_list(name)) == "9 uploads stored"
