"""Everything a page shows that has a number in it, whoever drew it and however.

It is read from what is sent to the browser, not from the functions that made it: each text of
each element, each cell of each table, and each row that a chart draws.
"""

import json
import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

import pandas as pd
import pyarrow as pa

from tests.independent.example_rows import SEASONS

__all__ = ["Shown", "open_every_table", "read_page"]

NOT_SHOWN = {
    "id", "key", "form_id", "url", "spec", "tag", "icon", "page_script_hash", "type",
    "query_param_key", "deferred_file_id", "element_id",
}  # fmt: skip
"""What an element carries for the browser alone."""

LAYOUT = {
    "row", "position", "colour", "kept", "at", "top", "base", "ink", "line", "band", "bar",
    "reach", "back", "shade", "phase", "step", "share",
}  # fmt: skip
"""The columns of a chart that say where and in which colour a mark stands."""

KNOWN = {
    "block", "button", "button_group", "date_input", "download_button", "header", "html",
    "markdown", "pagination", "radio", "selectbox", "subheader", "table", "title",
    "vega_lite_chart",
}  # fmt: skip
"""The elements whose every number is read here; a page with another one must teach it first."""

BREAKS = {"p", "h1", "h2", "h3", "li", "dt", "dd", "div", "section", "br", "ol", "ul", "summary"}
SPOKEN = {"aria-label", "alt", "title"}


@dataclass
class Shown:
    """What a page shows.

    Attributes:
        sentences: Every line of text with a digit in it, in order.
        tables: The cells of each table, its headings first.
        charts: The rows of each chart: what each mark stands for, without what only places it.
        choices: The options with a digit in them of each list to choose from.
        drawn: How long each bar beside a figure is, in hundredths.
    """

    sentences: list[str] = field(default_factory=list)
    tables: list[list[tuple[str, ...]]] = field(default_factory=list)
    charts: list[list[dict]] = field(default_factory=list)
    choices: list[list[str]] = field(default_factory=list)
    drawn: list[float] = field(default_factory=list)


def read_page(app):
    """Read every element of a page."""
    shown = Shown()
    for element, proto in _walk(app.main):
        assert element in KNOWN, f"nothing here reads the numbers of {element}"
        if element == "pagination":
            shown.sentences.append(f"{proto.num_pages} pages")
        elif element == "selectbox":
            options = [option for option in proto.options if _has_digit(option)]
            shown.choices += [options] if options else []
        elif element == "html":
            for text in _texts(proto):
                reader = _Reader()
                reader.feed(text)
                reader.close()
                shown.sentences += filter(_has_digit, reader.lines())
                shown.tables += reader.tables
                shown.drawn += reader.drawn
        else:
            if element == "vega_lite_chart":
                shown.charts += _charts(proto)
                shown.sentences += filter(_has_digit, _written(json.loads(proto.spec)))
            if element == "table":
                shown.tables.append(_table(_frame(proto.arrow_data.data)))
            for text in _texts(proto):
                shown.sentences += filter(_has_digit, map(_plain, text.split("\n")))
    return shown


def open_every_table(app):
    """Open the filters and every table that stands beside a chart, as a reader would."""
    for block in _blocks(app.main):
        for part in (block, *(value for _, value in block.ListFields() if _is_message(value))):
            name = re.match(r"\$\$ID-[0-9a-f]+-(.+)", getattr(part, "id", ""))
            if name and name[1].endswith(("-table", "-reason", "-filters")):
                app.session_state[name[1]] = True
    return app.run()


def _walk(block):
    for child in block.children.values():
        if hasattr(child, "children"):
            if child.proto is not None:
                yield "block", child.proto
            yield from _walk(child)
        else:
            yield child.type, child.proto


def _blocks(block):
    return [proto for element, proto in _walk(block) if element == "block"]


def _is_message(value):
    return hasattr(value, "ListFields")


def _texts(proto):
    """Every text in a message that somebody could read or hear."""
    for described, value in proto.ListFields():
        if described.name in NOT_SHOWN:
            continue
        values = [value] if isinstance(value, str | bytes) or _is_message(value) else value
        if isinstance(values, int | float):
            continue
        for each in values:
            if isinstance(each, str):
                yield each
            elif _is_message(each):
                yield from _texts(each)


def _plain(text):
    """A line of markdown without its marks."""
    bare = re.sub(r":(?:material/\w+:|small\[|gray-badge\[)", "", text)
    bare = re.sub(r"\*\*|\\|^- ", "", bare).replace("]", "")
    return " ".join(bare.split())


def _has_digit(text):
    return any(character.isdigit() for character in text)


def _frame(data):
    return pa.ipc.open_stream(data).read_all().to_pandas()


def _table(frame):
    named = frame.index.name or not isinstance(frame.index, pd.RangeIndex)
    cells = frame.reset_index() if named and frame.index.dtype == object else frame
    rows = [tuple(map(str, row)) for row in cells.itertuples(index=False)]
    return [tuple(map(str, cells.columns)), *rows]


def _charts(proto):
    data = [proto.data.data] if proto.HasField("data") else []
    data += [each.data.data for each in proto.datasets]
    frames = [frame for frame in map(_frame, data) if len(frame.columns)]
    return [[_mark(row) for row in frame.to_dict("records")] for frame in frames]


def _written(spec):
    """The words that a chart's own description writes on it, whatever its rows are."""
    for name, value in spec.items() if isinstance(spec, dict) else enumerate(spec):
        if name in {"title", "text"} and isinstance(value, str):
            yield value
        elif isinstance(value, dict | list):
            yield from _written(value)


def _mark(row):
    """One mark: what it stands for."""
    kept = {name: _value(value) for name, value in row.items() if name not in LAYOUT}
    kept = {n: v for n, v in kept.items() if v is not None and v is not False and v != ""}
    when = kept.pop("period", kept.pop("term", None))
    if when is not None and "label" not in kept:
        season, year = SEASONS[when % 3], when // 3
        kept["label"] = f"{season} term {year}/{(year + 1) % 100:02}"
    return kept


def _value(value):
    if value is None or pd.isna(value):
        return None
    if isinstance(value, str | bool):
        return value
    return int(value) if value == int(value) else round(float(value), 4)


class _Reader(HTMLParser):
    """Text by lines, and tables by their cells."""

    def __init__(self):
        super().__init__()
        self.tables = []
        self.drawn = []
        self._said = []
        self._cell = None
        self._silent = 0

    def handle_starttag(self, tag, attrs):
        self._silent += tag == "style"
        spoken = [value for name, value in attrs if name in SPOKEN]
        long = re.search(r"(?:height|width): ([\d.]+)%", dict(attrs).get("style") or "")
        if long:
            self.drawn.append(float(long[1]))
        if tag == "table":
            self.tables.append([])
        if self.tables and tag == "tr":
            self.tables[-1].append(())
        if tag in {"td", "th"}:
            self._cell = []
        # Words of two elements beside each other are two words, but for a place to break one.
        self.handle_data("\n" if tag in BREAKS else "" if tag == "wbr" else " ")
        self._said += [f"\n{each}\n" for each in spoken]

    def handle_endtag(self, tag):
        self._silent -= tag == "style"
        if tag in {"td", "th"}:
            self.tables[-1][-1] += (" ".join("".join(self._cell).split()),)
            self._cell = None
        self.handle_data("\n" if tag in BREAKS else " " if tag == "span" else "")

    def handle_data(self, data):
        if self._silent:
            return
        if self._cell is None:
            self._said.append(data)
        else:
            self._cell.append(data)

    def lines(self):
        text = "".join(self._said)
        lines = (" ".join(each.split()) for each in text.split("\n"))
        return [re.sub(r" (?=[.,;:])", "", line) for line in lines if line]
