"""The twelve kinds seen through KCSIE's four areas of risk, as `kcsie.toml` maps them."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from policy_monitor.data_files import Mistake, Shape, Table, Value
from policy_monitor.vocabulary import Category, Nature
from policy_monitor.wording import and_list

__all__ = ["SHAPE", "FourCs", "MappedKind", "RiskArea", "build_four_cs", "check_areas"]

_FILE = "kcsie.toml"


class RiskArea(StrEnum):
    """The four areas of risk of Keeping children safe in education."""

    CONTENT = "Content"
    CONTACT = "Contact"
    CONDUCT = "Conduct"
    COMMERCE = "Commerce"


@dataclass(frozen=True, slots=True)
class MappedKind:
    """Where one of the twelve kinds stands among the four areas.

    Attributes:
        area: The nearest area.
        ambiguous: Whether an incident of the kind may as well belong to another.
        why: Why it stands there, in a sentence.
    """

    area: RiskArea
    ambiguous: bool
    why: str


@dataclass(frozen=True, slots=True)
class FourCs:
    """The whole of `kcsie.toml`.

    Attributes:
        source: The guidance, its year and its paragraph.
        meanings: What each area is, in a plain sentence; all four.
        kinds: Keyed by (category, nature), all twelve, row by row.
    """

    source: str
    meanings: Mapping[RiskArea, str]
    kinds: Mapping[tuple[Category, Nature], MappedKind]


_KIND = Table({"area": Value.TEXT, "ambiguous": Value.YES_NO, "why": Value.TEXT})

SHAPE: Shape = Table(
    {
        "source": Value.TEXT,
        "area": Table(dict.fromkeys(map(str, RiskArea), Value.TEXT)),
        "cell": Table(
            dict.fromkeys(map(str, Category), Table(dict.fromkeys(map(str, Nature), _KIND)))
        ),
    }
)
"""What `kcsie.toml` must hold: each of the twelve kinds, and nothing else."""


def check_areas(content: Mapping[str, Any]) -> list[Mistake]:
    """Each kind is mapped to one of the four areas, spelt as they are."""
    known = [str(area) for area in RiskArea]
    return [
        Mistake(
            _FILE,
            f"cell.{category}.{nature}.area",
            "the area is not known",
            f"use one of {and_list(known)}",
        )
        for category, row in content["cell"].items()
        for nature, kind in row.items()
        if kind["area"] not in known
    ]


def build_four_cs(content: Mapping[str, Any]) -> FourCs:
    """Make the mapping from a file that has passed every check."""
    return FourCs(
        source=content["source"],
        meanings={area: content["area"][area] for area in RiskArea},
        kinds={
            (category, nature): _build_kind(content["cell"][category][nature])
            for category in Category
            for nature in Nature
        },
    )


def _build_kind(entry: Mapping[str, Any]) -> MappedKind:
    return MappedKind(RiskArea(entry["area"]), entry["ambiguous"], entry["why"])
