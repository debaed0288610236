"""The paper as HTML: to look at before it is printed, and what the browser prints."""

from html import escape

from policy_monitor.report.paper.blocks import Block, Heading, Paper, Points, Sentence, Table

__all__ = ["paper_html"]


def paper_html(paper: Paper) -> str:
    """The paper as one article, its title a heading of the second rank; the page has its foot."""
    notice = f'<p class="paper-notice">{escape(paper.notice)}</p>' if paper.notice else ""
    return (
        f'<article class="paper" aria-label="{escape(paper.title)}">'
        f"<header>{notice}<h2>{escape(paper.title)}</h2><p>{escape(paper.about)}</p></header>"
        f"{''.join(_block_html(block) for block in paper.blocks)}"
        "</article>"
    )


def _block_html(block: Block) -> str:
    match block:
        case Heading(text):
            return f"<h3>{escape(text)}</h3>"
        case Sentence(text):
            return f"<p>{escape(text)}</p>"
        case Points(items, numbered):
            kind = "ol" if numbered else "ul"
            lines = "".join(f"<li>{escape(item)}</li>" for item in items)
            return f"<{kind}>{lines}</{kind}>"
        case Table():
            return _table_html(block)


def _table_html(table: Table) -> str:
    kinds = [' class="figures"' if figures else "" for figures in table.figures]
    head = "".join(
        f'<th scope="col"{kind}>{escape(name)}</th>'
        for name, kind in zip(table.columns, kinds, strict=True)
    )
    rows = "".join(
        f'<tr><th scope="row">{escape(name)}</th>'
        + "".join(
            f"<td{kind}>{escape(cell)}</td>" for cell, kind in zip(cells, kinds[1:], strict=True)
        )
        + "</tr>"
        for name, *cells in table.rows
    )
    return (
        # It scrolls by itself on a phone, so the keyboard must reach it.
        f'<div class="paper-table" tabindex="0" role="region" aria-label="{escape(table.caption)}">'
        f"<table><caption>{escape(table.caption)}</caption>"
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>"
    )
