"""The kinds mapped to KCSIE's four areas: what the file says, and its mistakes."""

import pytest

from policy_monitor.policy import RiskArea
from policy_monitor.vocabulary import Category, Nature


def test_every_kind_is_mapped_and_says_why(policy):
    kinds = policy.four_cs.kinds
    assert list(kinds) == [(category, nature) for category in Category for nature in Nature]
    assert all(kind.why.endswith(".") for kind in kinds.values())
    assert list(policy.four_cs.meanings) == list(RiskArea)
    assert "paragraph 135" in policy.four_cs.source


def test_what_the_guidance_names_outright_is_not_ambiguous(policy):
    kinds = policy.four_cs.kinds
    named = {
        (Category.CONTACT, Nature.SEXUAL): RiskArea.CONTACT,
        (Category.CONDUCT, Nature.AGGRESSIVE): RiskArea.CONDUCT,
        (Category.CONDUCT, Nature.SEXUAL): RiskArea.CONDUCT,
        (Category.CONTENT, Nature.AGGRESSIVE): RiskArea.CONTENT,
        (Category.CONTENT, Nature.VALUES): RiskArea.CONTENT,
    }
    clear = {key: kind.area for key, kind in kinds.items() if not kind.ambiguous}
    assert clear == named


def test_whatever_is_commercial_is_commerce_and_open_to_doubt(policy):
    for category in Category:
        kind = policy.four_cs.kinds[category, Nature.COMMERCIAL]
        assert (kind.area, kind.ambiguous) == (RiskArea.COMMERCE, True)


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (
            'area = "Commerce"',
            'area = "commerce"',
            (
                "kcsie.toml, key cell.Contact.Commercial.area: the area is not known; "
                "use one of Content, Contact, Conduct and Commerce."
            ),
        ),
        (
            "ambiguous = true",
            'ambiguous = "yes"',
            (
                "kcsie.toml, key cell.Contact.Commercial.ambiguous: the value is of the wrong "
                "kind; write true or false."
            ),
        ),
        (
            (
                'why = "Gathering personal details is how phishing works, which is commerce; where '
                'others press the child for them it is contact."'
            ),
            'why = ""',
            (
                "kcsie.toml, key cell.Contact.Commercial.why: the text is empty; "
                "write text in quotation marks."
            ),
        ),
        (
            "ambiguous = true\n",
            "",
            (
                "kcsie.toml, key cell.Contact.Commercial.ambiguous: the key is missing; "
                "add it, with true or false."
            ),
        ),
    ],
)
def test_a_mistake_is_told_with_its_place_and_what_to_do(sentences_after, old, new, sentence):
    assert sentences_after("kcsie.toml", old, new) == [sentence]


def test_a_kind_that_is_left_out_is_named(folder, sentences_after):
    text = (folder / "kcsie.toml").read_text(encoding="utf-8")
    start, end = text.index("[cell.Contact.Sexual]"), text.index("[cell.Contact.Values]")
    assert sentences_after("kcsie.toml", text[start:end], "") == [
        (
            "kcsie.toml, key cell.Contact.Sexual: the key is missing; "
            "add it, with its keys area, ambiguous and why."
        )
    ]


def test_a_misspelt_kind_is_answered_with_the_one_that_is_meant(sentences_after):
    sentences = sentences_after("kcsie.toml", "[cell.Content.Values]", "[cell.Content.Value]")
    assert sentences[1] == (
        'kcsie.toml, key cell.Content.Value: the key is not known; perhaps "Values" is meant.'
    )
