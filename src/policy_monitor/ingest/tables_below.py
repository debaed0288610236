"""Tables below a log that are no logs themselves: a record of training, a list of visitors."""

from collections.abc import Sequence
from dataclasses import replace

from policy_monitor.ingest.grid import GridRow
from policy_monitor.ingest.headings import Headings
from policy_monitor.ingest.layouts import Layout, is_heading_again, texts_of
from policy_monitor.ingest.registers import says_nothing_of_incidents
from policy_monitor.ingest.roles import Role
from policy_monitor.ingest.tables import Table

__all__ = ["leave_out_other_tables"]


def leave_out_other_tables(
    table: Table, rows: Sequence[GridRow], layout: Layout, headings: Headings
) -> Table:
    """A log without the rows of other tables below it, which count as notes.

    They are left out only where neither their headings nor any row of them says anything of
    incidents; else they are read on, and what does not fit is asked about.

    Args:
        table: The log as it was read, other tables and all.
        rows: The rows below its headings.
        layout: Its layout.
        headings: The headings a log may have.
    """
    heads = {number for number, role in table.others if role is Role.HEADING}
    if not heads:
        return table
    left_out: set[int] = set()
    for row in rows:
        if row.number in heads and not is_heading_again(row, layout, headings):
            end = min((number for number in heads if number > row.number), default=None)
            below = [
                record
                for record in table.records
                if record.row > row.number and (end is None or record.row < end)
            ]
            if says_nothing_of_incidents(below, texts_of(row).values()):
                left_out.update(record.row for record in below)
    if not left_out:
        return table
    return replace(
        table,
        records=tuple(record for record in table.records if record.row not in left_out),
        others=tuple(sorted((*table.others, *((number, Role.NOTE) for number in left_out)))),
    )
