"""What the database refuses to keep of governors' records, and how its tables come and go."""

from datetime import UTC, date, datetime

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, insert, inspect, text
from sqlalchemy.exc import IntegrityError

from policy_monitor.policy.model import DatePrecision, PartialDate
from policy_monitor.records import (
    Considered,
    Development,
    DevelopmentKind,
    Meeting,
    PolicyReview,
    ReviewDecision,
    RuleChoice,
)
from policy_monitor.storage import open_store
from policy_monitor.storage.governance_tables import (
    considered_development,
    considered_flag,
    considered_incident,
    development,
    meeting,
    policy_review,
    rule_choice,
)
from policy_monitor.storage.migration import MIGRATIONS
from policy_monitor.storage.tables import metadata, school
from policy_monitor.vocabulary import Outcome, Role, Rule

NOW = datetime(2026, 3, 4, 9, tzinfo=UTC)
TABLES = (
    policy_review,
    considered_flag,
    considered_incident,
    considered_development,
    meeting,
    development,
    rule_choice,
)
ENTRY = {
    "school_id": "oakfield",
    "entry": 2,
    "recorded_at": NOW,
    "recorded_on": NOW.date(),
    "role": "clerk to governors",
}
CORRECTABLE = ENTRY | {"corrects": 1, "taken_back": 0}
ROWS = {
    policy_review: CORRECTABLE
    | {
        "reviewed_precision": "month",
        "reviewed_first_on": date(2026, 3, 1),
        "reviewed_last_on": date(2026, 3, 31),
        "reviewed_text": "March 2026",
        "decision": "amended",
        "next_due_precision": "day",
        "next_due_first_on": date(2027, 3, 1),
        "next_due_last_on": date(2027, 3, 1),
        "next_due_text": "1 March 2027",
        "minute_reference": "",
        "note": "",
    },
    considered_flag: {
        "school_id": "oakfield",
        "entry": 1,
        "place": 1,
        "rule": "this_term",
        "year": 2025,
        "season": "Autumn",
        "category": "Conduct",
        "nature": "Values",
        "platform": "WhatsApp",
        "verdict": "one_off",
        "incidents": 0,
    },
    considered_incident: {
        "school_id": "oakfield",
        "entry": 1,
        "place": 1,
        "number": 1,
        "identity": "0123456789abcdef",
    },
    considered_development: {
        "school_id": "oakfield",
        "entry": 1,
        "place": 1,
        "development": 1,
    },
    meeting: CORRECTABLE | {"meets_on": date(2026, 3, 4), "name": ""},
    development: CORRECTABLE
    | {
        "noted_on": date(2026, 3, 4),
        "kind": "advice",
        "what": "x",
        "organisation": "",
        "outcome": "",
    },
    rule_choice: ENTRY | {"sensitivity": "strict", "serious_outcomes": "dismissal|legal_action"},
}
OF_AN_ENTRY = [("entry", 0), ("role", "somebody"), ("role", "")]
OF_A_CORRECTION = [*OF_AN_ENTRY, ("taken_back", 2), ("corrects", 2), ("corrects", 3)]
REFUSED = [
    *(
        (table, *each)
        for table in (policy_review, meeting, development)
        for each in OF_A_CORRECTION
    ),
    *((rule_choice, *each) for each in OF_AN_ENTRY),
    (policy_review, "reviewed_precision", "year"),
    (policy_review, "reviewed_first_on", date(2026, 4, 1)),
    (policy_review, "reviewed_text", ""),
    (policy_review, "reviewed_text", "x" * 41),
    (policy_review, "decision", "torn up"),
    (policy_review, "next_due_precision", "soon"),
    (policy_review, "next_due_precision", None),
    (policy_review, "next_due_first_on", None),
    (policy_review, "next_due_last_on", None),
    (policy_review, "next_due_text", None),
    (policy_review, "next_due_last_on", date(2027, 2, 28)),
    (policy_review, "next_due_text", "x" * 41),
    (policy_review, "minute_reference", "x" * 61),
    (policy_review, "note", "x" * 301),
    (considered_flag, "rule", "a feeling"),
    (considered_flag, "year", None),
    (considered_flag, "season", None),
    (considered_flag, "season", "Winter"),
    (considered_flag, "category", "Something"),
    (considered_flag, "nature", "Naughty"),
    (considered_flag, "platform", "x" * 61),
    (considered_flag, "verdict", "guilty"),
    (considered_flag, "incidents", -1),
    (considered_incident, "identity", "a child's name, in clear"),
    (considered_incident, "identity", "0123456789ABCDEF"),
    (considered_incident, "identity", "0123456789abcde"),
    (meeting, "name", "x" * 61),
    (development, "kind", "rumour"),
    (development, "what", ""),
    (development, "what", "x" * 301),
    (development, "organisation", "x" * 61),
    (development, "outcome", "x" * 301),
    (rule_choice, "sensitivity", ""),
    (rule_choice, "sensitivity", "x" * 41),
    (rule_choice, "sensitivity", "two words"),
    (rule_choice, "serious_outcomes", "dismissal|dismissal"),
    (rule_choice, "serious_outcomes", "dismissal|something else"),
]


@pytest.fixture
def connection():
    engine = create_engine("sqlite://")
    with engine.begin() as connection:
        metadata.create_all(connection)
        yield connection
    engine.dispose()


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_row_of_the_vocabulary_is_kept(connection, table):
    connection.execute(insert(table), ROWS[table])


@pytest.mark.parametrize(
    ("table", "column", "value"),
    REFUSED,
    ids=[f"{table.name}.{column} {str(value)[:12]}" for table, column, value in REFUSED],
)
def test_a_row_outside_it_is_refused(connection, table, column, value):
    with pytest.raises(IntegrityError, match="CHECK constraint failed"):
        connection.execute(insert(table), ROWS[table] | {column: value})


@pytest.mark.parametrize("table", [policy_review, meeting, development], ids=lambda one: one.name)
def test_what_corrects_nothing_is_not_taken_back(connection, table):
    new = ROWS[table] | {"corrects": None}
    connection.execute(insert(table), new)
    with pytest.raises(IntegrityError, match="taken_back_corrects"):
        connection.execute(insert(table), new | {"entry": 3, "taken_back": 1})


@pytest.mark.parametrize("table", [policy_review, meeting, development], ids=lambda one: one.name)
def test_the_database_lets_no_line_fork(connection, table):
    connection.execute(insert(table), ROWS[table])
    connection.execute(insert(table), ROWS[table] | {"school_id": "ashdown"})
    with pytest.raises(IntegrityError, match="UNIQUE constraint failed"):
        connection.execute(insert(table), ROWS[table] | {"entry": 3})


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_no_row_stands_without_what_it_refers_to(store, table):
    row = ROWS[table] | {"school_id": "unknown" if table is rule_choice else "oakfield"}
    with (
        store._database.changing() as connection,
        pytest.raises(IntegrityError, match="FOREIGN KEY constraint failed"),
    ):
        connection.execute(insert(table), row)


def change_tables(store, change, revision):
    with store._database.changing() as connection:
        config = Config()
        config.set_main_option("script_location", str(MIGRATIONS))
        config.attributes["connection"] = connection
        change(config, revision)


def names(store, kind):
    with store._database.reading() as connection:
        return set(
            connection.execute(text("SELECT name FROM sqlite_master WHERE type = :k"), {"k": kind})
            .scalars()
            .all()
        )


def test_the_tables_go_and_come_without_anything_else_changing(
    store, make_incident, make_screening, noon
):
    store.add_upload(make_screening(make_incident("a"), make_incident("b")), at=noon(1))
    before = (store.cube(), store.uploads(), store.history())
    day = PartialDate(date(2026, 3, 4), date(2026, 3, 4), DatePrecision.DAY, "4 March 2026")
    store.record_development(
        Development(date(2026, 2, 3), DevelopmentKind.THREAT, "Chatbots", Role.HEAD), at=noon(2)
    )
    flags = (Considered(Rule.SERIOUS, identities=("0123456789abcdef",)),)
    review = PolicyReview(day, ReviewDecision.AMENDED, Role.CLERK, flags, (1,))
    store.record_review(review, at=noon(2))
    store.record_meeting(Meeting(date(2026, 3, 4), Role.CLERK), at=noon(2))
    store.record_meeting(Meeting(date(2026, 3, 5), Role.CLERK, corrects=1), at=noon(2))
    store.choose_rules(RuleChoice("strict", (Outcome.DISMISSAL,), Role.HEAD), at=noon(2))
    everything = (names(store, "table"), names(store, "trigger"), names(store, "index"))
    ours = {table.name for table in TABLES}
    assert ours <= everything[0]
    assert len(everything[1]) == 2 * len(TABLES)

    change_tables(store, command.downgrade, "0003")
    assert names(store, "table") == everything[0] - ours
    assert names(store, "trigger") == set()

    change_tables(store, command.upgrade, "head")
    assert (names(store, "table"), names(store, "trigger"), names(store, "index")) == everything
    assert store.cube().equals(before[0])
    assert (store.uploads(), store.history()) == before[1:]
    assert store.reviews() == store.meetings() == store.developments() == ()
    assert store.rule_choices() == ()
    assert store.version() == 1
    assert store.record_meeting(Meeting(date(2026, 3, 4), Role.CLERK), at=noon(3)) == 1


@pytest.mark.parametrize("revision", ["0002", "0003"])
def test_an_earlier_database_keeps_what_it_holds_and_takes_governors_records(
    store, database_url, noon, revision
):
    change_tables(store, command.downgrade, revision)
    kept = {
        "school": (school, {"school_id": "ashdown", "name": "Ashdown", "times_terms_moved": 3}),
        "history": (
            metadata.tables["history"],
            {
                "school_id": "oakfield",
                "entry": 1,
                "happened_at": noon(1),
                "event": "withdrawn",
                "upload_id": 1,
                "added": 0,
                "updated": 0,
                "removed": 2,
            },
        ),
        "school_word": (
            metadata.tables["school_word"],
            {"school_id": "oakfield", "word_key": "a" * 64, "about": "kind", "label": "tech"},
        ),
    }
    with store._database.changing() as connection:
        for table, row in kept.values():
            connection.execute(insert(table), row)
        before = {
            name: connection.execute(text(f"SELECT * FROM {name}")).all()  # noqa: S608
            for name in kept
        }
        assert "meeting" not in inspect(connection).get_table_names()
    with open_store(database_url, school_id="oakfield", school_name="Oakfield Primary") as again:
        with again._database.reading() as connection:
            assert before == {
                name: connection.execute(text(f"SELECT * FROM {name}")).all()  # noqa: S608
                for name in kept
            }
        assert [entry.removed for entry in again.history()] == [2]
        assert again.record_meeting(Meeting(date(2026, 3, 4), Role.CLERK), at=noon(2)) == 1
        assert again.version() == 2
