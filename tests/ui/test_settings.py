"""Settings: what the app knows, read from where it is kept, and the rules, chosen here alone."""

import re
import shutil

import pytest

from policy_monitor.ingest import UploadedFile
from policy_monitor.settings import MailSettings, Settings
from policy_monitor.ui import data
from policy_monitor.ui.settings_copy import say_mail, say_store
from policy_monitor.vocabulary import Outcome
from tests.logs import AUTUMN_2025
from tests.ui.conftest import words_of

SETTINGS = "school/settings.py"
MARK = "zwimbrex-vlonk"


@pytest.fixture
def open_topic(open_app):
    def open_topic(topic=None):
        app = open_app(SETTINGS, **({} if topic is None else {"topic": topic}))
        assert not app.exception
        return app

    return open_topic


def labelled(widgets, label):
    return next(widget for widget in widgets if widget.label.startswith(label))


def choose(app, label, value):
    return labelled(app.get("button_group"), label).set_value(value).run()


def click(app, label):
    app = labelled(app.button, label).click().run()
    assert not app.exception
    return app


def facts_of(app):
    """The table of facts, by name."""
    [table] = app.table
    return dict(zip(table.value.index, table.value.iloc[:, 0], strict=True))


def rows_of(app):
    """The rows of the one table that is drawn as text, each as its cells."""
    [html] = [part.value for part in app.html if "<table" in part.value]
    return [re.findall(r"<td[^>]*>([^<]*)</td>", row) for row in html.split("<tr")[2:]]


def headings_of(app):
    return [part.value for part in app.header]


def test_the_policy_is_said_as_its_files_have_it(open_topic):
    app = open_topic()
    assert facts_of(app) == {
        "School": "Carlton Primary School",
        "Last reviewed": "January 2019 on the cover",
        "Next review": "No date on the cover",
        "Review cycle": "Annual: every 12 months",
        "Never longer than": "12 months (section 9)",
        "Due soon": "From 60 days before the day",
        "Clauses": "Appendix A, section 8 and section 9: each flag and each rule names the one it "
        "rests on",
    }
    assert "The policy names Facebook, Instagram, Pinterest and Vine." in words_of(app)
    assert "`data/policy/policy.toml`" in words_of(app)


def test_each_outcome_is_listed_with_what_it_counts_as(open_topic):
    rows = rows_of(open_topic())
    assert len(rows) == len(Outcome)
    assert ["Police informed", "Serious and outside help", "Appendix A"] in rows
    assert ["Ongoing", "Still open", "Appendix A"] in rows
    assert ["Sanction", "–", "section 8"] in rows


def test_an_outcome_that_the_school_chose_as_serious_is_listed_so(open_topic):
    app = open_topic("The rules")
    pills = labelled(app.get("button_group"), "Outcomes that count")
    pills.set_value([*pills.value, Outcome.SANCTION]).run()
    app = click(app, "Keep this choice")
    app = choose(app, "What to look at", "The policy")
    assert ["Sanction", "Serious", "section 8"] in rows_of(app)


def test_the_terms_of_this_year_and_the_next_are_listed(open_topic):
    app = open_topic("Term dates")
    assert headings_of(app) == ["The term dates of 2026/27 and 2027/28 are all listed"]
    rows = rows_of(app)
    assert [row[0] for row in rows] == [
        f"{season} term {year}"
        for year in ("2026/27", "2027/28")
        for season in ("Autumn", "Spring", "Summer")
    ]
    assert rows[1] == [
        "Spring term 2026/27",
        "4 January 2027",
        "15 February 2027 to 19 February 2027",
        "25 March 2027",
        "Listed",
    ]


@pytest.mark.parametrize(
    ("dropped", "heading", "estimated"),
    [
        (["2027/28"], "The term dates of 2027/28 are estimated", 3),
        (["2026/27", "2027/28"], "The term dates of 2026/27 and 2027/28 are estimated", 6),
    ],
)
def test_a_year_that_is_not_listed_is_marked_as_estimated(
    open_topic, tmp_path, monkeypatch, dropped, heading, estimated
):
    folder = tmp_path / "data"
    shutil.copytree(Settings.from_environment().data, folder, ignore=lambda *_: {"local"})
    file = folder / "calendar" / "terms.toml"
    before, *years = re.split(r"^(?=\[year\.)", file.read_text("utf-8"), flags=re.MULTILINE)
    left_out = tuple(f'[year."{year}"' for year in dropped)
    kept = [year for year in years if not year.startswith(left_out)]
    assert len(kept) == len(years) - len(dropped)
    file.write_text("".join([before, *kept]), "utf-8")
    monkeypatch.setenv("POLICY_MONITOR_DATA", str(folder))
    app = open_topic("Term dates")
    assert headings_of(app) == [heading]
    assert [row[-1] for row in rows_of(app)].count("Estimated") == estimated


def test_this_copy_says_what_it_holds_and_no_path(open_topic):
    facts = facts_of(open_topic("This copy"))
    assert facts["Holds"].startswith("Nothing of the school's own yet")
    assert facts["Takes logs and records"] == "Yes"
    assert facts["Sends e-mail"] == "No: no mail server is set up"
    assert facts["Version"] == "0.1.0"
    assert str(Settings.from_environment().local) not in str(facts)


def test_what_is_stored_is_counted(open_topic):
    data.take_in(data.screen([UploadedFile("log.csv", AUTUMN_2025)]))
    assert facts_of(open_topic("This copy"))["Holds"] == "3 incidents from 1 upload"


def test_the_state_of_the_e_mail_names_the_server_and_no_address(open_topic, monkeypatch):
    for name, value in {
        "HOST": "smtp.school.example",
        "FROM": "office@school.example",
        "TO": "clerk@school.example, chair@school.example",
        "USER": f"user-{MARK}",
        "PASSWORD": MARK,
    }.items():
        monkeypatch.setenv(f"POLICY_MONITOR_SMTP_{name}", value)
    app = open_topic("This copy")
    said = facts_of(app)["Sends e-mail"]
    assert said == "Through smtp.school.example to 2 addresses, when a scheduled job says so"
    everything = str(facts_of(app)) + words_of(app)
    assert MARK not in everything
    assert "@school" not in everything


def test_a_mail_setting_that_cannot_be_used_is_named_without_its_value():
    settings = MailSettings(host="smtp.school.example", sender="not an address", recipients="x")
    said = say_mail(settings)
    assert said.startswith(r"No. The setting POLICY\_MONITOR\_SMTP\_FROM cannot be used")
    assert "not an address" not in said


def test_the_account_is_read_only_where_a_message_is_sent(monkeypatch):
    monkeypatch.setenv("POLICY_MONITOR_SMTP_USER", "office")
    monkeypatch.setenv("POLICY_MONITOR_SMTP_PASSWORD", MARK)
    without = MailSettings.from_environment(with_login=False)
    assert (without.user, without.password) == ("", "")
    assert MailSettings.from_environment().password == MARK


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("sqlite:////srv/vlonk/policy.sqlite", "one file on the computer it runs on"),
        ("postgresql+psycopg://vlonk:zwim@db.example/x", "the database server"),
    ],
)
def test_where_data_is_kept_is_said_without_an_address(address, said):
    assert said in say_store(address)
    assert not {"vlonk", "zwim", "example"} & set(re.findall(r"\w+", say_store(address)))


def foreseen(app):
    """How many flags Review shows, and would show, as the page says before anything is kept."""
    said = re.search(r"Review shows (\d+) flags now and would show (\d+) flags;", words_of(app))
    return int(said[1]), int(said[2])


def test_a_choice_says_what_it_changes_before_and_what_it_says_comes_true(open_topic):
    app = open_topic("The rules")
    flags = len(data.load_book().status.flags)
    assert f"**This is what holds now.** Review shows {flags} flags." in words_of(app)
    assert labelled(app.button, "Keep this choice").disabled
    pills = labelled(app.get("button_group"), "Outcomes that count")
    pills.set_value([*pills.value, Outcome.PARENTS_CONTACTED]).run()
    now, then = foreseen(app)
    assert now == flags < then
    app = click(app, "Keep this choice")
    assert len(data.load_book().status.flags) == then
    assert "head teacher: parents or carers contacted counts as serious." in words_of(app)


def test_who_chose_what_is_listed_newest_first_down_to_the_policys_own(open_topic):
    app = open_topic("The rules")
    labelled(app.radio, "How sure").set_value("strict").run()
    app = click(app, "Keep this choice")
    assert data.load_book().status.policy.triggers.false_flags_per_term == 0.01
    app = click(app, "Set to the policy's own choice")
    app = click(app, "Keep this choice")
    assert data.load_book().status.policy.triggers.false_flags_per_term == 0.05
    [said] = [part.value for part in app.markdown if "in place of" in part.value]
    lines = said.splitlines()
    assert [line.partition(": ")[2] for line in lines[:2]] == [
        "standard in place of strict.",
        "strict in place of standard.",
    ]
    assert lines[2].startswith("- The policy's own choice: standard; serious are ")


def test_a_choice_for_the_school_makes_the_example_step_back(open_topic):
    app = choose(open_topic("The rules"), "What you record is for", "Record for our school")
    labelled(app.radio, "How sure").set_value("strict").run()
    app = click(app, "Keep this choice")
    assert data.load_book().example is False


@pytest.mark.parametrize("topic", ["", "Nothing"])
def test_an_address_that_names_no_section_opens_the_first(open_topic, topic):
    assert "What each outcome counts as" in headings_of(open_topic(topic))
