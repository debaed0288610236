"""Every check of a row, in one list, and how their findings become the row's fate."""

from collections.abc import Callable, Sequence

from policy_monitor.ingest.content_checks import CONTENT_CHECKS
from policy_monitor.ingest.date_checks import DATE_CHECKS
from policy_monitor.ingest.judging import Surroundings
from policy_monitor.ingest.rows import Record
from policy_monitor.records import Finding, Level

__all__ = ["ROW_CHECKS", "RowChecker"]

_Check = Callable[[Record, Surroundings], Finding | None]

ROW_CHECKS = (*DATE_CHECKS, *CONTENT_CHECKS)
_GRAVEST_FIRST = (Level.REJECTED, Level.NEEDS_DECISION)


class RowChecker:
    """Checks the rows of one table.

    The checks of the date look at nothing but a row's date and term, the others at nothing
    but what its columns say. Rows share both, so what was found in order is not asked
    again: a table of 100,000 rows has a few thousand days and kinds.
    """

    def __init__(self, around: Surroundings) -> None:
        """Take the table around the rows."""
        self._around = around
        # By id: the table's records keep every one of these objects for as long as this lives.
        self._sound_dates: set[tuple[object, ...]] = set()
        self._sound_contents: set[tuple[object, ...]] = set()

    def check(self, record: Record) -> list[Finding]:
        """What is to be said of a row.

        Every check is asked. A row has one fate, so of the findings that keep it from being
        accepted the gravest is given, alone; an accepted row has its notes.
        """
        dated = (id(record.when), record.order, id(record.said))
        contents = (
            id(record.profile),
            record.marked_void,
            record.holds_only_a_date,
            record.struck,
            record.when.trouble,
        )
        found: list[Finding] = []
        if dated not in self._sound_dates:
            of_date = self._ask(DATE_CHECKS, record)
            if not of_date:
                self._sound_dates.add(dated)
            found += of_date
        if contents not in self._sound_contents:
            of_content = self._ask(CONTENT_CHECKS, record)
            if not of_content:
                self._sound_contents.add(contents)
            found += of_content
        for level in _GRAVEST_FIRST:
            for finding in found:
                if finding.level is level:
                    return [finding]
        return found

    def _ask(self, checks: Sequence[_Check], record: Record) -> list[Finding]:
        return [f for check in checks if (f := check(record, self._around)) is not None]
