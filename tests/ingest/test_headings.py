"""Columns known by their headings, and the row of headings found wherever it stands."""

import pytest

from policy_monitor.ingest.fields import Field
from policy_monitor.ingest.heading_choices import field_of_choices, field_of_words, find_choices
from policy_monitor.ingest.headings import HeadingMatch, Headings, Strength, normalise_heading
from tests.ingest.messy_logs import workbook

EXACT, PLAIN = Strength.EXACT, Strength.PLAIN
SHORTENED, SIMILAR = Strength.SHORTENED, Strength.SIMILAR


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        (" Date:  ", "date"),
        ("What\nhappened?", "what happened"),
        ("Child\u2019s role", "childs role"),
        ("1. Date", "date"),
        ("12) Date", "date"),
        ("2024 date", "2024 date"),
        ("4Cs", "4cs"),
        ("Ref #", "ref #"),
        ("App / website (used)", "app website used"),
        ("???", ""),
    ],
)
def test_headings_are_compared_without_case_breaks_and_punctuation(text, normal):
    assert normalise_heading(text) == normal


WORDS = {
    "occurred_on": ["date", "date of incident"],
    "category": ["category", "type", "online risk category"],
    "nature": ["type", "subcategory", "nature of the risk"],
    "outcome": ["outcome", "result of action"],
    "platform": ["app", "site", "game"],
    "ignored": ["outcome code"],
}


@pytest.mark.parametrize(
    ("text", "field", "strength"),
    [
        ("Date", Field.OCCURRED_ON, PLAIN),
        ("Date of Incident:", Field.OCCURRED_ON, EXACT),
        ("Date of incident (dd/mm/yyyy)", Field.OCCURRED_ON, EXACT),
        ("Date of incident [required]", Field.OCCURRED_ON, EXACT),
        ("Type", Field.CATEGORY, PLAIN),
        ("Which category?", Field.CATEGORY, SHORTENED),
        ("Risk category", Field.CATEGORY, SHORTENED),
        ("Nature of risk", Field.NATURE, SHORTENED),
        ("App, game or site", Field.PLATFORM, SHORTENED),
        ("Outcme", Field.OUTCOME, SIMILAR),
        ("Subcategroy", Field.NATURE, SIMILAR),
        ("Outcome code", Field.IGNORED, EXACT),
        ("Outcome (a code)", Field.OUTCOME, EXACT),
        ("Category of staff", Field.IGNORED, SHORTENED),
        ("Reported by", Field.IGNORED, SHORTENED),
        ("Dates of the governors", Field.IGNORED, SIMILAR),
        ("Academic year", Field.ACADEMIC_YEAR, EXACT),
        ("Year (academic)", Field.ACADEMIC_YEAR, EXACT),
    ],
)
def test_a_heading_names_its_field_and_how_surely(text, field, strength):
    assert Headings(WORDS).match(text) == HeadingMatch(field, strength)


@pytest.mark.parametrize("text", ["", "(see below)", "Weather", "ap", "App, game or weather"])
def test_a_heading_that_names_nothing_known_is_none(text):
    assert Headings(WORDS).match(text) is None


def test_a_heading_of_120_characters_is_read_and_a_longer_text_is_none():
    assert Headings(WORDS).match("Category" + "?" * 112) == HeadingMatch(Field.CATEGORY, EXACT)
    assert Headings(WORDS).match("Category" + "?" * 113) is None


def test_five_letters_may_be_misspelt_and_four_may_not():
    headings = Headings({"platform": ["game"], "outcome": ["action"]})
    assert headings.match("gamme") is None
    assert headings.match("gaame") is None
    assert headings.match("acton") == HeadingMatch(Field.OUTCOME, SIMILAR)


def test_of_two_fields_that_shorten_alike_neither_is_meant():
    headings = Headings({"category": ["risk of misuse"], "nature": ["risk online"]})
    assert headings.match("Which risk?") is None


def test_a_trap_is_no_shorter_form_of_a_field():
    headings = Headings({"occurred_on": ["date of birth incident"], "category": ["kind"]})
    assert headings.match("Birth incident") == HeadingMatch(Field.IGNORED, SHORTENED)


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Contact, Conduct or Content?", Field.CATEGORY),
        ("Pupil, staff or parent", Field.INVOLVED),
        ("In school or at home", Field.SETTING),
        ("WhatsApp, TikTok, other", Field.PLATFORM),
        ("Parent", None),
        ("Pupil, staff or aardvark", None),
        ("Was it WhatsApp or a pupil?", None),
    ],
)
def test_a_heading_may_list_the_choices_below_it(policy, heading, field):
    assert field_of_choices(heading, find_choices(policy)) is field


@pytest.mark.parametrize(
    ("words", "field"),
    [
        (["app", "or", "site"], Field.PLATFORM),
        (["app"], Field.PLATFORM),
        (["app", "date"], None),
        (["app", "aardvark"], None),
        (["or"], None),
    ],
)
def test_a_heading_may_be_made_of_one_fields_own_words(words, field):
    by_word = {"app": Field.PLATFORM, "site": Field.PLATFORM, "date": Field.OCCURRED_ON}
    assert field_of_words(words, by_word) is field


ROWS = [
    ["3/10/24", "Conduct", "Sexual", "NFA"],
    ["4/10/24", "Contact", "Values", "Parents informed"],
]
HEAD = ["Date", "Category", "Type of risk", "Outcome"]


def understood(read, rows, **more):
    screening = read(("log.xlsx", workbook({"Log": rows}, **more)))
    sheet = screening.files[0].sheets[0]
    days = [one.occurred_on and one.occurred_on.day for one in screening.incidents]
    return sheet.header_row, dict(sheet.columns), days


KNOWN = {"occurred_on": "A", "category": "B", "nature": "C", "outcome": "D"}


@pytest.mark.parametrize("above", [0, 1, 5, 29])
def test_the_headings_stand_anywhere_in_the_first_thirty_rows(read, above):
    rows = [*[["A line of print"]] * above, HEAD, *ROWS]
    assert understood(read, rows) == (above + 1, KNOWN, [3, 4])


@pytest.mark.parametrize(
    ("upper", "lower", "merges"),
    [
        (["Date", None, "Type of", None], ["of event", "Category", "risk", "Outcome"], []),
        (["Incident", None, None, None], HEAD, ["A1:D1"]),
        (["The incident", None, None, "What followed"], [*HEAD[:3], "Outcome"], []),
        (["Date", "Category", "Type of risk", None], [None, None, None, "Outcome"], []),
    ],
)
def test_headings_over_two_rows_are_read_together(read, upper, lower, merges):
    header_row, columns, days = understood(read, [upper, lower, *ROWS], merges=merges)
    assert (header_row, columns, days) == (2, KNOWN, [3, 4])


def test_the_first_row_of_data_is_no_second_row_of_headings(read):
    assert understood(read, [HEAD, ["soon", "Conduct", "Sexual", "NFA"], *ROWS])[0] == 1


@pytest.mark.parametrize(
    ("head", "rows", "column"),
    [
        (["Date reported", "Date of incident"], [["9/10/24", "3/10/24"]], "B"),
        (["Timestamp", "Date of incident"], [["9/10/24", None]], "A"),
        (["Timestamp", "When did it happen?"], [["9/10/24", "Monday"], ["9/10/24", "Tuesday"]],
         "A"),
        (["Date", "Date of incident"], [["9/10/24", "3/10/24"]], "B"),
        (["Date of birth", "Day"], [["9/10/14", "3/10/24"]], "B"),
        (["Day", "Aardvark"], [["Monday", "3/10/24"], ["Tuesday", "4/10/24"]], "B"),
    ],
)  # fmt: skip
def test_of_several_dates_the_incidents_own_is_taken(read, head, rows, column):
    table = [[*head, "Category", "Outcome"], *([*row, "Conduct", "NFA"] for row in rows)]
    columns = understood(read, table)[1]
    assert columns.get("occurred_on", columns.get("reported_on")) == column


@pytest.mark.parametrize(
    ("term", "taken"), [("Autumn 2024", True), ("2024/25", True), ("three weeks", False)]
)
def test_a_column_headed_term_holds_terms_or_is_something_else(read, term, taken):
    rows = [["Date", "Category", "Term"], *[["3/10/24", "Conduct", term]] * 3]
    assert ("term" in understood(read, rows)[1]) is taken


@pytest.mark.parametrize(
    "head",
    [
        ["Date", "Item"],
        ["Category", "Outcome"],
        ["Category", "Outcome", "Platform"],
        ["Date", "Pupil", "Where"],
    ],
)
def test_a_table_without_the_headings_of_a_log_is_none(read, head):
    with pytest.raises(Exception, match="No incident log was found"):
        understood(read, [head, *[["x"] * len(head)] * 3])
