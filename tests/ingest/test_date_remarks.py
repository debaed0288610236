"""A day with more in its cell: a remark is left aside, a doubt is asked about."""

from datetime import date

import pytest

from policy_monitor.ingest.dates import DateKind, read_date


@pytest.mark.parametrize(
    "text",
    [
        "03/10/2024*", "03/10/2024 (1)", "3 Oct 2024 - see CPOMS", "3.10.24 after school",
        "8.50am 3/10/24", "Thurs 3/10/24, period 2", "(Thurs) 3.10.24", "Thu3/10/24",
        "3\u201310\u20132024", "3 October 2024 (Year 5 only)",
    ],
)  # fmt: skip
def test_a_remark_does_not_hide_the_day(text):
    reading = read_date(text)
    assert (reading.kind, reading.day) == (DateKind.DAY, date(2024, 10, 3))


@pytest.mark.parametrize(
    "text",
    [
        "3/10/24 approx", "3/10/24 (reported 7/10/24)", "3/10/24 onwards", "3/10/24 cancelled",
        "3/10/2024 or the day before",
    ],
)  # fmt: skip
def test_a_doubt_behind_the_day_is_asked_about(text):
    assert read_date(text).kind is DateKind.UNSURE


@pytest.mark.parametrize("text", ["30 Sept - 2 Oct 2024", "4th/5th December 2024", "3-5 Oct 2024"])
def test_several_days_are_never_one(text):
    assert read_date(text).kind is DateKind.SEVERAL_DAYS


@pytest.mark.parametrize(("length", "kind"), [(200, DateKind.DAY), (201, DateKind.UNREADABLE)])
def test_a_text_too_long_for_a_date_is_not_searched(length, kind):
    assert read_date("3/10/2024 - ".ljust(length, "x")).kind is kind


def test_a_text_that_patterns_are_slow_on_is_told_at_once():
    for text in ("1/1/" * 9_000, "9" * 30_000, "3 October " * 4_000):
        assert read_date(text).kind is DateKind.UNREADABLE


@pytest.mark.parametrize(
    ("half", "season"), [("HT2", "Autumn"), ("HT3", "Spring"), ("ht4", "Spring"), ("HT5", "Summer")]
)
def test_a_numbered_half_names_its_term(half, season):
    reading = read_date(f"{half} 2024/25")
    assert (reading.kind, reading.season.value, reading.year) == (DateKind.TERM, season, 2024)
