"""The statistical flags that are open: raised by the counts, and considered by no review."""

from collections.abc import Iterable, Iterator, Sequence

from policy_monitor.analysis.series import Subject
from policy_monitor.analysis.series_counts import (
    Counted,
    category_series,
    cell_series,
    platform_series,
    total_series,
)
from policy_monitor.policy import Policy
from policy_monitor.review.clearing import Clearings
from policy_monitor.review.flags import ReviewFlag
from policy_monitor.review.further import Seen, judge_further
from policy_monitor.review.judging import TermJudgement, judge_terms
from policy_monitor.review.levels import share_budget
from policy_monitor.review.new import new_platform_flag
from policy_monitor.vocabulary import Rule

__all__ = ["judge_counts", "open_notes", "open_rises"]


def judge_counts(
    counted: Counted, policy: Policy, clearings: Clearings
) -> tuple[TermJudgement, ...]:
    """Judge every term of the twelve cells, with all other series beside them."""
    beside = (total_series(counted), *category_series(counted), *platform_series(counted))
    return judge_terms(
        cell_series(counted),
        counted.terms,
        clearings.decisions(),
        policy.triggers,
        beside=beside,
    )


def open_rises(
    judgements: Iterable[TermJudgement], counted: Counted, policy: Policy, seen: Seen
) -> tuple[ReviewFlag, ...]:
    """The rises that no review has considered, the latest term first.

    A rise that was considered stays cleared; what came beside it may raise the same flag
    again, by itself.

    Args:
        judgements: What the counts of every term say.
        counted: The counts they rest on.
        policy: As it stands.
        seen: What governors have considered.
    """
    cells = {series.subject: series for series in cell_series(counted)}
    levels = share_budget(policy.triggers, series=len(cells))
    further = (
        judge_further(
            flag,
            cells[flag.subject or Subject()],
            judgement.footings,
            levels,
            policy.triggers,
            seen,
        )
        for judgement in judgements
        for flag in judgement.flags
    )
    flags = [flag for flag in further if flag is not None]
    return tuple(sorted(flags, key=_latest_term_first))


def open_notes(
    judgements: Sequence[TermJudgement], counted: Counted, policy: Policy, seen: Seen
) -> tuple[ReviewFlag, ...]:
    """The kinds and platforms to discuss that no review has: each once, as it was met last."""
    notes: dict[tuple[Rule, object], ReviewFlag] = {}
    for flag in _notes(judgements, counted, policy):
        if not seen.on_cover(flag) and seen.clearings.reviewed_to(flag) is None:
            notes[flag.rule, flag.subject] = flag
    return tuple(sorted(notes.values(), key=_latest_term_first))


def _notes(
    judgements: Iterable[TermJudgement], counted: Counted, policy: Policy
) -> Iterator[ReviewFlag]:
    named = {platform.name for platform in policy.platforms if platform.named_in_policy}
    platforms = platform_series(counted)
    for judgement in judgements:
        yield from judgement.notes
        for series in platforms:
            flag = new_platform_flag(
                series,
                judgement.term,
                policy.triggers.new,
                named_in_policy=series.subject.platform in named,
            )
            if flag is not None:
                yield flag


def _latest_term_first(flag: ReviewFlag) -> tuple[int, int]:
    rules = list(Rule)
    return (-flag.term.ordinal if flag.term is not None else 0, rules.index(flag.rule))
