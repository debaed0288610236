"""The charts: counted tables in, plots out. Colours come from the app's theme."""

from policy_monitor.charts.heat import kinds_over_time
from policy_monitor.charts.lanes import counts_in_lanes
from policy_monitor.charts.parts_of_wholes import parts_of_wholes
from policy_monitor.charts.plot import Plot
from policy_monitor.charts.ranked_bars import ranked_bars
from policy_monitor.charts.terms import incidents_by_term
from policy_monitor.charts.trends import counts_over_time
from policy_monitor.charts.usual_range import series_and_usual_range

__all__ = [
    "Plot",
    "counts_in_lanes",
    "counts_over_time",
    "incidents_by_term",
    "kinds_over_time",
    "parts_of_wholes",
    "ranked_bars",
    "series_and_usual_range",
]
