"""Cells merged downwards, seen through the rows that they cover."""

from policy_monitor.ingest.grid import GridRow, Merge, Sheet
from policy_monitor.ingest.layouts import Layout
from policy_monitor.ingest.merges import fill_merges
from tests.ingest.messy_logs import workbook

LAYOUT = Layout(1, 2, {}, {})


def filled(merges, *values):
    """The rows of a sheet from row 3 on, below two rows of headings, with its merges filled."""
    rows = tuple(GridRow(number, row) for number, row in enumerate(values, start=3))
    sheet = Sheet("Log", 1, hidden=False, rows=rows, merges=tuple(merges))
    return [list(row.values) for row in fill_merges(sheet, rows, LAYOUT)]


def test_each_row_under_a_merged_cell_holds_what_it_shows():
    merge = Merge(3, 0, 5, 0)
    assert filled([merge], ["a", 1], [None, 2], ["", 3], [None, 4]) == [
        ["a", 1],
        ["a", 2],
        ["a", 3],
        [None, 4],
    ]


def test_a_merge_of_several_columns_fills_its_first_one_and_a_cell_with_a_value_keeps_it():
    merge = Merge(3, 1, 4, 3)
    assert filled([merge], [1, "b", None, None], [2, None, None, None]) == [
        [1, "b", None, None],
        [2, "b", None, None],
    ]
    assert filled([merge], [1, "b"], [2, "own"]) == [[1, "b"], [2, "own"]]


def test_a_row_shorter_than_the_merge_is_filled_up_to_it():
    assert filled([Merge(3, 2, 4, 2)], [1, 2, "c"], [5]) == [[1, 2, "c"], [5, None, "c"]]


def test_two_merges_of_one_row_are_both_filled():
    both = [Merge(3, 0, 4, 0), Merge(3, 1, 4, 1)]
    assert filled(both, ["a", "b"], [None, None, 1]) == [["a", "b"], ["a", "b", 1]]


def test_merges_across_and_merges_of_the_headings_fill_nothing():
    assert filled([Merge(3, 0, 3, 2)], ["a", None, None]) == [["a", None, None]]
    assert filled([Merge(2, 0, 4, 0)], [None, 1], [None, 2]) == [[None, 1], [None, 2]]


def test_a_merge_that_runs_far_below_the_log_costs_nothing():
    assert filled([Merge(3, 0, 1_048_576, 0)], ["a"], [None, 1]) == [["a"], ["a", 1]]


def test_a_merge_whose_first_row_is_empty_fills_nothing():
    rows = (GridRow(4, [None, 1]),)
    sheet = Sheet("Log", 1, hidden=False, rows=rows, merges=(Merge(3, 0, 4, 0),))
    assert [list(row.values) for row in fill_merges(sheet, rows, LAYOUT)] == [[None, 1]]


def test_a_date_merged_over_three_incidents_is_the_date_of_each(read):
    head = ["Date", "Category", "Type of risk", "Outcome"]
    log = [head, ["3/10/24", "Conduct", "Sexual", "NFA"], [None, "Contact", "Values", "NFA"],
           [None, "Content", "Values", "NFA"], ["4/10/24", "Content", "Sexual", "NFA"]]  # fmt: skip
    screening = read(("log.xlsx", workbook({"Log": log}, merges=["A2:A4"])))
    assert [one.occurred_on.day for one in screening.incidents] == [3, 3, 3, 4]
