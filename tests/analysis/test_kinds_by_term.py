"""The twelve kinds term by term, against plain loops over invented rows."""

from datetime import date

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_monitor.analysis import NOT_YET_CLASSIFIED, by_kind_and_term, term_table
from policy_monitor.records import ReturnKind
from policy_monitor.vocabulary import Category, Nature, Season, TermId

AUTUMN, SPRING, SUMMER = (TermId(2024, season) for season in Season)
RETURNS = {
    AUTUMN: ReturnKind.INCIDENTS,
    SPRING: ReturnKind.NIL,
    TermId(2025, Season.AUTUMN): ReturnKind.INCIDENTS,
}
ROWS = st.fixed_dictionaries(
    {
        "year": st.sampled_from([2024, 2025]),
        "season": st.just("Autumn"),
        "category": st.sampled_from([None, *(str(category) for category in Category)]),
        "nature": st.sampled_from([None, *(str(nature) for nature in Nature)]),
        "incidents": st.integers(1, 9),
    }
)


def counts_of(cube, calendar):
    terms = term_table(cube, RETURNS, calendar, today=date(2025, 10, 1))
    return by_kind_and_term(cube, terms)


@given(rows=st.lists(ROWS, min_size=1, max_size=30))
@settings(max_examples=40, deadline=None)
def test_every_count_is_the_one_that_a_loop_over_the_rows_gives(calendar, make_cube, rows):
    counts = counts_of(make_cube(*rows), calendar)
    for row in counts.to_dict("records"):
        term = TermId.from_ordinal(row["term"])
        expected = 0
        for each in rows:
            kind = (each["category"], each["nature"])
            named = (NOT_YET_CLASSIFIED,) * 2 if None in kind else kind
            if named == (row["category"], row["nature"]) and each["year"] == term.year:
                expected += each["incidents"] if term.season is Season.AUTUMN else 0
        if term == SUMMER:
            assert pd.isna(row["incidents"])
        else:
            assert row["incidents"] == expected
    assert counts["incidents"].sum() == sum(row["incidents"] for row in rows)


def test_a_term_with_a_nil_return_has_zeros_and_one_without_a_return_has_none(calendar, make_cube):
    counts = counts_of(make_cube({}, {"year": 2025}), calendar)
    nil, missing = (counts[counts["term"] == term.ordinal] for term in (SPRING, SUMMER))
    assert list(nil["incidents"]) == [0] * 13
    assert set(nil["status"]) == {"nil"}
    assert missing["incidents"].isna().all()
    assert set(missing["status"]) == {"missing"}


def test_all_twelve_kinds_are_there_and_after_them_what_is_not_classified(calendar, make_cube):
    counts = counts_of(make_cube({"category": None}, {"year": 2025, "nature": None}), calendar)
    kinds = list(dict.fromkeys(zip(counts["category"], counts["nature"], strict=True)))
    assert kinds[:-1] == [(str(one), str(other)) for one in Category for other in Nature]
    assert kinds[-1] == (NOT_YET_CLASSIFIED, NOT_YET_CLASSIFIED)
    assert counts[counts["category"] == NOT_YET_CLASSIFIED]["incidents"].sum() == 2
