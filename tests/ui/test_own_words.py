"""A word is asked about once, its answer counts at once and next term, and can be changed."""

import pytest

from policy_monitor.records import Meaning
from policy_monitor.ui import data
from policy_monitor.vocabulary import Category, Nature
from tests.logs import csv_log
from tests.ui.conftest import words_of

UPLOAD = "school/upload.py"
LOG = csv_log(
    "03/10/2025,Tech trouble,,WhatsApp,Pupil,At home,NFA",
    "04/10/2025,Tech trouble,,WhatsApp,Pupil,At home,NFA",
    "05/10/2025,Grooming,,Zorgchat,Pupil,At home,NFA",
)
NEXT_TERM = csv_log("20/01/2026,tech troubles,,WhatsApp,Pupil,At home,NFA")
AGGRESSIVE_CONDUCT = Meaning(category=Category.CONDUCT, nature=Nature.AGGRESSIVE)


@pytest.fixture
def drop(open_app):
    def drop(name, content):
        app = open_app(UPLOAD)
        app.file_uploader[0].upload(name, content)
        return app.run()

    return drop


def question(app, start):
    [found] = [box for box in app.selectbox if box.label.startswith(start)]
    return found


def press(app, label):
    [button] = [button for button in app.button if button.label == label]
    return button.click().run()


def not_yet_classified():
    return int(data.store().cube()["category"].isna().sum())


def test_each_word_is_asked_about_with_its_number_and_every_reading(drop):
    app = drop("log.csv", LOG)
    labels = [box.label for box in app.selectbox if box.label.startswith("“")]
    assert labels == [
        "“Tech trouble”: kind of incident, 2 incidents",
        "“Zorgchat”: platform, 1 incident",
    ]
    offered = question(app, "“Tech trouble”").options
    assert {"Conduct, Aggressive", "Contact, type of risk not known"} <= set(offered)
    assert offered[-1] == "None of these: leave it not yet classified"
    assert "2 words to explain" in words_of(app)
    assert "To classify it" not in words_of(app)


def test_an_answer_clears_the_question_and_the_remark_and_counts(drop):
    app = drop("log.csv", LOG)
    question(app, "“Tech trouble”").select(AGGRESSIVE_CONDUCT)
    app = press(app, "Keep these answers")
    assert "1 word to explain" in words_of(app)
    [add] = [button.label for button in app.button if button.label.startswith("Add")]
    press(app, add)
    assert not_yet_classified() == 0


def test_the_answer_holds_next_term_without_being_asked(drop):
    app = drop("log.csv", LOG)
    question(app, "“Tech trouble”").select(AGGRESSIVE_CONDUCT)
    press(app, "Keep these answers")
    app = drop("next.csv", NEXT_TERM)
    assert not [box for box in app.selectbox if box.label.startswith("“")]
    assert "to explain" not in words_of(app)


def test_a_log_stored_already_can_still_have_its_words_explained(drop):
    app = drop("log.csv", LOG)
    [add] = [button.label for button in app.button if button.label.startswith("Add")]
    press(app, add)
    assert not_yet_classified() == 1
    app = drop("log.csv", LOG)
    question(app, "“Tech trouble”").select(AGGRESSIVE_CONDUCT)
    press(app, "Keep these answers")
    assert not_yet_classified() == 0


def test_a_word_used_once_is_kept_only_when_somebody_says_it_names_nobody(drop):
    app = drop("log.csv", LOG)
    question(app, "“Zorgchat”").select(Meaning(platform="Discord"))
    question(app, "“Tech trouble”").select(AGGRESSIVE_CONDUCT)
    press(app, "Keep these answers")
    assert {word.label for word in data.store().words()} == {"Tech trouble", None}


def test_with_the_tick_the_word_itself_is_kept(drop):
    app = drop("log.csv", LOG)
    question(app, "“Zorgchat”").select(Meaning(platform="Discord"))
    app.checkbox[0].check()
    press(app, "Keep these answers")
    assert [word.label for word in data.store().words()] == ["Zorgchat"]


def test_nothing_chosen_is_said_and_nothing_kept(drop):
    app = press(drop("log.csv", LOG), "Keep these answers")
    assert "Choose what at least one word means first." in words_of(app)
    assert data.store().words() == ()
