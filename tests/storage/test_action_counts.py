"""The cube told apart by the steps taken: the same incidents, none lost and none twice."""

from datetime import date

from policy_monitor.vocabulary import Action, Outcome


def test_incidents_alike_but_for_their_steps_are_one_row_of_the_cube_and_two_here(
    store, make_incident, make_screening, noon
):
    store.add_upload(
        make_screening(
            make_incident("a", actions=(Action.USER_BLOCKED, Action.COPY_KEPT)),
            make_incident("b", actions=(Action.COPY_KEPT, Action.USER_BLOCKED)),
            make_incident("c"),
        ),
        at=noon(1),
    )
    counts = store.action_counts()
    assert sorted(zip(counts["actions"], counts["incidents"], strict=True)) == [
        ("", 1),
        ("copy_kept|user_blocked", 2),
    ]
    assert store.cube()["incidents"].tolist() == [3]
    assert [*store.action_counts().columns] == [
        *("year", "season", "category", "nature", "outcomes", "platform", "involved", "setting"),
        *("actions", "incidents", "involvements"),
    ]


def test_an_earlier_day_has_the_steps_known_then(store, make_incident, make_screening, noon):
    store.add_upload(make_screening(make_incident("a", outcomes=(Outcome.ONGOING,))), at=noon(1))
    store.add_upload(
        make_screening(make_incident("a", actions=(Action.SUPPORT_OFFERED,))), at=noon(3)
    )
    before = store.action_counts(as_of=date(2024, 12, 2))
    assert before[["actions", "incidents"]].to_numpy().tolist() == [["", 1]]
    assert store.action_counts()["actions"].tolist() == ["support_offered"]


def test_a_withdrawn_upload_takes_its_steps_along(store, make_incident, make_screening, noon):
    store.add_upload(make_screening(make_incident("a", actions=(Action.COPY_KEPT,))), at=noon(1))
    store.withdraw(1, at=noon(2))
    assert store.action_counts().empty
