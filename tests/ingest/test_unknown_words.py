"""Words that no list of the policy has: asked about once each, and only when they are labels."""

import pytest

from policy_monitor.ingest.unknown_words import is_label
from policy_monitor.records import Meaning
from policy_monitor.vocabulary import Category, Nature, WordField
from tests.logs import csv_log

HEADING = "Date,Category,Platform,Who,Where,Outcome,Account"


def asked(screening):
    """What is asked: what about, in which words, for how many incidents."""
    return [(word.about, word.label, word.rows) for word in screening.unknown_words]


def read_rows(read, *rows, heading=HEADING):
    return read(("log.csv", csv_log(*rows, heading=heading)))


def test_a_word_is_asked_about_once_however_many_rows_and_spellings_of_case_it_has(read):
    screening = read_rows(
        read,
        "03/10/2025,Tech trouble,WhatsApp,Pupil,At home,NFA,one two three four five",
        "04/10/2025,tech TROUBLES,WhatsApp,Pupil,At home,NFA,two three four five six",
        "05/10/2025,Grooming,WhatsApp,Pupil,At home,NFA,three four five six seven",
    )
    assert asked(screening) == [("kind", "Tech trouble", 2)]
    assert [len(new.unknown_words) for new in screening.incidents] == [1, 1, 0]


def test_every_column_of_controlled_words_is_asked_about(read):
    screening = read_rows(
        read,
        "03/10/2025,Grooming,Zorgchat,Visiting dancer,Mezzanine level,Marmalade jar,a b c d e",
        "04/10/2025,Grooming,WhatsApp,Pupil,At home,NFA,b c d e f",
    )
    assert asked(screening) == [
        ("involved", "Visiting dancer", 1),
        ("outcome", "Marmalade jar", 1),
        ("platform", "Zorgchat", 1),
        ("setting", "Mezzanine level", 1),
    ]


def test_the_word_of_most_incidents_comes_first(read):
    screening = read_rows(
        read,
        "03/10/2025,Aardvarking,WhatsApp,Pupil,At home,NFA,one two three four five",
        "04/10/2025,Zebra play,WhatsApp,Pupil,At home,NFA,two three four five six",
        "05/10/2025,Zebra play,WhatsApp,Pupil,At home,NFA,three four five six seven",
    )
    assert asked(screening) == [("kind", "Zebra play", 2), ("kind", "Aardvarking", 1)]


def test_a_category_without_its_type_is_no_unknown_word(read):
    screening = read_rows(read, "03/10/2025,Conduct,WhatsApp,Pupil,At home,NFA,a b c d e")
    assert asked(screening) == []


def test_a_blank_a_dash_and_not_known_are_no_words(read):
    rows = [
        f"0{day}/10/2025,{said},-,?,n/a,tbc,a b c d e {day}"
        for day, said in enumerate(("", "-", "n/a", "unknown"), start=1)
    ]
    assert asked(read_rows(read, *rows)) == []


def test_a_row_that_is_not_accepted_asks_about_nothing(read):
    screening = read_rows(
        read, "31/02/2025,Tech trouble,Zorgchat,Pupil,At home,Marmalade jar,a b c d e"
    )
    assert screening.rows.accepted == 0
    assert asked(screening) == []


def test_a_word_has_the_same_key_next_term_and_another_in_another_column(read):
    row = "Zorgle,Zorgle,Pupil,At home,NFA,a b c d e"
    autumn = read_rows(read, f"03/10/2025,{row}")
    spring = read_rows(read, f"03/02/2026,{row}")
    keys = {word.about: word.key for word in autumn.unknown_words}
    assert keys == {word.about: word.key for word in spring.unknown_words}
    assert keys[WordField.KIND] != keys[WordField.PLATFORM]


def test_a_label_that_may_mean_several_kinds_is_asked_about_with_those_first(read):
    [word] = read_rows(
        read, "03/10/2025,Grooming and scam,WhatsApp,Pupil,At home,NFA,a b c d e"
    ).unknown_words
    assert word.label == "Grooming and scam"
    assert {
        Meaning(category=Category.CONTACT, nature=Nature.SEXUAL),
        Meaning(category=Category.CONDUCT, nature=Nature.COMMERCIAL),
    } <= set(word.likely)


def test_the_likely_readings_are_the_policys_nearest_words(read):
    screening = read_rows(read, "03/10/2025,Buly,WhatsApp,Pupil,At home,NFA,a b c d e")
    [word] = screening.unknown_words
    assert Meaning(category=Category.CONDUCT, nature=Nature.AGGRESSIVE) in word.likely
    assert len(word.likely) <= 3


def test_the_word_itself_stays_out_of_what_a_record_prints(read):
    [word] = read_rows(
        read, "03/10/2025,Tech trouble,WhatsApp,Pupil,At home,NFA,a b c d e"
    ).unknown_words
    assert "Tech" not in repr(word)


@pytest.mark.parametrize(
    ("text", "asked_about"),
    [
        ("Tech trouble", True),
        ("one two three four five", True),
        ("one two three four five six", False),
        ("x" * 40, True),
        ("x" * 41, False),
        ("me@example.org", False),
        ("www.example.org", False),
        ("Ref 2024", False),
        ("7", False),
        ("B", False),
    ],
)
def test_only_a_short_label_is_asked_about(text, asked_about):
    assert is_label(text) is asked_about
