"""Dates as clerks paste them at the start of the year."""

from datetime import date

import pytest

from policy_monitor.records import LONGEST_REFERENCE
from policy_monitor.ui.clerk_meeting_lines import read_meeting_lines

TODAY = date(2026, 9, 7)
NOVEMBER_12 = date(2026, 11, 12)


def read(text, *, unnamed="", recorded=()):
    return read_meeting_lines(text, unnamed=unnamed, today=TODAY, recorded=recorded)


def problems(text, **options):
    return [line.problem for line in read(text, **options)]


@pytest.mark.parametrize(
    "typed",
    [
        "12/11/2026",
        "12.11.2026",
        "12-11-26",
        "12 / 11 / 26",
        "2026-11-12",
        "12 November 2026",
        "12th Nov 2026",
        "12th of November, 2026",
        "Thursday 12 November 2026",
        "Thurs. 12 Nov. 26",
        "THU, 12/11/2026",
        "   12/11/2026   ",
        "• 12/11/2026",
        "\t- Thursday 12 November 2026",
    ],
)
def test_a_date_is_read_as_people_in_england_write_it(typed):
    [line] = read(typed)
    assert (line.meets_on, line.name, line.problem) == (NOVEMBER_12, "", "")


def test_the_day_comes_before_the_month():
    assert read("03/02/2027")[0].meets_on == date(2027, 2, 3)


@pytest.mark.parametrize(
    "typed",
    [
        "12/11/2026 Full governing body",
        "12/11/2026: Full governing body",
        "12 November 2026 – Full governing body",
        "Thu 12/11/26, Full governing body",
    ],
)
def test_what_follows_the_date_is_the_meetings_name(typed):
    assert read(typed)[0].name == "Full governing body"


def test_a_meeting_without_a_name_takes_the_one_for_all():
    named, unnamed = read("12/11/2026 Finance\n04/02/2027", unnamed=" Full governing body ")
    assert (named.name, unnamed.name) == ("Finance", "Full governing body")


def test_blank_lines_are_no_lines():
    assert [line.meets_on for line in read("\n12/11/2026\n\n  \n04/02/2027\n")] == [
        NOVEMBER_12,
        date(2027, 2, 4),
    ]


@pytest.mark.parametrize(
    "typed", ["Autumn meeting", "12 November", "12/11", "112/11/2026", "?", "9 Brumaire 2026"]
)
def test_a_line_without_a_whole_date_says_how_to_write_one(typed):
    assert problems(typed) == [
        "No date can be read at its beginning. Write it as 12/11/2026, with the year."
    ]


@pytest.mark.parametrize(
    "typed", ["31/02/2027", "11/13/2026", "29/02/2027", "31 June 2027", "00/11/2026"]
)
def test_a_day_that_does_not_exist_is_said(typed):
    assert problems(typed) == [
        "There is no such day. Correct the date; the day comes before the month."
    ]


def test_a_leap_day_is_a_day():
    assert read("29/02/2028")[0].meets_on == date(2028, 2, 29)


def test_a_weekday_that_does_not_fit_is_asked_about():
    assert problems("Monday 12 November 2026") == [
        "12 November 2026 is a Thursday. Correct the date or the day of the week."
    ]


@pytest.mark.parametrize(
    ("typed", "is_read"),
    [("07/09/2029", True), ("08/09/2029", False), ("07/09/2023", True), ("06/09/2023", False)],
)
def test_a_year_more_than_three_years_away_is_a_slip(typed, is_read):
    [line] = read(typed)
    assert (line.meets_on is not None) is is_read
    assert ("Check the year" in line.problem) is not is_read


def test_a_name_may_have_as_many_letters_as_are_kept_and_no_more():
    assert problems(f"12/11/2026 {'x' * LONGEST_REFERENCE}") == [""]
    assert problems(f"12/11/2026 {'x' * (LONGEST_REFERENCE + 1)}") == [
        "The name is too long. Shorten it to 60 characters at most."
    ]


def test_a_sign_that_cannot_be_seen_is_not_kept():
    assert problems("12/11/2026 Full\u202egoverning") == [
        "The name has a sign that cannot be seen. Type it again."
    ]


def test_the_same_meeting_twice_or_already_recorded_is_said():
    assert problems(
        "12/11/2026\n12 November 2026\n04/02/2027", recorded=[(date(2027, 2, 4), "")]
    ) == [
        "",
        "This meeting on 12 November 2026 is recorded already.",
        "This meeting on 4 February 2027 is recorded already.",
    ]


def test_two_meetings_on_one_day_differ_by_their_names():
    assert problems("12/11/2026 Finance\n12/11/2026 Full governing body") == ["", ""]


def test_every_line_is_given_back_as_typed_and_no_message_repeats_one():
    typed = ["Zibbelwonk 12/11/2026", "Monday 12/11/2026 Zibbelwonk", "12/11/2026 Zibbelwonk"]
    lines = read("\n".join(typed))
    assert [line.line for line in lines] == typed
    assert not any("Zibbelwonk" in line.problem for line in lines)
