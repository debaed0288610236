"""What becomes of the rows that a head teacher should look at, as every screen and file says it."""

from collections.abc import Mapping
from types import MappingProxyType

from policy_monitor.records.screening import Level

__all__ = ["ATTENTION"]

ATTENTION: Mapping[Level, str] = MappingProxyType(
    {
        Level.NEEDS_DECISION: "Waiting for your decision; not counted until the spreadsheet says",
        Level.REJECTED: "Could not be read; not counted",
        Level.DUPLICATE: "Already counted",
        Level.NOTE: "Counted, with a remark",
    }
)
"""The levels that ask for attention, in the order in which they are told."""
