"""The sentences about rows and sheets that are no new incident, and what to do about them."""

from collections.abc import Sequence
from dataclasses import dataclass

from policy_monitor.ingest.fields import Field
from policy_monitor.ingest.grid import Sheet, column_letter
from policy_monitor.ingest.layouts import Layout
from policy_monitor.ingest.matching import Match, Matching, Place
from policy_monitor.ingest.nil_returns import NilDoubt
from policy_monitor.ingest.roles import Role
from policy_monitor.ingest.tallies import is_tally
from policy_monitor.records import Finding, Level, Source
from policy_monitor.vocabulary import TermId
from policy_monitor.wording import and_list, count_of, first_few

__all__ = ["SheetFindings", "describe_match", "describe_nil_return"]

_ROLES = {
    Role.HEADING: "is a row of headings.",
    Role.TITLE: "is a title.",
    Role.TOTAL: "is a row of totals.",
    Role.TALLY: "holds counts, not an incident.",
    Role.NOTE: "is a note beside the log.",
    Role.CONTINUATION: "only carries on the text of the row above. If it is an incident of its "
    "own, give it a date and upload the spreadsheet again.",
    Role.NUMBER_ONLY: "holds a number and nothing else.",
    Role.PART_OF_FORM: "is part of a form, which is counted by the row of its date.",
}
_FIELDS = {
    Field.OCCURRED_ON: "the date",
    Field.CATEGORY: "the category",
    Field.NATURE: "the type of risk",
    Field.KIND: "the kind of incident",
    Field.OUTCOME: "the outcome",
    Field.ACTION: "the action taken",
    Field.PLATFORM: "the platform",
    Field.INVOLVED: "who was involved",
    Field.SETTING: "where it happened",
}
_NIL_DOUBTS = {
    NilDoubt.WITHOUT_TERM: "says that there were no incidents but not in which term. Write the "
    "term and school year in the row or in the sheet's name, or record the nil return by hand.",
    NilDoubt.CONTRADICTED: "says that there were no incidents, but the log has incidents in that "
    "term. Delete the row, or correct the term, and upload the spreadsheet again.",
    NilDoubt.FOR_PART_OF_TERM: "says that there were no incidents in part of a term. If the whole "
    "term had none, record a nil return for the term.",
    NilDoubt.OF_PART_ONLY: "says that there were no incidents in part of a term. The log has "
    "incidents in the rest of it.",
    NilDoubt.NOT_YET: "says that there were no incidents in a term that has not begun. Check the "
    "school year and upload the spreadsheet again.",
}


@dataclass(frozen=True, slots=True)
class SheetFindings:
    """Says what is to be said of one sheet and of its rows that are no incidents."""

    file: str
    sheet: str

    def about_row(self, row: int, role: Role) -> Finding:
        """A row that is a title, a heading, a total or a note."""
        return self._find(Level.NOT_AN_INCIDENT, role.value, row, f"Row {row} {_ROLES[role]}")

    def about_blank_rows(self, first: int, last: int) -> Finding:
        """A run of blank rows, however long, as one finding at its first row."""
        rows = f"Row {first} is blank." if first == last else f"Rows {first} to {last} are blank."
        return self._find(Level.NOT_AN_INCIDENT, "blank_row", first, rows)

    def about_sheet_left_out(self, sheet: Sheet) -> Finding:
        """A sheet that holds no incidents, as one finding for all its rows."""
        left_out = count_of(sheet.last_row, "row")
        was = "was" if sheet.last_row == 1 else "were"
        if is_tally(sheet):
            return self._find(
                Level.NOT_AN_INCIDENT,
                "tally_sheet",
                None,
                f"This sheet holds counts and no incidents, so its {left_out} {was} left out. "
                "Upload the log that the counts were made from.",
            )
        return self._find(
            Level.NOT_AN_INCIDENT,
            "not_an_incident_log",
            None,
            f"This sheet has no headings of an incident log, so its {left_out} {was} left out. If "
            "it is a log, give it headings such as Date, Category and Outcome and upload it again.",
        )

    def about_hidden(self, sheet: Sheet) -> Sequence[Finding]:
        """That a hidden sheet, hidden rows and hidden columns were read too, and strays not."""
        found = []
        if sheet.hidden:
            message = "This sheet is hidden in the workbook. It was read like the others."
            found.append(self._find(Level.NOTE, "sheet_is_hidden", None, message))
        if rows := [f"row {row}" for row in sheet.marks.hidden_rows if row <= sheet.last_row]:
            were, they = ("is", "It was") if len(rows) == 1 else ("are", "They were")
            message = (
                f"{count_of(len(rows), 'row')} {were} hidden or filtered out: {first_few(rows)}. "
                f"{they} read like the others."
            )
            found.append(self._find(Level.NOTE, "rows_are_hidden", None, message))
        if letters := [column_letter(column) for column in sheet.marks.hidden_columns]:
            were, they = ("is", "It was") if len(letters) == 1 else ("are", "They were")
            message = (
                f"{count_of(len(letters), 'column')} {were} hidden: {first_few(letters)}. "
                f"{they} read like the others."
            )
            found.append(self._find(Level.NOTE, "columns_are_hidden", None, message))
        if sheet.marks.stray:
            cells = count_of(sheet.marks.stray, "cell")
            was = "was" if sheet.marks.stray == 1 else "were"
            message = f"{cells} far below or to the right of everything else {was} left out."
            found.append(self._find(Level.NOTE, "stray_cells", None, message))
        return found

    def about_columns_read_by_values(self, layouts: Sequence[Layout]) -> Sequence[Finding]:
        """That columns were told by what they hold, each of the layouts in turn."""
        told = {
            (column, field)
            for layout in layouts
            for field, columns in layout.columns.items()
            for column in columns
            if column in layout.by_values
        }
        return [
            Finding(
                Level.NOTE,
                "column_read_by_values",
                self.file,
                self.sheet,
                None,
                next((t for one in layouts if (t := one.headings.get(column))), None),
                f"Column {column_letter(column)} was read as {_FIELDS[field]}, because most of its "
                "cells hold that. If that is wrong, give the column another heading and "
                "upload the spreadsheet again.",
            )
            for column, field in sorted(told)
        ]

    def about_columns_left_out(self, letters: Sequence[str]) -> Finding:
        """That counts or lists beside the log were left out."""
        which = (
            f"Column {letters[0]} was"
            if len(letters) == 1
            else (f"Columns {and_list(letters)} were")
        )
        message = (
            f"{which} left out: they stand beside the log and hold no incidents. If they do, give "
            "them a heading for the date and upload the spreadsheet again."
        )
        if len(letters) == 1:
            message = message.replace("they stand", "it stands").replace("hold no", "holds no")
            message = message.replace("If they do, give them", "If it does, give it")
        return self._find(Level.NOTE, "columns_left_out", None, message)

    def about_no_headings(self) -> Finding:
        """That a table without headings was read by its values."""
        message = (
            "This sheet has no row of headings. Its columns were told by what they hold. If one of "
            "them is wrong, add headings such as Date, Category and Outcome and upload it again."
        )
        return self._find(Level.NOTE, "no_headings", None, message)

    def about_forms(self, *, abreast: bool) -> Finding:
        """That a sheet of forms was read, and what its row numbers mean."""
        if abreast:
            message = (
                "This sheet has one incident in each column. What is said of its rows counts "
                "columns: row 2 is column B."
            )
            return self._find(Level.NOTE, "read_column_by_column", None, message)
        message = (
            "This sheet holds forms, one for each incident. Each is counted by the row of its date."
        )
        return self._find(Level.NOTE, "read_as_forms", None, message)

    def _find(self, level: Level, code: str, row: int | None, message: str) -> Finding:
        return Finding(level, code, self.file, self.sheet, row, None, message)


def describe_match(match: Match, here: Place, source: Source) -> Finding:
    """What is to be said of a row that an earlier row resembles."""
    earlier = _say_where(match.earlier, here)
    if match.matching is Matching.UPDATES:
        level = Level.DUPLICATE
        message = (
            f"Row {source.row} records the same incident as {earlier} with something changed. The "
            "incident is counted once, as the later row describes it."
        )
    elif match.matching is Matching.SAME_INCIDENT:
        level = Level.DUPLICATE
        message = (
            f"Row {source.row} tells of another person in the incident of {earlier}. The incident "
            "is counted once, with all that was done. If they are two incidents, give each its own "
            "words or reference and upload the spreadsheet again."
        )
    elif match.matching is Matching.REPEATED:
        level = Level.DUPLICATE
        message = (
            f"Row {source.row} repeats {earlier}. The incident is counted once. If they are two "
            "incidents, give each its own reference and upload the spreadsheet again."
        )
    else:
        level = Level.NOTE
        message = (
            f"Row {source.row} looks like {earlier}, and nothing in them tells them apart. Both "
            "are counted. If they are one incident, delete one and upload the spreadsheet again."
        )
    return Finding(level, match.matching, source.file, source.sheet, source.row, None, message)


def _say_where(earlier: Place | None, here: Place) -> str:
    if earlier is None:
        return "an earlier row"
    if earlier.file != here.file:
        return f"row {earlier.row} of an earlier file"
    return f"row {earlier.row}" + ("" if earlier.sheet == here.sheet else " of an earlier sheet")


def describe_nil_return(source: Source, answer: TermId | NilDoubt) -> Finding:
    """What is to be said of a row that states there were no incidents."""
    if isinstance(answer, NilDoubt):
        asked = answer is not NilDoubt.OF_PART_ONLY
        level = Level.NEEDS_DECISION if asked else Level.NOT_AN_INCIDENT
        code, rest = answer.value, _NIL_DOUBTS[answer]
    else:
        level, code = Level.NOT_AN_INCIDENT, Role.NIL.value
        rest = f"is a nil return: no incidents in the {answer.label}."
    message = f"Row {source.row} {rest}"
    return Finding(level, code, source.file, source.sheet, source.row, None, message)
