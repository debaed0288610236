import pickle
from datetime import date

import pytest

from policy_monitor.data_files import (
    AnyTable,
    DataFileError,
    ListOf,
    Mistake,
    Table,
    Value,
    check_shape,
    read_data_file,
)


def sentences(content, shape):
    return [mistake.sentence for mistake in check_shape("a.toml", content, shape)]


def test_a_file_is_read_whatever_editor_saved_it(tmp_path):
    path = tmp_path / "a.toml"
    path.write_bytes(b'\xef\xbb\xbfname = "\xc3\xa9"\r\n')
    assert read_data_file(path) == ({"name": "é"}, [])


def test_a_missing_file_is_named(tmp_path):
    content, mistakes = read_data_file(tmp_path / "policy" / "a.toml")
    assert content == {}
    assert [mistake.sentence for mistake in mistakes] == [
        'a.toml: the file is missing; put it back into the folder "policy" of the data folder.'
    ]


def test_a_slip_in_the_writing_is_said_with_its_line(tmp_path):
    path = tmp_path / "a.toml"
    path.write_text('name = "x"\nmonths = \n', encoding="utf-8")
    _, [mistake] = read_data_file(path)
    assert mistake.file == "a.toml"
    assert "line 2" in mistake.problem


def test_a_key_given_twice_is_said_with_its_line(tmp_path):
    path = tmp_path / "a.toml"
    path.write_text('name = "x"\nname = "y"\n', encoding="utf-8")
    _, [mistake] = read_data_file(path)
    assert "line 2" in mistake.problem


def test_a_file_that_is_not_utf_8_says_how_to_save_it(tmp_path):
    path = tmp_path / "a.toml"
    path.write_bytes('name = "é"'.encode("latin-1"))
    _, [mistake] = read_data_file(path)
    assert mistake.fix == "save it again as UTF-8 text"


def test_what_has_the_right_shape_has_no_mistakes():
    shape = Table(
        {
            "name": Value.TEXT,
            "days": Value.WHOLE_NUMBER,
            "rate": Value.NUMBER,
            "score": Value.NUMBER,
            "open": Value.YES_NO,
            "words": Value.WORDS,
            "on": Value.DATE,
            "break": Value.TWO_DATES,
            "any": AnyTable(Value.TEXT),
            "each": ListOf(Table({"name": Value.TEXT})),
            "spare": Value.TEXT,
        },
        optional=frozenset({"spare"}),
    )
    content = {
        "name": "x",
        "days": 3,
        "rate": 0.05,
        "score": 3,
        "open": False,
        "words": [],
        "on": date(2026, 9, 1),
        "break": [date(2026, 10, 26), date(2026, 10, 30)],
        "any": {"one": "a", "two": "b"},
        "each": [{"name": "x"}],
    }
    assert sentences(content, shape) == []


def test_a_missing_key_says_what_to_add():
    assert sentences({}, Table({"days": Value.WHOLE_NUMBER})) == [
        "a.toml, key days: the key is missing; add it, with a whole number."
    ]


def test_a_misspelt_key_is_answered_with_the_one_that_is_meant():
    shape = Table({"Contact": AnyTable(Value.TEXT)}, optional=frozenset({"Contact"}))
    assert sentences({"Contct": {}}, shape) == [
        'a.toml, key Contct: the key is not known; perhaps "Contact" is meant.'
    ]


def test_an_unknown_key_like_no_other_is_answered_with_all_there_are():
    shape = Table({"days": Value.TEXT, "on": Value.TEXT}, optional=frozenset({"days", "on"}))
    assert sentences({"qqqq": "x"}, shape) == [
        "a.toml, key qqqq: the key is not known; use one of days and on, or take it out."
    ]


def test_a_key_with_spaces_is_shown_as_it_is_written():
    shape = Table({"not known": Value.TEXT})
    assert sentences({"not known": 3}, shape) == [
        'a.toml, key "not known": the value is of the wrong kind; write text in quotation marks.'
    ]


@pytest.mark.parametrize(
    ("kind", "wrong"),
    [
        (Value.TEXT, 3),
        (Value.TEXT, ["x"]),
        (Value.WHOLE_NUMBER, "3"),
        (Value.WHOLE_NUMBER, 3.0),
        (Value.WHOLE_NUMBER, True),
        (Value.NUMBER, "0.05"),
        (Value.NUMBER, True),
        (Value.NUMBER, float("inf")),
        (Value.NUMBER, float("nan")),
        (Value.YES_NO, "yes"),
        (Value.YES_NO, 1),
        (Value.WORDS, "scam"),
        (Value.WORDS, ["scam", 3]),
        (Value.DATE, "2026-09-01"),
        (Value.TWO_DATES, [date(2026, 10, 26)]),
        (Value.TWO_DATES, [date(2026, 10, 26)] * 3),
        (Value.TWO_DATES, ["2026-10-26", "2026-10-30"]),
    ],
)
def test_a_value_of_the_wrong_kind_says_which_kind_belongs_there(kind, wrong):
    assert sentences({"k": wrong}, Table({"k": kind})) == [
        f"a.toml, key k: the value is of the wrong kind; write {kind.value}."
    ]


def test_an_empty_text_is_a_mistake():
    assert sentences({"k": "  "}, Table({"k": Value.TEXT})) == [
        "a.toml, key k: the text is empty; write text in quotation marks."
    ]


def test_a_value_in_place_of_a_table_is_a_mistake():
    assert sentences({"k": "x"}, Table({"k": Table({"a": Value.TEXT})})) == [
        "a.toml, key k: a table belongs here; write it as [k] with its keys."
    ]


def test_a_table_in_place_of_a_list_is_a_mistake():
    assert sentences({"k": {}}, Table({"k": ListOf(Table({}))})) == [
        "a.toml, key k: a list of tables belongs here; begin each with [[k]]."
    ]


def test_the_place_in_a_list_is_counted_from_one():
    shape = Table({"k": ListOf(Table({"a": Value.TEXT}))})
    assert sentences({"k": [{"a": "x"}, {"a": 1}]}, shape) == [
        "a.toml, key k[2].a: the value is of the wrong kind; write text in quotation marks."
    ]


def test_every_mistake_is_reported_and_not_just_the_first():
    shape = Table({"a": Value.TEXT, "b": Value.WHOLE_NUMBER, "c": Value.YES_NO})
    assert len(sentences({"a": 1, "c": 2, "zz": 3}, shape)) == 4


def test_the_error_says_every_mistake_on_a_line_and_keeps_them():
    mistakes = (Mistake("a.toml", "k", "this is so", "do that"), Mistake("b.toml", "", "p", "f"))
    error = DataFileError(mistakes)
    assert error.mistakes == mistakes
    assert str(error) == "a.toml, key k: this is so; do that.\nb.toml: p; f."


def test_the_error_keeps_its_facts_from_one_process_to_another():
    error = DataFileError([Mistake("a.toml", "k", "this is so", "do that")])
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 -  made on the line itself
    assert copy.mistakes == error.mistakes
    assert str(copy) == str(error)
