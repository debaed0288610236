"""A family of phrases is spelt out, and a brace left open is a mistake."""

import pytest

from policy_monitor.policy.families import is_family, spell_out
from policy_monitor.policy.phrases import (
    check_each_means_one_thing,
    check_families_are_closed,
)


@pytest.mark.parametrize(
    ("phrase", "phrases"),
    [
        ("scam", ("scam",)),
        ("{racist|sexist} joke", ("racist joke", "sexist joke")),
        ("told {|the }police", ("told police", "told the police")),
        (
            "{rang|met} {|the }{mum|dad}",
            (
                *("rang mum", "rang dad", "rang the mum", "rang the dad"),
                *("met mum", "met dad", "met the mum", "met the dad"),
            ),
        ),
    ],
)
def test_every_choice_of_a_family_is_a_phrase(phrase, phrases):
    assert tuple(spell_out(phrase)) == phrases
    assert is_family(phrase) is (len(phrases) > 1)


@pytest.mark.parametrize(("phrase", "mistakes"), [("{a|b} c", 0), ("{a|b c", 1), ("a|b} c", 1)])
def test_a_brace_without_its_other_is_a_mistake(phrase, mistakes):
    found = check_families_are_closed("taxonomy.toml", {"cell.A.words": [phrase]})
    assert len(found) == mistakes
    assert all(f'the phrase "{phrase}" has a brace' in mistake.sentence for mistake in found)


def test_a_phrase_of_a_family_that_stands_under_another_key_is_a_mistake():
    lists = {"cell.A.words": ["{racist|sexist} joke"], "cell.B.words": ["sexist joke"]}
    (mistake,) = check_each_means_one_thing("taxonomy.toml", lists)
    assert mistake.sentence == (
        'taxonomy.toml, key cell.B.words: the phrase "sexist joke" is also in cell.A.words; '
        "keep it in one of the two."
    )
