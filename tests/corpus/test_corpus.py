"""The corpus itself is sound: enough kinds, files that open, keys that point at rows."""

import csv
import io
import json
import zipfile
from collections import Counter
from datetime import date

import pytest
from odf.opendocument import load as load_ods
from odf.table import Table, TableRow
from openpyxl import load_workbook
from python_calamine import load_workbook as load_any

from policy_monitor.vocabulary import Fate
from tests.corpus.case import TEXT_FILES, Case, parse_key, term_of
from tests.corpus.hostile import HOSTILE
from tests.corpus.hostile_case import HostileCase, judge
from tests.corpus.kinds import KINDS
from tests.corpus.scoring import class_of, score

CASES = [build() for build in KINDS]
EACH_CASE = pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])


def rows_in(name, data):
    """How many rows each sheet of a file has, by a library that is not the reader's."""
    if name.endswith(TEXT_FILES):
        text = data.decode("utf-16" if data.startswith(b"\xff\xfe") else "cp1252")
        return {"": len(list(csv.reader(io.StringIO(text, newline=""))))}
    if name.endswith(".ods"):
        tables = load_ods(io.BytesIO(data)).spreadsheet.getElementsByType(Table)
        return {
            table.getAttribute("name"): len(table.getElementsByType(TableRow)) for table in tables
        }
    if name.endswith(".xls"):
        book = load_any(io.BytesIO(data))
        return {
            sheet: len(book.get_sheet_by_name(sheet).to_python(skip_empty_area=False))
            for sheet in book.sheet_names
        }
    return {sheet.title: sheet.max_row for sheet in load_workbook(io.BytesIO(data)).worksheets}


def answer_of(case: Case) -> dict:
    """The answer a perfect reader would give, made from the key."""
    incidents, findings, counts = [], [], Counter()
    for place, expected in enumerate(case.rows):
        fate = next(iter(sorted(expected.fates)))
        fate = Fate.ACCEPTED if Fate.ACCEPTED in expected.fates else fate
        where = {"file": expected.file, "sheet": expected.sheet, "row": expected.row or place + 1}
        counts[fate] += 1
        if fate != Fate.ACCEPTED:
            findings.append(where | {"level": str(fate), "code": "some_code"})
            continue
        reading = expected.reading
        category, nature = reading.cells[0] if reading.cells else (None, None)
        season, year = reading.terms[0].split()
        incidents.append(
            where
            | {
                "occurred_on": reading.days[0].isoformat() if reading.days[0] else None,
                "academic_year": year,
                "term": season,
                "category": category,
                "nature": nature,
                "outcomes": sorted(reading.outcomes[0]) if reading.outcomes else ["other"],
                "platform": reading.platforms[0] if reading.platforms else None,
                "involved": str(reading.involved[0]) if reading.involved else "not known",
                "setting": str(reading.settings[0]) if reading.settings else "not recorded",
            }
        )
        if None in {category, nature}:
            findings.append(where | {"level": "note", "code": "not_classified"})
    return {
        "status": "ok",
        "incidents": incidents,
        "findings": findings,
        "nil_returns": [
            {"file": nil.file, "term": nil.term.split()[0], "academic_year": nil.term.split()[1]}
            for nil in case.nil_returns
        ],
        "rows": {str(fate): counts[fate] for fate in Fate} | {"read": counts.total()},
    }


def case_named(name):
    return next(case for case in CASES if case.name == name)


def test_the_corpus_has_at_least_sixty_kinds_in_every_group():
    assert len(CASES) >= 60
    assert len({case.name for case in CASES}) == len(CASES)
    assert {case.question for case in CASES} == {
        "layouts", "columns", "dates", "classification", "outcomes", "duplicates", "nil returns",
        "systems", "text files", "several sheets", "traps",
    }  # fmt: skip


def test_each_kind_is_named_as_its_function_so_that_a_report_leads_to_it():
    assert [case.name for case in CASES] == [build.__name__ for build in KINDS]


@EACH_CASE
def test_every_file_opens_with_its_library_and_has_the_rows_its_key_was_written_beside(case):
    for name, data in case.files:
        rows = rows_in(name, data)
        written = {sheet: last for (file, sheet), last in case.lengths.items() if file == name}
        assert set(rows) == set(written)
        for sheet, last in written.items():
            # An empty sheet still has a first row, and one case has a stray cell far below.
            assert rows[sheet] in {max(last, 1), 1_048_576}


@EACH_CASE
def test_every_key_points_at_a_row_that_was_written_and_at_no_row_twice(case):
    numbered = [(row.file, row.sheet, row.row) for row in case.rows if row.row is not None]
    assert len(set(numbered)) == len(numbered)
    assert all(1 <= row <= case.lengths[file, sheet] for file, sheet, row in numbered)


@EACH_CASE
def test_every_accepted_row_has_a_reading_and_no_day_after_the_day_it_is_read(case):
    for row in case.rows:
        assert (Fate.ACCEPTED in row.fates) == (row.reading is not None)
        if row.reading:
            assert all(day is None or day <= case.today for day in row.reading.days)
            assert row.reading.terms


@EACH_CASE
def test_every_accepted_row_of_a_workbook_holds_something(case):
    for name, data in case.files:
        if not name.endswith(".xlsx"):
            continue
        book = load_workbook(io.BytesIO(data))
        for row in case.rows:
            if row.file == name and row.row is not None:
                assert sum(cell.value is not None for cell in book[row.sheet][row.row]) >= 1


@EACH_CASE
def test_the_fates_of_the_key_leave_room_for_every_row(case):
    bounds = [case.bounds(fate) for fate in Fate]
    assert sum(fewest for fewest, _ in bounds) <= len(case.rows)
    assert sum(most for _, most in bounds) >= len(case.rows)


@EACH_CASE
def test_a_perfect_answer_scores_no_difference(case):
    assert score(case, answer_of(case)) == []


def test_a_wrong_date_is_a_misread_and_a_question_is_not():
    case = case_named("plain_log")
    wrong = answer_of(case)
    wrong["incidents"][0] |= {"occurred_on": "2024-12-09"}
    asked = answer_of(case)
    first = asked["incidents"].pop(0)
    asked["findings"].append(first | {"level": "needs_decision", "code": "two_dates"})
    asked["rows"] |= {"accepted": 7, "needs_decision": 1}
    assert [class_of(line) for line in score(case, wrong)] == ["misread"]
    assert [class_of(line) for line in score(case, asked)] == ["asked needlessly"]


def test_a_row_nobody_hears_of_is_lost():
    case = case_named("plain_log")
    answer = answer_of(case)
    answer["incidents"].pop()
    answer["rows"] |= {"accepted": 7, "not_an_incident": 1}
    assert [class_of(line) for line in score(case, answer)] == ["lost"]


def test_a_wrong_cell_is_a_misread_and_an_open_one_with_a_note_is_a_question():
    case = case_named("plain_log")
    wrong, silent, noted = answer_of(case), answer_of(case), answer_of(case)
    wrong["incidents"][0] |= {"category": "Contact"}
    silent["incidents"][0] |= {"category": None}
    noted["incidents"][0] |= {"category": None}
    noted["findings"].append(noted["incidents"][0] | {"level": "note", "code": "not_classified"})
    assert [class_of(line) for line in score(case, wrong)] == ["misread"]
    assert [class_of(line) for line in score(case, silent)] == ["misread"]
    assert [class_of(line) for line in score(case, noted)] == ["asked needlessly"]


def test_a_graver_outcome_than_the_log_gives_is_a_misread():
    case = case_named("what_was_not_done")
    answer = answer_of(case)
    answer["incidents"][0] |= {"outcomes": ["police_informed"]}
    assert [class_of(line) for line in score(case, answer)] == ["misread"]


def test_a_struck_out_row_that_is_counted_is_a_missed_question():
    case = case_named("struck_through_rows")
    answer = answer_of(case)
    finding = next(entry for entry in answer["findings"] if entry["level"] == "needs_decision")
    answer["findings"].remove(finding)
    answer["incidents"].append(answer["incidents"][0] | {"row": finding["row"]})
    answer["rows"] |= {"accepted": 5, "needs_decision": 1}
    assert [class_of(line) for line in score(case, answer)] == ["missed question"]


def test_an_invented_incident_is_a_misread():
    case = case_named("month_blocks_with_subtotals")
    answer = answer_of(case)
    answer["incidents"].append(answer["incidents"][0] | {"row": 6})
    answer["rows"] |= {"accepted": 9, "read": answer["rows"]["read"] + 1}
    assert [class_of(line) for line in score(case, answer)] == ["misread"]


def test_a_refused_file_is_lost_unless_the_case_allows_it():
    refusal = {"status": "error", "code": "no_incidents", "message": "There are none."}
    assert [class_of(line) for line in score(case_named("plain_log"), refusal)] == ["lost"]
    assert score(case_named("tally_sheet_only"), refusal) == []


def test_a_key_reads_as_it_is_written():
    fates, reading = parse_key(
        "accepted/needs_decision: 2024-10-03 OR term Autumn 2024/25 | Conduct/- | parents+nfa"
    )
    assert fates == {Fate.ACCEPTED, Fate.NEEDS_DECISION}
    assert reading.days == (date(2024, 10, 3), None)
    assert reading.terms == ("Autumn 2024/25",)
    assert reading.cells == (("Conduct", None),)
    assert reading.outcomes == (frozenset({"parents_contacted", "no_further_action"}),)
    assert reading.platforms == (None,)
    assert reading.involved == ()


@pytest.mark.parametrize(
    ("day", "term"),
    [
        (date(2024, 9, 1), "Autumn 2024/25"),
        (date(2024, 12, 27), "Autumn 2024/25"),
        (date(2025, 2, 19), "Spring 2024/25"),
        (date(2025, 8, 31), "Summer 2024/25"),
    ],
)
def test_the_term_of_a_day_follows_the_school_year(day, term):
    assert term_of(day) == term


@pytest.mark.parametrize("day", [date(2025, 1, 3), date(2025, 4, 10)])
def test_a_day_near_the_end_of_a_term_is_left_to_the_calendar(day):
    with pytest.raises(ValueError, match="too near"):
        term_of(day)


def test_there_are_at_least_forty_hostile_files_with_names_of_their_own():
    assert len(HOSTILE) >= 40
    assert len({case.name for case in HOSTILE}) == len(HOSTILE)


@pytest.mark.parametrize("case", HOSTILE, ids=[case.name for case in HOSTILE])
def test_every_hostile_file_is_built_the_same_each_time_and_stays_small(case: HostileCase):
    assert len(case.build()) < 25_000_000
    assert case.may_refuse or case.accepted is not None


def test_the_bomb_unpacks_to_a_bounded_size():
    bomb = next(case for case in HOSTILE if case.name == "zip bomb of zeros").build()
    with zipfile.ZipFile(io.BytesIO(bomb)) as package:
        assert sum(part.file_size for part in package.infolist()) < 250_000_000


def test_a_password_is_not_called_damage():
    case = next(case for case in HOSTILE if case.name == "password-protected workbook")
    fitting = {"status": "error", "code": "password_protected", "message": "It has a password."}
    unfitting = {"status": "error", "code": "damaged", "message": "The file is damaged."}
    assert judge(case, fitting) == []
    assert len(judge(case, unfitting)) == 2


def test_a_hostile_answer_is_json_as_the_contract_says():
    case = next(case for case in HOSTILE if case.name == "NUL bytes")
    counts = {"read": 6, "accepted": 2, "needs_decision": 0, "rejected": 0, "duplicate": 0}
    answer = {"status": "ok", "incidents": [{"occurred_on": "2024-09-12"}] * 2,
              "rows": counts | {"not_an_incident": 4}}  # fmt: skip
    assert judge(case, json.loads(json.dumps(answer))) == [
        "lost: 2 rows accepted where 3 to 5 is right"
    ]
