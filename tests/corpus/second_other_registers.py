"""Workbooks a school sends by mistake: registers of other things, which hold no incident."""

from collections.abc import Callable, Sequence
from datetime import date, time, timedelta

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, delimited, xlsx

__all__ = ["KINDS"]
QUESTION = "traps"
FIRST_DAY = date(2024, 9, 10)
Row = Callable[[int, date], Sequence[object]]


def register(name: str, headings: Sequence[object], row: Row, *, title: str = "") -> Case:
    """Eight rows of something else, which must be refused or read as nothing."""
    sheet = Sheet("Sheet1")
    if title:
        sheet.add([title])
        sheet.blank()
    sheet.add(headings)
    for place in range(8):
        sheet.add(row(place, FIRST_DAY + timedelta(days=7 * place)))
    return build_case(QUESTION, name, (f"{name}.xlsx", xlsx(sheet), [sheet]), may_be_refused=True)


def dinner_money() -> Case:
    """Who paid for lunch."""
    return register("dinner_money", ["Week", "Pupil", "Class", "Paid", "Owed", "Balance"],
                    lambda place, day: [day, "QX", "3B", 12.5, 2.5, -place],
                    title="Dinner money")  # fmt: skip


def an_attendance_register() -> Case:
    """Marks of presence for each half day."""
    return register(
        "an_attendance_register", ["Pupil", "Mon am", "Mon pm", "Tue am", "Tue pm", "Total"],
        lambda place, _: [f"P{place}", "/", "\\", "N" if place % 3 else "/", "\\", 4],
        title="Register - week beginning 07/10/2024",
    )  # fmt: skip


def staff_absence() -> Case:
    """Absence of staff, with reasons, outcomes and dates of return."""
    return register(
        "staff_absence", ["Staff", "Role", "First day absent", "Last day absent", "Days", "Reason",
                          "Return to work interview", "Outcome"],
        lambda place, day: [f"S{place}", "Teacher", day, day + timedelta(days=2), 3, "Illness",
                            "Yes", "Referred to occupational health"],
        title="Staff absence 2024/25",
    )  # fmt: skip


def after_school_clubs() -> Case:
    """Clubs, days and numbers."""
    return register(
        "after_school_clubs", ["Club", "Day", "Time", "Leader", "Places", "Category"],
        lambda place, _: [f"Club {place}", "Monday", time(15, 30), "QX", 20, "Sport"],
    )  # fmt: skip


def library_loans() -> Case:
    """Books out and back."""
    return register(
        "library_loans", ["Date out", "Book", "Borrower", "Class", "Due back", "Returned"],
        lambda place, day: [day, f"Book {place}", "QX", "4A", day + timedelta(days=14), "Y"],
    )  # fmt: skip


def an_asset_list() -> Case:
    """Devices with serial numbers, bought on days."""
    return register(
        "an_asset_list", ["Asset no", "Type", "Make", "Serial no", "Purchase date", "Location",
                          "Status"],
        lambda place, day: [place, "iPad", "Brand", f"SN{place}", day, "ICT suite", "In use"],
        title="IT asset register",
    )  # fmt: skip


def a_first_aid_book() -> Case:
    """Bumps and grazes: dates, what happened and what was done, and nothing online."""
    return register(
        "a_first_aid_book", ["Date", "Time", "Pupil", "Class", "Injury", "Treatment given",
                             "First aider", "Bump note sent"],
        lambda _, day: [day, time(12, 40), "QX", "2C", "Grazed knee", "Cleaned and plaster",
                            "ZV", "Yes"],
        title="First aid book",
    )  # fmt: skip


def an_accident_book() -> Case:
    """Accidents, under headings much like an incident log's."""
    return register(
        "an_accident_book", ["Accident date", "Injured person", "Type of injury", "Body part",
                             "Location", "Hospital", "RIDDOR"],
        lambda _, day: [day, "Pupil", "Cut", "Knee", "Playground", "No", "No"],
        title="Accident book 2024/25",
    )  # fmt: skip


def a_risk_assessment() -> Case:
    """Hazards and ratings; "risk" and "category" stand in its headings."""
    return register(
        "a_risk_assessment", ["Hazard", "Who might be harmed", "Likelihood", "Severity", "Risk",
                              "Control measures", "Review date"],
        lambda place, day: [f"Hazard {place}", "Pupils and staff", 2, 3, 6, "Supervision", day],
        title="Risk assessment - school trip",
    )  # fmt: skip


def a_register_of_needs() -> Case:
    """Special educational needs, with categories of need and dates of review."""
    return register(
        "a_register_of_needs", ["Pupil", "Year", "Category of need", "Type of support",
                                "Start date", "Review date", "Outcome sought"],
        lambda _, day: ["QX", 4, "Speech and language", "K", day, day + timedelta(days=90),
                            "Speaks in sentences"],
        title="SEND register",
    )  # fmt: skip


def visitors_signing_in() -> Case:
    """Visitors with times in and out."""
    return register(
        "visitors_signing_in", ["Date", "Name", "Company", "Visiting", "Time in", "Time out",
                                "Badge"],
        lambda place, day: [day, "QX", "Boiler firm", "Office", time(9, 5), time(10, 5), place],
    )  # fmt: skip


def training_of_staff() -> Case:
    """Online safety training: the subject fits, the rows are no incidents."""
    return register(
        "training_of_staff", ["Staff", "Course", "Date attended", "Provider", "Certificate",
                              "Expires"],
        lambda place, day: [f"S{place}", "Online safety level 2", day, "Provider", "Yes",
                            day + timedelta(days=365)],
        title="Training log",
    )  # fmt: skip


def answers_to_a_survey() -> Case:
    """A survey on life online, one row for each child who answered."""
    return register(
        "answers_to_a_survey", ["Timestamp", "Which apps do you use?", "Do you feel safe online?",
                                "Do you know who to tell?"],
        lambda _, day: [day, "YouTube, Roblox", "Mostly", "Yes"],
    )  # fmt: skip


def a_budget() -> Case:
    """Cost centres and sums."""
    return register("a_budget", ["Code", "Heading", "Budget", "Spent to date", "Left"],
                    lambda place, _: [f"E{place}", "Supplies", 1000, 400, 600],
                    title="Budget")  # fmt: skip


def a_list_of_policies() -> Case:
    """When each policy was reviewed and by whom."""
    return register(
        "a_list_of_policies", ["Policy", "Category", "Date reviewed", "Next review", "Committee",
                               "Status"],
        lambda place, day: [f"Policy {place}", "Statutory", day, day + timedelta(days=365),
                            "Full governing body", "Approved"],
        title="Policy schedule",
    )  # fmt: skip


def minutes_of_meetings() -> Case:
    """What was agreed, by whom and until when."""
    return register(
        "minutes_of_meetings", ["Date", "Agenda item", "Action", "Owner", "Due"],
        lambda _, day: [day, "Uniform", "Order samples", "QX", day + timedelta(days=30)],
    )  # fmt: skip


def complaints_about_other_things() -> Case:
    """Parking and homework, with outcomes."""
    return register(
        "complaints_about_other_things", ["Date received", "Complainant", "Nature of complaint",
                                          "Outcome"],
        lambda _, day: [day, "Resident", "Parking at home time", "Reply sent"],
    )  # fmt: skip


def a_calendar_of_events() -> Case:
    """Dates of the term as text, with what is on."""
    sheet = Sheet()
    sheet.add(["Date", "Event", "Year group", "Lead"])
    for day, event in (("03/10/2024", "Harvest assembly"), ("17/10/2024", "Parents' evening"),
                       ("07/11/2024", "Internet safety talk for parents"),
                       ("21/11/2024", "Flu jabs")):  # fmt: skip
        sheet.add([day, event, "All", "QX"])
    data = delimited(sheet).encode()
    return build_case(QUESTION, "a_calendar_of_events", ("events.csv", data, [sheet]),
                      may_be_refused=True)  # fmt: skip


KINDS = (
    dinner_money,
    an_attendance_register,
    staff_absence,
    after_school_clubs,
    library_loans,
    an_asset_list,
    a_first_aid_book,
    an_accident_book,
    a_risk_assessment,
    a_register_of_needs,
    visitors_signing_in,
    training_of_staff,
    answers_to_a_survey,
    a_budget,
    a_list_of_policies,
    minutes_of_meetings,
    complaints_about_other_things,
    a_calendar_of_events,
)
