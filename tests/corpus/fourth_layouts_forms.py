"""Forms, tables on their side, Word tables, and what online forms send back."""

from datetime import date, datetime, time, timedelta

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, xlsx
from tests.corpus.stock import AUTUMN_24, AUTUMN_25, SPRING_25, STOCK, SUMMER_25, stock_for

__all__ = ["KINDS"]
QUESTION = "layouts"


def form_with_labels_in_two_columns() -> Case:
    """A form on each sheet with two labels and two answers to a line, and signatures."""
    sheets = []
    for place, (day, item) in enumerate(stock_for(AUTUMN_24, rows=3), start=1):
        sheet = Sheet(f"Incident {place}", left=1)
        sheet.add(["ONLINE SAFETY INCIDENT FORM", None, None, f"Ref: OS{place}"])
        sheet.blank()
        sheet.add(["Date of incident", day, "Time", "13:10"])
        sheet.add(["Date reported", day + timedelta(days=1), "Class", "Y6"])
        sheet.add(["Category", item.category, "Type of risk", item.nature])
        sheet.add(["Description", item.details])
        sheet.add(["Outcome", item.outcome, "Parents informed?", None])
        sheet.blank()
        sheet.add(["Signed", "KQ", "Date", day + timedelta(days=3)])
        sheet.expect(item.key(day))
        sheets.append(sheet)
    return build_case(
        QUESTION, "form_with_labels_in_two_columns", ("Forms.xlsx", xlsx(*sheets), sheets)
    )


def form_whose_answers_read_like_labels() -> Case:
    """Answers such as "Parents informed" and "Class teacher" are also words of headings."""
    sheets = []
    answers = (("Parents informed", "parents"), ("Parents contacted", "parents"),
               ("Police informed", "police"))  # fmt: skip
    for place, (day, item) in enumerate(stock_for(SPRING_25, rows=3)):
        sheet = Sheet(f"Form {place + 1}")
        sheet.add(["Record of an online safety incident"])
        for label, value in (("Reported by", "Class teacher"), ("Reported to", "Head teacher"),
                             ("When", day), ("Category", item.category),
                             ("Type of risk", item.nature), ("Description", "Details are on file"),
                             ("Action taken", answers[place][0]), ("Place", "School"),
                             ("Follow up", "Date to be set")):  # fmt: skip
            sheet.add([label, value])
        sheet.expect(f"{day} | {item.cell} | {answers[place][1]}")
        sheets.append(sheet)
    return build_case(
        QUESTION, "form_whose_answers_read_like_labels", ("Forms.xlsx", xlsx(*sheets), sheets)
    )


def forms_down_a_sheet_with_blank_ones_left_over() -> Case:
    """Filled forms and spare ones one below another, each label with a colon."""
    sheet = Sheet("Forms")
    labels = ("Date of incident:", "Category:", "Type of risk:", "What happened:", "Outcome:")
    for place in range(5):
        sheet.add([f"INCIDENT FORM {place + 1}"])
        values: list[object] = [None] * 5
        if place < 3:
            day, item = AUTUMN_25[place], STOCK[place + 2]
            values = [f"{day.day}.{day.month}.{day:%y}", item.category, item.nature, item.details,
                      item.outcome]  # fmt: skip
            sheet.expect(item.key(day))
        for label, value in zip(labels, values, strict=True):
            sheet.add([label, None, value])
        sheet.blank(2)
    return build_case(
        QUESTION,
        "forms_down_a_sheet_with_blank_ones_left_over",
        ("Forms.xlsx", xlsx(sheet), [sheet]),
    )


def table_on_its_side_under_a_title() -> Case:
    """Each incident is a column; a title, blank rows and a note stand about it."""
    chosen = stock_for(SUMMER_25, skip=3, rows=4)
    sheet = Sheet("Summer term", left=1)
    sheet.add(["Online safety incidents, summer term 2025"])
    sheet.blank()
    sheet.add(["Incident number", *(f"Incident {place}" for place in range(1, 5))])
    sheet.add(["Date", *(f"{day:%d/%m/%Y}" for day, _ in chosen)])
    sheet.add(["Year group", "Y4", "Y6", "Y6", "Y2"])
    sheet.blank()
    sheet.add(["Category", *(item.category for _, item in chosen)])
    sheet.add(["Type of risk", *(item.nature for _, item in chosen)])
    sheet.add(["What happened", *(item.details for _, item in chosen)])
    sheet.add(["Outcome", *(item.outcome for _, item in chosen)])
    sheet.blank()
    sheet.add(["Completed by the online safety lead"])
    for day, item in chosen:
        sheet.expect(item.key(day))
    return build_case(
        QUESTION, "table_on_its_side_under_a_title", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def word_table_pasted_over_two_pages() -> Case:
    """A Word table: text running on in rows below, headings again at the page's turn."""
    sheet = Sheet("Sheet1")
    headings = ["Date", "Category", "Type of risk", "Details", "Outcome"]
    sheet.add(["Online Safety Log"])
    sheet.add(headings)
    for place, (day, item) in enumerate(stock_for(AUTUMN_24, rows=7)):
        if place == 4:
            sheet.add(["Page 1 of 2"])
            sheet.add(["Online Safety Log"])
            sheet.add(headings)
        sheet.add([f"{day.day} {day:%B}\u00a0{day.year}", item.category, item.nature,
                   item.details, item.outcome], item.key(day))  # fmt: skip
        if place % 3 == 1:
            sheet.add([None, None, None, "The class talked about it the day after."])
            sheet.add([None, None, None, "\u2022 It did not happen again."])
    sheet.add(["Page 2 of 2"])
    return build_case(
        QUESTION, "word_table_pasted_over_two_pages", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def google_form_with_two_dates() -> Case:
    """A timestamp that is not the incident's day, long questions, boxes with commas."""
    sheet = Sheet("Form responses 1")
    sheet.add(["Timestamp", "Email address", "Your initials", "Date of the incident",
               "Which category does it fall under?", "What type of risk?",
               "Describe what happened", "Which app or website?",
               "What action was taken? (tick all that apply)"])  # fmt: skip
    for place, (day, item) in enumerate(stock_for(AUTUMN_25, rows=6)):
        more = place == 3
        words = "Verbal warning, Parents contacted" if more else item.outcome
        codes = "advice+parents" if more else item.outcome_key
        sheet.add([datetime.combine(day + timedelta(4), time(15, 41, 7)), "office@school.example",
                   "KQ", day, item.category, item.nature, item.details, item.platform, words],
                  f"{day} | {item.cell} | {codes} | {item.platform}")  # fmt: skip
    return build_case(
        "systems", "google_form_with_two_dates", ("Responses.xlsx", xlsx(sheet), [sheet])
    )


def microsoft_form_with_semicolons() -> Case:
    """Start and completion times, and choices each ended by a semicolon."""
    sheet = Sheet("Sheet1")
    sheet.add(["ID", "Start time", "Completion time", "Email", "Name", "Last modified time",
               "Date of incident", "Category", "Type of risk", "Please describe the incident",
               "Outcome"])  # fmt: skip
    for place, (day, item) in enumerate(stock_for(SPRING_25, skip=1, rows=6), start=1):
        started = datetime.combine(day + timedelta(1), time(8, 50))
        more = place == 2
        words = "Parents contacted;Verbal warning;" if more else f"{item.outcome};"
        codes = "parents+advice" if more else item.outcome_key
        sheet.add([place, started, started + timedelta(minutes=6), "anonymous", None, None, day,
                   f"{item.category};", f"{item.nature};", item.details, words],
                  f"{day} | {item.cell} | {codes}")  # fmt: skip
    return build_case(
        "systems", "microsoft_form_with_semicolons", ("Log(1-6).xlsx", xlsx(sheet), [sheet])
    )


def timestamp_only_with_the_day_in_the_account() -> Case:
    """A form that never asked for the day: the timestamp is all there is."""
    sheet = Sheet("Form responses 1")
    sheet.add(["Timestamp", "Category", "Type of risk", "What happened", "Outcome"])
    for day, item in stock_for(SUMMER_25, rows=4):
        sheet.add(
            [
                datetime.combine(day, time(16, 2, 33)),
                item.category,
                item.nature,
                item.details,
                item.outcome,
            ],
            f"accepted/needs_decision: {item.key(day)}",
        )
    return build_case(
        "systems",
        "timestamp_only_with_the_day_in_the_account",
        ("Responses.xlsx", xlsx(sheet), [sheet]),
    )  # fmt: skip


def tables_stepping_down_to_the_right() -> Case:
    """Autumn at the left; spring to the right of it and beginning where autumn ends."""
    sheet = Sheet("2024-25")
    headings = ["Date", "Category", "Type of risk", "Outcome"]
    tables = ((0, "Autumn term 2024", AUTUMN_24), (6, "Spring term 2025", SPRING_25))
    for steps, title, days in tables:
        empty: list[object] = [None] * steps
        sheet.add([*empty, title])
        sheet.add([*empty, *headings])
        for day, item in stock_for(days, skip=steps, rows=4):
            sheet.add([*empty, day, item.category, item.nature, item.outcome], item.key(day))
    return build_case(
        QUESTION, "tables_stepping_down_to_the_right", ("Log.xlsx", xlsx(sheet), [sheet])
    )


def action_log_under_the_incident_log() -> Case:
    """Below the incidents stands a second table that is about training, with dates of its own."""
    sheet = Sheet("Log")
    sheet.add(["Date of incident", "Category", "Type of risk", "Details", "Outcome"])
    for day, item in stock_for(AUTUMN_24, skip=2, rows=4):
        sheet.add([day, item.category, item.nature, item.details, item.outcome], item.key(day))
    sheet.blank(2)
    sheet.add(["Staff training record"])
    sheet.add(["Date of training", "Subject", "Led by", "Number of staff"])
    sheet.add([date(2024, 9, 4), "Online safety refresher", "KQ", 14])
    sheet.add([date(2024, 11, 6), "Reporting concerns", "KQ", 12])
    return build_case(
        QUESTION, "action_log_under_the_incident_log", ("Log.xlsx", xlsx(sheet), [sheet])
    )


KINDS = (
    form_with_labels_in_two_columns,
    form_whose_answers_read_like_labels,
    forms_down_a_sheet_with_blank_ones_left_over,
    table_on_its_side_under_a_title,
    word_table_pasted_over_two_pages,
    google_form_with_two_dates,
    microsoft_form_with_semicolons,
    timestamp_only_with_the_day_in_the_account,
    tables_stepping_down_to_the_right,
    action_log_under_the_incident_log,
)
