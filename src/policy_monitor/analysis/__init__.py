"""The cube made into the small tables and figures that pages and papers show."""

from policy_monitor.analysis.comparing import Comparison, compare_this_term, same_point
from policy_monitor.analysis.counts import (
    NOT_YET_CLASSIFIED,
    by_category,
    by_cell,
    by_outcome,
    not_yet_classified,
    outside_help,
    still_open,
    with_any_outcome,
)
from policy_monitor.analysis.filtering import Filters, narrow, narrow_terms
from policy_monitor.analysis.protection import SMALLEST_SHOWN, is_too_small
from policy_monitor.analysis.series import PlannedTerm, Series, Subject, TermCount
from policy_monitor.analysis.series_counts import (
    Counted,
    category_series,
    cell_series,
    plan_terms,
    platform_series,
    total_series,
)
from policy_monitor.analysis.terms import ReturnStatus, term_ordinals, term_table

__all__ = [
    "NOT_YET_CLASSIFIED",
    "SMALLEST_SHOWN",
    "Comparison",
    "Counted",
    "Filters",
    "PlannedTerm",
    "ReturnStatus",
    "Series",
    "Subject",
    "TermCount",
    "by_category",
    "by_cell",
    "by_outcome",
    "category_series",
    "cell_series",
    "compare_this_term",
    "is_too_small",
    "narrow",
    "narrow_terms",
    "not_yet_classified",
    "outside_help",
    "plan_terms",
    "platform_series",
    "same_point",
    "still_open",
    "term_ordinals",
    "term_table",
    "total_series",
    "with_any_outcome",
]
