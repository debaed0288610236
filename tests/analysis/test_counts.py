"""Counts by kind and by outcome; whatever the cube, they add up to it."""

from datetime import date

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_monitor.analysis import (
    NOT_YET_CLASSIFIED,
    Filters,
    by_category,
    by_cell,
    by_outcome,
    narrow,
    narrow_terms,
    not_yet_classified,
    outside_help,
    still_open,
    term_table,
    with_any_outcome,
)
from policy_monitor.records import ReturnKind
from policy_monitor.vocabulary import Category, Nature, Outcome, Season, TermId

AUTUMN = TermId(2024, Season.AUTUMN)
SPRING = TermId(2024, Season.SPRING)
SUMMER = TermId(2024, Season.SUMMER)
ORDER = list(Outcome)
GRAVITY = {outcome: place for place, outcome in enumerate(Outcome)}

ROWS = st.fixed_dictionaries(
    {
        "year": st.integers(2023, 2025),
        "season": st.sampled_from([season.value for season in Season]),
        "category": st.sampled_from([None, *(category.value for category in Category)]),
        "nature": st.sampled_from([None, *(nature.value for nature in Nature)]),
        "outcomes": st.sets(st.sampled_from([code.value for code in Outcome]), min_size=1).map(
            lambda codes: "|".join(sorted(codes))
        ),
        "incidents": st.integers(1, 30),
    }
)
CUBES = st.lists(ROWS, max_size=12)


def total(rows):
    return sum(row["incidents"] for row in rows)


def terms_of(cube, calendar):
    returns = {
        TermId(row.year, Season(row.season)): ReturnKind.INCIDENTS for row in cube.itertuples()
    }
    return term_table(cube, returns, calendar, today=date(2025, 9, 1))


def records(table):
    return [tuple(row) for row in table.astype(object).itertuples(index=False)]


def test_categories_are_zero_in_returned_terms_and_missing_in_missing_ones(make_cube, calendar):
    cube = make_cube({"incidents": 3}, {"season": "Summer", "category": "Content"})
    returns = {AUTUMN: ReturnKind.INCIDENTS, SUMMER: ReturnKind.INCIDENTS}
    counts = by_category(cube, term_table(cube, returns, calendar, today=date(2025, 9, 1)))
    assert counts["category"].tolist() == ["Contact", "Conduct", "Content"] * 4
    assert counts["position"].tolist() == [0, 1, 2] * 4
    shown = [None if pd.isna(count) else count for count in counts["incidents"]]
    assert shown == [0, 3, 0, None, None, None, 0, 0, 1, None, None, None]
    assert counts["status"].tolist()[::3] == ["returned", "missing", "returned", "not_yet"]


def test_a_nil_return_is_zero_of_every_category(make_cube, calendar):
    cube = make_cube()
    terms = term_table(cube, {AUTUMN: ReturnKind.NIL}, calendar, today=date(2025, 1, 6))
    assert by_category(cube, terms)["incidents"].tolist()[:3] == [0, 0, 0]


def test_not_yet_classified_is_a_category_only_where_there_is_any(make_cube, calendar):
    cube = make_cube({}, {"season": "Spring", "category": None, "incidents": 2})
    counts = by_category(cube, terms_of(cube, calendar))
    classified = counts[counts["category"] == NOT_YET_CLASSIFIED]
    assert classified["position"].unique().tolist() == [3]
    assert records(classified[["term", "incidents"]])[:2] == [
        (AUTUMN.ordinal, 0),
        (SPRING.ordinal, 2),
    ]
    without = by_category(make_cube({}), terms_of(make_cube({}), calendar))
    assert NOT_YET_CLASSIFIED not in set(without["category"])


def test_no_terms_give_no_rows_but_all_columns(make_cube, calendar):
    counts = by_category(make_cube(), term_table(make_cube(), {}, calendar, today=date(2025, 1, 1)))
    assert counts.empty
    assert list(counts.columns) == ["term", "status", "category", "position", "incidents"]


def test_all_twelve_cells_are_there_row_by_row(make_cube):
    cells = by_cell(make_cube())
    assert records(cells) == [(str(row), str(column), 0) for row in Category for column in Nature]


def test_what_is_not_classified_stands_after_the_cells(make_cube):
    cube = make_cube(
        {"incidents": 5},
        {"category": None, "incidents": 2},
        {"nature": None, "incidents": 3},
        {"category": None, "nature": None, "incidents": 4},
    )
    cells = by_cell(cube)
    assert len(cells) == 15
    assert records(cells[12:]) == [
        ("Conduct", NOT_YET_CLASSIFIED, 3),
        (NOT_YET_CLASSIFIED, "Aggressive", 2),
        (NOT_YET_CLASSIFIED, NOT_YET_CLASSIFIED, 4),
    ]
    assert not_yet_classified(cube) == 9


def test_outcomes_have_two_readings(make_cube):
    cube = make_cube(
        {"outcomes": "parents_contacted|police_informed", "incidents": 2},
        {"outcomes": "parents_contacted", "incidents": 3},
    )
    order = [Outcome.POLICE_INFORMED, Outcome.PARENTS_CONTACTED, Outcome.OTHER]
    assert records(by_outcome(cube, order=order, gravity=GRAVITY)) == [
        ("police_informed", 2, 2),
        ("parents_contacted", 5, 3),
        ("other", 0, 0),
    ]


def test_the_most_serious_outcome_follows_the_gravity_given(make_cube):
    cube = make_cube({"outcomes": "parents_contacted|police_informed"})
    turned = {outcome: -place for outcome, place in GRAVITY.items()}
    counts = by_outcome(cube, order=ORDER, gravity=turned).set_index("outcome")["most_serious"]
    assert (counts["parents_contacted"], counts["police_informed"]) == (1, 0)


def test_an_incident_with_two_outcomes_from_outside_is_counted_once(make_cube):
    cube = make_cube(
        {"outcomes": "ceop_referral|police_informed", "incidents": 2},
        {"outcomes": "police_informed", "incidents": 1},
        {"outcomes": "not_recorded|ongoing", "incidents": 7},
    )
    assert outside_help(cube, {Outcome.POLICE_INFORMED, Outcome.CEOP_REFERRAL}) == 3
    assert still_open(cube, [Outcome.ONGOING]) == 7
    assert still_open(cube, []) == 0


def test_an_outcome_is_not_found_inside_another_code(make_cube):
    cube = make_cube({"outcomes": "another_code|not_recorded"})
    assert with_any_outcome(cube, [Outcome.OTHER]).empty
    assert len(with_any_outcome(cube, [Outcome.NOT_RECORDED])) == 1


@settings(deadline=None)
@given(rows=CUBES)
def test_every_table_adds_up_to_the_cube(make_cube, calendar, rows):
    cube = make_cube(*rows)
    terms = terms_of(cube, calendar)
    assert terms["incidents"].sum() == total(rows)
    assert by_category(cube, terms)["incidents"].sum() == total(rows)
    assert by_cell(cube)["incidents"].sum() == total(rows)
    outcomes = by_outcome(cube, order=ORDER, gravity=GRAVITY)
    assert outcomes["most_serious"].sum() == total(rows)
    assert outcomes["incidents"].sum() == sum(
        row["incidents"] * len(row["outcomes"].split("|")) for row in rows
    )
    assert outside_help(cube, ORDER) == total(rows)


@settings(deadline=None)
@given(rows=CUBES)
def test_the_categories_of_a_term_add_up_to_the_term(make_cube, calendar, rows):
    cube = make_cube(*rows)
    terms = terms_of(cube, calendar)
    by_term = by_category(cube, terms).groupby("term")["incidents"].sum(min_count=1)
    assert by_term.index.tolist() == terms["term"].tolist()
    assert by_term.array.equals(terms["incidents"].array)


@settings(deadline=None)
@given(rows=CUBES, category=st.sampled_from(Category))
def test_the_views_of_each_category_and_the_unclassified_add_up_to_the_cube(
    make_cube, rows, category
):
    cube = make_cube(*rows)
    view = narrow(cube, Filters(category=category))
    assert view["incidents"].sum() == total(
        [row for row in rows if row["category"] == category.value]
    )
    views = [narrow(cube, Filters(category=each))["incidents"].sum() for each in Category]
    assert sum(views) + total([row for row in rows if row["category"] is None]) == total(rows)


@settings(deadline=None)
@given(rows=CUBES, cut=st.integers(AUTUMN.ordinal - 3, AUTUMN.ordinal + 5))
def test_the_terms_before_and_from_a_cut_add_up_to_the_cube(make_cube, calendar, rows, cut):
    cube = make_cube(*rows)
    before = Filters(last_term=TermId.from_ordinal(cut - 1))
    after = Filters(first_term=TermId.from_ordinal(cut))
    assert len(narrow(cube, before)) + len(narrow(cube, after)) == len(cube)
    terms = terms_of(cube, calendar)
    counted = [narrow_terms(terms, part)["incidents"].sum() for part in (before, after)]
    assert sum(counted) == total(rows)
