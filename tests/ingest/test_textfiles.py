"""Text files in every alphabet, with every separator, however their quotation marks stand."""

import pytest

from policy_monitor.ingest.textfiles import decode_text, read_text_file

LOG = "Date,Outcome\r\n3/10/24,Café £5\r\n"


@pytest.mark.parametrize(
    "content",
    [
        LOG.encode(),
        LOG.encode("utf-8-sig"),
        LOG.encode("utf-16"),
        b"\xfe\xff" + LOG.encode("utf-16-be"),
        LOG.encode("utf-16-le"),
        LOG.encode("utf-16-be"),
        LOG.encode("cp1252"),
        "\ufeff".encode("utf-16-le") + LOG.encode("utf-16-le"),
        LOG.replace("Date", "Da\x00te").encode(),
    ],
)
def test_a_text_is_the_same_in_every_alphabet(content):
    assert decode_text(content) == LOG


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"caf\xe9 \x93quoted\x94", "caf\u00e9 \u201cquoted\u201d"),
        (b"odd \x81 code \xe9", "odd \ufffd code \u00e9"),
        (b"\xff\xfea\x00\x00\xd8", "a\ufffd"),
        (b"a\x00b\x00\x00\xd8", "ab\ufffd"),
        (b"\x00a\x00b\xd8\x00", "ab\ufffd"),
        (b"a", "a"),
        (b"", ""),
    ],
)
def test_what_an_alphabet_does_not_define_becomes_a_question_mark_and_stops_nothing(content, text):
    assert decode_text(content) == text


def cells(content):
    return [list(row.values) for row in read_text_file(content)[1].rows]


@pytest.mark.parametrize(
    ("content", "kind", "first"),
    [
        (b"Date,Outcome\r\n1,2\r\n", "csv", ["Date", "Outcome"]),
        (b"Date;Outcome\n1;2,5\n", "csv", ["Date", "Outcome"]),
        (b"Date\tOutcome\n1,5\t2\n", "tsv", ["Date", "Outcome"]),
        (b"Date|Outcome\n1|2\n", "csv", ["Date", "Outcome"]),
        (b"Just one column\nof words\n", "csv", ["Just one column"]),
        (b"A, title\nDate;Type;Outcome\n1;2;3\n4;5;6\n", "csv", ["A, title"]),
        (b"a;b,c,d\ne;f,g\nh;i\n", "csv", ["a", "b,c,d"]),
        (b"Notes; see below\na,b\nc,d;\ne,f\n", "csv", ["Notes; see below"]),
    ],
)
def test_the_separator_is_the_one_that_cuts_most_records_alike(content, kind, first):
    found, sheet = read_text_file(content)
    assert found == kind
    assert list(sheet.rows[0].values) == first


def test_a_row_has_the_number_of_its_record_and_blank_ones_are_passed_over():
    kind, sheet = read_text_file(b"Date,Outcome\r\n\r\n , \r\n3/10/24,NFA\r\n")
    assert [row.number for row in sheet.rows] == [1, 4]
    assert (kind, sheet.name, sheet.number, sheet.hidden) == ("csv", "", 1, False)
    assert sheet.merges == ()


def test_a_cell_within_quotation_marks_may_hold_lines_and_separators():
    assert cells(b'a,"b\r\nand, c"\nd,e\n') == [["a", "b\r\nand, c"], ["d", "e"]]


@pytest.mark.parametrize(("lines", "rows"), [(200, 2), (201, 203)])
def test_a_quotation_mark_that_is_never_closed_does_not_swallow_the_log(lines, rows):
    content = b'a,"b' + b"\nc,d" * lines + b'"\ne,f\n'
    assert len(cells(content)) == rows


def test_old_line_ends_are_line_ends_within_an_unclosed_quotation_too():
    content = b'a,"b' + b"\r\nc,d" * 201 + b"\r\n"
    assert cells(content)[-1] == ["c", "d"]


def test_only_the_first_records_tell_the_separator_of_a_long_file():
    first = b"a;b;c\n" * 40
    assert cells(first + b"d,e,f,g\n" * 400)[0] == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("content", "first"),
    [
        (b"'Date','Outcome'\n'1','2'\n", ["Date", "Outcome"]),
        (b"'Date',Outcome\n'1','2'\n", ["'Date'", "Outcome"]),
        (b"'Date','Outcome\n'1','2'\n", ["'Date'", "'Outcome"]),
    ],
)
def test_odd_quotation_marks_around_every_cell_are_taken_off(content, first):
    assert cells(content)[0] == first
