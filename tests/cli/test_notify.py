"""`notify`: the standing of the review, sent through a real mail server on this computer."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from policy_monitor import journeys
from policy_monitor.ingest import UploadedFile
from policy_monitor.policy.model import DatePrecision, PartialDate
from policy_monitor.records import PolicyReview, ReviewDecision
from policy_monitor.vocabulary import Role
from tests.logs import AUTUMN_2025
from tests.mail_servers import PASSWORD, USER, Handler, running

pytestmark = pytest.mark.filterwarnings(
    # What the test's own server is warned of.
    "ignore:Requiring AUTH while not requiring TLS"
)

SETTINGS = {
    "HOST": "localhost",
    "SECURITY": "none",
    "FROM": "office@school.example",
    "TO": "clerk@school.example, chair@school.example",
}


@pytest.fixture
def settings(monkeypatch):
    """Set how messages are sent."""

    def settings(**given):
        for name in ("HOST", "PORT", "USER", "PASSWORD", "SECURITY", "FROM", "TO"):
            monkeypatch.delenv(f"POLICY_MONITOR_SMTP_{name}", raising=False)
        for name, value in (SETTINGS | given).items():
            monkeypatch.setenv(f"POLICY_MONITOR_SMTP_{name}", str(value))

    return settings


@pytest.fixture
def reviewed_today(installation):
    """A review of today, so that none is due."""
    now = datetime.now(ZoneInfo("Europe/London"))
    held = PartialDate(now.date(), now.date(), DatePrecision.DAY, "today")
    installation.store.record_review(
        PolicyReview(held, ReviewDecision.NO_CHANGE, Role.CLERK), at=now
    )


@pytest.fixture
def with_a_log(installation):
    """A log with a serious incident of 11 November 2025 in its row 4."""
    at = datetime(2026, 3, 2, 12, tzinfo=UTC)
    files = [UploadedFile("log.csv", AUTUMN_2025)]
    screening = journeys.screen_files(installation, files, today=at.date())
    journeys.take_in(installation, screening, at=at)


@pytest.mark.usefixtures("with_a_log")
def test_a_due_review_is_told_to_each_address_as_governors_see_it(run, settings):
    handler = Handler()
    with running(handler) as port:
        settings(PORT=port)
        code, out, err = run("notify")
    assert (code, err) == (0, "")
    subject = "Carlton Primary School, Social Media Policy: a review is due"
    assert out == f"Sent to 2 addresses: {subject}.\n"
    assert handler.addresses == ["clerk@school.example", "chair@school.example"]
    message = handler.messages[0]
    assert message["Subject"] == subject
    body = message.get_content().replace("\r\n", "\n")
    status = run("status")[1]
    assert body == f"{status}\n{body.splitlines()[-1]}\n"
    assert body.splitlines()[-1].startswith("Sent by Policy Monitor")
    assert "(section 9)" in body
    for hidden in ("upload 1", "sheet 1", "row 4", "11 November", "2025-11-11", "log.csv"):
        assert hidden not in body


def test_a_school_with_nothing_stored_is_told_of_its_own_policy_not_of_the_example(run, settings):
    handler = Handler()
    with running(handler) as port:
        settings(PORT=port)
        assert run("notify")[0] == 0
    body = handler.messages[0].get_content()
    assert "overdue since 31 January 2020" in body
    assert "Carlton Primary School has reported nothing yet." in body
    assert "xample" not in body


@pytest.mark.usefixtures("reviewed_today")
def test_nothing_is_sent_while_nothing_is_due_unless_asked_for(run, settings):
    handler = Handler()
    with running(handler) as port:
        settings(PORT=port)
        code, out, _ = run("notify")
        assert code == 0
        assert out.startswith("Nothing was sent. No review is due. Next: annual review by ")
        assert handler.taken == []
        code, out, _ = run("notify", "--always")
    assert code == 0
    assert out.endswith(": no review is due.\n")
    assert handler.messages[0].get_content().startswith("No review is due.")


def test_a_dry_run_shows_the_message_and_sends_nothing(run, settings):
    handler = Handler()
    with running(handler) as port:
        settings(PORT=port)
        code, out, _ = run("notify", "--dry-run")
    assert code == 0
    assert out.startswith("Subject: Carlton Primary School, Social Media Policy: a review is due\n")
    assert "- The annual review of the policy has been overdue since 31 January 2020" in out
    assert out.endswith("Nothing was sent. Without --dry-run this goes to 2 addresses.\n")
    assert handler.taken == []
    assert handler.heard == []


def test_a_refused_login_is_one_sentence_without_the_password(run, settings):
    with running(Handler(), login=True) as port:
        settings(PORT=port, USER=USER, PASSWORD=f"{PASSWORD} wrong")
        code, out, err = run("notify")
    assert (code, out) == (1, "")
    assert err == (
        "Nothing was sent: the mail server did not accept the login. Check "
        "POLICY_MONITOR_SMTP_USER and POLICY_MONITOR_SMTP_PASSWORD.\n"
    )


def test_the_right_login_is_accepted(run, settings):
    handler = Handler()
    with running(handler, login=True) as port:
        settings(PORT=port, USER=USER, PASSWORD=PASSWORD)
        assert run("notify")[0] == 0
    assert len(handler.taken) == 2


def test_an_address_that_is_refused_is_an_error_that_says_who_got_it(run, settings):
    with running(Handler(refuses=frozenset({"chair@school.example"}))) as port:
        settings(PORT=port)
        code, _, err = run("notify")
    assert code == 1
    assert err.startswith("Sent to 1 of 2 addresses only: the mail server refused address 2 of 2")


@pytest.mark.usefixtures("reviewed_today")
@pytest.mark.parametrize("option", [(), ("--dry-run",), ("--always",)])
def test_a_mistake_in_the_settings_shows_before_a_review_is_due(run, settings, option):
    settings(TO="")
    code, out, err = run("notify", *option)
    assert (code, out) == (1, "")
    assert err.startswith("The setting POLICY_MONITOR_SMTP_TO cannot be used to send messages: ")


def test_without_any_setting_it_says_which_to_begin_with(run, settings):
    settings(HOST="", FROM="", TO="", SECURITY="")
    code, _, err = run("notify")
    assert code == 1
    assert err == (
        "The setting POLICY_MONITOR_SMTP_HOST cannot be used to send messages: give the name of "
        'the mail server, such as "smtp.school.example".\n'
    )
