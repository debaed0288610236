"""A table that is drawn on a phone as a card for each row, so that none is moved sideways."""

from collections.abc import Iterable, Sequence
from html import escape

__all__ = ["table_html"]

_STYLE = """
<style>
table.stacking { width: 100%; border-collapse: collapse; font-size: 0.875rem; line-height: 1.4; }
.stacking th, .stacking td { padding: 0.45rem 0.6rem 0.45rem 0; text-align: left;
  vertical-align: top; overflow-wrap: anywhere;
  border-bottom: 1px solid rgba(110, 130, 150, 0.35); }
.stacking th { font-weight: 600; overflow-wrap: normal; }
.stacking td:first-child { font-variant-numeric: tabular-nums; white-space: nowrap; }
@media (max-width: 760px) {
  table.stacking, .stacking tbody, .stacking tr, .stacking td { display: block; }
  .stacking thead { position: absolute; width: 1px; height: 1px; overflow: hidden;
    clip-path: inset(50%); }
  .stacking tr { padding: 0.7rem 0; border-bottom: 1px solid rgba(110, 130, 150, 0.35); }
  .stacking td, .stacking td:first-child { display: grid; grid-template-columns: 7.5rem 1fr;
    border: 0; padding: 0.1rem 0; white-space: normal; }
  .stacking td::before { content: attr(data-column); font-weight: 600; }
}
</style>
"""


def table_html(caption: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table whose every cell is shown letter by letter.

    The roles are written out because a table that is drawn as cards loses its own.

    Args:
        caption: What it shows, for those who cannot see it.
        columns: The headings.
        rows: As many cells in each.
    """
    heads = "".join(f'<th role="columnheader" scope="col">{escape(name)}</th>' for name in columns)
    body = "".join(
        '<tr role="row">'
        + "".join(
            f'<td role="cell" data-column="{escape(name)}">{escape(cell)}</td>'
            for name, cell in zip(columns, row, strict=True)
        )
        + "</tr>"
        for row in rows
    )
    return (
        f'{_STYLE}<table class="stacking" role="table" aria-label="{escape(caption)}">'
        f'<thead role="rowgroup"><tr role="row">{heads}</tr></thead>'
        f'<tbody role="rowgroup">{body}</tbody></table>'
    )
