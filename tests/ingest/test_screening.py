"""Bad input, read in the process of its own: one clear sentence each, and nothing worse."""

import subprocess
import sys
import zipfile
from datetime import date
from io import BytesIO

import pytest
import xlwt
from openpyxl import Workbook

from policy_monitor.ingest import FileRefused, UploadedFile, as_contract, confined, screen
from policy_monitor.ingest.limits import MAX_FILE_BYTES

TODAY = date(2026, 11, 22)
LOG = b"Date,Category,Nature,Outcome\r\n3/10/24,Conduct,Aggressive,NFA\r\n"


def screen_one(name, content, data):
    return screen([UploadedFile(name, content)], today=TODAY, key=b"k" * 32, data=data)


def refusal(name, content, data):
    with pytest.raises(FileRefused) as caught:
        screen_one(name, content, data)
    return caught.value


def book_of(rows):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def compound_file_with(stream):
    return (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + stream.encode("utf-16-le") + bytes(600)
    )


def zip_of(**members):
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, text in members.items():
            archive.writestr(name.replace("__", "/"), text)
    return content.getvalue()


BAD_FILES = {
    "an empty file": (b"", "empty_file"),
    "only blank lines": (b"\r\n\r\n  \r\n", "empty_file"),
    "a workbook without a filled cell": (book_of([]), "empty_file"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(200), "not_a_spreadsheet"),
    "a PDF": (b"%PDF-1.7 something", "not_a_spreadsheet"),
    "a web page": (b"<html><body><table><tr><td>Date</td></tr></table>", "not_a_spreadsheet"),
    "a Word document": (
        zip_of(**{"[Content_Types].xml": "<Types/>", "word__document.xml": "<x/>"}),
        "not_a_spreadsheet",
    ),
    "a zip of something": (zip_of(a="1"), "not_a_spreadsheet"),
    "an old Word document": (compound_file_with("WordDocument"), "not_a_spreadsheet"),
    "bytes of no kind": (bytes(range(1, 32)) * 40, "not_a_spreadsheet"),
    "a protected workbook": (compound_file_with("EncryptedPackage"), "password_protected"),
    "half a workbook": (book_of([["Date", "Category"]])[:2000], "damaged"),
    "a broken old workbook": (compound_file_with("Workbook"), "damaged"),
    "a workbook that is no log": (book_of([["Item", "Price"], ["Glue", 3]]), "no_incident_table"),
    "a letter": (b"Dear all,\r\nthe minutes are attached.\r\n", "no_incident_table"),
    "200 columns of nothing known": (
        book_of([[f"Measure {n}" for n in range(200)], list(range(200))]),
        "no_incident_table",
    ),
}


@pytest.mark.parametrize("what", BAD_FILES)
def test_a_bad_file_is_refused_for_what_it_is(what, data):
    content, code = BAD_FILES[what]
    refused = refusal("log.xlsx", content, data)
    assert (refused.code, refused.file) == (code, "log.xlsx")
    assert refused.message.startswith(("log.xlsx ", "No incident log was found in log.xlsx."))
    assert refused.message.endswith(".")


def test_a_picture_is_named_as_one(data):
    refused = refusal("log.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(200), data)
    assert "it seems to be a PNG picture" in refused.message


def test_a_file_over_the_limit_is_refused_before_it_is_read(data):
    refused = refusal("log.csv", b"a" * (MAX_FILE_BYTES + 1), data)
    assert refused.code == "too_large"
    assert "25 MB" in refused.message


def test_a_workbook_that_unpacks_to_too_much_is_refused(data):
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "spreadsheetml")
        with archive.open("xl/worksheets/sheet1.xml", "w") as member:
            for _ in range(610):
                member.write(bytes(1_000_000))
    assert refusal("bomb.xlsx", content.getvalue(), data).code == "too_large"


def test_cells_all_over_the_far_corner_end_in_a_sentence_about_memory(data):
    book = Workbook()
    book.active.append(["Date", "Category"])
    for row in range(1_047_000, 1_048_577):
        book.active.cell(row, 16_384, "stray")
    content = BytesIO()
    book.save(content)
    refused = refusal("corner.xlsx", content.getvalue(), data)
    assert refused.code == "too_much_memory"
    assert "stray cell" in refused.message


def test_a_stray_cell_far_below_is_read_and_costs_one_finding(data):
    book = Workbook()
    book.active.append(["Date", "Category", "Nature"])
    book.active.append(["3/10/24", "Conduct", "Aggressive"])
    book.active.cell(1_048_576, 3, "stray")
    content = BytesIO()
    book.save(content)
    read = screen_one("far.xlsx", content.getvalue(), data)
    assert (read.rows.read, read.rows.accepted) == (1_048_576, 1)
    blank = [finding for finding in read.findings if finding.code == "blank_row"]
    assert [finding.message for finding in blank] == ["Rows 3 to 1048575 are blank."]


def test_a_reader_that_takes_too_long_is_stopped(data, monkeypatch):
    monkeypatch.setattr(confined, "MAX_WALL_SECONDS", 0.01)
    refused = refusal("slow.csv", LOG, data)
    assert refused.code == "took_too_long"


@pytest.mark.parametrize(
    ("program", "code"),
    [
        ("import os; os.abort()", "too_much_memory"),
        ("import os; os.kill(os.getpid(), 11)", "damaged"),
        ("import os; os.kill(os.getpid(), 9)", "too_much_memory"),
        ("import os; os.kill(os.getpid(), 24)", "took_too_long"),
        ("import sys; sys.exit(3)", "damaged"),
        ("print('file 0'); print('nothing known')", "damaged"),
        ('print(\'failed {"kind": "KeyError", "where": "a.py:1"}\')', "reader_failed"),
        ('print(\'failed {"kind": "PanicException", "where": ""}\')', "damaged"),
        ('print(\'failed {"kind": "MemoryError", "where": ""}\')', "too_much_memory"),
    ],
)
def test_however_the_reader_dies_there_is_a_sentence(program, code, data, monkeypatch):
    start = subprocess.Popen

    def start_instead(_command, **options):
        return start([sys.executable, "-I", "-c", program], **options)

    monkeypatch.setattr(confined.subprocess, "Popen", start_instead)
    assert refusal("log.csv", LOG, data).code == code


def test_an_answer_without_end_is_cut_off(data, monkeypatch):
    start = subprocess.Popen
    program = "while True: print('x' * 1000)"

    def start_instead(_command, **options):
        return start([sys.executable, "-I", "-c", program], **options)

    monkeypatch.setattr(confined.subprocess, "Popen", start_instead)
    monkeypatch.setattr(confined, "MAX_RESULT_BYTES", 100_000)
    assert refusal("log.csv", LOG, data).code == "too_large"


def test_a_fault_in_the_program_is_not_blamed_on_the_file_and_logs_no_cell(tmp_path, caplog):
    refused = refusal("log.csv", LOG, tmp_path)
    assert refused.code == "reader_failed"
    assert "not in the file" in refused.message
    assert "Conduct" not in caplog.text


def test_the_answer_is_the_same_through_the_process_as_without(data, read):
    assert screen_one("log.csv", LOG, data).rows == read(("log.csv", LOG)).rows


def test_the_reader_knows_nothing_of_this_processs_environment(data, monkeypatch):
    seen = {}
    start = subprocess.Popen

    def watch(command, **options):
        seen.update(options)
        return start(command, **options)

    monkeypatch.setenv("DATABASE_URL", "postgresql://secret")
    monkeypatch.setattr(confined.subprocess, "Popen", watch)
    screen_one("log.csv", LOG, data)
    assert set(seen["env"]) <= {"SYSTEMROOT", "SYSTEMDRIVE"}
    assert seen["stderr"] == subprocess.DEVNULL
    assert "shell" not in seen


def test_old_and_open_formats_are_read_whatever_they_are_called(data):
    book = xlwt.Workbook()
    sheet = book.add_sheet("Autumn 2024")
    for row, cells in enumerate([["Date", "Category", "Nature"], ["3/10/24", "Conduct", "Values"]]):
        for column, cell in enumerate(cells):
            sheet.write(row, column, cell)
    content = BytesIO()
    book.save(content)
    old = screen_one("log.xlsx", content.getvalue(), data)
    assert (old.files[0].kind, old.rows.accepted) == ("xls", 1)
    tabs = screen_one("log.xls", b"Date\tCategory\tNature\n3/10/24\tConduct\tValues\n", data)
    assert (tabs.files[0].kind, tabs.rows.accepted) == ("tsv", 1)


def test_the_contract_holds_exactly_what_the_command_line_promises(data):
    contract = as_contract(screen_one("log.csv", LOG, data))
    assert list(contract) == ["status", "files", "incidents", "findings", "rows"]
    assert contract["incidents"] == [
        {
            "file": "log.csv",
            "sheet": "",
            "row": 2,
            "occurred_on": "2024-10-03",
            "academic_year": "2024/25",
            "term": "Autumn",
            "category": "Conduct",
            "nature": "Aggressive",
            "outcomes": ["no_further_action"],
            "actions": [],
            "platform": None,
            "involved": "not known",
            "setting": "not recorded",
        }
    ]
    assert contract["files"][0]["sheets"][0]["columns"] == {
        "occurred_on": "A",
        "category": "B",
        "nature": "C",
        "outcome": "D",
    }
