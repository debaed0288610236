"""What the words around a phrase make of it: denied, only planned, or another thing altogether."""

from collections.abc import Sequence
from enum import Enum, auto
from itertools import pairwise

from policy_monitor.ingest.tokens import Token

__all__ = ["Standing", "is_turned", "weigh"]

# As the tokens are written here: lower case, without apostrophes.
_DENIED_BEFORE = frozenset(
    """
    no not non none never without nor neither didnt dont doesnt wasnt werent isnt arent
    hasnt havent hadnt wont cant couldnt unable
    """.split()  # noqa: SIM905 -  a list of this length reads better as prose
)
_DENIED_AFTER = frozenset(
    """
    not none wasnt werent isnt arent hasnt havent declined refused unable
    """.split()  # noqa: SIM905 -  a list of this length reads better as prose
)
_DOUBTED_BEFORE = frozenset(
    """
    if unless might would could consider considering considered will shall should must need
    plan planning planned intend pending awaiting waiting how
    signpost signposted signposting recommend recommended suggest suggested encouraged
    """.split()  # noqa: SIM905 -  a list of this length reads better as prose
)
_DOUBTED_AFTER = frozenset(
    ("considered", "considering", "planned", "proposed", "possible", "discussed")
)
# Of a kind "possible" says only that nobody is sure; of a deed, that it is not done.
_DOUBTED_OF_DEEDS = frozenset(("possible", "possibly", "potential", "potentially"))
_DOUBTED_TOGETHER = tuple(
    frozenset(pair)
    for pair in (
        *(("warned", "of"), ("warned", "about"), ("warned", "that"), ("warning", "of")),
        *(("threatened", "with"), ("threat", "of"), ("risk", "of"), ("next", "time")),
    )
)
# Who is about to do something: "HT to contact parents", "parents to speak to child".
_SUBJECTS = frozenset(
    """
    ht dht aht head headteacher deputy ct teacher class dsl ddsl slt senco sendco school office
    staff lead admin it we i mum dad mother father parent carer family police pcso
    """.split()  # noqa: SIM905 -  a list of this length reads better as prose
)
_MAY = frozenset(("may", "might", "could", "should", "will", "would"))
_DEEDS = frozenset(
    """
    inform phone contact call ring tell speak talk meet report refer email write notify discuss
    remind advise warn ask arrange send remove delete block
    """.split()  # noqa: SIM905 -  a list of this length reads better as prose
)
# Who is told to do something has not done it yet: "advised mum to contact the police".
_LEFT_TO_OTHERS = frozenset(
    """
    advised told asked reminded invited urged agreed offered wants wanted threatened
    """.split()  # noqa: SIM905 -  a list of this length reads better as prose
)
# "Decided against", "failed to": neither word denies by itself.
_DENIED_TOGETHER = tuple(
    frozenset(pair)
    for pair in (
        *(("decided", "against"), ("advised", "against"), ("failed", "to"), ("nothing", "to")),
    )
)
# What stands alone after a step says that it was not taken: "MASH - no", "police: n".
_SAID_NO = frozenset(
    (
        *(("no",), ("n",), ("not", "yet"), ("not", "needed"), ("not", "required")),
        *(("not", "necessary"), ("not", "applicable"), ("not", "done"), ("not", "made")),
        *(("not", "informed"), ("not", "contacted"), ("not", "involved"), ("not", "told")),
    )
)
# "Video reported to the police" is no report to a platform: whom it went to comes after.
_GOES_ON = frozenset(("reported", "report", "flagged"))
# "Was sent a photo" is the other side of "sent a photo".
_PASSIVE = frozenset(("was", "were", "been", "being", "got", "is"))
_DONE_TO = frozenset(("sent", "shown"))
_REACH_BEFORE = 4
_REACH_AFTER = 2


class Standing(Enum):
    """Whether a text truly says what a phrase in it says."""

    SAID = auto()
    DENIED = auto()
    DOUBTED = auto()


def weigh(tokens: Sequence[Token], start: int, end: int, *, of_deeds: bool) -> Standing:
    """How a phrase of these tokens stands in its text.

    Args:
        tokens: The whole text.
        start: The phrase's first token.
        end: The token after its last.
        of_deeds: Whether the phrase says what was done, which may be no more than possible.
    """
    before, after = _neighbours(tokens, start, end)
    if _is_denied(before, tokens[end - 1].word, after) or _says_no(tokens, end):
        return Standing.DENIED
    if not _DOUBTED_BEFORE.isdisjoint(before) or (
        of_deeds and not _DOUBTED_OF_DEEDS.isdisjoint(before)
    ):
        return Standing.DOUBTED
    if _is_still_to_come(tokens, start, end, before, after):
        return Standing.DOUBTED
    return Standing.SAID


def _neighbours(
    tokens: Sequence[Token], start: int, end: int
) -> tuple[frozenset[str], tuple[str, ...]]:
    """The words of the same clause shortly before a phrase, and those shortly after it."""
    before = frozenset(
        token.word
        for token in tokens[max(0, start - _REACH_BEFORE) : start]
        if token.clause == tokens[start].clause
    )
    clause = tokens[end - 1].clause
    after = [token.word for token in tokens[end:] if token.clause == clause]
    return before, tuple(after[:_REACH_AFTER])


def _says_no(tokens: Sequence[Token], end: int) -> bool:
    """Whether nothing but a "no" follows a phrase: "police: no", "MASH - not needed".

    "Police informed no further action" says more.
    """
    if end >= len(tokens):
        return False
    clause = tokens[end].clause
    return tuple(token.word for token in tokens[end:] if token.clause == clause) in _SAID_NO


def is_turned(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether what stands around a phrase makes it mean another thing than it does alone."""
    last, after = tokens[end - 1], tokens[end : end + 1]
    goes_on = bool(after) and after[0].part == last.part
    if goes_on and (last.owns or (last.word in _GOES_ON and after[0].word == "to")):
        return True
    before = tokens[max(0, start - 1) : start]
    return tokens[start].word in _DONE_TO and any(token.word in _PASSIVE for token in before)


def _is_still_to_come(
    tokens: Sequence[Token],
    start: int,
    end: int,
    before: frozenset[str],
    after: Sequence[str],
) -> bool:
    """Whether a deed is only considered or planned: "will phone home", "parents to be told"."""
    if after[:2] == ("to", "be") or any(pair <= before for pair in _DOUBTED_TOGETHER):
        return True
    clause = [token.word for token in tokens[:start] if token.clause == tokens[start].clause]
    # "Police may be told"; but of "parents informed, will monitor" the first is done.
    is_done = tokens[end - 1].word.endswith("ed")
    is_put_off = after[:1] and after[0] in _MAY | _DOUBTED_AFTER and not is_done
    # "Parents to speak to child"; but "meeting with parents to discuss" has taken place.
    alone = end - start == 1 and tokens[start].word in _SUBJECTS
    has_yet_to = alone and after[:1] == ("to",) and not _DEEDS.isdisjoint(after[1:2])
    return bool(is_put_off or has_yet_to) or _is_meant([*clause, tokens[start].word])


def _is_meant(said: Sequence[str]) -> bool:
    """Whether a clause, up to a deed, says that it is somebody's to do."""
    pairs = set(pairwise(said))
    if any(("to", deed) in pairs for deed in _DEEDS) and not _LEFT_TO_OTHERS.isdisjoint(said):
        return True
    # "May inform the police"; but "in May, police informed" is a month.
    if any(("may", deed) in pairs for deed in _DEEDS):
        return True
    # "To inform parents", "HT to inform parents"; but "to MASH" goes on from "Ref." before it.
    first = next((place for place, word in enumerate(said) if word not in _SUBJECTS), len(said))
    return said[first : first + 1] == ["to"] and not _DEEDS.isdisjoint(said[first + 1 : first + 2])


def _is_denied(before: frozenset[str], last_word: str, after: Sequence[str]) -> bool:
    if not _DENIED_BEFORE.isdisjoint(before) or any(pair <= before for pair in _DENIED_TOGETHER):
        return True
    # After a deed that was done ("parents informed, not happy") "not" is about something else.
    return not last_word.endswith("ed") and not _DENIED_AFTER.isdisjoint(after)
