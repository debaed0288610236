"""Exports in the style of the systems that schools use."""

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, delimited, xlsx

__all__ = ["KINDS"]


def _export(name: str, file: str, heading: list[str], rows: list[tuple[list[object], str]]) -> Case:
    """A system's export as a text file: a heading and its records."""
    sheet = Sheet("")
    sheet.add(heading)
    for cells, key in rows:
        sheet.add(cells, key)
    return build_case("systems", name, (file, delimited(sheet).encode("utf-8-sig"), [sheet]))


def cpoms_export_by_category() -> Case:
    """CPOMS: an incident's time, its categories in one cell, and the actions."""
    return _export(
        "cpoms_export_by_category", "cpoms.csv",
        ["Student", "Class", "Incident Date", "Added", "Categories", "Incident", "Actions",
        "Status"],
        [(["ZQ", "5E", "03/10/2024 09:30", "07/10/2024 11:00", "Online Safety, Cyberbullying",
           "Unkind words in a chat", "Parents phoned", "Closed"],
          "2024-10-03 | Conduct/Aggressive OR -/Aggressive | parents"),
         (["WV", "6A", "12/11/2024 13:10", "12/11/2024 15:00", "Online Safety, Grooming",
           "Asked to meet by a man met in a game", "CEOP report made; MASH referral", "Open"],
          "2024-11-12 | Contact/Sexual | ceop+safeguarding OR ceop+safeguarding+ongoing | *")],
    )  # fmt: skip


def myconcern_and_arbor_exports() -> Case:
    """MyConcern and Arbor, given together."""
    concern, arbor = Sheet(""), Sheet("")
    concern.add(["Concern Ref", "Pupil", "Date of Concern", "Date Raised", "Concern Type",
            "Summary",
                 "Actions Taken", "Concern Status"])  # fmt: skip
    concern.add(["MC-101", "ZQ", "16 Jan 2025", "17 Jan 2025", "Sexting", "Picture passed on",
                 "Referred to social care; police informed", "Filed"],
                "2025-01-16 | Conduct/Sexual | safeguarding+police")  # fmt: skip
    concern.add(
        [
            "MC-102",
            "WV",
            "06 Feb 2025",
            "10 Feb 2025",
            "Radicalisation",
            "Talked to by a group",
            "Prevent referral",
            "Filed",
        ],
        "2025-02-06 | Contact/Values OR -/Values OR Content/Values | safeguarding",
    )
    arbor.add(["Incident ID", "Date & time", "Behaviour type", "Severity", "Location",
            "Students involved",
               "Narrative", "Follow up action"])  # fmt: skip
    arbor.add(
        [
            "881",
            "11 Jun 2025, 10:05",
            "Cyberbullying",
            "3",
            "Classroom",
            "ZQ",
            "Teased in a chat",
            "Detention",
        ],
        "2025-06-11 | Conduct/Aggressive OR -/Aggressive | sanction | - | * | in school",
    )
    arbor.add(["882", "18 Jun 2025, 14:20", "Hacking", "2", "ICT suite", "WV",
            "Used a friend's log-in",
               "Verbal warning"],
              "2025-06-18 | Conduct/Commercial | advice | - | * | in school")  # fmt: skip
    return build_case(
        "systems", "myconcern_and_arbor_exports",
        ("myconcern.csv", delimited(concern).encode(), [concern]),
        ("arbor.csv", delimited(arbor).encode(), [arbor]),
    )  # fmt: skip


def bromcom_export_of_events() -> Case:
    """Bromcom: an event with its type, description, outcome and who recorded it."""
    return _export(
        "bromcom_export_of_events", "bromcom.csv",
        ["Event Date", "Recorded Date", "Last Name", "Year Group", "Event Type",
        "Event Description",
         "Outcome", "Outcome Date", "Recorded By"],
        [(["15/09/2025", "16/09/2025", "Z", "5", "Online bullying", "Chat", "Loss of playtime",
        "22/09/2025", "WQ"],
          "2025-09-15 | Conduct/Aggressive OR -/Aggressive | sanction"),
         (["06/10/2025", "06/10/2025", "Q", "6", "Inappropriate content viewed", "Search",
         "Parents contacted",
           "07/10/2025", "WQ"], "2025-10-06 | Content/- OR Content/Sexual | parents")],
    )  # fmt: skip


def sims_report_with_its_banner() -> Case:
    """SIMS: a report with a banner, and a role and action for the pupil."""
    sheet = Sheet("Report")
    sheet.add(["Behaviour Incidents by Type"])
    sheet.add(["Report run: 20/12/2024 14:02", None, "From 01/09/2024 to 20/12/2024"])
    sheet.blank()
    sheet.add(["Incident Date/Time", "Type", "Activity", "Location", "Role", "Reg", "Action",
            "Action Date",
               "Status"])  # fmt: skip
    sheet.add(
        [
            "08/10/2024 11:15",
            "Cyber bullying",
            "Lesson",
            "Classroom",
            "Aggressor",
            "5E",
            "Exclusion",
            "09/10/2024",
            "Resolved",
        ],
        "2024-10-08 | Conduct/Aggressive OR -/Aggressive | sanction | - | * | in school",
    )
    sheet.add(["19/11/2024 12:40", "Pornography", "Break", "Playground", "Participant", "6A",
            "Letter home",
               "20/11/2024", "Resolved"],
               "2024-11-19 | Content/Sexual | parents | - | * | in school")  # fmt: skip
    sheet.add(["Total incidents: 2"])
    return build_case(
        "systems", "sims_report_with_its_banner", ("SIMS.xlsx", xlsx(sheet), [sheet])
    )  # fmt: skip


def scholarpack_export_in_tabs() -> Case:
    """ScholarPack: tabs between the fields, dates as year, month, day."""
    sheet = Sheet("")
    sheet.add(
        [
            "Incident Date",
            "Entered",
            "Pupil",
            "Year",
            "Incident Type",
            "Incident Detail",
            "Sanction",
            "Parent Informed",
        ]
    )
    sheet.add(["2025-03-06", "2025-03-07", "ZQ", "6", "Gambling", "Bets on a match", "None", "Yes"],
              "2025-03-06 | Conduct/Commercial OR -/Commercial | parents")  # fmt: skip
    sheet.add(["2025-03-11", "2025-03-11", "WV", "4", "Hateful content", "Clip in class",
            "Missed break", "No"],
              "2025-03-11 | Content/Aggressive | sanction")  # fmt: skip
    return build_case(
        "systems", "scholarpack_export_in_tabs",
        ("scholarpack.tsv", delimited(sheet, "\t").encode(), [sheet]),
    )  # fmt: skip


def swgfl_reporting_log() -> Case:
    """SWGfL's log: two heading rows, "What?" and "By whom?" under the action."""
    sheet = Sheet("Reporting log")
    sheet.add(["Group:", "Whole school"])
    sheet.add(
        ["Date", "Time", "Incident", "Action Taken", None, "Incident Reported By", "Signature"]
    )
    sheet.add([None, None, None, "What?", "By Whom?", None, None])
    sheet.add(["23/01/2025", "10.30", "Cyberbullying by a Y6 in WhatsApp",
            "Spoke to mum, detention", "Head", "ZQ", "ZQ"],
              "2025-01-23 | Conduct/Aggressive OR -/Aggressive | parents+sanction | WhatsApp OR"
              " -")  # fmt: skip
    sheet.add(["06/03/2025", "14.00", "Grooming in a game", "CEOP; police", "DSL", "WV", "WV"],
              "2025-03-06 | Contact/Sexual | ceop+police | *")  # fmt: skip
    sheet.add(["11/03/2025", "09.10", "Spam e-mail opened", "NFA", "Office", "WV", "WV"],
              "2025-03-11 | Content/Commercial | nfa | *")  # fmt: skip
    return build_case(
        "systems", "swgfl_reporting_log", ("Log.xlsx", xlsx(sheet), [sheet])
    )  # fmt: skip


KINDS = (
    cpoms_export_by_category,
    myconcern_and_arbor_exports,
    bromcom_export_of_events,
    sims_report_with_its_banner,
    scholarpack_export_in_tabs,
    swgfl_reporting_log,
)
