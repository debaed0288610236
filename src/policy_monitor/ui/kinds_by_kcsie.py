"""The incidents by KCSIE's four areas of risk, and how the policy's kinds are mapped to them."""

import pandas as pd
import streamlit as st

from policy_monitor import charts
from policy_monitor.analysis import NOT_YET_CLASSIFIED, Filters
from policy_monitor.journeys import Book, View
from policy_monitor.policy import FourCs
from policy_monitor.report import by_risk_area, headline_of_areas
from policy_monitor.ui import data
from policy_monitor.ui.chart import show_chart, show_table
from policy_monitor.ui.plain import as_written
from policy_monitor.ui.stacking_table import table_html

__all__ = ["headline", "mapping_html", "show_areas"]


def headline(view: View) -> str:
    """What the view shows by area, in a sentence."""
    return headline_of_areas(by_risk_area(view.cells, data.policy().four_cs))


def show_areas(book: Book, view: View, filters: Filters) -> None:
    """Draw a bar for each area, and below it where each of the twelve kinds was put."""
    four_cs = data.policy().four_cs
    areas = by_risk_area(view.cells, four_cs)
    show_chart(
        charts.ranked_bars(_named(areas), of="KCSIE's area"),
        alt=f"Incidents by KCSIE's four areas of risk. {headline_of_areas(areas)}.",
        reading=as_written(f"Approximate: worked out from the policy's kinds. {four_cs.source}."),
        key="chart-of-areas",
    )
    show_table(
        book,
        lambda: _table(areas),
        filters=filters,
        name="incidents-by-kcsie-area",
        about="Incidents by KCSIE's four areas of risk, approximately",
    )
    mapping = st.expander("How the policy's kinds are mapped", key="mapping", on_change="rerun")
    if mapping.open:
        with mapping:
            lines = [f"- **{area}**: {meaning}" for area, meaning in four_cs.meanings.items()]
            st.markdown("\n".join(lines))
            st.html(mapping_html(four_cs))


def mapping_html(four_cs: FourCs) -> str:
    """Where each of the twelve kinds was put, whether it is ambiguous, and why."""
    columns = ("Policy's kind", "KCSIE's area", "Could be another?", "Why")
    rows = [
        (f"{category} / {nature}", str(kind.area), "yes" if kind.ambiguous else "no", kind.why)
        for (category, nature), kind in four_cs.kinds.items()
    ]
    return table_html("The policy's twelve kinds and KCSIE's areas of risk", columns, rows)


def _named(areas: pd.DataFrame) -> pd.DataFrame:
    """The bars, each with how much of it is ambiguous in its name."""
    names = [
        area
        if area == NOT_YET_CLASSIFIED or incidents == 0
        else f"{area} ({ambiguous:,} from ambiguous kinds)"
        for area, incidents, ambiguous in areas.to_numpy()
    ]
    return pd.DataFrame({"name": names, "incidents": areas["incidents"]})


def _table(areas: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "KCSIE's area (approximate)": areas["area"],
            "Incidents": [f"{number:,}" for number in areas["incidents"]],
            "From ambiguous kinds": [f"{number:,}" for number in areas["ambiguous"]],
        }
    )
