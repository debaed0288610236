"""A list beside a log explains its codes or feeds its drop-downs; it says nothing of incidents."""

from io import BytesIO

from openpyxl import Workbook

HEAD = ["Date", "Category", "Type of risk", "Outcome"]


def read_log(read, *rows):
    workbook = Workbook()
    for row in rows:
        workbook.active.append(row)
    content = BytesIO()
    workbook.save(content)
    return read(("log.xlsx", content.getvalue()))


def cells(screening):
    return [(one.category, one.nature) for one in screening.incidents]


def test_a_legend_beside_the_log_explains_its_codes_whatever_row_it_stands_in(read):
    screening = read_log(
        read,
        [*HEAD, None, "Key", None],
        ["2/10/25", "C", "Sexual", "NFA", None, "A", "Contact"],
        ["9/10/25", "A", "Values", "NFA", None, "B", "Conduct"],
        ["16/10/25", "B", "Sexual", "NFA", None, "C", "Content"],
    )
    assert cells(screening) == [("Content", "Sexual"), ("Contact", "Values"), ("Conduct", "Sexual")]


def test_what_may_be_chosen_is_not_taken_for_what_was(read):
    choices = ["Commercial", "Aggressive", "Sexual", "Values"]
    days = ["2/10/25", "9/10/25", "16/10/25", "6/11/25"]
    rows = [
        [day, "Conduct", "NFA", None, choice] for day, choice in zip(days, choices, strict=True)
    ]
    screening = read_log(read, ["Date", "Category", "Outcome", None, "Lists"], *rows)
    assert cells(screening) == [("Conduct", None)] * 4


def test_a_list_that_ends_before_the_log_needs_no_empty_column(read):
    rows = [[f"{day}/10/25", "Conduct", "NFA", None] for day in (2, 3, 6, 7)]
    for row, choice in zip(rows, ["Commercial", "Aggressive", "Sexual"], strict=False):
        row[-1] = choice
    assert cells(read_log(read, ["Date", "Category", "Outcome"], *rows)) == [("Conduct", None)] * 4


def test_a_column_without_a_heading_that_repeats_its_values_is_the_logs(read):
    rows = [
        [f"{day}/10/25", "Conduct", "NFA", None, nature]
        for day, nature in ((2, "Sexual"), (3, "Values"), (6, "Sexual"), (7, "Values"))
    ]
    screening = read_log(read, ["Date", "Category", "Outcome"], *rows)
    assert cells(screening) == [("Conduct", "Sexual"), ("Conduct", "Values")] * 2
