"""Clearing: what governors have considered is no reason for a review any more."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from policy_monitor.analysis.series import Subject
from policy_monitor.records import Considered, PolicyReview, Standing, Verdict
from policy_monitor.review.baselines import Decision
from policy_monitor.review.flags import ReviewFlag
from policy_monitor.vocabulary import Rule, TermId

__all__ = ["Clearings", "consider"]

_WHATEVER_TERM = frozenset({Rule.NEW_KIND, Rule.NEW_PLATFORM})
"""A kind or platform is new only once."""

_DECISIONS = {
    Verdict.ONE_OFF: Decision.ONE_OFF,
    Verdict.NEW_NORMAL: Decision.NEW_NORMAL,
    None: Decision.UNDECIDED,
}

_Key = tuple[Rule, Subject, TermId | None]


def consider(flag: ReviewFlag, verdict: Verdict | None) -> Considered:
    """A flag as a review keeps it."""
    subject, figures = flag.subject or Subject(), flag.figures
    return Considered(
        rule=flag.rule,
        term=flag.term,
        category=subject.category,
        nature=subject.nature,
        platform=subject.platform,
        verdict=verdict,
        incidents=None if figures is None else figures.considered + figures.incidents,
        identities=flag.identities,
    )


@dataclass(frozen=True, slots=True)
class Clearings:
    """What all recorded reviews have considered."""

    reviews: tuple[Standing[PolicyReview], ...]

    def reviewed_to(self, flag: ReviewFlag) -> date | None:
        """The last day of the latest review that considered a flag; None when none did."""
        days = (line.kept.reviewed.last_on for line, _ in self._considered(flag))
        return max(days, default=None)

    def known_to(self, flag: ReviewFlag) -> date | None:
        """The day up to which reviews knew of what they considered; None when none did."""
        return max((_known_to(line) for line, _ in self._considered(flag)), default=None)

    def incidents(self, flag: ReviewFlag) -> int:
        """How many incidents reviews have considered under a statistical flag, 0 or more."""
        return max((one.incidents or 0 for _, one in self._considered(flag)), default=0)

    def terms(self, rule: Rule, subject: Subject) -> frozenset[TermId]:
        """The terms of a series that reviews considered under a rule."""
        return frozenset(
            one.term
            for line in self.reviews
            for one in line.kept.considered
            if one.rule is rule and one.term is not None and _subject(one) == subject
        )

    def identities(self, rule: Rule) -> frozenset[str]:
        """The single incidents that reviews considered under a rule."""
        return frozenset(
            identity
            for line in self.reviews
            for one in line.kept.considered
            if one.rule is rule
            for identity in one.identities
        )

    def asked_about_developments(self) -> Iterable[date]:
        """The days of the reviews that considered the register."""
        return (
            min(line.kept.reviewed.last_on, line.entry.recorded_on)
            for line in self.reviews
            if line.kept.developments
            or any(one.rule is Rule.DEVELOPMENTS for one in line.kept.considered)
        )

    def decisions(self) -> dict[Subject, dict[TermId, Decision]]:
        """What governors made of each flagged term of a series; the later review counts.

        Two flags of one term may be judged apart; a new normal then outweighs a one-off.
        """
        decided: dict[Subject, dict[TermId, Decision]] = {}
        for line in sorted(
            self.reviews, key=lambda line: (line.kept.reviewed.last_on, line.origin)
        ):
            for one in sorted(line.kept.considered, key=_is_new_normal):
                if one.incidents is None or one.term is None:
                    continue
                terms = decided.setdefault(_subject(one), {})
                if one.verdict is not None or one.term not in terms:
                    terms[one.term] = _DECISIONS[one.verdict]
        return decided

    def _considered(self, flag: ReviewFlag) -> Iterator[tuple[Standing[PolicyReview], Considered]]:
        key = _key(flag.rule, flag.subject or Subject(), flag.term)
        return (
            (line, one)
            for line in self.reviews
            for one in line.kept.considered
            if _key(one.rule, _subject(one), one.term) == key
        )


def _known_to(line: Standing[PolicyReview]) -> date:
    """The day of which a review knew the incidents.

    The clerk ticks what is open on the day of recording. When an entry was corrected, the day
    on which it was first recorded is not known here, and the correction must not clear what
    happened in between: then it is the day of the review.
    """
    recorded_on = line.entry.recorded_on
    return min(line.kept.reviewed.last_on, recorded_on) if line.corrections else recorded_on


def _is_new_normal(one: Considered) -> bool:
    return one.verdict is Verdict.NEW_NORMAL


def _key(rule: Rule, subject: Subject, term: TermId | None) -> _Key:
    return rule, subject, None if rule in _WHATEVER_TERM else term


def _subject(one: Considered) -> Subject:
    return Subject(one.category, one.nature, one.platform)
