"""How far the reading of a long log has come is told, and of a short one nothing."""

from policy_monitor.ingest import UploadedFile, screen
from policy_monitor.ingest.progress import Progress
from tests.ingest.conftest import KEY, TODAY


def told_of(rows, *steps):
    told = []
    progress = Progress(lambda done, of: told.append((done, of)))
    progress.begin(rows)
    for step in steps:
        progress.advance(step)
    return told


def test_nothing_is_told_of_a_file_that_is_read_within_the_second():
    assert told_of(39_999, *[2_000] * 20) == []
    assert told_of(40_000, *[2_000] * 20) == [
        (10_000, 40_000),
        (20_000, 40_000),
        (30_000, 40_000),
        (40_000, 40_000),
    ]


def test_it_is_told_in_coarse_steps():
    assert told_of(50_000, 9_999) == []
    assert told_of(50_000, 9_999, 1) == [(10_000, 50_000)]
    assert told_of(50_000, 25_000) == [(20_000, 50_000)]


def test_rows_that_are_looked_at_twice_are_no_more_than_there_are():
    assert told_of(45_000, 44_000, 44_000)[-1] == (40_000, 45_000)


def test_the_next_file_begins_anew():
    told = []
    progress = Progress(lambda done, of: told.append((done, of)))
    progress.begin(40_000)
    progress.advance(40_000)
    progress.begin(60_000)
    progress.advance(10_000)
    assert told == [(40_000, 40_000), (10_000, 60_000)]


def long_log(rows):
    lines = [f"{1 + n % 28}/10/24,Conduct,Aggressive,case {n}" for n in range(rows)]
    return "\r\n".join(["Date,Category,Type,Ref", *lines]).encode()


def test_a_long_log_says_how_far_it_is_on_its_way_from_the_reading_process(data):
    told = []
    screening = screen(
        [UploadedFile("log.csv", long_log(40_000))],
        today=TODAY,
        key=KEY,
        data=data,
        progress=lambda done, of: told.append((done, of)),
    )
    assert screening.rows.accepted == 40_000
    assert told == [(10_000, 40_001), (20_000, 40_001), (30_000, 40_001), (40_000, 40_001)]
