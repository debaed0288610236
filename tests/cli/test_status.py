"""`status`: what it says to people and to programs, now and as it was."""

import json
from datetime import UTC, date, datetime

import pytest

from policy_monitor import journeys
from policy_monitor.ingest import UploadedFile
from policy_monitor.policy.model import DatePrecision, PartialDate
from policy_monitor.records import Meeting, PolicyReview, ReviewDecision
from policy_monitor.vocabulary import Role
from tests.logs import AUTUMN_2025

UPLOADED = datetime(2026, 3, 2, 12, tzinfo=UTC)
REVIEWED = date(2026, 3, 10)
WEIGHTS = {
    "annual": "reason",
    "serious": "reason",
    "this_term": "reason",
    "this_year": "reason",
    "cluster": "reason",
    "new_kind": "note",
    "new_platform": "note",
    "silence": "question",
    "open_case": "question",
    "developments": "question",
}


@pytest.fixture
def with_a_log(installation):
    """The autumn's log, uploaded on 2 March 2026."""
    files = [UploadedFile("log.csv", AUTUMN_2025)]
    screening = journeys.screen_files(installation, files, today=UPLOADED.date())
    journeys.take_in(installation, screening, at=UPLOADED)


@pytest.fixture
def with_a_review(installation):
    """A review held and recorded on 10 March 2026."""
    held = PartialDate(REVIEWED, REVIEWED, DatePrecision.DAY, "10 March 2026")
    review = PolicyReview(held, ReviewDecision.NO_CHANGE, Role.CLERK)
    installation.store.record_review(review, at=datetime(2026, 3, 10, 20, tzinfo=UTC))


def answer_of(run, *arguments):
    code, out, _ = run("status", *arguments, "--json")
    return code, json.loads(out)


@pytest.mark.usefixtures("with_a_log")
def test_every_flag_says_what_it_asks(run):
    code, status = answer_of(run, "--today", "2026-11-22")
    assert code == 3
    assert list(status) == [
        *("as_of", "example", "due", "due_since", "next_due", "meeting", "flags"),
    ]
    assert {"serious", "annual", "developments"} <= {flag["rule"] for flag in status["flags"]}
    for flag in status["flags"]:
        assert list(flag) == [
            *("rule", "clause", "since", "sentence", "evidence", "trial", "weight"),
        ]
        assert flag["weight"] == WEIGHTS[flag["rule"]]
    order = [flag["weight"] for flag in status["flags"] if not flag["trial"]]
    assert order == sorted(order, key=["reason", "note", "question"].index)


@pytest.mark.usefixtures("with_a_log")
def test_people_read_it_in_groups_without_the_rows_behind_it(run):
    _, out, _ = run("status", "--today", "2026-11-22")
    headings = [line for line in out.splitlines() if line.endswith(":")]
    assert headings[0] == "Reasons for a review:"
    assert headings[-1] == "Questions:"
    assert "No governors' meeting is recorded for it yet." in out
    for hidden in ("upload 1", "row 4", "11 November"):
        assert hidden not in out


def test_the_meeting_is_named_until_it_is_over(run, installation):
    meeting = Meeting(date(2026, 12, 8), Role.CLERK, "Full governing body")
    installation.store.record_meeting(meeting, at=UPLOADED)
    assert answer_of(run, "--today", "2026-12-08")[1]["meeting"] == "2026-12-08"
    assert answer_of(run, "--today", "2026-12-09")[1]["meeting"] is None
    _, out, _ = run("status", "--today", "2026-12-08")
    assert "It should go to the governors' meeting on 8 December 2026 (Full governing body)." in out


@pytest.mark.usefixtures("with_a_review")
def test_what_was_recorded_is_the_schools_own_without_any_upload(run):
    code, status = answer_of(run, "--today", "2026-03-11")
    assert code == 0
    assert (status["example"], status["due"], status["next_due"]) == (False, False, "2027-03-10")


@pytest.mark.usefixtures("with_a_log", "with_a_review")
@pytest.mark.parametrize(
    ("day", "rules"),
    [
        # Before the upload only the policy's own date was known; the review came on the 10th.
        ("2026-03-01", {"annual"}),
        ("2026-03-02", {"annual", "serious"}),
        ("2026-03-09", {"annual", "serious"}),
        ("2026-03-10", {"serious"}),
    ],
)
def test_as_it_was_leaves_out_what_came_later(run, day, rules):
    _, status = answer_of(run, "--as-was", day)
    reasons = {flag["rule"] for flag in status["flags"] if flag["weight"] == "reason"}
    assert (status["as_of"], status["example"]) == (day, False)
    assert reasons - {"this_term", "this_year", "cluster"} == rules


@pytest.mark.usefixtures("with_a_log")
def test_as_of_another_day_keeps_all_that_is_stored_now(run):
    _, status = answer_of(run, "--today", "2026-03-01")
    assert "serious" in {flag["rule"] for flag in status["flags"]}


def test_one_day_at_a_time(run):
    code, out, err = run("status", "--today", "2026-03-01", "--as-was", "2026-03-01")
    assert (code, out) == (2, "")
    assert "not allowed with" in err


@pytest.mark.usefixtures("with_a_review")
def test_a_copy_that_takes_no_uploads_says_the_same(run, monkeypatch):
    before = answer_of(run, "--today", "2027-03-10")
    assert before[0] == 3
    monkeypatch.setenv("POLICY_MONITOR_READ_ONLY", "1")
    assert answer_of(run, "--today", "2027-03-10") == before
