from tests.ui.conftest import words_of

ABOUT = "governors/about.py"


def test_the_taxonomy_is_in_the_policys_words(open_app):
    said = words_of(open_app(ABOUT))
    assert "- Aggressive: bullying or harassing another" in said
    assert "- Sexual: meeting strangers, being groomed" in said


def test_what_is_kept_and_what_is_not_is_said(open_app):
    said = words_of(open_app(ABOUT))
    assert "Never kept" in said
    assert "names, initials, accounts of what happened" in said


def test_the_rules_for_a_review_are_said_with_the_policys_dates(open_app):
    said = words_of(open_app(ABOUT))
    assert "Every 12 months" in said
    assert "January 2019" in said
    assert "police informed" in said
