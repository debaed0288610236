"""Terms, with no return and no incidents kept apart."""

from datetime import date

import pandas as pd

from policy_monitor.analysis import ReturnStatus, term_ordinals, term_table
from policy_monitor.records import ReturnKind
from policy_monitor.vocabulary import Season, TermId

AUTUMN_23 = TermId(2023, Season.AUTUMN)
SPRING_24 = TermId(2023, Season.SPRING)
SUMMER_24 = TermId(2023, Season.SUMMER)
AUTUMN_24 = TermId(2024, Season.AUTUMN)
LAST_OF_AUTUMN_24 = date(2025, 1, 5)


def statuses(terms):
    return dict(zip(terms["label"], terms["status"], strict=True))


def incidents(terms):
    return [None if pd.isna(count) else count for count in terms["incidents"]]


def test_a_missing_term_a_nil_term_and_a_term_still_running_are_three_things(make_cube, calendar):
    cube = make_cube({"year": 2023, "incidents": 4}, {"incidents": 2})
    returns = {
        AUTUMN_23: ReturnKind.INCIDENTS,
        SUMMER_24: ReturnKind.NIL,
        AUTUMN_24: ReturnKind.INCIDENTS,
    }
    terms = term_table(cube, returns, calendar, today=LAST_OF_AUTUMN_24)
    assert statuses(terms) == {
        "Autumn term 2023/24": ReturnStatus.RETURNED,
        "Spring term 2023/24": ReturnStatus.MISSING,
        "Summer term 2023/24": ReturnStatus.NIL,
        "Autumn term 2024/25": ReturnStatus.TO_DATE,
    }
    assert incidents(terms) == [4, None, 0, 2]
    assert terms["term"].tolist() == [AUTUMN_23.ordinal + place for place in range(4)]
    assert terms.dtypes.to_dict() == {
        "term": "int64",
        "label": "str",
        "status": "str",
        "incidents": "Int64",
        "estimated": "bool",
    }


def test_a_term_is_over_on_the_day_the_next_one_starts(make_cube, calendar):
    returns = {AUTUMN_24: ReturnKind.INCIDENTS}
    table = term_table(make_cube({}), returns, calendar, today=date(2025, 1, 6))
    assert statuses(table) == {
        "Autumn term 2024/25": ReturnStatus.RETURNED,
        "Spring term 2024/25": ReturnStatus.NOT_YET,
    }
    assert incidents(table) == [1, None]


def test_a_nil_return_for_the_term_still_running_is_to_date(make_cube, calendar):
    returns = {AUTUMN_24: ReturnKind.NIL}
    table = term_table(make_cube(), returns, calendar, today=LAST_OF_AUTUMN_24)
    assert statuses(table) == {"Autumn term 2024/25": ReturnStatus.TO_DATE}
    assert incidents(table) == [0]


def test_nothing_returned_gives_no_terms_but_all_columns(make_cube, calendar):
    table = term_table(make_cube(), {}, calendar, today=LAST_OF_AUTUMN_24)
    assert table.empty
    assert list(table.columns) == ["term", "label", "status", "incidents", "estimated"]
    assert table.dtypes["incidents"] == "Int64"


def test_a_filter_that_leaves_nothing_of_a_returned_term_leaves_it_returned(make_cube, calendar):
    returns = {AUTUMN_23: ReturnKind.INCIDENTS}
    table = term_table(make_cube(), returns, calendar, today=date(2023, 12, 1))
    assert incidents(table) == [0]
    table = term_table(make_cube(), returns, calendar, today=date(2024, 2, 1))
    assert (table["status"].iloc[0], incidents(table)) == (ReturnStatus.RETURNED, [0, None])


def test_a_log_that_runs_ahead_of_today_is_shown_whole(make_cube, calendar):
    returns = {AUTUMN_24: ReturnKind.INCIDENTS, SUMMER_24: ReturnKind.NIL}
    table = term_table(make_cube({}), returns, calendar, today=date(2024, 2, 1))
    assert statuses(table) == {
        "Summer term 2023/24": ReturnStatus.TO_DATE,
        "Autumn term 2024/25": ReturnStatus.TO_DATE,
    }
    assert incidents(table) == [0, 1]


def test_estimated_dates_are_marked(make_cube, calendar):
    returns = {TermId(2025, Season.SUMMER): ReturnKind.NIL}
    table = term_table(make_cube(), returns, calendar, today=date(2026, 11, 1))
    assert table["estimated"].tolist() == [False, True]


def test_ordinals_grow_by_one_from_term_to_term(make_cube):
    cube = make_cube(
        {"year": 2023, "season": "Summer"},
        {"season": "Autumn"},
        {"season": "Spring"},
    )
    first = TermId(2023, Season.SUMMER).ordinal
    assert term_ordinals(cube).tolist() == [first, first + 1, first + 2]
    assert term_ordinals(make_cube()).tolist() == []
