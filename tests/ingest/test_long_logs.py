"""A long log is read many rows at a time: where one lot ends and the next begins, nothing shows."""

from datetime import date

from policy_monitor.ingest.tables import _AT_ONCE

HEADINGS = "Date,Category,Type,What happened,Outcome"


def log(*rows):
    return "\r\n".join([HEADINGS, *rows]).encode()


def plain_rows(number, *, start=0):
    return [
        f"{1 + n % 28}/10/24,Conduct,Aggressive,Unkind words in game {n},NFA"
        for n in range(start, start + number)
    ]


def test_a_cell_that_repeats_the_one_above_does_so_across_lots(read):
    rows = plain_rows(_AT_ONCE - 1)
    told = "3/10/24,Contact,Sexual,A stranger asked to meet,CEOP"
    ditto = '4/10/24,"""","""",Another stranger asked to meet,"""'
    screening = read(("log.csv", log(*rows, told, ditto + '"')))
    above, below = screening.incidents[-2:]
    assert (above.source.row, below.source.row) == (_AT_ONCE + 1, _AT_ONCE + 2)
    assert (below.category, below.nature, below.outcomes) == (
        above.category,
        above.nature,
        above.outcomes,
    )


def test_a_date_that_repeats_the_one_above_does_so_across_lots(read):
    rows = plain_rows(_AT_ONCE - 1)
    last = "7/10/24,Contact,Sexual,A stranger asked to meet,CEOP"
    ditto = '"""",Contact,Sexual,Another stranger asked to meet,CEOP'
    screening = read(("log.csv", log(*rows, last, ditto)))
    assert screening.incidents[-1].occurred_on == date(2024, 10, 7)


def test_a_row_that_carries_on_the_text_above_is_known_after_a_whole_lot(read):
    for number in (_AT_ONCE - 1, _AT_ONCE, _AT_ONCE + 1):
        screening = read(("log.csv", log(*plain_rows(number), ",,,and said sorry the next day,")))
        found = [f for f in screening.findings if f.code == "continuation_row"]
        assert [f.row for f in found] == [number + 2]
        assert screening.rows.accepted == number


def test_every_row_is_there_once_and_in_order(read):
    screening = read(("log.csv", log(*plain_rows(2 * _AT_ONCE + 1))))
    assert [new.source.row for new in screening.incidents] == list(range(2, 2 * _AT_ONCE + 3))
    assert screening.rows.accepted == screening.rows.read - 1 == 2 * _AT_ONCE + 1


def test_the_same_files_again_in_one_go_change_nothing(read):
    files = [
        (f"{name}.csv", log(*plain_rows(60, start=start)))
        for name, start in (("autumn", 0), ("spring", 60), ("summer", 120))
    ]
    once, twice = read(*files), read(*files, *files)
    assert list(twice.incidents) == list(once.incidents)
    assert twice.rows.duplicate == twice.rows.accepted == once.rows.accepted == 180
