import json

import pytest


@pytest.mark.parametrize("name", ["log.xlsx", "LOG.XLSX"])
def test_the_template_is_written_and_reads_back_as_an_empty_log(run, tmp_path, name):
    path = tmp_path / name
    code, out, err = run("template", path)
    assert (code, err) == (0, "")
    assert out.startswith(f"Written: {name}.")
    code, out, _ = run("screen", path, "--json")
    answer = json.loads(out)
    assert (code, answer["status"], answer["incidents"]) == (0, "ok", [])
    assert "no_incidents_yet" in [finding["code"] for finding in answer["findings"]]


def test_a_file_that_is_there_is_left_as_it_is(run, tmp_path):
    path = tmp_path / "log.xlsx"
    path.write_bytes(b"somebody's log")
    code, out, err = run("template", path)
    assert (code, out) == (1, "")
    assert err == (
        "The template was not written to log.xlsx. A file of that name is already there. "
        "Choose another name, or move it away.\n"
    )
    assert path.read_bytes() == b"somebody's log"


@pytest.mark.parametrize("name", ["log.xls", "log", "log.xlsx.csv", ".xlsx"])
def test_another_ending_is_refused_and_nothing_is_written(run, tmp_path, name):
    code, out, err = run("template", tmp_path / name)
    assert (code, out) == (1, "")
    assert err == (f"The template was not written to {name}. Give it a name that ends in .xlsx.\n")
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize("folder", ["nowhere", "a file"])
def test_a_folder_that_cannot_be_written_to_is_said_plainly(run, tmp_path, folder):
    (tmp_path / "a file").write_text("not a folder")
    code, out, err = run("template", tmp_path / folder / "log.xlsx")
    assert (code, out) == (1, "")
    assert err == (
        "The template was not written to log.xlsx. Check that its folder is there and that you "
        "may write to it.\n"
    )


def test_a_name_that_is_a_folder_is_refused(run, tmp_path):
    (tmp_path / "log.xlsx").mkdir()
    code, _, err = run("template", tmp_path / "log.xlsx")
    assert code == 1
    assert "already there" in err


def test_it_needs_no_database(run, tmp_path):
    code, _, _ = run("template", tmp_path / "log.xlsx")
    assert code == 0
    assert not (tmp_path / "local").exists()
    assert [path.name for path in tmp_path.iterdir()] == ["log.xlsx"]
