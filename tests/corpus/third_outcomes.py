"""What was done, as heads, offices and lunchtime staff write it."""

from tests.corpus.case import Case
from tests.corpus.third_writing import days_from, flat_log, log

__all__ = ["KINDS"]
QUESTION = "outcomes"


def _said(name: str, heading: str, words: tuple[tuple[str, str], ...]) -> Case:
    day_of = days_from(2025, 9, 8)
    rows = [
        [day_of(place), "Conduct", "Aggressive", said,
         f"{day_of(place)} | Conduct/Aggressive | {codes} | *"]
        for place, (said, codes) in enumerate(words)
    ]  # fmt: skip
    return log(QUESTION, name, ["Date", "Category", "Type of risk", heading], rows)


def home_was_told() -> Case:
    """Everybody a school may ring, and every way to reach them."""
    return _said("home_was_told", "Action taken", (
        ("Rang dad", "parents"), ("Tel call to carer", "parents"),
        ("Mum in for meeting", "parents"), ("Dojo message home", "parents"),
        ("Email to parents", "parents"), ("Parent mtg", "parents"), ("Spoke with nan", "parents"),
        ("Text home", "parents"), ("Letter to all Y6 families", "parents"),
        ("Foster carer informed", "parents"), ("Mum aware", "parents"),
        ("Parents made aware", "parents"), ("Home contacted", "parents"),
        ("Met with both sets of parents", "parents"), ("Phoned mother", "parents"),
        ("Discussed with parents at pick up", "parents"), ("Spoke to step-dad", "parents"),
        ("Parents' meeting held", "parents"), ("Called gran", "parents"),
        ("Emailed guardians", "parents"), ("Parents invited in", "parents OR ongoing OR other"),
        ("Message left for mum", "parents OR other OR ongoing"), ("Parentmail sent", "parents"),
        ("Mum & dad notified", "parents"), ("Informed both families", "parents"),
    ))  # fmt: skip


def talked_to_and_taught() -> Case:
    """Words, lessons and warnings."""
    return _said("talked_to_and_taught", "Outcome", (
        ("Spoken to by HT", "advice"), ("Reminded of acceptable use agreement", "advice"),
        ("PSHE session", "advice"), ("Assembly on online safety", "advice"),
        ("Restorative conversation", "advice OR other"), ("Circle time", "advice OR other"),
        ("Told off", "advice"), ("First warning", "advice"), ("Stern talking to", "advice"),
        ("E-safety reminder", "advice"), ("Class discussion", "advice"),
        ("Talked through with class teacher", "advice"), ("Chat with pupil", "advice"),
        ("Had a word", "advice"), ("Discussed with child", "advice"), ("Verbal reprimand",
         "advice"),
        ("SMART rules revisited", "advice OR other"), ("Head teacher spoke to both boys", "advice"),
        ("Safety lesson delivered", "advice"), ("Pupil warned", "advice"),
        ("AUP re-signed", "advice OR other"), ("Guidance given to pupil", "advice"),
        ("Advised to block", "advice"), ("Final warning", "advice OR staff"),
        ("Restorative justice meeting", "advice OR other"),
    ))  # fmt: skip


def lost_and_missed() -> Case:
    """Sanctions of a primary school."""
    return _said("lost_and_missed", "Consequence", (
        ("Missed playtime", "sanction"), ("Lost break", "sanction"),
        ("Kept in at lunch", "sanction"), ("Reflection time", "sanction OR other"),
        ("Red card", "sanction OR other"), ("iPad ban 1 week", "sanction"),
        ("Banned from computers", "sanction"), ("Phone confiscated", "sanction"),
        ("FTE 1 day", "sanction"), ("Fixed period exclusion", "sanction"),
        ("Suspended for 2 days", "sanction"), ("Perm ex", "sanction OR other"),
        ("Internal exclusion", "sanction"), ("Lunchtime exclusion", "sanction"),
        ("Isolation", "sanction"), ("Behaviour points", "sanction OR other"),
        ("Lost Golden Time", "sanction"), ("On report", "sanction OR other"),
        ("Loss of privileges", "sanction"), ("Stayed in at playtime", "sanction"),
        ("Internet access withdrawn", "sanction"), ("Demerit", "sanction OR other"),
        ("Time out", "sanction OR other"), ("Permanent exclusion", "sanction"),
        ("Device taken away for a week", "sanction OR other"), ("After school detention",
         "sanction"),
    ))  # fmt: skip


def others_were_brought_in() -> Case:
    """Police, social care and helplines by every name."""
    return _said("others_were_brought_in", "Referral / agencies", (
        ("PCSO visited", "police"), ("999 called", "police"), ("Rang 101", "police"),
        ("Reported to police, crime ref given", "police"),
        ("Safer schools officer spoke to pupil", "police OR police+advice"),
        ("Police liaison officer contacted", "police"), ("Met Police aware", "police"),
        ("CEOP form completed", "ceop"), ("CEOP report made", "ceop"),
        ("CSC referral", "safeguarding"), ("Referred to Children's Services", "safeguarding"),
        ("Social worker informed", "safeguarding"), ("MARF submitted", "safeguarding"),
        ("Referral to front door", "safeguarding OR other"),
        ("Channel referral", "safeguarding"), ("Prevent referral", "safeguarding"),
        ("LADO consulted", "safeguarding"), ("Children's social care contacted", "safeguarding"),
        ("CAMHS referral", "safeguarding OR professional OR other"),
        ("Early help", "safeguarding OR professional OR other OR none"),
        ("HR advice sought", "professional"), ("NSPCC helpline rung", "professional OR other"),
        ("Advice from LA", "professional"), ("Professionals Online Safety Helpline",
         "professional"),
        ("Consulted the trust's legal team", "professional OR legal"),
        ("Reported to governors", "other OR none"),
    ))  # fmt: skip


def taken_down_and_reported() -> Case:
    """What happened to the post and the account."""
    return _said("taken_down_and_reported", "Result", (
        ("Video taken down", "removed"), ("Post deleted by pupil", "removed"),
        ("Deleted off phone", "removed"), ("Photo removed", "removed"),
        ("Page closed down", "removed"), ("Account deleted", "removed"),
        ("Flagged to TikTok", "platform"), ("Report made to Snapchat", "platform"),
        ("Used the report button", "platform"), ("Reported via the app", "platform"),
        ("Contacted Facebook", "platform"), ("Reported the account", "platform"),
        ("Reported user to Roblox", "platform"), ("Group chat deleted", "removed"),
        ("Images wiped", "removed OR other"), ("Comments removed", "removed"),
        ("Asked Instagram to take it down; done",
         "platform+removed OR platform OR removed OR other"),
        ("Reported & blocked", "platform OR other"), ("Site blocked by IT",
         "other OR none OR removed"),
        ("Referred to IT technician", "other OR none"),
    ))  # fmt: skip


def open_shut_and_empty() -> Case:
    """Where the case stands, or nothing."""
    return _said("open_shut_and_empty", "Outcome", (
        ("Awaiting outcome", "ongoing"), ("Being looked into", "ongoing"),
        ("Under investigation", "ongoing"), ("Still open", "ongoing"), ("Pending", "ongoing"),
        ("Investigation continuing", "ongoing"), ("Waiting on police", "ongoing OR police"),
        ("No action req'd", "nfa"), ("Nothing further", "nfa"), ("Resolved", "nfa OR other"),
        ("Case closed", "nfa OR other"), ("No action taken", "nfa"), ("N.F.A.", "nfa"),
        ("NFA at this time", "nfa"), ("Dealt with", "nfa OR other OR none"),
        ("None required", "nfa"), ("Unfounded", "nfa OR other"), ("Keep an eye on", "ongoing"),
        ("Monitor", "ongoing"), ("On-going", "ongoing"), ("Not yet known", "ongoing OR none"),
        ("To follow up after half term", "ongoing OR other"), ("\u2014", "none"),
        ("Left school", "other OR none OR nfa"), ("ongoign", "ongoing"),
    ))  # fmt: skip


def staff_and_the_law() -> Case:
    """Grown-ups: warnings, hearings, solicitors."""
    day_of = days_from(2025, 9, 8)
    rows = [
        [day_of(place), "Staff", "Use of social media", said,
         f"{day_of(place)} | -/- | {codes} | * | staff"]
        for place, (said, codes) in enumerate((
            ("Formal warning", "staff"), ("Suspended pending investigation",
             "staff OR staff+ongoing"),
            ("Disciplinary hearing", "staff"), ("Gross misconduct - dismissed",
             "dismissal OR dismissal+staff"),
            ("Management advice", "advice OR staff"), ("Letter of concern on file",
             "staff OR other OR advice"),
            ("Solicitor instructed", "legal"), ("Cease and desist letter", "legal OR other"),
            ("Reminded of policy", "advice"), ("Contract terminated", "dismissal"),
            ("Agency told, not to return", "other OR dismissal OR none"), ("First written warning",
             "staff"),
            ("Resigned", "other OR none"), ("Sacked", "dismissal"), ("HR involved",
             "professional OR staff OR other"),
            ("Referred to TRA", "other OR professional OR safeguarding OR staff"),
        ))
    ]  # fmt: skip
    return log(QUESTION, "staff_and_the_law", ["Date", "Who", "Concern", "Outcome"], rows)


def several_at_once_in_haste() -> Case:
    """Lists run on with every sign between, with "then", arrows and names of people."""
    return _said("several_at_once_in_haste", "Action / outcome", (
        ("Rang mum -> missed playtime", "parents+sanction"),
        ("spoke to both ch, rang parents, lost break", "advice+parents+sanction"),
        ("Told off then sent to HT then mum phoned", "advice+parents"),
        ("Parents in. Police told. CEOP.", "parents+police+ceop"),
        ("Mum rung; deleted; blocked", "parents+removed"),
        ("VERBAL WARNING & LETTER HOME", "advice+parents"),
        ("Parents (both) informed \u2013 1 day exclusion", "parents+sanction"),
        ("Reported on app | parents informed | ongoing", "platform+parents+ongoing"),
        ("Assembly + letter to parents + PCSO visit", "advice+parents+police"),
        ("MASH/police/parents all informed", "safeguarding+police+parents"),
        ("No police. Spoke to mum. NFA", "parents OR parents+nfa"),
        ("Parents refused to come in; detention", "sanction OR sanction+parents"),
        ("Detention x2, phone call home x1", "sanction+parents"),
        ("LADO/HR/Police", "safeguarding+police OR safeguarding+police+professional"),
    ))  # fmt: skip


def outcome_words_in_capitals_and_short() -> Case:
    """A drop-down of codes whose words are cut to fit."""
    return flat_log("outcome_words_in_capitals_and_short", "Type of incident", (
        ("Cyberbullying - low level", "Conduct/Aggressive"),
        ("Cyberbullying (serious)", "Conduct/Aggressive"),
        ("Sexting/nudes", "Conduct/Sexual"),
        ("Grooming / CSE", "Contact/Sexual"),
        ("Radicalisation / extremism", "Contact/Values OR -/- OR Contact/Values OR -/Values"),
        ("Online scams & fraud", "Conduct/Commercial"),
        ("Gambling/gaming", "Conduct/Commercial"),
        ("Hate / discrimination", "Content/Aggressive OR Content/Values OR Content/- OR -/-"),
        ("Violence/gore", "Content/Aggressive"),
        ("Pornography/adult material", "Content/Sexual"),
        ("Self-harm/suicide", "Contact/Values"),
        ("Hacking/viruses", "Conduct/Commercial"),
        ("Fraud", "Conduct/Commercial OR -/Commercial"),
        ("Identity theft", "Contact/Commercial OR -/-"),
        ("Impersonation", "Conduct/Aggressive"),
        ("Blackmail", "Contact/Aggressive"),
    ))  # fmt: skip


KINDS = (
    home_was_told,
    talked_to_and_taught,
    lost_and_missed,
    others_were_brought_in,
    taken_down_and_reported,
    open_shut_and_empty,
    staff_and_the_law,
    several_at_once_in_haste,
    outcome_words_in_capitals_and_short,
)
