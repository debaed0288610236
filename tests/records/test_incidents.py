"""Many incidents kept column by column are the same incidents."""

from datetime import date

import pytest

from policy_monitor.records import Incident, Incidents, Source
from policy_monitor.vocabulary import Category, Involved, Outcome, Season, Setting, TermId


def incident(row, *, sheet=1, outcome=Outcome.SANCTION, day=date(2024, 10, 3), **later):
    return Incident(
        source=Source("log.xlsx", f"Sheet{sheet}", sheet, row),
        occurred_on=day,
        term=TermId(2024, Season.AUTUMN),
        category=Category.CONDUCT,
        nature=None,
        outcomes=(outcome,),
        actions=(),
        platform=None,
        involved=Involved.PUPIL,
        setting=Setting.NOT_RECORDED,
        concerns=(),
        unknown_words=("ab" * 16,),
        involvements=row,
        identity=f"{row:064x}",
        fingerprint=f"{row + 1:064x}",
        **later,
    )


GIVEN = (
    incident(2),
    incident(3, sheet=2, day=None),
    incident(5, outcome=Outcome.POLICE_INFORMED, logged_on=date(2024, 10, 4)),
    incident(6, logged_on=date(2024, 10, 5), closed_on=date(2024, 10, 9)),
)


def test_what_is_put_in_comes_out_in_order():
    kept = Incidents.of(GIVEN)
    assert tuple(kept) == GIVEN
    assert (kept[0], kept[-1], tuple(kept[1:])) == (GIVEN[0], GIVEN[3], GIVEN[1:])
    assert len(kept) == 4
    assert GIVEN[1] in kept


def test_what_many_share_is_kept_once():
    kept = Incidents.of(incident(row) for row in range(2, 102))
    assert (len(kept.sheets), len(kept.particulars)) == (1, 1)


def test_it_equals_any_sequence_of_the_same_records_and_nothing_else():
    kept = Incidents.of(GIVEN)
    assert kept == GIVEN
    assert kept == Incidents.of(GIVEN)
    assert hash(kept) == hash(GIVEN)
    assert kept != GIVEN[:2]
    assert kept != (GIVEN[1], GIVEN[0], *GIVEN[2:])
    assert kept != 3


def test_none_is_nothing():
    assert not Incidents.of(())
    with pytest.raises(IndexError):
        Incidents.of(())[0]


def test_what_is_kept_in_columns_already_stays_as_it_is():
    kept = Incidents.of(GIVEN)
    assert Incidents.of(kept) is kept
