"""Which names of files and sheets may be stored: only those made wholly of safe words."""

import re

from policy_monitor.ingest.said_terms import MONTHS

__all__ = ["safe_label"]

_SAFE_WORDS = frozenset(
    """
    a all and by copy corrected current data draft e esafety final for from full in incident
    incidents internet latest list log logs master media misuse monitoring new no of old
    online policy primary record records register report reported reports return returns
    safeguarding safety school sheet social spreadsheet summary term termly terms the to
    track tracker update updated version year years half annual aut autumn spr spring sum
    summer academic ay t class classes cohort form group reception nursery yr y eyfs infants
    infant juniors junior ks key stage phase upper lower lks uks contact conduct content
    commercial aggressive sexual values category categories csv tsv txt xls xlsx xlsm xlsb
    ods workbook book table
    """.split()  # noqa: SIM905 -  a list of this length reads better as prose
) | frozenset(MONTHS)
_PART = re.compile(r"[^\W\d_]+|\d+")
# "v2", "Y5", "KS1", "T1" are a safe word and a number; longer numbers may be a pupil's.
_MAX_DIGITS = 4
_MAX_LENGTH = 80


def safe_label(text: str) -> str | None:
    """A file's or sheet's name that can be stored, or None when it might name somebody.

    A name is safe when each of its words is about terms, years, classes or logs and each
    number has at most four digits; a date of eight digits is safe too.
    """
    label = " ".join(text.split())
    if not 0 < len(label) <= _MAX_LENGTH:
        return None
    for part in _PART.findall(label.lower()):
        if part.isdecimal():
            if len(part) > _MAX_DIGITS and not re.fullmatch(r"20\d{6}|\d{4}20\d\d", part):
                return None
        elif part not in _SAFE_WORDS and part != "v":
            return None
    return label
