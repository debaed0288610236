"""What is filled in comes back as it was meant, with nothing to ask."""

from datetime import date, timedelta
from itertools import product

import pytest

from policy_monitor.records import Level
from tests.report.template.conftest import (
    EXAMPLE_ROW,
    filled_in,
    opened,
    questions,
    read,
    saved,
    words,
)

ALONE = {"other", "not_recorded"}
TERMS = [
    "Autumn term 2026/27",
    "Summer term 2025/26",
    "Spring term 2025/26",
    "Autumn term 2025/26",
    "Summer term 2024/25",
    "Spring term 2024/25",
    "Autumn term 2024/25",
    "Summer term 2023/24",
    "Spring term 2023/24",
]
"""What the list of terms offers on 20 November 2026."""
EVERY_KIND = list(
    product(("Contact", "Conduct", "Content"), ("Commercial", "Aggressive", "Sexual", "Values"))
)
PEOPLE = ["pupil", "staff", "governor or volunteer", "parent or carer"]
PEOPLE += ["someone outside the school", "not known"]
PLACES = ["in school", "outside school", "not recorded"]


def labelled(file, table):
    return [(code, entry["label"]) for code, entry in words(file)[table].items()]


def every_choice():
    """Rows that between them choose every entry, every kind and every pair of outcomes."""
    outcomes = labelled("outcomes.toml", "outcome")
    steps = [("", None), *labelled("actions.toml", "action")]
    file = words("platforms.toml")
    platforms = [*(entry["name"] for entry in file["platform"]), file["other_platform"]]
    for number, (first, second) in enumerate(product(outcomes, outcomes)):
        third = outcomes[number % 7] if number % 3 == 0 else ("", None)
        step, other_step = steps[number % 7], steps[number // 7 % 7]
        category, nature = EVERY_KIND[number % 12]
        person, place = PEOPLE[number % 6], PLACES[number // 6 % 3]
        platform = platforms[number % len(platforms)]
        day = date(2026, 11, 20) - timedelta(days=number)
        chosen = {
            "Reference": number + 1,
            "Date of incident": day,
            "What happened (name nobody)": "Something was seen.",
            "Category": category,
            "Type of risk": nature,
            "Platform": platform,
            "Who was involved": person.capitalize(),
            "Where it happened": place.capitalize(),
            "Outcome": first[1],
            "Outcome (second)": second[1],
            "Outcome (third)": third[1],
            "Steps taken (Appendix A)": step[1],
            "Steps taken (second)": other_step[1],
        }
        yield (
            chosen,
            (
                day,
                category,
                nature,
                counted({first[0], second[0], third[0]} - {""}),
                {step[0], other_step[0]} - {""},
                platform,
                person,
                place,
            ),
        )


def counted(outcomes):
    """The outcomes that stand: "other" and "not recorded" say nothing beside one with a name."""
    return (outcomes - ALONE) or ({"other"} if "other" in outcomes else {"not_recorded"})


def told(incident):
    return (
        incident.occurred_on,
        incident.category,
        incident.nature,
        set(incident.outcomes),
        set(incident.actions),
        incident.platform,
        incident.involved,
        incident.setting,
    )


def test_the_empty_template_is_an_empty_log_and_not_a_fault(template, today):
    screening = read(template(today), today)
    assert screening.incidents == ()
    [said] = questions(screening)
    assert said == (
        "This log is in order and holds no incidents yet. Fill it in and upload it again, or, if "
        "the term had none, record a nil return for the term."
    )
    rows = screening.rows
    assert rows.read == rows.not_an_incident
    assert [sheet.read_as for sheet in screening.files[0].sheets] == [
        "incidents",
        "not an incident log",
        "not an incident log",
    ]


def test_the_example_is_no_incident_and_no_question(template, today):
    content = filled_in(template(today), [{"Date of incident": today, "Category": "Contact"}])
    screening = read(content, today)
    assert [incident.source.row for incident in screening.incidents] == [EXAMPLE_ROW + 1]
    [example] = [finding for finding in screening.findings if finding.code == "example_row"]
    assert (example.level, example.row) == (Level.NOT_AN_INCIDENT, EXAMPLE_ROW)
    assert example.message == f"Row {EXAMPLE_ROW} is marked as an example."


@pytest.mark.parametrize("delete", [False, True])
def test_without_the_example_an_empty_template_still_is_an_empty_log(template, today, delete):
    workbook = opened(template(today))
    sheet = workbook["Incident log"]
    if delete:
        sheet.delete_rows(EXAMPLE_ROW)
    else:
        sheet.cell(EXAMPLE_ROW, 1).value = 1
    screening = read(saved(workbook), today)
    assert len(screening.incidents) == (0 if delete else 1)
    assert len(questions(screening)) == (1 if delete else 0)


def test_every_choice_is_read_as_it_was_meant_without_a_question(template, today):
    rows, meant = zip(*every_choice(), strict=True)
    screening = read(filled_in(template(today), rows), today)
    assert questions(screening) == []
    assert [told(incident) for incident in screening.incidents] == list(meant)
    assert screening.rows.accepted == 256
    assert screening.unknown_words == ()


def test_a_choice_left_empty_is_read_as_not_known(template, today):
    [incident] = read(
        filled_in(template(today), [{"Date of incident": today, "Outcome": "Ongoing"}]), today
    ).incidents
    assert (incident.category, incident.nature, incident.platform) == (None, None, None)
    assert (incident.involved, incident.setting) == ("not known", "not recorded")
    assert (incident.outcomes, incident.actions) == (("ongoing",), ())


def test_an_incident_without_a_day_is_counted_in_its_term(template, today):
    rows = [
        {"Reference": number, "Term": term, "Category": "Conduct", "Type of risk": "Aggressive"}
        for number, term in enumerate(TERMS, start=1)
    ]
    screening = read(filled_in(template(today), rows), today)
    assert questions(screening) == []
    assert [incident.term.label for incident in screening.incidents] == TERMS


def test_a_term_without_incidents_is_a_nil_return(template, today):
    rows = [
        {"Term": "Summer term 2025/26", "What happened (name nobody)": "No incidents this term"},
        {"Date of incident": today, "Category": "Content", "Type of risk": "Values"},
    ]
    screening = read(filled_in(template(today), rows), today)
    assert questions(screening) == []
    assert [nil.term.label for nil in screening.nil_returns] == ["Summer term 2025/26"]
    assert len(screening.incidents) == 1


def test_a_nil_return_alone_is_read_from_the_sheet(template, today):
    row = {"Term": "Spring term 2025/26", "What happened (name nobody)": "No incidents this term"}
    screening = read(filled_in(template(today), [row]), today)
    assert questions(screening) == []
    assert [nil.term.label for nil in screening.nil_returns] == ["Spring term 2025/26"]


def test_a_changed_outcome_is_brought_up_to_date_by_the_reference(template, today):
    before = {"Reference": 7, "Date of incident": today, "Outcome": "Ongoing"}
    after = before | {"Outcome": "Sanction"}
    [first] = read(filled_in(template(today), [before]), today).incidents
    [second] = read(filled_in(template(today), [after]), today).incidents
    assert first.identity == second.identity
    assert first.fingerprint != second.fingerprint


@pytest.mark.parametrize("name", ["Spring Lane Primary School", "Summer 2019 Academy"])
def test_a_school_named_after_a_term_has_its_dates_as_they_are(template, today, other_school, name):
    data = other_school("policy.toml", ("Carlton Primary School", name))
    rows = [
        {"Date of incident": date(2026, 1, 20), "Category": "Contact", "Type of risk": "Sexual"},
        {"Date of incident": date(2025, 10, 3), "Category": "Content", "Type of risk": "Values"},
        {"Term": "Autumn term 2024/25", "What happened (name nobody)": "No incidents this term"},
    ]
    screening = read(filled_in(template(today, data), rows), today, data=data)
    assert questions(screening) == []
    assert [incident.term.label for incident in screening.incidents] == [
        "Spring term 2025/26",
        "Autumn term 2025/26",
    ]
    assert [nil.term.label for nil in screening.nil_returns] == ["Autumn term 2024/25"]
