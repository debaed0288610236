"""Whatever a log holds, every row has one fate, and no cell's text comes out again."""

import csv
from io import StringIO

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from policy_monitor.ingest.contract import as_contract
from policy_monitor.records import Level

NAME = "Zebedee"
DATES = [
    "3/10/24", "25/10/2024", "10/25/2024", "31/02/2024", "3 Oct", "Autumn 2024", "", '"', "TBC",
    "w/c 7/10/24", "3/10/2042", "45568", "Total", "No incidents this term", f"{NAME}'s birthday",
]  # fmt: skip
KINDS = ["Conduct", "Contact / Sexual", "grooming and spam", "", "Date", f"{NAME} was unkind"]
OUTCOMES = ["NFA", "Police not informed", "", "VOID", f"Rang {NAME}'s mum; CEOP", "Outcome"]
TEXTS = ["", f"{NAME} sent nasty messages in a game", "Nil return", "Signed:", "none"]

rows = st.lists(
    st.one_of(
        st.just(["", "", "", ""]),
        st.just(["Date", "Category", "Description", "Outcome"]),
        st.tuples(*(st.sampled_from(v) for v in (DATES, KINDS, TEXTS, OUTCOMES))).map(list),
    ),
    max_size=25,
)


def log_of(generated):
    content = StringIO()
    csv.writer(content).writerows([["Date", "Category", "Description", "Outcome"], *generated])
    return content.getvalue().encode()


def last_filled(generated):
    filled = [n for n, row in enumerate(generated, start=2) if any(cell.strip() for cell in row)]
    return max(filled, default=1)


few = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@few
@given(generated=rows)
def test_the_five_fates_add_up_to_the_rows_read(generated, read):
    screening = read(("log.csv", log_of(generated)))
    counts = screening.rows
    assert counts.read == last_filled(generated)
    assert counts.read == (
        counts.accepted
        + counts.needs_decision
        + counts.rejected
        + counts.duplicate
        + counts.not_an_incident
    )
    assert counts.accepted == len(screening.incidents)
    for level in (Level.NEEDS_DECISION, Level.REJECTED, Level.DUPLICATE):
        found = [finding.row for finding in screening.findings if finding.level is level]
        assert len(found) == len(set(found)) == getattr(counts, level.value)


@few
@given(generated=rows)
def test_no_cells_text_comes_out_again(generated, read):
    assert NAME not in repr(read(("log.csv", log_of(generated))))


@few
@given(generated=rows)
def test_the_same_log_twice_gives_the_same_incidents_once(generated, read):
    once = read(("log.csv", log_of(generated)))
    twice = read(("log.csv", log_of(generated)), ("again.csv", log_of(generated)))
    assert as_contract(once)["incidents"] == as_contract(twice)["incidents"]
    assert twice.rows.duplicate == once.rows.duplicate + once.rows.accepted + once.rows.duplicate


@few
@given(generated=rows, more=rows)
def test_an_incident_keeps_its_identity_when_rows_are_added(generated, more, read):
    told_apart = [
        [*row[:2], f"what happened, told at length {n}", row[3]] for n, row in enumerate(generated)
    ]
    before = read(("log.csv", log_of(told_apart)))
    after = read(("log.csv", log_of([*told_apart, *more])))
    kept = {incident.identity for incident in after.incidents}
    days = {i.identity for i in before.incidents if i.occurred_on is not None}
    # A row added may put earlier dates in doubt, never give them another identity.
    asked = after.rows.needs_decision > before.rows.needs_decision
    assert days <= kept or asked
