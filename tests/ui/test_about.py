"""About: the guides, the words, how the figures are made, and what is kept."""

import re
from pathlib import Path

import pytest

from tests.ui.conftest import words_of

ABOUT = "governors/about.py"
DOCS = Path(__file__).parents[2] / "docs"
GUIDES = sorted((DOCS / "guides").glob("*.md"))


def open_part(open_app, part):
    app = open_app(ABOUT)
    app.session_state["about"] = part
    app.run()
    assert not app.exception
    return app


def test_the_guide_for_governors_comes_first_with_its_pictures_said_in_words(open_app):
    app = open_app(ABOUT)
    assert [heading.value for heading in app.header] == ["Two minutes for a new governor"]
    assert app.subheader[0].value == "1. Is anything due?"
    assert len(app.get("image")) == 3


def test_the_guide_for_heads_says_what_is_never_stored(open_app):
    said = words_of(open_part(open_app, "For head teachers"))
    assert "Two minutes for a new head teacher" in said
    assert "names, initials, what happened in words" in said


def test_words_are_explained_without_links_that_lead_nowhere_in_the_app(open_app):
    said = words_of(open_part(open_app, "Words"))
    assert "**Usual range.**" in said
    assert "how a rise is told from chance" in said
    assert ".md" not in said


def test_the_taxonomy_is_in_the_policys_words(open_app):
    said = words_of(open_part(open_app, "The figures"))
    assert "- Aggressive: bullying or harassing another" in said
    assert "- Sexual: meeting strangers, being groomed" in said


def test_what_is_kept_and_what_is_not_is_said(open_app):
    said = words_of(open_part(open_app, "The figures"))
    assert "Never kept" in said
    assert "names, initials, accounts of what happened" in said


def test_the_rules_for_a_review_are_said_with_the_policys_dates(open_app):
    said = words_of(open_part(open_app, "The figures"))
    assert "Every 12 months" in said
    assert "January 2019" in said
    assert "police informed" in said


def test_the_accessibility_statement_is_one_of_the_parts(open_app):
    said = words_of(open_part(open_app, "Accessibility"))
    assert "Web Content Accessibility Guidelines 2.2" in said


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.stem)
def test_all_that_a_guide_leads_to_is_there_and_its_pictures_for_the_dark_too(guide):
    text = guide.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#]+)", text):
        assert (guide.parent / target).is_file(), target
    for picture in re.findall(r"!\[[^\]]+\]\(([^)]+)\.png\)", text):
        assert (guide.parent / f"{picture}-dark.png").is_file(), picture
