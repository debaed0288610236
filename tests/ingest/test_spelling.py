"""Misspelt words are read as the nearest word of the policy, and other words are not."""

import random

import pytest

from policy_monitor.ingest.spelling import Spelling

ALPHABET = "abcdefghijklmnopqrstuvwxyz"


@pytest.fixture(scope="module")
def meant(policy):
    words = [word for outcome in policy.outcomes.values() for word in outcome.words]
    return frozenset(part for word in words for part in word.replace("-", " ").split())


def slip(word, chance):
    """A word with one slip after its first letter."""
    place = chance.randrange(1, len(word) - 1)
    before, letter, after = word[:place], word[place], word[place + 1 :]
    return chance.choice(
        [
            before + after,
            before + chance.choice(ALPHABET) + letter + after,
            before + chance.choice(ALPHABET) + after,
            before + after[:1] + letter + after[1:],
        ]
    )


def test_most_single_slips_are_read_and_hardly_any_as_another_word(policy, meant):
    spelling, chance = Spelling.of(policy), random.Random(11)  # noqa: S311 -  no secret
    words = sorted(word for word in meant if len(word) > 6 and word.isalpha())
    slipped = [(word, slip(word, chance)) for word in words for _ in range(3)]
    known = {word for word in meant if word.isalpha()}
    tried = [(word, wrong) for word, wrong in slipped if wrong not in known]
    read = [spelling.corrections([wrong], meant, frozenset()).get(wrong) for _, wrong in tried]
    right = sum(
        answer is not None and answer[:5] == word[:5]
        for (word, _), answer in zip(tried, read, strict=True)
    )
    wrong = sum(answer is not None for answer in read) - right
    assert right > 0.7 * len(tried)
    assert wrong < 0.02 * len(tried)


@pytest.mark.parametrize(
    ("word", "list_of"),
    [
        ("policy", ["police"]),
        ("contract", ["contact"]),
        ("appropriate", ["inappropriate"]),
        ("contant", ["contact", "content"]),
        ("nudge", ["nudes"]),
        ("polite", ["police"]),
        ("warmed", ["warned"]),
    ],
)
def test_a_word_of_its_own_is_not_a_misspelling(policy, word, list_of):
    assert Spelling.of(policy).corrections([word], frozenset(list_of), frozenset(list_of)) == {}


@pytest.mark.parametrize(("letters", "read"), [("vaules", True), ("gmaes", False)])
def test_six_letters_are_enough_and_five_are_not(policy, letters, read):
    spelling = Spelling.of(policy)
    assert (
        bool(spelling.corrections([letters], frozenset(("values", "games")), frozenset())) is read
    )


@pytest.mark.parametrize(("word", "read"), [("sanktion", True), ("conkact", False)])
def test_a_letter_in_place_of_another_is_a_slip_in_eight_letters_and_not_in_seven(
    policy, word, read
):
    meant = frozenset(("sanction", "contact"))
    assert bool(Spelling.of(policy).corrections([word], meant, meant)) is read


def test_a_polite_reminder_is_no_matter_for_the_police(read):
    log = b"Date,Category,Nature,Outcome\r\n3/10/24,Conduct,Values,Polite reminder given\r\n"
    assert "police_informed" not in read(("log.csv", log)).incidents[0].outcomes


def test_a_name_after_a_title_stays_a_name(policy):
    spelling = Spelling.of(policy)
    assert spelling.corrections(["mr", "warnning"], frozenset(["warning"]), frozenset()) == {}
    assert spelling.corrections(["a", "warnning"], frozenset(["warning"]), frozenset()) != {}


def test_a_long_text_is_not_read_with_slips_in_it(words):
    reader = words.profiles
    assert reader.means_an_outcome("Polcie informed")
    assert not reader.means_an_outcome("it was then " * 4 + "detenton")


def test_a_misspelt_denial_stays_a_denial(words):
    assert not words.profiles.means_an_outcome("Polcie not informed")


def test_a_respelt_row_has_a_note_and_a_plain_one_none(read):
    log = b"Date,Category,Nature\r\n3/10/24,Conduckt,Agressive\r\n4/10/24,Conduct,Sexual\r\n"
    screening = read(("log.csv", log))
    assert [str(one.category) for one in screening.incidents] == ["Conduct", "Conduct"]
    noted = [one.row for one in screening.findings if one.code == "spelling_read_as_meant"]
    assert noted == [2]
