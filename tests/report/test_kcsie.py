import pandas as pd
import pytest

from policy_monitor.analysis import NOT_YET_CLASSIFIED, by_cell
from policy_monitor.report import by_risk_area, headline_of_areas

COLUMNS = ["category", "nature", "incidents"]


def areas_of(policy, *rows):
    cube = pd.DataFrame(rows, columns=COLUMNS).astype({"category": "str", "nature": "str"})
    return by_risk_area(by_cell(cube), policy.four_cs)


def test_kinds_are_added_up_by_area_and_the_doubtful_ones_counted(policy):
    areas = areas_of(
        policy,
        ("Conduct", "Aggressive", 36),
        ("Conduct", "Values", 2),
        ("Conduct", "Commercial", 6),
        ("Content", "Commercial", 8),
        ("Contact", "Sexual", 2),
    )
    assert areas.to_numpy().tolist() == [
        ["Content", 0, 0],
        ["Contact", 2, 0],
        ["Conduct", 38, 2],
        ["Commerce", 14, 14],
    ]
    assert headline_of_areas(areas) == (
        "By KCSIE's four Cs, approximately: most often Conduct, 38 of 54; "
        "16 could as well be counted under another"
    )


def test_what_is_not_classified_stays_so(policy):
    areas = areas_of(policy, ("Conduct", None, 2), (None, None, 1), ("Content", "Values", 1))
    assert areas.to_numpy().tolist()[-1] == [NOT_YET_CLASSIFIED, 3, 0]
    assert int(areas["incidents"].sum()) == 4


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([], "No incident in this view"),
        ([(None, None, 4)], "No incident is classified yet"),
    ],
)
def test_where_there_is_nothing_to_sort_that_is_said(policy, rows, said):
    assert headline_of_areas(areas_of(policy, *rows)) == said
