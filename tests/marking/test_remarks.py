"""What is told of a file, in which order, and what is not."""

from policy_monitor.marking import gather_remarks
from policy_monitor.records import Finding, Level, RowCounts, Screening


def finding(level, message="Row 3 is odd. Look at it.", **changed):
    told = {"code": "odd", "file": "a.xlsx", "sheet": "S", "row": 3, "column": "Date"}
    return Finding(level=level, message=message, **(told | changed))


def screening_of(*findings):
    return Screening((), (), (), findings, RowCounts(0, 0, 0, 0, 0, 0))


def test_the_gravest_come_first_and_rows_that_are_no_incidents_are_left_out():
    levels = [Level.NOTE, Level.NOT_AN_INCIDENT, Level.DUPLICATE, Level.REJECTED]
    levels.append(Level.NEEDS_DECISION)
    remarks = gather_remarks(screening_of(*map(finding, levels)), "a.xlsx")
    assert [remark.level for remark in remarks] == [
        Level.NEEDS_DECISION,
        Level.REJECTED,
        Level.DUPLICATE,
        Level.NOTE,
    ]


def test_only_what_is_said_of_the_file_itself_is_told():
    screening = screening_of(finding(Level.NOTE), finding(Level.NOTE, file="b.xlsx", row=9))
    assert [remark.row for remark in gather_remarks(screening, "b.xlsx")] == [9]


def test_the_first_sentence_is_what_and_the_rest_what_to_do():
    message = 'Row 3 gives 2.5 points. It is counted as "other". Use the words of the policy.'
    [remark] = gather_remarks(screening_of(finding(Level.NOTE, message)), "a.xlsx")
    assert remark.what == "Row 3 gives 2.5 points."
    assert remark.advice == 'It is counted as "other". Use the words of the policy.'


def test_a_remark_that_asks_for_nothing_says_so():
    [remark] = gather_remarks(screening_of(finding(Level.NOTE, "Row 3 is odd.")), "a.xlsx")
    assert (remark.what, remark.advice) == ("Row 3 is odd.", "Nothing, if that is right.")


def test_a_sheet_of_incidents_side_by_side_is_known_by_what_is_said_of_it():
    abreast = finding(Level.NOTE, code="read_column_by_column", row=None)
    remarks = gather_remarks(
        screening_of(abreast, finding(Level.NOTE), finding(Level.NOTE, sheet="T")), "a.xlsx"
    )
    assert [(remark.sheet, remark.abreast) for remark in remarks] == [
        ("S", True),
        ("S", True),
        ("T", False),
    ]
