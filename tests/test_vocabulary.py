import pytest

from policy_monitor.vocabulary import Season, TermId


@pytest.mark.parametrize(
    ("year", "season", "label", "period"),
    [
        (2026, Season.AUTUMN, "Autumn term 2026/27", 202627),
        (1999, Season.SUMMER, "Summer term 1999/00", 199900),
        (2008, Season.SPRING, "Spring term 2008/09", 200809),
    ],
)
def test_a_term_is_said_as_people_and_as_the_department_say_it(year, season, label, period):
    term = TermId(year, season)
    assert term.label == label
    assert term.time_period == period


def test_terms_stand_in_the_order_of_time():
    spring, autumn, summer = (
        TermId(2025, Season.SPRING),
        TermId(2026, Season.AUTUMN),
        TermId(2025, Season.SUMMER),
    )
    assert sorted([autumn, summer, spring]) == [spring, summer, autumn]
    assert autumn.ordinal == summer.ordinal + 1


@pytest.mark.parametrize("season", Season)
def test_an_ordinal_leads_back_to_its_term(season):
    term = TermId(2031, season)
    assert TermId.from_ordinal(term.ordinal) == term
