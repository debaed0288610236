"""What is a good answer to an odd file, named once for all of them."""

from typing import Any

from tests.corpus.hostile_case import ANY_CODE, reads, refused
from tests.corpus.packages import SURE_DAYS

__all__ = [
    "ENCRYPTED",
    "FIVE",
    "FIVE_OR_REFUSED",
    "NOTHING",
    "NOT_A_SPREADSHEET",
    "NO_LOG",
    "REFUSED",
    "SOME",
    "TOO_MUCH",
]

FIVE: dict[str, Any] = {**reads(5), "sure_days": SURE_DAYS}
# A sound log in a rare dress: read whole, or refused without calling it damaged.
FIVE_OR_REFUSED: dict[str, Any] = {
    **reads(5, or_refused=True),
    "sure_days": SURE_DAYS,
    "must_not_say": ("password", "damaged", "corrupt"),
}
# Broken by intent: what can be read may be read, and no row is made up.
SOME: dict[str, Any] = {**reads(0, 5, or_refused=True), "must_not_say": ("password",)}
TOO_MUCH: dict[str, Any] = {**reads(0, 5, or_refused=True), "must_not_say": ("password",)}
NOTHING: dict[str, Any] = {
    "accepted": (0, 0),
    "may_refuse": (ANY_CODE,),
    "must_not_say": ("password",),
}
NO_LOG: dict[str, Any] = {
    "accepted": (0, 0),
    "may_refuse": ("no_incident", "empty"),
    "must_not_say": ("password", "damaged", "corrupt"),
}
REFUSED: dict[str, Any] = {**refused(), "must_not_say": ("password",)}
NOT_A_SPREADSHEET: dict[str, Any] = {
    **refused("not_a_spreadsheet", "no_incident", "format", "kind", "unsupported"),
    "must_not_say": ("password", "damaged", "corrupt"),
}
ENCRYPTED: dict[str, Any] = {
    **refused("password", "encrypt"),
    "must_not_say": ("damaged", "corrupt"),
}
