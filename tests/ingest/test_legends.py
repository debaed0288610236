"""Codes that a legend in the same workbook explains."""

from io import BytesIO

from openpyxl import Workbook

HEAD = ["Date", "Category", "Type of risk", "Outcome"]


def book(log, *lists):
    workbook = Workbook()
    workbook.active.title = "Log"
    for row in log:
        workbook.active.append(row)
    if lists:
        page = workbook.create_sheet("Lists")
        for row in lists:
            page.append(row)
    content = BytesIO()
    workbook.save(content)
    return ("log.xlsx", content.getvalue())


def cells(screening):
    return [(one.category, one.nature, *one.outcomes) for one in screening.incidents]


def test_codes_are_read_by_a_note_below_the_table(read):
    log = [HEAD, ["3/10/25", 1, "Sexual", "NFA"], ["6/10/25", 2, "Values", "NFA"], [],
           ["Key: 1 = Contact, 2 = Conduct"]]  # fmt: skip
    assert cells(read(book(log))) == [
        ("Contact", "Sexual", "no_further_action"),
        ("Conduct", "Values", "no_further_action"),
    ]


def test_codes_are_read_by_a_list_on_another_sheet(read):
    log = [HEAD, ["3/10/25", "C1", "Sexual", "NFA"], ["6/10/25", "c2", "Values", "NFA"]]
    assert cells(read(book(log, ["C1", "Contact"], ["C2", "Content"]))) == [
        ("Contact", "Sexual", "no_further_action"),
        ("Content", "Values", "no_further_action"),
    ]


def test_codes_are_read_by_the_heading_itself(read):
    head = ["Date", "Category (CT = Contact, CD = Conduct)", "Type of risk", "Outcome"]
    log = [head, ["3/10/25", "CT", "Sexual", "NFA"], ["6/10/25", "CD", "Values", "NFA"]]
    assert [cell[0] for cell in cells(read(book(log)))] == ["Contact", "Conduct"]


def test_several_codes_in_a_cell_are_several_outcomes(read):
    log = [HEAD, ["3/10/25", "Contact", "Sexual", "P, D"], ["6/10/25", "Contact", "Sexual", "D"]]
    legend = (["P", "Parents informed"], ["D", "Detention"])
    assert [set(cell[2:]) for cell in cells(read(book(log, *legend)))] == [
        {"parents_contacted", "sanction"},
        {"sanction"},
    ]


def test_a_code_with_two_meanings_is_left_open(read):
    log = [HEAD, ["3/10/25", 1, "Sexual", "NFA"], ["6/10/25", 2, "Values", "NFA"]]
    legend = ([1, "Contact"], [2, "Conduct"], [3, "Content"], [], [1, "Content"])
    assert [cell[0] for cell in cells(read(book(log, *legend)))] == [None, "Conduct"]


def test_one_explained_code_is_no_legend(read):
    log = [HEAD, ["3/10/25", 1, "Sexual", "NFA"], ["6/10/25", 2, "Values", "NFA"]]
    assert [cell[0] for cell in cells(read(book(log, [1, "Contact"])))] == [None, None]


def test_the_numbers_of_the_rows_are_no_legend(read):
    log = [["No", *HEAD], [1, "3/10/25", "Conduct", "Sexual", "NFA"],
           [2, "6/10/25", "Contact", "Values", "NFA"]]  # fmt: skip
    assert [cell[:2] for cell in cells(read(book(log)))] == [
        ("Conduct", "Sexual"),
        ("Contact", "Values"),
    ]
