"""Forms: labels with answers beside, behind or below them, one incident each."""

from datetime import date

import pytest

from policy_monitor.ingest.refusals import FileRefused
from tests.ingest.messy_logs import workbook


def reading(read, *rows):
    return read(("log.xlsx", workbook({"Log": rows})))


def cells(screening):
    """For each incident its row, its kind and what was done."""
    return [
        (one.source.row, f"{one.category}/{one.nature}", sorted(map(str, one.outcomes)))
        for one in screening.incidents
    ]


FORM = [
    ["Date of incident:", "3/10/24"],
    ["Category:", "Conduct"],
    ["Type of risk:", "Sexual"],
    ["Outcome:", "NFA"],
]


def test_the_labels_of_a_form_may_stand_beside_each_other(read):
    screening = reading(
        read,
        ["Date of incident: 3/10/24", None, "Category:", "Conduct"],
        ["Type of risk:", "Sexual", "Outcome:", "Police informed"],
    )
    assert cells(screening) == [(1, "Conduct/Sexual", ["police_informed"])]


def test_the_answer_to_a_long_question_stands_below_it(read):
    screening = reading(read, *FORM[:3], ["What was done?"], ["Then the police were told"])
    assert cells(screening) == [(1, "Conduct/Sexual", ["police_informed"])]


def test_a_question_with_its_answer_does_not_take_the_line_below(read):
    screening = reading(read, *FORM, ["Police informed"])
    assert cells(screening) == [(1, "Conduct/Sexual", ["no_further_action"])]


def test_a_form_without_the_day_it_happened_is_dated_by_its_report(read):
    screening = reading(read, ["Date reported", "9/10/24"], *FORM[1:])
    assert [one.occurred_on for one in screening.incidents] == [date(2024, 10, 9)]
    both = reading(read, ["Date reported", "9/10/24"], *FORM)
    assert [one.occurred_on for one in both.incidents] == [date(2024, 10, 3)]


@pytest.mark.parametrize(
    "rows",
    [
        FORM[:2],
        [FORM[0], ["Outcome:", "NFA"], ["What happened?", "a thing"]],
        [["Date of incident:", "soon"], *FORM[1:]],
        [["Date of incident:", None], *FORM[1:]],
    ],
)
def test_a_form_says_when_of_what_kind_and_one_thing_more(read, rows):
    with pytest.raises(FileRefused):
        reading(read, *rows)


def test_each_row_of_a_form_is_accounted_for(read):
    screening = reading(read, ["A school"], *FORM, [], ["Signed"])
    counts = screening.rows
    assert (counts.read, counts.accepted, counts.not_an_incident) == (7, 1, 6)
    told = [one.row for one in screening.findings if one.level == "not_an_incident"]
    assert told == [1, 3, 4, 5, 6, 7]
