"""Parts of the incidents term by term, held against a plain count of the rows."""

from datetime import date

import pandas as pd

from policy_monitor.analysis import count_parts_by_term, term_table
from policy_monitor.records import ReturnKind
from policy_monitor.vocabulary import Season, TermId

AUTUMN, SPRING, SUMMER = (TermId(2024, season) for season in Season)
RETURNS = {AUTUMN: ReturnKind.INCIDENTS, SPRING: ReturnKind.NIL}
TODAY = date(2025, 5, 20)


def test_every_term_of_every_part_has_its_number_and_no_return_is_no_zero(make_cube, calendar):
    cube = make_cube({"incidents": 2}, {"incidents": 3, "category": "Contact"})
    terms = term_table(cube, RETURNS, calendar, today=TODAY)
    parts = {"Conduct": cube[cube["category"] == "Conduct"], "All of it": cube}
    counts = count_parts_by_term(parts, terms)
    assert list(counts["part"].unique()) == ["Conduct", "All of it"]
    said = [
        (row.part, row.label, None if pd.isna(row.incidents) else row.incidents)
        for row in counts.itertuples()
    ]
    assert said == [
        ("Conduct", "Autumn term 2024/25", 2),
        ("Conduct", "Spring term 2024/25", 0),
        ("Conduct", "Summer term 2024/25", None),
        ("All of it", "Autumn term 2024/25", 5),
        ("All of it", "Spring term 2024/25", 0),
        ("All of it", "Summer term 2024/25", None),
    ]
    assert counts["of"].isna().tolist() == [False, False, True] * 2


def test_no_part_makes_an_empty_table(make_cube, calendar):
    terms = term_table(make_cube({}), RETURNS, calendar, today=TODAY)
    counts = count_parts_by_term({}, terms)
    assert counts.empty
    assert "incidents" in counts
