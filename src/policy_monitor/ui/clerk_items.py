"""What a review may have considered: each open flag as a line to tick."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from policy_monitor.analysis.series import Subject
from policy_monitor.records import Considered, Verdict
from policy_monitor.report.governance import say_considered
from policy_monitor.review import ReviewFlag, Weight, consider
from policy_monitor.vocabulary import Rule

__all__ = ["Item", "list_items", "list_items_again"]


@dataclass(frozen=True, slots=True)
class Item:
    """One flag that a review may have considered.

    Attributes:
        key: Tells it from the others, the same each time the page is drawn.
        considered: As the review would keep it.
        sentence: What governors read, with the clause it rests on.
        is_reason: Whether it was a reason for a review, rather than a note or a question.
        ticked: Whether it is ticked at first.
        statistical: Whether governors have to say one-off or new normal of it.
    """

    key: str
    considered: Considered
    sentence: str
    is_reason: bool
    ticked: bool
    statistical: bool

    @property
    def is_regular_review(self) -> bool:
        """Whether it is the regular review, which any review answers."""
        return self.considered.rule is Rule.ANNUAL

    def with_verdict(self, verdict: Verdict | None) -> Considered:
        """The flag as the review keeps it."""
        return replace(self.considered, verdict=verdict if self.statistical else None)


def list_items(flags: Sequence[ReviewFlag], *, held_to: date) -> list[Item]:
    """The open flags that a review could know of, gravest first, all ticked.

    Args:
        flags: All that are open.
        held_to: The last day the review may have been held. A flag that is open only since a
            later day was not before the governors.
    """
    known = [flag for flag in flags if flag.since <= held_to]
    return _number([_item(flag, ticked=True) for flag in known])


def list_items_again(
    flags: Sequence[ReviewFlag], considered: Iterable[Considered], *, held_to: date
) -> list[Item]:
    """The flags for a review that is corrected: what it considered first, and still ticked.

    Args:
        flags: All that would be open without that review.
        considered: What it considered. Such a flag is kept exactly as it was, so that nothing
            that came later is cleared by putting a slip right.
        held_to: The last day the review may have been held.
    """
    left = list(flags)
    items = []
    for one in considered:
        match = next((flag for flag in left if _is_about(flag, one)), None)
        if match is not None:
            left.remove(match)
        sentence = f"{say_considered(one)}." if match is None else _sentence(match)
        items.append(
            Item(
                "",
                one,
                sentence,
                is_reason=match is None or match.weight is Weight.REASON,
                ticked=True,
                statistical=one.incidents is not None,
            )
        )
    others = [_item(flag, ticked=False) for flag in left if flag.since <= held_to]
    return _number([*items, *others])


def _item(flag: ReviewFlag, *, ticked: bool) -> Item:
    return Item(
        "",
        consider(flag, None),
        _sentence(flag),
        is_reason=flag.weight is Weight.REASON,
        ticked=ticked,
        statistical=flag.figures is not None,
    )


def _sentence(flag: ReviewFlag) -> str:
    trial = ", on trial" if flag.trial else ""
    return f"{flag.sentence} ({flag.clause}{trial})"


def _is_about(flag: ReviewFlag, one: Considered) -> bool:
    subject = Subject(one.category, one.nature, one.platform)
    if (flag.rule, flag.subject or Subject(), flag.term) != (one.rule, subject, one.term):
        return False
    # Two serious kinds in one term differ in nothing but the incidents behind them.
    return not one.identities or bool(set(one.identities) & set(flag.identities))


def _number(items: Iterable[Item]) -> list[Item]:
    """Give each item a key of what it is about, counted up where two are about the same."""
    seen: Counter[str] = Counter()
    numbered = []
    for item in items:
        about = say_considered(item.considered)
        seen[about] += 1
        numbered.append(replace(item, key=f"{about} {seen[about]}"))
    return numbered
