"""Rows that head the columns of another table than the one they stand below."""

import re

from policy_monitor.ingest.grid import GridRow, is_blank
from policy_monitor.ingest.words import plain_text

__all__ = ["heads_another_table"]

_DATE = re.compile(r"\W*dates?\b", re.IGNORECASE)
# "Date not known", "Date: 3 October" and the like are cells of a row and head nothing.
_SAYS_SOMETHING = re.compile(
    r"\d|\?|\b(not|no|unknown|unsure|unclear|missing|confirmed|tbc|tba|above|given|same|see|"
    r"var(y|ies|ied|ious)|withheld|redacted|removed|hidden|forgotten|lost|left|pending)\b",
    re.IGNORECASE,
)
_LONGEST_HEADING = 40
_FEWEST_HEADINGS = 3


def heads_another_table(row: GridRow, dated: int | None) -> bool:
    """Whether a row names the columns of another table: "Date of training", "Subject", "Led by".

    Args:
        row: A row below the headings of a log.
        dated: The column of the log's date, None when it has none.
    """
    filled = [(column, value) for column, value in enumerate(row.values) if not is_blank(value)]
    texts = {c: plain_text(v) for c, v in filled if isinstance(v, str)}
    heading = "" if dated is None else texts.get(dated, "")
    if len(texts) < max(_FEWEST_HEADINGS, len(filled)) or _DATE.match(heading) is None:
        return False
    if _SAYS_SOMETHING.search(heading):
        return False
    return all(len(text) <= _LONGEST_HEADING and "." not in text for text in texts.values())
