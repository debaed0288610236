"""An answer fills in what a row left open, and never overrules what the row says."""

import pytest

from policy_monitor.records import Meaning, Readings, fill_in
from policy_monitor.vocabulary import Action, Category, Involved, Nature, Outcome, Setting

OPEN = Readings(
    None, None, (Outcome.OTHER,), (), "Other platform", Involved.NOT_KNOWN, Setting.NOT_RECORDED
)
SAID = Readings(
    Category.CONTACT,
    Nature.SEXUAL,
    (Outcome.POLICE_INFORMED,),
    (Action.COPY_KEPT,),
    "WhatsApp",
    Involved.PUPIL,
    Setting.IN_SCHOOL,
)
EVERYTHING = Meaning(
    Category.CONDUCT,
    Nature.VALUES,
    Outcome.SANCTION,
    Action.USER_BLOCKED,
    None,
    Involved.STAFF,
    Setting.OUTSIDE_SCHOOL,
)


def filled(read, *meanings):
    return fill_in(
        read,
        [str(place) for place in range(len(meanings))],
        {str(place): meaning for place, meaning in enumerate(meanings)},
    )


def test_everything_open_is_filled_in():
    assert filled(OPEN, EVERYTHING) == Readings(
        Category.CONDUCT,
        Nature.VALUES,
        (Outcome.SANCTION,),
        (Action.USER_BLOCKED,),
        "Other platform",
        Involved.STAFF,
        Setting.OUTSIDE_SCHOOL,
    )


def test_what_the_row_says_stays_and_what_was_done_is_added():
    after = filled(SAID, EVERYTHING)
    assert after[:2] == SAID[:2]
    assert after[4:] == SAID[4:]
    assert set(after.outcomes) == {Outcome.POLICE_INFORMED, Outcome.SANCTION}
    assert after.actions == tuple(
        action for action in Action if action in {Action.COPY_KEPT, Action.USER_BLOCKED}
    )


def test_a_word_without_an_answer_changes_nothing():
    assert fill_in(OPEN, ["unexplained"], {"another": EVERYTHING}) == OPEN


def test_an_answer_of_nothing_changes_nothing():
    assert filled(OPEN, Meaning()) == OPEN


def test_two_answers_that_disagree_leave_it_open():
    one, other = Meaning(category=Category.CONTACT), Meaning(category=Category.CONTENT)
    assert filled(OPEN, one, other).category is None
    assert filled(OPEN, one, one).category is Category.CONTACT
    assert filled(OPEN, one, Meaning(nature=Nature.SEXUAL))[:2] == (
        Category.CONTACT,
        Nature.SEXUAL,
    )


def test_a_named_platform_takes_the_place_of_another_platform():
    assert filled(OPEN, Meaning(platform="Discord")).platform == "Discord"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ((Outcome.OTHER,), (Outcome.NOT_RECORDED,)),
        ((Outcome.SANCTION,), (Outcome.SANCTION,)),
        ((Outcome.NOT_RECORDED,), (Outcome.NOT_RECORDED,)),
    ],
)
def test_a_step_of_appendix_a_is_no_outcome(before, after):
    read = OPEN._replace(outcomes=before)
    assert filled(read, Meaning(action=Action.USER_BLOCKED)).outcomes == after


def test_an_outcome_of_other_stays_other_and_never_joins_a_named_one():
    assert filled(OPEN, Meaning(outcome=Outcome.OTHER)).outcomes == (Outcome.OTHER,)
    read = OPEN._replace(outcomes=(Outcome.SANCTION,))
    assert filled(read, Meaning(outcome=Outcome.OTHER)).outcomes == (Outcome.SANCTION,)
