"""The incidents by KCSIE's four areas of risk: an approximate view, and said to be one."""

from collections import Counter

import pandas as pd

from policy_monitor.analysis import NOT_YET_CLASSIFIED
from policy_monitor.policy import FourCs, RiskArea
from policy_monitor.vocabulary import Category, Nature

__all__ = ["by_risk_area", "headline_of_areas"]


def by_risk_area(cells: pd.DataFrame, four_cs: FourCs) -> pd.DataFrame:
    """Count incidents by the four areas, through the mapping of the twelve kinds.

    Args:
        cells: One row per cell (see `analysis.by_cell`).
        four_cs: The mapping.

    Returns:
        One row per area, in the order of the guidance: `area`, `incidents` and `ambiguous`
        (those of them whose kind may as well belong to another area); after them, where
        there are any, the incidents `NOT_YET_CLASSIFIED`, none of them ambiguous. Together
        they are all the incidents of `cells`.
    """
    incidents: Counter[str] = Counter()
    ambiguous: Counter[str] = Counter()
    for category, nature, number in cells[["category", "nature", "incidents"]].to_numpy():
        if NOT_YET_CLASSIFIED in {category, nature}:
            incidents[NOT_YET_CLASSIFIED] += int(number)
            continue
        kind = four_cs.kinds[Category(category), Nature(nature)]
        incidents[kind.area] += int(number)
        ambiguous[kind.area] += int(number) if kind.ambiguous else 0
    names = [*map(str, RiskArea), *([NOT_YET_CLASSIFIED] if incidents[NOT_YET_CLASSIFIED] else [])]
    return pd.DataFrame(
        {
            "area": pd.Series(names, dtype="str"),
            "incidents": pd.Series([incidents[name] for name in names], dtype="int64"),
            "ambiguous": pd.Series([ambiguous[name] for name in names], dtype="int64"),
        }
    )


def headline_of_areas(areas: pd.DataFrame) -> str:
    """Name the most frequent area, how far it can be trusted, or that there is no incident.

    Args:
        areas: See `by_risk_area`.
    """
    total = int(areas["incidents"].sum())
    known = areas[areas["area"] != NOT_YET_CLASSIFIED]
    highest = int(known["incidents"].max())
    if highest == 0:
        return "No incident in this view" if total == 0 else "No incident is classified yet"
    leaders = known[known["incidents"] == highest]
    name = " and ".join(leaders["area"])
    open_to_doubt = int(known["ambiguous"].sum())
    return (
        f"By KCSIE's four Cs, approximately: most often {name}, {highest} of {total}; "
        f"{open_to_doubt} could as well be counted under another"
    )
