"""What a school has said about a term."""

from enum import StrEnum

__all__ = ["ReturnKind"]


class ReturnKind(StrEnum):
    """What a term's return says. A term without a return has none of these: it is missing."""

    INCIDENTS = "incidents"
    NIL = "nil"
