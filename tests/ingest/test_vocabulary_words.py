"""The policy's words in a log's cells: kinds, outcomes, platforms, people and places."""

import pytest

from policy_monitor.ingest.classifying import Classifier, Confidence
from policy_monitor.ingest.outcomes import OutcomeReader
from policy_monitor.ingest.phrases import Phrases
from policy_monitor.ingest.spelling import Spelling
from policy_monitor.records import Meaning
from policy_monitor.vocabulary import (
    Action,
    Category,
    Concern,
    Involved,
    Nature,
    Outcome,
    Setting,
    WordField,
)

PHRASES = {
    "police": ["police", "police informed"],
    "parents": ["parents contacted"],
    "blocked": ["blocked user"],
    "warning": ["warning given", "warned"],
    "twice": ["advice"],
    "again": ["advice"],
}


@pytest.fixture(scope="module")
def found():
    phrases = Phrases(PHRASES, Spelling(word for words in PHRASES.values() for word in words))

    def find(text, **options):
        said = phrases.find(text, **options)
        return list(said.codes), said.doubted, said.respelt

    return find


@pytest.mark.parametrize(
    ("text", "codes", "doubted"),
    [
        ("no one told the police", [], False),
        ("nobody, then police", ["police"], False),
        ("no a b c police", [], False),
        ("no a b c d police", ["police"], False),
        ("never mind; police", ["police"], False),
        ("no but police", ["police"], False),
        ("police a not", [], False),
        ("police a b not", ["police"], False),
        ("police no", [], False),
        ("police no further", ["police"], False),
        ("police (no)", [], False),
        ("police \u2013 not informed", [], False),
        ("warned not to", ["warning"], False),
        ("police informed and parents contacted", ["police", "parents"], False),
        ("parents contacted, police informed, police", ["parents", "police"], False),
        ("if needed, police; warned", ["police", "warning"], False),
        ("would tell police", [], True),
        ("consider police. parents contacted", ["parents"], True),
        ("police to be informed", [], True),
        ("parent\u2019s contacted", ["parents"], False),
        ("advice", ["again", "twice"], False),
        ("", [], False),
    ],
)
def test_a_phrase_counts_unless_it_is_denied_or_only_considered(found, text, codes, doubted):
    said, in_doubt, respelt = found(text)
    assert (sorted(said) if "advice" in text else said, in_doubt) == (codes, doubted)
    assert not respelt


def test_a_misspelt_phrase_is_found_and_said_to_be_misspelt(found):
    assert found("the wrong sort") == ([], False, False)
    assert found("polcie informed") == (["police"], False, True)
    assert found("polcie informed", as_spelt=True) == ([], False, False)
    assert found("the informde sort") == ([], False, False)


def test_a_phrase_means_a_text_that_is_nothing_else():
    phrases = Phrases(PHRASES)
    assert phrases.means("Police  Informed!") == {"police"}
    assert phrases.means("police informed today") == frozenset()
    assert phrases.means("advice") == {"twice", "again"}
    assert {"polic", "police", "parent"} & phrases.stems == {"police", "parent"}


def test_a_list_with_a_blank_phrase_finds_nothing_in_a_blank_text():
    assert Phrases({"odd": ["", "-"], "scam": ["scam"]}).find("").codes == ()
    assert Phrases({"odd": ["", "-"], "scam": ["scam"]}).means("?") == frozenset()


CONTACT, CONDUCT, CONTENT = Category.CONTACT, Category.CONDUCT, Category.CONTENT
SAID, SEVERAL, NOT_FOUND = Confidence.SAID, Confidence.SEVERAL, Confidence.NOT_FOUND


@pytest.fixture(scope="module")
def classifier(policy):
    return Classifier(policy, Spelling.of(policy))


@pytest.mark.parametrize(
    ("texts", "category", "nature", "confidence"),
    [
        (["Conduct", "Sexual"], CONDUCT, Nature.SEXUAL, SAID),
        (["Conduct / Sexual"], CONDUCT, Nature.SEXUAL, SAID),
        (["Conduct"], CONDUCT, None, NOT_FOUND),
        (["Sexual"], None, Nature.SEXUAL, NOT_FOUND),
        (["grooming"], CONTACT, Nature.SEXUAL, SAID),
        (["Contact", "grooming"], CONTACT, Nature.SEXUAL, SAID),
        (["Conduct", "grooming"], CONDUCT, None, NOT_FOUND),
        (["Contact", "Values", "grooming"], CONTACT, Nature.VALUES, SAID),
        (["Contact", "grooming", "stalked"], CONTACT, None, SEVERAL),
        (["Contact", "grooming", "spam"], CONTACT, Nature.SEXUAL, SAID),
        (["grooming", "spam"], None, None, SEVERAL),
        (["grooming", "stalked"], CONTACT, None, SEVERAL),
        (["grooming", "sexting"], None, Nature.SEXUAL, SEVERAL),
        (["Sexual", "grooming", "spam"], CONTACT, Nature.SEXUAL, SAID),
        (["Commercial", "grooming"], None, None, SEVERAL),
        (["Contact", "Content"], None, None, SEVERAL),
        (["Contact", "Content", "Sexual"], None, Nature.SEXUAL, SEVERAL),
        (["Contact", "Sexual", "Values"], CONTACT, None, SEVERAL),
        (["bullying"], CONDUCT, Nature.AGGRESSIVE, SAID),
        (["Contact", "bullying"], CONTACT, Nature.AGGRESSIVE, SAID),
        (["Zorging"], None, None, NOT_FOUND),
        ([], None, None, NOT_FOUND),
    ],
)
def test_what_a_rows_own_words_classify(classifier, texts, category, nature, confidence):
    said = classifier.classify(texts)
    assert (said.category, said.nature, said.confidence) == (category, nature, confidence)


@pytest.mark.parametrize(
    ("texts", "unheard", "respelt"),
    [
        (["Zorging"], ("Zorging",), False),
        (["Conduct", "Zorging"], ("Zorging",), False),
        (["Conduct", "Sexual", "Zorging"], (), False),
        (["grooming and spam"], ("grooming and spam",), False),
        (["grooming", "spam"], (), False),
        (["Conduct"], (), False),
        (["Conduckt", "Sexual"], (), True),
    ],
)
def test_only_what_leaves_something_open_is_asked_about(classifier, texts, unheard, respelt):
    said = classifier.classify(texts)
    assert (said.unheard, said.respelt) == (unheard, respelt)


@pytest.mark.parametrize(
    ("text", "category", "nature", "confidence"),
    [
        ("an adult was grooming a pupil", CONTACT, Nature.SEXUAL, Confidence.FROM_DESCRIPTION),
        ("grooming, and then grooming", CONTACT, Nature.SEXUAL, Confidence.FROM_DESCRIPTION),
        ("grooming and spam", None, None, NOT_FOUND),
        ("grooomingg", None, None, NOT_FOUND),
        ("groomnig", None, None, NOT_FOUND),
        ("about conduct", None, None, NOT_FOUND),
        ("", None, None, NOT_FOUND),
    ],
)
def test_a_description_classifies_only_when_it_is_plain(
    classifier, text, category, nature, confidence
):
    said = classifier.classify_description(text)
    assert (said.category, said.nature, said.confidence) == (category, nature, confidence)


@pytest.fixture(scope="module")
def done(policy):
    return OutcomeReader(policy, Spelling.of(policy)).read


POLICE, PARENTS, NFA = Outcome.POLICE_INFORMED, Outcome.PARENTS_CONTACTED, Outcome.NO_FURTHER_ACTION


@pytest.mark.parametrize(
    ("outcomes", "actions", "kept"),
    [
        (["NFA"], [], (NFA,)),
        (["Parents contacted; police informed"], [], (POLICE, PARENTS)),
        (["Parents contacted"], ["Police informed"], (POLICE, PARENTS)),
        ([], ["Police informed"], (POLICE,)),
        ([], [], (Outcome.NOT_RECORDED,)),
        (["n/a", "-"], ["none"], (Outcome.NOT_RECORDED,)),
        (["Had a think"], [], (Outcome.OTHER,)),
        (["Other"], [], (Outcome.OTHER,)),
        (["Other", "NFA"], [], (NFA,)),
        (["Not recorded"], [], (Outcome.NOT_RECORDED,)),
        (["Not recorded", "Had a think"], [], (Outcome.NOT_RECORDED,)),
        ([], ["Blocked the sender"], (Outcome.NOT_RECORDED,)),
    ],
)
def test_outcomes_are_kept_gravest_first(done, outcomes, actions, kept):
    assert done(outcomes, actions, []).outcomes == kept


@pytest.mark.parametrize(
    ("outcomes", "recognised", "doubted", "respelt", "unheard"),
    [
        (["NFA"], True, False, False, ()),
        (["Had a think"], False, False, False, ("Had a think",)),
        (["NFA", "Had a think"], True, False, False, ("Had a think",)),
        (["Might inform the police if repeated"], True, True, False, ()),
        (["Polcie informed"], True, False, True, ()),
        (["-"], True, False, False, ()),
        ([], True, False, False, ()),
    ],
)
def test_what_is_not_known_or_only_considered_is_said(
    done, outcomes, recognised, doubted, respelt, unheard
):
    said = done(outcomes, [], [])
    assert (said.recognised, said.doubted, said.respelt) == (recognised, doubted, respelt)
    assert said.unheard == unheard


def test_the_policys_name_for_a_step_is_that_step_and_nothing_else(done, policy):
    for action, known in policy.actions.items():
        said = done([known.label], [], [])
        assert said.actions == (action,)
        assert said.outcomes == (Outcome.NOT_RECORDED,)
    for outcome, known in policy.outcomes.items():
        assert done([known.label], [], []).outcomes == (outcome,)
        assert done([known.label], [], []).actions == ()


def test_steps_stand_in_the_order_of_the_appendix(done, policy):
    labels = [policy.actions[action].label for action in reversed(Action)]
    assert done(labels, [], []).actions == tuple(Action)


def test_a_concern_is_found_in_what_happened_and_in_what_was_done(done, policy):
    for concern in Concern:
        word = next(iter(policy.concerns[concern]))
        assert concern in done([], [], [word]).concerns
        assert concern in done([word], [], []).concerns
    assert done(["NFA"], [], ["unkind words"]).concerns == ()


@pytest.fixture(scope="module")
def likely(words):
    return words.likely_meanings.find


@pytest.mark.parametrize(
    ("field", "label", "first"),
    [
        (WordField.KIND, "Unkind texts", Meaning(category=CONDUCT, nature=Nature.AGGRESSIVE)),
        (WordField.KIND, "CONDUCT-ish", Meaning(category=CONDUCT)),
        (WordField.KIND, "aggressivness", Meaning(nature=Nature.AGGRESSIVE)),
        (WordField.OUTCOME, "phoned the police", Meaning(outcome=POLICE)),
        (WordField.OUTCOME, "blocked person", Meaning(action=Action.USER_BLOCKED)),
        (WordField.PLATFORM, "whatsap", Meaning(platform="WhatsApp")),
        (WordField.INVOLVED, "a pupil there", Meaning(involved=Involved.PUPIL)),
        (WordField.SETTING, "at homes", Meaning(setting=Setting.OUTSIDE_SCHOOL)),
    ],
)
def test_the_nearest_meaning_of_a_word_comes_first(likely, field, label, first):
    assert likely(field, label)[0] == first


@pytest.mark.parametrize("field", list(WordField))
def test_a_word_near_to_nothing_has_no_likely_meaning_and_none_has_more_than_three(likely, field):
    assert likely(field, "zzzqqq") == ()
    found = likely(field, "other online chat at home by a parent was reported")
    assert len(found) == len(set(found)) <= 3


@pytest.mark.parametrize(
    ("field", "label", "never"),
    [
        (WordField.OUTCOME, "not recorded", Meaning(outcome=Outcome.NOT_RECORDED)),
        (WordField.INVOLVED, "not known", Meaning(involved=Involved.NOT_KNOWN)),
        (WordField.SETTING, "not recorded", Meaning(setting=Setting.NOT_RECORDED)),
    ],
)
def test_knowing_nothing_is_no_likely_meaning(likely, field, label, never):
    assert never not in likely(field, label)
