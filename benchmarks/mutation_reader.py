"""A pytest plugin for mutation testing: the tests of one run gather the policy's words once.

That takes most of the time of reading a small log, and for one change to the reader it would
be done hundreds of times. Only when mutmut finds out which test uses what does each test do so
for itself: otherwise only the first would be known to.
"""

import os
from collections.abc import Callable
from typing import Any, TypeVar

from policy_monitor.ingest import sheets, table_finding
from policy_monitor.policy.model import Policy

__all__: list[str] = []

Made = TypeVar("Made")


def _make_once(make: Callable[[Policy], Made]) -> Callable[[Policy], Made]:
    """The same for the same policy; by id, because the policy is kept with what was made."""
    kept: dict[int, tuple[Policy, Made]] = {}

    def make_or_take(policy: Policy) -> Made:
        if os.environ.get("MUTANT_UNDER_TEST") == "stats":
            return make(policy)
        if id(policy) not in kept:
            kept[id(policy)] = (policy, make(policy))
        return kept[id(policy)][1]

    return make_or_take


_MADE: tuple[tuple[Any, str], ...] = (
    (sheets, "find_choices"),
    (sheets, "ProfileReader"),
    (table_finding, "ColumnMeanings"),
)
for module, name in _MADE:
    setattr(module, name, _make_once(getattr(module, name)))
