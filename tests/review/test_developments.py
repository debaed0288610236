"""A register of new technologies, threats and advice that has fallen silent."""

from datetime import date, timedelta

import pytest

from policy_monitor.policy.triggers import DevelopmentsRule
from policy_monitor.review import Weight, developments_flag

RULE = DevelopmentsRule(months=12, clause="section 9")
COVER = date(2019, 1, 31)


def ask(*noted, today, counted_from=COVER):
    return developments_flag(noted, RULE, counted_from=counted_from, today=today)


def test_a_register_without_an_entry_is_asked_about_a_year_after_the_review_on_the_cover():
    assert ask(today=date(2020, 1, 30)) is None
    flag = ask(today=date(2020, 1, 31))
    assert (flag.rule, flag.clause, flag.weight) == ("developments", "section 9", Weight.QUESTION)
    assert flag.since == date(2020, 1, 31)
    assert flag.sentence == (
        "No new technology, threat or professional advice has been recorded in the last 12 "
        "months: is anything new?"
    )


def test_after_its_last_entry_a_register_is_asked_about_a_year_later():
    entries = date(2026, 3, 14), date(2025, 7, 1)
    assert ask(*entries, today=date(2027, 3, 13)) is None
    flag = ask(*entries, today=date(2027, 3, 14))
    assert flag.since == date(2027, 3, 14)
    assert flag.sentence == (
        "No new technology, threat or professional advice has been recorded since 14 March 2026: "
        "is anything new?"
    )


@pytest.mark.parametrize(
    ("noted", "since"),
    [
        (date(2024, 2, 29), date(2025, 2, 28)),
        (date(2023, 2, 28), date(2024, 2, 28)),
        (date(2025, 8, 31), date(2026, 8, 31)),
        (date(2025, 9, 1), date(2026, 9, 1)),
    ],
)
def test_a_year_is_twelve_months_also_from_a_leap_day(noted, since):
    assert ask(noted, today=since - timedelta(days=1)) is None
    assert ask(noted, today=since).since == since


def test_an_entry_of_a_day_to_come_is_no_entry_yet():
    today = date(2026, 3, 14)
    assert ask(date(2026, 3, 15), today=today) is not None
    assert ask(today, today=today) is None


def test_an_entry_of_before_the_review_on_the_cover_counts_by_its_own_day():
    assert ask(date(2018, 6, 1), today=date(2019, 6, 1)).since == date(2019, 6, 1)
