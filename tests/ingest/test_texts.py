"""A cell's text in one line, its words, and which names may be kept: the smallest readings."""

from datetime import date

import pytest

from policy_monitor.ingest.keyed_hashes import KeyedHash
from policy_monitor.ingest.labels import safe_label
from policy_monitor.ingest.unknown_words import is_label
from policy_monitor.ingest.words import plain_text, raw_words, to_words


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("", ""),
        ("  two \n\t words ", "two words"),
        (3.0, "3"),
        (3.5, "3.5"),
        (3, "3"),
        (True, "True"),
        (date(2024, 10, 3), "2024-10-03"),
        ("police\u200b informed\u00ad", "police informed"),
        ("\ufeffCon\u2060duct", "Conduct"),
        ("\u202aNFA\u202c", "NFA"),
        ("\uff2e\uff26\uff21", "NFA"),
        ("caf\u00e9 \u00bd", "caf\u00e9 \u00bd"),
    ],
)
def test_a_cells_text_is_what_a_reader_sees_in_one_line(value, text):
    assert plain_text(value) == text


@pytest.mark.parametrize(
    ("text", "raw", "stems"),
    [
        ("Scams & spam!", ["scams", "spam"], ["scam", "spam"]),
        ("the child\u2019s phone", ["the", "childs", "phone"], ["the", "child", "phone"]),
        ("gas was less bus", ["gas", "was", "less", "bus"], ["gas", "was", "less", "bus"]),
        ("boss apps", ["boss", "apps"], ["boss", "app"]),
        ("e-safety_log", ["e", "safety", "log"], ["e", "safety", "log"]),
        ("", [], []),
    ],
)
def test_words_are_lower_case_and_plurals_of_four_letters_meet_their_singular(text, raw, stems):
    assert raw_words(text) == raw
    assert to_words(text) == stems


@pytest.mark.parametrize(
    ("label", "kept"),
    [
        ("Y", True),
        ("5", True),
        ("  Autumn   2024 ", True),
        ("logs " + "log " * 19, True),
        ("logs " * 2 + "log " * 18, False),
        ("1234", True),
        ("12345", False),
        ("20241003", True),
        ("03102024", True),
        ("99991003", False),
        ("v2", True),
        ("x2", False),
        ("Zebedee", False),
    ],
)
def test_a_name_is_kept_when_each_word_is_about_logs_and_no_number_is_long(label, kept):
    assert (safe_label(label) is not None) is kept


def test_a_kept_name_stands_in_one_line():
    assert safe_label("  Autumn \n 2024 ") == "Autumn 2024"


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("one two three four five", True),
        ("one two three four five six", False),
        ("a" * 40, True),
        ("a" * 41, False),
        ("ok", True),
        ("o", False),
        ("1 2", False),
        ("somebody@example", False),
        ("www.example", False),
        ("code 1234", False),
        ("code 123", True),
    ],
)
def test_only_a_short_label_is_asked_about(text, asked):
    assert is_label(text) is asked


def test_a_keyed_hash_is_of_its_content_and_its_key_and_of_nothing_else():
    one, other = KeyedHash(b"k" * 64), KeyedHash(b"k" * 63 + b"l")
    assert one.of(b"row") == KeyedHash(b"k" * 64).of(b"row")
    assert one.of(b"row") != one.of(b"rows")
    assert one.of(b"row") != other.of(b"row")
    assert len(one.of(b"row")) == 64
    assert len({one.of(bytes([n])) for n in range(50)}) == 50


def test_a_key_longer_than_the_hash_takes_counts_to_its_last_byte():
    assert KeyedHash(b"k" * 65).of(b"row") != KeyedHash(b"k" * 66).of(b"row")
    assert KeyedHash(b"k" * 64).of(b"row") != KeyedHash(b"k" * 65).of(b"row")


def test_the_hashes_of_a_school_stay_what_they_were():
    # Another hash of the same content would make every row of the next upload a new incident.
    # Computed with the standard library's BLAKE2b and, for the long key, SHA-512 before it.
    assert KeyedHash(b"a key").of(b"a row") == (
        "fb5bb12b7c90679cb21e2d68851c87e94abe2ac8453b239fc107f6a5e974701b"
    )
    assert KeyedHash(b"a key of school" * 5).of(b"a row") == (
        "f3ceebc9a92015af359b9c30b8de4e6c114f0462670d94f52b24371f25cf803c"
    )
