"""Half-terms and months counted in the database, beside pandas counting the same incidents."""

from datetime import date, timedelta

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy_monitor.analysis import second_half_starts_on
from policy_monitor.calendar import load_calendar
from policy_monitor.storage import in_memory_store
from policy_monitor.vocabulary import Category, Involved, Nature, Season, Setting, TermId
from scripts.serving import PROJECT

CALENDAR = load_calendar(PROJECT / "data" / "calendar")
FIRST, LAST = date(2023, 9, 1), date(2025, 8, 31)
TERMS = CALENDAR.terms_between(TermId(2023, Season.AUTUMN), TermId(2024, Season.SUMMER))
SECOND_HALVES = {term.id: second_half_starts_on(term) for term in TERMS}
CHOSEN_BY = ("category", "nature", "platform", "involved", "setting")
TOLD = st.fixed_dictionaries(
    {
        "on": st.dates(FIRST, LAST),
        "dated": st.booleans(),
        "category": st.sampled_from([None, *Category]),
        "nature": st.sampled_from([None, *Nature]),
        "platform": st.sampled_from([None, "WhatsApp", "Roblox"]),
        "involved": st.sampled_from(Involved),
        "setting": st.sampled_from(Setting),
    }
)


@pytest.fixture(scope="module")
def store_incidents(make_incident, make_screening, noon):
    """A store of its own that holds these incidents."""

    def store_incidents(told):
        store = in_memory_store(school_id="oakfield", school_name="Oakfield Primary")
        incidents = [
            make_incident(
                f"incident {number}",
                term=CALENDAR.term_on(each["on"]).id,
                occurred_on=each["on"] if each["dated"] else None,
                **{name: each[name] for name in CHOSEN_BY},
            )
            for number, each in enumerate(told)
        ]
        store.add_upload(make_screening(*incidents), at=noon(1))
        return store

    return store_incidents


def by_hand(told):
    """The same rows with their month and half, each worked out from the term dates alone."""
    rows = []
    for each in told:
        on = each["on"]
        term = next(term for term in TERMS if term.starts_on <= on <= term.ends_on)
        # The week of half-term and the weekend after it are in the first half.
        break_over = on > term.half_term[1] + timedelta(days=2)
        rows.append(
            {
                "year": term.id.year,
                "season": str(term.id.season),
                "month": f"{on:%Y-%m}" if each["dated"] else None,
                "half": (2 if break_over else 1) if each["dated"] else None,
                **{name: each[name] and str(each[name]) for name in CHOSEN_BY},
            }
        )
    return pd.DataFrame(rows)


def in_order(table, columns):
    """Rows with their incidents as sorted text, whatever missing is called."""
    plain = table[[*columns, "incidents"]].astype("object")
    return sorted(plain.where(plain.notna(), "missing").astype(str).itertuples(index=False))


@settings(max_examples=15, deadline=None)
@given(
    told=st.lists(TOLD, min_size=1, max_size=30),
    apart=st.sets(st.sampled_from(CHOSEN_BY)),
)
def test_the_counts_are_those_that_pandas_finds(store_incidents, told, apart):
    store = store_incidents(told)
    counted = store.period_counts(SECOND_HALVES, apart)
    columns = ["year", "season", "month", "half", *(name for name in CHOSEN_BY if name in apart)]
    expected = by_hand(told).groupby(columns, dropna=False).size().rename("incidents")
    assert list(counted.columns) == [*columns, "incidents"]
    halves = expected.reset_index().astype({"half": "Int64"})
    assert in_order(counted, columns) == in_order(halves, columns)


@settings(max_examples=15, deadline=None)
@given(told=st.lists(TOLD, min_size=1, max_size=30))
def test_halves_and_what_has_no_date_add_up_to_the_term(store_incidents, told):
    store = store_incidents(told)
    counted = store.period_counts(SECOND_HALVES, ())
    of_terms = store.cube().groupby(["year", "season"])["incidents"].sum()
    assert counted.groupby(["year", "season"])["incidents"].sum().equals(of_terms)


@pytest.mark.parametrize(
    ("on", "half"),
    [
        (date(2024, 10, 25), 1),
        # Half-term from Monday 28 October to Friday 1 November 2024, and its weekend.
        (date(2024, 10, 28), 1),
        (date(2024, 11, 3), 1),
        (date(2024, 11, 4), 2),
        (date(2025, 1, 2), 2),
        (date(2025, 8, 31), 2),
        (date(2024, 9, 1), 1),
    ],
)
def test_a_day_is_in_the_half_that_its_term_dates_say(store_incidents, on, half):
    told = dict.fromkeys(CHOSEN_BY) | {"involved": Involved.PUPIL, "setting": Setting.IN_SCHOOL}
    store = store_incidents([{"on": on, "dated": True, **told}])
    [row] = store.period_counts(SECOND_HALVES, ()).to_dict("records")
    assert (row["month"], row["half"], row["incidents"]) == (f"{on:%Y-%m}", half, 1)


def test_a_store_without_incidents_has_no_period(store):
    assert store.period_counts(SECOND_HALVES, CHOSEN_BY).empty
    assert store.period_counts({}, ()).empty


def test_an_earlier_day_is_counted_from_what_was_uploaded_by_then(
    store, make_incident, make_screening, noon
):
    store.add_upload(make_screening(make_incident("a")), at=noon(1))
    store.add_upload(make_screening(make_incident("b")), at=noon(3))
    earlier = store.period_counts(SECOND_HALVES, (), as_of=date(2024, 12, 2))
    assert list(earlier["incidents"]) == [1]
    assert list(store.period_counts(SECOND_HALVES, ())["incidents"]) == [2]
