"""The store as the rest of the program sees it."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from sqlalchemy.exc import StatementError

from policy_monitor.records import ReturnKind, Source
from policy_monitor.storage import (
    HistoryEvent,
    NilReturnContradictedError,
    NothingToAddError,
    UnknownUploadError,
    UploadedFile,
    UploadResult,
    in_memory_store,
    open_store,
)
from policy_monitor.vocabulary import (
    Action,
    Category,
    Concern,
    Involved,
    Nature,
    Outcome,
    Season,
    TermId,
)

AUTUMN = TermId(2024, Season.AUTUMN)
SPRING = TermId(2024, Season.SPRING)
SUMMER = TermId(2024, Season.SUMMER)


def total(store):
    return int(store.cube()["incidents"].sum())


def test_a_new_store_is_empty_and_at_version_0(store):
    assert store.cube().empty
    assert list(store.cube().columns) == [
        "year",
        "season",
        "category",
        "nature",
        "outcomes",
        "platform",
        "involved",
        "setting",
        "incidents",
        "involvements",
    ]
    assert store.daily_counts().empty
    assert store.returns() == {}
    assert store.uploads() == ()
    assert store.history() == ()
    assert store.reported_up_to() is None
    assert store.version() == 0


def test_an_upload_says_what_it_added_and_is_listed(store, make_incident, make_screening, noon):
    screening = make_screening(
        make_incident("a"), make_incident("b", term=SPRING, occurred_on=None), nil=(SUMMER,)
    )
    result = store.add_upload(screening, at=noon(3), labels=["Autumn log"])
    assert result == UploadResult(1, 2, 0, 0, (AUTUMN, SPRING, SUMMER), already_stored=False)
    [upload] = store.uploads()
    assert (upload.id, upload.uploaded_on, upload.uploaded_at) == (1, date(2024, 12, 3), noon(3))
    assert upload.files == (UploadedFile("xlsx", "Autumn log"),)
    assert (upload.kind, upload.label) == ("xlsx", "Autumn log")
    assert upload.rows == screening.rows
    assert upload.terms == (AUTUMN, SPRING, SUMMER)
    assert upload.nil_terms == (SUMMER,)
    assert store.reported_up_to() == date(2024, 12, 3)


def test_the_preview_gives_the_same_figures_and_stores_nothing(
    store, make_incident, make_screening, noon
):
    store.add_upload(make_screening(make_incident("a"), make_incident("b")), at=noon(1))
    later = make_screening(
        make_incident("a"),
        make_incident("b", nature=Nature.VALUES, term=SPRING, occurred_on=None),
        make_incident("c"),
    )
    preview = store.preview(later)
    assert (preview.added, preview.updated, preview.unchanged) == (1, 1, 1)
    assert preview.terms == (AUTUMN, SPRING)
    assert preview.upload_id is None
    assert (total(store), store.version()) == (2, 1)
    result = store.add_upload(later, at=noon(2))
    assert (result.added, result.updated, result.unchanged, result.terms) == (
        preview.added,
        preview.updated,
        preview.unchanged,
        preview.terms,
    )
    assert total(store) == 3


def test_the_same_file_again_changes_nothing_and_says_so(
    store, make_incident, make_screening, noon
):
    screening = make_screening(make_incident("a"))
    store.add_upload(screening, at=noon(1))
    again = store.add_upload(screening, at=noon(2))
    assert again == UploadResult(1, 0, 0, 1, (), already_stored=True)
    assert store.preview(screening).already_stored
    assert len(store.uploads()) == len(store.history()) == store.version() == 1


def test_a_file_withdrawn_can_be_uploaded_again_under_a_new_number(
    store, make_incident, make_screening, noon
):
    screening = make_screening(make_incident("a"))
    store.add_upload(screening, at=noon(1))
    store.withdraw(1, at=noon(2))
    assert store.add_upload(screening, at=noon(3)).upload_id == 2
    assert total(store) == 1


def test_a_corrected_row_replaces_the_earlier_one_in_the_figures(
    store, make_incident, make_screening, noon
):
    store.add_upload(make_screening(make_incident("a", category=None)), at=noon(1))
    corrected = make_screening(make_incident("a", category=Category.CONTENT))
    assert store.add_upload(corrected, at=noon(2)).updated == 1
    assert store.cube()["category"].tolist() == ["Content"]


def test_withdrawing_a_correction_brings_the_earlier_record_back(
    store, make_incident, make_screening, noon
):
    store.add_upload(make_screening(make_incident("a", category=None)), at=noon(1))
    store.add_upload(make_screening(make_incident("a"), make_incident("b")), at=noon(2))
    withdrawal = store.withdraw(2, at=noon(3))
    assert (withdrawal.removed, withdrawal.restored) == (1, 1)
    assert store.cube()["category"].isna().tolist() == [True]


def test_withdrawing_an_upload_already_corrected_leaves_the_correction(
    store, make_incident, make_screening, noon
):
    store.add_upload(make_screening(make_incident("a", category=None)), at=noon(1))
    store.add_upload(make_screening(make_incident("a")), at=noon(2))
    withdrawal = store.withdraw(1, at=noon(3))
    assert (withdrawal.removed, withdrawal.restored) == (0, 0)
    assert store.cube()["category"].tolist() == ["Conduct"]


def test_an_upload_cannot_be_withdrawn_twice(store, make_incident, make_screening, noon):
    store.add_upload(make_screening(make_incident("a")), at=noon(1))
    store.withdraw(1, at=noon(2))
    with pytest.raises(UnknownUploadError, match="There is no upload 1") as caught:
        store.withdraw(1, at=noon(3))
    assert caught.value.upload_id == 1
    assert store.version() == 2


def test_the_history_keeps_both_lines_of_a_withdrawn_upload_newest_first(
    store, make_incident, make_screening, noon
):
    store.add_upload(make_screening(make_incident("a"), make_incident("b")), at=noon(1))
    store.withdraw(1, at=noon(2))
    withdrawn, uploaded = store.history()
    assert (uploaded.entry, uploaded.event, uploaded.added) == (1, HistoryEvent.UPLOADED, 2)
    assert (withdrawn.entry, withdrawn.event, withdrawn.removed) == (2, HistoryEvent.WITHDRAWN, 2)
    assert (uploaded.happened_at, withdrawn.happened_at) == (noon(1), noon(2))
    assert {uploaded.upload_id, withdrawn.upload_id} == {1}


def test_the_version_grows_with_every_change(store, make_incident, make_screening, noon):
    versions = [store.version()]
    store.add_upload(make_screening(make_incident("a")), at=noon(1))
    versions.append(store.version())
    store.record_nil_return(SPRING, at=noon(2))
    versions.append(store.version())
    store.withdraw(1, at=noon(3))
    versions.append(store.version())
    assert versions == [0, 1, 2, 3]


def test_an_upload_without_incidents_or_nil_returns_is_refused(store, make_screening, noon):
    with pytest.raises(NothingToAddError, match="There is nothing to add"):
        store.add_upload(make_screening(), at=noon(1))
    assert store.version() == 0


def test_equal_sets_of_outcomes_are_one_row_of_the_cube(store, make_incident, make_screening, noon):
    police, parents = Outcome.POLICE_INFORMED, Outcome.PARENTS_CONTACTED
    store.add_upload(
        make_screening(
            make_incident("a", outcomes=(police, parents)),
            make_incident("b", outcomes=(parents, police)),
            make_incident("c", outcomes=(parents,)),
        ),
        at=noon(1),
    )
    cube = store.cube().set_index("outcomes")["incidents"]
    assert cube.to_dict() == {"parents_contacted|police_informed": 2, "parents_contacted": 1}


def test_the_cube_keeps_not_classified_and_no_platform_as_missing(
    store, make_incident, make_screening, noon
):
    store.add_upload(
        make_screening(make_incident("a", category=None, nature=None, platform=None)), at=noon(1)
    )
    [row] = store.cube().to_dict("records")
    assert (row["year"], row["season"], row["incidents"]) == (2024, "Autumn", 1)
    assert store.cube()[["category", "nature", "platform"]].isna().all(axis=None)
    assert store.cube().dtypes["category"] == "str"


def test_incidents_are_counted_by_day_and_kind_and_undated_ones_apart(
    store, make_incident, make_screening, noon
):
    assert list(store.daily_counts().columns) == [
        "year",
        "season",
        "category",
        "nature",
        "occurred_on",
        "incidents",
    ]
    store.add_upload(
        make_screening(
            make_incident("a"),
            make_incident("b", platform=None, outcomes=(Outcome.SANCTION,)),
            make_incident("c", category=None, nature=None),
            make_incident("d", occurred_on=date(2024, 11, 1)),
            make_incident("e", occurred_on=None),
        ),
        at=noon(1),
    )
    daily = store.daily_counts().astype({"occurred_on": "str"}).fillna("missing")
    assert sorted(daily.itertuples(index=False, name=None)) == [
        (2024, "Autumn", "Conduct", "Aggressive", "2024-10-03", 2),
        (2024, "Autumn", "Conduct", "Aggressive", "2024-11-01", 1),
        (2024, "Autumn", "Conduct", "Aggressive", "missing", 1),
        (2024, "Autumn", "missing", "missing", "2024-10-03", 1),
    ]


def test_a_nil_return_is_an_upload_without_a_file(store, noon):
    result = store.record_nil_return(SPRING, at=noon(1))
    assert result == UploadResult(1, 0, 0, 0, (SPRING,), already_stored=False)
    assert store.returns() == {SPRING: ReturnKind.NIL}
    [upload] = store.uploads()
    assert (upload.files, upload.kind, upload.label) == ((), "nil return", None)
    store.withdraw(1, at=noon(2))
    assert store.returns() == {}


def test_a_nil_return_recorded_twice_is_recorded_once(store, noon):
    store.record_nil_return(SPRING, at=noon(1))
    again = store.record_nil_return(SPRING, at=noon(2))
    assert again == UploadResult(1, 0, 0, 0, (), already_stored=True)
    assert store.version() == 1


@pytest.mark.parametrize(("names", "words"), [("a", "1 incident has"), ("ab", "2 incidents have")])
def test_a_nil_return_is_refused_for_a_term_with_incidents(
    store, make_incident, make_screening, noon, names, words
):
    store.add_upload(make_screening(*map(make_incident, names)), at=noon(1))
    with pytest.raises(NilReturnContradictedError) as caught:
        store.record_nil_return(AUTUMN, at=noon(2))
    assert str(caught.value).startswith(
        f"{words} been uploaded for the autumn term 2024/25, so it cannot be recorded"
    )
    assert (caught.value.term, caught.value.incidents) == (AUTUMN, len(names))


def test_incidents_outweigh_a_nil_return_whichever_came_first(
    store, make_incident, make_screening, noon
):
    store.record_nil_return(AUTUMN, at=noon(1))
    store.add_upload(make_screening(make_incident("a")), at=noon(2))
    assert store.returns() == {AUTUMN: ReturnKind.INCIDENTS}
    store.withdraw(2, at=noon(3))
    assert store.returns() == {AUTUMN: ReturnKind.NIL}


def test_a_term_whose_only_incident_was_corrected_away_is_not_returned(
    store, make_incident, make_screening, noon
):
    mistyped = TermId(2014, Season.AUTUMN)
    store.add_upload(make_screening(make_incident("a", term=mistyped)), at=noon(1))
    store.add_upload(make_screening(make_incident("a")), at=noon(2))
    assert store.returns() == {AUTUMN: ReturnKind.INCIDENTS}


def test_serious_rows_are_found_by_outcome_or_concern_and_say_where_they_stand(
    store, make_incident, make_screening, noon
):
    def source(row):
        return Source("log.xlsx", "Sheet1", 2, row)

    store.add_upload(
        make_screening(
            make_incident(
                "a",
                source=source(7),
                outcomes=(Outcome.POLICE_INFORMED, Outcome.CONTENT_REMOVED),
                actions=(Action.COPY_KEPT,),
                nature=None,
            ),
            make_incident("b", source=source(5), concerns=(Concern.CRIMINAL,)),
            make_incident("c", source=source(6)),
        ),
        at=noon(4),
    )
    police = [Outcome.POLICE_INFORMED, Outcome.LEGAL_ACTION]
    [by_outcome] = store.serious_rows(police, concerns=False)
    assert (by_outcome.upload_id, by_outcome.uploaded_on) == (1, date(2024, 12, 4))
    assert (by_outcome.file_number, by_outcome.sheet_number, by_outcome.row) == (1, 2, 7)
    assert (by_outcome.term, by_outcome.occurred_on) == (AUTUMN, date(2024, 10, 3))
    assert (by_outcome.category, by_outcome.nature) == (Category.CONDUCT, None)
    assert by_outcome.outcomes == (Outcome.CONTENT_REMOVED, Outcome.POLICE_INFORMED)
    assert (by_outcome.actions, by_outcome.concerns) == ((Action.COPY_KEPT,), ())
    assert (by_outcome.platform, by_outcome.involved) == ("WhatsApp", Involved.PUPIL)
    assert by_outcome.identity == make_incident("a").identity
    assert [row.row for row in store.serious_rows(police, concerns=True)] == [5, 7]
    assert store.serious_rows([], concerns=False) == ()


def test_an_outcome_is_not_found_inside_another_code(store, make_incident, make_screening, noon):
    store.add_upload(
        make_screening(make_incident("a", outcomes=(Outcome.NOT_RECORDED,))), at=noon(1)
    )
    assert store.serious_rows([Outcome.OTHER, Outcome.ONGOING], concerns=False) == ()


def test_a_change_of_term_dates_moves_dated_rows_only(
    store, make_incident, make_screening, make_calendar, noon
):
    on = date(2025, 4, 3)
    store.add_upload(
        make_screening(
            make_incident("a", occurred_on=on, term=SUMMER),
            make_incident("b", occurred_on=None, term=SUMMER),
        ),
        at=noon(1),
    )
    assert store.assign_terms(make_calendar()) == 0
    assert store.version() == 1
    assert store.assign_terms(make_calendar(summer_starts=(4, 22))) == 1
    assert store.version() == 2
    assert dict(zip(store.cube()["season"], store.cube()["incidents"], strict=True)) == {
        "Spring": 1,
        "Summer": 1,
    }
    [upload] = store.uploads()
    assert upload.terms == (SPRING, SUMMER)
    assert store.returns() == dict.fromkeys((SPRING, SUMMER), ReturnKind.INCIDENTS)
    assert store.assign_terms(make_calendar(summer_starts=(4, 22))) == 0


def test_two_schools_in_one_database_do_not_see_each_other(
    store, database_url, make_incident, make_screening, noon
):
    with open_store(database_url, school_id="elmwood", school_name="Elmwood") as other:
        screening = make_screening(make_incident("a"))
        store.add_upload(screening, at=noon(1))
        assert (total(other), other.version(), other.uploads()) == (0, 0, ())
        assert not other.preview(screening).already_stored
        assert other.add_upload(screening, at=noon(2)).added == 1
        with pytest.raises(UnknownUploadError):
            other.withdraw(2, at=noon(3))
        other.withdraw(1, at=noon(3))
        assert (total(other), total(store)) == (0, 1)


def test_what_was_stored_is_there_when_opened_again(
    store, database_url, make_incident, make_screening, noon
):
    store.add_upload(make_screening(make_incident("a")), at=noon(1))
    store.close()
    with open_store(database_url, school_id="oakfield", school_name="Renamed") as again:
        assert total(again) == again.version() == 1


def test_a_store_in_memory_is_its_own(make_incident, make_screening, noon):
    with (
        in_memory_store(school_id="example", school_name="Example") as one,
        in_memory_store(school_id="example", school_name="Example") as another,
    ):
        one.add_upload(make_screening(make_incident("a")), at=noon(1))
        assert (total(one), total(another)) == (1, 0)


def test_the_day_of_an_upload_is_the_schools_and_its_moment_is_kept_in_utc(
    store, make_incident, make_screening
):
    summer_time = timezone(timedelta(hours=1))
    store.add_upload(
        make_screening(make_incident("a")), at=datetime(2025, 6, 5, 0, 30, tzinfo=summer_time)
    )
    [upload] = store.uploads()
    assert upload.uploaded_at == datetime(2025, 6, 4, 23, 30, tzinfo=UTC)
    assert upload.uploaded_on == store.reported_up_to() == date(2025, 6, 5)


def test_a_moment_without_a_time_zone_is_refused(store, make_incident, make_screening):
    naive = datetime(2025, 6, 5, 0, 30)  # noqa: DTZ001 -  what is to be refused
    with pytest.raises(StatementError, match="time zone"):
        store.add_upload(make_screening(make_incident("a")), at=naive)
    assert store.version() == 0


def test_a_platform_that_is_not_the_policys_is_refused_without_repeating_it(
    make_incident, make_screening, noon
):
    with in_memory_store(
        school_id="a", school_name="A", platforms=["WhatsApp", "Another platform"]
    ) as strict:
        strict.add_upload(
            make_screening(make_incident("a"), make_incident("b", platform=None)), at=noon(1)
        )
        with pytest.raises(ValueError, match="not among the policy's") as caught:
            strict.add_upload(make_screening(make_incident("c", platform="Words")), at=noon(2))
        assert "Words" not in str(caught.value)
        assert strict.version() == 1
