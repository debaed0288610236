"""What the clerk types is for governors on the Review page, and what a log says for no page at all.

Only a meeting's name goes further, into the calendar and the e-mail: there it tells governors
where to go.
"""

import logging
import re
from datetime import UTC, date, datetime, timedelta

import pytest

from policy_monitor import journeys
from policy_monitor.cli import main
from policy_monitor.ingest import UploadedFile
from policy_monitor.policy.model import DatePrecision, PartialDate
from policy_monitor.records import (
    Development,
    DevelopmentKind,
    Meeting,
    PolicyReview,
    ReviewDecision,
)
from policy_monitor.settings import Settings
from policy_monitor.ui import data
from policy_monitor.vocabulary import Role
from policy_monitor.wording import long_date
from tests.logs import csv_log
from tests.ui.conftest import words_of

HELD = date(2026, 9, 10)
SERIOUS_ON = date(2026, 10, 13)
UPLOADED_ON = date(2026, 11, 19)
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
TYPED = {
    "note": "zwimbrex",
    "minute_reference": "vlonkra",
    "what": "krzolvi",
    "organisation": "qvarnel",
    "outcome": "dwelpho",
}
MEETING = "Plimvok"
LOG = csv_log(
    f"{SERIOUS_ON:%d/%m/%Y},Contact,Sexual,Snapchat,Pupil Yorvath,At home,Police informed",
    heading="Date,Category,Type,Platform,Who,Where,Outcome",
)
THE_DAY = re.compile(r"\b(13|14)(th)? (Oct|of Oct)|2026-10-1[34]|1[34]/10|202610(13|14)|day \d+ of")
"""The day of the single case, or the one after it, in the ways a day is written."""


@pytest.fixture
def recorded(monkeypatch):
    """A school with one serious case and everything that a clerk can type."""
    monkeypatch.setattr(data, "now", lambda: NOON.astimezone(data.LONDON))
    installation = journeys.open_installation(Settings.from_environment())
    files = [UploadedFile("log.csv", LOG)]
    screening = journeys.screen_files(installation, files, today=UPLOADED_ON)
    journeys.take_in(installation, screening, at=NOON - timedelta(days=1))
    advice = Development(
        HELD,
        DevelopmentKind.ADVICE,
        TYPED["what"],
        Role.CLERK,
        organisation=TYPED["organisation"],
        outcome=TYPED["outcome"],
    )
    at = datetime(HELD.year, HELD.month, HELD.day, 18, tzinfo=UTC)
    number = installation.store.record_development(advice, at=at)
    review = PolicyReview(
        PartialDate(HELD, HELD, DatePrecision.DAY, long_date(HELD)),
        ReviewDecision.NO_CHANGE,
        Role.CLERK,
        developments=(number,),
        note=TYPED["note"],
        minute_reference=TYPED["minute_reference"],
    )
    installation.store.record_review(review, at=at)
    meeting = Meeting(date(2026, 12, 10), Role.CLERK, MEETING)
    installation.store.record_meeting(meeting, at=at)


def said_by(capsys, *arguments):
    main([str(argument) for argument in arguments])
    said = capsys.readouterr()
    return said.out + said.err


@pytest.mark.usefixtures("recorded")
def test_status_calendar_and_e_mail_have_a_meetings_name_and_nothing_else_typed(
    capsys, caplog, monkeypatch, tmp_path
):
    caplog.set_level(logging.DEBUG)
    for name, value in {"HOST": "localhost", "FROM": "a@b.example", "TO": "c@b.example"}.items():
        monkeypatch.setenv(f"POLICY_MONITOR_SMTP_{name}", value)
    said_by(capsys, "calendar", tmp_path / "dates.ics")
    told = {
        "status": said_by(capsys, "status", "--today", "2026-11-20"),
        "json": said_by(capsys, "status", "--json", "--today", "2026-11-20"),
        "e-mail": said_by(capsys, "notify", "--always", "--dry-run"),
        "calendar": (tmp_path / "dates.ics").read_text("utf-8"),
    }
    assert "police informed" in told["status"]
    for place, text in told.items():
        assert not [name for name, word in TYPED.items() if word in text], place
        assert not THE_DAY.search(text), place
        assert "Yorvath" not in text
    assert MEETING in told["calendar"]
    assert MEETING in told["status"]
    assert not [word for word in [*TYPED.values(), MEETING, "Yorvath"] if word in caplog.text]


@pytest.mark.usefixtures("recorded")
def test_the_review_page_shows_the_clerks_words_and_nothing_of_a_row(open_app, caplog):
    caplog.set_level(logging.DEBUG)
    app = open_app("governors/review.py")
    said = words_of(app)
    assert "police informed" in said
    assert TYPED["note"] in said
    assert TYPED["minute_reference"] in said
    assert not THE_DAY.search(said)
    assert "Yorvath" not in said
    assert "row 2" not in said
    assert not dict(app.query_params)
    assert not [word for word in [*TYPED.values(), MEETING, "Yorvath"] if word in caplog.text]
