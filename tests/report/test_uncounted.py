from datetime import UTC, date, datetime

from policy_monitor.records import RowCounts
from policy_monitor.report import uncounted_rows
from policy_monitor.storage import Upload
from policy_monitor.vocabulary import Season, TermId

AUTUMN, SPRING = TermId(2025, Season.AUTUMN), TermId(2025, Season.SPRING)


def upload(number, *terms, needs_decision=0, rejected=0):
    rows = RowCounts(
        read=9,
        accepted=9 - needs_decision - rejected,
        needs_decision=needs_decision,
        rejected=rejected,
        duplicate=0,
        not_an_incident=0,
    )
    at = datetime(2026, 1, number, tzinfo=UTC)
    return Upload(number, at, date(2026, 1, number), (), rows, terms, ())


def test_rows_left_out_are_added_up():
    uploads = [upload(2, SPRING, rejected=1), upload(1, AUTUMN, needs_decision=2)]
    counted = uncounted_rows(uploads)
    assert (counted.needs_decision, counted.rejected) == (2, 1)


def test_a_later_upload_of_the_same_term_stands_for_the_earlier_one():
    counted = uncounted_rows([upload(2, AUTUMN), upload(1, AUTUMN, needs_decision=2)])
    assert (counted.needs_decision, counted.rejected) == (0, 0)


def test_an_upload_with_a_term_of_its_own_still_counts():
    counted = uncounted_rows([upload(2, AUTUMN), upload(1, AUTUMN, SPRING, needs_decision=2)])
    assert counted.needs_decision == 2
