"""A school's own words: an answer once, the figures follow, and nothing is forgotten."""

import pytest
from sqlalchemy.exc import IntegrityError

from policy_monitor.records import Meaning
from policy_monitor.storage import Explanation, open_store
from policy_monitor.vocabulary import Category, Nature, Outcome, WordField

KIND, OTHER_KIND, DONE = "a" * 64, "b" * 64, "c" * 64
AGGRESSIVE_CONDUCT = Meaning(category=Category.CONDUCT, nature=Nature.AGGRESSIVE)
SEXUAL_CONTACT = Meaning(category=Category.CONTACT, nature=Nature.SEXUAL)


def unread(make_incident, name, *keys, **changed):
    """An incident whose kind nobody knew yet."""
    facts = {"category": None, "nature": None, **changed}
    return make_incident(name, unknown_words=keys, **facts)


def kinds(store):
    """How many incidents of each kind."""
    cube = store.cube().fillna("not known")
    return {
        (row.category, row.nature): row.incidents
        for row in cube.groupby(["category", "nature"], as_index=False)["incidents"]
        .sum()
        .itertuples()
    }


def explain(store, key, meaning, at, *, label=None, about=WordField.KIND):
    return store.explain_words([Explanation(about, key, label, meaning)], at=at)


def test_an_answer_given_before_an_upload_is_used_for_it(
    store, make_incident, make_screening, noon
):
    assert explain(store, KIND, AGGRESSIVE_CONDUCT, noon(1)) == 0
    store.add_upload(make_screening(unread(make_incident, "a", KIND)), at=noon(2))
    assert kinds(store) == {("Conduct", "Aggressive"): 1}


def test_an_answer_given_after_an_upload_changes_its_figures(
    store, make_incident, make_screening, noon
):
    log = make_screening(
        unread(make_incident, "a", KIND),
        unread(make_incident, "b", KIND),
        unread(make_incident, "c", OTHER_KIND),
    )
    store.add_upload(log, at=noon(1))
    assert explain(store, KIND, AGGRESSIVE_CONDUCT, noon(2)) == 2
    assert kinds(store) == {("Conduct", "Aggressive"): 2, ("not known", "not known"): 1}


def test_another_answer_later_puts_the_figures_right_and_the_first_stays_in_the_history(
    store, make_incident, make_screening, noon
):
    store.add_upload(make_screening(unread(make_incident, "a", KIND)), at=noon(1))
    explain(store, KIND, AGGRESSIVE_CONDUCT, noon(2), label="tech trouble")
    assert explain(store, KIND, SEXUAL_CONTACT, noon(3)) == 1
    assert kinds(store) == {("Contact", "Sexual"): 1}
    [word] = store.words()
    assert (word.label, word.incidents, word.meaning) == ("tech trouble", 1, SEXUAL_CONTACT)
    assert [(answer.answered_at, answer.meaning, answer.changed) for answer in word.answers] == [
        (noon(3), SEXUAL_CONTACT, 1),
        (noon(2), AGGRESSIVE_CONDUCT, 1),
    ]


def test_an_answer_of_nothing_we_count_takes_an_earlier_one_back(
    store, make_incident, make_screening, noon
):
    store.add_upload(make_screening(unread(make_incident, "a", KIND)), at=noon(1))
    explain(store, KIND, AGGRESSIVE_CONDUCT, noon(2))
    assert explain(store, KIND, Meaning(), noon(3)) == 1
    assert kinds(store) == {("not known", "not known"): 1}


def test_the_same_answer_twice_is_kept_once(store, noon):
    explain(store, KIND, AGGRESSIVE_CONDUCT, noon(1))
    version = store.version()
    assert explain(store, KIND, AGGRESSIVE_CONDUCT, noon(2)) == 0
    [word] = store.words()
    assert len(word.answers) == 1
    assert store.version() == version


def test_every_answer_makes_a_new_version_for_the_caches(store, noon):
    before = store.version()
    explain(store, KIND, AGGRESSIVE_CONDUCT, noon(1))
    assert store.version() == before + 1


def test_what_the_row_says_itself_outweighs_an_answer(store, make_incident, make_screening, noon):
    log = make_screening(unread(make_incident, "a", KIND, category=Category.CONTENT))
    store.add_upload(log, at=noon(1))
    explain(store, KIND, AGGRESSIVE_CONDUCT, noon(2))
    assert kinds(store) == {("Content", "Aggressive"): 1}


def test_an_outcome_in_the_schools_word_joins_those_the_row_names(
    store, make_incident, make_screening, noon
):
    log = make_screening(
        make_incident("a", outcomes=(Outcome.OTHER,), unknown_words=(DONE,)),
        make_incident("b", outcomes=(Outcome.POLICE_INFORMED,), unknown_words=(DONE,)),
    )
    store.add_upload(log, at=noon(1))
    meaning = Meaning(outcome=Outcome.ADVICE_OR_WARNING)
    assert explain(store, DONE, meaning, noon(2), about=WordField.OUTCOME) == 2
    assert sorted(store.cube()["outcomes"]) == [
        "advice_or_warning",
        "advice_or_warning|police_informed",
    ]


def test_withdrawing_the_later_upload_leaves_the_earlier_one_filled_in(
    store, make_incident, make_screening, noon
):
    store.add_upload(make_screening(unread(make_incident, "a", KIND)), at=noon(1))
    later = make_screening(
        unread(make_incident, "a", KIND, outcomes=(Outcome.SANCTION,)), content="later"
    )
    store.add_upload(later, at=noon(2))
    assert explain(store, KIND, AGGRESSIVE_CONDUCT, noon(3)) == 1
    store.withdraw(2, at=noon(4))
    assert kinds(store) == {("Conduct", "Aggressive"): 1}
    assert list(store.cube()["outcomes"]) == ["parents_contacted"]


def test_the_same_log_is_unchanged_after_its_words_are_explained(
    store, make_incident, make_screening, noon
):
    log = make_screening(unread(make_incident, "a", KIND))
    store.add_upload(log, at=noon(1))
    explain(store, KIND, AGGRESSIVE_CONDUCT, noon(2))
    again = make_screening(unread(make_incident, "a", KIND), content="saved again")
    assert store.preview(again).unchanged == 1


def test_answers_outlive_the_upload_they_were_given_for(store, make_incident, make_screening, noon):
    log = make_screening(unread(make_incident, "a", KIND))
    store.add_upload(log, at=noon(1))
    explain(store, KIND, AGGRESSIVE_CONDUCT, noon(2))
    store.withdraw(1, at=noon(3))
    assert [word.incidents for word in store.words()] == [0]
    store.add_upload(log, at=noon(4))
    assert kinds(store) == {("Conduct", "Aggressive"): 1}


def test_a_word_that_may_name_somebody_is_known_by_its_key_alone(store, noon):
    explain(store, KIND, AGGRESSIVE_CONDUCT, noon(1), label=None)
    assert [word.label for word in store.words()] == [None]
    explain(store, KIND, AGGRESSIVE_CONDUCT, noon(2), label="tech trouble")
    assert [word.label for word in store.words()] == ["tech trouble"]


def test_a_label_can_be_forgotten_and_what_the_word_means_stays(
    store, make_incident, make_screening, noon
):
    store.add_upload(make_screening(unread(make_incident, "a", KIND)), at=noon(1))
    explain(store, KIND, AGGRESSIVE_CONDUCT, noon(2), label="tech trouble")
    store.forget_label(KIND)
    [word] = store.words()
    assert (word.label, word.meaning) == (None, AGGRESSIVE_CONDUCT)
    assert kinds(store) == {("Conduct", "Aggressive"): 1}


def test_a_label_longer_than_a_word_of_a_list_is_refused_by_the_database(store, noon):
    with pytest.raises(IntegrityError, match="label_short"):
        explain(store, KIND, AGGRESSIVE_CONDUCT, noon(1), label="x" * 41)
    explain(store, KIND, AGGRESSIVE_CONDUCT, noon(1), label="x" * 40)
    assert [word.label for word in store.words()] == ["x" * 40]


def test_a_platform_is_only_ever_stored_under_a_name_of_the_policy(database_url, noon):
    meaning = Meaning(platform="A made-up name")
    with (
        open_store(
            database_url, school_id="oakfield", school_name="Oakfield", platforms={"WhatsApp"}
        ) as store,
        pytest.raises(ValueError, match="not among the policy's") as refused,
    ):
        explain(store, KIND, meaning, noon(1), about=WordField.PLATFORM)
    assert "made-up" not in str(refused.value)


def test_involvements_are_counted_beside_incidents(store, make_incident, make_screening, noon):
    log = make_screening(make_incident("a", involvements=3), make_incident("b"))
    store.add_upload(log, at=noon(1))
    cube = store.cube()
    assert (int(cube["incidents"].sum()), int(cube["involvements"].sum())) == (2, 4)
