import json

import pytest

from tests.logs import AUTUMN_2025, SPRING_2026, csv_log


@pytest.fixture
def file_of(tmp_path):
    def write(name, content):
        path = tmp_path / name
        path.write_bytes(content)
        return str(path)

    return write


def answer_of(run, *arguments):
    code, out, _ = run(*arguments, "--json")
    return code, json.loads(out)


def test_screen_prints_the_contract_and_stores_nothing(run, file_of, tmp_path):
    code, answer = answer_of(
        run, "screen", file_of("log.csv", SPRING_2026), "--today", "2026-03-01"
    )
    assert code == 0
    assert answer["status"] == "ok"
    assert answer["rows"] == {
        "read": 4,
        "accepted": 1,
        "needs_decision": 1,
        "rejected": 1,
        "duplicate": 0,
        "not_an_incident": 1,
    }
    [incident] = answer["incidents"]
    assert incident == {
        "file": "log.csv",
        "sheet": "",
        "row": 2,
        "occurred_on": "2026-01-20",
        "academic_year": "2025/26",
        "term": "Spring",
        "category": "Conduct",
        "nature": "Aggressive",
        "outcomes": incident["outcomes"],
        "actions": [],
        "platform": "Roblox",
        "involved": "pupil",
        "setting": "outside school",
    }
    assert sorted(incident["outcomes"]) == ["advice_or_warning", "parents_contacted"]
    assert not list((tmp_path / "local").glob("*"))


def test_days_of_logging_and_closing_are_kept_and_not_printed(run, file_of, installation):
    heading = "Date,Category,Type,What happened,Outcome"
    row = "20/01/2026,Conduct,Aggressive,Unkind words in a game,NFA"
    with_days = csv_log(
        f"{row},22/01/2026,05/02/2026", heading=f"{heading},Date logged,Date closed"
    )
    without = csv_log(f"{row},,", heading=f"{heading},Date logged,Date closed")
    said = [
        run("screen", file_of("log.csv", content), "--today", "2026-03-01", *form)
        for content in (with_days, without)
        for form in ([], ["--json"])
    ]
    assert said[:2] == said[2:]
    code, _ = answer_of(run, "import", file_of("log.csv", with_days))
    assert code == 0
    store = installation.store
    assert [*store.logging_delays()["days"], *store.closing_delays()["days"]] == [2, 16]


def test_screen_for_people_adds_up_and_names_the_rows(run, file_of):
    _, out, _ = run("screen", file_of("log.csv", SPRING_2026), "--today", "2026-03-01")
    assert "4 rows read: 1 accepted, 1 to decide, 1 rejected, 0 duplicate" in out
    assert "Row 3" in out
    assert "Row 4" in out


def test_the_day_given_decides_what_is_in_the_future(run, file_of):
    log = file_of("log.csv", csv_log("20/01/2026,Conduct,Aggressive,Roblox,Pupil,At home,NFA"))
    _, before = answer_of(run, "screen", log, "--today", "2026-01-19")
    _, on_the_day = answer_of(run, "screen", log, "--today", "2026-01-20")
    assert [
        finding["code"] for finding in before["findings"] if finding["level"] == "rejected"
    ] == ["date_in_future"]
    assert on_the_day["rows"]["accepted"] == 1


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("empty.csv", b"", "empty_file"),
        ("picture.xlsx", b"\x89PNG\r\n\x1a\n" + bytes(200), "not_a_spreadsheet"),
        ("shopping.csv", b"Item,Price\nGlue,2\nPaper,4\n", "no_incident_table"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_one_sentence(run, file_of, name, content, code):
    path = file_of(name, content)
    exit_code, out, err = run("screen", path, "--json")
    answer = json.loads(out)
    assert exit_code == 1
    assert (answer["status"], answer["code"]) == ("error", code)
    assert name in answer["message"]
    assert err.strip() == answer["message"]
    assert "Traceback" not in err


def test_a_file_that_is_not_there_is_said_to_be_missing(run, tmp_path):
    code, _, err = run("screen", tmp_path / "nothing.xlsx")
    assert code == 1
    assert "nothing.xlsx" in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    "arguments",
    [[], ["count"], ["screen"], ["counts", "--by", "shoe size"], ["status", "--today", "today"]],
)
def test_wrong_usage_has_exit_code_2(run, arguments):
    code, out, err = run(*arguments)
    assert code == 2
    assert out == ""
    assert "usage:" in err


def test_what_is_imported_is_counted_and_the_example_is_gone(run, file_of):
    _, before = answer_of(run, "counts")
    assert before["example"] is True
    code, imported = answer_of(run, "import", file_of("autumn.csv", AUTUMN_2025))
    assert code == 0
    assert (imported["upload"], imported["added"], imported["already_stored"]) == (1, 3, False)
    _, after = answer_of(run, "counts", "--by", "term,category,nature")
    assert after["example"] is False
    assert after["total"] == 3
    assert [
        (row["academic_year"], row["term"], row["category"], row["nature"], row["incidents"])
        for row in after["counts"]
    ] == [
        ("2025/26", "Autumn", "Conduct", "Aggressive", 1),
        ("2025/26", "Autumn", "Contact", "Sexual", 1),
        ("2025/26", "Autumn", "Content", "Commercial", 1),
    ]


def test_importing_the_same_file_again_changes_nothing(run, file_of):
    log = file_of("autumn.csv", AUTUMN_2025)
    run("import", log)
    code, again = answer_of(run, "import", log)
    assert code == 0
    assert (again["already_stored"], again["added"]) == (True, 0)
    assert answer_of(run, "counts")[1]["total"] == 3


def test_counts_by_term_tell_a_missing_term_from_a_term_of_none(run, file_of):
    spring = csv_log("05/05/2025,Conduct,Aggressive,Roblox,Pupil,At home,NFA")
    run("import", file_of("summer.csv", spring))
    run("import", file_of("spring.csv", csv_log("20/01/2026,Content,Values,,Pupil,,NFA")))
    _, counts = answer_of(run, "counts", "--by", "term")
    by_term = {(row["academic_year"], row["term"]): row for row in counts["counts"]}
    assert by_term["2024/25", "Summer"]["incidents"] == 1
    assert by_term["2025/26", "Autumn"]["incidents"] is None
    assert by_term["2025/26", "Autumn"]["status"] == "missing"
    assert "Autumn term 2025/26" in counts["not_returned"]


def test_counts_by_outcome_say_that_they_overlap(run, file_of):
    run("import", file_of("autumn.csv", AUTUMN_2025))
    _, counts = answer_of(run, "counts", "--by", "outcome")
    assert counts["overlapping"] is True
    assert {row["outcome"]: row["incidents"] for row in counts["counts"]} == {
        "ceop_referral": 1,
        "no_further_action": 1,
        "parents_contacted": 1,
        "police_informed": 1,
    }
    assert counts["total"] == 3


def test_status_is_overdue_with_the_policys_own_dates(run):
    code, status = answer_of(run, "status", "--today", "2026-11-22")
    assert code == 3
    assert status["as_of"] == "2026-11-22"
    assert status["due"] is True
    assert status["due_since"] == "2020-01-31"
    assert status["next_due"] is None
    [annual] = [flag for flag in status["flags"] if flag["rule"] == "annual"]
    assert (annual["clause"], annual["since"], annual["trial"]) == (
        "section 9",
        "2020-01-31",
        False,
    )


def test_a_serious_incident_is_a_flag_that_names_its_row(run, file_of):
    run("import", file_of("autumn.csv", AUTUMN_2025))
    _, status = answer_of(run, "status", "--today", "2026-11-22")
    [serious] = [flag for flag in status["flags"] if flag["rule"] == "serious"]
    assert "autumn term 2025/26" in serious["sentence"]
    assert "Contact / Sexual" in serious["sentence"]
    assert serious["evidence"] == ["upload 1, sheet 1, row 4"]
    assert "11 November" not in serious["sentence"]


def test_before_the_review_is_due_the_exit_code_is_0(run):
    code, status = answer_of(run, "status", "--today", "2019-06-01")
    assert code == 0
    assert status["due"] is False
    assert status["next_due"] == "2020-01-31"


def test_the_example_is_marked_before_any_figure_of_it(run):
    for command in ("status", "counts"):
        _, out, _ = run(command)
        assert out.startswith("Example data: every incident is invented, as of 20 November 2026.")
