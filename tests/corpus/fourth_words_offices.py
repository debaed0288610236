"""Whole logs in one person's manner: every column in that person's own words."""

from tests.corpus.case import Case
from tests.corpus.fourth_words import log_of_words

__all__ = ["KINDS"]
QUESTION = "systems"
VAGUE = "other OR none"


def midday_supervisors_book() -> Case:
    """Plain words of whoever was on the playground."""
    return log_of_words(
        QUESTION,
        "midday_supervisors_book",
        ["Who", "What was said", "What was done"],
        (
            ("Y6 girls", "Being horrible to each other on WhatsApp", "Told class teacher",
             f"Conduct/Aggressive | {VAGUE} | WhatsApp OR - | pupil"),
            ("Y5 boy", "Showing others rude video on phone", "Took phone to office",
             ("-/- OR Content/Sexual OR Conduct/Sexual OR Content/- OR Conduct/- | sanction OR "
             f"{VAGUE} | - | pupil")),
            ("Y4", "Playing an 18 game at home", "Spoke to mum at gate",
             "Content/Aggressive | parents | - | pupil | *"),
            ("Y6 boy", "Sending nasty texts to another child", "Told Head, mum rung",
             "Conduct/Aggressive | parents OR parents+other | * | pupil"),
            ("Y3 girl", "Somebody she doesn't know messaging her on Roblox", "Passed to DSL",
             f"Contact/Sexual OR Contact/- OR -/- | {VAGUE} | Roblox OR - | pupil"),
        ),
    )  # fmt: skip


def technicians_filter_report() -> Case:
    """Alerts of the filter, with what was done to the account."""
    return log_of_words(
        QUESTION,
        "technicians_filter_report",
        ["User type", "Alert category", "Device", "Response"],
        (
            ("Pupil", "Pornography", "Chromebook", "Reported to DSL",
             f"Content/Sexual | {VAGUE} | * | pupil"),
            ("Pupil", "Gambling", "iPad", "Site blocked",
             f"Conduct/Commercial OR Content/Commercial OR -/Commercial | {VAGUE} | * | pupil"),
            ("Pupil", "Proxy avoidance", "Laptop", "Pupil spoken to",
             "Conduct/Commercial | advice | * | pupil"),
            ("Staff", "Social media", "Desktop", "Reminded of policy", "-/- | advice | * | staff"),
            ("Pupil", "Self-harm", "Chromebook", "DSL informed; parents called",
             "Contact/Values OR Content/Values OR -/Values | parents OR parents+other | * | pupil"),
            ("Pupil", "Violence", "iPad", "No action - false positive",
             "Content/Aggressive OR -/Aggressive | nfa | * | pupil"),
            ("Pupil", "Drugs", "iPad", "Parents informed",
             "-/- OR Content/Values OR Content/- | parents | * | pupil"),
            ("Pupil", "Extremism", "Chromebook", "Prevent lead informed",
             f"Content/Aggressive OR Contact/Values OR -/- | {VAGUE} OR safeguarding | * | pupil"),
            ("Pupil", "Malware", "Laptop", "Password reset",
             (f"-/- OR -/Commercial OR Content/Commercial OR Contact/Commercial | {VAGUE} | * | "
             "pupil")),
        ),
    )  # fmt: skip


def heads_own_list() -> Case:
    """Abbreviated by somebody with three minutes."""
    return log_of_words(
        QUESTION,
        "heads_own_list",
        ["Yr", "Issue", "App", "In or out of school", "Action", "Status"],
        (
            ("6", "CB", "WA", "Out", "P's informed", "Closed",
             ("Conduct/Aggressive OR -/- | parents OR other | WhatsApp OR - OR "
             "Other platform | * | outside school")),
            ("5", "Cyberbullying", "Snapchat", "out", "Both parents seen", "closed",
             "Conduct/Aggressive | parents | Snapchat | * | outside school"),
            ("6", "Nudes", "Snapchat", "Out", "Police + MASH", "ongoing",
             "Conduct/Sexual | police+safeguarding+ongoing | Snapchat | * | outside school"),
            ("4", "Porn", "YouTube", "In", "Parents rang. IT filter tightened", "closed",
             "Content/Sexual | parents OR parents+other | YouTube | * | in school"),
            ("3", "Scam", "Roblox", "out", "e-safety lesson", "closed",
             "Conduct/Commercial | advice | Roblox | * | outside school"),
            ("6", "Racist msg", "TikTok", "out", "1 day FTS", "closed",
             "Conduct/Aggressive | sanction | TikTok | * | outside school"),
            ("5", "Grooming?", "Fortnite", "out", "CEOP", "open",
             "Contact/Sexual OR -/- | ceop OR ceop+ongoing | Fortnite | * | outside school"),
        ),
    )  # fmt: skip


def leads_log_after_a_review() -> Case:
    """A safeguarding lead's careful phrases."""
    return log_of_words(
        QUESTION,
        "leads_log_after_a_review",
        ["Concern category", "Victim / perpetrator", "Action taken by school", "Outcome"],
        (
            ("Child-on-child abuse: nudes and semi-nudes", "Pupil",
             "Parents of both pupils informed", "Police NFA",
             "Conduct/Sexual | parents+police OR parents+police+nfa | * | pupil"),
            ("Online grooming", "Pupil", "CEOP report submitted", "Strategy meeting held",
             "Contact/Sexual | ceop+safeguarding OR ceop OR ceop+other | * | pupil"),
            ("Cyberbullying (group chat)", "Pupil", "Restorative meeting with pupils", None,
             "Conduct/Aggressive | advice | * | pupil"),
            ("Radicalisation concern", "Pupil", "Prevent referral made",
             "Did not meet threshold for Channel",
             "Contact/Values | safeguarding | * | pupil"),
            ("Sexting", "Pupil", "MASH consulted", "Parents supported at home",
             ("Conduct/Sexual | safeguarding OR professional OR parents+safeguarding OR "
             "parents+professional OR professional+safeguarding | * | pupil")),
            ("Exposure to pornography", "Pupil", "Parents advised on parental controls", "NFA",
             "Content/Sexual | parents+nfa OR parents+advice+nfa OR advice+nfa | * | pupil"),
        ),
    )  # fmt: skip


def office_managers_form() -> Case:
    """A form's questions as headings, answered by whoever took the call."""
    return log_of_words(
        QUESTION,
        "office_managers_form",
        ["Type of concern", "Where did this take place?", "Which platform?",
         "Has the parent been informed?",
         "Has it been reported to the police?", "Any other action"],
        (
            ("Online bullying", "At home", "Whatsapp", "Yes", "No", None,
             "Conduct/Aggressive | parents | WhatsApp | * | outside school"),
            ("Stranger contact", "At home", "Roblox", "Yes", "No", "Reported to CEOP",
             "Contact/Sexual OR Contact/- | parents+ceop | Roblox | * | outside school"),
            ("Inappropriate content", "In school", "You tube", "No", "No", "Spoke to child",
             "-/- OR Content/- | advice | YouTube | * | in school"),
            ("Sharing nudes", "At home", "Snap chat", "Yes", "Yes", "MASH",
             "Conduct/Sexual | parents+police+safeguarding | Snapchat | * | outside school"),
            ("Other", "At home", "N/A", "No", "No", "None",
             "-/- | none OR nfa | - | * | outside school"),
            ("Scam / fraud", "At home", "Facebook", "Yes", "Advised parent to do so", None,
             ("Conduct/Commercial | parents OR parents+other OR parents+advice | Facebook | "
             "* | outside school")),
        ),
    )  # fmt: skip


def teaching_assistants_notes() -> Case:
    """A kind in a few words, with what was done beside it."""
    return log_of_words(
        QUESTION,
        "teaching_assistants_notes",
        ["Nature of incident", "People involved", "Followed up"],
        (
            ("Chn arguing on WhatsApp over the weekend", "Y6", "Spoke to them all",
             "Conduct/Aggressive OR Conduct/- OR -/- | advice | WhatsApp | pupil OR not known"),
            ("Saying mean things on Roblox chat", "Pupils", "CT spoke to them, mums told",
             ("Conduct/Aggressive | advice+parents OR advice OR parents OR advice+other | "
             "Roblox | pupil")),
            ("Watching scary videos on YouTube", "Pupil", "Reminded to tell an adult",
             "-/- OR Content/Aggressive OR Content/- | advice | YouTube | pupil"),
            ("Sent rude message", "Pupil", "Missed playtime",
             "Conduct/Aggressive OR Conduct/Sexual OR Conduct/- OR -/- | sanction | * | pupil"),
            ("Took photo of other child in toilets", "Pupil", "HT informed, parents in for meeting",
             ("-/- OR Conduct/Sexual OR Conduct/- OR Conduct/Aggressive | parents OR "
             "parents+other | - | pupil")),
            ("Game chat - asked her age and where she lives", "Pupil", "Logged on CPOMS",
             f"Contact/Sexual OR Contact/Commercial OR Contact/- OR -/- | {VAGUE} | - | pupil"),
        ),
    )  # fmt: skip


KINDS = (
    midday_supervisors_book,
    technicians_filter_report,
    heads_own_list,
    leads_log_after_a_review,
    office_managers_form,
    teaching_assistants_notes,
)
