"""The ways in which logs write days, months and weeks, as patterns of lower-case text."""

import re

from policy_monitor.ingest.said_terms import MONTHS

__all__ = [
    "BLANKS",
    "COMPACT",
    "COMPACT_ISO",
    "DAY_MONTH",
    "DAY_WORD",
    "DITTO",
    "DOUBTS_THE_DAY",
    "ISO",
    "LONG_MONTHS",
    "MONTH_DAY",
    "MONTH_ONLY",
    "NAMES_A_MONTH",
    "NOT_KNOWN",
    "NUMBERS",
    "NUMBERS_WITHOUT_YEAR",
    "REMARK",
    "SEVERAL",
    "SPEAKS_OF_DAYS",
    "TIME",
    "TIME_START",
    "UNSURE",
    "WEEK",
    "WEEKDAYS",
    "WEEKDAY_END",
    "WEEKDAY_START",
]

BLANKS = frozenset(("", "-", "--", "\u2013", "\u2014", ".", "/", "//", "n/a", "na", "/ /"))
DITTO = frozenset(
    ['"', "''", "”", "“", "〃", "″", ",,", '-"-', '""', "ditto", "do", "do.", "same"]
) | {
    "as above",
    "same as above",
    "same date",
    "same day",
    "as previous",
    "see above",
    "\u201d \u201d",
    "-do-",
    "same as before",
    "same as previous",
}
NOT_KNOWN = frozenset(
    ["?", "??", "???", "unknown", "tbc", "tba", "n/k", "nk", "unsure", "various", "ongoing"]
) | {"not known", "not sure", "not recorded", "date unknown", "to be confirmed", "no date"}
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            ("monday", "mon"),
            ("tuesday", "tues", "tue"),
            ("wednesday", "weds", "wed"),
            ("thursday", "thurs", "thur", "thu"),
            ("friday", "fri"),
            ("saturday", "sat"),
            ("sunday", "sun"),
        )
    )
    for name in names
}
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
WEEKDAY_START = re.compile(
    rf"^\(?({'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})(?=\b|\d)[.,)]*\s*"
)
WEEKDAY_END = re.compile(rf"[\s,(]+({'|'.join(sorted(WEEKDAYS, key=len, reverse=True))})\b[.)]?$")
TIME = re.compile(
    r"[\s,T]+(at\s+|@\s*)?((approx|around|about|c)\.?\s+)?"
    r"(\d{1,2}[:.]\d{2}([:.]\d{2}([.,]\d+)?)?\s*([ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?)"
    r"\s*(hrs|hours|gmt|bst|z|utc|[+-]\d\d:?\d\d)?$"
    r"|[\s,]+\(?(a\.?m\.?|p\.?m\.?|morning|afternoon|evening|lunch(time)?|break(time)?)\)?$",
    re.IGNORECASE,
)
TIME_START = re.compile(
    r"^(at\s+)?(\d{1,2}[:.]\d{2}\s*([ap]\.?m\.?|hrs|hours)|\d{1,2}:\d{2}(:\d{2})?"
    r"|\d{1,2}\s*[ap]\.?m\.?)[\s,]+(on\s+)?(?=\S)"
)
# Where a remark may begin behind a day that is plain to see: a star, a footnote, a lesson, a note.
REMARK = re.compile(r"[\s,]*[*\u2020\u2021#^([;]|[\s,]+[-\u2013\u2014:]\s|[\s,]+(?=[a-z])")
# A remark with one of these says that the day is not the whole truth.
DOUBTS_THE_DAY = re.compile(
    r"\?|\d{1,2}[/.\-]\d|\b(approx|approximately|about|around|circa|ish|or|and|to|until|till|thru|"
    r"through|onwards?|ongoing|since|from|before|after\s+(this|that)|unsure|not\s+sure|possibly|"
    r"maybe|probably|estimated?|est|daily|weekly|various|several|also|void(ed)?|cancel\w*|error|tbc|tba|unknown|"
    r"ignore|disregard|withdrawn|duplicate|delete)\b|[&+]"
)
ISO = re.compile(r"^(\d{4})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})$")
COMPACT_ISO = re.compile(r"^(20\d\d)(\d\d)(\d\d)$")
COMPACT = re.compile(r"^(\d\d)(\d\d)(20\d\d)$")
NUMBERS = re.compile(r"^(\d{1,2})\s*[/.\-\\:, ]\s*(\d{1,2})\s*[/.\-\\:, ]\s*('?\d{2}|\d{4})$")
NUMBERS_WITHOUT_YEAR = re.compile(r"^(\d{1,2})\s*[/\-]\s*(\d{1,2})$")
DAY_MONTH = re.compile(
    rf"^(\d{{1,2}})\s*(?:st|nd|rd|th)?\s*(?:of\s+)?[\-/., ]*({_MONTH})\b"
    r"[\-/., ]*('?\d{2}|\d{4})?$"
)
DAY_WORD = re.compile(
    r"^(\d{1,2})\s*(?:st|nd|rd|th)?\s*(?:of\s+)?[\-/., ]*([a-z]{4,10})[\-/., ]*('?\d{2}|\d{4})$"
)
_LONG = 4
LONG_MONTHS = tuple(month for month in MONTHS if len(month) >= _LONG)
MONTH_DAY = re.compile(
    rf"^({_MONTH})\b[\-/. ]*(\d{{1,2}})(?:st|nd|rd|th)?(?:[\-/., ]+('?\d{{2}}|\d{{4}}))?$"
)
MONTH_ONLY = re.compile(rf"^(?:in\s+|during\s+)?({_MONTH})\b[\-/., ]*('?\d{{2}}|\d{{4}})?$")
WEEK = re.compile(
    r"^(w\s*/?\s*[cb]|w/?\s*beg(inning)?|week\s+(commencing|beginning|of)|wk\s+(com|beg))\b[.:\s]*"
)
UNSURE = re.compile(
    r"\?|^(approx(imately)?|around|about|circa|c\.?|early|mid|late|before|after|by)\b[.\s]*|\bor\b"
)
SEVERAL = re.compile(
    rf"\d\s*(?:st|nd|rd|th)?(?:\s+(?:of\s+)?(?:{_MONTH}))?\s*(-|\u2013|\u2014|to|&|and|,|;|until|through|/(?=\s*\d+(?:st|nd|rd|th)))\s*.*\d|\n"
)

NAMES_A_MONTH = re.compile(rf"\b({_MONTH})\b")
SPEAKS_OF_DAYS = re.compile(rf"\b({_MONTH})\b|\d[/.]\d{{1,2}}")
