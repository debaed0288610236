"""The checked files of `data/policy/` made into the policy's records."""

from collections.abc import Mapping
from typing import Any

from policy_monitor.calendar import Calendar
from policy_monitor.policy.kcsie import build_four_cs
from policy_monitor.policy.model import (
    ActionWords,
    CategoryWords,
    Cell,
    NatureWords,
    OutcomeWords,
    PartialDate,
    Platform,
    Policy,
    ReviewCycle,
    School,
)
from policy_monitor.policy.partial_dates import read_partial_date
from policy_monitor.policy.steps import build_steps
from policy_monitor.policy.triggers import build_triggers
from policy_monitor.vocabulary import (
    Action,
    Category,
    Concern,
    Involved,
    Nature,
    Outcome,
    Setting,
)

__all__ = ["build_policy"]


def build_policy(contents: Mapping[str, Mapping[str, Any]], *, calendar: Calendar | None) -> Policy:
    """Make the policy from files that have passed every check."""
    about, taxonomy = contents["policy.toml"], contents["taxonomy.toml"]
    platforms, people = contents["platforms.toml"], contents["people_and_places.toml"]
    return Policy(
        school=School(about["school"]["id"], about["school"]["name"]),
        title=about["title"],
        last_reviewed=_build_last_reviewed(about["review"], calendar=calendar),
        next_due=read_partial_date(about["review"].get("to_be_reviewed_on", ""), calendar=calendar),
        cycle=_build_cycle(about),
        categories={code: _build_category(code, taxonomy) for code in Category},
        natures={
            code: NatureWords(code, tuple(taxonomy["nature"][code]["words"])) for code in Nature
        },
        cells={
            (category, nature): _build_cell(category, nature, taxonomy)
            for category in Category
            for nature in Nature
        },
        outcomes={
            Outcome(code): _build_outcome(Outcome(code), entry)
            for code, entry in contents["outcomes.toml"]["outcome"].items()
        },
        actions={
            Action(code): ActionWords(Action(code), entry["label"], tuple(entry["words"]))
            for code, entry in contents["actions.toml"]["action"].items()
        },
        platforms=tuple(_build_platform(entry) for entry in platforms["platform"]),
        other_platform=platforms["other_platform"],
        involved={code: tuple(people["involved"][code]) for code in Involved},
        settings={code: tuple(people["setting"][code]) for code in Setting},
        concerns={
            code: tuple(contents["concerns.toml"]["concern"][code]["words"]) for code in Concern
        },
        headings={
            field: tuple(words) for field, words in contents["headings.toml"]["headings"].items()
        },
        later_dates={
            name: tuple(words)
            for name, words in contents["headings.toml"].get("later_dates", {}).items()
        },
        steps=build_steps(contents["appendix_a.toml"]),
        triggers=build_triggers(contents["triggers.toml"]),
        four_cs=build_four_cs(contents["kcsie.toml"]),
    )


def _build_last_reviewed(review: Mapping[str, Any], *, calendar: Calendar | None) -> PartialDate:
    last_reviewed = read_partial_date(review["last_reviewed"], calendar=calendar)
    assert last_reviewed is not None, "check_last_reviewed comes first"  # noqa: S101 -  for mypy
    return last_reviewed


def _build_cycle(about: Mapping[str, Any]) -> ReviewCycle:
    review = about["review"]
    return ReviewCycle(
        name=review["cycle"],
        months=about["cycles"][review["cycle"]]["months"],
        ceiling_months=review["ceiling"]["months"],
        due_soon_days=review["due_soon"]["days"],
        clause=review["ceiling"]["clause"],
    )


def _build_category(code: Category, taxonomy: Mapping[str, Any]) -> CategoryWords:
    entry = taxonomy["category"][code]
    return CategoryWords(code, entry["meaning"], entry["role"], tuple(entry["words"]))


def _build_cell(category: Category, nature: Nature, taxonomy: Mapping[str, Any]) -> Cell:
    entry = taxonomy["cell"][category][nature]
    return Cell(category, nature, entry["policy_text"], tuple(entry["words"]))


def _build_outcome(code: Outcome, entry: Mapping[str, Any]) -> OutcomeWords:
    return OutcomeWords(
        code=code,
        label=entry["label"],
        words=tuple(entry["words"]),
        gravity=entry["gravity"],
        serious=entry["serious"],
        outside_help=entry["outside_help"],
        open=entry["open"],
        clause=entry["clause"],
    )


def _build_platform(entry: Mapping[str, Any]) -> Platform:
    return Platform(
        entry["name"],
        tuple(entry["words"]),
        named_in_policy=entry.get("named_in_policy", False),
        is_a_name=not entry.get("also_a_word", False),
    )
