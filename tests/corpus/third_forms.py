"""Forms, the national template's log and a filter's report, with all their real columns."""

from datetime import timedelta

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, xlsx
from tests.corpus.systems import at
from tests.corpus.third_writing import days_from, log, text_log

__all__ = ["KINDS"]
QUESTION = "systems"


def google_form_with_boxes_and_other() -> Case:
    """Boxes joined with commas, some with commas of their own, and an answer typed under Other."""
    day_of = days_from(2025, 9, 9, step=6)
    rows = [
        [at(day_of(place) + timedelta(days=2), 8, 15), "ab@school.example", day_of(place), kinds,
         app, who,
         done, "Yes", f"{day_of(place)} | {rest}"]
        for place, (kinds, app, who, done, rest) in enumerate((
            ("Conduct (bullying, trolling, harassment)", "WhatsApp", "Pupil(s)",
             "Spoke to pupil, Contacted parents",
             "Conduct/Aggressive | advice+parents | WhatsApp | pupil"),
            ("Content (violence, pornography, extremism)", "TikTok", "Pupil(s)",
             "Contacted parents",
             "Content/- | parents | TikTok | pupil"),
            ("Contact (grooming, strangers, peer pressure)", "Roblox",
             "Pupil(s), Adult outside school",
             "Police, CEOP", "Contact/- OR Contact/Sexual | police+ceop | Roblox | *"),
            ("Commerce (scams, gambling, phishing)", "Text message", "Parent", "Advice given",
             "-/Commercial | advice | Text message | parent or carer"),
            ("Being unkind on a game", "Nintendo Switch", "Pupil(s)", "Loss of playtime",
             "Conduct/Aggressive OR -/- | sanction | Nintendo | pupil"),
        ))
    ]  # fmt: skip
    return log(
        QUESTION,
        "google_form_with_boxes_and_other",
        [
            "Timestamp",
            "Email Address",
            "Date it happened",
            "Which of the 4Cs? (tick all that apply)",
            "App/device",
            "Who was involved?",
            "Action(s) taken [tick all]",
            "Are you happy for the DSL to contact you?",
        ],
        rows,
        title="Form responses 1",
        file="Online safety incident form (Responses).xlsx",
    )


def swgfl_log_with_two_rows_and_categories() -> Case:
    """The national template's log: "Incident" beside "Action taken" over "What?" and "By whom?"."""
    day_of = days_from(2025, 9, 9, step=6)
    sheet = Sheet("Log")
    sheet.add(["Online Safety Reporting Log"])
    sheet.add(["Group:", "KS2", None, "Academic year:", "2025-26"])
    sheet.add()
    sheet.add(
        ["Date", "Time", "Incident", "Action Taken", None, "Incident\nReported By", "Signature"]
    )
    sheet.add([None, None, None, "What?", "By Whom?", None, None])
    for place, (told, cells, done, code) in enumerate((
        ("Cyberbullying", "Conduct/Aggressive", "Parents phoned", "parents"),
        ("Pornography viewed on iPad", "Content/Sexual", "Filter checked; parents told",
         "parents OR parents+other"),
        ("Threats made in game chat", "Conduct/Aggressive", "Talked to both children", "advice"),
        ("Radicalisation concern", "Contact/Values", "Prevent referral", "safeguarding"),
    )):  # fmt: skip
        day = day_of(place)
        sheet.add([f"{day.day}.{day.month}.{day:%y}", "10.15", told, done, "GH", "IJ", None],
                  f"{day} | {cells} OR -/- | {code} | *")  # fmt: skip
    sheet.add([None, "cont'd overleaf"])
    case = "swgfl_log_with_two_rows_and_categories"
    return build_case(QUESTION, case, ("Reporting log.xlsx", xlsx(sheet), [sheet]))


def a_filter_report_with_hits() -> Case:
    """A web filter's log of searches: moments to the second, a theme, a level of risk."""
    day_of = days_from(2025, 9, 15, step=8)
    text = "Captured (UTC),User,Group,Theme,Risk level,Reviewed,Outcome\r\n"
    keys = [""]
    for place, (theme, cell, done, code) in enumerate((
        ("Gambling", "Conduct/Commercial", "No further action", "nfa"),
        ("Adult content", "Content/Sexual OR Content/-", "Parents contacted", "parents"),
        ("Terrorism", "Content/Aggressive OR Contact/Values", "Referred to DSL", "other OR none"),
        ("Suicide", "Contact/Values OR Content/Values", "Parents contacted", "parents"),
        ("Cyberbullying", "Conduct/Aggressive", "Spoken to", "advice"),
    )):  # fmt: skip
        day = day_of(place)
        text += f"{day.isoformat()}T09:1{place}:00.000Z,user{place},Y6,{theme},High,Yes,{done}\r\n"
        keys.append(f"{day} | {cell} | {code}")
    return text_log(QUESTION, "a_filter_report_with_hits", "captures.csv", text, keys)


KINDS = (
    google_form_with_boxes_and_other,
    swgfl_log_with_two_rows_and_categories,
    a_filter_report_with_hits,
)
