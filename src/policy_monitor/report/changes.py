"""Every change there was to what is kept, in plain words: the school's memory of itself."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from itertools import pairwise
from typing import Protocol, TypeVar

from policy_monitor.policy import Policy
from policy_monitor.records import Correctable, Entry, RuleChoice
from policy_monitor.report.governance import (
    say_choice,
    say_development,
    say_meeting,
    say_review,
)
from policy_monitor.storage import HistoryEntry, HistoryEvent, SchoolWord, Store
from policy_monitor.vocabulary import Role
from policy_monitor.wording import and_list, count_of

__all__ = ["ChangeTold", "tell_changes"]


@dataclass(frozen=True, slots=True)
class ChangeTold:
    """One change, as plain text: the clerk's words stand in it as they were typed.

    Attributes:
        at: When, on the school's clock.
        title: What happened.
        line: What else there is to say.
    """

    at: datetime
    title: str
    line: str


class _Recorded(Correctable, Protocol):
    """What the clerk records, with who did."""

    @property
    def role(self) -> Role:
        """Who recorded it."""


_Kept = TypeVar("_Kept", bound=_Recorded)


def tell_changes(
    store: Store, words: Iterable[SchoolWord], policy: Policy, zone: tzinfo
) -> tuple[ChangeTold, ...]:
    """Every change of a store, newest first.

    Args:
        store: Whose changes.
        words: Its words, as `Store.words` gives them.
        policy: As its files give it: it names the outcomes, and is the first choice of rules.
        zone: The school's clock.
    """
    changes = (
        *map(_tell_upload, store.history()),
        *_tell_answers(words),
        *_tell_entries("Review", store.reviews(), say_review),
        *_tell_entries("Meeting", store.meetings(), say_meeting),
        *_tell_entries("Register of developments", store.developments(), say_development),
        *_tell_choices(store.rule_choices(), policy),
    )
    told = (replace(change, at=change.at.astimezone(zone)) for change in changes)
    return tuple(sorted(told, key=lambda change: change.at, reverse=True))


def _tell_upload(entry: HistoryEntry) -> ChangeTold:
    number = f"Upload {entry.upload_id}"
    if entry.event is HistoryEvent.NIL_RETURN:
        return ChangeTold(
            entry.happened_at, f"{number} recorded", "A nil return: a term had no incidents."
        )
    if entry.event is HistoryEvent.WITHDRAWN:
        parts = [f"{count_of(entry.removed, 'incident')} taken out"]
        if entry.updated:
            incidents = count_of(entry.updated, "incident")
            parts.append(f"{incidents} put back to what an earlier upload says")
        return ChangeTold(entry.happened_at, f"{number} withdrawn", f"{and_list(parts)}.")
    parts = []
    if entry.added:
        parts.append(f"{count_of(entry.added, 'incident')} added")
    if entry.updated:
        parts.append(f"{count_of(entry.updated, 'incident')} brought up to date")
    said = and_list(parts) or "No incident added or changed"
    return ChangeTold(entry.happened_at, f"{number} stored", f"{said}.")


def _tell_answers(words: Iterable[SchoolWord]) -> Iterator[ChangeTold]:
    """What was said of words, those of one moment together; the words stand under Decisions."""
    explained: Counter[datetime] = Counter()
    changed: Counter[datetime] = Counter()
    for word in words:
        for answer in word.answers:
            explained[answer.answered_at] += 1
            changed[answer.answered_at] += answer.changed
    for at, number in explained.items():
        yield ChangeTold(
            at,
            f"{count_of(number, 'word')} of the school's own explained",
            f"{_say_changed(changed[at])} changed by it.",
        )


def _say_changed(incidents: int) -> str:
    return count_of(incidents, "stored incident") if incidents else "No stored incident"


def _tell_entries(
    name: str, entries: Sequence[Entry[_Kept]], say: Callable[[_Kept], str]
) -> Iterator[ChangeTold]:
    """What the clerk recorded, corrected and took back, newest first."""
    for entry in reversed(entries):
        kept = entry.kept
        done = "recorded"
        if kept.corrects is not None:
            done = "taken back" if kept.taken_back else "corrected"
        yield ChangeTold(
            entry.recorded_at, f"{name}: entry {done} by the {kept.role}", f"{say(kept)}."
        )


def _tell_choices(choices: Sequence[Entry[RuleChoice]], policy: Policy) -> Iterator[ChangeTold]:
    """What was chosen of the rules, each beside what held before it."""
    serious = tuple(code for code, words in policy.outcomes.items() if words.serious)
    own = RuleChoice(policy.triggers.sensitivity, serious, Role.CLERK)
    held = [own, *(entry.kept for entry in choices)]
    for entry, (before, choice) in reversed([*zip(choices, pairwise(held), strict=True)]):
        said = say_choice(choice, before, policy)
        yield ChangeTold(
            entry.recorded_at,
            f"Rules chosen by the {choice.role}",
            f"{said[:1].upper()}{said[1:]}.",
        )
