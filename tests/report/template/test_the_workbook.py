"""The workbook itself: what it offers, how it looks, and what is not in it."""

import io
import re
import zipfile

import pytest

from policy_monitor.report.template import FILE_NAME
from tests.report.template.conftest import EXAMPLE_ROW, HEADING_ROW, opened, words

CATEGORIES = ["Contact", "Conduct", "Content"]
TYPES_OF_RISK = ["Commercial", "Aggressive", "Sexual", "Values"]
LIMITS = {"prompt": 255, "promptTitle": 32, "error": 224, "errorTitle": 32}
"""What Excel takes: [MS-OI29500], 2.1.613."""


@pytest.fixture
def workbook(template, today):
    return opened(template(today))


def offered(workbook, heading):
    """What the list of a column offers, by way of the drop-down and its name."""
    sheet = workbook["Incident log"]
    [column] = [cell.column_letter for cell in sheet[HEADING_ROW] if cell.value == heading]
    [validation] = [
        validation
        for validation in sheet.data_validations.dataValidation
        if f"{column}{EXAMPLE_ROW + 1}" in validation
    ]
    assert validation.type == "list"
    name, cells = workbook.defined_names[validation.formula1].attr_text.split("!")
    return [cell.value for (cell,) in workbook[name][cells.replace("$", "")]]


def labels(file, table):
    return [entry["label"] for entry in words(file)[table].values()]


def test_the_lists_offer_the_policys_own_words_and_all_of_them(workbook):
    assert offered(workbook, "Category") == CATEGORIES
    assert offered(workbook, "Type of risk") == TYPES_OF_RISK
    outcomes = labels("outcomes.toml", "outcome")
    for heading in ("Outcome", "Outcome (second)", "Outcome (third)"):
        assert offered(workbook, heading) == outcomes
    for heading in ("Steps taken (Appendix A)", "Steps taken (second)"):
        assert offered(workbook, heading) == labels("actions.toml", "action")
    assert offered(workbook, "Who was involved") == [
        "Pupil",
        "Staff",
        "Governor or volunteer",
        "Parent or carer",
        "Someone outside the school",
        "Not known",
    ]
    assert offered(workbook, "Where it happened") == ["In school", "Outside school", "Not recorded"]


def test_platforms_are_offered_by_the_alphabet_and_the_rest_last(workbook):
    platforms = offered(workbook, "Platform")
    file = words("platforms.toml")
    assert sorted(platforms[:-1]) == sorted(entry["name"] for entry in file["platform"])
    assert platforms[:-1] == sorted(platforms[:-1], key=str.casefold)
    assert platforms[-1] == file["other_platform"]


def test_another_schools_words_are_in_its_template(template, today, other_school):
    other_school("policy.toml", ('name = "Carlton Primary School"', 'name = "Elm, Ash & Oak"'))
    data = other_school("outcomes.toml", ('label = "Sanction"', 'label = "Loss of time, or worse"'))
    workbook = opened(template(today, data))
    assert "Loss of time, or worse" in offered(workbook, "Outcome")
    assert "Sanction" not in offered(workbook, "Outcome")
    assert workbook["Incident log"]["A1"].value == "Elm, Ash & Oak: incident log"
    assert "Elm, Ash & Oak" in workbook["Meanings"]["A2"].value


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@SUM(A1)", "#N/A"])
def test_a_word_that_looks_like_a_formula_stays_a_word(template, today, other_school, start):
    other_school("policy.toml", ('name = "Carlton', f'name = "{start} Carlton'))
    data = other_school("platforms.toml", ('name = "Facebook"', f'name = "{start}"'))
    workbook = opened(template(today, data))
    cells = [cell for sheet in workbook for row in sheet.iter_rows() for cell in row]
    suspects = [cell for cell in cells if str(cell.value).startswith(start)]
    assert len(suspects) == 3  # the title, the list and the example
    assert {cell.data_type for cell in suspects} == {"s"}
    assert {cell.quotePrefix for cell in suspects} == {start != "#N/A"}


def test_no_cell_but_the_terms_is_a_formula(workbook):
    formulas = [
        (sheet.title, cell.column_letter)
        for sheet in workbook
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    assert set(formulas) == {("Lists", "A")}
    assert len(formulas) == 9


def test_a_date_is_one_of_the_last_ten_years_whenever_it_is_filled_in(workbook):
    [dates] = [
        validation
        for validation in workbook["Incident log"].data_validations.dataValidation
        if validation.type == "date"
    ]
    assert (dates.operator, dates.formula1, dates.formula2) == (
        "between",
        "TODAY()-3653",
        "TODAY()",
    )
    assert dates.errorStyle in {None, "stop"}
    assert "no later than today" in dates.error


def test_every_column_says_what_it_takes_within_what_excel_allows(workbook):
    sheet = workbook["Incident log"]
    validations = sheet.data_validations.dataValidation
    assert len(validations) == len(sheet[HEADING_ROW]) == 14
    for validation in validations:
        assert validation.prompt
        assert validation.showInputMessage
        assert bool(validation.error) is bool(validation.showErrorMessage)
        for part, most in LIMITS.items():
            assert len(getattr(validation, part) or "") <= most


def test_the_account_asks_for_no_names(workbook):
    [asked] = [
        validation.prompt
        for validation in workbook["Incident log"].data_validations.dataValidation
        if validation.promptTitle == "What happened"
    ]
    assert "no names, initials, account names" in asked


def test_the_example_is_marked_and_lies_in_the_week_before(workbook, today):
    example = [cell.value for cell in workbook["Incident log"][EXAMPLE_ROW]]
    assert example[0] == "Example"
    assert 7 <= (today - example[1].date()).days <= 13
    assert example[1].weekday() == 0


def test_every_word_of_the_policy_is_explained_where_the_policy_explains_it(workbook):
    said = {
        str(cell.value).lower()
        for row in workbook["Meanings"].iter_rows()
        for cell in row
        if cell.value
    }
    taxonomy = words("taxonomy.toml")
    for category in CATEGORIES:
        assert taxonomy["category"][category]["meaning"].lower() in said
        for nature in TYPES_OF_RISK:
            assert taxonomy["cell"][category][nature]["policy_text"].lower() in said
    outcomes = words("outcomes.toml")["outcome"].values()
    for entry in (*outcomes, *words("actions.toml")["action"].values()):
        assert entry["label"].lower() in said


def test_a_serious_outcome_is_said_to_make_a_review_due_and_no_other(workbook):
    rows = {row[0].value: row[2].value for row in workbook["Meanings"].iter_rows() if row[0].value}
    for entry in words("outcomes.toml")["outcome"].values():
        says_due = "makes a review of the policy due" in (rows[entry["label"]] or "")
        assert says_due is entry["serious"]


def test_it_prints_on_a4_across_with_its_headings_on_every_page(workbook):
    sheet = workbook["Incident log"]
    assert sheet.freeze_panes == "C5"
    assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 9)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.print_title_rows == "$4:$4"


def test_filled_cells_are_readable(workbook):
    for row in (HEADING_ROW, EXAMPLE_ROW):
        for cell in workbook["Incident log"][row]:
            assert contrast(cell.font.color.rgb, cell.fill.fgColor.rgb) >= 4.5
            assert cell.alignment.wrap_text


def contrast(one, other):
    """As the Web Content Accessibility Guidelines 2.2 define it."""

    def luminance(colour):
        parts = [int(colour[place : place + 2], 16) / 255 for place in (2, 4, 6)]
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_it_holds_no_macro_no_link_outside_and_nobodys_name(template, today):
    content = template(today)
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = {name: package.read(name).decode() for name in package.namelist()}
    assert not [name for name in parts if re.search(r"vba|externalLink|\.bin|connection", name)]
    assert not [name for name, text in parts.items() if 'TargetMode="External"' in text]
    properties = opened(content).properties
    assert (properties.creator, properties.lastModifiedBy) == ("Policy Monitor", "Policy Monitor")
    assert not any([properties.keywords, properties.description, properties.subject])


def test_nothing_is_hidden_or_locked(workbook):
    for sheet in workbook:
        assert sheet.sheet_state == "visible"
        assert not sheet.protection.sheet


def test_the_files_name_says_what_it_is_and_names_no_school():
    assert FILE_NAME == "Incident log.xlsx"
