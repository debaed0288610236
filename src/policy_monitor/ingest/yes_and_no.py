"""What a cell answers to the question that heads its column: yes, no, or neither."""

import re
from enum import Enum, auto

from policy_monitor.ingest.grid import Value
from policy_monitor.ingest.words import plain_text

__all__ = ["Answer", "read_answer"]


class Answer(Enum):
    """An answer to a question that heads a column."""

    YES = auto()
    NO = auto()
    NEITHER = auto()


# The last are ticks of Wingdings and Webdings, which a program sees as letters.
_TICKS = frozenset(
    (
        *("y", "yes", "true", "x", "1", "/", "tick", "ticked", "*", "\u2022", "\u00d7"),
        *("\u2611", "\u2612", "\u2713", "\u2714", "\u2715", "\u2716", "\u2705", "\u221a"),
        *("\u00fc", "\u00fe", "p", "r", "a"),
    )
)
_CROSSES = frozenset(("n", "no", "false", "0", "\u2717", "\u2718", "\u2610", "-", "n/a", "none"))
_NEITHER = frozenset(
    (
        *("not yet", "not needed", "not required", "not necessary", "not applicable", "na"),
        *("tbc", "tba", "?", "unknown", "not known", "n/k", "not sure", "unsure", "dont know"),
        *("dont know yet", "pending", "awaiting", "in progress", "to do", "considered"),
        *("requested", "already aware", "aware", "not at this stage", "not at this time"),
        *("not at present", "to be done", "to follow"),
    )
)
_APOSTROPHES = str.maketrans("", "", "'\u2019")
# "Yes - by phone", "Y (mum)", "no, already aware"; what comes behind is a remark.
_WITH_REMARK = re.compile(r"(?P<said>yes|y|no|n|\u2713|\u2714|\u2717|\u2718)(?:\b|(?<=\W))\W+\w")
# "Yes, but not yet" and "yes - will ring tomorrow" take back what they say.
_TAKEN_BACK = re.compile(
    r"\b(but|no|not|yet|will|tbc|to be|tomorrow|later|awaiting|waiting|if|"
    r"declined|refused|unable|could|should|need|needs|planned|tried|attempted)\b"
)


def read_answer(value: Value) -> Answer | None:
    """The answer of a cell; None when it says something else."""
    text = plain_text(value).lower().translate(_APOSTROPHES)
    if text in _TICKS:
        return Answer.YES
    if text in _CROSSES:
        return Answer.NO
    if text in _NEITHER:
        return Answer.NEITHER
    match = _WITH_REMARK.match(text)
    if match is None:
        return None
    if match["said"] in _CROSSES:
        return Answer.NO
    return Answer.NEITHER if _TAKEN_BACK.search(text) else Answer.YES
