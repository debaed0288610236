"""Every figure that pages show of the example, counted with pandas straight from its rows."""

from collections import Counter
from datetime import date
from functools import cache
from math import ceil

from tests.independent.example_rows import (
    AS_OF,
    CALENDAR,
    NIL_RETURN,
    TERMS,
    read_example,
    school_days,
)
from tests.independent.usual import judge

__all__ = [
    "BY_GRAVITY",
    "CATEGORIES",
    "CELLS",
    "GROUPS",
    "HELP",
    "LABELS",
    "NAMED",
    "NATURES",
    "RUNNING",
    "STATUS",
    "STEPS",
    "UNKNOWN",
    "by_term",
    "incidents",
    "judged",
    "narrow",
    "outcomes",
    "same_point",
    "within",
]

CATEGORIES = ("Contact", "Conduct", "Content")
NATURES = ("Commercial", "Aggressive", "Sexual", "Values")
CELLS = [(category, nature) for category in CATEGORIES for nature in NATURES]
UNKNOWN = "Not yet classified"
RUNNING = TERMS[-1]
NAMED = {"Facebook", "Instagram", "Pinterest", "Vine"}
"""What the policy itself names."""

LABELS = {
    "no_further_action": "No further action", "advice_or_warning": "Advice or warning",
    "parents_contacted": "Parents or carers contacted",
    "reported_to_platform": "Reported to platform", "content_removed": "Content removed",
    "sanction": "Sanction", "staff_disciplinary": "Staff disciplinary action",
    "professional_advice": "Professional advice sought",
    "safeguarding_referral": "Safeguarding referral", "police_informed": "Police informed",
    "ongoing": "Ongoing", "not_recorded": "Not recorded",
}  # fmt: skip
"""The outcomes in the example, in the order of the policy's list."""

BY_GRAVITY = (
    "not_recorded", "ongoing", "no_further_action", "advice_or_warning", "parents_contacted",
    "content_removed", "reported_to_platform", "sanction", "staff_disciplinary",
    "professional_advice", "safeguarding_referral", "police_informed",
)  # fmt: skip
"""From the least grave, as docs/assumptions.md, "Outcomes", ranks them."""

HELP = ("police_informed", "safeguarding_referral", "professional_advice")
"""Help from outside the school, the gravest first."""

GROUPS = {
    "In school": {
        "no_further_action", "advice_or_warning", "sanction", "staff_disciplinary",
    },
    "Parents or platform": {"parents_contacted", "reported_to_platform", "content_removed"},
    "Outside help": set(HELP),
    "Open or not recorded": {"ongoing", "not_recorded"},
}  # fmt: skip

_POSTED = {("Contact", "Aggressive"), ("Conduct", "Aggressive"), ("Content", "Aggressive")}
_SEXUAL = {("Conduct", "Sexual"), ("Content", "Sexual")}
_REACHED = {("Contact", "Commercial"), ("Contact", "Aggressive"), ("Contact", "Sexual")}
_SUFFERED = {
    ("Contact", "Aggressive"), ("Contact", "Sexual"), ("Contact", "Values"),
    ("Conduct", "Aggressive"), ("Conduct", "Sexual"),
}  # fmt: skip
STEPS = {
    "Removal of the content asked for": ({"content_removed"}, _POSTED | _SEXUAL, True),
    "Copy of the page or message kept": (set(), _POSTED, True),
    "Blocked or reported to the platform": (
        {"user_blocked", "reported_to_platform"},
        _POSTED | _SEXUAL | _REACHED,
        True,
    ),
    "Support offered": (set(), _SUFFERED, False),
    "Advice on privacy settings": (set(), _REACHED, False),
    "CEOP, police or social care told": (
        {"police_informed", "safeguarding_referral"},
        {("Contact", "Sexual")},
        False,
    ),
    "Under-age account reported": (set(), None, True),
}
"""Appendix A's steps: what shows one, of which kinds, and whether only on a known platform."""


def incidents():
    """All that count, with `kind` (category and type of risk), `gravest` and `group`."""
    rows = read_example().copy()
    rows["kind"] = list(zip(rows["category"], rows["nature"], strict=True))
    rows["gravest"] = [max(codes, key=BY_GRAVITY.index) for codes in rows["outcomes"]]
    rows["group"] = [
        next(name for name, codes in GROUPS.items() if code in codes) for code in rows["gravest"]
    ]
    return rows


def narrow(**wanted):
    """The incidents with these particulars; `year` is an academic year."""
    rows = incidents()
    if "year" in wanted:
        year = wanted.pop("year")
        rows = rows[[term[0] == year for term in rows["term"]]]
    for name, value in wanted.items():
        rows = rows[rows[name] == value]
    return rows


STATUS = {
    term: "to_date"
    if term == RUNNING
    else "returned"
    if term in set(read_example()["term"])
    else "nil"
    if term == NIL_RETURN[-1]
    else "missing"
    for term in TERMS
}
"""Of each term: whether it is running, returned, returned as nil, or missing."""


def by_term(rows):
    """The incidents of each term; None for one that was not returned."""
    counts = Counter(rows["term"])
    return {term: None if STATUS[term] == "missing" else counts[term] for term in TERMS}


def same_point(rows):
    """The incidents of the same term last year, up to the same day of the calendar."""
    start = CALENDAR["2025/26", "Autumn"][0]
    return sum(start <= day <= date(AS_OF.year - 1, AS_OF.month, AS_OF.day) for day in rows["day"])


def outcomes(rows, *, gravest=False):
    """The incidents with each outcome, or with each as the most serious: by its code."""
    codes = rows["gravest"] if gravest else [c for codes in rows["outcomes"] for c in codes]
    counts = Counter(codes)
    return {code: counts[code] for code in LABELS}


def within(days, share):
    """The fewest days within which at least so many of ten were done."""
    ordered = sorted(days)
    return ordered[ceil(len(ordered) * share / 10) - 1]


@cache
def judged(category=None, nature=None, platform=None):
    """Each term of a series beside what is usual, in the order of the terms."""
    rows = incidents()
    wanted = {"category": category, "nature": nature, "platform": platform}
    chosen = rows
    for name, value in wanted.items():
        chosen = chosen[chosen[name] == value] if value else chosen
    series = list(by_term(chosen).values())
    cells = [list(by_term(rows[rows["kind"] == cell]).values()) for cell in CELLS]
    seasons = [season for _, season in TERMS]
    days = [len(school_days(term)) for term in TERMS]
    return [judge(series, cells, seasons, days, t) for t in range(len(TERMS))]
