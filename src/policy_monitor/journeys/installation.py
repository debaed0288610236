"""One installation, opened: its policy, its calendar and its database."""

from dataclasses import dataclass

from policy_monitor.calendar import Calendar, load_calendar
from policy_monitor.policy import Policy, load_policy
from policy_monitor.settings import Settings
from policy_monitor.storage import Store, open_store

__all__ = ["Installation", "open_installation"]


@dataclass(frozen=True, slots=True)
class Installation:
    """What a school's copy of Policy Monitor works with.

    Attributes:
        store: The school's own incidents; empty until its first upload.

    """

    settings: Settings
    policy: Policy
    calendar: Calendar
    store: Store


def open_installation(settings: Settings) -> Installation:
    """Read the policy and the calendar, and open the database.

    Incidents already stored are put in the terms the calendar gives today, so a change
    of term dates moves the figures.

    Raises:
        PolicyMonitorError: A file in `data/` has a mistake, or the database cannot be
            opened; the text says which and what to do.

    """
    calendar = load_calendar(settings.data / "calendar")
    policy = load_policy(settings.data / "policy", calendar=calendar)
    settings.local.mkdir(parents=True, exist_ok=True)
    store = open_store(
        settings.database_url,
        school_id=policy.school.id,
        school_name=policy.school.name,
        platforms=policy.platform_names,
    )
    store.assign_terms(calendar)
    return Installation(settings, policy, calendar, store)
