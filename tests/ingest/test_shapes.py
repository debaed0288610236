"""Logs in other shapes than one row of headings with the incidents below."""

from datetime import date
from io import BytesIO

import pytest
from openpyxl import Workbook

from policy_monitor.ingest import FileRefused


def book(*rows, title="Log"):
    workbook = Workbook()
    workbook.active.title = title
    for row in rows:
        workbook.active.append(row)
    content = BytesIO()
    workbook.save(content)
    return ("log.xlsx", content.getvalue())


def told(screening):
    return [
        (one.source.row, one.occurred_on.isoformat(), f"{one.category}/{one.nature}")
        for one in screening.incidents
    ]


def notes(screening):
    return [one.code for one in screening.findings if one.level == "note" and one.row is None]


def adds_up(screening):
    rows = screening.rows
    fates = (rows.accepted, rows.needs_decision, rows.rejected, rows.duplicate)
    return rows.read == sum(fates) + rows.not_an_incident


def test_a_day_a_month_and_a_year_in_columns_of_their_own_are_a_date(read):
    screening = read(
        book(
            ["Day", "Month", "Year", "Category", "Type of risk"],
            [3, "October", 2024, "Conduct", "Sexual"],
            [17, 10, 24, "Content", "Values"],
        )
    )
    assert told(screening) == [
        (2, "2024-10-03", "Conduct/Sexual"),
        (3, "2024-10-17", "Content/Values"),
    ]


def test_a_column_headed_year_that_holds_year_groups_is_no_part_of_the_date(read):
    screening = read(
        book(
            ["Date", "Month", "Year", "Category", "Type of risk"],
            ["3/10/24", "Oct", 5, "Conduct", "Sexual"],
            ["17/10/24", "Oct", 6, "Content", "Values"],
        )
    )
    assert [when for _, when, _ in told(screening)] == ["2024-10-03", "2024-10-17"]


def test_days_alone_are_dates_on_a_sheet_named_for_its_month(read):
    rows = [["Date", "Category", "Type"], [3, "Conduct", "Sexual"], ["17th", "Content", "Values"]]
    monthly = read(book(*rows, title="Oct 2024"))
    assert [when for _, when, _ in told(monthly)] == ["2024-10-03", "2024-10-17"]
    assert read(book(*rows, title="Log")).rows.rejected == 2


def test_a_day_whose_weekday_disagrees_is_asked_about(read):
    rows = [["Date", "Category", "Type"], ["Mon 3rd", "Conduct", "Sexual"]]
    screening = read(book(*rows, title="Oct 2024"))
    assert [one.code for one in screening.findings if one.row == 2] == ["weekday_contradicts_date"]


def test_a_count_under_total_is_no_day_of_the_month(read):
    rows = [["Date", "Category", "Type"], [3, "Conduct", "Sexual"], ["Total", 1, None]]
    assert read(book(*rows, title="Oct 2024")).rows.accepted == 1


def test_a_table_without_headings_is_read_by_its_values(read):
    screening = read(
        book(
            [date(2024, 10, 3), "Conduct", "Sexual", "A pupil sent something rude", "NFA"],
            [date(2024, 10, 4), "Content", "Values", "Untrue clip shown to the class", "NFA"],
            [date(2024, 10, 7), "Contact", "Aggressive", "A message from a stranger", "Detention"],
        )
    )
    assert [row for row, _, _ in told(screening)] == [1, 2, 3]
    assert screening.incidents[2].outcomes == ("sanction",)
    assert "no_headings" in notes(screening)
    assert screening.files[0].sheets[0].header_row is None
    assert adds_up(screening)


FORM = (
    ["Online safety report"],
    ["Date of incident", date(2024, 10, 3)],
    ["Category", "Conduct"],
    ["Type of risk", "Sexual"],
    ["What happened?"],
    ["A pupil sent something rude"],
    ["Outcome", "NFA"],
)


def test_a_form_is_one_incident_in_the_row_of_its_date(read):
    screening = read(book(*FORM))
    assert told(screening) == [(2, "2024-10-03", "Conduct/Sexual")]
    assert screening.rows.read == 7
    assert adds_up(screening)
    assert "read_as_forms" in notes(screening)


def test_forms_below_each_other_are_an_incident_each(read):
    second = [
        ["Date of incident:", date(2024, 10, 17)],
        ["Category:", "Content"],
        ["Outcome:", "Warning"],
    ]
    screening = read(book(*FORM, [None], *second))
    assert [(row, when) for row, when, _ in told(screening)] == [
        (2, "2024-10-03"),
        (9, "2024-10-17"),
    ]
    assert adds_up(screening)


@pytest.mark.parametrize(
    "sheet",
    [
        [["Date:", date(2024, 10, 3)], ["Location:", "Hall"], ["Notes:", "All came"],
         ["Actions:", "Clerk to write"]],
        [["Date", date(2024, 10, 3)], ["Prepared by", "The office"], ["Version", 2]],
        [["Date of incident", None], ["Category", None], ["Platform", None], ["Outcome", None]],
    ],
    ids=["minutes", "cover", "empty form"],
)  # fmt: skip
def test_a_sheet_that_only_resembles_a_form_is_no_incident(read, sheet):
    with pytest.raises(FileRefused) as refused:
        read(book(*sheet))
    assert refused.value.code == "no_incident_table"


@pytest.mark.parametrize(
    "rows",
    [
        [[date(2024, 10, day), "Hall", "Mr Q", 30] for day in (3, 4, 7)],
        [["WhatsApp", "Conduct", "NFA"]] * 3,
    ],
    ids=["a rota", "no date"],
)
def test_a_table_without_headings_that_could_be_anything_is_refused(read, rows):
    with pytest.raises(FileRefused) as refused:
        read(book(*rows))
    assert refused.value.code == "no_incident_table"


def test_a_label_and_its_answer_may_share_a_cell(read):
    screening = read(
        book(["Date: 3/10/24"], ["Category: Conduct"], ["Type of risk: Values"], ["Outcome: NFA"])
    )
    assert told(screening) == [(1, "2024-10-03", "Conduct/Values")]


def test_a_table_on_its_side_is_read_column_by_column(read):
    screening = read(
        book(
            ["Incident", 1, 2],
            ["Date", date(2024, 10, 3), date(2024, 10, 17)],
            ["Category", "Conduct", "Content"],
            ["Type of risk", "Sexual", None],
            ["Outcome", "NFA", "Detention"],
        )
    )
    assert told(screening) == [
        (2, "2024-10-03", "Conduct/Sexual"),
        (3, "2024-10-17", "Content/None"),
    ]
    assert "read_column_by_column" in notes(screening)
    assert screening.rows.read == 5
    assert adds_up(screening)


def test_logs_side_by_side_are_both_read(read):
    heads = ["Date", "Category", "Type of risk"]
    screening = read(
        book(
            [*heads, None, *heads],
            ["3/10/24", "Conduct", "Sexual", None, "14/1/25", "Content", "Values"],
            ["4/10/24", "Conduct", "Values", None, None, None, None],
        )
    )
    assert sorted(told(screening)) == [
        (2, "2024-10-03", "Conduct/Sexual"),
        (2, "2025-01-14", "Content/Values"),
        (3, "2024-10-04", "Conduct/Values"),
    ]
    assert adds_up(screening)


def test_counts_beside_a_log_are_left_out_and_said(read):
    screening = read(
        book(
            ["Date", "Category", "Type of risk", None, "Category", "Number"],
            ["3/10/24", "Conduct", "Sexual", None, "Contact", 1],
            ["4/10/24", "Conduct", "Values", None, "Conduct", 2],
        )
    )
    assert [cell for _, _, cell in told(screening)] == ["Conduct/Sexual", "Conduct/Values"]
    assert [one.message for one in screening.findings if one.code == "columns_left_out"] == [
        (
            "Columns E and F were left out: they stand beside the log and hold no incidents. If "
            "they do, give them a heading for the date and upload the spreadsheet again."
        )
    ]


def test_choices_to_tick_below_a_heading_are_the_kind(read):
    screening = read(
        book(
            ["Date", "Category (tick one)", None, None, "Type of risk"],
            [None, "Contact", "Conduct", "Content", None],
            ["3/10/24", None, "x", None, "Sexual"],
            ["4/10/24", "x", None, None, "Values"],
        )
    )
    assert [cell for _, _, cell in told(screening)] == ["Conduct/Sexual", "Contact/Values"]
