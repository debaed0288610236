"""Who, where and which app; kinds only in the description; columns that stand for two things."""

from datetime import date

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, xlsx

__all__ = ["KINDS"]
QUESTION = "columns"


def who_where_and_which_app() -> Case:
    """Three columns of plain words, with two at once and blanks."""
    sheet = Sheet("Log")
    sheet.add(
        [
            "Date",
            "Who was involved",
            "Location",
            "Platform/app",
            "Category",
            "Type of risk",
            "Outcome",
        ]
    )
    for number, (who, where, app, key) in enumerate((
        ("Y6 pupil", "Classroom", "TikTok", "TikTok | pupil | in school"),
        ("TA", "Home", "Facebook", "Facebook | staff | outside school"),
        ("Governor", "Off site", "Twitter (X)", "* | governor or volunteer | outside school"),
        ("Mum of Y2 child", "Out of school", "Whatsapp group",
        "WhatsApp | parent or carer | outside school"),
        ("Stranger", "Playground", "Insta", "Instagram | someone outside the school | in school"),
        ("Volunteer reader", "Library", "Snap chat",
        "Snapchat | governor or volunteer | in school"),
        ("?", "N/K", "N/A", "- | not known | not recorded"),
        ("Site manager", "Site office", "You Tube", "YouTube | staff | in school"),
    ), start=1):  # fmt: skip
        sheet.add([date(2025, 10, number), who, where, app, "Conduct", "Values", "NFA"],
                  f"2025-10-{number:02} | Conduct/Values | nfa | {key}")  # fmt: skip
    return build_case(QUESTION, "who_where_and_which_app", ("Log.xlsx", xlsx(sheet), [sheet]))


def staff_and_pupil_columns_that_are_reporters() -> Case:
    """ "Reported by" and "Staff dealing" say nothing of who was involved."""
    sheet = Sheet("Log")
    sheet.add(
        [
            "Date",
            "Reported by",
            "Staff dealing",
            "Parent informed by",
            "Category",
            "Type of risk",
            "Action",
        ]
    )
    for day, reporter in ((3, "Parent"), (10, "Governor"), (17, "Teacher")):
        sheet.add([date(2024, 10, day), reporter, "Head", "Office", "Conduct", "Aggressive",
                "Verbal warning"],
                  f"2024-10-{day:02} | Conduct/Aggressive | advice | - | not known")  # fmt: skip
    return build_case(
        QUESTION, "staff_and_pupil_columns_that_are_reporters", ("Log.xlsx", xlsx(sheet), [sheet])
    )  # fmt: skip


def kinds_only_in_what_happened() -> Case:
    """No category column: the description says it, sometimes with a word that misleads."""
    sheet = Sheet("Log")
    sheet.add(["Date", "What happened", "Action taken"])
    for day, text, done, key in (
        (2, "Grooming attempt in a game", "CEOP informed", "Contact/Sexual OR -/- | ceop | *"),
        (9, "Mum contacted us about the content of a lesson film", "Parent reassured",
        "-/- | * | *"),
        (16, "Pupils' conduct on a trip was praised on the class blog", "None",
        "-/- | nfa OR none | *"),
        (23, "Cyberbullying in a WhatsApp group", "Parents contacted",
        "Conduct/Aggressive OR -/Aggressive OR -/- | parents | WhatsApp OR -"),
        (24, "Commercial break with a betting advert", "NFA",
        "Content/Commercial OR -/- OR -/Commercial | nfa | *"),
    ):  # fmt: skip
        sheet.add(
            [date(2025, 10, day), text, done], f"accepted/needs_decision: 2025-10-{day:02} | {key}"
        )
    return build_case(QUESTION, "kinds_only_in_what_happened", ("Log.xlsx", xlsx(sheet), [sheet]))


def three_columns_called_category() -> Case:
    """The pupil's SEN category, the category of the incident, and the staff's of action."""
    sheet = Sheet("Log")
    sheet.add(
        ["Date", "SEN category", "Category", "Sub-category", "Action category", "Action taken"]
    )
    for day, kind, risk, done, code in ((2, "Contact", "Commercial", "Blocked sender; advice",
            "advice"),
                                        (9, "Conduct", "Sexual", "Police informed", "police"),
                                        (16, "Content", "Values", "Parents phoned",
                                        "parents")):  # fmt: skip
        sheet.add(
            [date(2025, 10, day), "K", kind, risk, "B", done],
            f"2025-10-{day:02} | {kind}/{risk} | {code}",
        )
    return build_case(QUESTION, "three_columns_called_category", ("Log.xlsx", xlsx(sheet), [sheet]))


def outcomes_in_three_stages() -> Case:
    """Action 1, action 2 and final outcome; "no" and a dash mean none of it."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Category", "Type of risk", "Action 1", "Action 2", "Final outcome"])
    for day, one, two, last, key in (
        (2, "Parents contacted", "Detention", "Closed",
        "parents+sanction OR parents+sanction+other"),
        (9, "Police informed", "-", "Ongoing", "police+ongoing"), (16, "None", "None", "NFA",
        "nfa"),
        (23, "Advice given", "no", "Resolved", "advice OR advice+other"),
    ):  # fmt: skip
        sheet.add([date(2025, 10, day), "Contact", "Values", one, two, last],
                  f"2025-10-{day:02} | Contact/Values | {key}")  # fmt: skip
    return build_case("outcomes", "outcomes_in_three_stages", ("Log.xlsx", xlsx(sheet), [sheet]))


def yes_no_and_dates_for_outcomes() -> Case:
    """Boxes of outcomes hold yes, no, n/a or the day it was done."""
    sheet = Sheet("Log")
    sheet.add(
        [
            "Date",
            "Category",
            "Type of risk",
            "Parents informed",
            "Police informed",
            "Reported to CEOP",
            "Content removed",
        ]
    )
    for day, boxes, codes in ((2, ("Yes", "No", "No", "N/A"), "parents"), (9, ("10/10/2025", "n",
            "n", "y"), "parents+removed"),
                              (16, ("Yes - phone", "No", "Yes", "No"), "parents+ceop"), (23, ("No",
                              "No", "No", "No"), "none")):  # fmt: skip
        sheet.add(
            [date(2025, 10, day), "Contact", "Sexual", *boxes],
            f"2025-10-{day:02} | Contact/Sexual | {codes}",
        )
    return build_case(
        "outcomes", "yes_no_and_dates_for_outcomes", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def a_whole_safeguarding_log() -> Case:
    """Only some rows are about going online; the others are another register's."""
    sheet = Sheet("Safeguarding log")
    sheet.add(["Date", "Nature of concern", "Detail", "Action"])
    for day, concern, key in ((2, "Online safety - grooming", "Contact/Sexual"), (9,
            "Online safety - sexting", "Conduct/Sexual"),
                              (16, "Neglect", ""), (23, "Bruise", "")):  # fmt: skip
        sheet.add([date(2025, 10, day), concern, "See file", "MASH referral"],
                  f"2025-10-{day:02} | {key} | safeguarding" if key
                  else f"accepted/needs_decision/rejected/not_an_incident: 2025-10-{day:02} |"
                       f" -/- | safeguarding")  # fmt: skip
    return build_case("traps", "a_whole_safeguarding_log", ("Log.xlsx", xlsx(sheet), [sheet]))


def a_column_of_pupils_and_a_count() -> Case:
    """ "No. of pupils" is 3: still one incident; "Incident time" is no date."""
    sheet = Sheet("Log")
    sheet.add(["Incident number", "Incident date", "Incident time", "No. of pupils",
            "Incident category", "Incident nature",
               "Incident outcome"])  # fmt: skip
    for number, (pupils, outcome, code) in enumerate(
        ((3, "Detention x3", "sanction"), (1, "NFA", "nfa"), (2, "Parents x2", "parents")), start=1
    ):
        sheet.add([number, date(2025, 10, number), "12:40", pupils, "Conduct", "Aggressive",
                outcome],
                  f"2025-10-{number:02} | Conduct/Aggressive | {code}")  # fmt: skip
    return build_case(
        QUESTION, "a_column_of_pupils_and_a_count", ("Log.xlsx", xlsx(sheet), [sheet])
    )


KINDS = (
    who_where_and_which_app,
    staff_and_pupil_columns_that_are_reporters,
    kinds_only_in_what_happened,
    three_columns_called_category,
    outcomes_in_three_stages,
    yes_no_and_dates_for_outcomes,
    a_whole_safeguarding_log,
    a_column_of_pupils_and_a_count,
)
