from datetime import date

import pytest

from policy_monitor.settings import Settings
from policy_monitor.ui import data
from tests.logs import AUTUMN_2025, SPRING_2026, csv_log
from tests.ui.conftest import words_of

UPLOAD = "school/upload.py"


@pytest.fixture
def drop(open_app):
    """Open the Upload page and drop files on it."""

    def drop(*files):
        app = open_app(UPLOAD)
        for name, content in files:
            app.file_uploader[0].upload(name, content)
        return app.run()

    return drop


def button_of(app, start):
    [found] = [button for button in app.button if button.label.startswith(start)]
    return found


def buttons_of(app):
    return [button.label for button in app.button]


def links_of(app):
    return [link.label for link in app.get("page_link")]


def test_a_log_is_understood_before_anything_is_stored(drop):
    app = drop(("autumn.csv", AUTUMN_2025))
    assert "3 incidents understood." in words_of(app)
    assert "Add 3 incidents in autumn term 2025/26" in buttons_of(app)
    assert data.store().uploads() == ()


def test_each_row_that_needs_attention_is_named_with_what_to_do(drop):
    app = drop(("spring.csv", SPRING_2026))
    said = words_of(app)
    assert "1 incident understood, 1 row needs your decision and 1 row could not be read." in said
    decide, rejected, heading = (
        line for line in said.splitlines() if line.startswith("- **spring.csv")
    )
    assert heading == "- **spring.csv, row 1.** It is a row of headings."
    assert decide.startswith("- **spring.csv, row 4.** Waiting for your decision")
    assert rejected.startswith("- **spring.csv, row 3.** Could not be read")
    assert decide.endswith("upload the spreadsheet again.")
    assert rejected.endswith("upload the spreadsheet again.")


def test_many_rows_with_the_same_trouble_are_said_once(drop):
    rows = [f"31/02/20{20 + place % 6},Conduct,Aggressive,,Pupil,,NFA" for place in range(40)]
    app = drop(("bad.csv", csv_log("03/10/2025,Conduct,Aggressive,,Pupil,,NFA", *rows)))
    [line] = [line for line in words_of(app).splitlines() if "Could not be read" in line]
    assert "rows 3, 4, 5" in line
    assert "and 20 more" in line
    assert "Each has a date" in line


def test_the_schools_own_headings_are_shown_with_our_reading(drop):
    app = drop(("autumn.csv", AUTUMN_2025))
    assert "- “Where”: Where it happened" in words_of(app)


def test_adding_says_what_changed_and_can_be_undone(drop):
    app = drop(("autumn.csv", AUTUMN_2025))
    button_of(app, "Add").click().run()
    [done] = app.success
    assert done.value == "Upload 1 is stored: 3 incidents added, in autumn term 2025/26."
    assert data.load_book().example is False
    button_of(app, "Undo").click().run()
    assert data.load_book().example is True
    assert not app.success


def test_the_same_file_again_adds_nothing(drop):
    app = drop(("autumn.csv", AUTUMN_2025))
    button_of(app, "Add").click().run()
    app.file_uploader[0].upload("autumn.csv", AUTUMN_2025)
    app.run()
    assert "already stored" in words_of(app)
    assert not [label for label in buttons_of(app) if label.startswith("Add")]


def test_a_later_log_with_a_changed_outcome_brings_the_incident_up_to_date(drop):
    app = drop(("autumn.csv", AUTUMN_2025))
    button_of(app, "Add").click().run()
    app.file_uploader[0].upload("again.csv", AUTUMN_2025.replace(b"NFA", b"Content removed"))
    app.run()
    button_of(app, "Update 1 incident").click().run()
    assert "1 incident brought up to date" in app.success[0].value
    assert data.load_book().cube["incidents"].sum() == 3


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.csv", b"", "empty.csv"),
        ("picture.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(300), "picture.xlsx"),
        ("list.csv", b"Item,Price\nGlue,2\n", "list.csv"),
    ],
)
def test_a_bad_file_gets_one_sentence_and_nothing_is_stored(drop, name, content, said):
    app = drop((name, content))
    [refusal] = app.error
    assert said in refusal.value
    assert not app.exception
    assert data.store().uploads() == ()


def test_a_nil_return_is_recorded(open_app):
    app = open_app(UPLOAD)
    term = data.installation().calendar.term_on(data.today()).id
    app.selectbox(key="nil-term").set_value(term.label).run()
    button_of(app, "Record a nil return").click().run()
    assert not app.exception
    [upload] = data.store().uploads()
    assert upload.nil_terms == (term,)
    assert links_of(app) == ["1 upload so far: see Records"]


def test_the_way_to_the_uploads_says_how_many_there_are(drop):
    app = drop(("autumn.csv", AUTUMN_2025))
    assert links_of(app) == ["No upload so far: see Records"]
    button_of(app, "Add").click().run()
    assert "1 upload so far: see Records" in links_of(app)


def test_the_message_of_an_addition_goes_with_the_upload(drop):
    app = drop(("autumn.csv", AUTUMN_2025))
    button_of(app, "Add").click().run()
    data.withdraw(1)
    app.run()
    assert not app.success
    assert not app.exception


def test_the_head_is_told_where_a_serious_incident_stands(drop):
    app = drop(("autumn.csv", AUTUMN_2025))
    button_of(app, "Add").click().run()
    assert "upload 1, sheet 1, row 4" in words_of(app)


def test_the_clock_is_londons():
    assert isinstance(data.today(), date)
    assert data.now().tzinfo.key == "Europe/London"


def test_a_name_is_shown_as_it_is_and_never_as_markup(drop):
    name = "*cost* $5 [here](x) _1_.csv"
    said = words_of(drop((name, SPRING_2026)))
    assert r"\*cost\* \$5 \[here\](x) \_1\_.csv, row 4" in said
    [refusal] = drop((name, b"")).error
    assert r"\*cost\* \$5 \[here\](x) \_1\_.csv" in refusal.value


def test_a_nil_return_alone_is_not_said_to_add_incidents(drop):
    nil = Settings.from_environment().data / "example" / "Spring 2024 nil return.xlsx"
    app = drop((nil.name, nil.read_bytes()))
    button_of(app, "Record 1 nil return").click().run()
    assert "0 incidents" not in app.success[0].value
    assert "1 nil return recorded" in app.success[0].value
