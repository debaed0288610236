"""Academic years and terms: which term a day belongs to, and how sure we are."""

from policy_monitor.calendar.loading import CalendarFileError, load_calendar
from policy_monitor.calendar.terms import AcademicYear, Calendar, Term, school_day_number

__all__ = [
    "AcademicYear",
    "Calendar",
    "CalendarFileError",
    "Term",
    "load_calendar",
    "school_day_number",
]
