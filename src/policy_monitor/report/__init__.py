"""Sentences, tables and files made from the counts, for pages and for people to take away."""

from policy_monitor.report.describing import describe_filters
from policy_monitor.report.headlines import (
    headline_of_kinds,
    headline_of_outcomes,
    headline_of_terms,
)
from policy_monitor.report.missing import describe_missing
from policy_monitor.report.periods import say_terms, terms_of
from policy_monitor.report.provenance import example_notice, missing_terms, nil_terms, provenance
from policy_monitor.report.tables import counts_csv, terms_by_category
from policy_monitor.report.tally import Tally, tally
from policy_monitor.report.uncounted import Uncounted, uncounted_rows

__all__ = [
    "Tally",
    "Uncounted",
    "counts_csv",
    "describe_filters",
    "describe_missing",
    "example_notice",
    "headline_of_kinds",
    "headline_of_outcomes",
    "headline_of_terms",
    "missing_terms",
    "nil_terms",
    "provenance",
    "say_terms",
    "tally",
    "terms_by_category",
    "terms_of",
    "uncounted_rows",
]
