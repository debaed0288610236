"""Steps not taken, planned or doubted; questions at the head of a column; where a case stands."""

from tests.corpus.case import Case
from tests.corpus.fourth_words_steps import log_of_steps

__all__ = ["KINDS"]
VAGUE = "other OR none"
NOTHING = "other OR none OR nfa"


def steps_not_taken() -> Case:
    """ "No", "not", "without" and their kin."""
    return log_of_steps(
        "steps_not_taken",
        ["Action taken"],
        (
            ("No police involvement", NOTHING), ("Parents not informed", NOTHING),
            ("parents not yet informed", NOTHING), ("Police not required", NOTHING),
            ("Didn't contact parents", NOTHING), ("No referral made", NOTHING),
            ("No referral needed - spoke to pupil", "advice"), ("Not reported to CEOP", NOTHING),
            ("CEOP not needed", NOTHING), ("MASH - no", NOTHING), ("No exclusion", NOTHING),
            ("No sanction", NOTHING), ("No sanctions given, parents informed", "parents"),
            ("Spoke to pupil without informing parents", "advice"),
            ("Unable to contact parents", NOTHING),
            ("Could not get hold of mum", NOTHING), ("No answer from mum", NOTHING),
            ("No need for police", NOTHING),
            ("Police declined to take action", f"police OR police+nfa OR {VAGUE}"),
            ("Platform refused to remove", f"platform OR {NOTHING}"), ("Post not removed", NOTHING),
            ("Neither parents nor police informed", NOTHING), ("Never reported", NOTHING),
            ("No contact home", NOTHING), ("Haven't told parents", NOTHING),
            ("Parents informed but not police", "parents"),
            ("Nothing to report to police", NOTHING),
            ("No concerns raised with LADO", NOTHING),
            ("Did not need to inform police, spoke to pupil", "advice"),
        ),
    )  # fmt: skip


def steps_planned_or_doubted() -> Case:
    """What will be, may be or was thought of is not done."""
    undone = f"{NOTHING} OR ongoing OR other+ongoing"
    return log_of_steps(
        "steps_planned_or_doubted",
        ["Next steps"],
        (
            ("Parents to be informed", undone), ("Will ring mum tomorrow", undone),
            ("May need to refer to MASH", undone),
            ("Awaiting call back from LADO", f"{undone} OR safeguarding OR safeguarding+ongoing"),
            ("CEOP considered", undone), ("Need to speak to parents", undone),
            ("To speak to pupil", undone), ("Plan to meet parents", undone),
            ("Parents meeting planned", undone), ("Consider police", undone),
            ("Possible suspension", undone), ("Exclusion discussed", undone),
            ("If repeated, parents will be contacted", undone),
            ("Spoke to pupil; parents will be informed if repeated", "advice OR advice+ongoing"),
            ("Threatened with suspension", f"{undone} OR advice"),
            ("Should be reported to CEOP", undone),
            ("Meeting with parents to be arranged", undone),
            ("Advised mum to contact police", "parents OR advice OR parents+advice OR other"),
            ("Recommended parents report to CEOP", "parents OR advice OR parents+advice OR other"),
            ("Parents considering police action", undone), ("HT to contact parents", undone),
            ("Waiting to hear from police", f"{undone} OR police OR police+ongoing"),
            ("Parents asked to remove the post", f"parents OR {VAGUE}"),
            ("Asked pupil to delete post", f"advice OR {VAGUE}"),
        ),
    )  # fmt: skip


def where_a_case_stands() -> Case:
    """A column of its own says whether the case is closed; "closed" is no outcome."""
    return log_of_steps(
        "where_a_case_stands",
        ["Action", "Status"],
        (
            ("Parents informed", "Closed", "parents"),
            ("Parents informed", "ongoing", "parents+ongoing"),
            ("Parents informed", "Open", "parents OR parents+ongoing"),
            ("Detention", "Monitoring", "sanction+ongoing"), ("Detention", "Resolved", "sanction"),
            ("Spoke to pupil", "Case closed", "advice"),
            ("Police informed", "Police investigating", "police OR police+ongoing"),
            ("Police informed", "Awaiting outcome", "police+ongoing OR police"),
            (None, "Closed", VAGUE),
            (None, "Open", f"{VAGUE} OR ongoing"), ("Detention", "Complete", "sanction"),
            ("CEOP report", "In progress", "ceop+ongoing"),
            ("Detention", "NFA", "sanction OR sanction+nfa"),
            ("Spoke to pupil", "Under review", "advice+ongoing OR advice"),
            ("Spoke to pupil", "On-going", "advice+ongoing"),
            ("Spoke to pupil", "Being monitored", "advice+ongoing"),
            ("Spoke to pupil", "Dealt with", "advice"),
            ("Spoke to pupil", "No longer monitoring", "advice"),
            ("Spoke to pupil", "Not ongoing", "advice"),
        ),
    )  # fmt: skip


def questions_with_yes_and_no() -> Case:
    """Each step is a question at the head of its column."""
    return log_of_steps(
        "questions_with_yes_and_no",
        ["Parents informed?", "Police informed?", "Reported to CEOP?", "Sanction given?"],
        (
            ("Yes", "No", "No", "No", "parents"), ("Y", "N", "N", "Y", "parents+sanction"),
            ("yes", "yes", "no", "no", "parents+police"), ("No", "No", "No", "No", NOTHING),
            ("N", "N", "Y", "N", "ceop"), ("Y", None, None, None, "parents"),
            ("yes ", "n/a", "n/a", "no", "parents"),
            ("Not yet", "No", "No", "No", f"{NOTHING} OR ongoing"),
            ("TBC", "No", "No", "Yes", "sanction OR sanction+ongoing OR sanction+other"),
            ("\u2713", "\u2717", "\u2717", "\u2713", "parents+sanction"),
            ("Yes - mum", "No", "No", "No", "parents"),
            ("Yes, by phone", "No", "No", "Detention", "parents+sanction"),
            ("No - already aware", "No", "No", "No", NOTHING),
            ("yes 3/10/24", "No", "Yes", "No", "parents+ceop"),
            ("Yes", "Not needed", "Not needed", "Internal exclusion", "parents+sanction"),
        ),
    )  # fmt: skip


def questions_about_agencies() -> Case:
    """Other steps, other ways to ask, other ways to answer."""
    return log_of_steps(
        "questions_about_agencies",
        ["LADO contacted (Y/N)", "Referral to social care Y/N", "Content taken down?",
         "Have parents been contacted?", "Was it reported to the platform?"],
        (
            ("N", "N", "Y", "Y", "N", "removed+parents"), ("Y", "N", "N", "N", "N", "safeguarding"),
            ("N", "Y", "N", "Y", "N", "safeguarding+parents"),
            ("No", "No", "Yes", "No", "Yes", "removed+platform"),
            ("N/A", "N/A", "N/A", "Yes", "N/A", "parents"), ("no", "no", "no", "no", "no", NOTHING),
            ("x", None, None, "x", None,
             "safeguarding+parents OR safeguarding OR parents OR other"),
            ("No", "No", "Don't know", "Yes", "No", "parents"),
            ("N", "N", "Requested", "Y", "Y", "parents+platform OR parents+platform+other"),
            ("N", "Considered", "N", "Y", "N", "parents OR parents+other"),
            ("-", "-", "-", "Yes", "-", "parents"),
            ("N", "N", "Y - same day", "Y - dad", "Y", "removed+parents+platform"),
        ),
    )  # fmt: skip


def long_answers() -> Case:
    """All that was done in one cell, in the order it was done."""
    return log_of_steps(
        "long_answers",
        ["Action & outcome"],
        (
            ("Spoke to both chn, rang parents, removed from chat, monitoring.",
             "advice+parents+ongoing OR advice+parents+ongoing+removed"),
            ("Phone call home. Discussed e-safety with pupil. Closed.", "parents+advice"),
            ("HT spoke to pupils and both sets of parents", "advice+parents"),
            ("Parents rang in. HT spoke to both pupils. No further action.",
             "advice+nfa OR parents+advice+nfa"),
            ("Parents contacted, app deleted, logged on CPOMS",
             "parents OR parents+removed OR parents+other"),
            ("Reported to CEOP and police; parents supported",
             "ceop+police OR ceop+police+parents"),
            ("1 day FTS + meeting w/ parents", "sanction+parents"),
            ("Police and social care informed", "police+safeguarding"),
            ("Informed police and parents", "police+parents"),
            ("Parents and pupil spoken to", "parents+advice"),
            ("Parents informed / CPOMS / DSL aware", "parents OR parents+other"),
            ("Referral to MASH and LADO", "safeguarding"),
            ("Advice given to pupil & parent", "advice+parents OR advice"),
            ("Parents informed. Police contacted by parents.", "parents+police OR parents"),
            ("Verbal warning, then internal exclusion when repeated", "advice+sanction"),
            ("Class teacher spoke to child. Mum phoned. Not for referral.", "advice+parents"),
            ("Detention x2, letter home, ongoing monitoring", "sanction+parents+ongoing"),
            ("TikTok contacted - video removed", "platform+removed"),
            ("Parents met with HT; video deleted in front of staff", "parents+removed"),
            ("Assembly by PC from safer schools team",
             f"advice OR advice+police OR police OR {VAGUE}"),
        ),
    )  # fmt: skip


def letters_wrong_in_steps() -> Case:
    """Spelling, endings and other people's spelling checkers."""
    return log_of_steps(
        "letters_wrong_in_steps",
        ["Outcome"],
        (
            ("Parents imformed", "parents"), ("parents contaced", "parents"),
            ("Spoke to perents", "parents"), ("Informed parnets", "parents"),
            ("Suspention", "sanction"), ("Internal exlusion", "sanction"),
            ("Detension", "sanction"), ("Polise informed", "police"),
            ("Reported to CEOPS", "ceop"), ("CEOP refferal", "ceop"),
            ("Safegaurding referral", f"safeguarding OR {VAGUE}"),
            ("Verbal warming", f"advice OR {VAGUE}"),
            ("no furthur action", "nfa"), ("N.F.A.", "nfa"), ("No action required", "nfa"),
            ("No further action required", "nfa"), ("NFA needed", "nfa"), ("on going", "ongoing"),
            ("Monitering", "ongoing"), ("Spoke too pupil", "advice"),
        ),
    )  # fmt: skip


KINDS = (
    steps_not_taken,
    steps_planned_or_doubted,
    where_a_case_stands,
    questions_with_yes_and_no,
    questions_about_agencies,
    long_answers,
    letters_wrong_in_steps,
)
