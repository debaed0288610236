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
from policy_monitor.wording import and_list, count_of, first_few, in_text

__all__ = ["SheetFindings", "describe_empty_log", "describe_match", "describe_nil_return"]

_ROLES = {
    Role.HEADING: "is a row of headings.",
    Role.TITLE: "is a title.",
    Role.TOTAL: "is a row of totals.",
    Role.TALLY: "holds counts, not an incident.",
    Role.NOTE: "is a note beside the log.",
    Role.EXAMPLE: "is marked as an example.",
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
    NilDoubt.WITHOUT_TERM: "says that there were no incidents, but not in which term. Write the "
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
_IN_NUMBER = {True: ("is", "was", "it", "it"), False: ("are", "were", "they", "them")}
"""The words for one thing, and for several."""


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
            message = (
                "This sheet is hidden in the workbook, and was read like the others. If it should "
                "not count, delete it and upload the spreadsheet again."
            )
            found.append(self._find(Level.NOTE, "sheet_is_hidden", None, message))
        if rows := [f"row {row}" for row in sheet.marks.hidden_rows if row <= sheet.last_row]:
            is_or_are, was, they, them = _IN_NUMBER[len(rows) == 1]
            message = (
                f"{count_of(len(rows), 'row')} {is_or_are} hidden or filtered out, and {was} read "
                f"like the others: {first_few(rows)}. If {they} should not count, delete {them} "
                "and upload the spreadsheet again."
            )
            found.append(self._find(Level.NOTE, "rows_are_hidden", None, message))
        if letters := [column_letter(column) for column in sheet.marks.hidden_columns]:
            is_or_are, was, they, them = _IN_NUMBER[len(letters) == 1]
            message = (
                f"{count_of(len(letters), 'column')} {is_or_are} hidden, and {was} read like the "
                f"others: {first_few(letters)}. If {they} should not be read, delete {them} and "
                "upload the spreadsheet again."
            )
            found.append(self._find(Level.NOTE, "columns_are_hidden", None, message))
        if sheet.marks.stray:
            _, was, _, them = _IN_NUMBER[sheet.marks.stray == 1]
            message = (
                f"{count_of(sheet.marks.stray, 'cell')} far below or to the right of everything "
                f"else {was} left out. If the log needs {them}, move {them} beside the rest and "
                "upload the spreadsheet again."
            )
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
                f"Column {column_letter(column)} was read as {_FIELDS[field]}, because that is "
                "what most of its cells hold. If that is wrong, give the column another heading "
                "and upload the spreadsheet again.",
                column_letter(column),
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

    def about_reported_date(self, layout: Layout) -> Finding:
        """That the day an incident was reported stands for the day it happened."""
        column = layout.columns[Field.REPORTED_ON][0]
        message = (
            "This sheet gives only the date on which an incident was reported, so that date stands "
            "for the date of the incident. If incidents happened on other days, add a column headed"
            " “Date of incident” and upload the spreadsheet again."
        )
        return Finding(
            Level.NOTE,
            "reported_date_stands_in",
            self.file,
            self.sheet,
            None,
            layout.headings.get(column),
            message,
            column_letter(column),
        )

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


def describe_empty_log(file: str, sheet: str) -> Finding:
    """What is to be said of a log that is in order and has no incident in it."""
    message = (
        "This log is in order and holds no incidents yet. Fill it in and upload it again, or, if "
        "the term had none, record a nil return for the term."
    )
    return Finding(Level.NOTE, "no_incidents_yet", file, sheet, None, None, message)


def describe_match(match: Match, here: Place, source: Source) -> Finding:
    """What is to be said of a row that an earlier row resembles."""
    earlier = _say_where(match.earlier, here)
    if match.matching is Matching.UPDATES:
        level = Level.DUPLICATE
        message = (
            f"Row {source.row} records the same incident as {earlier} with something changed, and "
            "the later row is the one that counts. If they are two incidents, give each its own "
            "reference and upload the spreadsheet again."
        )
    elif match.matching is Matching.SAME_INCIDENT:
        level = Level.DUPLICATE
        message = (
            f"Row {source.row} tells of another person in the incident of {earlier}, and adds what "
            "was done. If they are two incidents, give each its own words or reference and upload "
            "the spreadsheet again."
        )
    elif match.matching is Matching.REPEATED:
        level = Level.DUPLICATE
        message = (
            f"Row {source.row} repeats {earlier}. If they are two incidents, give each its own "
            "reference and upload the spreadsheet again."
        )
    else:
        level = Level.NOTE
        message = (
            f"Row {source.row} looks like {earlier}, and nothing tells the two apart, so both are "
            "kept. If they are one incident, delete one of them and upload the spreadsheet again."
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
        rest = f"is a nil return: no incidents in the {in_text(answer.label)}."
    message = f"Row {source.row} {rest}"
    return Finding(level, code, source.file, source.sheet, source.row, None, message)
