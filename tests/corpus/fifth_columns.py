"""Columns, sentence by sentence: which date, and trap headings."""

from datetime import date, datetime

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, xlsx

__all__ = ["KINDS"]
QUESTION = "columns"


def five_dates_and_one_is_the_incidents() -> Case:
    """Reported, logged, born, followed up, occurred: in that order."""
    sheet = Sheet("Log")
    sheet.add(["Date reported", "Date logged", "Date of birth", "Follow-up date", "Date occurred",
               "Review date", "Category", "Type", "Outcome"])  # fmt: skip
    for born, day, outcome, code in (
        (date(2014, 10, 8), date(2024, 10, 3), "NFA", "nfa"),
        (date(2015, 2, 3), date(2024, 11, 5), "Parents informed", "parents"),
        (date(2013, 12, 1), date(2024, 11, 14), "Detention", "sanction"),
    ):
        reported, later = day.replace(day=day.day + 4), day.replace(day=day.day + 11)
        sheet.add([reported, reported, born, later, day, date(2025, 3, 6), "Conduct", "Values",
                outcome],
                  f"{day} | Conduct/Values | {code}")  # fmt: skip
    return build_case(
        QUESTION, "five_dates_and_one_is_the_incidents", ("Log.xlsx", xlsx(sheet), [sheet])
    )  # fmt: skip


def _at(day: int, month: int, hour: int) -> datetime:
    """The moment at which a form was sent in."""
    return datetime(2025, month, day, hour, 41)  # noqa: DTZ001 -  a form's time has no zone


def google_form_with_questions() -> Case:
    """A form's answers: a timestamp first, and headings that are questions."""
    sheet = Sheet("Form responses 1")
    sheet.add(["Timestamp", "Email address", "Your initials", "When did the incident happen?",
               "Where did it happen?", "Who was involved?", "Which app or site?",
               "Which category is it?", "Which type of risk?",
               "What did you do? (tick all that apply)"])  # fmt: skip
    sheet.add([_at(6, 10, 8), "zq@school.example", "ZQ", "03/10/2025", "At home",
            "Pupil",
               "WhatsApp", "Conduct", "Aggressive", "Spoke to pupil, Contacted parents"],
              "2025-10-03 | Conduct/Aggressive | parents OR advice+parents | WhatsApp | pupil |"
              " outside school")  # fmt: skip
    sheet.add([_at(7, 11, 12), "wv@school.example", "WV", "06/11/2025", "In school",
            "Parent/carer",
               "Facebook", "Content", "Values", "Reported to the platform, Sought legal advice"],
              "2025-11-06 | Content/Values | platform+professional OR platform+legal OR"
              " platform+professional+legal"
              " | Facebook | parent or carer | in school")  # fmt: skip
    sheet.add(
        [
            _at(20, 11, 15),
            "kx@school.example",
            "KX",
            "20/11/2025",
            "In school",
            "Member of staff",
            "Instagram",
            "Conduct",
            "Sexual",
            "LADO, Police informed",
        ],
        "2025-11-20 | Conduct/Sexual | safeguarding+police | Instagram | staff | in school",
    )
    return build_case(
        QUESTION, "google_form_with_questions", ("Responses.xlsx", xlsx(sheet), [sheet])
    )  # fmt: skip


def trap_headings_before_the_true_ones() -> Case:
    """Category of staff, outcome code and type of device come before what they resemble."""
    sheet = Sheet("Log")
    sheet.add(["Date of birth", "Category of staff", "Type of device", "Outcome code",
            "Incident date",
               "Contact number", "Category of incident", "Type of risk",
               "Outcome of incident"])  # fmt: skip
    for place, (day, kind, risk, outcome, key) in enumerate((
        ("18/09/2025", "Contact", "Sexual", "Police informed",
        "2025-09-18 | Contact/Sexual | police"),
        ("02/10/2025", "Content", "Commercial", "NFA", "2025-10-02 | Content/Commercial | nfa"),
        ("13/11/2025", "Conduct", "Aggressive", "Verbal warning",
        "2025-11-13 | Conduct/Aggressive | advice"),
    )):  # fmt: skip
        sheet.add([f"0{place + 1}/05/2015", ("Teaching", "Support", "Teaching")[place], "Tablet",
                place + 1,
                   day, "01632 960001", kind, risk, outcome], key)  # fmt: skip
    return build_case(
        QUESTION, "trap_headings_before_the_true_ones", ("Log.xlsx", xlsx(sheet), [sheet])
    )  # fmt: skip


def two_dates_that_could_both_be_it() -> Case:
    """Date 1 and Date 2: nobody can say which is the incident's."""
    sheet = Sheet("Log")
    sheet.add(["Date 1", "Date 2", "Category", "Type of risk", "Outcome"])
    for first, second in (((2024, 10, 3), (2024, 10, 8)), ((2024, 11, 12), (2024, 11, 7)),
                          ((2024, 11, 21), (2024, 11, 28))):  # fmt: skip
        sheet.add([date(*first), date(*second), "Conduct", "Values", "NFA"], "needs_decision")
    return build_case(
        QUESTION, "two_dates_that_could_both_be_it", ("Log.xlsx", xlsx(sheet), [sheet])
    )  # fmt: skip


KINDS = (
    five_dates_and_one_is_the_incidents,
    google_form_with_questions,
    trap_headings_before_the_true_ones,
    two_dates_that_could_both_be_it,
)
