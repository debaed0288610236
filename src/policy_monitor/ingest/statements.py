"""Rows that state something instead of recording an incident: nil returns, totals, examples."""

import re

__all__ = [
    "is_count_of_incidents",
    "is_example_mark",
    "is_nil_statement",
    "is_none_alone",
    "is_note",
    "is_school_event",
    "is_total",
]

_NIL = re.compile(
    r"^\W*("
    r"nil([ -]?(return|report|incidents?|recorded|reported)\b[^,;]{0,60})?"
    r"|(there (were|have been|was) )?(no|zero|0|nil|none)( new| reported| recorded"
    r"| online[ -]safety| e-?safety| social media| online| cyber-?bullying| relevant| such)*"
    r" (incidents?|concerns?|entries|cases|issues)\b[^,;]{0,80}"
    r"|(none|nothing) (to (report|record|log|declare)|reported|recorded|logged"
    r"|((for|in) )?this (half[ -])?term|this year)\b[^,;]{0,60}"
    r")\W*$",
    re.IGNORECASE,
)
# The term may stand before the statement: "Spring term 2026: no incidents".
_WHEN_BEFORE = re.compile(
    r"^\W*((autumn|spring|summer|half[ -]?term|term|first|second|1st|2nd|[12]|(20)?\d\d|of)\b"
    r"\s*(/\s*)?)+"
    r"[:\u2013\u2014-]\s*",
    re.IGNORECASE,
)
_NONE = re.compile(r"^\W*(none|nil|n/?a|nothing)\W*$", re.IGNORECASE)
_TOTAL = re.compile(
    r"^\W*((grand|sub|overall|running|term(ly)?|year(ly)?|annual|monthly)[ -]*)?totals?"
    r"(\s*$|\s*[:=\-\d(]|\s+(number|no|of|for|to|this|in|incidents?|row|so far|reported|logged|"
    r"recorded|autumn|spring|summer|term|year|pupils|cases|count)\b)"
    r"|^\W*([cb]\W?f(w?d)?|(carried|brought)[ -](forward|over|down))\b[^a-z]*(total|aut\w*|spr\w*"
    r"|sum\w*|term)?[^a-z]*$"
    r"|^\W*(number|no\.?|count|sum) of (incidents?|cases|entries|reports|logs)\b"
    r"|^\W*(count|sum|average|mean)\s*[:=]?\s*\d*\W*$"
    r"|^\W*(%|per ?cent(age)?s?|share)\W*$|^\W*([\w'\u2019.]+[ -]+){1,3}totals?\W*\d*\W*$"
    r"|^\W*incidents? (this|in|for|to date|so far)\b[^.]{0,40}[:=]\s*\d*\W*$",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"^\W*(notes?|n\.?b\.?|key|legend|guidance|instructions?|signed|signature|prepared|compiled|"
    r"completed by|report (produced|prepared|generated|created|run)|generated|printed|exported|"
    r"source|reviewed|(seen|noted|agreed|received) by|checked|"
    r"approved|authorised|head ?teacher|dsl\b|designated|chair of|end of|"
    r"page \d+|continued|see also|last (updated|reviewed)|updated|confidential|all incidents|"
    r"for (further|any|more|official)|this (log|sheet|form|document|record)|please|summary|"
    r"date (reviewed|checked|printed|of review)|monitored|governors?\W|\*|\u2020)",
    re.IGNORECASE,
)
_COUNT = re.compile(
    r"^\W*((total|overall) )?(number|no\.?|count|total|how many)( of)?"
    r"( (online[ -]safety|e-?safety|online|all))* incidents?"
    r"( (this|in the|for the|of the) term| (reported|recorded|logged))*\W*$"
    r"|^\W*((online[ -]safety|e-?safety|online) )?incidents( (this|in the) term)?\W*$",
    re.IGNORECASE,
)
_EVENT = re.compile(
    r"^[\d\s/.\-\u2013:,()]*(inset|(staff )?training day|teacher training|"
    r"((october|february|may) )?half[ -]?term|bank holiday|(school )?(is )?closed|school closure|"
    r"(christmas|easter|summer) (holidays?|break)|holidays?|snow day|"
    r"(start|end|beginning) of (the )?(\w+ )?term|(last|first) day of (the )?(\w+ )?term|"
    r"break up|polling day|strike day)"
    r"([\d\s/.\-\u2013:,()]|\b(week|days?|starts?|ends?|begins?|all|staff|only|break|holidays?|no|"
    r"school|pupils|snow|for|to|and|autumn|spring|summer|term)\b)*$",
    re.IGNORECASE,
)
# "Example", "EXAMPLE ROW", "Example - please delete", "e.g. 03/10/2025"; but not "Example Road".
_EXAMPLE = re.compile(
    r"^\W*((an|worked|filled-in|sample)\s+)?(example|sample)"
    r"(\s+(only|row|entry|line|record|incident|log))*(\s+\d{1,2})?\s*([^\w\s].*)?$"
    r"|^\W*(e\.\s?g\b|eg\W*$)",
    re.IGNORECASE | re.DOTALL,
)


def is_count_of_incidents(text: str) -> bool:
    """Whether a cell asks how many incidents there were."""
    return _COUNT.match(text) is not None


def is_school_event(text: str) -> bool:
    """Whether a cell names a day of the school's calendar on which there is no school."""
    return _EVENT.match(text) is not None


def is_nil_statement(text: str) -> bool:
    """Whether a cell says that there were no incidents."""
    bare = _WHEN_BEFORE.sub("", text)
    return _NIL.match(bare) is not None or (bare != text and is_none_alone(bare))


def is_none_alone(text: str) -> bool:
    """Whether a cell says "none", which is a nil return only when its row says no more."""
    return _NONE.match(text) is not None


def is_total(text: str) -> bool:
    """Whether a cell begins a row of totals."""
    return _TOTAL.match(text) is not None


def is_example_mark(text: str) -> bool:
    """Whether a cell marks its row as one that only shows how to fill the others in."""
    return _EXAMPLE.match(text) is not None


def is_note(text: str) -> bool:
    """Whether a cell begins a note, a signature or a line of print."""
    return _NOTE.match(text) is not None
