"""The charts: counted tables in, plots out. Colours come from the app's theme."""

from policy_monitor.charts.outcomes import incidents_by_outcome
from policy_monitor.charts.plot import Plot
from policy_monitor.charts.terms import incidents_by_term
from policy_monitor.charts.usual_range import series_and_usual_range

__all__ = ["Plot", "incidents_by_outcome", "incidents_by_term", "series_and_usual_range"]
