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
from policy_monitor.analysis.delays import Delays, delays_by_term, summarise_delays
from policy_monitor.analysis.filtering import Filters, narrow, narrow_terms
from policy_monitor.analysis.groups import Group, by_person, by_place, by_platform
from policy_monitor.analysis.kinds_by_term import by_kind_and_term
from policy_monitor.analysis.outcome_groups import (
    OutcomeGroup,
    by_kind_and_group,
    split_by_group,
)
from policy_monitor.analysis.outcome_steps import count_steps
from policy_monitor.analysis.parts_by_term import count_parts_by_term
from policy_monitor.analysis.periods import (
    PeriodKind,
    count_periods,
    second_half_starts_on,
    undated,
)
from policy_monitor.analysis.protection import SMALLEST_SHOWN, is_too_small, parts_too_small
from policy_monitor.analysis.recording_gaps import Particular, count_gaps, gaps_by_term
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
    "Delays",
    "Filters",
    "Group",
    "OutcomeGroup",
    "Particular",
    "PeriodKind",
    "PlannedTerm",
    "ReturnStatus",
    "Series",
    "Subject",
    "TermCount",
    "by_category",
    "by_cell",
    "by_kind_and_group",
    "by_kind_and_term",
    "by_outcome",
    "by_person",
    "by_place",
    "by_platform",
    "category_series",
    "cell_series",
    "compare_this_term",
    "count_gaps",
    "count_parts_by_term",
    "count_periods",
    "count_steps",
    "delays_by_term",
    "gaps_by_term",
    "is_too_small",
    "narrow",
    "narrow_terms",
    "not_yet_classified",
    "outside_help",
    "parts_too_small",
    "plan_terms",
    "platform_series",
    "same_point",
    "second_half_starts_on",
    "split_by_group",
    "still_open",
    "summarise_delays",
    "term_ordinals",
    "term_table",
    "total_series",
    "undated",
    "with_any_outcome",
]
