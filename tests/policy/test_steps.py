"""The steps of Appendix A as committed, and the mistakes a person can make in their file."""

import pytest

from policy_monitor.vocabulary import Action, Category, Nature, Outcome


def test_every_action_is_shown_by_one_step_and_every_step_by_something(policy):
    shown = [action for step in policy.steps for action in step.actions]
    assert sorted(shown) == sorted(Action)
    assert all(step.actions or step.outcomes for step in policy.steps)


def test_no_copy_is_expected_of_anything_sexual(policy):
    [copy] = [step for step in policy.steps if Action.COPY_KEPT in step.actions]
    assert copy.kinds
    assert Nature.SEXUAL not in {nature for _, nature in copy.kinds}


def test_outside_help_is_expected_where_the_review_asks_for_it(policy):
    [told] = [step for step in policy.steps if Outcome.CEOP_REFERRAL in step.outcomes]
    asked = {(step.category, step.nature) for step in policy.triggers.expected_steps}
    assert {*told.kinds} == asked == {(Category.CONTACT, Nature.SEXUAL)}


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (
            'actions = ["copy_kept"]',
            'actions = ["copy_made"]',
            (
                "appendix_a.toml, key step.2.actions: a name is not known; "
                "use the names of actions.toml."
            ),
        ),
        (
            'outcomes = ["content_removed"]',
            'outcomes = ["content_gone"]',
            (
                "appendix_a.toml, key step.1.outcomes: a name is not known; "
                "use the names of outcomes.toml."
            ),
        ),
        (
            'kinds = ["Contact / Sexual"]',
            'kinds = ["Contact/Sexual"]',
            (
                "appendix_a.toml, key step.6.kinds: a name is not known; "
                'write kinds such as "Contact / Sexual".'
            ),
        ),
        (
            'actions = ["support_offered"]',
            "actions = []",
            (
                "appendix_a.toml, key step.4: nothing shows that the step was taken; "
                "name at least one action or outcome."
            ),
        ),
    ],
)
def test_a_mistake_in_the_file_is_named(sentences_after, old, new, sentence):
    assert sentences_after("appendix_a.toml", old, new) == [sentence]
