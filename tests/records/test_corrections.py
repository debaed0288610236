"""Of what governors recorded, what holds: each line's newest entry, unless it was taken back."""

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from policy_monitor.records import Entry, Meeting, Standing, in_force
from policy_monitor.vocabulary import Role


def entry(number, *, corrects=None, taken_back=False):
    """A meeting so many days into 2026, entered as this number."""
    day = date(2026, 1, 1) + timedelta(days=number)
    meeting = Meeting(day, Role.CLERK, corrects=corrects, taken_back=taken_back)
    return Entry(number, datetime(2026, 1, 1, tzinfo=UTC), date(2026, 1, 1), meeting)


def holding(*entries):
    return [
        (standing.origin, standing.corrections, standing.entry.number)
        for standing in in_force(entries)
    ]


def test_nothing_recorded_is_nothing_in_force():
    assert in_force(()) == ()


def test_entries_nobody_corrected_all_hold_in_their_order():
    assert holding(entry(1), entry(2), entry(3)) == [(1, 0, 1), (2, 0, 2), (3, 0, 3)]


def test_a_correction_holds_in_the_place_of_what_it_corrects():
    assert holding(entry(1), entry(2), entry(3, corrects=1)) == [(1, 1, 3), (2, 0, 2)]


def test_a_correction_of_a_correction_stays_in_the_first_ones_line():
    entries = (entry(1), entry(2, corrects=1), entry(3, corrects=2))
    assert holding(*entries) == [(1, 2, 3)]
    [standing] = in_force(entries)
    assert standing == Standing(1, 2, entries[2])
    assert standing.kept.meets_on == date(2026, 1, 4)


def test_what_was_taken_back_does_not_hold():
    assert holding(entry(1), entry(2), entry(3, corrects=1, taken_back=True)) == [(2, 0, 2)]


def test_what_was_taken_back_by_mistake_holds_again_when_that_is_corrected():
    entries = (entry(1), entry(2, corrects=1, taken_back=True), entry(3, corrects=2))
    assert holding(*entries) == [(1, 2, 3)]


def test_a_correction_of_an_entry_that_is_not_there_stands_by_itself():
    assert holding(entry(4, corrects=2)) == [(4, 0, 4)]


@st.composite
def histories(draw):
    """Entries as a store lets them be made: each corrects one that nobody has corrected, or none.

    With them, for each line still standing, its number of corrections by its newest entry,
    kept by plain book-keeping.
    """
    entries, heads = [], {}
    for number in range(1, draw(st.integers(0, 12)) + 1):
        corrects = draw(st.sampled_from([None, *heads]))
        taken_back = corrects is not None and draw(st.booleans())
        corrections = 0 if corrects is None else heads.pop(corrects)[0] + 1
        heads[number] = (corrections, taken_back)
        entries.append(entry(number, corrects=corrects, taken_back=taken_back))
    standing = {number: count for number, (count, gone) in heads.items() if not gone}
    return entries, standing


@given(histories(), st.randoms(use_true_random=False))
def test_exactly_the_newest_of_every_line_holds_whatever_order_they_come_in(history, random):
    entries, standing = history
    shuffled = random.sample(entries, len(entries))
    assert in_force(shuffled) == in_force(entries)
    assert {held.entry.number: held.corrections for held in in_force(entries)} == standing
    origins = [held.origin for held in in_force(entries)]
    assert origins == sorted(origins)
