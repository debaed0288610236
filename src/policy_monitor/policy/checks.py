"""Checks on what the policy files say, once their shape is right: one question each."""

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from policy_monitor.calendar import Calendar
from policy_monitor.data_files import Mistake
from policy_monitor.policy.partial_dates import names_a_term, read_partial_date
from policy_monitor.wording import and_list

__all__ = [
    "check_ceiling",
    "check_cycle_is_known",
    "check_cycle_months",
    "check_due_soon_days",
    "check_gravities_differ",
    "check_other_platform",
    "check_platform_names_differ",
    "check_review_dates",
    "check_school_id",
]

_SCHOOL_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def check_school_id(content: Mapping[str, Any]) -> Mistake | None:
    """The school's id is a key in the database and part of file names."""
    if _SCHOOL_ID.fullmatch(content["school"]["id"]):
        return None
    problem = "the id is not lower-case letters, figures and hyphens"
    return Mistake("policy.toml", "school.id", problem, 'write a short one such as "carlton"')


def check_review_dates(content: Mapping[str, Any], *, calendar: Calendar | None) -> list[Mistake]:
    """The review clock starts from one of these dates, and may be set by the other."""
    return [
        mistake
        for key in ("last_reviewed", "to_be_reviewed_on")
        if key in content["review"]
        and (mistake := _check_date(f"review.{key}", content["review"][key], calendar)) is not None
    ]


def _check_date(key: str, text: str, calendar: Calendar | None) -> Mistake | None:
    if read_partial_date(text, calendar=calendar) is not None:
        return None
    if names_a_term(text):
        problem = "a term was given, and the calendar with the dates of terms is not at hand"
        return Mistake("policy.toml", key, problem, 'write a day or a month such as "01/2019"')
    fix = 'write a day "31/01/2019", a month "01/2019" or a term "Autumn term 2018/19"'
    return Mistake("policy.toml", key, "the date cannot be read", fix)


def check_cycle_is_known(content: Mapping[str, Any]) -> Mistake | None:
    """The cover's choice must be one that the file says the months of."""
    cycles = list(content["cycles"])
    if content["review"]["cycle"] in cycles:
        return None
    fix = f"use one of {and_list(cycles)}, or describe it under [cycles]"
    return Mistake("policy.toml", "review.cycle", "the cycle is not known", fix)


def check_cycle_months(content: Mapping[str, Any]) -> list[Mistake]:
    """A cycle lasts at least a month."""
    return [
        Mistake("policy.toml", f"cycles.{name}.months", "the number is less than 1", _MONTHS_FIX)
        for name, cycle in content["cycles"].items()
        if cycle["months"] < 1
    ]


def check_ceiling(content: Mapping[str, Any]) -> Mistake | None:
    """The longest time between reviews is at least a month."""
    if content["review"]["ceiling"]["months"] >= 1:
        return None
    return Mistake("policy.toml", "review.ceiling.months", "the number is less than 1", _MONTHS_FIX)


def check_due_soon_days(content: Mapping[str, Any]) -> Mistake | None:
    """Due soon cannot begin after the review is due."""
    if content["review"]["due_soon"]["days"] >= 0:
        return None
    problem, fix = "the number of days is negative", "write 0 or more"
    return Mistake("policy.toml", "review.due_soon.days", problem, fix)


def check_gravities_differ(content: Mapping[str, Any]) -> list[Mistake]:
    """Of several outcomes one must be the most serious, so no two may weigh the same."""
    by_gravity = sorted(content["outcome"].items(), key=lambda item: int(item[1]["gravity"]))
    return [
        Mistake(
            "outcomes.toml",
            f"outcome.{second}.gravity",
            f"outcome.{first} has the same gravity, {outcome['gravity']}",
            "give each outcome its own number",
        )
        for (first, before), (second, outcome) in pairwise(by_gravity)
        if before["gravity"] == outcome["gravity"]
    ]


def check_platform_names_differ(content: Mapping[str, Any]) -> list[Mistake]:
    """Two platforms of one name would be counted as one."""
    names = [platform["name"].lower() for platform in content["platform"]]
    return [
        Mistake(
            "platforms.toml",
            f"platform[{number}].name",
            f"platform[{names.index(name) + 1}] has the same name",
            "put their words together under one",
        )
        for number, name in enumerate(names, start=1)
        if names.index(name) + 1 < number
    ]


def check_other_platform(content: Mapping[str, Any]) -> Mistake | None:
    """The name for "none of these" must not be one of these."""
    names = {platform["name"].lower() for platform in content["platform"]}
    if content["other_platform"].lower() not in names:
        return None
    problem, fix = "a platform of the list has this name", 'write another, such as "Other platform"'
    return Mistake("platforms.toml", "other_platform", problem, fix)


_MONTHS_FIX = "write how many months it lasts, 1 or more"
