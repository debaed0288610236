"""What was done about incidents, in sentences: the page's answer and the title of each part."""

from collections.abc import Mapping, Sequence

import pandas as pd

from policy_monitor.analysis import (
    NOT_YET_CLASSIFIED,
    Delays,
    OutcomeGroup,
    by_outcome,
    outside_help,
    still_open,
    with_any_outcome,
)
from policy_monitor.policy import OutcomeWords
from policy_monitor.report.open_cases import OpenCases, say_age
from policy_monitor.vocabulary import Outcome, TermId
from policy_monitor.wording import and_list, count_of, in_text

__all__ = [
    "headline_of_closing",
    "headline_of_groups",
    "headline_of_help",
    "headline_of_kind_and_group",
    "headline_of_open",
    "headline_of_steps",
    "help_by_term",
    "outside_codes",
    "parts_of_help",
    "say_outcomes",
]

_IN_SENTENCES: Mapping[str, str] = {
    OutcomeGroup.IN_SCHOOL: "dealt with in school",
    OutcomeGroup.PARENTS_OR_PLATFORM: "taken to parents or the platform",
    OutcomeGroup.OUTSIDE_HELP: "with outside help",
    OutcomeGroup.OPEN: "open or not recorded",
}


def say_outcomes(cube: pd.DataFrame, outcomes: Mapping[Outcome, OutcomeWords]) -> str:
    """The answer in two sentences: what was done most, how much help was needed, what is open.

    Args:
        cube: See `Store.cube`; the whole of it or what a filter leaves.
        outcomes: The policy's.
    """
    total = int(cube["incidents"].sum())
    if not total:
        return "No incident in this view."
    gravity = {code: words.gravity for code, words in outcomes.items()}
    counts = by_outcome(cube, order=list(outcomes), gravity=gravity)
    told = counts[counts["outcome"] != Outcome.NOT_RECORDED.value]
    helped = outside_help(cube, outside_codes(outcomes))
    still = still_open(cube, [code for code, words in outcomes.items() if words.open])
    after = (
        f"{_number(helped, total)} needed help from outside the school; "
        f"{_number(still, total).lower()} {'is' if still == 1 else 'are'} still open."
    )
    most = int(told["incidents"].max())
    if not most:
        return f"What was done is not recorded for any of {count_of(total, 'incident')}. {after}"
    names = [
        in_text(outcomes[Outcome(code)].label)
        for code, incidents in zip(told["outcome"], told["incidents"], strict=True)
        if incidents == most
    ]
    often = f"{most:,} of {count_of(total, 'incident')}"
    return f"Most often {and_list(names)}: {often}. {after}"


def headline_of_kind_and_group(groups: pd.DataFrame) -> str:
    """Say what most often became of the incidents of the most frequent category.

    Args:
        groups: See `analysis.by_kind_and_group`.
    """
    classified = groups[groups["category"] != NOT_YET_CLASSIFIED]
    if classified.empty:
        return "No incident whose kind is known"
    by_category = classified.groupby("category", sort=False)[[*OutcomeGroup]].sum()
    numbers = by_category.to_dict("index")
    category = max(numbers, key=lambda name: sum(numbers[name].values()))
    of_groups = numbers[category]
    group = max(of_groups, key=lambda name: of_groups[name])
    most, total = of_groups[group], sum(of_groups.values())
    return f"{category} most often {_IN_SENTENCES[str(group)]}: {most:,} of {total:,}"


def headline_of_groups(counts: pd.DataFrame) -> str:
    """Say how far the incidents of the latest returned term went.

    Args:
        counts: One row per group and term (see `analysis.count_parts_by_term`).
    """
    returned = counts[counts["of"].notna()]
    if returned.empty:
        return "No return in these terms"
    term = int(returned["term"].max())
    latest = returned[returned["term"] == term].to_dict("records")
    total = int(latest[0]["of"])
    running = latest[0]["status"] == "to_date"
    when = "So far this term" if running else _say_term(term)
    if not total:
        return f"{when}, no incident"
    most = max(latest, key=lambda row: row["incidents"])
    verb = "was" if most["incidents"] == 1 else "were"
    return f"{when}, {most['incidents']:,} of {total:,} {verb} {_IN_SENTENCES[most['part']]}"


def headline_of_help(cube: pd.DataFrame, outcomes: Mapping[Outcome, OutcomeWords]) -> str:
    """Say how many incidents needed help from outside the school."""
    total = int(cube["incidents"].sum())
    helped = outside_help(cube, outside_codes(outcomes))
    if not total:
        return "No incident in this view"
    if not helped:
        return "No incident needed outside help"
    return f"{helped:,} of {count_of(total, 'incident')} needed outside help"


def help_by_term(counts: pd.DataFrame) -> list[str]:
    """Say for each term in which help was needed how much, and which.

    Args:
        counts: One row per part and term (see `analysis.count_parts_by_term`): first all that
            needed any help, then each kind of help.
    """
    lines = []
    for _, of_term in counts[counts["incidents"].fillna(0) > 0].groupby("term", sort=True):
        rows = of_term.to_dict("records")
        kinds = [f"{in_text(row['part'])} {row['incidents']:,}" for row in rows[1:]]
        said = f"{rows[0]['incidents']:,} of {count_of(rows[0]['of'], 'incident')}"
        lines.append(f"{rows[0]['label']}: {said} ({and_list(kinds)})")
    return lines


def parts_of_help(
    cube: pd.DataFrame, outcomes: Mapping[Outcome, OutcomeWords]
) -> dict[str, pd.DataFrame]:
    """The rows of a cube by the kind of outside help they tell of, the gravest first.

    Kinds of help that nobody needed are left out; an incident with two is in both.
    """
    gravest = sorted(outside_codes(outcomes), key=lambda code: -outcomes[code].gravity)
    parts = {outcomes[code].label: with_any_outcome(cube, [code]) for code in gravest}
    return {name: part for name, part in parts.items() if len(part)}


def outside_codes(outcomes: Mapping[Outcome, OutcomeWords]) -> Sequence[Outcome]:
    """The outcomes that mean help from outside the school."""
    return [code for code, words in outcomes.items() if words.outside_help]


def headline_of_open(cases: OpenCases) -> str:
    """Say how many cases are open, and for how long at most."""
    if not cases.total:
        return "No case is marked as still open"
    said = f"{count_of(cases.total, 'case')} still open"
    return said if cases.longest is None else f"{said}, the longest for {say_age(cases.longest)}"


def headline_of_closing(closing: Delays) -> str:
    """Say how long it took to close cases, as far as enough of them are known."""
    if not closing.told:
        return "The log does not say when cases were closed"
    if closing.half_within is None or closing.nine_in_ten_within is None:
        told = f"{count_of(closing.told, 'case')} with the day of closing"
        return f"Too few to say how long cases take: {told}"
    half, most = closing.half_within, closing.nine_in_ten_within
    return f"Half of the cases closed within {count_of(half, 'day')}, 9 in 10 within {most:,}"


def headline_of_steps(steps: pd.DataFrame) -> str:
    """Say of how many steps of Appendix A the log never tells.

    Args:
        steps: See `analysis.count_steps`.
    """
    expected = steps[steps["expected"].fillna(0) > 0]
    if expected.empty:
        return "None is called for here"
    never = int((expected["taken"] == 0).sum())
    if not never:
        return "Each is written down at least once" if len(expected) > 1 else "It is written down"
    if never == len(expected):
        return "None is written down" if never > 1 else "It is not written down"
    return f"{never} of {len(expected)} never written down"


def _number(number: int, total: int) -> str:
    """A number at the head of a sentence: "None", "All 5", "2"."""
    if number == 0:
        return "None"
    return f"All {number:,}" if number == total > 1 else f"{number:,}"


def _say_term(term: int) -> str:
    return f"In {in_text(TermId.from_ordinal(term).label)}"
