"""Views: what is chosen is shown, and nothing else."""

from datetime import date

import pytest

from policy_monitor.analysis import Filters, narrow, narrow_terms, term_table
from policy_monitor.records import ReturnKind
from policy_monitor.vocabulary import Category, Involved, Nature, Season, Setting, TermId

AUTUMN = TermId(2024, Season.AUTUMN)
SPRING = TermId(2024, Season.SPRING)


def test_no_filter_leaves_everything_in(make_cube):
    cube = make_cube({}, {"category": None, "nature": None, "platform": None})
    assert narrow(cube, Filters()).equals(cube)


@pytest.mark.parametrize(
    ("filters", "other"),
    [
        (Filters(category=Category.CONDUCT), {"category": "Contact"}),
        (Filters(category=Category.CONDUCT), {"category": None}),
        (Filters(nature=Nature.AGGRESSIVE), {"nature": None}),
        (Filters(setting=Setting.OUTSIDE_SCHOOL), {"setting": "in school"}),
        (Filters(involved=Involved.PUPIL), {"involved": "not known"}),
        (Filters(platform="WhatsApp"), {"platform": None}),
        (Filters(first_term=AUTUMN), {"year": 2023, "season": "Summer"}),
        (Filters(last_term=AUTUMN), {"season": "Spring"}),
    ],
)
def test_each_filter_keeps_what_is_chosen_and_drops_the_rest(make_cube, filters, other):
    cube = make_cube({"incidents": 7}, other)
    assert narrow(cube, filters)["incidents"].tolist() == [7]


def test_filters_work_together(make_cube):
    cube = make_cube({}, {"season": "Spring"}, {"season": "Spring", "setting": "in school"})
    view = narrow(cube, Filters(first_term=SPRING, setting=Setting.OUTSIDE_SCHOOL))
    assert view["season"].tolist() == ["Spring"]


def test_an_empty_cube_can_be_narrowed(make_cube):
    filters = Filters(first_term=AUTUMN, category=Category.CONTACT, platform="WhatsApp")
    assert narrow(make_cube(), filters).empty


def test_terms_outside_a_view_are_left_out_rather_than_shown_without_incidents(make_cube, calendar):
    cube = make_cube({}, {"season": "Spring"})
    returns = dict.fromkeys((AUTUMN, SPRING), ReturnKind.INCIDENTS)
    terms = term_table(cube, returns, calendar, today=date(2025, 9, 1))
    view = narrow_terms(terms, Filters(first_term=SPRING, last_term=SPRING))
    assert view["label"].tolist() == ["Spring term 2024/25"]
    assert view.index.tolist() == [0]
