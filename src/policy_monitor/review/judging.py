"""Every term judged in turn, each against what was known before it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from policy_monitor.analysis.series import PlannedTerm, Series, Subject
from policy_monitor.policy import Triggers
from policy_monitor.review.baselines import Decision, Decisions
from policy_monitor.review.cluster import cluster_flag
from policy_monitor.review.flags import ReviewFlag
from policy_monitor.review.footings import Footings, find_footings
from policy_monitor.review.levels import Levels, share_budget
from policy_monitor.review.lower import Remark, lower_remark
from policy_monitor.review.new import new_kind_flag
from policy_monitor.review.this_term import this_term_flag
from policy_monitor.review.this_year import this_year_flag
from policy_monitor.vocabulary import TermId

__all__ = ["TermJudgement", "judge_terms"]


@dataclass(frozen=True, slots=True)
class TermJudgement:
    """What the counts of one term say.

    Attributes:
        footings: What each series was held against, with every step on the way there.
        flags: The statistical flags, series by series.
        notes: The kinds not met before, for discussion.
        remarks: The kinds lower than usual.

    """

    term: PlannedTerm
    footings: Footings
    flags: tuple[ReviewFlag, ...]
    notes: tuple[ReviewFlag, ...]
    remarks: tuple[Remark, ...]


def judge_terms(
    family: Sequence[Series],
    terms: Sequence[PlannedTerm],
    decisions: Decisions,
    triggers: Triggers,
    *,
    beside: Sequence[Series] = (),
) -> tuple[TermJudgement, ...]:
    """Judge each term, the running one included, against the ones before it.

    A term flagged on the way, of which governors have decided nothing, stays out of its
    series' baseline from then on.

    Args:
        family: The series tested together: the twelve cells.
        terms: From the first returned term to the current one, in the order of time.
        decisions: What governors decided of flagged terms, as far as known.
        triggers: The numbers of the method.
        beside: More series to know the usual range of; they are not tested.

    Returns:
        One judgement for each term, in the order of time.

    References:
        docs/method.md, "Baseline".

    """
    levels = share_budget(triggers, series=len(family))
    known: dict[Subject, Mapping[TermId, Decision]] = dict(decisions)
    judgements = []
    for term in terms:
        footings = find_footings(family, term, known, triggers, beside=beside)
        judgement = _judge(family, footings, levels, triggers)
        judgements.append(judgement)
        for subject in {flag.subject for flag in judgement.flags if flag.subject is not None}:
            known[subject] = {term.id: Decision.UNDECIDED, **known.get(subject, {})}
    return tuple(judgements)


def _judge(
    family: Sequence[Series], footings: Footings, levels: Levels, triggers: Triggers
) -> TermJudgement:
    flags, notes, remarks = [], [], []
    for series in family:
        in_term = footings.this_term[series.subject]
        in_year = footings.this_year[series.subject]
        flags += [
            this_term_flag(series, in_term, levels, triggers),
            this_year_flag(series, in_year, levels, triggers),
            cluster_flag(series, in_term, levels, triggers),
        ]
        notes.append(new_kind_flag(series, footings.term, triggers.new))
        remarks.append(lower_remark(series, in_term, levels))
    return TermJudgement(
        term=footings.term,
        footings=footings,
        flags=tuple(flag for flag in flags if flag is not None),
        notes=tuple(note for note in notes if note is not None),
        remarks=tuple(remark for remark in remarks if remark is not None),
    )
