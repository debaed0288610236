"""A copy that cannot show its figures yet says why, and goes on answering."""

import http.client
import shutil
from contextlib import closing

import pytest
from playwright.sync_api import expect

from scripts.serving import PROJECT, serve
from tests.browser.steps import drop, press_button, visit
from tests.logs import AUTUMN_2025


def health_of(server):
    with closing(http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)) as connection:
        connection.request("GET", "/healthz")
        answer = connection.getresponse()
        return answer.status, answer.read().decode()


@pytest.fixture
def misspelt_policy(tmp_path):
    """A copy of `data/` in which a key of the policy is misspelt."""
    data = tmp_path / "data"
    shutil.copytree(PROJECT / "data", data, ignore=shutil.ignore_patterns("local"))
    policy = data / "policy" / "policy.toml"
    text = policy.read_text(encoding="utf-8")
    policy.write_text(text.replace("\ntitle =", "\ntitel ="), encoding="utf-8")
    return data


def test_a_mistake_in_the_policy_file_is_said_on_the_page(page, tmp_path, misspelt_policy):
    environment = {"POLICY_MONITOR_DATA": str(misspelt_policy)}
    with serve(PROJECT / "app.py", tmp_path, environment=environment) as server:
        visit(page, server)

        alert = page.get_by_test_id("stAlert")
        expect(alert).to_have_count(1)
        expect(alert).to_contain_text("policy.toml")
        expect(alert).to_contain_text("titel")
        expect(page.get_by_text("reference number")).to_have_count(0)
        assert "titel" in server.log
        assert "Traceback" not in server.log
        assert health_of(server) == (503, "not ready; the log says why")


def test_a_database_that_cannot_be_opened_is_said_on_the_page(page, tmp_path):
    broken = tmp_path / "broken.sqlite"
    broken.write_bytes(b"this is no database " * 100)
    environment = {"DATABASE_URL": f"sqlite:///{broken.as_posix()}"}
    with serve(PROJECT / "app.py", tmp_path, environment=environment) as server:
        visit(page, server)

        alert = page.get_by_test_id("stAlert")
        expect(alert).to_contain_text("is not a sound database")
        expect(page.get_by_text("reference number")).to_have_count(0)
        assert health_of(server) == (503, "not ready; the log says why")


def test_a_database_that_can_only_be_read_takes_no_upload_and_says_so(page, tmp_path):
    with serve(PROJECT / "app.py", tmp_path) as server:
        visit(page, server, "/upload")
    database = tmp_path / "local" / "policy_monitor.sqlite"
    environment = {"DATABASE_URL": f"sqlite:///file:{database}?mode=ro&uri=true"}
    with serve(PROJECT / "app.py", tmp_path, environment=environment) as server:
        visit(page, server, "/upload")
        drop(page, ("log.csv", AUTUMN_2025))
        press_button(page, "Add 3 incidents")

        alert = page.get_by_test_id("stAlert").filter(has_text="cannot be used")
        expect(alert).to_contain_text("it can be read but not changed. Give this account")
        expect(page.get_by_text("reference number")).to_have_count(0)
        expect(page.get_by_text("is stored")).to_have_count(0)
        assert "Traceback" not in server.log
