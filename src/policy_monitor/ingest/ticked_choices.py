"""Who and where, given by ticks: "Pupil", "Staff" and "Parent" each have a column to cross."""

from collections.abc import Sequence

from policy_monitor.ingest.grid import GridRow, value_at
from policy_monitor.ingest.layouts import Layout
from policy_monitor.ingest.yes_and_no import Answer, read_answer

__all__ = ["gather_ticked_choices"]


def gather_ticked_choices(rows: Sequence[GridRow], layout: Layout) -> Sequence[GridRow]:
    """The rows, each with its ticked choices in words in the column of their question."""
    if not layout.choices:
        return rows
    gathered = []
    for row in rows:
        values = list(row.values)
        for field, choices in layout.choices.items():
            column = layout.columns[field][0]
            values.extend([None] * (column + 1 - len(values)))
            ticked = [
                text
                for place, text in choices.items()
                if read_answer(value_at(row.values, place)) is Answer.YES
            ]
            values[column] = "; ".join(ticked) or None
        gathered.append(GridRow(row.number, values))
    return gathered
