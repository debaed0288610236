"""Sentences, tables and files made from the counts, for pages and for people to take away."""

from policy_monitor.report.describing import describe_filters
from policy_monitor.report.headlines import (
    describe_terms,
    headline_of_kinds,
    headline_of_outcomes,
    headline_of_terms,
)
from policy_monitor.report.kcsie import by_risk_area, headline_of_areas
from policy_monitor.report.kinds import (
    answer_of_kinds,
    headline_over_time,
    kinds_to_read,
    mark_kinds,
    say_kind,
    say_new_kinds,
)
from policy_monitor.report.looked_at import (
    LookedAt,
    latest_returned,
    look_at_series,
    lower_remarks,
    say_looked_at,
)
from policy_monitor.report.missing import describe_missing, describe_uncounted
from policy_monitor.report.open_cases import (
    OpenCases,
    count_open_cases,
    open_by_age,
    say_age,
)
from policy_monitor.report.outcome_tables import (
    delay_parts,
    gaps_to_read,
    kinds_and_groups_to_read,
    steps_to_read,
    terms_by_part,
)
from policy_monitor.report.outcomes import (
    headline_of_closing,
    headline_of_groups,
    headline_of_help,
    headline_of_kind_and_group,
    headline_of_open,
    headline_of_steps,
    help_by_term,
    outside_codes,
    parts_of_help,
    say_outcomes,
)
from policy_monitor.report.periods import say_terms, terms_of
from policy_monitor.report.policy_reviews import policy_reviews
from policy_monitor.report.provenance import example_notice, missing_terms, nil_terms, provenance
from policy_monitor.report.questions import Question, ask_questions
from policy_monitor.report.recording import (
    LATE_DAYS,
    ask_about_silence,
    headline_of_gaps,
    headline_of_logging,
    headline_of_returns,
    late_by_term,
    say_delays,
    say_missing_line,
    say_recording,
    summarise_logging,
)
from policy_monitor.report.reviewing import (
    REVIEW_NUMBER,
    RISES,
    say_finding,
    say_known_from,
    say_standing,
)
from policy_monitor.report.rises import say_rise
from policy_monitor.report.tables import counts_csv, terms_by_category
from policy_monitor.report.tally import Tally, tally
from policy_monitor.report.timeline import Moment, tell_history
from policy_monitor.report.trend_tables import (
    counts_to_read,
    side_by_side_to_read,
    terms_without_usual,
)
from policy_monitor.report.trends import (
    Beside,
    flags_within,
    headline_of_parts,
    headline_of_periods,
    periods_beside,
    say_part,
    say_since,
    terms_beside,
)
from policy_monitor.report.uncounted import Uncounted, uncounted_rows
from policy_monitor.report.usual import series_of, table_to_read, terms_beside_usual
from policy_monitor.report.usual_terms import subject_of, usual_by_term
from policy_monitor.report.where import (
    headline_of_most_used,
    headline_of_people,
    headline_of_places,
    headline_of_platforms,
    name_group,
    platforms_in_policy,
    say_no_platform,
)

__all__ = [
    "LATE_DAYS",
    "REVIEW_NUMBER",
    "RISES",
    "Beside",
    "LookedAt",
    "Moment",
    "OpenCases",
    "Question",
    "Tally",
    "Uncounted",
    "answer_of_kinds",
    "ask_about_silence",
    "ask_questions",
    "by_risk_area",
    "count_open_cases",
    "counts_csv",
    "counts_to_read",
    "delay_parts",
    "describe_filters",
    "describe_missing",
    "describe_terms",
    "describe_uncounted",
    "example_notice",
    "flags_within",
    "gaps_to_read",
    "headline_of_areas",
    "headline_of_closing",
    "headline_of_gaps",
    "headline_of_groups",
    "headline_of_help",
    "headline_of_kind_and_group",
    "headline_of_kinds",
    "headline_of_logging",
    "headline_of_most_used",
    "headline_of_open",
    "headline_of_outcomes",
    "headline_of_parts",
    "headline_of_people",
    "headline_of_periods",
    "headline_of_places",
    "headline_of_platforms",
    "headline_of_returns",
    "headline_of_steps",
    "headline_of_terms",
    "headline_over_time",
    "help_by_term",
    "kinds_and_groups_to_read",
    "kinds_to_read",
    "late_by_term",
    "latest_returned",
    "look_at_series",
    "lower_remarks",
    "mark_kinds",
    "missing_terms",
    "name_group",
    "nil_terms",
    "open_by_age",
    "outside_codes",
    "parts_of_help",
    "parts_to_read",
    "periods_beside",
    "platforms_in_policy",
    "policy_reviews",
    "provenance",
    "say_age",
    "say_delays",
    "say_finding",
    "say_kind",
    "say_known_from",
    "say_looked_at",
    "say_missing_line",
    "say_new_kinds",
    "say_no_platform",
    "say_outcomes",
    "say_part",
    "say_recording",
    "say_rise",
    "say_since",
    "say_standing",
    "say_terms",
    "series_of",
    "side_by_side_to_read",
    "steps_to_read",
    "subject_of",
    "summarise_logging",
    "table_to_read",
    "tally",
    "tell_history",
    "terms_beside",
    "terms_beside_usual",
    "terms_by_category",
    "terms_by_part",
    "terms_of",
    "terms_without_usual",
    "uncounted_rows",
    "usual_by_term",
]
