"""What a row without a date of its own is: a title, a total, a note, or an incident after all."""

import pytest

from tests.ingest.messy_logs import workbook

HEAD = ["Ref", "Date", "Category", "Type of risk", "What happened", "Outcome", "Pupil"]
PLAIN = ["1", "3/10/24", "Conduct", "Sexual", "an account of what was seen", "NFA", "AB"]
LAST = ["9", "4/10/24", "Contact", "Values", "another account of what was done", "NFA", "CD"]


def fate(read, row, *, sheet="Log", before=(PLAIN,)):
    """What becomes of a row below others, with a whole incident after it."""
    screening = read(("log.xlsx", workbook({sheet: [HEAD, *before, row, LAST]})))
    number = len(before) + 2
    counted = [one.source.row for one in screening.incidents]
    assert number + 1 in counted
    fates = [one.code for one in screening.findings if one.row == number and one.level != "note"]
    return "accepted" if number in counted else fates


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (["Ref", "Date", "Category", "Type of risk", "What happened", "Outcome", "Pupil"],
         "heading_row"),
        (["Ref", "Date", "Category"], "heading_row"),
        ([None, "dd/mm/yyyy"], "heading_row"),
        (["(1)", "(2)", "(3)", "(4)"], "heading_row"),
        (["(a)", "(b)", "(c)"], "heading_row"),
        ([None, None, "(see key)", "(see policy)"], "heading_row"),
        ([None, None, None, None, "Autumn 1 total", 5], "total_row"),
        ([None, None, None, None, "Subtotal", -4], "total_row"),
        (["Behaviour report", None, None, "Page 2"], "note_row"),
        (["Page 2 of 3"], "note_row"),
        (["Seen by chair of governors", None, None, "4/12/24"], "note_row"),
        ([None, None, "Which?", "What?"], "heading_row"),
        (["Autumn term 2024"], "title_row"),
        ([None, "October 2024"], "title_row"),
        ([None, "Spring term 2025"], "title_row"),
        (["October"], "title_row"),
        (["Total", None, 12], "total_row"),
        ([None, "Total", 12, 3, 4, 5, 6], "total_row"),
        (["Autumn 2023", "Nil return"], "nil_return"),
        (["None", "Autumn 2023"], "nil_return"),
        ([None, "Autumn 2024", "None"], "nil_return_contradicted"),
        ([None, "Autumn 2023", "Nothing to report"], "nil_return"),
        (["Notes: see the policy"], "note_row"),
        (["Signed", "the head", "a", "b"], "note_row"),
        (["Example", "3/10/24", "Conduct", "Sexual", "x", "NFA"], "example_row"),
        (["e.g.", "3/10/24", "Conduct"], "example_row"),
        ([None, None, None, None, "and it went on for a while", None, None],
         "continuation_row"),
        (["2"], "numbered_row"),
        (["2.0"], "numbered_row"),
        ([None, None, "Conduct", 4], "tally_row"),
        ([None, None, "Conduct", 4, None, 5], "tally_row"),
        (["A thought by itself"], "note_row"),
        ([None, None, None, None, None, None, None, "outside the log", "altogether"],
         "note_row"),
        ([None, "Half term"], "title_row"),
    ],
)  # fmt: skip
def test_a_row_that_is_no_incident_is_told_for_what_it_is(read, row, code):
    found = fate(read, row)
    assert found == [code] or (code == "title_row" and found == ["note_row"])


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ([None, "yesterday", "Conduct", "Sexual", "x", "NFA"], "date_unreadable"),
        ([None, None, "Conduct", "Sexual", "x", "NFA"], "date_missing"),
        ([None, "TBC", "Conduct", "Sexual", "x", "NFA"], "date_missing"),
        ([None, "32.10.2024"], "date_unreadable"),
        ([None, None, "Conduct"], "date_missing"),
        (["Total", None, "Conduct", "Sexual", "unkind words", "NFA"], "total_row"),
        ([None, None, None, None, "Total loss of temper", "NFA"], "date_missing"),
        ([None, None, None, None, "Notes were passed in a chat", "NFA"], "date_missing"),
        ([None, "3/10/24"], "only_a_date"),
        (["7", "3/10/24"], "only_a_date"),
        ([None, None, "Conduct", 4, 5, "NFA"], "date_missing"),
        ([None, None, None, None, None, None, "AB", "CD"], "date_missing"),
    ],
)
def test_a_row_that_may_be_an_incident_is_asked_about(read, row, code):
    assert fate(read, row) == [code]


def test_a_text_that_runs_on_below_itself_runs_on_again(read):
    more = [None, None, None, None, "and it went on for a while"]
    assert fate(read, more, before=(PLAIN, more)) == ["continuation_row"]


def test_a_text_below_a_title_is_no_continuation(read):
    lone = [None, None, None, None, "a text that stands by itself"]
    assert fate(read, lone, before=(PLAIN, ["Spring term 2025"])) == ["date_missing"]


def test_four_cells_may_be_a_note_and_five_are_not(read):
    assert fate(read, ["Signed", None, "Conduct", "Sexual", "by me"]) == ["note_row"]
    assert fate(read, ["Signed", None, "Conduct", "Sexual", "by me", "NFA"]) == ["date_missing"]


def test_four_cells_may_state_that_there_were_none_and_five_are_not(read):
    none = ["No incidents", None, "Conduct", "Sexual", "x"]
    assert fate(read, none, sheet="Autumn 2023") == ["nil_return"]
    assert fate(read, [*none, "NFA"], sheet="Autumn 2023") == ["date_missing"]


def test_a_title_of_sixty_characters_is_one_and_a_longer_one_is_a_note(read):
    sixty = "Autumn term 2024, as it was kept by the office, in two parts"
    assert len(sixty) == 60
    assert fate(read, [sixty]) == ["title_row"]
    assert fate(read, [f"{sixty}s"]) == ["note_row"]


def test_a_title_gives_its_term_to_the_rows_below_it(read):
    def days(title):
        rows = [HEAD, [title], ["1", "3/10", *PLAIN[2:]], ["2", "4/10", *LAST[2:]]]
        screening = read(("log.xlsx", workbook({"Log": rows})))
        return [one.occurred_on.isoformat() for one in screening.incidents]

    assert days("Autumn term 2023") == ["2023-10-03", "2023-10-04"]
    assert days("Autumn term 2024") == ["2024-10-03", "2024-10-04"]
    assert days("Autumn term") == []


@pytest.mark.parametrize("start", ["Update:", "Follow-up -", "Followed up:", "Further update"])
def test_news_of_an_earlier_incident_is_asked_about(read, start):
    row = [None, "8/10/24", None, None, f"{start} they came in to talk", "NFA"]
    assert fate(read, row) == ["row_is_news"]


def test_an_incident_of_its_own_kind_may_begin_with_an_update(read):
    row = ["2", "8/10/24", "Conduct", "Values", "Update: it happened again", "NFA"]
    assert fate(read, row) == "accepted"
