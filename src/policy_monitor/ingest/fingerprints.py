"""All that is stored of an incident as one text, so that a changed record is known by its hash."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from policy_monitor.ingest.later_days import NOT_TOLD, LaterDays
from policy_monitor.ingest.when import When
from policy_monitor.records import Particulars

__all__ = ["fingerprint_texts"]


def fingerprint_texts(
    whens: Sequence[When],
    laters: Sequence[LaterDays],
    involvements: Sequence[int],
    kinds: Sequence[Particulars],
    kind_numbers: Sequence[int],
) -> Iterator[bytes]:
    """For each incident all that is stored of it, as one text.

    What most incidents do not have adds nothing to the text, so that the hash of the others has
    stayed what it was.
    """
    texts = [_text_of(kind) for kind in kinds]
    begun: dict[tuple[int, int], bytes] = {}
    for when, later, people, kind in zip(whens, laters, involvements, kind_numbers, strict=True):
        beginning = begun.get((id(when), people))
        if beginning is None:
            together = f"|{people}" if people > 1 else ""
            ordinal = when.term.ordinal if when.term is not None else ""
            text = f"{when.day}{together}\x1f{ordinal}\x1f"
            beginning = begun[id(when), people] = text.encode()
        told = beginning + texts[kind]
        yield told if later == NOT_TOLD else told + _end_of(later)


@lru_cache(maxsize=4_096)
def _end_of(later: LaterDays) -> bytes:
    return f"\x1e{later.logged_on}\x1e{later.closed_on}".encode()


def _text_of(stored: Particulars) -> bytes:
    parts = (
        stored.category or "",
        stored.nature or "",
        ",".join(stored.outcomes),
        ",".join(stored.actions),
        stored.platform or "",
        stored.involved,
        stored.setting,
        ",".join(stored.concerns),
        *stored.unknown_words,
    )
    return "\x1f".join(parts).encode()
