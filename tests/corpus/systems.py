"""Exports and forms in the style of the systems that English schools use."""

from datetime import date, datetime, timedelta

from openpyxl import Workbook

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, delimited, xlsx
from tests.corpus.stock import AUTUMN_25, SPRING_25, SUMMER_25, stock_for

__all__ = ["KINDS"]
QUESTION = "systems"


def at(day: date, hour: int, minute: int = 5) -> datetime:
    """A wall clock's time, as a system writes it."""
    return datetime(day.year, day.month, day.day, hour, minute)  # noqa: DTZ001 -  a spreadsheet's time has no zone


def in_the_style_of_cpoms() -> Case:
    """One row per pupil, the date as text with a time, categories with a sub-category."""
    sheet = Sheet("Incidents")
    sheet.add(["CPOMS report - Online Safety - 01/09/2025 to 19/12/2025"])
    sheet.add(
        ["Incident ID", "Student", "DOB", "Year", "Class", "Date/Time of incident", "Date added",
         "Added by", "Category", "Sub-category", "Incident", "Linked student(s)", "Action",
         "Alerted"]
    )  # fmt: skip
    for number, (day, item) in enumerate(stock_for(AUTUMN_25), start=40112):
        pupils = 2 if number % 3 == 0 else 1
        for place in range(pupils):
            sheet.add(
                [number, f"Pupil {place + 1}", "09/04/2016", "4", "4W", f"{day:%d/%m/%Y} 10:15",
                 f"{day + timedelta(days=1):%d/%m/%Y} 08:30", "Mrs W",
                 f"Online Safety: {item.category}", item.nature, item.details, "Pupil 9",
                 item.outcome, "DSL; Head"],
                "duplicate" if place else f"{item.key(day)} | pupil",
            )  # fmt: skip
    return build_case(QUESTION, "in_the_style_of_cpoms", ("report.xlsx", xlsx(sheet), [sheet]))


def in_the_style_of_myconcern() -> Case:
    """A text export with a concern's date, the date it was raised and the date it was closed."""
    sheet = Sheet()
    sheet.add(
        ["Concern ID", "Concern title", "Pupil", "Date of birth", "Date raised", "Raised by",
         "Date of concern", "Concern category", "Type of risk", "Status", "Actions taken",
         "Date closed"]
    )  # fmt: skip
    for number, (day, item) in enumerate(stock_for(SPRING_25), start=1):
        sheet.add(
            [f"C-{number:04d}", "Online concern", f"Pupil {number}", "11/05/2017",
             day + timedelta(days=2), "Mr T", day, item.category, item.nature, "Closed",
             item.outcome, day + timedelta(days=20)],
            f"{item.key(day)} | pupil",
        )  # fmt: skip
    return build_case(
        QUESTION, "in_the_style_of_myconcern", ("concerns.csv", delimited(sheet).encode(), [sheet])
    )


def in_the_style_of_arbor() -> Case:
    """Behaviour incidents: type in one column, severity, location, long dates."""
    sheet = Sheet("Behaviour Incidents")
    sheet.add(
        ["Incident ID", "Incident date", "Time", "Behaviour type", "Severity", "Students involved",
         "Staff involved", "Location", "Summary", "Actions taken", "Status"]
    )  # fmt: skip
    for number, (day, item) in enumerate(stock_for(SUMMER_25), start=7001):
        sheet.add(
            [number, f"{day:%a}, {day.day} {day:%b %Y}", "11:20",
             f"{item.category} - {item.nature}", "2", "Pupil A (4W), Pupil B (4W)", "Mrs W",
             "Classroom", item.details, item.outcome, "Resolved"],
            f"{item.key(day)} | pupil | in school",
        )  # fmt: skip
    return build_case(
        QUESTION, "in_the_style_of_arbor", ("arbor export.xlsx", xlsx(sheet), [sheet])
    )


def in_the_style_of_bromcom() -> Case:
    """Behaviour events with points, tutor group and a "logged by"."""
    sheet = Sheet("Sheet1")
    sheet.add(["Behaviour Events"])
    sheet.add(["Date range: 01/09/2025 - 19/12/2025"])
    sheet.blank()
    sheet.add(
        ["Student Name", "Tutor Group", "Event Date", "Event Type", "Event", "Adjustment",
         "Location", "Outcome", "Comment", "Logged By", "Logged On"]
    )  # fmt: skip
    words = (("Cyberbullying", "Conduct/Aggressive"), ("Sexting", "Conduct/Sexual"),
             ("Grooming", "Contact/Sexual"), ("Gambling", "Conduct/Commercial"),
             ("Hate speech", "Content/Aggressive"))  # fmt: skip
    for place, ((day, item), (event, cell)) in enumerate(
        zip(stock_for(AUTUMN_25, rows=5), words, strict=True)
    ):
        sheet.add(
            [f"Pupil {place}", "5B", at(day, 9), "Online safety", event, -2, "ICT suite",
             item.outcome, "Spoken about in class", "Mr T", at(day, 16)],
            f"{day} | {cell} OR -/- | {item.outcome_key} | - | pupil | in school",
        )  # fmt: skip
    return build_case(QUESTION, "in_the_style_of_bromcom", ("events.xlsx", xlsx(sheet), [sheet]))


def in_the_style_of_sims() -> Case:
    """Names in two columns, reg group, type, activity, status and action with its own date."""
    sheet = Sheet("SIMS Report")
    sheet.add(["Behaviour Incidents - e-Safety"])
    sheet.blank()
    sheet.add(
        ["Surname", "Forename", "Reg", "Year", "Role", "Incident Date", "Incident Time", "Type",
         "Activity", "Location", "Status", "Action", "Action Date", "Points", "Recorded By"]
    )  # fmt: skip
    for place, (day, item) in enumerate(stock_for(SPRING_25, rows=7)):
        sheet.add(
            ["A", f"Child {place}", "5B", 5, "Aggressor", day, "12:30",
             f"{item.category} / {item.nature}", "Lunch", "Playground", "Resolved", item.outcome,
             day + timedelta(days=3), 2, "Mrs W"],
            f"{item.key(day)} | pupil | in school",
        )  # fmt: skip
    sheet.add(["Total incidents: 7"])
    return build_case(QUESTION, "in_the_style_of_sims", ("SIMS.xlsx", xlsx(sheet), [sheet]))


def in_the_style_of_scholarpack() -> Case:
    """A tab-separated export: class, incident type, action taken, recorded by."""
    sheet = Sheet()
    sheet.add(
        ["Pupil", "Class", "Incident Date", "Incident Type", "Risk", "Location", "Comments",
         "Action Taken", "Recorded By", "Recorded Date"]
    )  # fmt: skip
    for place, (day, item) in enumerate(stock_for(AUTUMN_25, skip=2)):
        sheet.add(
            [f"Child {place}", "Oak", f"{day:%d-%b-%Y}", item.category, item.nature, "Home",
             item.details, item.outcome, "Mr T", f"{day + timedelta(days=1):%d-%b-%Y}"],
            f"{item.key(day)} | pupil | outside school",
        )  # fmt: skip
    data = delimited(sheet, "\t").encode()
    return build_case(QUESTION, "in_the_style_of_scholarpack", ("incidents.tsv", data, [sheet]))


def google_form_with_a_date_question() -> Case:
    """The time of sending comes first; the form also asks for the day."""
    sheet = Sheet("Form responses 1")
    sheet.add(
        ["Timestamp", "Email address", "Date of incident", "Category", "Type of risk",
         "Which app or website?", "What happened?", "What action was taken?"]
    )  # fmt: skip
    for day, item in stock_for(AUTUMN_25):
        sheet.add(
            [at(day + timedelta(days=6), 16, 42), "office@example.org", day, item.category,
             item.nature, item.platform, item.details, item.outcome],
            item.key(day, platform=True),
        )  # fmt: skip
    return build_case(
        QUESTION,
        "google_form_with_a_date_question",
        ("Online safety (Responses).xlsx", xlsx(sheet), [sheet]),
    )


def google_form_with_only_a_timestamp() -> Case:
    """Nothing but the time of sending: used as the day, or asked about."""
    sheet = Sheet("Form responses 1")
    sheet.add(["Timestamp", "Category", "Type of risk", "What happened?", "Outcome"])
    for day, item in stock_for(SPRING_25, rows=5):
        sheet.add(
            [at(day, 15, 31), item.category, item.nature, item.details, item.outcome],
            f"accepted/needs_decision: {item.key(day)}",
        )
    return build_case(
        QUESTION, "google_form_with_only_a_timestamp", ("Responses.xlsx", xlsx(sheet), [sheet])
    )


def google_form_in_american_english() -> Case:
    """A text download with month-first timestamps and British dates in the answers."""
    sheet = Sheet()
    sheet.add(["Timestamp", "Date of incident", "Category", "Type of risk", "Outcome"])
    for day, item in stock_for(AUTUMN_25):
        sent = day + timedelta(days=3)
        sheet.add(
            [f"{sent.month}/{sent.day}/{sent.year} 15:04:22", f"{day:%d/%m/%Y}", item.category,
             item.nature, item.outcome],
            item.key(day),
        )  # fmt: skip
    data = delimited(sheet).encode()
    return build_case(QUESTION, "google_form_in_american_english", ("r.csv", data, [sheet]))


def microsoft_form() -> Case:
    """Start time, completion time, several choices with semicolons."""
    sheet = Sheet("Sheet1")
    sheet.add(
        ["ID", "Start time", "Completion time", "Email", "Name", "Last modified time",
         "When did the incident happen?", "Category of risk", "Type of risk",
         "What was done? (tick all that apply)"]
    )  # fmt: skip
    done = (("Parents informed;Police informed;", "parents+police"), ("Verbal warning;", "advice"),
            ("Detention;Parents informed;", "sanction+parents"), (None, "none"))  # fmt: skip
    for number, ((day, item), (words, codes)) in enumerate(
        zip(stock_for(AUTUMN_25, rows=4), done, strict=True), start=1
    ):
        sent = day + timedelta(days=9)
        sheet.add(
            [number, at(sent, 8), at(sent, 8, 9), "anonymous", None, None, day, item.category,
             item.nature, words],
            f"{day} | {item.cell} | {codes}",
        )  # fmt: skip
    return build_case(QUESTION, "microsoft_form", ("Form.xlsx", xlsx(sheet), [sheet]))


def in_the_style_of_the_reporting_log() -> Case:
    """The national template's log: "Action taken" over "What?" and "By whom?"."""
    sheet = Sheet("Reporting log")
    sheet.add(["Reporting Log"])
    sheet.add(["Group: Whole school"])
    sheet.add(["Date", "Time", "Incident", "Action Taken", None, "Incident Reported By",
               "Signature"])  # fmt: skip
    sheet.add([None, None, None, "What?", "By Whom?", None, None])
    told = (
        ("Cyberbullying in a class chat", "Conduct/Aggressive OR -/-", "Parents informed",
         "parents"),
        ("Grooming concern about Child 2", "Contact/Sexual OR -/-", "CEOP referral", "ceop"),
        ("Pornography found on a tablet", "Content/Sexual OR -/-", "Spoke to pupil", "advice"),
        ("Tablet dropped in the hall", "-/-", "NFA", "nfa"),
    )  # fmt: skip
    for day, (words, cells, action, codes) in zip(AUTUMN_25, told, strict=False):
        sheet.add(
            [day, "09:30", words, action, "Mr T", "Mrs W", "TW"],
            f"{day} | {cells} | {codes} | *",
        )

    def dress(workbook: Workbook) -> None:
        page = workbook.worksheets[0]
        for cells in ("A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:F4", "G3:G4"):
            page.merge_cells(cells)

    return build_case(
        QUESTION,
        "in_the_style_of_the_reporting_log",
        ("Log.xlsx", xlsx(sheet, dress=dress), [sheet]),
    )


KINDS = (
    in_the_style_of_cpoms,
    in_the_style_of_myconcern,
    in_the_style_of_arbor,
    in_the_style_of_bromcom,
    in_the_style_of_sims,
    in_the_style_of_scholarpack,
    google_form_with_a_date_question,
    google_form_with_only_a_timestamp,
    google_form_in_american_english,
    microsoft_form,
    in_the_style_of_the_reporting_log,
)
