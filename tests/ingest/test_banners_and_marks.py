"""What stands between rows, around them and through them: banners, marks of void, merged rows."""

from io import BytesIO

import pytest
import xlwt
from openpyxl import Workbook

from policy_monitor.ingest.compound import read_stream
from policy_monitor.ingest.void_marks import is_taken_back

HEADINGS = ["Date", "Category", "Nature", "Details", "Outcome"]


def text(*rows):
    return ("log.csv", "\n".join(",".join(row) for row in rows).encode())


def book(*rows, merged=()):
    workbook = Workbook()
    for row in rows:
        workbook.active.append(row)
    for cells in merged:
        workbook.active.merge_cells(cells)
    content = BytesIO()
    workbook.save(content)
    return ("log.xlsx", content.getvalue())


def cells(screening):
    return [(one.source.row, f"{one.category}/{one.nature}") for one in screening.incidents]


def asked(screening):
    return [one.row for one in screening.findings if one.level == "needs_decision"]


def test_a_banner_of_a_category_holds_until_the_next(read):
    screening = read(
        text(
            ["Date", "Type of risk", "Outcome"],
            ["CONDUCT"],
            ["3/10/24", "Sexual", "NFA"],
            ["CONTENT"],
            ["17/10/24", "Sexual", "NFA"],
        )
    )
    assert cells(screening) == [(3, "Conduct/Sexual"), (5, "Content/Sexual")]


def test_a_banner_of_a_day_dates_the_rows_below_it(read):
    screening = read(
        text(
            ["Category", "Type of risk", "Details", "Outcome"],
            ["Thursday 3 October 2024"],
            ["Conduct", "Sexual", "Seen in class", "NFA"],
        )
    )
    assert [one.occurred_on.isoformat() for one in screening.incidents] == ["2024-10-03"]


def test_a_column_of_any_heading_may_say_that_a_row_is_void(read):
    screening = read(
        text(
            ["Date", "Category", "Nature", "Record"],
            ["3/10/24", "Conduct", "Sexual", "Live"],
            ["17/10/24", "Content", "Values", "Void"],
        )
    )
    assert cells(screening) == [(2, "Conduct/Sexual")]
    assert asked(screening) == [3]


@pytest.mark.parametrize(
    ("described", "taken_back"),
    [
        ("ENTERED IN ERROR - please ignore", True),
        ("Logged twice, ignore this one", True),
        ("Void: see row 4", True),
        ("Password entered in error on a game", False),
        ("Ignored a warning about a game", False),
    ],
)
def test_a_description_takes_its_row_back_only_at_its_start(described, taken_back):
    assert is_taken_back(described) is taken_back


def test_rows_of_one_merged_incident_are_one_incident_with_all_that_was_done(read):
    screening = read(
        book(
            HEADINGS,
            ["3/10/24", "Conduct", "Sexual", "Told the teacher", "Parents informed"],
            [None, None, None, "Told the head", "Police informed"],
            merged=("A2:A3", "B2:B3", "C2:C3"),
        )
    )
    assert [one.outcomes for one in screening.incidents] == [
        ("police_informed", "parents_contacted")
    ]


def test_a_merged_date_over_two_kinds_is_two_incidents(read):
    screening = read(
        book(
            HEADINGS,
            ["3/10/24", "Conduct", "Sexual", "Told the teacher", "NFA"],
            [None, "Content", "Values", "Told the head", "NFA"],
            merged=("A2:A3",),
        )
    )
    assert cells(screening) == [(2, "Conduct/Sexual"), (3, "Content/Values")]


def test_a_day_without_school_noted_between_incidents_is_none(read):
    screening = read(
        text(
            ["Date", "Category", "Nature"],
            ["3/10/24", "Conduct", "Sexual"],
            ["28/10/24", "Half term"],
            ["7/11/24", "Holiday scam"],
        )
    )
    assert [row for row, _ in cells(screening)] == [2, 4]


def test_what_a_later_row_leaves_out_is_kept(read):
    first = ["Ref,Date,Category,Nature,Outcome", "7,3/10/24,Conduct,Sexual,NFA"]
    second = ["Ref,Date,Category,Nature,Outcome", "7,3/10/24,,,Police informed"]
    screening = read(
        *((f"{n}.csv", "\n".join(one).encode()) for n, one in enumerate((first, second)))
    )
    assert [(one.category, one.nature, one.outcomes) for one in screening.incidents] == [
        ("Conduct", "Sexual", ("police_informed",))
    ]


def test_a_stream_of_a_compound_file_is_found_by_its_name():
    workbook = xlwt.Workbook()
    workbook.add_sheet("Log").write(0, 0, "words " * 900)
    content = BytesIO()
    workbook.save(content)
    whole = content.getvalue()
    assert read_stream(whole, "workbook").startswith(b"\x09\x08")
    assert read_stream(whole, "Elsewhere") == b""
    assert read_stream(whole[:700], "Workbook") == b""
    assert read_stream(b"", "Workbook") == b""
