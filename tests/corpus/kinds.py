"""Every kind of log in the corpus, in the order of the report."""

from collections.abc import Callable

from tests.corpus import (
    classification,
    columns,
    dates,
    dates_broken,
    duplicates,
    layouts_blocks,
    layouts_headings,
    layouts_rows,
    layouts_shapes,
    nil_returns,
    outcomes,
    several_sheets,
    systems,
    text_files,
    traps,
)
from tests.corpus.case import Case

__all__ = ["KINDS"]

KINDS: tuple[Callable[[], Case], ...] = (
    *layouts_headings.KINDS,
    *layouts_blocks.KINDS,
    *layouts_rows.KINDS,
    *layouts_shapes.KINDS,
    *columns.KINDS,
    *dates.KINDS,
    *dates_broken.KINDS,
    *classification.KINDS,
    *outcomes.KINDS,
    *duplicates.KINDS,
    *nil_returns.KINDS,
    *systems.KINDS,
    *text_files.KINDS,
    *several_sheets.KINDS,
    *traps.KINDS,
)
