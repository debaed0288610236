"""Columns: which of several is meant, and which only looks like one that matters."""

from datetime import date, datetime, timedelta

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, xlsx
from tests.corpus.stock import AUTUMN_24, AUTUMN_25, SPRING_25, stock_for

__all__ = ["KINDS"]
QUESTION = "columns"


def reported_before_occurred() -> Case:
    """The first date is when it was reported; the incident's own date comes later."""
    sheet = Sheet("Log")
    sheet.add(
        ["Date reported", "Reported by", "Date of incident", "Category", "Type of risk", "Outcome",
         "Follow-up date"]
    )  # fmt: skip
    for day, item in stock_for(AUTUMN_24, rows=6):
        sheet.add(
            [day + timedelta(days=4), "Mrs W", day, item.category, item.nature, item.outcome,
             day + timedelta(days=14)],
            item.key(day),
        )  # fmt: skip
    return build_case(QUESTION, "reported_before_occurred", ("Log.xlsx", xlsx(sheet), [sheet]))


def logged_and_occurred_across_a_term() -> Case:
    """Some were logged after the holiday: the wrong date would move them a term."""
    sheet = Sheet("Log")
    sheet.add(["Logged on", "Occurred", "Category", "Type of risk", "Outcome", "Closed on"])
    for (day, item), logged in zip(
        stock_for(AUTUMN_24[5:]), (date(2025, 1, 8), date(2025, 1, 9), date(2025, 1, 10)),
        strict=True,
    ):  # fmt: skip
        sheet.add(
            [logged, day, item.category, item.nature, item.outcome, date(2025, 2, 3)],
            item.key(day),
        )
    return build_case(
        QUESTION, "logged_and_occurred_across_a_term", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def two_columns_called_date() -> Case:
    """The second "Date" stands after the action and is the action's."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Incident", "Category", "Type", "Action taken", "Date", "By whom"])
    for day, item in stock_for(AUTUMN_24, rows=6):
        sheet.add(
            [day, item.details, item.category, item.nature, item.outcome,
             day + timedelta(days=2), "Mr T"],
            item.key(day),
        )  # fmt: skip
    return build_case(QUESTION, "two_columns_called_date", ("Log.xlsx", xlsx(sheet), [sheet]))


def date_of_birth_first() -> Case:
    """A date of birth stands before the incident's date and must never be taken for it."""
    sheet = Sheet("Log")
    sheet.add(["Pupil", "Date of birth", "Year", "Date", "Category", "Type of risk", "Outcome"])
    for place, (day, item) in enumerate(stock_for(AUTUMN_25, rows=6)):
        sheet.add(
            [f"Pupil {place}", date(2015, 1 + place, 9), f"Y{place % 6 + 1}", day, item.category,
             item.nature, item.outcome],
            item.key(day) + " | pupil",
        )  # fmt: skip
    return build_case(QUESTION, "date_of_birth_first", ("Log.xlsx", xlsx(sheet), [sheet]))


def traps_beside_every_column() -> Case:
    """An outcome code, a category of staff, a platform's code and a policy reference."""
    sheet = Sheet("Log")
    sheet.add(
        ["Policy reference", "DOB", "Date", "Category of staff", "Category", "Type of risk",
         "Outcome code", "Outcome", "Outcome date", "Platform code", "Platform"]
    )  # fmt: skip
    for place, (day, item) in enumerate(stock_for(AUTUMN_24, rows=6)):
        sheet.add(
            ["SM7", date(2016, 2, 1 + place), day, "Support", item.category, item.nature,
             f"OC{place}", item.outcome, day + timedelta(days=9), f"P{place}", item.platform],
            item.key(day, platform=True),
        )  # fmt: skip
    return build_case(QUESTION, "traps_beside_every_column", ("Log.xlsx", xlsx(sheet), [sheet]))


def date_of_birth_only() -> Case:
    """The only dates are birth dates: no row has an incident's date."""
    sheet = Sheet("Log")
    sheet.add(["Pupil", "DOB", "Category", "Type of risk", "Outcome"])
    for place, (_, item) in enumerate(stock_for(AUTUMN_25, rows=4)):
        sheet.add(
            [f"Pupil {place}", date(2016, 3, 2 + place), item.category, item.nature, item.outcome],
            "rejected/needs_decision",
        )
    return build_case(
        QUESTION, "date_of_birth_only", ("Log.xlsx", xlsx(sheet), [sheet]), may_be_refused=True
    )


def headings_as_questions() -> Case:
    """Headings are the questions of a form."""
    sheet = Sheet("Log")
    sheet.add(
        ["When did it happen?", "Who was involved?", "Where did it happen?", "Which app?",
         "What sort of risk was it?", "What happened?", "What did you do?"]
    )  # fmt: skip
    places = (("At home", "outside school"), ("In school", "in school"))
    for place, (day, item) in enumerate(stock_for(SPRING_25, rows=6)):
        words, where = places[place % 2]
        sheet.add(
            [day, "Pupil", words, item.platform, f"{item.category} - {item.nature}", item.details,
             item.outcome],
            f"{item.key(day, platform=True)} | pupil | {where}",
        )  # fmt: skip
    return build_case(QUESTION, "headings_as_questions", ("Log.xlsx", xlsx(sheet), [sheet]))


def category_and_nature_under_each_others_headings() -> Case:
    """ "Type" holds the category and "Category" the type: the values say which is which."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Type of risk", "Category", "Outcome"])
    for day, item in stock_for(AUTUMN_24):
        sheet.add([day, item.category, item.nature, item.outcome], item.key(day))
    return build_case(
        QUESTION,
        "category_and_nature_under_each_others_headings",
        ("Log.xlsx", xlsx(sheet), [sheet]),
    )


def category_and_nature_under_vague_headings() -> Case:
    """ "Heading 1" and "Heading 2": only the values tell."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Field 1", "Field 2", "Field 3", "Notes"])
    for day, item in stock_for(AUTUMN_24):
        sheet.add(
            [day, item.nature, item.category, item.outcome, item.details],
            f"{day} | {item.cell} | {item.outcome_key} OR none",
        )
    return build_case(
        QUESTION, "category_and_nature_under_vague_headings", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def who_and_where() -> Case:
    """Who was involved and where, in the school's many ways."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Involved", "Location", "Category", "Type of risk", "Outcome"])
    people = (("Pupil", "pupil"), ("TA", "staff"), ("Parent", "parent or carer"),
              ("Governor", "governor or volunteer"), ("Y5 pupils", "pupil"),
              ("Not known", "not known"), ("Member of the public", "someone outside the school"),
              ("Class teacher", "staff"))  # fmt: skip
    places = (("In school", "in school"), ("ICT suite", "in school"), ("Home", "outside school"),
              ("Out of school", "outside school"), ("School iPad", "in school"),
              ("Not known", "not recorded"), ("Weekend", "outside school"),
              ("Classroom", "in school"))  # fmt: skip
    for (day, item), (who, who_key), (where, where_key) in zip(
        stock_for(AUTUMN_24), people, places, strict=True
    ):
        sheet.add(
            [day, who, where, item.category, item.nature, item.outcome],
            f"{item.key(day)} | {who_key} | {where_key}",
        )
    return build_case(QUESTION, "who_and_where", ("Log.xlsx", xlsx(sheet), [sheet]))


def platforms_in_many_spellings() -> Case:
    """Platforms as people type them, one the policy's data does not know, and none."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Platform", "Category", "Type of risk", "Outcome"])
    names = (("whats app", "WhatsApp"), ("Insta", "Instagram"), ("Tik-Tok", "TikTok"),
             ("SNAPCHAT", "Snapchat"), ("You Tube", "YouTube"), ("Robolx", "Roblox"),
             ("-", "-"), ("FB", "Facebook"))  # fmt: skip
    for (day, item), (typed, name) in zip(stock_for(AUTUMN_25), names, strict=True):
        sheet.add(
            [day, typed, item.category, item.nature, item.outcome], f"{item.key(day)[:-1]}{name}"
        )
    return build_case(QUESTION, "platforms_in_many_spellings", ("Log.xlsx", xlsx(sheet), [sheet]))


def date_and_time_apart_and_together() -> Case:
    """A time column beside the date; below, date and time in one cell."""
    sheet = Sheet("Log")
    sheet.add(["Date/time", "Time reported", "Category", "Type of risk", "Outcome"])
    for place, (day, item) in enumerate(stock_for(AUTUMN_24, rows=6)):
        moment = datetime(day.year, day.month, day.day, 23 if place % 2 else 8, 45)  # noqa: DTZ001 -  a wall clock's time, as in a spreadsheet
        sheet.add([moment, "15:30", item.category, item.nature, item.outcome], item.key(day))
    return build_case(
        QUESTION, "date_and_time_apart_and_together", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def columns_change_between_sheets() -> Case:
    """Last year's sheet and this year's have their columns in different orders."""
    old, new = Sheet("2024-25"), Sheet("2025-26")
    old.add(["Details", "Date", "Type of risk", "Category", "Outcome"])
    for day, item in stock_for(AUTUMN_24, rows=5):
        old.add([item.details, day, item.nature, item.category, item.outcome], item.key(day))
    new.add(["Ref", "Occurred on", "Category", "Nature", "App", "Action taken"])
    for number, (day, item) in enumerate(stock_for(AUTUMN_25, rows=5), start=1):
        new.add(
            [number, day, item.category, item.nature, item.platform, item.outcome],
            item.key(day, platform=True),
        )
    return build_case(
        QUESTION, "columns_change_between_sheets", ("Log.xlsx", xlsx(old, new), [old, new])
    )


KINDS = (
    reported_before_occurred,
    logged_and_occurred_across_a_term,
    two_columns_called_date,
    date_of_birth_first,
    traps_beside_every_column,
    date_of_birth_only,
    headings_as_questions,
    category_and_nature_under_each_others_headings,
    category_and_nature_under_vague_headings,
    who_and_where,
    platforms_in_many_spellings,
    date_and_time_apart_and_together,
    columns_change_between_sheets,
)
