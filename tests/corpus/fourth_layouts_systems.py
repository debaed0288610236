"""Exports after the manner of schools' systems, with the preambles and columns they bring."""

from datetime import date, datetime, time, timedelta

from openpyxl import Workbook

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, delimited, xlsx
from tests.corpus.stock import AUTUMN_24, AUTUMN_25, SPRING_25, SUMMER_25, stock_for

__all__ = ["KINDS"]
QUESTION = "systems"


def pastoral_export_with_linked_pupils() -> Case:
    """One row per pupil, category and subcategory in one cell, actions with their own dates."""
    sheet = Sheet("CPOMS Report")
    sheet.add(["Report: Online safety - 01/09/2024 to 31/12/2024"])
    sheet.add(["Generated: 06/01/2025 09:12"])
    sheet.blank()
    sheet.add(["Incident ID", "Date/Time", "Student", "Year", "Category", "Subcategories",
               "Linked Student(s)", "Incident", "Actions Taken", "Status"])  # fmt: skip
    for place, (day, item) in enumerate(stock_for(AUTUMN_24, rows=6)):
        row: list[object] = [
            4410 + place,
            f"{day:%d/%m/%Y} 11:2{place}",
            "QZ",
            5,
            f"Online Safety: {item.category}",
            item.nature,
            None,
            item.details,
            f"{item.outcome} ({day + timedelta(days=1):%d/%m/%Y})",
            "Closed",
        ]
        if place == 2:
            row[6] = "VX"
        sheet.add(row, item.key(day))
        if place == 2:
            sheet.add([*row[:2], "VX", 5, *row[4:6], "QZ", *row[7:]], "duplicate")
    return build_case(
        QUESTION, "pastoral_export_with_linked_pupils", ("Export.xlsx", xlsx(sheet), [sheet])
    )  # fmt: skip


def concern_export_with_status_and_closing() -> Case:
    """A CSV of concerns: raised, happened, closed; the level of concern is not a category."""
    sheet = Sheet()
    sheet.add(
        [
            "Concern ID",
            "Concern raised",
            "Concern date",
            "Pupil initials",
            "Concern level",
            "Concern category",
            "Type of risk",
            "Concern summary",
            "Action",
            "Date closed",
        ]
    )
    for place, (day, item) in enumerate(stock_for(SPRING_25, skip=2, rows=6)):
        sheet.add([f"C-{880 + place}", f"{day + timedelta(days=1):%Y-%m-%d}", f"{day:%Y-%m-%d}",
                   "QZ", ("Low", "Medium", "High")[place % 3], item.category, item.nature,
                   item.details, item.outcome, f"{day + timedelta(days=8):%Y-%m-%d}"],
                  item.key(day))  # fmt: skip
    return build_case(
        QUESTION,
        "concern_export_with_status_and_closing",
        ("concerns.csv", delimited(sheet).encode("utf-8"), [sheet]),
    )  # fmt: skip


def behaviour_export_with_points_and_groups() -> Case:
    """Grouped by pupil: the name in a row of its own, then that pupil's incidents."""
    sheet = Sheet("Incidents")
    sheet.add(["Behaviour incidents"])
    sheet.add(["Filter: type = Online safety; dates = this year"])
    sheet.add(["Incident date", "Time", "Category", "Type of risk", "Location", "Summary",
               "Points", "Outcome"])  # fmt: skip
    chosen = stock_for(AUTUMN_25, rows=6)
    for place, name in enumerate(("Pupil QZ (5V)", "Pupil VX (6W)", "Pupil JK (4T)")):
        sheet.add([name])
        for day, item in chosen[place * 2 : place * 2 + 2]:
            sheet.add([f"{day:%d %b %Y}", "10:45", item.category, item.nature, "Classroom",
                       item.details, -2, item.outcome], item.key(day))  # fmt: skip
        sheet.add([None, None, None, None, None, "Subtotal", -4])
    sheet.add([None, None, None, None, None, "Grand total", -12])
    return build_case(
        QUESTION, "behaviour_export_with_points_and_groups", ("Export.xlsx", xlsx(sheet), [sheet])
    )


def office_system_report_with_page_breaks() -> Case:
    """Title, filters, printed-on date, page numbers and headings again on every page."""
    sheet = Sheet("Report")
    headings = ["Incident Date", "Type", "Activity", "Location", "Type of risk", "Comments",
                "Action Taken", "Status"]  # fmt: skip
    chosen = stock_for(SUMMER_25, skip=1, rows=6)
    for page in range(2):
        sheet.add(["Behaviour Incident Report", None, None, None, None, None, f"Page {page + 1}"])
        sheet.add(["Printed on 11/07/2025 at 15:02"])
        sheet.add(headings)
        for day, item in chosen[page * 3 : page * 3 + 3]:
            sheet.add([day, item.category, "Computing", "ICT suite", item.nature, item.details,
                       item.outcome, "Resolved"], item.key(day))  # fmt: skip
        sheet.blank()
    sheet.add(["Number of records: 6"])
    return build_case(
        QUESTION, "office_system_report_with_page_breaks", ("Report.xlsx", xlsx(sheet), [sheet])
    )


def event_export_with_codes_beside_descriptions() -> Case:
    """Every field twice, as a code and as a description; dates hold midnight."""
    sheet = Sheet("Events")
    sheet.add(["EventID", "EventDate", "CategoryCode", "CategoryDescription", "RiskCode",
               "RiskDescription", "EventNotes", "OutcomeCode", "OutcomeDescription",
               "CreatedDate"])  # fmt: skip
    for place, (day, item) in enumerate(stock_for(AUTUMN_24, skip=4, rows=7)):
        sheet.add([70021 + place, datetime.combine(day, time()), f"K{place}",
                   item.category, f"R{place}", item.nature, item.details, f"O{place}",
                   item.outcome, datetime.combine(day + timedelta(1), time(8, 30))],
                  item.key(day))  # fmt: skip
    return build_case(
        QUESTION,
        "event_export_with_codes_beside_descriptions",
        ("Events.xlsx", xlsx(sheet), [sheet]),
    )


def reporting_log_of_two_heading_rows_filled_by_hand() -> Case:
    """The national template: action taken split into what and by whom; signature at the end."""
    sheet = Sheet("Reporting log")
    sheet.add(["Reporting Log"])
    sheet.add(["Group: Year 5 and Year 6"])
    sheet.add(["Date", "Time", "Incident", "Action taken", None, "Incident reported by",
               "Signature"])  # fmt: skip
    sheet.add([None, None, None, "What?", "By whom?", None, None])
    said = (
        ("Grooming", "Contact/Sexual"),
        ("Gambling", "Conduct/Commercial"),
        ("Spam", "Content/Commercial"),
        ("Pornographic content", "Content/Sexual"),
    )
    done = (("Police informed", "police"), ("Parents contacted", "parents"),
            ("No further action", "nfa"), ("Parents contacted", "parents"))  # fmt: skip
    for place, day in enumerate(AUTUMN_24[:4]):
        sheet.add([f"{day:%d/%m/%y}", "am", said[place][0], done[place][0], "Head teacher",
                   "Class teacher", "KQ"],
                  f"{day} | {said[place][1]} | {done[place][1]}")  # fmt: skip

    def dress(workbook: Workbook) -> None:
        page = workbook["Reporting log"]
        for cells in ("A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:F4", "G3:G4"):
            page.merge_cells(cells)

    return build_case(
        QUESTION,
        "reporting_log_of_two_heading_rows_filled_by_hand",
        ("Log.xlsx", xlsx(sheet, dress=dress), [sheet]),
    )  # fmt: skip


def export_of_all_behaviour_with_one_type_column() -> Case:
    """A column "Incident type" says online safety for all; the next says what kind."""
    sheet = Sheet("Sheet1")
    sheet.add(["Pupil ID", "Date recorded", "Incident date", "Incident type",
                "Category of incident",
               "Type of risk", "Description", "Consequence", "Recorded by"])  # fmt: skip
    for place, (day, item) in enumerate(stock_for(SPRING_25, skip=5, rows=6)):
        sheet.add([1200 + place, day + timedelta(days=1), day, "Online safety", item.category,
                   item.nature, item.details, item.outcome, "KQ"], item.key(day))  # fmt: skip
    return build_case(
        QUESTION,
        "export_of_all_behaviour_with_one_type_column",
        ("Export.xlsx", xlsx(sheet), [sheet]),
    )


def governors_termly_return_of_counts() -> Case:
    """Counts for the governors, term by term: no incident stands in it."""
    sheet = Sheet("Governors")
    sheet.add(["Online safety: report to governors", None, None, date(2025, 3, 4)])
    sheet.add(["Category", "Autumn 2024", "Spring 2025", "Summer 2025"])
    for category, counts in (
        ("Contact", (2, 0, 1)),
        ("Conduct", (5, 3, 4)),
        ("Content", (1, 1, 0)),
    ):
        sheet.add([category, *counts])
    sheet.add(["Total", 8, 4, 5])
    return build_case(
        "traps",
        "governors_termly_return_of_counts",
        ("Return.xlsx", xlsx(sheet), [sheet]),
        may_be_refused=True,
    )


KINDS = (
    pastoral_export_with_linked_pupils,
    concern_export_with_status_and_closing,
    behaviour_export_with_points_and_groups,
    office_system_report_with_page_breaks,
    event_export_with_codes_beside_descriptions,
    reporting_log_of_two_heading_rows_filled_by_hand,
    export_of_all_behaviour_with_one_type_column,
    governors_termly_return_of_counts,
)
