"""Tables: columns as wide as their widest cell, and from cell to cell by Tab."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from recap_deck.patterns import expression
from recap_deck.values import dataclass
from recap_deck.writing.selection import Edited, Selection, carried
from recap_deck.writing.text_edit import TextEdit, applied
from recap_deck.writing.text_lines import TextLines

_RULE = expression(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_BAR = expression(r"(?<!\\)\|")
_LEAST = 3
"""A rule needs as many characters as this in each column."""


@dataclass(frozen=True, slots=True)
class _Table:
    """The lines of a table from `first` on; `rows` are cells, the second one the rule."""

    first: int
    rows: tuple[tuple[str, ...], ...]
    indent: str

    @property
    def columns(self) -> int:
        return max(len(row) for row in self.rows)


def align_table(text: str, selection: Selection) -> Edited | None:
    """Make the columns of the table at the cursor even; None where there is no table."""
    lines = TextLines(text)
    table = _find(lines, lines.index_at(selection.cursor))
    if table is None:
        return None
    edits = lines.edits(dict(enumerate(_written(table), table.first)))
    return carried(selection, edits)


def next_cell(text: str, selection: Selection, *, back: bool = False) -> Edited | None:
    """Select the next cell of the table at the cursor; a row comes after its last one.

    The table is aligned on the way. None where there is no table.
    """
    lines = TextLines(text)
    index = lines.index_at(selection.cursor)
    table = _find(lines, index)
    if table is None:
        return None
    row = index - table.first
    place = _cell_at(lines.lines[index], selection.cursor - lines.starts[index])
    row, cell = _step(table, row, min(place, table.columns - 1), back=back)
    if row == len(table.rows):
        table = _Table(table.first, (*table.rows, ("",) * table.columns), table.indent)
    return _gone_to(lines, table, row, cell)


def display_width(text: str) -> int:
    """How many columns of a monospaced font a text takes."""
    return sum(_letter_width(letter) for letter in text)


def _letter_width(letter: str) -> int:
    if unicodedata.combining(letter) or letter in "\u200b\u200c\u200d\ufe0f":
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def _gone_to(lines: TextLines, table: _Table, row: int, cell: int) -> Edited:
    written = _written(table)
    last = table.first + len(written) - 1
    kept = {
        place: line for place, line in enumerate(written, table.first) if place < len(lines.lines)
    }
    has_new_row = last >= len(lines.lines) or not _is_row(lines, last, table)
    if has_new_row:
        kept.pop(last, None)
        end = lines.end(last - 1)
        edits = (*lines.edits(kept), TextEdit(end, end, "\n" + written[-1]))
    else:
        edits = lines.edits(kept)
    new = TextLines(applied(lines.text, edits))
    start, end = _span(new.lines[table.first + row], cell)
    first = new.starts[table.first + row]
    return Edited(edits, Selection(first + start, first + end))


def _is_row(lines: TextLines, index: int, table: _Table) -> bool:
    found = _find(lines, table.first)
    return found is not None and index < table.first + len(found.rows)


def _step(table: _Table, row: int, cell: int, *, back: bool) -> tuple[int, int]:
    """The cell after or before one, past the rule."""
    cell += -1 if back else 1
    if cell < 0:
        row, cell = row - 1, table.columns - 1
    elif cell >= table.columns:
        row, cell = row + 1, 0
    if row == 1:
        row += -1 if back else 1
    return (0, 0) if row < 0 else (row, cell)


def _find(lines: TextLines, index: int) -> _Table | None:
    """The table that a line is part of."""
    every = lines.lines
    first = index
    while first > 0 and _is_of_table(every[first - 1]):
        first -= 1
    if not _is_of_table(every[index]):
        return None
    last = index
    while last + 1 < len(every) and _is_of_table(every[last + 1]):
        last += 1
    rule = next((i for i in range(first, last + 1) if _RULE.match(every[i])), None)
    if rule is None or rule == first:
        return None
    rows = tuple(_cells(line) for line in every[rule - 1 : last + 1])
    head = every[rule - 1]
    table = _Table(rule - 1, rows, head[: len(head) - len(head.lstrip())])
    return table if index >= table.first and len(rows[0]) == len(rows[1]) else None


def _is_of_table(line: str) -> bool:
    return bool(_BAR.search(line))


def _cells(line: str) -> tuple[str, ...]:
    bare = line.strip()
    bare = bare[1:] if bare.startswith("|") else bare
    if bare.endswith("|") and not bare.endswith("\\|"):
        bare = bare[:-1]
    return tuple(cell.strip() for cell in _BAR.split(bare))


def _written(table: _Table) -> list[str]:
    """The lines of the table with even columns."""
    rule = table.rows[1]
    widths = [
        max(_LEAST, *(display_width(_cell(row, column)) for row in _texts(table)))
        for column in range(table.columns)
    ]
    return [
        table.indent + _row(row, rule, widths, is_rule=number == 1)
        for number, row in enumerate(table.rows)
    ]


def _texts(table: _Table) -> Sequence[tuple[str, ...]]:
    return (table.rows[0], *table.rows[2:])


def _cell(row: tuple[str, ...], column: int) -> str:
    return row[column] if column < len(row) else ""


def _row(row: tuple[str, ...], rule: tuple[str, ...], widths: list[int], *, is_rule: bool) -> str:
    cells = []
    for column, width in enumerate(widths):
        marks = _cell(rule, column)
        cell = _cell(row, column)
        cells.append(_ruled(marks, width) if is_rule else _aligned(cell, marks, width))
    return "| " + " | ".join(cells) + " |"


def _ruled(marks: str, width: int) -> str:
    left = ":" if marks.startswith(":") else "-"
    right = ":" if marks.endswith(":") and len(marks) > 1 else "-"
    return left + "-" * (width - 2) + right


def _aligned(cell: str, marks: str, width: int) -> str:
    room = width - display_width(cell)
    is_right, is_left = marks.endswith(":"), marks.startswith(":")
    if is_right and is_left:
        return " " * (room // 2) + cell + " " * (room - room // 2)
    return " " * room + cell if is_right else cell + " " * room


def _cell_at(line: str, column: int) -> int:
    """Which cell of a line a column is in."""
    bars = sum(1 for bar in _BAR.finditer(line) if bar.start() < column)
    return max(0, bars - 1) if line.lstrip().startswith("|") else bars


def _span(line: str, cell: int) -> tuple[int, int]:
    """Where a cell's text stands in an aligned line."""
    bars = [bar.start() for bar in _BAR.finditer(line)]
    inner = line[bars[cell] + 1 : bars[cell + 1]]
    if not inner.strip():
        return bars[cell] + 2, bars[cell] + 2
    start = bars[cell] + 1 + len(inner) - len(inner.lstrip())
    return start, start + len(inner.strip())
