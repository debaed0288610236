"""What a log says of people stays in the log: planted words are searched for wherever bytes end."""

import io
import secrets

import openpyxl
import pytest

from policy_monitor.cli import main

HEADINGS = ("Ref", "Date", "Pupil", "Class", "What happened", "Category", "Type", "App", "Outcome")
ROWS = 60


def plant():
    """A word that nobody else says, shaped like a name."""
    return "Zq" + secrets.token_hex(5)


@pytest.fixture
def planted_log(tmp_path):
    """A workbook whose every free cell holds planted words, and those words."""
    words = []

    def said(form):
        words.append(plant())
        return form.format(words[-1])

    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = said("Class of {}")
    sheet.append([said("Online incidents, seen by {}")])
    sheet.append(HEADINGS)
    for place in range(ROWS):
        day = f"{place % 28 + 1:02d}/{place % 3 + 9:02d}/2025"
        sheet.append(
            [
                said("{}/25"),
                day if place % 10 else said("about {}"),
                said("{} Smithson"),
                said("3{}"),
                said("{} sent it to 07700 900123"),
                "Conduct" if place % 4 else said("{} trouble"),
                "Aggressive" if place % 4 else "",
                "WhatsApp" if place % 5 else said("{}chat"),
                said("Parents of {} contacted"),
            ]
        )
    sheet.append([said("Total, checked by {}"), ROWS])
    buffer = io.BytesIO()
    workbook.save(buffer)
    path = tmp_path / f"{said('Log of {}')}.xlsx"
    path.write_bytes(buffer.getvalue())
    return path, words


def test_nothing_a_log_says_of_people_is_stored_or_said(planted_log, tmp_path, capfd):
    path, words = planted_log
    assert main(["import", str(path)]) == 0
    assert main(["counts", "--by", "term,category,nature,outcome"]) == 0
    main(["status"])
    printed = capfd.readouterr()
    bytes_kept = {file.name: file.read_bytes() for file in (tmp_path / "local").rglob("*")}
    assert any(name.endswith(".sqlite") for name in bytes_kept)
    bytes_kept["what was printed"] = (printed.out + printed.err).encode()
    found = [
        (where, word)
        for where, kept in bytes_kept.items()
        for word in words
        if word.encode() in kept
    ]
    assert found == []
    assert b"07700 900123" not in b"".join(bytes_kept.values())


def test_json_says_only_the_names_of_files_and_sheets(planted_log, capfd):
    path, words = planted_log
    assert main(["screen", "--json", str(path)]) == 0
    printed = capfd.readouterr()
    in_names = [word for word in words if word in path.name or word == words[0]]
    rest = printed.out
    for word in in_names:
        rest = rest.replace(word, "")
    assert [word for word in words if word in rest] == []
    assert printed.err == ""
