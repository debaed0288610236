"""The parts of a workbook's package: attributes, paths, cells far from all others, marks."""

import zipfile
from io import BytesIO

import pytest

from policy_monitor.ingest.marks import Strikes, column_number, read_marks, read_strikes
from policy_monitor.ingest.package import attribute, read_part, replace_parts, sheet_paths
from policy_monitor.ingest.stray_cells import trim_stray_cells


def package(**parts):
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/"), text)
    return content.getvalue()


def opened(content):
    return zipfile.ZipFile(BytesIO(content))


@pytest.mark.parametrize(
    ("tag", "name", "value"),
    [
        (b'<sheet name="Log" r:id="rId1"/>', b"id", b"rId1"),
        (b"<sheet name = 'Log'/>", b"name", b"Log"),
        (b'<sheet rename="No"/>', b"name", b""),
        (b'<sheet name=""/>', b"name", b""),
        (b"<sheet/>", b"name", b""),
    ],
)
def test_an_attribute_is_read_in_either_quotes_and_under_a_prefix(tag, name, value):
    assert attribute(tag, name) == value


def test_a_part_that_is_missing_or_broken_is_read_as_nothing():
    content = package(a="all of it", b="x" * 400)
    with opened(content) as archive:
        assert read_part(archive, "a") == b"all of it"
        assert read_part(archive, "c") == b""
    broken = content.replace(b"x" * 400, b"y" * 400)
    with opened(broken) as archive:
        assert read_part(archive, "b") == b""


BOOK = '<workbook><sheets><sheet name="B" r:id="r2"/><x:sheet name="A" r:id="r1"/>%s</sheets>'
LINKS = (
    '<Relationships><Relationship Id="r1" Target="worksheets/one.xml"/>'
    '<x:Relationship Target="/other/two.xml" Id="r2"/>'
    '<Relationship Id="r3" Target="../xl/sheets/three.xml"/></Relationships>'
)


def test_each_sheet_is_where_its_relation_points_in_the_workbooks_order():
    more = '<sheet name="C" r:id="r3"/><sheet name="D" r:id="r9"/>'
    with opened(
        package(xl__workbook=BOOK, **{"xl/workbook.xml": BOOK % more,
                                      "xl/_rels/workbook.xml.rels": LINKS})
    ) as archive:  # fmt: skip
        paths = sheet_paths(archive)
    assert paths[:3] == ["other/two.xml", "xl/worksheets/one.xml", "xl/sheets/three.xml"]
    assert len(paths) == 4


def test_parts_are_replaced_and_the_others_stay_what_they_were():
    content = replace_parts(package(a="old", b="kept"), {"a": b"new", "c": b"not there before"})
    with opened(content) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {
            "a": b"new",
            "b": b"kept",
        }


def test_parts_are_packed_small_again():
    assert len(replace_parts(package(a="a" * 100_000), {})) < 2_000


@pytest.mark.parametrize(
    ("letters", "number"), [(b"A", 0), (b"Z", 25), (b"AA", 26), (b"AZ", 51), (b"XFD", 16_383)]
)
def test_the_letters_over_a_column_are_its_number(letters, number):
    assert column_number(letters) == number


def row(number, *cells):
    body = b"".join(b'<c r="%s%d">%s</c>' % (column, number, b"<v>1</v>") for column in cells)
    return b'<row r="%d">%s</row>' % (number, body)


def part(*rows, said=b""):
    return b"<worksheet>%s<sheetData>%s</sheetData></worksheet>" % (said, b"".join(rows))


LOG = [row(1, b"A", b"B"), row(2, b"A", b"B")]


def dimension(size):
    return b'<dimension ref="A1:%s"/>' % size


@pytest.mark.parametrize(
    ("stray", "said"),
    [
        (row(1_048_576, b"XFD"), b""),
        (row(1_048_576, b"XFD"), dimension(b"XFD1048576")),
        (row(900_000, b"ZZ"), b""),
        (b'<row r="900000"><c r="ZZ900000"/></row>', b""),
        (b'<row r="900000"><x:c r="ZZ900000"><x:v>1</x:v></x:c></row>', b""),
    ],
)
def test_a_cell_far_from_all_others_is_taken_out_and_counted(stray, said):
    trimmed = trim_stray_cells(part(*LOG, stray, said=said))
    assert trimmed.strays == 1
    assert b"ZZ900000" not in trimmed.sheet
    assert b"XFD1048576" not in trimmed.sheet.replace(said, b"")
    start, end = trimmed.sheet.find(b"<sheetData>"), trimmed.sheet.rfind(b"</row></sheetData>")
    assert trimmed.sheet[start:end].startswith(b"<sheetData>" + b"".join(LOG))
    assert trimmed.sheet.endswith(b"</sheetData></worksheet>")


def test_a_cell_far_to_the_right_of_a_long_log_is_taken_out_of_its_row():
    long = [row(n, b"A") for n in (*range(1, 4), 9_000, 18_000, 27_000)]
    odd = row(2, b"A", b"XFD", b"XFE")
    trimmed = trim_stray_cells(part(long[0], odd, *long[2:]))
    assert trimmed.strays == 2
    assert b"".join([long[0], row(2, b"A"), *long[2:]]) in trimmed.sheet


@pytest.mark.parametrize(
    "sheet",
    [
        part(*LOG),
        part(*LOG, row(1_000, b"XFD")),
        part(*LOG, row(1_000_000, b"C")),
        part(*LOG, row(1_000_000, b"ZZ"), said=dimension(b"B2")),
        b"",
        b"<worksheet/>",
    ],
)
def test_a_sheet_that_can_be_read_as_it_is_stays_as_it_is(sheet):
    assert trim_stray_cells(sheet) == (sheet, 0)


@pytest.mark.parametrize(("cells", "taken"), [(1_000, 1_000), (1_001, 0)])
def test_a_thousand_cells_far_away_are_slips_and_more_are_meant(cells, taken):
    far = [row(1_000_000 + n, b"XFD") for n in range(cells)]
    assert trim_stray_cells(part(*LOG, *far)).strays == taken


@pytest.mark.parametrize(("gap", "taken"), [(10_000, 1), (10_001, 2)])
def test_ten_thousand_empty_rows_may_stand_within_a_log_and_no_more(gap, taken):
    rows = [row(1, b"A"), row(1 + gap, b"A"), row(900_000, b"XFD")]
    assert trim_stray_cells(part(*rows)).strays == taken


@pytest.mark.parametrize(("column", "taken"), [(b"SG", 1), (b"SH", 2)])
def test_five_hundred_empty_columns_may_stand_within_a_log_and_no_more(column, taken):
    # A is column 0, SG column 500.
    rows = [row(1, b"A", column), row(900_000, b"XFD")]
    assert trim_stray_cells(part(*rows)).strays == taken


STRUCK, PLAIN = b"<font><strike/></font>", b"<font><b/></font>"
FORMATS = b'<cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs>'


@pytest.mark.parametrize(
    ("fonts", "formats"),
    [
        (PLAIN + STRUCK + b"<font/>", {1}),
        (PLAIN + b"<font/>" + STRUCK, {2}),
        (STRUCK + STRUCK + PLAIN, {0, 1}),
        (PLAIN + PLAIN, set()),
        (PLAIN + b'<font><strike val="false"/></font>', set()),
        (PLAIN + b'<x:font><x:strike val="1"/></x:font>', {1}),
    ],
)
def test_the_formats_of_struck_fonts_are_struck(fonts, formats):
    elsewhere = b'<dxfs><font><strike/></font></dxfs><cellStyleXfs><xf fontId="1"/></cellStyleXfs>'
    styles = b"<fonts>" + fonts + b"</fonts>" + elsewhere + FORMATS
    assert read_strikes(styles, b"").formats == formats


SHEET = (
    b'<cols><col min="2" max="3" hidden="1"/><col min="5" max="5"/>'
    b'<col min="9" max="16384" hidden="true"/></cols><sheetData>'
    b'<row r="2" hidden="1"><c r="A2" s="1" t="s"><v>0</v></c><c r="B2" s="12"><v>1</v></c></row>'
    b'<row r="3" hidden="0"><c r="AA3" s="1"/><c r="B3" t="s"><v>1</v></c></row>'
    b'<row r="4" spans="1:2" hidden="true"/><row hidden="1"/></sheetData>'
)


def test_the_marks_of_a_sheet_are_its_hidden_rows_and_columns_and_struck_cells():
    marks = read_marks(SHEET, Strikes())
    assert (marks.hidden_rows, marks.hidden_columns) == ((2, 4), (1, 2))
    assert marks.struck == {}
    assert read_marks(SHEET, Strikes(formats=frozenset([1]))).struck == {2: {0}, 3: {26}}
    assert read_marks(SHEET, Strikes(texts=frozenset([1]))).struck == {3: {1}}
    both = Strikes(frozenset([12]), frozenset([0, 1]))
    assert read_marks(SHEET, both).struck == {2: {0, 1}, 3: {1}}


def test_columns_hidden_up_to_the_last_one_but_one_are_said():
    sheet = b'<cols><col min="16382" max="16383" hidden="1"/></cols><sheetData/>'
    assert read_marks(sheet, Strikes()).hidden_columns == (16_381, 16_382)


def test_what_a_column_is_called_within_the_rows_hides_nothing():
    sheet = b'<sheetData><row r="1"/><col min="1" max="1" hidden="1"/></sheetData>'
    assert read_marks(sheet, Strikes()).hidden_columns == ()
