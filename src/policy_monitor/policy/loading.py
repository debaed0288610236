"""The folder `data/policy/` read, checked and made into a `Policy`."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from policy_monitor.calendar import Calendar
from policy_monitor.data_files import DataFileError, Mistake, check_shape, read_data_file
from policy_monitor.policy import checks, kcsie, phrases, trigger_checks
from policy_monitor.policy.building import build_policy
from policy_monitor.policy.model import Policy
from policy_monitor.policy.shapes import SHAPES
from policy_monitor.policy.steps import check_steps

__all__ = ["PolicyFileError", "load_policy"]

Contents = Mapping[str, Any]
"""For each file of the folder, what it says."""


class PolicyFileError(DataFileError):
    """The files of `data/policy/` have mistakes; `mistakes` holds all of them."""


def load_policy(folder: Path, *, calendar: Calendar | None = None) -> Policy:
    """Read the school's policy, or say everything that is wrong with its files.

    Args:
        folder: The folder with the policy's files.
        calendar: The school's calendar. Only a policy last reviewed in a term, not on a
            day or in a month, needs it.

    Returns:
        The policy. It can be sent to another process.

    Raises:
        PolicyFileError: One or more mistakes in the files. What a file says is checked
            once its shape is right, so putting these right may show others.

    """
    contents, mistakes = _read_folder(folder)
    for file, content in contents.items():
        mistakes += _check_content(file, content, calendar=calendar)
    if mistakes:
        raise PolicyFileError(mistakes)
    return build_policy(contents, calendar=calendar)


def _read_folder(folder: Path) -> tuple[dict[str, Contents], list[Mistake]]:
    """The files whose shape is right, and the mistakes of the others."""
    contents: dict[str, Contents] = {}
    mistakes: list[Mistake] = []
    for file, shape in SHAPES.items():
        content, unread = read_data_file(folder / file)
        found = unread or check_shape(file, content, shape)
        mistakes += found
        if not found:
            contents[file] = content
    return contents, mistakes


def _check_content(file: str, content: Contents, *, calendar: Calendar | None) -> list[Mistake]:
    if file == "policy.toml":
        return _check_policy(content, calendar=calendar)
    check = _CHECKS.get(file)
    return _check_tables(file, content) if check is None else check(content)


def _check_policy(content: Contents, *, calendar: Calendar | None) -> list[Mistake]:
    single = (
        checks.check_school_id(content),
        checks.check_cycle_is_known(content),
        checks.check_ceiling(content),
        checks.check_due_soon_days(content),
    )
    return [
        *filter(None, single),
        *checks.check_review_dates(content, calendar=calendar),
        *checks.check_cycle_months(content),
    ]


def _check_taxonomy(content: Contents) -> list[Mistake]:
    file = "taxonomy.toml"
    categories = _word_lists(content, "category")
    natures = _word_lists(content, "nature")
    cells = {
        f"cell.{category}.{nature}.words": cell["words"]
        for category, row in content["cell"].items()
        for nature, cell in row.items()
    }
    return [
        *_check_words(file, categories),
        *_check_words(file, natures),
        *_check_words(file, cells),
        *phrases.check_groups_agree_with_cells(file, categories, cells, position=1),
        *phrases.check_groups_agree_with_cells(file, natures, cells, position=2),
    ]


def _check_platforms(content: Contents) -> list[Mistake]:
    lists = {
        f"platform[{number}].words": platform["words"]
        for number, platform in enumerate(content["platform"], start=1)
    }
    return [
        *checks.check_platform_names_differ(content),
        *filter(None, [checks.check_other_platform(content)]),
        *_check_phrases("platforms.toml", lists),
    ]


def _check_outcomes(content: Contents) -> list[Mistake]:
    return [*checks.check_gravities_differ(content), *_check_tables("outcomes.toml", content)]


def _check_triggers(content: Contents) -> list[Mistake]:
    single = (
        trigger_checks.check_sensitivity_is_known(content),
        trigger_checks.check_budget(content),
        trigger_checks.check_baseline_order(content),
    )
    return [
        *filter(None, single),
        *trigger_checks.check_least_numbers(content),
        *trigger_checks.check_proportions(content),
        *trigger_checks.check_expected_steps(content),
    ]


def _check_tables(file: str, content: Contents) -> list[Mistake]:
    """Check a file that holds nothing but tables of words."""
    return [
        mistake for table in content for mistake in _check_words(file, _word_lists(content, table))
    ]


def _check_words(file: str, lists: phrases.PhraseLists) -> list[Mistake]:
    return [*phrases.check_not_empty(file, lists), *_check_phrases(file, lists)]


def _check_phrases(file: str, lists: phrases.PhraseLists) -> list[Mistake]:
    return [
        *phrases.check_spelling_of_phrases(file, lists),
        *phrases.check_families_are_closed(file, lists),
        *phrases.check_not_repeated(file, lists),
        *phrases.check_each_means_one_thing(file, lists),
    ]


def _word_lists(content: Contents, table: str) -> dict[str, list[str]]:
    """The lists of a table, whether an entry is a list or has one under `words`."""
    return {
        f"{table}.{code}.words" if isinstance(entry, dict) else f"{table}.{code}": (
            entry["words"] if isinstance(entry, dict) else entry
        )
        for code, entry in content[table].items()
    }


_CHECKS: Mapping[str, Callable[[Contents], list[Mistake]]] = {
    "taxonomy.toml": _check_taxonomy,
    "outcomes.toml": _check_outcomes,
    "appendix_a.toml": check_steps,
    "platforms.toml": _check_platforms,
    "triggers.toml": _check_triggers,
    "kcsie.toml": kcsie.check_areas,
}
"""What is asked of a file that holds more than tables of words and knows no calendar."""
