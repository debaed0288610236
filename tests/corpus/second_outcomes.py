"""What was done, in other offices' words: numbered, dated, planned, denied, in several columns."""

from collections.abc import Sequence
from datetime import date, timedelta

from tests.corpus.case import Case
from tests.corpus.sheets import Sheet, build_case, xlsx
from tests.corpus.stock import AUTUMN_24, STOCK

__all__ = ["KINDS"]
QUESTION = "outcomes"
FIRST_DAY = date(2024, 9, 10)


def said(name: str, rows: Sequence[tuple[str | None, str]], *, heading: str = "Outcome") -> Case:
    """A log with these outcomes, each with what it means."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Category", "Type of risk", heading])
    for place, (words, key) in enumerate(rows):
        day, item = FIRST_DAY + timedelta(days=5 * place), STOCK[place % len(STOCK)]
        sheet.add([day, item.category, item.nature, words], f"{day} | {item.cell} | {key}")
    return build_case(QUESTION, name, ("Log.xlsx", xlsx(sheet), [sheet]))


def steps_with_numbers() -> Case:
    """A numbered list of steps in a cell, on one line or several."""
    return said("steps_with_numbers", (
        ("1. Spoke to pupil 2. Parents informed 3. Reported to TikTok", "advice+parents+platform"),
        ("1) Detention\n2) Letter home", "sanction+parents"),
        ("a. CEOP report b. Police informed", "ceop+police"),
        ("(i) Verbal warning; (ii) content removed", "advice+removed"),
        ("\u2022 Phoned home\n\u2022 Lost golden time", "parents+sanction"),
        ("- Rang mum - Advice given", "parents+advice"),
    ), heading="Action taken")  # fmt: skip


def steps_with_their_days() -> Case:
    """Each step has its own date in front; the dates are not the incident's."""
    return said("steps_with_their_days", (
        ("03/10 - rang mum. 09/10 - referred to MASH.", "parents+safeguarding"),
        ("12.9.24 spoke to pupil, 13.9.24 parents informed", "advice+parents"),
        ("Reported to Snapchat 26/9; account removed 28/9", "platform+removed"),
        ("Police informed 07/11/24 (crime number given)", "police"),
        ("5th Dec: detention. 6th Dec: met with parents", "sanction+parents"),
    ))  # fmt: skip


def not_done_yet() -> Case:
    """What is still to be done has not been done."""
    return said("not_done_yet", (
        ("Parents to be contacted", "ongoing OR none OR other"),
        ("Will phone home tomorrow", "ongoing OR none OR other"),
        ("Need to inform police", "ongoing OR none OR other"),
        ("Considering MASH referral", "ongoing OR none OR other"),
        ("Spoke to pupil; parents to be informed", "advice OR advice+ongoing"),
        ("Awaiting reply from platform", "ongoing"),
        ("Police may be informed", "ongoing OR none OR other"),
        ("Parents informed, will monitor", "parents OR parents+ongoing"),
    ))  # fmt: skip


def decided_against() -> Case:
    """What was weighed and left is not what was done."""
    return said("decided_against", (
        ("Decided against police referral. Mum told.", "parents"),
        ("No referral to CEOP needed; advice given", "advice"),
        ("Police not needed. Detention.", "sanction"),
        ("Parents unable to be contacted", "none OR other OR ongoing"),
        ("Did not inform parents", "none OR other"),
        ("LADO not required. Verbal warning", "advice"),
        ("No exclusion, but lost golden time", "sanction"),
        ("Never reported to police", "none OR other"),
    ))  # fmt: skip


def empty_in_every_way() -> Case:
    """A dash, a question mark, a full stop, "n/a" and nothing at all."""
    return said("empty_in_every_way", (
        ("-", "none"), ("n/a", "none"), (None, "none"), ("?", "none OR other"),
        (".", "none OR other"), ("N/K", "none"), ("TBC", "ongoing"), ("--", "none"),
        ("None", "none OR nfa"), ("NFA", "nfa"),
    ))  # fmt: skip


def two_columns_of_response() -> Case:
    """Immediate response, follow up and final outcome say one thing each."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Category", "Type of risk", "Response", "Follow-up", "Final outcome"])
    rows = (
        ("Spoke to pupil", "Parents informed", "Detention", "advice+parents+sanction"),
        ("Parents contacted", None, "NFA", "parents OR parents+nfa"),
        (None, "Reported to platform", "Content removed", "platform+removed"),
        ("Police informed", "Social care referral", "Ongoing", "police+safeguarding+ongoing"),
        (None, None, "No further action", "nfa"),
        (None, None, None, "none"),
    )
    for (response, follow, outcome, key), day, item in zip(rows, AUTUMN_24, STOCK, strict=False):
        sheet.add([day, item.category, item.nature, response, follow, outcome],
                  f"{day} | {item.cell} | {key}")  # fmt: skip
    return build_case(QUESTION, "two_columns_of_response", ("Log.xlsx", xlsx(sheet), [sheet]))


def short_forms_of_the_office() -> Case:
    """Short forms: the usual ones are read, the private ones are asked or left as other."""
    return said("short_forms_of_the_office", (
        ("T/C home", "parents"), ("Ph home", "parents OR other"), ("VW", "other OR advice"),
        ("Excl. 1 day", "sanction OR other"), ("Det.", "sanction OR other"),
        ("SW informed", "safeguarding OR other"), ("Ref. to MASH", "safeguarding"),
        ("Pol. informed", "police OR other"), ("nfa", "nfa"), ("XQ7", "other OR none"),
    ))  # fmt: skip


def exclusion_of_two_kinds() -> Case:
    """Left out of a chat by friends, or excluded from school: the outcome column decides."""
    sheet = Sheet("Log")
    sheet.add(["Date", "Type of incident", "Details", "Outcome"])
    for place, (kind, cell, told, outcome, key) in enumerate((
        ("Excluded from group chat", "Contact/Aggressive", "Friends shut her out.", "Advice given",
         "advice"),
        ("Cyberbullying", "Conduct/Aggressive", "Was suspended from the game by the platform.",
         "NFA", "nfa"),
        ("Threats", "Conduct/Aggressive", "Said he would bring something.",
         "Excluded for 2 days", "sanction"),
        ("Grooming", "Contact/Sexual", "The police came to talk about safety last year.",
         "Parents informed", "parents"),
    )):  # fmt: skip
        day = AUTUMN_24[place]
        sheet.add([day, kind, told, outcome], f"{day} | {cell} | {key} | *")
    return build_case(QUESTION, "exclusion_of_two_kinds", ("Log.xlsx", xlsx(sheet), [sheet]))


KINDS = (
    steps_with_numbers,
    steps_with_their_days,
    not_done_yet,
    decided_against,
    empty_in_every_way,
    two_columns_of_response,
    short_forms_of_the_office,
    exclusion_of_two_kinds,
)
