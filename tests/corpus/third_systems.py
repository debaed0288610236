"""Exports with all their real columns, as another school's software writes them."""

import csv
import io
from datetime import timedelta

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, xls, xlsx
from tests.corpus.systems import at
from tests.corpus.third_writing import days_from, log, text_log

__all__ = ["KINDS"]
QUESTION = "systems"


def _records(rows: list[list[object]]) -> str:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\r\n").writerows(rows)
    return stream.getvalue()


def cpoms_with_assigned_and_status() -> Case:
    """Categories joined with commas; actions with who and when in front; text dates with times."""
    day_of = days_from(2025, 9, 9, step=5)
    told = (
        ("Online Safety, Cyber Bullying", "Conduct/Aggressive", "Contacted parents", "parents"),
        ("Online Safety, Sexting", "Conduct/Sexual", "Referral to MASH", "safeguarding"),
        ("Online Safety, Grooming", "Contact/Sexual", "Police informed", "police"),
        ("Online Safety", "-/-", "No further action", "nfa"),
        ("Online Safety, Radicalisation", "Contact/Values", "Prevent referral", "safeguarding"),
    )
    rows = [
        [40 + place, f"{day_of(place):%d %b %Y %H:%M}", "Pupil A", "05/05/2016", "Year 5", "5W",
         "UPN", categories, "Seen by staff.", "AB (DSL)", done, "CD",
         f"{day_of(place) + timedelta(days=1):%d %b %Y 09:12}", "Closed",
         f"{day_of(place)} | {cell} | {code} | *"]
        for place, (categories, cell, done, code) in enumerate(told)
    ]  # fmt: skip
    return log(
        QUESTION,
        "cpoms_with_assigned_and_status",
        [
            "Incident Number",
            "Incident Date/Time",
            "Student",
            "Date of Birth",
            "Year Group",
            "Form",
            "UPN",
            "Categories",
            "Incident Details",
            "Agencies Involved/Assigned to",
            "Action Details",
            "Added By",
            "Created",
            "Status",
        ],
        rows,
        above=[["Online Safety incidents"], ["Generated 20 Dec 2025 08:00 by AB"], []],
    )


def myconcern_with_milestones() -> Case:
    """Concern with its date, time, reported, level of need and a case status."""
    day_of = days_from(2025, 9, 9, step=5)
    told = (
        ("Cyber-bullying", "Conduct/Aggressive", "Parents informed", "parents"),
        ("Online grooming", "Contact/Sexual", "Children's Social Care informed", "safeguarding"),
        ("Sharing of nudes and semi-nudes", "Conduct/Sexual", "Police informed", "police"),
        (
            "Exposure to pornography",
            "Content/Sexual",
            "Advice given to parents",
            "parents OR advice OR parents+advice",
        ),
        ("Extremism", "Content/Aggressive", "Channel referral", "safeguarding"),
    )
    rows = [[
        "Concern Reference", "Name", "Year", "Concern Type", "Concern Summary",
        "Date/Time Concern Reported", "Date/Time of Incident", "Reported By", "Level of Need",
        "Action Taken", "Case Status", "Next Review Date",
    ]]  # fmt: skip
    keys = [""]
    for place, (kind, cell, done, code) in enumerate(told):
        day = day_of(place)
        rows.append([
            f"MC{place}", "Pupil", "6", kind, "Summary withheld",
            f"{day + timedelta(1):%d/%m/%Y 08:45}",
            f"{day:%d/%m/%Y 15:10}", "EF", "2 - Early Help", done, "Filed",
            f"{day + timedelta(40):%d/%m/%Y}",
        ])  # fmt: skip
        keys.append(f"{day} | {cell} | {code}")
    return text_log(QUESTION, "myconcern_with_milestones", "Concerns.csv", _records(rows), keys)


def arbor_with_its_long_columns() -> Case:
    """Behaviour incidents: the type, then severity and points; a row a student; same number."""
    day_of = days_from(2025, 9, 9, step=7)
    sheet = Sheet("Arbor Export")
    sheet.add(["Behavioural Incidents"])
    sheet.add(["Academic Year 2025/2026"])
    sheet.add()
    sheet.add(["Student ID", "Preferred Name", "Registration Form", "Incident ID", "Date & Time",
               "Behavioural Incident Type", "Severity", "Students's Role", "Event",
               "Incident Summary", "Assigned Staff", "Location", "Action Taken", "Points",
               "Resolved?", "Created Date"])  # fmt: skip
    for place, (kind, cell, done, code) in enumerate((
        ("Online: Bullying", "Conduct/Aggressive", "Call to Guardian", "parents"),
        ("Online: Sexting", "Conduct/Sexual", "Fixed Term Exclusion", "sanction"),
        ("Online: Gambling", "Conduct/Commercial", "Verbal Warning", "advice"),
        ("Online: Violent content", "Content/Aggressive", "Detention", "sanction"),
    )):  # fmt: skip
        for pupil in range(1 + place % 2):
            sheet.add([900 + place * 2 + pupil, "Pupil", "6K", 300 + place,
                       at(day_of(place), 12, 15), kind, place % 3 + 1, "Aggressor", "Lunch",
                       "Seen.",
                       "GH", "School Playground", done, -2, "Yes",
                       day_of(place) + timedelta(days=2)],
                      "duplicate" if pupil else
                      f"{day_of(place)} | {cell} | {code} | - | pupil | in school")  # fmt: skip
    case = "arbor_with_its_long_columns"
    return build_case(QUESTION, case, ("Behaviour.xlsx", xlsx(sheet), [sheet]))


def bromcom_in_an_old_workbook() -> Case:
    """The report server writes .xls: banner rows, a page number at the foot."""
    day_of = days_from(2025, 9, 9, step=6)
    rows = [
        ["Pupil", "Year 5", "5B", day_of(place), "P4", "Negative", kind, -1, "GH", done,
         "Completed",
         f"{day_of(place)} | {cell} | {code}"]
        for place, (kind, cell, done, code) in enumerate((
            ("Cyber Bullying", "Conduct/Aggressive", "Phone Call Home", "parents"),
            ("Misuse of Internet", "-/-", "Lunch Detention", "sanction"),
            ("Racist Message", "Conduct/Aggressive OR Content/Values", "Exclusion", "sanction"),
            ("Inappropriate Website", "-/- OR Content/-", "Warning", "advice"),
            ("Hacking", "Conduct/Commercial", "Letter Home", "parents"),
        ))
    ]  # fmt: skip
    return log(
        QUESTION,
        "bromcom_in_an_old_workbook",
        [
            "Student",
            "Year Group",
            "Tutor Group",
            "Date",
            "Period",
            "Behaviour Type",
            "Event Name",
            "Points",
            "Entered By",
            "Action",
            "Action Status",
        ],
        rows,
        file="BehaviourEvents.xls",
        save=xls,
        above=[
            ["Behaviour Event Report"],
            ["From 01/09/2025 to 19/12/2025"],
            ["Filter: Event Category is E-Safety"],
            [],
        ],
        below=[[], ["Page 1 of 1"]],
    )


def sims_discover_grouped_by_pupil() -> Case:
    """A report that prints the pupil once and leaves the cells below blank."""
    day_of = days_from(2025, 9, 9, step=4)
    told = (
        ("Pupil A", "E-Safety: Cyberbullying", "Conduct/Aggressive", "Parent Contacted", "parents"),
        (None, "E-Safety: Sexting", "Conduct/Sexual", "Internal Exclusion", "sanction"),
        (None, "E-Safety: Hacking", "Conduct/Commercial", "Headteacher Detention", "sanction"),
        ("Pupil B", "E-Safety: Pornography", "Content/Sexual", "Verbal Reprimand", "advice"),
        (None, "E-Safety: Other", "-/-", None, "none"),
    )
    rows = [
        [name, "6A" if name else None, f"{day_of(place):%d/%m/%Y}", kind, "ICT", done,
         f"{day_of(place) + timedelta(days=2):%d/%m/%Y}", 3, f"{day_of(place)} | {cell} | {code}"]
        for place, (name, kind, cell, done, code) in enumerate(told)
    ]  # fmt: skip
    return log(
        QUESTION,
        "sims_discover_grouped_by_pupil",
        [
            "Preferred Surname Forename",
            "Reg Group",
            "Date",
            "Incident Type",
            "Subject",
            "Action Taken",
            "Action Date",
            "Behaviour Points",
        ],
        rows,
        above=[["Incidents by Student - Autumn Term 2025"]],
        below=[["Grand Total", None, 5]],
    )


def scholarpack_with_blank_first_column() -> Case:
    """An export with an empty first column, ISO dates and tick marks for the follow-up."""
    day_of = days_from(2025, 9, 9, step=6)
    text = ",Child,Yr,Incident date,Incident,Action,Parents informed,Followed up\r\n"
    keys = [""]
    for place, (kind, cell, done, told, code) in enumerate((
        ("Online bullying", "Conduct/Aggressive", "Spoken to by HT", "Y", "advice+parents"),
        ("Viewing pornography", "Content/Sexual", "iPad removed", "Y",
         "sanction+parents OR parents OR parents+other"),
        ("Scam", "Conduct/Commercial", "Advice given", "N", "advice"),
        ("Grooming", "Contact/Sexual", "CEOP", "Y", "ceop+parents"),
    )):  # fmt: skip
        text += f",Pupil,6,{day_of(place).isoformat()},{kind},{done},{told},Y\r\n"
        keys.append(f"{day_of(place)} | {cell} | {code} | *")
    case = "scholarpack_with_blank_first_column"
    return text_log(QUESTION, case, "sp.csv", text, keys)


KINDS = (
    cpoms_with_assigned_and_status,
    myconcern_with_milestones,
    arbor_with_its_long_columns,
    bromcom_in_an_old_workbook,
    sims_discover_grouped_by_pupil,
    scholarpack_with_blank_first_column,
)
