"""Tables, from Markdown and from HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from xml.etree.ElementTree import Element

from recap_deck.model.blocks import Align, Block, Row, Table
from recap_deck.model.runs import Run
from recap_deck.parse.html import styles_of
from recap_deck.parse.read.children import attributes_of, read_children
from recap_deck.parse.read.flat import flat_runs
from recap_deck.parse.read.reading import Reading, line_of
from recap_deck.parse.read.text_blocks import read_runs

_ALIGNS = {"center": Align.CENTER, "right": Align.END, "end": Align.END}
_CELLS = frozenset({"html:td", "html:th"})
_GROUPS = frozenset({"html:thead", "html:tbody", "html:tfoot"})


def read_table(reading: Reading, element: Element) -> Iterable[Block]:
    """Read a table whose rows have equally many cells."""
    step = reading.steps.now
    rows = [_read_row(reading, row) for row in element]
    aligns = tuple(Align(name) for name in element.get("aligns", "").split())
    yield _table_of(rows, aligns, line_of(element), step)


def read_html_table(reading: Reading, element: Element) -> Iterable[Block]:
    """Read a table of tags; what isn't in a cell stands before it."""
    step = reading.steps.now
    parts = list(_parts(element))
    for part in parts:
        if part.tag != "html:tr":
            yield from read_children(reading, [part])
    found = [part for part in parts if part.tag == "html:tr"]
    rows = [_read_html_row(reading, row) for row in found]
    rows = [row for row in rows if row.cells]
    if rows:
        aligns = tuple(_align_of(cell) for cell in next(filter(len, found)))
        yield _table_of(rows, aligns, line_of(element), step)


def _table_of(rows: Sequence[Row], aligns: tuple[Align, ...], line: int, step: int) -> Table:
    width = max(len(row.cells) for row in rows)
    even = [_widened(row, width) for row in rows]
    aligns = (aligns + (Align.START,) * width)[:width]
    return Table(even[0], tuple(even[1:]), aligns, line, step)


def _widened(row: Row, width: int) -> Row:
    missing: tuple[tuple[Run, ...], ...] = ((),) * (width - len(row.cells))
    return Row(row.cells + missing, row.line, row.step)


def _read_row(reading: Reading, element: Element) -> Row:
    cells = tuple(read_runs(reading, cell) for cell in element)
    return Row(cells, line_of(element), reading.steps.now)


def _parts(element: Element) -> Iterator[Element]:
    for child in element:
        if child.tag in _GROUPS:
            yield from _parts(child)
        else:
            yield child


def _read_html_row(reading: Reading, element: Element) -> Row:
    cells = [
        flat_runs(read_children(reading, cell if cell.tag in _CELLS else [cell]))
        for cell in element
        if cell.tag != "nothing"
    ]
    return Row(tuple(cells), line_of(element), reading.steps.now)


def _align_of(element: Element) -> Align:
    attributes = attributes_of(element)
    name = attributes.get("align") or styles_of(attributes).get("text-align", "")
    return _ALIGNS.get(name, Align.START)
