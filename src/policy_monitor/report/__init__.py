"""Sentences, tables and files made from the counts, for pages and for people to take away."""

from policy_monitor.report.describing import describe_filters
from policy_monitor.report.headlines import (
    headline_of_kinds,
    headline_of_outcomes,
    headline_of_terms,
)
from policy_monitor.report.looked_at import (
    LookedAt,
    latest_returned,
    look_at_series,
    lower_remarks,
    say_looked_at,
)
from policy_monitor.report.missing import describe_missing
from policy_monitor.report.periods import say_terms, terms_of
from policy_monitor.report.provenance import example_notice, missing_terms, nil_terms, provenance
from policy_monitor.report.reviewing import (
    RISES,
    say_finding,
    say_known_from,
    say_standing,
)
from policy_monitor.report.tables import counts_csv, terms_by_category
from policy_monitor.report.tally import Tally, tally
from policy_monitor.report.timeline import Moment, tell_history
from policy_monitor.report.uncounted import Uncounted, uncounted_rows
from policy_monitor.report.usual import series_of, table_to_read, terms_beside_usual

__all__ = [
    "RISES",
    "LookedAt",
    "Moment",
    "Tally",
    "Uncounted",
    "counts_csv",
    "describe_filters",
    "describe_missing",
    "example_notice",
    "headline_of_kinds",
    "headline_of_outcomes",
    "headline_of_terms",
    "latest_returned",
    "look_at_series",
    "lower_remarks",
    "missing_terms",
    "nil_terms",
    "provenance",
    "say_finding",
    "say_known_from",
    "say_looked_at",
    "say_standing",
    "say_terms",
    "series_of",
    "table_to_read",
    "tally",
    "tell_history",
    "terms_beside_usual",
    "terms_by_category",
    "terms_of",
    "uncounted_rows",
]
