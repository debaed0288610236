"""The template after LibreOffice has opened and saved it, as .xlsx, .ods and .csv."""

import io
from datetime import date, timedelta

import openpyxl
import pytest
from odf.opendocument import load as load_ods
from odf.table import ContentValidation, NamedRange

from policy_monitor.calendar import load_calendar
from tests.report.template.conftest import (
    DATA,
    HEADING_ROW,
    filled_in,
    opened,
    questions,
    read,
    saved,
)
from tests.report.template.test_reading_back import every_choice, told

TODAY = date(2026, 11, 20)
KINDS = ("xlsx", "ods", "csv")
YEARS = range(2024, 2029)


@pytest.fixture(scope="module")
def returned(template, libreoffice, tmp_path_factory):
    """Files by kind and name: the template empty, filled in, and its terms on every day."""
    folder = tmp_path_factory.mktemp("template")
    rows = [row for row, _ in every_choice()]
    empty = template(TODAY)
    contents = {
        "empty": empty,
        "filled": filled_in(empty, rows),
        "terms": terms_on_every_day(empty),
    }
    for name, content in contents.items():
        (folder / f"{name}.xlsx").write_bytes(content)
    files = [folder / f"{name}.xlsx" for name in contents]
    return {
        kind: {name: (made / f"{name}.{kind}").read_bytes() for name in contents}
        for kind in KINDS
        for made in [libreoffice(folder, kind, *files)]
    }


def days():
    first = date(YEARS.start, 1, 1)
    return [first + timedelta(days=n) for n in range((date(YEARS.stop, 1, 1) - first).days)]


def terms_on_every_day(template):
    """A workbook of what the list of terms offers first and last, on each day of some years."""
    offered = opened(template)["Lists"]
    formulas = [offered["A5"].value, offered["A13"].value]
    workbook = openpyxl.Workbook()
    for day in days():
        shown = f"DATE({day.year},{day.month},{day.day})"
        workbook.active.append([formula.replace("TODAY()", shown) for formula in formulas])
    return saved(workbook)


@pytest.mark.parametrize("kind", KINDS)
def test_what_was_filled_in_reads_back_with_nothing_to_ask(returned, kind):
    screening = read(returned[kind]["filled"], TODAY, name=f"Incident log.{kind}")
    assert questions(screening) == []
    assert [told(incident) for incident in screening.incidents] == [
        meant for _, meant in every_choice()
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_the_empty_template_is_an_empty_log(returned, kind):
    screening = read(returned[kind]["empty"], TODAY, name=f"Incident log.{kind}")
    assert screening.incidents == ()
    [said] = questions(screening)
    assert said.startswith("This log is in order and holds no incidents yet.")


def test_the_lists_their_names_and_the_widths_survive(template, returned):
    before, after = opened(template(TODAY)), opened(returned["xlsx"]["empty"])
    assert places_of(after) == places_of(before)
    was, now = before["Incident log"], after["Incident log"]
    assert rules_of(now) == rules_of(was)
    assert [width for width in widths_of(now) if width] == pytest.approx(widths_of(was), abs=0.2)
    assert now.print_title_rows == was.print_title_rows
    assert now.page_setup.orientation == "landscape"
    assert after.properties.creator == "Policy Monitor"


def places_of(workbook):
    return {name: place.attr_text for name, place in workbook.defined_names.items()}


def rules_of(sheet):
    """What each column takes and says; LibreOffice writes out what else is understood."""
    return [
        (
            str(rule.sqref).split(":")[0],
            rule.type,
            rule.formula1 if rule.type else None,
            rule.formula2 if rule.type == "date" else None,
            rule.errorStyle or "stop",
            rule.prompt,
            rule.error,
        )
        for rule in sheet.data_validations.dataValidation
    ]


def widths_of(sheet):
    """The width of each column; neighbours of one width are one entry."""
    dimensions = sheet.column_dimensions
    found, last = [], 0.0
    for cell in sheet[HEADING_ROW]:
        letter = cell.column_letter
        last = dimensions[letter].width if letter in dimensions else last
        found.append(last)
    return found


def test_an_ods_has_the_lists_and_their_names_too(returned, tmp_path):
    path = tmp_path / "empty.ods"
    path.write_bytes(returned["ods"]["empty"])
    document = load_ods(path)
    names = {name.getAttribute("name") for name in document.getElementsByType(NamedRange)}
    assert {"Terms", "Categories", "Outcomes", "Steps", "Platforms"} <= names
    rules = [
        rule.getAttribute("condition") or ""
        for rule in document.getElementsByType(ContentValidation)
    ]
    assert [rule for rule in rules if "Outcomes" in rule]
    assert [rule for rule in rules if "TODAY()" in rule]


def test_a_term_is_offered_as_soon_as_it_has_surely_begun(returned):
    shown = opened_values(returned["xlsx"]["terms"])
    by_day = dict(zip(days(), shown, strict=True))
    assert [by_day[day][0] for day in (date(2026, 1, 10), date(2026, 1, 11))] == [
        "Autumn term 2025/26",
        "Spring term 2025/26",
    ]
    assert [by_day[day][0] for day in (date(2026, 5, 10), date(2026, 5, 11))] == [
        "Spring term 2025/26",
        "Summer term 2025/26",
    ]
    assert [by_day[day][0] for day in (date(2026, 9, 10), date(2026, 9, 11))] == [
        "Summer term 2025/26",
        "Autumn term 2026/27",
    ]
    assert by_day[date(2026, 11, 20)][1] == "Spring term 2023/24"


def test_no_term_is_offered_before_the_calendar_has_it(returned):
    calendar = load_calendar(DATA / "calendar")
    shown = opened_values(returned["xlsx"]["terms"])
    for day, (newest, _) in zip(days(), shown, strict=True):
        term = calendar.term_on(day).id
        begun = {term.label, type(term).from_ordinal(term.ordinal - 1).label}
        assert newest in begun, day


def opened_values(content):
    workbook = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
    return [tuple(row) for row in workbook.active.iter_rows(values_only=True)]
