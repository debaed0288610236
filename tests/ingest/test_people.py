"""How many people's parts an incident has: counted, and nobody remembered."""

import pytest

from policy_monitor.ingest.people import count_people
from tests.logs import csv_log

HEADING = "Date,Pupil initials,Category,Type,Outcome,What happened"
TELLING = "unkind messages were sent in a group chat"


@pytest.mark.parametrize(
    ("cell", "people"),
    [
        ("AB", 1),
        ("AB, CD", 2),
        ("A.B., C.D. and E.F.", 3),
        ("AB/CD", 2),
        ("AB & CD", 2),
        ("Year 6 pupil; Year 5 pupil", 2),
        ("Surname, First", 1),
        ("AB\nCD", 2),
        ("", 1),
        (None, 1),
        (7.0, 1),
        ("a handful and some", 2),
    ],
)
def test_the_people_in_a_cell_are_counted(cell, people):
    assert count_people(cell) == people


def involvements(screening):
    return [(new.source.row, new.involvements) for new in screening.incidents]


def test_one_incident_written_once_per_pupil_is_one_with_as_many_involvements(read):
    rows = [f"03/10/2025,{who},Conduct,Aggressive,NFA,{TELLING}" for who in ("AB", "CD", "EF")]
    screening = read(("log.csv", csv_log(*rows, heading=HEADING)))
    assert involvements(screening) == [(2, 3)]
    assert screening.rows.duplicate == 2


def test_pupils_named_in_one_cell_are_as_many_involvements(read):
    row = f'03/10/2025,"AB, CD",Conduct,Aggressive,NFA,{TELLING}'
    assert involvements(read(("log.csv", csv_log(row, heading=HEADING)))) == [(2, 2)]


def test_a_later_log_that_repeats_the_rows_counts_nobody_twice(read):
    rows = [f"03/10/2025,{who},Conduct,Aggressive,NFA,{TELLING}" for who in ("AB", "CD")]
    log = csv_log(*rows, heading=HEADING)
    alone = read(("autumn.csv", log))
    together = read(("autumn.csv", log), ("year.csv", log))
    assert involvements(together) == involvements(alone) == [(2, 2)]
    assert together.incidents[0].fingerprint == alone.incidents[0].fingerprint


def test_what_was_done_for_each_pupil_stays_when_a_later_log_repeats_all(read):
    def log(first, second):
        return csv_log(
            f"03/10/2025,AB,Conduct,Aggressive,{first},{TELLING}",
            f"03/10/2025,CD,Conduct,Aggressive,{second},{TELLING}",
            heading=HEADING,
        )

    screening = read(
        ("autumn.csv", log("NFA", "Ongoing")), ("year.csv", log("Sanction", "Police informed"))
    )
    assert involvements(screening) == [(2, 2)]
    assert set(screening.incidents[0].outcomes) == {"sanction", "police_informed"}
