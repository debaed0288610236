"""A school's logs over many terms, stored in one upload or each when its term was over."""

from datetime import UTC, datetime, timedelta

from policy_monitor import journeys
from policy_monitor.ingest import UploadedFile
from policy_monitor.settings import Settings
from policy_monitor.vocabulary import TermId
from tests.logs import csv_log


def store_terms(first, counts_by_kind, *, today, term_by_term=False):
    """Store a school's terms up to the running one; a term of nobody's is not returned.

    Args:
        first: The first term.
        counts_by_kind: For each (category, nature), one count for each term.
        today: The day of the last upload.
        term_by_term: Whether each term has an upload of its own, three days after its end.

    Returns:
        The installation.
    """
    installation = journeys.open_installation(Settings.from_environment())
    places = len(next(iter(counts_by_kind.values())))
    uploads = {}
    for place in range(places):
        term = installation.calendar.term(TermId.from_ordinal(first.ordinal + place))
        on = min(term.closes_on + timedelta(days=3), today) if term_by_term else today
        last = min(today, term.closes_on)
        for (category, nature), numbers in counts_by_kind.items():
            for number in spread_out(numbers[place] or 0, (last - term.opens_on).days):
                day = term.opens_on + timedelta(days=number)
                uploads.setdefault(on, []).append(f"{day:%d/%m/%Y},{category},{nature}")
    for on, rows in uploads.items():
        log = csv_log(
            *(
                f"{row},WhatsApp,Pupil {number},At home,Parents contacted"
                for number, row in enumerate(rows)
            )
        )
        screening = journeys.screen_files(installation, [UploadedFile("log.csv", log)], today=on)
        at = datetime(on.year, on.month, on.day, 12, tzinfo=UTC)
        journeys.take_in(installation, screening, at=at)
    return installation


def spread_out(incidents, days):
    """So many days of a term, as far from one another as can be."""
    return [round(days * (place + 0.5) / incidents) for place in range(incidents)]
