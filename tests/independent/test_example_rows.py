"""The example as read here is the example as its hand-made key has it."""

import json
from pathlib import Path

from tests.independent.example_rows import NIL_RETURN, read_example, school_days

KEY = json.loads((Path(__file__).parents[1] / "example" / "key.json").read_text("utf-8"))


def test_every_incident_read_here_is_one_of_the_key():
    read = [
        {
            "file": row["file"],
            "sheet": row["sheet"],
            "row": row["row"],
            "occurred_on": row["day"].isoformat(),
            "academic_year": row["term"][0],
            "term": row["term"][1],
            "category": row["category"],
            "nature": row["nature"],
            "outcomes": sorted(row["outcomes"]),
            "actions": sorted(row["actions"]),
            "platform": row["platform"],
            "involved": row["involved"],
            "setting": row["setting"],
        }
        for row in read_example().to_dict("records")
    ]
    key = [{"file": f["file"], **incident} for f in KEY["files"] for incident in f["incidents"]]
    order = [(each["file"], each["sheet"], each["row"]) for each in key]
    read.sort(key=lambda each: order.index((each["file"], each["sheet"], each["row"])))
    assert read == key


def test_rows_left_out_and_the_nil_return_are_those_of_the_key():
    fates = {"needs_decision": [], "rejected": [], "duplicate": []}
    for file in KEY["files"]:
        for sheet in file["sheets"]:
            for fate, rows in fates.items():
                rows += [(file["file"], sheet["sheet"], row) for row in sheet["fates"][fate]]
    left_out = read_example().attrs
    assert left_out["undecided"] == fates["needs_decision"]
    assert left_out["rejected"] == fates["rejected"]
    assert left_out["repeated"] == fates["duplicate"]
    nil = [(f["file"], n) for f in KEY["files"] for n in f["nil_returns"]]
    [(file, returned)] = nil
    term = (returned["academic_year"], returned["term"])
    assert (file, returned["sheet"], returned["row"], term) == NIL_RETURN


def test_the_terms_have_as_many_school_days_as_a_calendar_shows():
    # Weekdays month by month, less half-term and the early May bank holiday.
    assert len(school_days(("2026/27", "Autumn"))) == 22 + 22 + 21 + 14 - 5
    assert len(school_days(("2025/26", "Summer"))) == 14 + 21 + 22 + 15 - 5 - 1
