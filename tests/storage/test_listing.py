"""The rows behind the figures: counted, filtered, and turned to page by page."""

from datetime import date

import pytest

from policy_monitor.records import Source
from policy_monitor.storage import RowChoice
from policy_monitor.vocabulary import (
    Action,
    Category,
    Involved,
    Nature,
    Outcome,
    Season,
    Setting,
    TermId,
)

AUTUMN, SPRING = TermId(2024, Season.AUTUMN), TermId(2024, Season.SPRING)
EVERYTHING = RowChoice()


@pytest.fixture
def add(store, make_incident, make_screening, noon):
    """Store incidents as one upload, each in a row of its own unless said otherwise."""

    def add(*, day, content, **incidents):
        made = [
            make_incident(name, **{"source": Source("log.xlsx", "Sheet1", 1, row), **facts})
            for row, (name, facts) in enumerate(incidents.items(), start=5)
        ]
        return store.add_upload(make_screening(*made, content=content), at=noon(day))

    return add


@pytest.fixture
def listed(store):
    """The places of the rows that a choice leaves, and their number."""

    def listed(chosen=EVERYTHING, *, start=0, most=100):
        by_upload = store.count_rows(chosen)
        rows = store.rows(chosen, by_upload, start=start, most=most)
        return sum(by_upload.values()), [(row.upload_id, row.row) for row in rows]

    return listed


def test_an_empty_store_lists_nothing(listed):
    assert listed() == (0, [])


def test_a_row_comes_back_with_all_it_says_and_where_it_stands(store, add):
    facts = {
        "source": Source("log.xlsx", "Sheet2", 2, 14),
        "occurred_on": date(2024, 11, 5),
        "category": Category.CONTACT,
        "nature": Nature.SEXUAL,
        "outcomes": (Outcome.POLICE_INFORMED, Outcome.CEOP_REFERRAL),
        "actions": (Action.COPY_KEPT,),
        "platform": "Roblox",
        "involved": Involved.PARENT_OR_CARER,
        "setting": Setting.IN_SCHOOL,
    }
    add(day=1, content="one", only=facts)
    [row] = store.rows(EVERYTHING, store.count_rows(EVERYTHING), start=0, most=10)
    assert (row.upload_id, row.file_number, row.sheet_number, row.row) == (1, 1, 2, 14)
    assert (row.occurred_on, row.term) == (date(2024, 11, 5), AUTUMN)
    assert (row.category, row.nature) == (Category.CONTACT, Nature.SEXUAL)
    assert row.outcomes == (Outcome.CEOP_REFERRAL, Outcome.POLICE_INFORMED)
    assert row.actions == (Action.COPY_KEPT,)
    assert (row.platform, row.involved, row.setting) == (
        "Roblox",
        Involved.PARENT_OR_CARER,
        Setting.IN_SCHOOL,
    )


def test_a_row_without_a_day_or_a_kind_says_so(store, add):
    add(day=1, content="one", only={"occurred_on": None, "category": None, "nature": None})
    [row] = store.rows(EVERYTHING, store.count_rows(EVERYTHING), start=0, most=10)
    assert (row.occurred_on, row.category, row.nature) == (None, None, None)


def test_the_newest_upload_comes_first_each_in_the_order_of_its_sheets(add, listed):
    add(day=1, content="one", a={"source": Source("log.xlsx", "B", 2, 5)}, b={}, c={})
    add(day=2, content="two", d={}, e={})
    assert listed() == (5, [(2, 5), (2, 6), (1, 6), (1, 7), (1, 5)])


@pytest.mark.parametrize(
    ("start", "most", "places"),
    [
        (0, 1, [(2, 5)]),
        (0, 2, [(2, 5), (2, 6)]),
        (1, 2, [(2, 6), (1, 5)]),
        (2, 2, [(1, 5), (1, 6)]),
        (4, 2, [(1, 7)]),
        (5, 2, []),
        (0, 0, []),
    ],
)
def test_pages_go_on_from_one_upload_to_the_next(add, listed, start, most, places):
    add(day=1, content="one", a={}, b={}, c={})
    add(day=2, content="two", d={}, e={})
    assert listed(start=start, most=most) == (5, places)


def test_an_incident_that_two_uploads_have_is_listed_once_as_the_later_says_it(store, add, listed):
    add(day=1, content="one", a={}, b={})
    add(day=2, content="two", a={"platform": "Roblox"})
    assert listed() == (2, [(2, 5), (1, 6)])
    store.withdraw(2, at=store.history()[0].happened_at)
    assert listed() == (2, [(1, 5), (1, 6)])


FACTS = {
    "plain": {},
    "spring": {"term": SPRING, "occurred_on": date(2025, 2, 3)},
    "contact": {"category": Category.CONTACT},
    "sexual": {"nature": Nature.SEXUAL},
    "police": {"outcomes": (Outcome.PARENTS_CONTACTED, Outcome.POLICE_INFORMED)},
    "ongoing": {"outcomes": (Outcome.ONGOING,)},
    "no_category": {"category": None},
    "no_nature": {"nature": None},
}
ROW_OF = {name: row for row, name in enumerate(FACTS, start=5)}


@pytest.mark.parametrize(
    ("chosen", "names"),
    [
        (RowChoice(term=SPRING), ["spring"]),
        (RowChoice(category=Category.CONTACT), ["contact"]),
        (RowChoice(nature=Nature.SEXUAL), ["sexual"]),
        (RowChoice(outcome=Outcome.POLICE_INFORMED), ["police"]),
        (RowChoice(any_outcome_of=frozenset({Outcome.ONGOING})), ["ongoing"]),
        (
            RowChoice(any_outcome_of=frozenset({Outcome.ONGOING, Outcome.POLICE_INFORMED})),
            ["police", "ongoing"],
        ),
        (RowChoice(not_yet_classified=True), ["no_category", "no_nature"]),
        (RowChoice(not_yet_classified=True, category=Category.CONDUCT), ["no_nature"]),
        (RowChoice(term=SPRING, category=Category.CONTACT), []),
    ],
)
def test_a_choice_leaves_what_it_says_and_counts_it(add, listed, chosen, names):
    add(day=1, content="one", **FACTS)
    assert listed(chosen) == (len(names), [(1, ROW_OF[name]) for name in names])


def test_an_outcome_is_not_found_inside_another_ones_code(add, listed):
    # "other" is no part of a list; no code may be met within a longer one.
    add(day=1, content="one", a={"outcomes": (Outcome.NO_FURTHER_ACTION,)})
    assert listed(RowChoice(outcome=Outcome.OTHER)) == (0, [])
    assert listed(RowChoice(outcome=Outcome.NO_FURTHER_ACTION))[0] == 1


def test_what_was_withdrawn_since_it_was_counted_is_left_out(store, add):
    add(day=1, content="one", a={})
    by_upload = store.count_rows(EVERYTHING)
    store.withdraw(1, at=store.history()[0].happened_at)
    assert store.rows(EVERYTHING, by_upload, start=0, most=10) == ()
