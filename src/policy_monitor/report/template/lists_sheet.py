"""The sheet of lists: what the drop-downs offer, each list under a name of its own.

Lists written into the drop-downs themselves would be cut at 255 characters, and a comma in an
entry would break it in two.
"""

from collections.abc import Mapping

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.workbook.defined_name import DefinedName

from policy_monitor.report.template.appearance import (
    BODY,
    HEADING,
    TEXT,
    TITLE,
    TITLE_POINTS,
    dress,
    set_up_page,
    write,
)
from policy_monitor.report.template.choices import Choice

__all__ = ["add_lists"]

_SHEET = "Lists"
_HEADING_ROW = 4
_WIDTH = 28
_OFFERED = {
    Choice.TERM: "Offered for the term",
    Choice.CATEGORY: "Offered for the category",
    Choice.NATURE: "Offered for the type of risk",
    Choice.PLATFORM: "Offered for the platform",
    Choice.INVOLVED: "Offered for who was involved",
    Choice.SETTING: "Offered for where it happened",
    Choice.OUTCOME: "Offered for an outcome",
    Choice.ACTION: "Offered for a step taken",
}


def add_lists(workbook: Workbook, choices: Mapping[Choice, tuple[str, ...]]) -> None:
    """Add the sheet of lists and a name in the workbook for each of them."""
    sheet = workbook.create_sheet(_SHEET)
    write(sheet["A1"], "What the drop-down lists offer", TITLE)
    sheet.row_dimensions[1].height = TITLE_POINTS
    write(sheet["A2"], "The sheet to fill in takes its lists from here: please leave it.", TEXT)
    for place, (choice, entries) in enumerate(choices.items(), start=1):
        letter = get_column_letter(place)
        sheet.column_dimensions[letter].width = _WIDTH
        write(sheet.cell(_HEADING_ROW, place), _OFFERED[choice], HEADING)
        for row, entry in enumerate(entries, start=_HEADING_ROW + 1):
            cell = sheet.cell(row, place)
            if choice is Choice.TERM:
                cell.value = entry
                dress(cell, BODY)
            else:
                write(cell, entry, BODY)
        first, last = _HEADING_ROW + 1, _HEADING_ROW + len(entries)
        where = f"{_SHEET}!${letter}${first}:${letter}${last}"
        workbook.defined_names[choice.value] = DefinedName(choice.value, attr_text=where)
    sheet.freeze_panes = sheet.cell(_HEADING_ROW + 1, 1)
    set_up_page(sheet, landscape=True, repeated_row=_HEADING_ROW)
