import pytest

from policy_monitor.analysis import Filters
from policy_monitor.report import describe_filters
from policy_monitor.vocabulary import Category, Involved, Nature, Season, Setting, TermId


@pytest.mark.parametrize(
    ("filters", "said"),
    [
        (Filters(), "all incidents, autumn term 2023/24 to now"),
        (
            Filters(
                first_term=TermId(2024, Season.AUTUMN),
                category=Category.CONDUCT,
                setting=Setting.OUTSIDE_SCHOOL,
            ),
            "Conduct incidents, outside school, autumn term 2024/25 to now",
        ),
        (
            Filters(involved=Involved.STAFF, setting=Setting.NOT_RECORDED),
            "all incidents, place not recorded, involving staff, autumn term 2023/24 to now",
        ),
        (
            Filters(category=Category.CONTENT, nature=Nature.SEXUAL, platform="Roblox"),
            "Content / Sexual incidents, on Roblox, autumn term 2023/24 to now",
        ),
        (
            Filters(nature=Nature.VALUES, last_term=TermId(2025, Season.SUMMER)),
            "Values incidents, autumn term 2023/24 to summer term 2025/26",
        ),
        (
            Filters(first_term=TermId(2025, Season.SPRING), last_term=TermId(2025, Season.SPRING)),
            "all incidents, spring term 2025/26",
        ),
        (
            Filters(first_term=TermId(2024, Season.AUTUMN), last_term=TermId(2024, Season.SUMMER)),
            "all incidents, academic year 2024/25",
        ),
    ],
)
def test_a_view_is_said_in_one_sentence(terms, filters, said):
    shown = terms((2023, "Autumn", "returned", 7), (2026, "Autumn", "to_date", 3))
    assert describe_filters(filters, shown) == said


def test_a_view_of_nothing_can_be_said_too(terms):
    assert describe_filters(Filters(), terms()) == "all incidents"
