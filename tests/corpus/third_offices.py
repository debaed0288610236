"""Offices elsewhere: Welsh, Scots, Irish, English as another language; texts of programs."""

from tests.corpus.case import Case
from tests.corpus.third_writing import days_from, log, text_log

__all__ = ["KINDS"]
QUESTION = "text files"


def a_scottish_office() -> Case:
    """Primary 6, guidance staff, "wee chat", children's reporter."""
    day_of = days_from(2025, 9, 9, step=5)
    rows = [
        [day_of(place), "P6", kind, done, f"{day_of(place)} | {cell} | {code}"]
        for place, (kind, done, cell, code) in enumerate((
            ("Cyberbullying", "Wee chat with pupil", "Conduct/Aggressive", "advice OR other"),
            ("Sexting", "Parents phoned", "Conduct/Sexual", "parents"),
            ("Online gambling", "Guidance teacher spoke to pupil", "Conduct/Commercial", "advice"),
            ("Grooming", "Police Scotland informed", "Contact/Sexual", "police"),
            ("Hate speech", "Exclusion, 2 days", "Content/Aggressive", "sanction"),
        ))
    ]  # fmt: skip
    return log(QUESTION, "a_scottish_office", ["Date", "Stage", "Concern", "Outcome"], rows)


def a_bilingual_welsh_sheet() -> Case:
    """Headings in two languages with a slash; values in English; months in Welsh now and then."""
    day_of = days_from(2025, 9, 9, step=5)
    shown = ("9 Medi 2025", "14/09/2025", "19 Medi 2025", "24/09/25", "29 Medi 2025")
    rows = [
        [said, category, nature, done,
         ("accepted/rejected/needs_decision: " if "Medi" in said else "")
         + f"{day_of(place)} | {category}/{nature} | {code}"]
        for place, (said, (category, nature, done, code)) in enumerate(zip(shown, (
            ("Conduct", "Aggressive", "Parents informed", "parents"),
            ("Contact", "Sexual", "Police informed", "police"),
            ("Content", "Values", "NFA", "nfa"),
            ("Conduct", "Commercial", "Detention", "sanction"),
            ("Content", "Sexual", "Advice given", "advice"),
        ), strict=True))
    ]  # fmt: skip
    return log(QUESTION, "a_bilingual_welsh_sheet", [
        "Dyddiad / Date", "Categori / Category", "Math o risg / Type of risk",
        "Canlyniad / Outcome",
    ], rows)  # fmt: skip


def an_irish_office() -> Case:
    """The date as day-month in words, Gardai, the principal, a form of the board."""
    day_of = days_from(2025, 9, 9, step=5)
    rows = [
        [f"{day_of(place).day} {day_of(place):%B %Y}", kind, done,
         f"{day_of(place)} | {cell} | {code}"]
        for place, (kind, done, cell, code) in enumerate((
            ("Cyberbullying", "Principal spoke to pupils", "Conduct/Aggressive", "advice OR other"),
            ("Grooming", "Garda\u00ed informed", "Contact/Sexual", "police OR other"),
            ("Violent videos", "Letter home", "Content/Aggressive", "parents"),
            ("Pornography", "Tusla referral", "Content/Sexual", "safeguarding OR other"),
        ))
    ]  # fmt: skip
    return log(QUESTION, "an_irish_office", ["Date of occurrence", "Nature", "Result"], rows)


def written_with_english_as_another_language() -> Case:
    """Small words missing, verbs as they come; clear all the same."""
    day_of = days_from(2025, 9, 9, step=5)
    rows = [
        [day_of(place), kind, done, f"{day_of(place)} | {cell} | {code} | *"]
        for place, (kind, done, cell, code) in enumerate((
            ("Bully in whatsapp", "Call mother", "Conduct/Aggressive",
             "parents OR other OR ongoing"),
            ("Bad word in chat to friend", "Teacher speak with boy", "Conduct/Aggressive OR -/-",
             "advice OR other"),
            ("He look porn", "Parents was informed", "Content/Sexual", "parents"),
            ("Stranger write to girl", "Police inform", "Contact/Sexual OR Contact/- OR -/-",
             "police OR other"),
            ("Violence video", "No play time", "Content/Aggressive", "sanction OR other"),
        ))
    ]  # fmt: skip
    case = "written_with_english_as_another_language"
    return log(QUESTION, case, ["Date", "Incident", "Action"], rows)


def a_mac_text_with_semicolons() -> Case:
    """Classic Mac line ends and encoding, semicolons, a curly quote, a title."""
    text = (
        "Online log \u2013 Autumn 2025;;;\r"
        "Date;Category;Type of risk;Outcome\r"
        "11/09/2025;Conduct;Aggressive;Child\u2019s mum rung\r"
        "23/09/2025;Content;Sexual;Advice given\r"
        "2/10/2025;Contact;Commercial;\u201cNFA\u201d\r"
    )
    return text_log(QUESTION, "a_mac_text_with_semicolons", "mac.csv", text, [
        "", "", "2025-09-11 | Conduct/Aggressive | parents", "2025-09-23 | Content/Sexual | advice",
        "2025-10-02 | Contact/Commercial | nfa",
    ], "mac-roman")  # fmt: skip


def a_google_text_with_quotes_and_breaks() -> Case:
    """UTF-8 without a mark, plain line feeds, line breaks inside quotes, emoji in the account."""
    text = (
        'Timestamp,Date of incident,What happened,"Category\n(tick one)",Type of risk,Outcome\n'
        '2025/09/12 3:04:05 pm GMT+1,11/09/2025,"Sent \U0001f621\nthen ""sorry""",Conduct,'
        'Aggressive,"Rang mum, rang dad"\n'
        "2025/09/25 9:04:05 am GMT+1,23/09/2025,Ads,Content,Commercial,NFA\n"
        '2025/10/15 9:04:05 am GMT+1,14/10/2025,,Contact,Values,"Spoke to pupil; police"\n'
    )
    return text_log(QUESTION, "a_google_text_with_quotes_and_breaks", "Form.csv", text, [
        "", "2025-09-11 | Conduct/Aggressive | parents", "2025-09-23 | Content/Commercial | nfa",
        "2025-10-14 | Contact/Values | advice+police",
    ])  # fmt: skip


def tildes_and_bars_between() -> Case:
    """A report server's text: bars between the fields, a ruler of dashes, a count at the end."""
    text = (
        "DATE       |CATEGORY |RISK      |ACTION\r\n"
        "-----------|---------|----------|--------------\r\n"
        "11-SEP-25  |CONDUCT  |AGGRESSIVE|PARENTS INFORMED\r\n"
        "23-SEP-25  |CONTENT  |VALUES    |VERBAL WARNING\r\n"
        "02-OCT-25  |CONTACT  |SEXUAL    |CEOP\r\n"
        "\r\n"
        "(3 rows affected)\r\n"
    )
    return text_log(QUESTION, "tildes_and_bars_between", "report.txt", text, [
        "", "", "2025-09-11 | Conduct/Aggressive | parents", "2025-09-23 | Content/Values | advice",
        "2025-10-02 | Contact/Sexual | ceop", "", "",
    ])  # fmt: skip


KINDS = (
    a_scottish_office,
    a_bilingual_welsh_sheet,
    an_irish_office,
    written_with_english_as_another_language,
    a_mac_text_with_semicolons,
    a_google_text_with_quotes_and_breaks,
    tildes_and_bars_between,
)
