"""Cells that repeat the one above, and one incident written over several rows."""

import pytest

from policy_monitor.ingest.boxes import keep_ticked
from policy_monitor.ingest.dittos import fill_dittos, has_dittos
from policy_monitor.ingest.grid import GridRow
from policy_monitor.ingest.nil_returns import PartOfTerm, find_nil_row, tell_part_of_term
from policy_monitor.ingest.statements import is_count_of_incidents, is_school_event
from tests.ingest.messy_logs import workbook

HEAD = ["Ref", "Date", "Category", "Type of risk", "What happened", "Outcome"]


@pytest.mark.parametrize(
    ("column", "above", "filled"),
    [
        (["a", '"', "ditto", "b", "Same"], [], ["a", "a", "a", "b", "b"]),
        (['"', "b"], ["a"], ["a", "b"]),
        (['"', "a"], [], ['"', "a"]),
        (["a", None, '"'], [], ["a", None, None]),
        (["a", "the same app", 1], [], ["a", "the same app", 1]),
        ([], ["a"], []),
    ],
)
def test_a_cell_that_repeats_the_one_above_is_that_one(column, above, filled):
    assert list(fill_dittos(column, above)) == filled


@pytest.mark.parametrize(("cells", "has"), [(["a", "as above"], True), (["a", "above"], False)])
def test_a_mark_of_repetition_is_known(cells, has):
    assert has_dittos(cells) is has


def test_what_repeats_the_row_above_is_read_as_it(read):
    rows = [
        ["1", "3/10/24", "Conduct", "Sexual", "a story by itself", "Police informed"],
        ["2", '"', '"', '"', "another story altogether", "ditto"],
        ["3", "4/10/24", "Contact", '"', "a third one for the log", "NFA"],
    ]
    screening = read(("log.xlsx", workbook({"Log": [HEAD, *rows]})))
    assert [
        (one.occurred_on.day, f"{one.category}/{one.nature}", [str(o) for o in one.outcomes])
        for one in screening.incidents
    ] == [
        (3, "Conduct/Sexual", ["police_informed"]),
        (3, "Conduct/Sexual", ["police_informed"]),
        (4, "Contact/Sexual", ["no_further_action"]),
    ]


FIRST = ["1", "3/10/24", "Conduct", "Sexual", "it began in a chat", "Parents informed"]
MORE = [None, None, None, None, "and then went on", "Police informed"]
LAST = ["2", "4/10/24", "Contact", "Values", "something else", "NFA"]


def joined(read, merges, *rows):
    screening = read(("log.xlsx", workbook({"Log": [HEAD, *rows]}, merges=merges)))
    return [(one.source.row, sorted(map(str, one.outcomes))) for one in screening.incidents], {
        one.row: one.code for one in screening.findings if one.level == "not_an_incident"
    }


def test_rows_under_one_date_kind_and_reference_are_one_incident(read):
    merges = ["A2:A3", "B2:B3", "C2:C3", "D2:D3"]
    incidents, others = joined(read, merges, FIRST, MORE, LAST)
    assert incidents == [(2, ["parents_contacted", "police_informed"]), (4, ["no_further_action"])]
    assert others[3] == "continuation_row"


def test_three_rows_of_one_incident_are_one_too(read):
    merges = [f"{letter}2:{letter}4" for letter in "ABCD"]
    third = [None, None, None, None, "and ended there", "Sanction"]
    incidents, others = joined(read, merges, FIRST, MORE, third)
    assert incidents == [(2, ["parents_contacted", "police_informed", "sanction"])]
    assert {others[3], others[4]} == {"continuation_row"}


@pytest.mark.parametrize("merges", [["B2:B3"], ["B2:B3", "C2:C3"], []])
def test_rows_that_do_not_share_all_that_tells_incidents_apart_are_rows_of_their_own(read, merges):
    own = [None, None, None, None, "and then went on for long", "Police informed"]
    incidents, _ = joined(read, merges, FIRST, own, LAST)
    assert (2, ["parents_contacted"]) in incidents
    assert (4, ["no_further_action"]) in incidents


def test_a_row_that_names_another_pupil_is_a_row_of_its_own(read):
    head = ["Date", "Category", "Pupil initials", "What happened", "Outcome"]
    rows = [
        ["3/10/24", "Conduct", "Q. Q.", "words were said in a chat", "NFA"],
        [None, None, "R. R.", "more of them were said later", "Detention"],
        [None, None, None, "and then it ended there", "Police informed"],
    ]
    book = workbook({"Log": [head, *rows]}, merges=["A2:A4", "B2:B4"])
    screening = read(("log.xlsx", book))
    assert [one.source.row for one in screening.incidents] == [2, 3]
    assert [one.code for one in screening.findings if one.row == 4] == ["continuation_row"]


def test_a_merge_across_before_the_log_changes_nothing_of_its_rows(read):
    merges = ["E2:F2", "A3:A4", "B3:B4", "C3:C4", "D3:D4"]
    zeroth = ["0", "2/10/24", "Content", "Values", "it was found by them", None]
    incidents, others = joined(read, merges, zeroth, FIRST, MORE, LAST)
    assert incidents[1] == (3, ["parents_contacted", "police_informed"])
    assert others[4] == "continuation_row"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("\u2611 Contact \u2610 Conduct", "Contact"),
        ("[x] Contact [ ] Conduct [X] Content", "Contact; Content"),
        ("Contact \u2612, Conduct \u2610", "Contact"),
        ("Contact [ ] / Conduct [x]", "Conduct"),
        ("\u2610 Contact \u2610 Conduct", ""),
        ("Contact", "Contact"),
        ("[1] Contact", "[1] Contact"),
        ("", ""),
    ],
)
def test_of_boxes_only_what_is_ticked_is_kept(text, kept):
    assert keep_ticked(text) == kept


@pytest.mark.parametrize(
    ("text", "asked", "answer"),
    [
        ("Number of incidents", is_count_of_incidents, True),
        ("Total number of online safety incidents this term", is_count_of_incidents, True),
        ("Incidents:", is_count_of_incidents, True),
        ("How many pupils?", is_count_of_incidents, False),
        ("INSET day", is_school_event, True),
        ("Half term", is_school_event, True),
        ("21/10/24 - half term", is_school_event, True),
        ("Closed the app", is_school_event, False),
    ],
)
def test_what_a_return_or_a_calendar_says_is_known(text, asked, answer):
    assert asked(text) is answer


@pytest.mark.parametrize(
    ("row", "nil"),
    [
        (["Number of incidents", 0], True),
        (["Number of incidents:", "nil"], True),
        (["Number of incidents", 1], False),
        (["Number of incidents", 0, "so far"], False),
        (["Number of pupils", 0], False),
        (["Number of incidents"], False),
    ],
)
def test_a_count_of_nought_states_that_there_were_none(row, nil):
    assert (find_nil_row([GridRow(1, row)]) is not None) is nil


@pytest.mark.parametrize(
    ("sheet", "row", "part"),
    [
        ("Autumn 2024", ["No incidents"], PartOfTerm.ALL),
        ("Autumn 1 2024", ["No incidents"], PartOfTerm.FIRST_HALF),
        ("Log", ["Spring term 2", "No incidents"], PartOfTerm.SECOND_HALF),
        ("Autumn 1", ["No incidents in autumn 2"], PartOfTerm.SOME),
        ("Half-term", ["No incidents"], PartOfTerm.SOME),
        ("Log", ["No incidents this week"], PartOfTerm.SOME),
        ("Monthly log", [None, "No incidents"], PartOfTerm.SOME),
    ],
)
def test_of_which_part_of_a_term_there_were_none(sheet, row, part):
    assert tell_part_of_term(GridRow(1, row), sheet) is part
