"""Who was involved, where, and on which app: the columns beside the kind and the outcome."""

import pytest

from policy_monitor.ingest.profiles import is_marked_void
from tests.logs import csv_log

STORY = "a story of five words {}"


def read_row(read, heading, cells, *, rows=1):
    """The first incident of a log with these columns beside the kind, and what is said of it."""
    head = f"Date,Category,Type of risk,What happened,Outcome,{heading}"
    lines = [f"{n + 3}/10/24,Conduct,Sexual,{STORY.format(n)},NFA,{cells}" for n in range(rows)]
    screening = read(("log.csv", csv_log(*lines, heading=head)))
    notes = {one.code for one in screening.findings if one.row == 2}
    return screening.incidents[0], notes


@pytest.mark.parametrize(
    ("cell", "platform", "notes"),
    [
        ("WhatsApp", "WhatsApp", set()),
        ("whats app", "WhatsApp", set()),
        ("on TikTok", "TikTok", set()),
        ("WhatsApp and TikTok", "WhatsApp", {"several_platforms"}),
        ("Zorgchat", "Other platform", {"platform_not_listed"}),
        ("Other platform", "Other platform", set()),
        ("n/a", None, set()),
        ("not known", None, set()),
        ("", None, set()),
    ],
)
def test_the_app_is_the_lists_own_name_for_it(read, cell, platform, notes):
    incident, said = read_row(read, "App or website", cell)
    assert incident.platform == platform
    assert said == notes


@pytest.mark.parametrize(
    ("cell", "involved", "notes"),
    [
        ("Pupil", "pupil", set()),
        ("a teacher", "staff", set()),
        ("Pupil and parent", "pupil", {"several_involved"}),
        ("not known", "not known", set()),
        ("Unknown; parent", "parent or carer", set()),
        ("", "not known", set()),
    ],
)
def test_who_was_involved_is_the_first_group_named(read, cell, involved, notes):
    incident, said = read_row(read, "Who was involved", cell)
    assert (str(incident.involved), said) == (involved, notes)


@pytest.mark.parametrize(
    ("heading", "cell", "involved"),
    [
        ("Pupil initials", "Q. Q.", "pupil"),
        ("Name of child", "Zebedee", "pupil"),
        ("Pupil initials", "", "not known"),
        ("Initials of adult", "Q. Q.", "not known"),
    ],
)
def test_a_column_for_pupils_says_that_a_pupil_was_involved(read, heading, cell, involved):
    assert str(read_row(read, heading, cell)[0].involved) == involved


def test_a_name_beside_a_class_is_a_pupils_and_a_name_by_itself_is_nobodys(read):
    assert str(read_row(read, "Name,Class", "Zebedee,Owls")[0].involved) == "pupil"
    assert str(read_row(read, "Name,Year group", "Zebedee,5")[0].involved) == "pupil"
    assert str(read_row(read, "Name,Weather", "Zebedee,fine")[0].involved) == "not known"


def test_a_column_that_says_who_counts_before_a_pupils_name(read):
    incident, _ = read_row(read, "Who was involved,Pupil initials", "Parent,Q. Q.")
    assert str(incident.involved) == "parent or carer"


@pytest.mark.parametrize(
    ("heading", "cell", "setting"),
    [
        ("Where", "In school", "in school"),
        ("Where", "at home", "outside school"),
        ("Where", "in school and at home", "not recorded"),
        ("Where", "", "not recorded"),
        ("Where", "y", "not recorded"),
        ("In school?", "y", "in school"),
        ("In school?", "Yes", "in school"),
        ("In school?", "No", "outside school"),
        ("In school?", "n", "outside school"),
        ("In school?", "at home", "outside school"),
        ("In school?", "perhaps", "not recorded"),
    ],
)
def test_where_it_happened_is_said_in_words_or_by_yes_and_no(read, heading, cell, setting):
    assert str(read_row(read, heading, cell)[0].setting) == setting


@pytest.mark.parametrize(
    ("text", "void"),
    [
        ("VOID", True),
        ("Voided - see row 9", True),
        ("Entered in error", True),
        ("Please ignore this row", True),
        ("duplicate", True),
        ("Not an incident", True),
        ("avoid the app", False),
        ("ignored the message", False),
        ("an error in judgement", False),
        ("", False),
    ],
)
def test_a_cell_that_takes_its_row_back_is_known(text, void):
    assert is_marked_void(text) is void


@pytest.mark.parametrize("column", ["category", "outcome", "date"])
def test_a_row_taken_back_in_any_column_is_asked_about(read, column):
    cells = {"date": "3/10/24", "category": "Conduct", "outcome": "NFA"} | {column: "VOID"}
    row = f"{cells['date']},{cells['category']},Sexual,a story,{cells['outcome']}"
    screening = read(("log.csv", csv_log(row, heading="Date,Category,Type of risk,Story,Outcome")))
    asked = [one.code for one in screening.findings if one.level == "needs_decision"]
    assert screening.rows.accepted == 0
    assert asked == ["row_marked_void"] or column == "date"


@pytest.mark.parametrize(
    ("kind", "nature", "missing", "field"),
    [
        ("Conduct", "", "gives no type of risk in words that are known", "Category"),
        ("", "Sexual", "gives no category in words that are known", "Category"),
        ("", "", "gives no category or type of risk", "Category"),
        ("Zorging", "", "gives no category or type of risk in words that are known", "Category"),
        ("Conduct", "Zorging", "gives no type of risk in words that are known", "Category"),
        ("Conduct and contact", "Sexual", "gives words of several kinds", "Category"),
    ],
)
def test_what_is_missing_from_the_kind_is_said(read, kind, nature, missing, field):
    row = f"3/10/24,{kind},{nature},a story,NFA"
    screening = read(("log.csv", csv_log(row, heading="Date,Category,Type of risk,Story,Outcome")))
    (note,) = [one for one in screening.findings if one.code == "not_classified"]
    assert note.message.startswith((f"Row 2 {missing}.", f"Row 2 {missing}, "))
    assert (note.level, note.column) == ("note", field)


@pytest.mark.parametrize(
    ("heading", "code", "column"),
    [
        ("Outcome", "outcome_not_recognised", "Outcome"),
        ("Action taken", "outcome_not_recognised", "Action taken"),
    ],
)
def test_an_outcome_in_unknown_words_is_remarked_on_under_its_heading(read, heading, code, column):
    head = f"Date,Category,Type of risk,Story,{heading}"
    log = csv_log("3/10/24,Conduct,Sexual,a story,Marmalade", heading=head)
    (note,) = [one for one in read(("log.csv", log)).findings if one.code == code]
    assert note.column == column


@pytest.mark.parametrize(
    ("story", "kind", "codes"),
    [
        ("an adult was grooming a pupil", "Contact/Sexual", {"classified_from_description"}),
        ("something else", "None/None", {"not_classified"}),
    ],
)
def test_a_log_without_a_column_for_the_kind_is_classified_by_what_happened(
    read, story, kind, codes
):
    log = csv_log(f"3/10/24,{story},NFA", heading="Date,What happened,Outcome")
    screening = read(("log.csv", log))
    (one,) = screening.incidents
    assert f"{one.category}/{one.nature}" == kind
    assert {one.code for one in screening.findings if one.row == 2} == codes


def test_a_description_does_not_classify_a_row_that_has_a_column_for_the_kind(read):
    log = csv_log(
        "3/10/24,,an adult was grooming a pupil,NFA", heading="Date,Category,What happened,Outcome"
    )
    (one,) = read(("log.csv", log)).incidents
    assert (one.category, one.nature) == (None, None)


def test_a_line_break_parts_what_a_cell_says_as_a_semicolon_does(read):
    row = '3/10/24,Conduct,Sexual,a story,"NFA\npolice informed"'
    log = csv_log(row, heading="Date,Category,Type of risk,Story,Outcome")
    assert [str(one) for one in read(("log.csv", log)).incidents[0].outcomes] == [
        "police_informed",
        "no_further_action",
    ]
