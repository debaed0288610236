"""Terms, school years and months as titles, names of sheets and names of files give them."""

import pytest

from policy_monitor.ingest.grid import GridRow
from policy_monitor.ingest.said_terms import SaidTerm, read_said_term
from policy_monitor.ingest.surroundings import combine, said_by_file, said_by_rows
from policy_monitor.vocabulary import Season, TermId

AUTUMN, SPRING, SUMMER = Season.AUTUMN, Season.SPRING, Season.SUMMER


@pytest.mark.parametrize(
    ("text", "season", "year", "calendar_year", "month"),
    [
        ("Autumn 2024", AUTUMN, 2024, 2024, None),
        ("Spring 2025", SPRING, 2024, 2025, None),
        ("Summer 2025", SUMMER, 2024, 2025, None),
        ("AUTUMN TERM 2024/25", AUTUMN, 2024, None, None),
        ("Autumn_2024_log", AUTUMN, 2024, 2024, None),
        ("aut '24", AUTUMN, 2024, 2024, None),
        ("Aut \u201924", AUTUMN, 2024, 2024, None),
        ("Spring", SPRING, None, None, None),
        ("2024/25", None, 2024, None, None),
        ("2024-2025", None, 2024, None, None),
        ("2024 to 2025", None, 2024, None, None),
        ("24/25", None, 2024, None, None),
        ("'24-'25", None, 2024, None, None),
        ("1999/00", None, None, None, None),
        ("2099/00", None, 2099, None, None),
        ("2024/26", None, None, None, None),
        ("24/26", None, None, None, None),
        ("2024", None, None, 2024, None),
        ("2024 and 2025", None, None, None, None),
        ("2023/24 and 2024/25", None, None, None, None),
        ("Autumn 2023 and 2024", AUTUMN, None, None, None),
        ("Autumn and spring 2024/25", None, 2024, None, None),
        ("October 2024", None, 2024, 2024, 10),
        ("September 2024", None, 2024, 2024, 9),
        ("August 2025", None, 2024, 2025, 8),
        ("Jan 25", None, 2024, 2025, 1),
        ("May 30", None, 2029, 2030, 5),
        ("May 31", None, None, None, 5),
        ("May 9", None, None, None, 5),
        ("May 1st", None, None, None, 5),
        ("October 2024/25", None, 2024, 2024, 10),
        ("August 2024/25", None, 2024, 2025, 8),
        ("September 2024/25", None, 2024, 2024, 9),
        ("March 2024/25", None, 2024, 2025, 3),
        ("October to November 2024", None, None, 2024, None),
        ("Class 24", None, None, None, None),
        ("3/10/2024", None, None, None, None),
        ("Marching springs", None, None, None, None),
        ("sums and autos", None, None, None, None),
        ("", None, None, None, None),
    ],
)
def test_a_text_says_when_as_far_as_it_says_it(text, season, year, calendar_year, month):
    assert read_said_term(text) == SaidTerm(season, year, calendar_year, month)


@pytest.mark.parametrize(
    ("said", "term"),
    [
        (SaidTerm(AUTUMN, 2024, None, None), TermId(2024, AUTUMN)),
        (SaidTerm(AUTUMN, None, 2024, None), None),
        (SaidTerm(None, 2024, None, None), None),
    ],
)
def test_a_term_needs_its_season_and_its_year(said, term):
    assert said.term == term


@pytest.mark.parametrize(
    ("name", "season", "year"),
    [
        ("Autumn 2024.xlsx", AUTUMN, 2024),
        ("old logs/Autumn 2024.xlsx", AUTUMN, 2024),
        ("Summer 2020\\Autumn 2024.xlsx", AUTUMN, 2024),
        ("Autumn 24 (1).xlsx", AUTUMN, 2024),
        ("Autumn 24 - Copy.xlsx", AUTUMN, 2024),
        ("Autumn 24 - copy (2).csv", AUTUMN, 2024),
        ("log.xlsx", None, None),
    ],
)
def test_a_files_name_says_when_without_its_folder_and_what_a_copy_adds(name, season, year):
    said = said_by_file(name)
    assert (said.season, said.year) == (season, year)


def titles(*rows):
    return said_by_rows([GridRow(n, row) for n, row in enumerate(rows, start=1)])


def test_the_lowest_title_speaks_first_and_what_says_nothing_is_passed_over():
    said = titles(["Spring 2025"], ["An invented school", None, 2024], ["Autumn 2024"])
    assert [one.season for one in said] == [AUTUMN, SPRING]


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("October 2024", True),
        ("x" * 17 + " October 2024", True),
        ("x" * 18 + " October 2024", False),
        ("y" * 68 + " Autumn 2024", True),
        ("y" * 69 + " Autumn 2024", False),
        ("October", False),
        (2024, False),
    ],
)
def test_a_title_that_tells_a_story_is_not_about_the_rows(title, told):
    assert bool(titles([title])) is told


def test_of_each_part_the_nearest_statement_counts():
    near, far = SaidTerm(SPRING, None, None, None), SaidTerm(AUTUMN, 2024, None, 10)
    assert combine([near, far]) == SaidTerm(SPRING, 2024, None, 10)
    assert combine([]) == SaidTerm(None, None, None, None)


def test_a_single_year_near_by_keeps_its_place_and_a_school_year_is_added():
    near, far = SaidTerm(None, None, 2025, None), SaidTerm(None, 2023, 2023, None)
    assert combine([near, far]) == SaidTerm(None, 2023, 2025, None)
    farther = SaidTerm(None, 2020, 2020, 5)
    assert combine([near, far, farther]) == SaidTerm(None, 2023, 2025, 5)
