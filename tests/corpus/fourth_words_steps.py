"""What staff write that they did: with parents, pupils, agencies and colleagues."""

from collections.abc import Sequence

from tests.corpus.case import Case
from tests.corpus.fourth_words import log_of_words

__all__ = ["KINDS", "log_of_steps"]
VAGUE = "other OR none"


def log_of_steps(
    name: str, headings: Sequence[str], rows: Sequence[tuple[str | None, ...]]
) -> Case:
    """A log of one kind of incident; each row ends with its outcomes."""
    filled = [
        ("Conduct", "Aggressive", *cells, f"Conduct/Aggressive | {codes} | *")
        for *cells, codes in rows
    ]
    return log_of_words("outcomes", name, ["Category", "Type of risk", *headings], filled)


def words_with_parents() -> Case:
    """Telling home, by voice, letter, app or at the gate."""
    return log_of_steps(
        "words_with_parents",
        ["What was done"],
        (
            ("Spoke to both sets of parents", "parents"), ("rang mum", "parents"),
            ("Phoned home", "parents"), ("T/C to mum", "parents"), ("TC home", "parents"),
            ("Met with dad", "parents"), ("Meeting with parents", "parents"),
            ("Parents called in", "parents"), ("Parents spoken to", "parents"),
            ("Both parents contacted by phone", "parents"), ("Email to parents", "parents"),
            ("Emailed mum", "parents"), ("Letter to all Y6 parents", "parents"),
            ("ParentMail sent", "parents"), ("Dojo message to mum", "parents"),
            ("Carers informed", "parents"), ("Grandmother told at pick up", f"parents OR {VAGUE}"),
            ("Spoke to parent at home time", "parents"), ("Mum informed at the gate", "parents"),
            ("Parents aware", f"parents OR {VAGUE}"), ("Family contacted", "parents"),
            ("Parent meeting held", "parents"), ("Discussed with parents", "parents"),
            ("Voicemail left for dad", f"parents OR {VAGUE}"), ("Parental contact made", "parents"),
            ("Informed parents of both children", "parents"), ("Text sent home", "parents"),
        ),
    )  # fmt: skip


def words_of_sanction() -> Case:
    """Behaviour policy, lunch times and exclusions under their old and new names."""
    return log_of_steps(
        "words_of_sanction",
        ["Consequence"],
        (
            ("Internal exclusion", "sanction"), ("FTS 1 day", "sanction"),
            ("1 day FTE", "sanction"), ("Suspended 2 days", "sanction"),
            ("2 day suspension", "sanction"), ("Suspension", "sanction"),
            ("Lost playtime x 3", "sanction"), ("Missed lunch play", "sanction"),
            ("Loss of break", "sanction"), ("iPad ban", "sanction"),
            ("Banned from computers for a week", "sanction"), ("Phone confiscated", "sanction"),
            ("Phone taken off him until home time", f"sanction OR {VAGUE}"),
            ("Reflection time", f"sanction OR {VAGUE}"), ("Lunchtime detention", "sanction"),
            ("Perm ex", "sanction"), ("PEX", "sanction"), ("Permanently excluded", "sanction"),
            ("Red card", f"sanction OR {VAGUE}"), ("Kept in at break", "sanction"),
            ("On report", "sanction"), ("IT access removed", "sanction OR sanction+removed"),
            ("Sanctioned in line with behaviour policy", "sanction"),
            ("Sanction given", "sanction"),
            ("Consequences in school", f"sanction OR {VAGUE}"),
            ("Laptop privileges withdrawn", "sanction"), ("Excluded for 1 day", "sanction"),
            ("Isolation", "sanction"), ("Loss of privileges", "sanction"),
        ),
    )  # fmt: skip


def words_of_teaching() -> Case:
    """Talking, reminding and teaching, which is advice and no punishment."""
    return log_of_steps(
        "words_of_teaching",
        ["Response"],
        (
            ("Reminded of rules", "advice"), ("Reminded about e-safety", "advice"),
            ("Talk with headteacher", f"advice OR {VAGUE}"), ("Told off", "advice"),
            ("Spoken to", "advice"), ("Spoke to both children", "advice"),
            ("Spoke to chn", "advice"), ("Children spoken to", "advice"),
            ("Conversation with class", "advice"), ("Class assembly on online safety", "advice"),
            ("Whole class discussion", "advice"), ("PSHE lesson delivered", "advice"),
            ("E-safety talk", "advice"), ("Warned", "advice"), ("Final warning", "advice OR staff"),
            ("Warning given", "advice"), ("Restorative conversation", "advice"),
            ("AUP revisited with class", f"advice OR {VAGUE}"), ("Apology given", VAGUE),
            ("Apology letter written", f"{VAGUE} OR sanction"), ("ELSA", VAGUE),
            ("Given advice on blocking", "advice"), ("Advised to block", "advice"),
            ("Online safety advice given to child", "advice"),
            ("1:1 session on online safety", "advice"),
            ("Discussed with pupil", "advice"), ("Advised child to come off the app", "advice"),
            ("Support given", VAGUE), ("Reminder given to Y5 class", "advice"),
        ),
    )  # fmt: skip


def words_with_agencies() -> Case:
    """Social care, early help, Prevent and LADO; and what is not a referral at all."""
    return log_of_steps(
        "words_with_agencies",
        ["Agency involvement"],
        (
            ("Strategy meeting", f"safeguarding OR {VAGUE}"),
            ("Strategy discussion held", f"safeguarding OR {VAGUE}"),
            ("MASH ref made", "safeguarding"), ("Ref to MASH", "safeguarding"),
            ("Referral to social care", "safeguarding"),
            ("Referred to children's services", "safeguarding"),
            ("CSC referral", "safeguarding"), ("Children's Social Care contacted", "safeguarding"),
            ("Social worker informed", "safeguarding"), ("SW informed", f"safeguarding OR {VAGUE}"),
            ("EHA", f"safeguarding OR {VAGUE}"), ("Early help referral", "safeguarding"),
            ("Prevent referral", "safeguarding"), ("Channel referral", "safeguarding"),
            ("LADO contacted", "safeguarding"),
            ("LADO informed - threshold not met", "safeguarding"),
            ("Front Door contacted", f"safeguarding OR {VAGUE}"),
            ("Referral to Front Door", "safeguarding"),
            ("CAMHS referral", f"{VAGUE} OR safeguarding OR professional"), ("DSL informed", VAGUE),
            ("logged on CPOMS", VAGUE), ("see CPOMS", VAGUE), ("Passed to DSL", VAGUE),
            ("School nurse referral", f"{VAGUE} OR professional OR safeguarding"),
            ("Section 47", f"safeguarding OR {VAGUE}"),
            ("Advice from MASH", "safeguarding OR professional"),
            ("Advice from LADO", "safeguarding"), ("HR advice sought", "professional"),
            ("Called NSPCC helpline", f"professional OR {VAGUE}"),
        ),
    )  # fmt: skip


def words_with_police_and_apps() -> Case:
    """Police in every spelling, CEOP, takedowns and reports to an app."""
    return log_of_steps(
        "words_with_police_and_apps",
        ["Reported to / result"],
        (
            ("police - no further action", "police OR police+nfa"),
            ("Police informed, NFA", "police+nfa"),
            ("Police contacted", "police"), ("Rang 101", "police"), ("Called police", "police"),
            ("Reported to police", "police"), ("Police report made", "police"),
            ("Police involved", "police"),
            ("Police came in to speak to pupils", "police OR police+advice"),
            ("Crime ref given", f"police OR {VAGUE}"),
            ("PCSO talk to class", f"advice OR police+advice OR police OR {VAGUE}"),
            ("Mum has reported to police", f"police OR parents+police OR {VAGUE}"),
            ("reported to CEOP", "ceop"), ("CEOP report made", "ceop"),
            ("CEOP button used", f"ceop OR {VAGUE}"),
            ("CEOP form completed", f"ceop OR {VAGUE}"), ("removed from platform", "removed"),
            ("Taken down by TikTok", "removed"), ("Video taken down", "removed"),
            ("Post removed", "removed"),
            ("Deleted by pupil", "removed"), ("Messages deleted", "removed"),
            ("Group chat deleted", "removed"),
            ("Content reported and removed", "platform+removed OR removed"),
            ("Reported to Snapchat", "platform"), ("Reported on the app", "platform"),
            ("Account reported", "platform"), ("Blocked and reported", "platform"),
            ("Reported via Report Harmful Content", f"platform OR professional OR {VAGUE}"),
            ("IWF report", f"{VAGUE} OR platform OR professional"), ("Site blocked by IT", VAGUE),
        ),
    )  # fmt: skip


def words_with_staff() -> Case:
    """Where the person concerned is a grown-up at work."""
    rows = (
        ("Management advice", f"advice OR staff OR {VAGUE}"), ("Informal word", "advice"),
        ("Formal disciplinary", "staff"), ("Disciplinary hearing", "staff"),
        ("Disciplinary procedure started", "staff"), ("Suspended pending investigation", "staff"),
        ("First written warning", "staff"), ("Letter of concern on file", f"staff OR {VAGUE}"),
        ("HR advice", "professional"),
        ("LADO - no further action", "safeguarding OR safeguarding+nfa"),
        ("Resigned", VAGUE), ("Sacked", "dismissal"), ("Contract terminated", "dismissal"),
        ("Dismissed for gross misconduct", "dismissal"),
        ("Advice from HR and union", "professional"),
        ("Reminded of staff code of conduct", "advice"), ("Verbal warning", "advice OR staff"),
        ("Referred to LADO", "safeguarding"), ("Advised to remove post", "advice"),
        ("Legal advice sought", "professional OR legal"),
        ("Solicitor letter sent to parent", "legal OR legal+parents"),
    )  # fmt: skip
    return log_of_words(
        "outcomes",
        "words_with_staff",
        ["Who was involved", "Category", "Type of risk", "Action taken"],
        [
            ("Member of staff", "Conduct", "Values", words, f"Conduct/Values | {codes} | * | staff")
            for words, codes in rows
        ],
    )


KINDS = (
    words_with_parents,
    words_of_sanction,
    words_of_teaching,
    words_with_agencies,
    words_with_police_and_apps,
    words_with_staff,
)
