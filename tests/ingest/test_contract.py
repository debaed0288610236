"""What `screen --json` promises: every name of it, and every value in its own words."""

import gc

from policy_monitor.ingest.collecting import no_search_for_garbage
from policy_monitor.ingest.contract import as_contract, refusal_as_contract
from policy_monitor.ingest.refusals import FileRefused, Refusal
from policy_monitor.records import Meaning
from policy_monitor.vocabulary import Category, Nature, Setting
from tests.ingest.messy_logs import workbook

HEAD = [
    "Date of incident", "Category", "Type of risk", "App", "Pupil or staff?", "Where",
    "Action taken", "Outcome", "What happened",
]  # fmt: skip
LOG = workbook(
    {
        "Autumn": [
            ["An invented school"],
            HEAD,
            ["3/10/24", "Conduct", "Aggressive", "WhatsApp", "Pupil", "At home",
             "Blocked the sender", "Parents contacted; police informed", "one two three four five"],
            ["3/10/24", "Conduct", "Aggressive", "WhatsApp", "Pupil", "At home",
             "", "NFA", "two three four five six"],
            ["w/c 7/10/24", "Something", "", "", "", "", "", "", "three four five six seven"],
            ["31/02/2024", "Conduct", "Sexual", "", "", "", "", "", "four five six seven eight"],
        ],
        "Spring 2025": [["No incidents this term"]],
    }
)  # fmt: skip


def test_a_screening_is_given_in_the_form_that_was_promised(read):
    answer = as_contract(read(("Autumn log.xlsx", LOG)))
    where = {"file": "Autumn log.xlsx", "sheet": "Autumn"}
    term = {"academic_year": "2024/25", "term": "Autumn"}
    assert list(answer) == ["status", "files", "incidents", "findings", "rows"]
    assert answer["status"] == "ok"
    assert answer["files"] == [
        {
            "file": "Autumn log.xlsx",
            "sheets": [
                {
                    "sheet": "Autumn",
                    "header_row": 2,
                    "columns": {
                        "occurred_on": "A", "category": "B", "nature": "C", "platform": "D",
                        "involved": "E", "setting": "F", "action": "G", "outcome": "H",
                        "description": "I",
                    },
                    "read_as": "incidents",
                },
                {"sheet": "Spring 2025", "header_row": None, "columns": {},
                 "read_as": "nil return"},
            ],
        }
    ]  # fmt: skip
    assert answer["incidents"] == [
        where | {"row": 3, "occurred_on": "2024-10-03"} | term | {
            "category": "Conduct", "nature": "Aggressive",
            "outcomes": ["police_informed", "parents_contacted"],
            "actions": answer["incidents"][0]["actions"], "platform": "WhatsApp",
            "involved": "pupil", "setting": "outside school",
        },
        where | {"row": 4, "occurred_on": "2024-10-03"} | term | {
            "category": "Conduct", "nature": "Aggressive", "outcomes": ["no_further_action"],
            "actions": [], "platform": "WhatsApp", "involved": "pupil",
            "setting": "outside school",
        },
        where | {"row": 5, "occurred_on": None} | term | {
            "category": None, "nature": None, "outcomes": ["not_recorded"], "actions": [],
            "platform": None, "involved": "not known", "setting": "not recorded",
        },
    ]  # fmt: skip
    assert all(isinstance(code, str) for code in answer["incidents"][0]["actions"])
    assert answer["rows"] == {
        "read": 7, "accepted": 3, "needs_decision": 0, "rejected": 1, "duplicate": 0,
        "not_an_incident": 3,
    }  # fmt: skip
    rejected = next(one for one in answer["findings"] if one["level"] == "rejected")
    assert list(rejected) == ["level", "code", "file", "sheet", "row", "column", "message"]
    assert (rejected | {"message": ""}) == where | {
        "level": "rejected", "code": "date_unreadable", "row": 6, "column": "Date of incident",
        "message": "",
    }  # fmt: skip
    assert rejected["message"].startswith("Row 6 ")


def test_a_refusal_is_given_in_the_form_that_was_promised():
    refused = FileRefused(Refusal.PASSWORD_PROTECTED, "log.xlsx")
    assert refusal_as_contract(refused) == {
        "status": "error",
        "code": "password_protected",
        "message": refused.message,
    }


def test_nothing_is_lost_on_the_way_from_the_reading_process(read):
    screening = read(("Autumn log.xlsx", LOG))
    (file,) = screening.files
    assert (file.file, file.kind, len(file.content_hash)) == ("Autumn log.xlsx", "xlsx", 64)
    assert file.sheets[0].headings["occurred_on"] == "Date of incident"
    assert [(one.source.file, one.source.sheet, one.source.sheet_number, one.source.row)
            for one in (*screening.incidents[:1], *screening.nil_returns)] == [
        ("Autumn log.xlsx", "Autumn", 1, 3),
        ("Autumn log.xlsx", "Spring 2025", 2, 1),
    ]  # fmt: skip
    assert screening.nil_returns[0].term.label == "Spring term 2024/25"
    assert [len(one.identity) for one in screening.incidents] == [64] * 3
    assert [one.involvements for one in screening.incidents] == [1, 1, 1]
    (word,) = screening.unknown_words
    assert (word.about.value, word.label, word.rows) == ("kind", "Something", 1)
    assert screening.incidents[2].unknown_words == (word.key,)
    letters = {one.code: one.letter for one in screening.findings}
    assert letters["date_unreadable"] == "A"
    assert letters["not_classified"] == "B"


def test_the_likely_meanings_of_a_word_come_back_as_they_were_found(read):
    rows = [
        "3/10/24,Groomingesque,NFA,Zorgchat,Pupil,Homely",
        "4/10/24,Grooming,NFA,Roblox,Pupil,Home",
    ]
    log = "\n".join(["Date,Category,Outcome,App,Who,Where", *rows, ""])
    words = read(("log.csv", log.encode())).unknown_words
    assert {one.label: one.likely[:1] for one in words if one.label != "Zorgchat"} == {
        "Groomingesque": (Meaning(category=Category.CONTACT, nature=Nature.SEXUAL),),
        "Homely": (Meaning(setting=Setting.OUTSIDE_SCHOOL),),
    }


def test_a_log_that_is_not_begun_yet_is_said_to_be_in_order(read):
    screening = read(("log.xlsx", workbook({"Autumn": [HEAD]})))
    (note,) = [one for one in screening.findings if one.level == "note"]
    assert (note.code, note.file, note.sheet) == ("no_incidents_yet", "log.xlsx", "Autumn")
    assert (screening.rows.read, screening.rows.accepted) == (1, 0)


def test_the_search_for_garbage_goes_on_as_before():
    gc.enable()
    with no_search_for_garbage():
        assert not gc.isenabled()
    assert gc.isenabled()
    gc.disable()
    try:
        with no_search_for_garbage():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
