"""Rows that state something instead of recording an incident: nil returns, totals, notes."""

import re

__all__ = ["is_nil_statement", "is_none_alone", "is_note", "is_total"]

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
    r"^\W*((autumn|spring|summer|half[ -]?term|term|first|second|1st|2nd|(20)?\d\d|of)\b\s*/?\s*)+"
    r"[:\u2013\u2014-]\s*",
    re.IGNORECASE,
)
_NONE = re.compile(r"^\W*(none|nil|n/?a|nothing)\W*$", re.IGNORECASE)
_TOTAL = re.compile(
    r"^\W*((grand|sub|overall|running|term(ly)?|year(ly)?|annual|monthly)[ -]*)?totals?"
    r"(\s*$|\s*[:=\-\d(]|\s+(number|no|of|for|to|this|in|incidents?|row|so far|reported|logged|"
    r"recorded|autumn|spring|summer|term|year|pupils|cases|count)\b)"
    r"|^\W*(number|no\.?|count|sum) of (incidents?|cases|entries|reports|logs)\b"
    r"|^\W*(count|sum|average|mean)\s*[:=]?\s*\d*\W*$"
    r"|^\W*incidents? (this|in|for|to date|so far)\b[^.]{0,40}[:=]\s*\d*\W*$",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"^\W*(notes?|n\.?b\.?|key|legend|guidance|instructions?|signed|signature|prepared|compiled|"
    r"completed by|report (produced|prepared|generated|created|run)|generated|printed|exported|"
    r"source|reviewed|checked|approved|authorised|head ?teacher|dsl\b|designated|chair of|end of|"
    r"page \d+|continued|see also|last (updated|reviewed)|updated|confidential|all incidents|"
    r"for (further|any|more|official)|this (log|sheet|form|document|record)|please|summary|"
    r"date (reviewed|checked|printed|of review)|monitored|governors?\W|\*|\u2020)",
    re.IGNORECASE,
)


def is_nil_statement(text: str) -> bool:
    """Whether a cell says that there were no incidents."""
    return _NIL.match(_WHEN_BEFORE.sub("", text)) is not None


def is_none_alone(text: str) -> bool:
    """Whether a cell says "none", which is a nil return only when its row says no more."""
    return _NONE.match(text) is not None


def is_total(text: str) -> bool:
    """Whether a cell begins a row of totals."""
    return _TOTAL.match(text) is not None


def is_note(text: str) -> bool:
    """Whether a cell begins a note, a signature or a line of print."""
    return _NOTE.match(text) is not None
