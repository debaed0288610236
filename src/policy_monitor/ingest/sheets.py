"""Understanding one sheet: where its tables are, and what each of its rows is."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from policy_monitor.calendar import Calendar
from policy_monitor.ingest.forms import StoodUp, stand_up_forms
from policy_monitor.ingest.grid import Sheet, column_letter
from policy_monitor.ingest.judging import Surroundings, doubtful_orders, said_term_to_check
from policy_monitor.ingest.later_date_columns import LaterDateColumns
from policy_monitor.ingest.layouts import Layout, texts_of
from policy_monitor.ingest.legends import spell_out_codes
from policy_monitor.ingest.messages import SheetFindings
from policy_monitor.ingest.nil_returns import find_nil_row, tell_part_of_term
from policy_monitor.ingest.policy_words import PolicyWords
from policy_monitor.ingest.registers import is_another_register
from policy_monitor.ingest.roles import Role
from policy_monitor.ingest.said_terms import SaidTerm, read_said_term
from policy_monitor.ingest.side_by_side import split_side_by_side
from policy_monitor.ingest.surroundings import combine, said_by_file, said_by_rows
from policy_monitor.ingest.tables import Readers, Table, read_table
from policy_monitor.ingest.tables_below import leave_out_other_tables
from policy_monitor.ingest.tallies import is_tally
from policy_monitor.ingest.understood import (
    NilStatement,
    ReadAs,
    UnderstoodSheet,
    blank_runs,
    merge_blocks,
)
from policy_monitor.ingest.when import Context
from policy_monitor.records import Finding, Level, Source

__all__ = ["SheetReader"]


class SheetReader:
    """Reads sheets with one school's words and terms."""

    def __init__(
        self, words: PolicyWords, calendar: Calendar, today: date, advance: Callable[[int], None]
    ) -> None:
        """Take one school's words and terms, the day of reading, and whom to tell of progress."""
        self._headings = words.headings
        self._profiles = words.profiles
        self._finder = words.finder
        self._later_dates = LaterDateColumns(words.policy.later_dates, today)
        self._calendar = calendar
        self._today = today
        self._advance = advance

    def understand(
        self, sheet: Sheet, file: str, workbook: Sequence[Sheet] = ()
    ) -> UnderstoodSheet:
        """Tell what a sheet and each of its rows is.

        Args:
            sheet: The sheet.
            file: The name of its file.
            workbook: Every sheet of the file, any of which may explain the codes of this one.
        """
        say = SheetFindings(file, sheet.name)
        if not sheet.rows:
            return _not_a_log(ReadAs.EMPTY, sheet, [], say)
        layout = self._finder.find(sheet)
        if layout is not None:
            sheet = spell_out_codes(sheet, layout, workbook or (sheet,), self._profiles)
            told = self._understand_log(sheet, file, layout, say)
            return self._unless_another_register(told, sheet, file, say)
        forms = stand_up_forms(sheet, self._headings)
        if forms is not None:
            return self._understand_forms(sheet, file, forms, say)
        layout = self._finder.find_without_headings(sheet)
        if layout is not None:
            told = self._assemble(sheet, file, layout, say)
            found = (say.about_no_headings(), *told.findings)
            told = replace(told, header_row=None, findings=found)
            return self._unless_another_register(told, sheet, file, say)
        return self._understand_without_log(sheet, file, say)

    def _unless_another_register(
        self, told: UnderstoodSheet, sheet: Sheet, file: str, say: SheetFindings
    ) -> UnderstoodSheet:
        if is_another_register([r for records, _ in told.records for r in records], sheet, file):
            return self._understand_without_log(sheet, file, say)
        return told

    def _understand_log(
        self, sheet: Sheet, file: str, layout: Layout, say: SheetFindings
    ) -> UnderstoodSheet:
        blocks = split_side_by_side(sheet, layout, self._headings)
        if not blocks.left_out and len(blocks.sheets) == 1:
            return self._assemble(sheet, file, layout, say)
        layouts = [(block, self._finder.find(block)) for block in blocks.sheets]
        parts = [
            self._assemble(block, file, found, say) for block, found in layouts if found is not None
        ]
        merged = merge_blocks(sheet, parts, say)
        left_out = [column_letter(column) for column in blocks.left_out]
        more = [say.about_columns_left_out(left_out)] if left_out else []
        return replace(merged, findings=(*more, *merged.findings))

    def _understand_forms(
        self, sheet: Sheet, file: str, forms: StoodUp, say: SheetFindings
    ) -> UnderstoodSheet:
        layout = self._finder.find(forms.sheet, first_row=0)
        if layout is None:
            return self._understand_without_log(sheet, file, say)
        told = self._assemble(forms.sheet, file, layout, say)
        counted = {record.row for records, _ in told.records for record in records}
        last = sheet.last_row
        if forms.abreast:
            # Each column stands for a row; no row of the sheet may go unaccounted for either.
            last = max(last, *(len(row.values) for row in sheet.rows))
        others = [row for row in range(1, last + 1) if row not in counted]
        notes = [found for found in told.findings if found.level is Level.NOTE]
        return replace(
            told,
            header_row=None,
            rows_not_incidents=len(others),
            findings=(
                say.about_forms(abreast=forms.abreast),
                *notes,
                *(say.about_row(row, Role.PART_OF_FORM) for row in others),
            ),
        )

    def _assemble(
        self, sheet: Sheet, file: str, layout: Layout, say: SheetFindings
    ) -> UnderstoodSheet:
        tables = list(self._read_tables(sheet, file, layout))
        others = [other for _, table, _ in tables for other in table.others]
        above = [
            (row.number, Role.HEADING if row.number >= layout.first_row else Role.TITLE)
            for row in sheet.rows_before(layout.header_row + 1)
        ]
        records = tuple((table.records, around) for _, table, around in tables if table.records)
        nils = tuple(self._gather_nils(sheet, file, [table for _, table, _ in tables]))
        plain = [other for other in (*above, *others) if other[1] is not Role.NIL]
        blank = list(blank_runs(sheet))
        stands_in = [found for found, table, _ in tables if table.records and found.is_reported]
        return UnderstoodSheet(
            name=sheet.name,
            read_as=ReadAs.INCIDENTS if records or not nils else ReadAs.NIL_RETURN,
            header_row=layout.header_row,
            columns={f.value: column_letter(c[0]) for f, c in layout.columns.items()},
            headings={
                f.value: layout.headings[c[0]]
                for f, c in layout.columns.items()
                if c[0] in layout.headings
            },
            records=records,
            nils=nils,
            rows_not_incidents=len(plain) + sum(last - first + 1 for first, last in blank),
            findings=(
                *say.about_hidden(sheet),
                *say.about_columns_read_by_values([found for found, _, _ in tables]),
                *(say.about_reported_date(found) for found in stands_in[:1]),
                *(say.about_row(number, role) for number, role in plain),
                *(say.about_blank_rows(first, last) for first, last in blank),
            ),
            is_tally=False,
        )

    def _gather_nils(
        self, sheet: Sheet, file: str, tables: Sequence[Table]
    ) -> Iterator[NilStatement]:
        by_number = (
            {row.number: row for row in sheet.rows} if any(t.said_at for t in tables) else {}
        )
        for table in tables:
            for number, said in table.said_at.items():
                source = Source(file, sheet.name, sheet.number, number)
                part = tell_part_of_term(by_number[number], sheet.name)
                yield NilStatement(source, said, part)

    def _read_tables(
        self, sheet: Sheet, file: str, layout: Layout
    ) -> Iterator[tuple[Layout, Table, Surroundings]]:
        """The tables of a sheet: a heading row that lays the columns out anew begins another."""
        of_sheet = said_by_rows(sheet.rows_before(layout.first_row))
        stated = combine((*of_sheet, read_said_term(sheet.name)))
        context = Context(combine((stated, said_by_file(file))), self._calendar)
        below = sheet.rows_from(layout.header_row + 1)
        readers = Readers(self._headings, self._profiles, self._advance)
        table = read_table(sheet, below, layout, context, readers)
        following = self._find_next_layout(sheet, layout, table)
        if following is not None:
            within = [row for row in below if row.number < following.first_row]
            table = read_table(sheet, within, layout, context, readers)
            heading = [
                (row.number, Role.HEADING)
                for row in below
                if following.first_row <= row.number <= following.header_row
            ]
            table = replace(table, others=(*table.others, *heading))
        table = leave_out_other_tables(table, below, layout, self._headings)
        table = self._later_dates.add_days(table, below, layout)
        yield layout, table, self._look_around(sheet, file, layout, table, stated)
        if following is not None:
            yield from self._read_tables(sheet, file, following)

    def _find_next_layout(self, sheet: Sheet, layout: Layout, table: Table) -> Layout | None:
        rows = {row.number: row for row in sheet.rows} if table.others else {}
        tried = {tuple(layout.headings.items())}
        for number, role in table.others:
            texts = tuple(texts_of(rows[number]).items()) if role is Role.HEADING else ()
            # The same headings on every page are looked at once.
            if texts and texts not in tried:
                tried.add(texts)
                found = self._finder.find_at(sheet, number)
                if found is not None and found.columns != layout.columns:
                    return found
        return None

    def _look_around(
        self, sheet: Sheet, file: str, layout: Layout, table: Table, stated: SaidTerm
    ) -> Surroundings:
        return Surroundings(
            file=file,
            sheet=sheet.name,
            layout=layout,
            calendar=self._calendar,
            said=said_term_to_check(stated, table),
            doubtful=doubtful_orders(table),
            middle_day=table.middle_day,
            today=self._today,
        )

    def _understand_without_log(
        self, sheet: Sheet, file: str, say: SheetFindings
    ) -> UnderstoodSheet:
        nil = find_nil_row(sheet.rows)
        if nil is None:
            return _not_a_log(ReadAs.NOT_A_LOG, sheet, [say.about_sheet_left_out(sheet)], say)
        others = [row for row in sheet.rows if row is not nil]
        said = combine(
            (
                *said_by_rows([nil]),
                *said_by_rows(others),
                read_said_term(sheet.name),
                said_by_file(file),
            )
        )
        source = Source(file, sheet.name, sheet.number, nil.number)
        blank = list(blank_runs(sheet))
        return replace(
            _not_a_log(ReadAs.NIL_RETURN, sheet, [], say),
            nils=(NilStatement(source, said, tell_part_of_term(nil, sheet.name)),),
            rows_not_incidents=sheet.last_row - 1,
            findings=(
                *say.about_hidden(sheet),
                *(say.about_row(row.number, Role.NOTE) for row in others),
                *(say.about_blank_rows(first, last) for first, last in blank),
            ),
        )


def _not_a_log(
    read_as: ReadAs, sheet: Sheet, findings: Sequence[Finding], say: SheetFindings
) -> UnderstoodSheet:
    return UnderstoodSheet(
        name=sheet.name,
        read_as=read_as,
        header_row=None,
        columns={},
        headings={},
        records=(),
        nils=(),
        rows_not_incidents=sheet.last_row,
        findings=(*say.about_hidden(sheet), *findings),
        is_tally=is_tally(sheet),
    )
