"""Columns by markers on lines of their own.

`<!-- column_layout: [3, 2] -->` and `<!-- column: 1 -->` (presenterm), `::left::` and
`::right::` (Slidev), `[.column]` (Deckset); and Deckset's other command for what follows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from xml.etree.ElementTree import Element

from recap_deck.diagnostics import Severity
from recap_deck.parse.scan.cursor import Cursor
from recap_deck.parse.scan.open_blocks import OpenBlock, element_at
from recap_deck.parse.scan.scanner import Scanner
from recap_deck.patterns import expression

_SLOT = expression(r"::(?P<name>[a-z]+)::[ ]*$")
_COLUMN = expression(r"\[\.column\][ ]*$")
_HIGHLIGHT = expression(r"\[\.code-highlight:[ ]*(?P<lines>[^\]]*)\][ ]*$")
_LEFT = frozenset({"left", "default"})
_BELOW = frozenset({"bottom", "footer"})
_MAX_COLUMNS = 12


class ColumnsBlock(OpenBlock):
    """Columns beside each other, up to a command or the slide's end."""

    def accepts(self, block: OpenBlock) -> bool:
        """Take columns only."""
        return isinstance(block, ColumnBlock)


class ColumnBlock(OpenBlock):
    """One column, up to the next."""


def start_slot(scanner: Scanner, cursor: Cursor) -> bool:
    """Take `::right::` and the like; what stands above becomes the left column."""
    match = _SLOT.match(cursor.content)
    if not match or cursor.position > 0 or match["name"] not in _LEFT | _BELOW | {"right"}:
        return False
    name, line = match["name"], cursor.number
    cursor.finish()
    if name in _BELOW:
        scanner.close_to(1)
    elif scanner.find(ColumnsBlock) is not None:
        _open_column(scanner, line)
    else:
        if name == "right":
            _take_above(scanner, line)
        else:
            _open_columns(scanner, line)
        _open_column(scanner, line)
    return True


def start_column(scanner: Scanner, cursor: Cursor) -> bool:
    """Take Deckset's `[.column]`."""
    if not _COLUMN.match(cursor.content):
        return False
    if scanner.find(ColumnsBlock) is None:
        _open_columns(scanner, cursor.number)
    _open_column(scanner, cursor.number)
    cursor.finish()
    return True


def start_code_highlight(scanner: Scanner, cursor: Cursor) -> bool:
    """Take Deckset's `[.code-highlight: 1-3]` above a code block."""
    match = _HIGHLIGHT.match(cursor.content)
    if not match:
        return False
    scanner.close_paragraph()
    scanner.keep_command(f"code_highlight: {match['lines']}", cursor.number)
    cursor.finish()
    return True


def _open_columns(scanner: Scanner, line: int, weights: tuple[str, ...] = ()) -> None:
    scanner.close_to(1)
    scanner.push(ColumnsBlock(element_at(line, "columns", weights=" ".join(weights))))


def _open_column(scanner: Scanner, line: int) -> None:
    depth = scanner.find(ColumnsBlock)
    assert depth is not None, "a column stands in columns"
    scanner.close_to(depth + 1)
    scanner.push(ColumnBlock(element_at(line, "column")))


def _take_above(scanner: Scanner, line: int) -> None:
    """Move what is above, less the headings at its start, into a first column."""
    scanner.close_to(1)
    above = list(scanner.root)
    first = next((i for i, child in enumerate(above) if not _is_title(child)), len(above))
    columns = ColumnsBlock(element_at(line, "columns", weights=""))
    moved = above[first:]
    for child in moved:
        scanner.root.remove(child)
    if moved:
        columns.element.set("line", moved[0].get("line", str(line)))
    column = element_at(int(columns.element.get("line", "1")), "column")
    column.extend(moved)
    columns.element.append(column)
    scanner.push(columns)


def _is_title(element: Element) -> bool:
    return element.tag in {"h1", "h2", "h3", "h4", "h5", "h6", "nothing"}


def _column_layout(scanner: Scanner, value: str, line: int) -> None:
    weights = tuple(re.findall(r"\d{1,3}(?:\.\d{1,3})?", value))[:_MAX_COLUMNS]
    if not weights:
        _refuse(scanner, "column_layout", value, line)
        return
    _open_columns(scanner, line, weights)
    columns = scanner.tip.element
    columns.extend(element_at(line, "column") for _ in weights)


def _column(scanner: Scanner, value: str, line: int) -> None:
    depth = scanner.find(ColumnsBlock)
    columns = list(scanner.open[depth].element) if depth is not None else []
    if depth is None or not value.isdigit() or not int(value[:3]) < len(columns):
        _refuse(scanner, "column", value, line)
        return
    scanner.close_to(depth + 1)
    column = columns[int(value)]
    if not len(column):
        column.set("line", str(line))
    scanner.reopen(ColumnBlock(column))


def _reset_layout(scanner: Scanner, _value: str, _line: int) -> None:
    scanner.close_to(1)


def _refuse(scanner: Scanner, name: str, value: str, line: int) -> None:
    scanner.findings.report("command-value", Severity.WARNING, line, name=name, value=value)


LAYOUT_COMMANDS: Mapping[str, Callable[[Scanner, str, int], None]] = {
    "column_layout": _column_layout,
    "column": _column,
    "reset_layout": _reset_layout,
}
"""Commands that open and close columns."""
