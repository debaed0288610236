"""What is said of the kinds: the answer, what is new or higher than usual, and over time."""

import re

import pandas as pd
import pytest

from policy_monitor.analysis import (
    Filters,
    Subject,
    by_category,
    by_cell,
    by_kind_and_term,
    not_yet_classified,
)
from policy_monitor.journeys import View
from policy_monitor.report import (
    answer_of_kinds,
    headline_over_time,
    kinds_to_read,
    mark_kinds,
    say_kind,
    say_new_kinds,
)
from policy_monitor.vocabulary import Category, Involved, Nature, Setting, TermId
from tests.report.judged import judge_school
from tests.review.schools import CELLS, FIRST_TERM

AGGRESSIVE = (Category.CONDUCT, Nature.AGGRESSIVE)
SEXUAL = (Category.CONTACT, Nature.SEXUAL)
QUIET = {cell: [0] * 7 for cell in CELLS}


def status_of(policy, *, running=True, **counts):
    """A school whose kinds are quiet but for these: `conduct_aggressive=[...]`."""
    kinds = {
        cell: counts.get("_".join(cell.label.lower().split(" / ")), QUIET[cell]) for cell in CELLS
    }
    return judge_school(policy, kinds, running=running)[2]


RISEN = [2, 1, 2, 2, 1, 2, 15]
NEW = [0, 0, 0, 0, 0, 0, 1]


def test_a_kind_not_met_before_is_new_and_one_with_an_open_flag_higher_than_usual(policy):
    status = status_of(policy, conduct_aggressive=RISEN, contact_sexual=NEW)
    assert mark_kinds(status, Filters()) == {SEXUAL: ("new",), AGGRESSIVE: ("higher than usual",)}
    assert say_new_kinds(status, Filters()) == "New this term: Contact / Sexual"


def test_in_a_term_that_is_over_what_is_new_is_said_with_its_term(policy):
    status = status_of(policy, running=False, contact_sexual=NEW)
    term = status.judgements[-1].term
    assert say_new_kinds(status, Filters()) == f"New in {term.label}: Contact / Sexual"


def test_a_kind_met_once_before_is_not_new(policy):
    assert mark_kinds(status_of(policy, contact_sexual=[0, 1, 0, 0, 0, 0, 1]), Filters()) == {}
    assert say_new_kinds(status_of(policy), Filters()) == ""


def test_many_new_kinds_are_counted(policy):
    new = {"_".join(cell.label.lower().split(" / ")): NEW for cell in CELLS[:4]}
    assert say_new_kinds(status_of(policy, **new), Filters()) == "4 kinds new this term"


@pytest.mark.parametrize(
    "filters",
    [
        Filters(platform="WhatsApp"),
        Filters(setting=Setting.IN_SCHOOL),
        Filters(involved=Involved.PUPIL),
        Filters(category=Category.CONTENT),
        Filters(nature=Nature.VALUES),
        Filters(last_term=TermId.from_ordinal(FIRST_TERM + 5)),
        Filters(first_term=TermId.from_ordinal(FIRST_TERM + 7)),
    ],
)
def test_a_view_of_something_else_has_no_marks(policy, filters):
    status = status_of(policy, conduct_aggressive=RISEN, contact_sexual=NEW)
    assert mark_kinds(status, filters) == {}


def test_a_view_of_that_very_term_and_kind_has_its_marks(policy):
    status = status_of(policy, conduct_aggressive=RISEN, contact_sexual=NEW)
    term = TermId.from_ordinal(FIRST_TERM + 6)
    filters = Filters(term, term, Category.CONDUCT, Nature.AGGRESSIVE)
    assert mark_kinds(status, filters) == {AGGRESSIVE: ("higher than usual",)}


def test_a_kind_is_said_beside_what_is_usual_for_it(policy):
    said = say_kind(Subject(*AGGRESSIVE), status_of(policy, conduct_aggressive=RISEN))
    assert re.fullmatch(r"15 so far this term; \d+ to \d+ would be usual in a whole term", said)


def test_with_too_few_terms_nothing_is_said_to_be_usual(policy):
    kinds = {cell: [1, 2] for cell in CELLS}
    status = judge_school(policy, kinds)[2]
    assert say_kind(Subject(*SEXUAL), status) == (
        "2 so far this term; too few terms are known to say what is usual"
    )


def view_of(rows, *terms):
    """A view of incidents (category, nature, term, number) in terms of (status, number)."""
    columns = ["category", "nature", "term", "incidents"]
    cube = pd.DataFrame(rows, columns=columns)
    cube = cube.astype({"category": "str", "nature": "str"}).assign(
        year=[TermId.from_ordinal(term).year for term in cube["term"]],
        season=[str(TermId.from_ordinal(term).season) for term in cube["term"]],
    )
    ids = [TermId.from_ordinal(FIRST_TERM + place) for place in range(len(terms))]
    table = pd.DataFrame(
        {
            "term": pd.Series([term.ordinal for term in ids], dtype="int64"),
            "label": [term.label for term in ids],
            "status": pd.Series([status for status, _ in terms], dtype="str"),
            "incidents": pd.Series([number for _, number in terms], dtype="Int64"),
        }
    )
    view = View(
        terms=table,
        categories=by_category(cube, table),
        cells=by_cell(cube),
        outcomes=pd.DataFrame(),
        total=int(cube["incidents"].sum()),
        involvements=0,
        not_yet_classified=not_yet_classified(cube),
    )
    return view, by_kind_and_term(cube, table)


HERE = FIRST_TERM


@pytest.mark.parametrize(
    ("rows", "filters", "said"),
    [
        ([], Filters(), "No incident in this view"),
        ([(None, "Sexual", HERE, 1)], Filters(), "The one incident is not fully classified yet"),
        (
            [(None, None, HERE, 2), ("Conduct", None, HERE, 1)],
            Filters(),
            "None of the 3 incidents is fully classified yet",
        ),
        (
            [("Conduct", "Sexual", HERE, 4), ("Content", "Sexual", HERE, 2)],
            Filters(),
            "Most often Conduct / Sexual: 4 of 6",
        ),
        (
            [("Conduct", "Sexual", HERE, 4), ("Content", "Sexual", HERE, 2)],
            Filters(involved=Involved.STAFF),
            "6 incidents, fewer than five of any one kind",
        ),
        (
            [("Conduct", "Sexual", HERE, 5), ("Content", "Sexual", HERE, 2)],
            Filters(involved=Involved.STAFF),
            "Most often Conduct / Sexual: 5 of 7",
        ),
    ],
)
def test_the_answer_names_the_most_frequent_kind_or_says_why_it_cannot(rows, filters, said):
    view, _ = view_of(rows, ("returned", sum(number for *_, number in rows)))
    assert answer_of_kinds(view, filters) == said


def test_a_term_that_was_not_returned_is_not_said_to_have_none():
    view, counts = view_of([], ("missing", None))
    assert answer_of_kinds(view, Filters()).startswith("No return was made for ")
    assert headline_over_time(counts) == "no term of this view was returned"


def over_time(rows, *terms):
    return headline_over_time(view_of(rows, *terms)[1])


def kind(name, *places):
    return [(*name.split(" / "), HERE + place, 1) for place in places]


THREE = (("returned", 3), ("returned", 3), ("missing", None), ("to_date", 3))


def test_the_kind_in_the_most_terms_is_named_and_a_missing_term_not_counted():
    rows = [*kind("Conduct / Aggressive", 0, 1, 3), *kind("Content / Values", 0)]
    assert over_time(rows, *THREE) == "Conduct / Aggressive in the most terms, 3 of the 3 returned"


def test_two_in_the_lead_are_named_and_three_are_not():
    two = [*kind("Conduct / Aggressive", 0, 1), *kind("Content / Values", 0, 3)]
    assert over_time(two, *THREE) == (
        "Conduct / Aggressive and Content / Values in the most terms, 2 of the 3 returned"
    )
    three = [*two, *kind("Contact / Sexual", 1, 3)]
    assert over_time(three, *THREE) == "no kind in more than 2 of 3 returned terms"


def test_three_in_every_returned_term_are_counted():
    names = ("Conduct / Aggressive", "Content / Values", "Contact / Sexual")
    always = [row for name in names for row in kind(name, 0, 1, 3)]
    assert over_time(always, *THREE) == "3 kinds in all 3 returned terms"
    once = [row for name in names for row in kind(name, 3)]
    missing = [("missing", None)] * 3
    assert over_time(once, *missing, ("to_date", 3)) == "3 kinds in the one returned term"


def test_terms_of_unclassified_incidents_have_none_of_the_kinds():
    assert over_time([(None, None, HERE, 3)], *THREE) == "none of the kinds in 3 returned terms"


def test_the_table_has_a_row_for_each_term_and_a_column_for_each_kind_that_occurs():
    rows = [*kind("Conduct / Aggressive", 0, 1, 3), (None, None, HERE, 1200)]
    table = kinds_to_read(view_of(rows, *THREE)[1])
    assert list(table.columns) == [
        "Term",
        "Conduct / Aggressive",
        "Not yet classified",
        "Total",
        "Remark",
    ]
    assert table.to_numpy()[:, 1:].tolist() == [
        ["1", "1,200", "1,201", ""],
        ["1", "0", "1", ""],
        ["–", "–", "–", "not returned"],
        ["1", "0", "1", "so far"],
    ]
