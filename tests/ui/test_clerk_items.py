"""The flags a review may have considered, as lines to tick."""

from datetime import date

from policy_monitor.analysis.series import Subject
from policy_monitor.records import Considered, Verdict
from policy_monitor.review import Figures, ReviewFlag, Rule
from policy_monitor.ui.clerk_items import list_items, list_items_again
from policy_monitor.vocabulary import Category, Nature, Season, TermId

AUTUMN = TermId(2026, Season.AUTUMN)
BULLYING = Subject(Category.CONDUCT, Nature.AGGRESSIVE)
OCTOBER = date(2026, 10, 31)


def flag(rule, sentence="Something is open.", since=date(2026, 10, 1), **facts):
    return ReviewFlag(rule, "section 9", since, sentence, (), **facts)


RISE = flag(
    Rule.THIS_TERM,
    "12 this term.",
    subject=BULLYING,
    term=AUTUMN,
    figures=Figures(incidents=12, review_number=11, expected=3.0, terms=9),
)


def serious(*identities):
    return flag(Rule.SERIOUS, "A serious incident.", term=AUTUMN, identities=identities)


def test_every_open_flag_is_listed_with_its_clause_and_ticked_at_first():
    items = list_items([serious("a"), RISE], held_to=OCTOBER)
    assert [item.sentence for item in items] == [
        "A serious incident. (section 9)",
        "12 this term. (section 9)",
    ]
    assert all(item.ticked for item in items)


def test_a_flag_on_trial_is_said_to_be():
    trial = flag(Rule.THIS_TERM, "5 this term.", trial=True)
    assert list_items([trial], held_to=OCTOBER)[0].sentence == "5 this term. (section 9, on trial)"


def test_only_flags_with_figures_ask_what_governors_made_of_them():
    rise, other = list_items([RISE, serious("a")], held_to=OCTOBER)
    assert (rise.statistical, other.statistical) == (True, False)
    assert rise.with_verdict(Verdict.ONE_OFF).verdict is Verdict.ONE_OFF
    assert other.with_verdict(Verdict.ONE_OFF).verdict is None
    assert rise.with_verdict(None).incidents == 12


def test_what_is_open_only_since_a_later_day_was_not_before_the_governors():
    raised = flag(Rule.SILENCE, since=date(2026, 11, 1))
    assert list_items([raised], held_to=date(2026, 10, 31)) == []
    assert len(list_items([raised], held_to=date(2026, 11, 1))) == 1


def test_two_flags_about_the_same_have_keys_of_their_own_that_do_not_change():
    items = list_items([serious("a"), serious("b"), RISE], held_to=OCTOBER)
    assert len({item.key for item in items}) == 3
    [rise] = list_items([RISE], held_to=OCTOBER)
    assert rise.key == items[2].key


def test_a_correction_keeps_what_was_considered_as_it_was():
    before = Considered(Rule.SERIOUS, AUTUMN, identities=("a",))
    [item] = list_items_again([serious("a", "came later")], [before], held_to=OCTOBER)
    assert item.ticked
    assert item.considered == before
    assert item.sentence == "A serious incident. (section 9)"


def test_a_correction_tells_two_serious_kinds_apart_by_their_incidents():
    before = Considered(Rule.SERIOUS, AUTUMN, identities=("b",))
    items = list_items_again([serious("a"), serious("b")], [before], held_to=OCTOBER)
    assert [(item.considered.identities, item.ticked) for item in items] == [
        (("b",), True),
        (("a",), False),
    ]


def test_what_a_review_considered_is_kept_when_no_such_flag_is_open_any_more():
    before = Considered(
        Rule.THIS_TERM, AUTUMN, Category.CONDUCT, Nature.AGGRESSIVE, None, Verdict.ONE_OFF, 12
    )
    [item] = list_items_again([], [before], held_to=OCTOBER)
    assert item.sentence == (
        "More than usual in a term, Conduct / Aggressive, autumn term 2026/27."
    )
    assert item.statistical
    assert item.with_verdict(Verdict.NEW_NORMAL).verdict is Verdict.NEW_NORMAL
