"""Where incidents happened, on what and with whom: the findings, and the names of groups."""

from collections.abc import Mapping, Sequence

from policy_monitor.analysis import Group
from policy_monitor.policy import Policy
from policy_monitor.vocabulary import Involved, Setting
from policy_monitor.wording import and_list, count_of

__all__ = [
    "headline_of_most_used",
    "headline_of_people",
    "headline_of_places",
    "headline_of_platforms",
    "name_group",
    "platforms_in_policy",
    "say_no_platform",
]

_MOST_NAMED = 2
_PLACES = {
    Setting.IN_SCHOOL: "in school",
    Setting.OUTSIDE_SCHOOL: "outside school",
    Setting.NOT_RECORDED: "place not recorded",
}
_PEOPLE = {
    Involved.PUPIL: "pupils",
    Involved.STAFF: "staff",
    Involved.GOVERNOR_OR_VOLUNTEER: "governors or volunteers",
    Involved.PARENT_OR_CARER: "parents or carers",
    Involved.OUTSIDE_THE_SCHOOL: "someone outside the school",
    Involved.NOT_KNOWN: "somebody not known",
}


def name_group(group: Group) -> str:
    """A group as a chart names it: "Pupil"; "Staff; governor or volunteer" for two together."""
    name = "; ".join(group.names)
    return name[:1].upper() + name[1:]


def headline_of_places(groups: Sequence[Group]) -> str:
    """Say where: "65 of 81 incidents outside school, 15 in school, 1 place not recorded".

    Args:
        groups: The most frequent first (see `analysis.by_place`).
    """
    total = sum(group.incidents for group in groups)
    first, *others = [group for group in groups if group.incidents]
    said = [f"{_say_share(first.incidents, total)} {_say_place(first)}"]
    return ", ".join([*said, *(f"{group.incidents} {_say_place(group)}" for group in others)])


def headline_of_people(groups: Sequence[Group]) -> str:
    """Say who was most often involved: "pupils in 69 of 81 incidents".

    Args:
        groups: The most frequent first (see `analysis.by_person`).
    """
    total = sum(group.incidents for group in groups)
    first = groups[0]
    people = ", or ".join(_PEOPLE[Involved(name)] for name in first.names)
    return f"{people} in {_say_share(first.incidents, total)}"


def headline_of_platforms(
    platforms: Mapping[str, int], named: frozenset[str], *, total: int
) -> str:
    """Say how much happened where the policy is silent, and on what most often.

    Args:
        platforms: Incidents by platform, the most frequent first (see `analysis.by_platform`).
        named: The platforms that the policy names.
        total: The incidents of the view, those without a platform included.
    """
    if not platforms:
        return "none recorded in this view"
    silent = {name: number for name, number in platforms.items() if name not in named}
    of_total = f"of {count_of(total, 'incident')}"
    if not silent:
        recorded = sum(platforms.values())
        return f"all that are recorded are named in the policy, in {recorded} {of_total}"
    names = list(silent)[:_MOST_NAMED]
    if len(silent) <= _MOST_NAMED:
        which = "which the policy does not name"
        verb = "appears" if len(silent) == 1 else "appear"
        return f"{and_list(names)}, {which}, {verb} in {_say_share(sum(silent.values()), total)}"
    return (
        f"{sum(silent.values())} {of_total} on platforms the policy does not name, most often "
        f"{and_list(names)}"
    )


def headline_of_most_used(platforms: Mapping[str, int], *, total: int) -> str:
    """Name the platform that is most frequent, where not all of them are shown.

    Args:
        platforms: Incidents by platform, the most frequent first; not empty.
        total: The incidents of the view, those without a platform included.
    """
    name, incidents = next(iter(platforms.items()))
    return f"most often {name}, in {_say_share(incidents, total)}"


def say_no_platform(platforms: Mapping[str, int], *, total: int) -> str:
    """Say of how many incidents no platform is known; "" for none."""
    without = total - sum(platforms.values())
    if without == 0:
        return ""
    verb = "has" if without == 1 else "have"
    return f"{count_of(without, 'incident')} {verb} no platform recorded."


def platforms_in_policy(policy: Policy) -> frozenset[str]:
    """The platforms that the policy names."""
    return frozenset(platform.name for platform in policy.platforms if platform.named_in_policy)


def _say_share(incidents: int, total: int) -> str:
    """So many of them: "65 of 81 incidents"; "all 36 incidents"; "the one incident"."""
    if total == 1:
        return "the one incident"
    if incidents == total:
        return f"all {count_of(total, 'incident')}"
    return f"{incidents:,} of {count_of(total, 'incident')}"


def _say_place(group: Group) -> str:
    return " or ".join(_PLACES[Setting(name)] for name in group.names)
