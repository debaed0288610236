"""Words that nobody would write in a log: shown as they are, few at a time, and quickly."""

import pytest

from tests.logs import csv_log
from tests.ui.conftest import words_of

UPLOAD = "school/upload.py"
HEADING = "Date,Category,Type,Platform,Who,Where,Outcome,Ref"


def word(number):
    """A made-up word that no list has, another for each number."""
    return "".join("bcdfghjklm"[int(one)] + "aeiou"[int(one) % 5] for one in f"{number:05d}")


def log_of(*words):
    rows = (
        f"{place % 28 + 1:02d}/{9 + place % 3:02d}/2025,{one},,WhatsApp,Pupil,At home,NFA,{place}"
        for place, one in enumerate(words)
    )
    return csv_log(*rows, heading=HEADING)


@pytest.fixture
def drop(open_app):
    def drop(content):
        app = open_app(UPLOAD)
        app.file_uploader[0].upload("log.csv", content)
        return app.run()

    return drop


def labels_of(app):
    return [box.label for box in app.selectbox if box.label.startswith("“")]


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("**Zwimbrex** :smile:", r"“\*\*Zwimbrex\*\* \:smile\:”"),
        ("<script>zwim()</script>", r"“\<script\>zwim()\</script\>”"),
        ("zwim $brex$ _vlonk_", r"“zwim \$brex\$ \_vlonk\_”"),
        ("Zwim\u202exerb", "“Zwimxerb”"),
        ("Zwimbrex" * 5, f"“{'Zwimbrex' * 5}”"),
    ],
)
def test_a_word_is_shown_letter_by_letter(drop, said, shown):
    [label] = labels_of(drop(log_of(said)))
    assert label == f"{shown}: kind of incident, 1 incident"


def test_a_word_longer_than_a_label_is_not_shown_at_all(drop):
    app = drop(log_of("Zwimbrex" * 5 + "y"))
    assert labels_of(app) == []
    assert "Zwim" not in words_of(app)


@pytest.mark.parametrize(("words", "asked", "later"), [(30, 30, 0), (31, 30, 1), (40, 30, 10)])
def test_no_more_than_thirty_words_are_asked_about_at_once(drop, words, asked, later):
    app = drop(log_of(*map(word, range(words))))
    assert len(labels_of(app)) == asked
    said = f"{later} word after these" if later == 1 else f"{later} words after these"
    assert (said in words_of(app)) is bool(later)
    assert f"{words} words to explain" in words_of(app)


def test_the_next_words_come_up_once_the_first_are_explained(drop):
    app = drop(log_of(*map(word, range(33))))
    first = labels_of(app)
    for box in app.selectbox:
        if box.label in first:
            box.select_index(0)
    [keep] = [button for button in app.button if button.label == "Keep these answers"]
    app = keep.click().run()
    assert len(labels_of(app)) == 3
    assert not set(labels_of(app)) & set(first)


def test_thousands_of_different_words_keep_the_page_short(drop):
    app = drop(log_of(*map(word, range(5_000))))
    assert len(labels_of(app)) == 30
    assert len(words_of(app)) < 5_000
