"""The example logs and their hand-made key agree, without the app's own reader."""

import csv
import json
import re
import subprocess
import sys
import tomllib
from collections import Counter
from datetime import date, datetime
from pathlib import Path

import pytest
from odf import teletype
from odf.opendocument import load as load_ods
from odf.table import Table, TableRow
from openpyxl import load_workbook
from python_calamine import load_workbook as load_xls

from policy_monitor.vocabulary import Category, Involved, Nature, Outcome, Setting

PROJECT = Path(__file__).resolve().parents[2]
EXAMPLE = PROJECT / "data" / "example"
KEY = json.loads((Path(__file__).parent / "key.json").read_text(encoding="utf-8"))
MANIFEST = tomllib.loads((EXAMPLE / "example.toml").read_text(encoding="utf-8"))
FILES = [entry["file"] for entry in KEY["files"]]
ENTRIES = [pytest.param(entry, id=entry["file"]) for entry in KEY["files"]]
FATES = ("accepted", "needs_decision", "rejected", "duplicate", "not_an_incident")
# Well inside any English school's terms, so that no date depends on one council's calendar.
TERM_WINDOWS = {
    "Autumn": ("09-10", "12-15"),
    "Spring": ("01-10", "03-20"),
    "Summer": ("04-25", "07-15"),
}
TWO_CAPITALISED_WORDS = re.compile(r"\b(?=([A-Z][a-z']+\s+[A-Z][a-z']+)\b)")
NOT_NAMES = {
    "Autumn Term",
    "Be Real",
    "Example Primary",
    "Golden Time",
    "Online Safety",
    "Primary School",
    "Term Online",
    "Tik Tok",
    "Whats App",
    "You Tube",
}


def read_sheets(path):
    """Every sheet's rows by name, each row a tuple of values with None for an empty cell."""
    match path.suffix:
        case ".xlsx":
            sheets = {s.title: list(s.iter_rows(values_only=True)) for s in load_workbook(path)}
        case ".xls":
            book = load_xls(path)
            sheets = {
                n: book.get_sheet_by_name(n).to_python(skip_empty_area=False)
                for n in book.sheet_names
            }
        case ".ods":
            tables = load_ods(path).spreadsheet.getElementsByType(Table)
            sheets = {table.getAttribute("name"): read_ods_rows(table) for table in tables}
        case suffix:
            encoding, delimiter = {".csv": ("cp1252", ","), ".tsv": ("utf-8-sig", "\t")}[suffix]
            with path.open(encoding=encoding, newline="") as text:
                sheets = {"": list(csv.reader(text, delimiter=delimiter))}
    return {
        name: [tuple(None if v == "" else v for v in row) for row in rows]
        for name, rows in sheets.items()
    }


def read_ods_rows(table):
    return [
        tuple(teletype.extractText(cell) for cell in row.childNodes)
        for row in table.getElementsByType(TableRow)
        if not row.getAttribute("numberrowsrepeated")
    ]


def last_filled_row(rows):
    return max(number for number, row in enumerate(rows, start=1) if any(row))


def texts(path):
    """Every piece of text a reader of the file could see, its name included."""
    sheets = read_sheets(path)
    cells = [v for rows in sheets.values() for row in rows for v in row if isinstance(v, str)]
    return [path.stem, *sheets, *cells]


def ways_to_write(day):
    suffix = "th" if 11 <= day.day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    return {
        f"{day:%d/%m/%y}",
        f"{day:%d/%m/%Y}",
        f"{day:%d-%b-%Y}",
        f"{day:%a} {day.day} {day:%b %Y}",
        f"{day.day}{suffix} {day:%B %Y}",
    }


def shows_day(row, day):
    real = [v.date() if isinstance(v, datetime) else v for v in row if isinstance(v, date)]
    written = [v.removesuffix(v[10:]) if ":" in v else v for v in row if isinstance(v, str)]
    return day in real or bool(ways_to_write(day) & set(written))


def cell_of(incident):
    if incident["category"] is None:
        return "not_classified"
    return f"{incident['category']} / {incident['nature'] or 'not_classified'}"


def incidents_of(entries):
    return [incident for entry in entries for incident in entry["incidents"]]


def test_the_manifest_lists_the_keys_files_in_order_and_nothing_else_is_in_the_folder():
    assert [upload["file"] for upload in MANIFEST["uploads"]] == FILES
    assert {path.name for path in EXAMPLE.iterdir()} == {*FILES, "example.toml"}


def test_the_manifest_and_the_key_name_one_school_and_day():
    assert MANIFEST["school"] == KEY["school"] == "Example Primary School"
    assert MANIFEST["as_of"].isoformat() == KEY["as_of"] == "2026-11-20"


def test_uploads_follow_each_logs_last_incident_and_end_on_the_examples_own_day():
    days = [upload["uploaded_on"] for upload in MANIFEST["uploads"]]
    assert days == sorted(days)
    assert days[-1] == MANIFEST["as_of"]
    for entry, day in zip(KEY["files"], days, strict=True):
        assert all(i["occurred_on"] < day.isoformat() for i in entry["incidents"])


@pytest.mark.parametrize("entry", ENTRIES)
def test_a_log_has_the_keys_sheets_and_rows(entry):
    sheets = read_sheets(EXAMPLE / entry["file"])
    assert {name: last_filled_row(rows) for name, rows in sheets.items()} == {
        sheet["sheet"]: sheet["rows_read"] for sheet in entry["sheets"]
    }


@pytest.mark.parametrize("entry", ENTRIES)
def test_every_row_has_exactly_one_fate_and_the_fates_add_up(entry):
    for sheet in entry["sheets"]:
        rows = sorted(row for fate in FATES for row in sheet["fates"][fate])
        assert rows == list(range(1, sheet["rows_read"] + 1))
    counts = {fate: sum(len(s["fates"][fate]) for s in entry["sheets"]) for fate in FATES}
    assert entry["rows"] == {"read": sum(counts.values()), **counts}


@pytest.mark.parametrize("entry", ENTRIES)
def test_each_accepted_row_shows_the_day_the_key_gives_it(entry):
    sheets = read_sheets(EXAMPLE / entry["file"])
    for incident in entry["incidents"]:
        row = sheets[incident["sheet"]][incident["row"] - 1]
        assert shows_day(row, date.fromisoformat(incident["occurred_on"])), incident["row"]


@pytest.mark.parametrize("entry", ENTRIES)
def test_the_keys_incidents_are_its_accepted_rows(entry):
    accepted = [(s["sheet"], row) for s in entry["sheets"] for row in s["fates"]["accepted"]]
    assert [(i["sheet"], i["row"]) for i in entry["incidents"]] == accepted


def test_every_incident_is_inside_its_term_and_nothing_happens_in_school_at_a_weekend():
    for incident in incidents_of(KEY["files"]):
        day = date.fromisoformat(incident["occurred_on"])
        first, last = TERM_WINDOWS[incident["term"]]
        year = int(incident["academic_year"][:4]) + (incident["term"] != "Autumn")
        assert f"{year}-{first}" <= incident["occurred_on"] <= f"{year}-{last}"
        assert incident["setting"] != "in school" or day.weekday() < 5
    assert max(i["occurred_on"] for i in incidents_of(KEY["files"])) <= "2026-11-19"


def test_a_duplicate_repeats_an_accepted_row_of_its_sheet_in_every_cell():
    for name, sheet in rows_with_fate("duplicate"):
        rows = read_sheets(EXAMPLE / name)[sheet["sheet"]]
        for row in sheet["fates"]["duplicate"]:
            assert rows[row - 1] in [rows[r - 1] for r in sheet["fates"]["accepted"] if r < row]


def test_the_rejected_row_has_a_day_that_does_not_exist_and_the_undecided_row_has_none():
    rejected = [filled_row(n, s, "rejected") for n, s in rows_with_fate("rejected")]
    undecided = [filled_row(n, s, "needs_decision") for n, s in rows_with_fate("needs_decision")]
    assert [row[1] for row in rejected] == ["31/02/2025"]
    assert [row[1] for row in undecided] == [None]


def rows_with_fate(fate):
    return [(e["file"], s) for e in KEY["files"] for s in e["sheets"] if s["fates"][fate]]


def filled_row(name, sheet, fate):
    (row,) = sheet["fates"][fate]
    return read_sheets(EXAMPLE / name)[sheet["sheet"]][row - 1]


def test_the_key_speaks_the_vocabulary_and_names_platforms_as_the_policy_data_does():
    listed = tomllib.loads((PROJECT / "data/policy/platforms.toml").read_text(encoding="utf-8"))
    totals = KEY["totals"]
    assert set(totals["by_platform"]) <= {p["name"] for p in listed["platform"]} | {"not_given"}
    assert set(totals["by_category"]) <= {*Category, "not_classified"}
    assert set(totals["by_outcome"]) <= set(Outcome)
    assert set(totals["by_involved"]) <= set(Involved)
    assert set(totals["by_setting"]) <= set(Setting)
    assert {i["nature"] for i in incidents_of(KEY["files"])} <= {*Nature, None}


def test_the_nil_return_says_so_in_the_row_the_key_gives():
    statements = [
        read_sheets(EXAMPLE / entry["file"])[nil["sheet"]][nil["row"] - 1]
        for entry in KEY["files"]
        for nil in entry["nil_returns"]
    ]
    assert [row[0] for row in statements] == ["No incidents this term - nil return"]


def test_the_totals_are_those_of_the_rows():
    totals, incidents = KEY["totals"], incidents_of(KEY["files"])
    assert totals["rows"] == {
        part: sum(entry["rows"][part] for entry in KEY["files"]) for part in ("read", *FATES)
    }
    assert totals["incidents"] == len(incidents)
    assert totals["by_category"] == Counter(i["category"] or "not_classified" for i in incidents)
    assert totals["by_cell"] == Counter(cell_of(i) for i in incidents)
    assert totals["by_outcome"] == Counter(o for i in incidents for o in i["outcomes"])
    assert totals["by_platform"] == Counter(i["platform"] or "not_given" for i in incidents)
    assert totals["by_involved"] == Counter(i["involved"] for i in incidents)
    assert totals["by_setting"] == Counter(i["setting"] for i in incidents)


@pytest.mark.parametrize(
    "term",
    [pytest.param(t, id=f"{t['term']} {t['academic_year']}") for t in KEY["totals"]["terms"]],
)
def test_a_terms_totals_are_those_of_its_rows_and_a_term_without_a_log_has_none(term):
    entries = [
        e
        for e in KEY["files"]
        if (e["academic_year"], e["term"]) == (term["academic_year"], term["term"])
    ]
    incidents = incidents_of(entries)
    if not entries:
        expected = ("missing", None, None, None)
    else:
        assert bool(incidents) != any(entry["nil_returns"] for entry in entries)
        expected = (
            "incidents" if incidents else "nil",
            len(incidents),
            Counter(i["category"] or "not_classified" for i in incidents),
            Counter(o for i in incidents for o in i["outcomes"]),
        )
    assert (term["return"], term["incidents"], term["by_category"], term["by_outcome"]) == expected


@pytest.mark.parametrize("name", FILES)
def test_a_log_says_inside_that_its_school_is_invented(name):
    said = " ".join(texts(EXAMPLE / name)).lower()
    assert "example primary school" in said
    assert "invented" in said


@pytest.mark.parametrize("name", FILES)
def test_a_log_is_small(name):
    assert (EXAMPLE / name).stat().st_size < 40_000


@pytest.mark.parametrize("name", FILES)
def test_nothing_in_a_log_looks_like_a_name_an_address_or_a_telephone_number(name):
    for text in texts(EXAMPLE / name):
        assert not re.search(r"@|www\.", text)
        assert not re.search(r"(?:\d[ -]?){10,}", text)
        assert not re.search(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\b", text)
        assert not re.search(r"\b[A-Z]\.\s?[A-Z]\b", text)
        assert set(TWO_CAPITALISED_WORDS.findall(text)) <= NOT_NAMES


def test_a_workbooks_properties_name_the_school_and_nobody_else():
    for name in FILES:
        if name.endswith(".xlsx"):
            properties = load_workbook(EXAMPLE / name).properties
            assert (properties.creator, properties.lastModifiedBy) == (
                "Example Primary School",
                None,
            )


def test_making_the_example_again_gives_the_same_cells(tmp_path):
    script = PROJECT / "scripts" / "make_example.py"
    subprocess.run([sys.executable, "-B", str(script), str(tmp_path)], check=True)
    assert {path.name for path in tmp_path.iterdir()} == set(FILES)
    for name in FILES:
        assert read_sheets(tmp_path / name) == read_sheets(EXAMPLE / name)
