"""What records leave out, held against a plain walk through the rows."""

from datetime import date

import pandas as pd

from policy_monitor.analysis import Particular, count_gaps, gaps_by_term, term_table
from policy_monitor.records import ReturnKind
from policy_monitor.vocabulary import Season, TermId

AUTUMN, SPRING, SUMMER = (TermId(2024, season) for season in Season)
ROWS = (
    {"incidents": 4},
    {"incidents": 2, "nature": None},
    {"category": None, "nature": None, "platform": None},
    {"outcomes": "not_recorded", "setting": "not recorded", "season": "Spring"},
    {"involved": "not known", "season": "Spring", "incidents": 3},
    {"outcomes": "ongoing", "season": "Spring", "incidents": 5},
)


def test_each_particular_is_counted_where_it_is_left_out(make_cube):
    assert count_gaps(make_cube(*ROWS)) == {
        Particular.CATEGORY: 1,
        Particular.NATURE: 3,
        Particular.OUTCOME: 1,
        Particular.PLATFORM: 1,
        Particular.SETTING: 1,
        Particular.INVOLVED: 3,
    }


def test_each_term_has_its_own_and_what_lacks_nothing_is_complete(make_cube, calendar):
    cube = make_cube(*ROWS)
    returns = dict.fromkeys([AUTUMN, SPRING], ReturnKind.INCIDENTS)
    terms = term_table(cube, returns, calendar, today=date(2025, 5, 20))
    gaps = gaps_by_term(cube, terms)
    assert gaps["complete"].tolist() == [4, 5, 0]
    assert gaps["kind"].tolist() == [3, 0, 0]
    assert gaps["Person"].tolist() == [0, 3, 0]
    assert [None if pd.isna(each) else each for each in gaps["incidents"]] == [7, 9, None]


def test_no_incident_lacks_nothing(make_cube):
    assert set(count_gaps(make_cube({}).head(0)).values()) == {0}
