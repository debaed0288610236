"""Exports of other systems: filters, databases, lists, forms with long options, cards."""

from datetime import date, datetime, time

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, delimited, xlsx
from tests.corpus.stock import AUTUMN_24, AUTUMN_25, STOCK, stock_for
from tests.corpus.systems import at

__all__ = ["KINDS"]
QUESTION = "systems"


def a_database_with_names_run_together() -> Case:
    """An Access table saved as text: headings without spaces, midnight behind each date."""
    sheet = Sheet()
    sheet.add(["IncidentID", "IncidentDate", "RiskCategory", "RiskType", "IncidentDetails",
               "OutcomeText", "DateEntered", "EnteredBy"])  # fmt: skip
    for place, (day, item) in enumerate(stock_for(AUTUMN_24, rows=6), start=41):
        sheet.add([place, f"{day:%d/%m/%Y} 00:00:00", item.category, item.nature, item.details,
                   item.outcome, "13/12/2024 00:00:00", "OFFICE"], item.key(day))  # fmt: skip
    data = delimited(sheet).encode()
    case = "a_database_with_names_run_together"
    return build_case(QUESTION, case, ("tblIncidents.txt", data, [sheet]))


def underscores_for_spaces() -> Case:
    """An export whose headings are field names."""
    sheet = Sheet("qryIncidents")
    sheet.add(["incident_id", "pupil_dob", "date_of_incident", "risk_category", "type_of_risk",
               "incident_details", "action_taken", "review_date"])  # fmt: skip
    for place, (day, item) in enumerate(stock_for(AUTUMN_24, rows=6), start=7):
        sheet.add([place, date(2014, 5, place), day, item.category, item.nature, item.details,
                   item.outcome, date(2025, 1, place)], item.key(day))  # fmt: skip
    case = "underscores_for_spaces"
    return build_case(QUESTION, case, ("qryIncidents.xlsx", xlsx(sheet), [sheet]))


def a_list_kept_online() -> Case:
    """A list of an office suite: made, changed, type and path around the columns that count."""
    sheet = Sheet("query")
    sheet.add(["Title", "Date of incident", "Category", "Type of risk", "Outcome", "Modified",
               "Created", "Created By", "Item Type", "Path"])  # fmt: skip
    for place, (day, item) in enumerate(stock_for(AUTUMN_24, rows=6), start=1):
        changed = at(date(2024, 12, place), 16, 20)
        made = datetime.combine(day, time(15, 30))
        sheet.add([f"Incident {place}", day, item.category, item.nature, item.outcome, changed,
                   made, "Office", "Item", "sites/school/Lists/Online"], item.key(day))  # fmt: skip
    return build_case(QUESTION, "a_list_kept_online", ("query.xlsx", xlsx(sheet), [sheet]))


def a_form_with_long_options() -> Case:
    """The options of the form explain themselves in brackets and after dashes."""
    categories = {
        "Conduct": "Conduct \u2013 how a child (or adult) behaved online",
        "Contact": "Contact \u2013 somebody got in touch with a child",
        "Content": "Content \u2013 something a child saw or was sent",
    }
    natures = {
        "Commercial": "Commercial (scams, gambling, adverts)",
        "Aggressive": "Aggressive (bullying, threats, violence)",
        "Sexual": "Sexual (strangers, images, pornography)",
        "Values": "Values (self-harm, extreme views, false information)",
    }
    sheet = Sheet("Form responses 1")
    sheet.add(["Timestamp", "When did it happen?", "Which C was it?", "What type of risk was it?",
               "Please describe what happened (no names)", "What was the outcome?"])  # fmt: skip
    for day, item in stock_for(AUTUMN_24):
        sheet.add([at(date(2024, 12, 13), 12, day.day), day, categories[item.category],
                   natures[item.nature], item.details, item.outcome], item.key(day))  # fmt: skip
    case = "a_form_with_long_options"
    return build_case(QUESTION, case, ("Responses.xlsx", xlsx(sheet), [sheet]))


def a_filters_alerts() -> Case:
    """What the school's web filter reports: rule, device and what it did by itself."""
    sheet = Sheet()
    sheet.add(["Alert ID", "Alert Time", "Severity", "Category", "Device", "Action"])
    for place, (rule, cell) in enumerate((
        ("Gambling", "Conduct/Commercial"), ("Pornography", "Content/Sexual"),
        ("Self Harm", "Contact/Values"), ("Radicalisation", "Contact/Values"),
        ("Bullying", "Conduct/Aggressive OR -/Aggressive"), ("Uncategorised", "-/-"),
    )):  # fmt: skip
        day = AUTUMN_25[place]
        sheet.add([f"A-{place}", f"{day.isoformat()}T10:0{place}:00", "High", rule,
                   f"IPAD-{place}", "Blocked"], f"{day} | {cell} | *")  # fmt: skip
    return build_case(QUESTION, "a_filters_alerts", ("alerts.csv", delimited(sheet).encode(),
                                                     [sheet]))  # fmt: skip


def a_report_with_a_preamble() -> Case:
    """A report of a school system: its range of dates, filters and who ran it come first."""
    sheet = Sheet("Report")
    sheet.add(["Behaviour events by pupil"])
    sheet.add(["Date range:", "01/09/2024 - 20/12/2024"])
    sheet.add(["Filter:", "Event type = Online safety"])
    sheet.add(["Run on:", at(date(2024, 12, 20), 9, 1)])
    sheet.blank()
    sheet.add(["Pupil", "Year", "Event date", "Recorded", "Event type", "Outcome", "Status"])
    for day, kind, cell, outcome, key in (
        (AUTUMN_24[0], "Cyberbullying", "Conduct/Aggressive", "Detention", "sanction"),
        (AUTUMN_24[1], "Grooming", "Contact/Sexual", "Police informed", "police"),
        (AUTUMN_24[2], "Pornography", "Content/Sexual", "Parents contacted", "parents"),
        (AUTUMN_24[4], "Gambling", "Conduct/Commercial", "Verbal warning", "advice"),
    ):
        sheet.add(["P", "Year 6", day, date(2024, 12, 16), kind, outcome, "Closed"],
                  f"{day} | {cell} | {key}")  # fmt: skip
    sheet.blank()
    sheet.add(["Number of events: 4"])
    case = "a_report_with_a_preamble"
    return build_case(QUESTION, case, ("Report.xlsx", xlsx(sheet), [sheet]))


def levels_and_responses() -> Case:
    """Level, nature of concern, response and follow up: another software's words."""
    sheet = Sheet("Concerns")
    sheet.add(["Concern ID", "Logged", "Occurred", "Level", "Nature of concern", "Response",
               "Follow up"])  # fmt: skip
    for place, (kind, cell, response, follow, key) in enumerate((
        ("Cyberbullying", "Conduct/Aggressive", "Spoke to both pupils", "Parents informed",
         "advice+parents"),
        ("Scam", "Conduct/Commercial", "Advice given", None, "advice"),
        ("Sexting", "Conduct/Sexual", "Parents informed", "Police informed", "parents+police"),
        ("Violent video", "Content/Aggressive", "Verbal warning", "None", "advice"),
        ("Radicalisation", "Contact/Values", "MASH referral", None, "safeguarding"),
    )):  # fmt: skip
        day = AUTUMN_24[place]
        sheet.add([f"C{place}", date(2024, 12, 13), day, 2, kind, response, follow],
                  f"{day} | {cell} | {key}")  # fmt: skip
    return build_case(QUESTION, "levels_and_responses", ("Concerns.xlsx", xlsx(sheet), [sheet]))


def a_whole_schools_behaviour_log() -> Case:
    """Every kind of behaviour is in it; what is online must come out right."""
    sheet = Sheet()
    sheet.add(["Date", "Behaviour type", "Points", "Location", "Comments", "Sanction"])
    loose = "accepted/needs_decision/not_an_incident: {} | -/- | *"
    for place, (kind, cell) in enumerate((
        ("Cyberbullying", "Conduct/Aggressive"), ("Running in the corridor", ""),
        ("Sexting", "Conduct/Sexual"), ("No PE kit", ""),
        ("Homework not handed in", ""), ("Online gambling", "Conduct/Commercial"),
    )):  # fmt: skip
        day = AUTUMN_24[place]
        key = f"{day} | {cell} | sanction" if cell else loose.format(day)
        sheet.add([f"{day:%d/%m/%Y}", kind, -1, "Corridor", "", "Detention"], key)
    case = "a_whole_schools_behaviour_log"
    return build_case(QUESTION, case, ("behaviour.csv", delimited(sheet).encode(), [sheet]))


def date_and_time_that_excel_split() -> Case:
    """Date in one column and the time, as a time of day, in the next."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Time", "Category", "Type of risk", "Location", "Outcome"])
    for day, item in stock_for(AUTUMN_24, rows=5):
        where = "Playground" if day.day % 2 else "Home"
        key = item.key(day) + " | * | " + ("in school" if day.day % 2 else "outside school")
        sheet.add([day, time(13, 5), item.category, item.nature, where, item.outcome], key)
    case = "date_and_time_that_excel_split"
    return build_case(QUESTION, case, ("Log.xlsx", xlsx(sheet), [sheet]))


def words_of_a_council_return() -> Case:
    """The return a council asks for, with its own numbered headings."""
    sheet = Sheet("Return")
    sheet.add(["LA return: online incidents, Autumn 2025"])
    sheet.add(["1. Ref", "2. Date of incident", "3. Category (Content / Contact / Conduct)",
               "4. Type of risk", "5. Action taken",
               "6. Involved (pupil/staff/parent)"])  # fmt: skip
    people = ("Pupil", "Staff", "Parent", "Governor", "Pupils")
    said = ("pupil", "staff", "parent or carer", "governor or volunteer", "pupil")
    for place, day in enumerate(AUTUMN_25[:5]):
        item = STOCK[place]
        sheet.add([place + 1, day, item.category, item.nature, item.outcome, people[place]],
                  f"{item.key(day)} | {said[place]}")  # fmt: skip
    case = "words_of_a_council_return"
    return build_case(QUESTION, case, ("Return.xlsx", xlsx(sheet), [sheet]))


KINDS = (
    a_database_with_names_run_together,
    underscores_for_spaces,
    a_list_kept_online,
    a_form_with_long_options,
    a_filters_alerts,
    a_report_with_a_preamble,
    levels_and_responses,
    a_whole_schools_behaviour_log,
    date_and_time_that_excel_split,
    words_of_a_council_return,
)
