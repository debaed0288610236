"""The clerk's own short notes: kept as they were typed, or refused without being repeated."""

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from policy_monitor.errors import PolicyMonitorError
from policy_monitor.policy.model import DatePrecision, PartialDate
from policy_monitor.records import (
    LONGEST_NOTE,
    LONGEST_REFERENCE,
    Development,
    DevelopmentKind,
    Meeting,
    PolicyReview,
    ReviewDecision,
)
from policy_monitor.storage import EntryTextError, TextFault
from policy_monitor.vocabulary import Role


def march(text="March 2026"):
    return PartialDate(date(2026, 3, 1), date(2026, 3, 31), DatePrecision.MONTH, text)


def _review(**texts):
    return PolicyReview(march(), ReviewDecision.NO_CHANGE, Role.CLERK, **texts)


def _development(**texts):
    told = {"what": "Chatbots", **texts}
    return Development(date(2026, 3, 4), DevelopmentKind.THREAT, role=Role.CLERK, **told)


# How to record a text in each of the columns that take one: by its name on pages and its length.
FIELDS = {
    "minute reference": (
        LONGEST_REFERENCE,
        lambda store, text, at: store.record_review(_review(minute_reference=text), at=at),
        lambda store: store.reviews()[-1].kept.minute_reference,
    ),
    "note": (
        LONGEST_NOTE,
        lambda store, text, at: store.record_review(_review(note=text), at=at),
        lambda store: store.reviews()[-1].kept.note,
    ),
    "name of the meeting": (
        LONGEST_REFERENCE,
        lambda store, text, at: store.record_meeting(
            Meeting(date(2026, 3, 4), Role.CLERK, text), at=at
        ),
        lambda store: store.meetings()[-1].kept.name,
    ),
    "description": (
        LONGEST_NOTE,
        lambda store, text, at: store.record_development(_development(what=text), at=at),
        lambda store: store.developments()[-1].kept.what,
    ),
    "name of the organisation": (
        LONGEST_REFERENCE,
        lambda store, text, at: store.record_development(_development(organisation=text), at=at),
        lambda store: store.developments()[-1].kept.organisation,
    ),
    "outcome": (
        LONGEST_NOTE,
        lambda store, text, at: store.record_development(_development(outcome=text), at=at),
        lambda store: store.developments()[-1].kept.outcome,
    ),
    "date of the review": (
        40,
        lambda store, text, at: store.record_review(
            PolicyReview(march(text), ReviewDecision.NO_CHANGE, Role.CLERK), at=at
        ),
        lambda store: store.reviews()[-1].kept.reviewed.text,
    ),
    "date of the next review": (
        40,
        lambda store, text, at: store.record_review(_review(next_due=march(text)), at=at),
        lambda store: store.reviews()[-1].kept.next_due.text,
    ),
}
NEEDED = ["description", "date of the review", "date of the next review"]
UNSEEN = (
    *("\n", "\r", "\t", "\0", "\x0b", "\x1b", "\x7f", "\x85"),
    *("\u2028", "\u2029", "\u202e", "\u2066", "\ud83e"),
)
LETTER_FOR_LETTER = (
    "'); DROP TABLE meeting; --",
    "<script>alert(1)</script>",
    '=HYPERLINK("x")',
    ":bind %s %(x)s {0} $1",
    "NULL",
    "Ymwelwyr â’r ysgol: tŷ, ôl",
    "الأمان 安全 👩\u200d🏫",
    "e\u0301 is not é",
)
every_field = pytest.mark.parametrize("field", FIELDS)


def refusal(store, field, text, at):
    _, record, _ = FIELDS[field]
    with pytest.raises(EntryTextError) as refused:
        record(store, text, at)
    assert store.reviews() == store.meetings() == store.developments() == ()
    assert store.version() == 0
    assert isinstance(refused.value, PolicyMonitorError)
    assert refused.value.field == field
    return refused.value


@every_field
def test_the_longest_text_is_kept_and_one_character_more_is_refused(store, noon, field):
    longest, record, read = FIELDS[field]
    error = refusal(store, field, "x" * (longest + 1), noon(1))
    assert (error.fault, error.longest) == (TextFault.TOO_LONG, longest)
    assert str(error) == f"The {field} is too long. Shorten it to {longest} characters at most."
    record(store, "x" * longest, noon(1))
    assert read(store) == "x" * longest


@every_field
def test_characters_are_counted_and_not_their_bytes(store, noon, field):
    longest, record, read = FIELDS[field]
    record(store, "ŵ" * (longest - 1) + "🦉", noon(1))
    assert read(store) == "ŵ" * (longest - 1) + "🦉"


@every_field
def test_the_space_around_a_text_goes_and_does_not_count(store, noon, field):
    longest, record, read = FIELDS[field]
    record(store, " \t\r\n" + "x" * longest + "\n\u00a0", noon(1))
    assert read(store) == "x" * longest


@pytest.mark.parametrize("field", NEEDED)
def test_a_text_that_is_needed_must_say_something(store, noon, field):
    for text in ("", " \n "):
        error = refusal(store, field, text, noon(1))
        assert error.fault is TextFault.EMPTY
        assert str(error) == f"The {field} is empty. Say it in a few words that name nobody."


@pytest.mark.parametrize("field", [field for field in FIELDS if field not in NEEDED])
def test_every_other_text_may_be_empty(store, noon, field):
    _, record, read = FIELDS[field]
    record(store, "  ", noon(1))
    assert read(store) == ""


@every_field
def test_line_breaks_and_signs_that_cannot_be_seen_are_refused(store, noon, field):
    for unseen in UNSEEN:
        error = refusal(store, field, f"a{unseen}b", noon(1))
        assert error.fault is TextFault.NOT_ONE_LINE
        assert str(error) == (
            f"The {field} has a line break or a sign that cannot be seen. "
            "Type it again on one line."
        )


@every_field
def test_no_refusal_repeats_a_text(store, noon, field):
    for text in ("Quillbert Dapple " * 40, "Quillbert\nDapple"):
        error = refusal(store, field, text, noon(1))
        assert "Quillbert" not in str(error) + repr(error) + repr(vars(error))


@every_field
def test_any_one_line_is_kept_letter_for_letter(store, noon, field):
    _, record, read = FIELDS[field]
    for text in LETTER_FOR_LETTER:
        record(store, text, noon(1))
        assert read(store) == text


def test_these_are_the_only_columns_with_a_text_of_the_clerks_own(store, tmp_path, noon):
    for _, record, _ in FIELDS.values():
        record(store, "zzzz", noon(1))
    found = set()
    with closing(sqlite3.connect(tmp_path / "local" / "policy_monitor.sqlite")) as connection:
        tables = [
            name
            for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        for table in tables:
            columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
            for column in columns:
                held = connection.execute(
                    f"SELECT count(*) FROM {table} WHERE {column} = 'zzzz'"  # noqa: S608
                ).fetchone()
                if held != (0,):
                    found.add((table, column))
    assert found == {
        ("policy_review", "minute_reference"),
        ("policy_review", "note"),
        ("policy_review", "reviewed_text"),
        ("policy_review", "next_due_text"),
        ("meeting", "name"),
        ("development", "what"),
        ("development", "organisation"),
        ("development", "outcome"),
    }
