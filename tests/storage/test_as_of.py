"""Asked about an earlier day, the store says what it said on the evening of that day."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_monitor.records import Meaning, ReturnKind
from policy_monitor.storage import Explanation, in_memory_store
from policy_monitor.vocabulary import Category, Nature, Outcome, Season, TermId, WordField

AUTUMN = TermId(2024, Season.AUTUMN)
TERMS = [TermId(2023, Season.SUMMER), AUTUMN]
RECORDS = st.fixed_dictionaries(
    {
        "term": st.sampled_from(TERMS),
        "occurred_on": st.none(),
        "category": st.sampled_from([None, *Category]),
        "outcomes": st.sampled_from(
            [(Outcome.SANCTION,), (Outcome.NOT_RECORDED,), (Outcome.POLICE_INFORMED,)]
        ),
    }
)
LOGS = st.dictionaries(st.sampled_from("abcd"), RECORDS, min_size=1, max_size=4)
UPLOADS = st.lists(
    st.tuples(LOGS, st.sets(st.sampled_from(TERMS), max_size=1), st.integers(0, 2)),
    min_size=1,
    max_size=4,
)


def on(day):
    return date(2024, 12, day)


def in_order(table):
    return sorted(table.astype(object).where(table.notna(), None).itertuples(index=False), key=repr)


def say_all(store, **asked):
    """All that the reading methods say."""
    return {
        "cube": in_order(store.cube(**asked)),
        "daily": in_order(store.daily_counts(**asked)),
        "logging": in_order(store.logging_delays(**asked)),
        "closing": in_order(store.closing_delays(**asked)),
        "returns": store.returns(**asked),
        "reported_up_to": store.reported_up_to(**asked),
        "serious": store.serious_rows([Outcome.POLICE_INFORMED], concerns=True, **asked),
        "open": store.open_rows(**asked),
        "uploads": store.uploads(**asked),
    }


@settings(max_examples=25, deadline=None)
@given(uploads=UPLOADS)
def test_every_earlier_day_is_told_as_it_was_told_then(
    make_incident, make_screening, noon, uploads
):
    said = {}
    day = 1
    with in_memory_store(school_id="oakfield", school_name="Oakfield Primary") as store:
        said[day] = say_all(store)
        for place, (log, nil, days) in enumerate(uploads):
            for passed in range(day + 1, day + days + 1):
                said[passed] = say_all(store)
            day += days
            incidents = (make_incident(name, **record) for name, record in log.items())
            screening = make_screening(*incidents, nil=tuple(nil), content=str(place))
            store.add_upload(screening, at=noon(day))
            said[day] = say_all(store)
        for earlier, then in said.items():
            assert say_all(store, as_of=on(earlier)) == then
        assert say_all(store, as_of=on(day + 1)) == said[day]


def test_the_day_of_an_upload_has_it_and_the_day_before_does_not(
    store, make_incident, make_screening, noon
):
    store.add_upload(make_screening(make_incident("a", category=None)), at=noon(2))
    store.add_upload(make_screening(make_incident("a"), make_incident("b")), at=noon(4))

    def kinds(day):
        return sorted(store.cube(as_of=on(day))["category"].fillna("not known"))

    assert store.cube(as_of=on(1)).empty
    assert kinds(2) == kinds(3) == ["not known"]
    assert kinds(4) == kinds(5) == ["Conduct"]
    assert [upload.id for upload in store.uploads(as_of=on(3))] == [1]
    assert store.reported_up_to(as_of=on(1)) is None
    assert store.reported_up_to(as_of=on(3)) == on(2)


def test_a_nil_return_holds_until_the_day_incidents_are_reported(
    store, make_incident, make_screening, noon
):
    store.record_nil_return(AUTUMN, at=noon(1))
    store.add_upload(make_screening(make_incident("a")), at=noon(3))
    assert store.returns(as_of=on(2)) == {AUTUMN: ReturnKind.NIL}
    assert store.returns(as_of=on(3)) == {AUTUMN: ReturnKind.INCIDENTS}


def test_a_withdrawn_upload_is_gone_from_every_day(store, make_incident, make_screening, noon):
    store.add_upload(make_screening(make_incident("a", category=None)), at=noon(1))
    store.add_upload(make_screening(make_incident("a"), make_incident("b")), at=noon(2))
    store.withdraw(2, at=noon(4))
    assert store.cube(as_of=on(3))["category"].isna().tolist() == [True]
    assert [upload.id for upload in store.uploads(as_of=on(3))] == [1]


def test_words_mean_on_every_day_what_they_mean_now(store, make_incident, make_screening, noon):
    log = make_screening(make_incident("a", category=None, unknown_words=("a" * 64,)))
    store.add_upload(log, at=noon(1))
    meaning = Meaning(category=Category.CONTENT)
    store.explain_words([Explanation(WordField.KIND, "a" * 64, None, meaning)], at=noon(3))
    assert store.cube(as_of=on(2))["category"].tolist() == ["Content"]


@pytest.mark.parametrize(
    ("outcomes", "rows"),
    [
        ((Outcome.ONGOING,), 1),
        ((Outcome.ONGOING, Outcome.POLICE_INFORMED), 1),
        ((Outcome.NOT_RECORDED,), 1),
        ((Outcome.NO_FURTHER_ACTION,), 0),
        ((Outcome.OTHER,), 0),
    ],
)
def test_open_rows_are_ongoing_or_have_no_outcome_at_all(
    store, make_incident, make_screening, noon, outcomes, rows
):
    store.add_upload(make_screening(make_incident("a", outcomes=outcomes)), at=noon(1))
    assert len(store.open_rows()) == rows


def test_an_incident_is_open_until_the_log_tells_how_it_ended(
    store, make_incident, make_screening, noon
):
    store.add_upload(make_screening(make_incident("a", outcomes=(Outcome.ONGOING,))), at=noon(1))
    store.add_upload(make_screening(make_incident("a", outcomes=(Outcome.SANCTION,))), at=noon(3))
    assert store.open_rows() == ()
    [before] = store.open_rows(as_of=on(2))
    assert (before.upload_id, before.outcomes) == (1, (Outcome.ONGOING,))


@pytest.mark.parametrize(
    ("changes", "rows"),
    [
        ({}, 1),
        ({"outcomes": (Outcome.PARENTS_CONTACTED, Outcome.SANCTION)}, 1),
        ({"outcomes": (Outcome.CEOP_REFERRAL, Outcome.PARENTS_CONTACTED)}, 0),
        ({"category": Category.CONTENT}, 0),
        ({"nature": None}, 0),
    ],
)
def test_rows_lacking_are_of_the_kind_and_have_none_of_the_outcomes(
    store, make_incident, make_screening, noon, changes, rows
):
    told = {
        "category": Category.CONTACT,
        "nature": Nature.SEXUAL,
        "outcomes": (Outcome.PARENTS_CONTACTED,),
        **changes,
    }
    store.add_upload(make_screening(make_incident("a", **told)), at=noon(2))
    asked = {"category": Category.CONTACT, "nature": Nature.SEXUAL}
    steps = [Outcome.CEOP_REFERRAL, Outcome.POLICE_INFORMED]
    assert len(store.rows_lacking(steps, **asked)) == rows
    assert store.rows_lacking(steps, **asked, as_of=on(1)) == ()
