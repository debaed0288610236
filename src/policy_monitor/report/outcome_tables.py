"""The tables that stand beside the charts of outcomes and of recording, for people to read."""

from collections.abc import Mapping

import pandas as pd

from policy_monitor.analysis import OutcomeGroup, Particular

__all__ = [
    "delay_parts",
    "gaps_to_read",
    "kinds_and_groups_to_read",
    "steps_to_read",
    "terms_by_part",
]

_NONE = "–"
_REMARKS: Mapping[str, str] = {
    "missing": "not returned",
    "not_yet": "no return yet",
    "nil": "nil return",
    "to_date": "so far",
}


def terms_by_part(counts: pd.DataFrame, *, total: str = "") -> pd.DataFrame:
    """Lay parts out with a row for each term.

    Args:
        counts: One row per part and term (see `analysis.count_parts_by_term`).
        total: What the column of each term's `of` is called; "" leaves it out.

    Returns:
        One row per term, in order: `Term`, a column for each part, that of `total`, and
        `Remark`. Every cell is text, "–" where there is no number.
    """
    parts = list(dict.fromkeys(counts["part"]))
    rows = []
    for _, of_term in counts.groupby("term", sort=True):
        records = of_term.to_dict("records")
        numbers = {row["part"]: _number(row["incidents"]) for row in records}
        rows.append(
            {
                "Term": records[0]["label"],
                **{part: numbers[part] for part in parts},
                **({total: _number(records[0]["of"])} if total else {}),
                "Remark": _REMARKS.get(records[0]["status"], ""),
            }
        )
    return pd.DataFrame(rows)


def delay_parts(by_term: pd.DataFrame, columns: Mapping[str, str]) -> pd.DataFrame:
    """Lay figures of delays out as `analysis.count_parts_by_term` does counts.

    Args:
        by_term: See `analysis.delays_by_term`.
        columns: For the name of each part, the column of its figures.
    """
    return pd.concat(
        [
            by_term[["term", "label", "status"]].assign(
                part=part, of=by_term["told"], incidents=by_term[column].astype("Int64")
            )
            for part, column in columns.items()
        ],
        ignore_index=True,
    )


def kinds_and_groups_to_read(groups: pd.DataFrame) -> pd.DataFrame:
    """Lay kinds and groups of outcomes out; see `analysis.by_kind_and_group`."""
    names = {"category": "Category", "nature": "Type of risk", "incidents": "All"}
    return groups.rename(columns=names).astype(dict.fromkeys([*OutcomeGroup, "All"], "str"))


def steps_to_read(steps: pd.DataFrame) -> pd.DataFrame:
    """Lay the steps of Appendix A out; see `analysis.count_steps`."""
    return pd.DataFrame(
        {
            "Step": steps["name"],
            "Written down": [f"{taken:,}" for taken in steps["taken"]],
            "To be expected in": [
                "a log cannot tell" if pd.isna(expected) else f"{expected:,}"
                for expected in steps["expected"]
            ],
        }
    )


def gaps_to_read(gaps: pd.DataFrame) -> pd.DataFrame:
    """Lay out what is left out of each term's incidents; see `analysis.gaps_by_term`."""
    rows = [
        {
            "Term": row["label"],
            "Incidents": _number(row["incidents"]),
            **{
                f"Without {name.lower()}": _NONE if pd.isna(row["incidents"]) else f"{row[name]:,}"
                for name in Particular
            },
            "In full": _NONE if pd.isna(row["incidents"]) else f"{row['complete']:,}",
            "Remark": _REMARKS.get(row["status"], ""),
        }
        for row in gaps.to_dict("records")
    ]
    return pd.DataFrame(rows)


def _number(number: int) -> str:
    return _NONE if pd.isna(number) else f"{number:,}"
