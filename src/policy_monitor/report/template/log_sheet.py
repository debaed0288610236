"""The sheet to fill in: one row for each incident, with lists to choose from."""

from datetime import date, timedelta

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from policy_monitor.policy import Policy
from policy_monitor.report.template.appearance import (
    ENTRY,
    EXAMPLE,
    HEADING,
    TEXT,
    TITLE,
    TITLE_POINTS,
    dress,
    line_filled_rows,
    set_height,
    set_up_page,
    write,
)
from policy_monitor.report.template.choices import Choice, as_entry
from policy_monitor.report.template.columns import COLUMNS, DATE_COLUMN, Column
from policy_monitor.vocabulary import Action, Category, Involved, Nature, Outcome, Setting

__all__ = ["fill_log_sheet"]

_HEADING_ROW = 4
_EXAMPLE_ROW = _HEADING_ROW + 1
_LAST_ROW = 2_000
_FROZEN_COLUMNS = 2
# The month in letters shows a day that a computer set to American dates has turned round.
_DATE_FORMAT = "[$-809]d mmm yyyy"
_OLDEST_DAYS = 3653
"""Ten years: what is older is likelier a slip in the year."""
_INTRODUCTION = (
    (
        "One row for each incident. Choose from the list where a cell offers one. Name nobody: no "
        "names, initials or account names anywhere in this workbook."
    ),
    (
        "If a term had no incidents, choose the term and write “No incidents this term” under What "
        "happened, and nothing else in that row. The row marked Example is not counted."
    ),
)


def fill_log_sheet(sheet: Worksheet, policy: Policy, *, today: date) -> None:
    """Draw the headings, the example and what each column takes."""
    write(sheet["A1"], f"{policy.school.name}: incident log", TITLE)
    sheet.row_dimensions[1].height = TITLE_POINTS
    for row, line in enumerate(_INTRODUCTION, start=2):
        write(sheet.cell(row, 1), line, TEXT)
    for place, (column, example) in enumerate(
        zip(COLUMNS, _example(policy, today), strict=True), start=1
    ):
        write(sheet.cell(_HEADING_ROW, place), column.heading, HEADING)
        _prepare_column(sheet, place, column)
        cell = sheet.cell(_EXAMPLE_ROW, place)
        if isinstance(example, date):
            cell.value = example
            dress(cell, EXAMPLE)
            cell.number_format = _DATE_FORMAT
        else:
            write(cell, example, EXAMPLE)
    widths = [column.width for column in COLUMNS]
    for row in (_HEADING_ROW, _EXAMPLE_ROW):
        texts = [str(cell.value) for cell in sheet[row]]
        set_height(sheet, row, texts, widths)
    last = get_column_letter(len(COLUMNS))
    line_filled_rows(
        sheet,
        f"A{_EXAMPLE_ROW}:{last}{_LAST_ROW}",
        f"$A{_EXAMPLE_ROW}:${last}{_EXAMPLE_ROW}",
    )
    sheet.freeze_panes = sheet.cell(_HEADING_ROW + 1, _FROZEN_COLUMNS + 1)
    set_up_page(sheet, landscape=True, repeated_row=_HEADING_ROW)


def _prepare_column(sheet: Worksheet, place: int, column: Column) -> None:
    """Set a column's width, its look and what its cells take."""
    letter = get_column_letter(place)
    dimension = sheet.column_dimensions[letter]
    dimension.width = column.width
    dress(dimension, ENTRY)
    if column.heading == DATE_COLUMN:
        dimension.number_format = _DATE_FORMAT
    validation = _validation(column)
    validation.add(f"{letter}{_EXAMPLE_ROW}:{letter}{_LAST_ROW}")
    sheet.add_data_validation(validation)


def _validation(column: Column) -> DataValidation:
    """What the cells of a column take, what they say, and what they say to anything else."""
    validation = DataValidation(
        promptTitle=column.title,
        prompt=column.prompt,
        showInputMessage=True,
        allow_blank=True,
    )
    if column.heading == DATE_COLUMN:
        validation.type = "date"
        validation.operator = "between"
        validation.formula1 = f"TODAY()-{_OLDEST_DAYS}"
        validation.formula2 = "TODAY()"
        validation.errorTitle = "Not a day this log takes"
        validation.error = (
            "Write the day as day/month/year. It can be no later than today, and no more than "
            "ten years ago. If you do not know the day, leave this empty and choose the term."
        )
    elif column.choice is not None:
        validation.type = "list"
        validation.formula1 = column.choice.value
        validation.errorTitle = "Not in the list"
        validation.error = "Choose an entry of the list, or leave the cell empty."
        if column.choice is Choice.PLATFORM:
            validation.errorStyle = "warning"
            validation.error = (
                "This platform is not in the list. If you keep it, check its spelling; it is "
                "counted as another platform until it has been added."
            )
    validation.showErrorMessage = validation.type is not None
    return validation


def _example(policy: Policy, today: date) -> tuple[str | date, ...]:
    """One incident that never happened, in the order of the columns."""
    outcomes = policy.outcomes
    return (
        "Example",
        today - timedelta(days=today.weekday() + 7),
        "",
        "Unkind comments were written under a photo.",
        Category.CONDUCT,
        Nature.AGGRESSIVE,
        next((platform.name for platform in policy.platforms), policy.other_platform),
        as_entry(Involved.PUPIL),
        as_entry(Setting.OUTSIDE_SCHOOL),
        outcomes[Outcome.PARENTS_CONTACTED].label,
        outcomes[Outcome.ADVICE_OR_WARNING].label,
        "",
        policy.actions[Action.COPY_KEPT].label,
        "",
    )
