"""When a row without a whole date happened, by what stands around it."""

from datetime import date

import pytest

from tests.ingest.messy_logs import workbook

HEAD = ["Date", "Category", "Type of risk", "What happened"]


def placed(read, sheet, cell, *, head=HEAD, today=date(2026, 11, 22)):
    """The day or term of a row in a sheet of that name, or why it has none."""
    row = [cell, "Conduct", "Sexual", "a story of five whole words"]
    screening = read(("log.xlsx", workbook({sheet: [head, row]})), today=today)
    if screening.incidents:
        (one,) = screening.incidents
        return one.occurred_on.isoformat() if one.occurred_on else one.term.label
    return next(f.code for f in screening.findings if f.row == 2)


@pytest.mark.parametrize(
    ("sheet", "cell", "when"),
    [
        ("2024-25", "3 October", "2024-10-03"),
        ("2024-25", "3 September", "2024-09-03"),
        ("2024-25", "30 August", "2025-08-30"),
        ("2024-25", "3 May", "2025-05-03"),
        ("2024-25", "29 February", "date_unreadable"),
        ("2023-24", "29 February", "2024-02-29"),
        ("2023-24", "Thu 29 Feb", "2024-02-29"),
        ("2023-24", "Fri 29 Feb", "weekday_contradicts_date"),
        ("2024", "3 September", "2024-09-03"),
        ("2024", "30 August", "date_without_year"),
        ("Log", "3 October", "date_without_year"),
        ("Autumn 2024", "October", "Autumn term 2024/25"),
        ("2024-25", "May", "Summer term 2024/25"),
        ("2024-25", "April", "date_in_two_terms"),
        ("Log", "October", "date_without_year"),
        ("Log", "December 2000", "Autumn term 2000/01"),
        ("Log", "February 2000", "Spring term 1999/00"),
        ("Log", "December 1999", "date_unreadable"),
        ("Log", "January 2100", "date_unreadable"),
        ("Log", "w/c 30/9/24", "Autumn term 2024/25"),
        ("Log", "w/c 31/2/24", "date_unreadable"),
        ("Log", "w/c 30/8/24", "date_in_two_terms"),
        ("Log", "w/c 16/12/24", "Autumn term 2024/25"),
        ("2024-25", "Autumn", "Autumn term 2024/25"),
        ("2024-25", "Summer term", "Summer term 2024/25"),
        ("Log", "Autumn", "term_without_year"),
        ("Log", "Spring 2025", "Spring term 2024/25"),
    ],
)
def test_what_a_date_cell_lacks_is_taken_from_the_sheets_name(read, sheet, cell, when):
    assert placed(read, sheet, cell) == when


def test_a_log_without_a_date_column_is_of_its_sheets_term_and_says_so(read):
    rows = [[*HEAD[1:], "Outcome"], ["Conduct", "Sexual", "a story of five whole words", "NFA"]]
    screening = read(("log.xlsx", workbook({"Autumn 2024": rows})))
    assert [one.term.label for one in screening.incidents] == ["Autumn term 2024/25"]
    (note,) = [one for one in screening.findings if one.row == 2]
    assert (note.code, note.level, note.column) == ("term_from_sheet", "note", None)
    assert "autumn term 2024/25" in note.message


def test_a_log_without_a_date_column_and_without_a_term_is_asked_about(read):
    rows = [[*HEAD[1:], "Outcome"], ["Conduct", "Sexual", "a story of five whole words", "NFA"]]
    screening = read(("log.xlsx", workbook({"Log": rows})))
    assert [one.code for one in screening.findings if one.row == 2] == ["date_missing"]


@pytest.mark.parametrize(
    ("cells", "when"),
    [
        (["3/10/24", "Autumn 2024"], "2024-10-03"),
        ([None, "Autumn 2024"], "Autumn term 2024/25"),
        ([None, "2024/25"], "date_missing"),
        ([None, None], "date_missing"),
    ],
)
def test_a_row_without_a_date_is_placed_by_its_own_term(read, cells, when):
    head = ["Date", "Term", "Category", "Type of risk", "What happened"]
    more = ["4/10/24", "Autumn 2024", "Contact", "Values", "another story of many words"]
    rows = [head, [*cells, "Conduct", "Sexual", "a story of five whole words"], more, more]
    screening = read(("log.xlsx", workbook({"Log": rows})))
    found = [one for one in screening.incidents if one.source.row == 2]
    if found:
        (one,) = found
        assert (one.occurred_on.isoformat() if one.occurred_on else one.term.label) == when
    else:
        assert [f.code for f in screening.findings if f.row == 2] == [when]


def test_a_log_dated_only_by_its_reports_names_that_column_in_what_it_asks(read):
    head = ["Date reported", "Category", "Type of risk"]
    rows = [head, ["9/10/24", "Conduct", "Sexual"], ["soon", "Contact", "Values"],
            [None, "Content", "Values"]]  # fmt: skip
    screening = read(("log.xlsx", workbook({"Log": rows})))
    asked = {
        one.row: (one.code, one.column, one.letter)
        for one in screening.findings
        if one.level in {"rejected", "needs_decision"}
    }
    assert asked == {
        3: ("date_unreadable", "Date reported", "A"),
        4: ("date_missing", "Date reported", "A"),
    }


def test_what_is_said_of_a_form_names_its_label_and_no_column(read):
    rows = [["Date of incident:", "3/10/42"], ["Category:", "Conduct"], ["Outcome:", "NFA"]]
    screening = read(("log.xlsx", workbook({"Log": rows})))
    (asked,) = [one for one in screening.findings if one.level == "rejected"]
    assert (asked.code, asked.row, asked.column) == ("date_in_future", 1, "Date of incident")
    assert asked.letter is None


@pytest.mark.parametrize(
    ("banner", "kind"),
    [
        ("Conduct", "Conduct/Sexual"),
        ("Harmful contact risk", "Contact/Sexual"),
        ("Conduct in the autumn term", "None/Sexual"),
        ("Notes", "None/Sexual"),
    ],
)
def test_a_banner_of_at_most_three_words_is_the_kind_of_what_follows(read, banner, kind):
    rows = [["Date", "Type of risk", "What happened"], [banner],
            ["3/10/24", "Sexual", "a story of five whole words"]]  # fmt: skip
    (one,) = read(("log.xlsx", workbook({"Log": rows}))).incidents
    assert f"{one.category}/{one.nature}" == kind


def test_a_note_between_rows_does_not_end_a_banner(read):
    rows = [["Date", "Type of risk", "What happened"], ["Conduct"],
            ["3/10/24", "Sexual", "a story of five whole words"], ["Notes"],
            ["4/10/24", "Values", "another one of many words"]]  # fmt: skip
    found = read(("log.xlsx", workbook({"Log": rows}))).incidents
    assert [str(one.category) for one in found] == ["Conduct", "Conduct"]


def test_the_blank_rows_and_titles_of_tables_side_by_side_are_told_once(read):
    head = ["Date", "Category", "Type of risk"]
    rows = [
        ["Autumn", None, None, None, "Spring"],
        [*head, None, *head],
        ["3/10/24", "Conduct", "Sexual", None, "14/1/25", "Content", "Values"],
        [],
        ["4/10/24", "Conduct", "Values", None, None, None, None],
        [None, None, None, None, "Total", 1],
    ]
    screening = read(("log.xlsx", workbook({"Log": rows})))
    told = [(one.row, one.code) for one in screening.findings if one.level == "not_an_incident"]
    assert sorted(told) == [
        (1, "title_row"), (2, "heading_row"), (4, "blank_row"), (6, "total_row"),
    ]  # fmt: skip
    assert (screening.rows.accepted, screening.rows.not_an_incident) == (3, 4)
    assert "Row 4 is blank." in [one.message for one in screening.findings]
