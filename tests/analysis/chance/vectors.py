"""The figures that an independent implementation in R gave, one file for each part."""

import csv
from pathlib import Path

FOLDER = Path(__file__).parent / "vectors"


def read_vectors(name):
    """The rows of a file, numbers as numbers."""
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    return [{key: float(value) for key, value in row.items()} for row in rows]


def by_case(rows, *keys):
    """The rows of each case, in the order of the file."""
    cases = {}
    for row in rows:
        cases.setdefault(tuple(int(row[key]) for key in keys), []).append(row)
    return cases
