"""Rows that only show how to fill the others in, and logs with nothing in them yet."""

import pytest

from policy_monitor.ingest.statements import is_example_mark

HEADING = "Ref,Date,Category,Type of risk,Platform,Outcome"
ROW = "1,03/10/2025,Conduct,Aggressive,Roblox,NFA"


def log(*rows, heading=HEADING):
    return ("log.csv", "\n".join([heading, *rows, ""]).encode())


def fates(screening):
    return [(f.row, f.level.value, f.code) for f in screening.findings if f.code != "heading_row"]


@pytest.mark.parametrize(
    "text",
    [
        "Example",
        "EXAMPLE ROW",
        "(example)",
        "Example 1",
        "Example only",
        "Example - please delete",
        "Example: a pupil was sent a message",
        "Worked example",
        "Sample entry",
        "e.g.",
        "E.g. 03/10/2025",
        "eg",
    ],
)
def test_a_mark_of_an_example_is_known(text):
    assert is_example_mark(text)


@pytest.mark.parametrize(
    "text",
    [
        "Example Primary School",
        "Examples of bullying seen in class",
        "For example",
        "EG12",
        "EG-12",
        "eg 12",
        "Egg",
        "Sampled",
        "1",
        "",
    ],
)
def test_a_text_that_only_looks_like_one_is_not(text):
    assert not is_example_mark(text)


@pytest.mark.parametrize("mark", ["Example", "EXAMPLE - DELETE", "e.g."])
def test_a_dated_row_marked_as_an_example_is_not_counted(read, mark):
    screening = read(log(f"{mark},02/10/2025,Contact,Sexual,Snapchat,Police informed", ROW))
    assert [incident.source.row for incident in screening.incidents] == [3]
    assert fates(screening) == [(2, "not_an_incident", "example_row")]


def test_an_example_in_the_column_of_dates_is_not_counted(read):
    heading = "Date,Category,Type of risk,Platform,Outcome"
    rows = ["e.g. 02/10/2025,Contact,Sexual,Snapchat,Police informed", ROW[2:]]
    screening = read(log(*rows, heading=heading))
    assert [incident.source.row for incident in screening.incidents] == [3]
    assert fates(screening) == [(2, "not_an_incident", "example_row")]


def test_an_example_with_a_term_for_its_date_is_not_counted(read):
    heading = "Ref,Term,Category,Type of risk,Outcome"
    rows = ["Example,Autumn 2025,Contact,Sexual,NFA", "1,Autumn 2025,Conduct,Values,NFA"]
    screening = read(log(*rows, heading=heading))
    assert [incident.source.row for incident in screening.incidents] == [3]


def test_an_example_further_right_does_not_hide_an_incident(read):
    heading = f"{HEADING},What happened"
    screening = read(log(f"{ROW},Example", heading=heading))
    assert len(screening.incidents) == 1


def test_a_log_of_headings_alone_is_said_to_hold_nothing_yet(read):
    screening = read(log())
    [said] = [finding for finding in screening.findings if finding.code == "no_incidents_yet"]
    assert (said.row, said.level.value) == (None, "note")
    assert said.message.startswith("This log is in order and holds no incidents yet.")


def test_a_log_with_an_incident_or_a_nil_return_is_not(read):
    nil = ",Autumn term 2025: no incidents,,,,"
    for rows in ([ROW], [nil]):
        codes = {finding.code for finding in read(log(*rows)).findings}
        assert "no_incidents_yet" not in codes


@pytest.mark.parametrize(
    ("done", "actions"),
    [
        ("Removal asked for", ("removal_requested",)),
        ("Under-age account reported", ("underage_account_reported",)),
        ("Advice on privacy settings", ("privacy_advice",)),
    ],
)
def test_the_policys_name_for_a_step_says_that_step_and_no_outcome(read, done, actions):
    [incident] = read(log(ROW.replace("NFA", done))).incidents
    assert (incident.actions, incident.outcomes) == (actions, ("not_recorded",))


def test_more_than_the_name_of_a_step_may_say_an_outcome_too(read):
    done = "Under-age account reported and parents contacted"
    [incident] = read(log(ROW.replace("NFA", done))).incidents
    assert "underage_account_reported" in incident.actions
    assert "parents_contacted" in incident.outcomes


def test_the_lists_own_name_for_any_other_platform_is_no_unknown_one(read):
    screening = read(log(ROW.replace("Roblox", "Other platform")))
    assert screening.incidents[0].platform == "Other platform"
    assert "platform_not_listed" not in {finding.code for finding in screening.findings}
    unknown = read(log(ROW.replace("Roblox", "Blorpchat")))
    assert "platform_not_listed" in {finding.code for finding in unknown.findings}
