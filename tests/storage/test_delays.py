"""How long it was until incidents were logged and their cases closed, counted by term and kind."""

from datetime import date

from policy_monitor.records import Meaning
from policy_monitor.storage import Explanation
from policy_monitor.vocabulary import Category, Season, TermId, WordField

HAPPENED = date(2024, 10, 3)
AUTUMN = (2024, "Autumn")


def say(delays):
    """The rows of a table of delays; None for what is missing."""
    rows = delays.astype(object).where(delays.notna(), None).itertuples(index=False, name=None)
    return sorted(rows, key=repr)


def test_each_number_of_days_is_counted_by_term_and_category(
    store, make_incident, make_screening, noon
):
    content = {"category": Category.CONTENT}
    spring = {"term": TermId(2023, Season.SPRING), "occurred_on": date(2024, 2, 28)}
    screening = make_screening(
        make_incident("a", logged_on=HAPPENED),
        make_incident("b", logged_on=date(2024, 10, 4), closed_on=date(2024, 10, 4)),
        make_incident("c", logged_on=date(2024, 10, 4), closed_on=date(2024, 11, 3)),
        make_incident("d", logged_on=date(2024, 10, 4), **content),
        make_incident("e", logged_on=date(2024, 3, 1), closed_on=date(2025, 3, 1), **spring),
    )
    store.add_upload(screening, at=noon(1))
    assert say(store.logging_delays()) == [
        (2023, "Spring", "Conduct", 2, 1),
        (*AUTUMN, "Conduct", 0, 1),
        (*AUTUMN, "Conduct", 1, 2),
        (*AUTUMN, "Content", 1, 1),
    ]
    assert say(store.closing_delays()) == [
        (2023, "Spring", "Conduct", 367, 1),
        (*AUTUMN, "Conduct", 1, 1),
        (*AUTUMN, "Conduct", 31, 1),
        (*AUTUMN, "Conduct", None, 1),
        (*AUTUMN, "Content", None, 1),
    ]


def test_incidents_without_both_days_are_counted_with_the_days_missing(
    store, make_incident, make_screening, noon
):
    screening = make_screening(
        make_incident("a"),
        make_incident("b", category=None),
        make_incident("c", occurred_on=None, logged_on=HAPPENED, category=None),
        make_incident("d", category=None, logged_on=HAPPENED),
    )
    store.add_upload(screening, at=noon(1))
    assert say(store.logging_delays()) == [
        (*AUTUMN, "Conduct", None, 1),
        (*AUTUMN, None, 0, 1),
        (*AUTUMN, None, None, 2),
    ]


def test_nothing_stored_is_a_table_without_rows_of_the_same_columns(
    store, make_incident, make_screening, noon
):
    empty = store.logging_delays()
    store.add_upload(make_screening(make_incident("a", logged_on=HAPPENED)), at=noon(1))
    assert len(empty) == 0
    assert list(empty.columns) == ["year", "season", "category", "days", "incidents"]
    assert list(empty.dtypes) == list(store.logging_delays().dtypes)
    assert list(empty.dtypes) == list(store.closing_delays().dtypes)


def test_a_log_that_adds_a_day_of_closing_changes_the_incident_and_says_so(
    store, make_incident, make_screening, noon
):
    store.add_upload(make_screening(make_incident("a"), make_incident("b")), at=noon(1))
    cumulative = make_screening(
        make_incident("a", closed_on=date(2024, 10, 10)), make_incident("b"), content="cumulative"
    )
    assert store.preview(cumulative).updated == 1
    result = store.add_upload(cumulative, at=noon(2))
    assert (result.added, result.updated, result.unchanged) == (0, 1, 1)
    assert result.terms == (TermId(2024, Season.AUTUMN),)
    assert say(store.closing_delays()) == [
        (*AUTUMN, "Conduct", 7, 1),
        (*AUTUMN, "Conduct", None, 1),
    ]


def test_earlier_days_and_withdrawals_tell_the_delays_there_were(
    store, make_incident, make_screening, noon
):
    before = [(*AUTUMN, "Conduct", None, 1)]
    after = [(*AUTUMN, "Conduct", 7, 1)]
    store.add_upload(make_screening(make_incident("a")), at=noon(1))
    closed = make_screening(make_incident("a", closed_on=date(2024, 10, 10)))
    result = store.add_upload(closed, at=noon(3))
    assert say(store.closing_delays()) == after
    assert say(store.closing_delays(as_of=date(2024, 12, 2))) == before
    assert say(store.closing_delays(as_of=date(2024, 12, 3))) == after
    assert say(store.closing_delays(as_of=date(2024, 11, 30))) == []
    store.withdraw(result.upload_id, at=noon(4))
    assert say(store.closing_delays()) == before


def test_a_word_that_the_school_explains_moves_its_delays_to_the_category(
    store, make_incident, make_screening, noon
):
    key = "a" * 64
    unknown = make_incident("a", category=None, unknown_words=(key,), logged_on=date(2024, 10, 5))
    store.add_upload(make_screening(unknown), at=noon(1))
    assert say(store.logging_delays()) == [(*AUTUMN, None, 2, 1)]
    meaning = Meaning(category=Category.CONTACT)
    store.explain_words([Explanation(WordField.KIND, key, None, meaning)], at=noon(2))
    assert say(store.logging_delays()) == [(*AUTUMN, "Contact", 2, 1)]
