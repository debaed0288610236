"""Developments: a register of new technologies, threats and advice that has fallen silent."""

from collections.abc import Iterable
from datetime import date

from policy_monitor.policy.triggers import DevelopmentsRule
from policy_monitor.review.flags import ReviewFlag, Rule
from policy_monitor.review.months import add_months
from policy_monitor.wording import count_of, long_date

__all__ = ["developments_flag"]


def developments_flag(
    noted: Iterable[date], rule: DevelopmentsRule, *, counted_from: date, today: date
) -> ReviewFlag | None:
    """Ask whether anything is new, when the register has had no entry for a year.

    Args:
        noted: The days of its entries, and of reviews that asked the question; in any order.
        rule: After how many months, and the clause it rests on.
        counted_from: The day from which a register with no entry at all is counted: the last
            day of the review on the policy's cover.
        today: The day.

    References:
        The policy, section 9 ("significant new developments", "professional advice").

    """
    days = [day for day in noted if day <= today]
    latest = max(days, default=counted_from)
    since = add_months(latest, rule.months)
    if today < since:
        return None
    what = "No new technology, threat or professional advice has been recorded"
    months = count_of(rule.months, "month")
    when = f"since {long_date(latest)}" if days else f"in the last {months}"
    return ReviewFlag(
        rule=Rule.DEVELOPMENTS,
        clause=rule.clause,
        since=since,
        sentence=f"{what} {when}: is anything new?",
        evidence=(),
    )
