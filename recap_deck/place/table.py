"""Tables: a strip a row, the header repeated where a slide continues."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recap_deck.geometry import Point, Rect
from recap_deck.model.blocks import Align, Row, Table
from recap_deck.model.runs import Run, plain_text
from recap_deck.place.boxes import Box, FillBox, Role
from recap_deck.place.column_widths import column_widths
from recap_deck.place.placing import Path, Placing, Room
from recap_deck.place.strips import Strip, Strips, Tie
from recap_deck.place.text import Label, aligned, paragraph_height, whole_box
from recap_deck.place.typesetter import SetParagraph
from recap_deck.theme.model import TextStyle
from recap_deck.values import dataclass, replace

_LEAST_LETTERS = 5.0
"""A column is not made narrower than this many letters while the text may still shrink …"""

_LEAST_SQUEEZED = 2.0
"""… and not narrower than this many when it may not."""


@dataclass(frozen=True, slots=True)
class _Grid:
    """A table's columns: their left edges, their widths, and how their cells are aligned.

    `paddings` is the room at the right of each: the last column ends where the table ends.
    """

    lefts: tuple[float, ...]
    widths: tuple[float, ...]
    paddings: tuple[float, ...]
    aligns: tuple[Align, ...]

    @property
    def width(self) -> float:
        return sum(self.widths)


def table_strips(block: Table, path: Path, room: Room, placing: Placing) -> Strips:
    """Set a table at the room's width; without header texts, without a header."""
    grid = _grid(block, room, placing)
    look = placing.theme.table
    head: tuple[Strip, ...] = ()
    if any(plain_text(cell).strip() for cell in block.header.cells):
        style = placing.theme.style(look.head_style)
        row = _RowLook(style, Role.HEADER_CELL, look.head_rule, look.head_rule_width)
        head = (_row_strip(block.header, (*path, 0), grid, row, room, placing),)
        head = (replace(head[0], tie=Tie.HEADING),)
    rows = []
    for index, each in enumerate(block.rows, 1):
        style = placing.theme.style(look.cell_style)
        stripe = look.stripe if index % 2 == 0 else ""
        row = _RowLook(style, Role.CELL, look.rule, look.rule_width, stripe)
        strip = _row_strip(each, (*path, index), grid, row, room, placing)
        rows.append(replace(strip, repeats=head))
    return (*head, *rows)


@dataclass(frozen=True, slots=True)
class _RowLook:
    """How the cells of one row look, and the rule below them."""

    style: TextStyle
    role: Role
    rule: str
    rule_width: float
    stripe: str = ""


def _grid(block: Table, room: Room, placing: Placing) -> _Grid:
    look = placing.theme.table
    count = len(block.aligns)
    last = min(look.padding.left, look.padding.right)
    paddings = (look.padding.right,) * (count - 1) + (last,)
    natural = [look.padding.left + padding for padding in paddings]
    for row, style_name in _rows_with_styles(block, look.head_style, look.cell_style):
        style = aligned(placing.theme.style(style_name), Align.START)
        for column, cell in enumerate(row.cells[:count]):
            width = placing.paragraphs.set_whole(cell, style).size.width
            padding = look.padding.left + paddings[column]
            natural[column] = max(natural[column], width + padding)
    letters = _LEAST_SQUEEZED if room.squeezed else _LEAST_LETTERS
    letter = placing.theme.style(look.cell_style).size
    padding = look.padding.left + look.padding.right
    least = [min(width, padding + letters * letter) for width in natural]
    widths = column_widths(natural, least, room.width)
    lefts = tuple(room.x + sum(widths[:column]) for column in range(len(widths)))
    return _Grid(lefts, tuple(widths), paddings, block.aligns)


def _rows_with_styles(block: Table, head_style: str, cell_style: str) -> Iterator[tuple[Row, str]]:
    yield block.header, head_style
    for row in block.rows:
        yield row, cell_style


def _row_strip(
    row: Row, path: Path, grid: _Grid, look: _RowLook, room: Room, placing: Placing
) -> Strip:
    padding = placing.theme.table.padding
    step = max(room.step, row.step)
    cells: list[Box] = []
    height = look.style.size
    texts = tuple(_set_cells(row, grid, look.style, placing))
    # Lines with a formula are higher: the first lines of all cells stand on one line.
    baseline = max((text.lines[0].baseline for text, _ in texts), default=0.0)
    for column, (paragraph, left) in enumerate(texts):
        drop = baseline - paragraph.lines[0].baseline
        height = max(height, drop + paragraph_height(paragraph))
        label = Label(look.role, (*path, column), step)
        cells.append(whole_box(paragraph, Point(left, padding.top + drop), label))
    height += padding.top + padding.bottom
    return Strip(height, (*_row_fills(look, grid, room.x, height, step), *cells))


def _set_cells(
    row: Row, grid: _Grid, style: TextStyle, placing: Placing
) -> Iterator[tuple[SetParagraph, float]]:
    """Each cell's text, and its left edge."""
    padding = placing.theme.table.padding
    for column, runs in enumerate(row.cells[: len(grid.widths)]):
        inner = grid.widths[column] - padding.left - grid.paddings[column]
        paragraph, shift = _set_cell(runs, style, grid.aligns[column], inner, placing)
        yield paragraph, grid.lefts[column] + padding.left + shift


def _row_fills(look: _RowLook, grid: _Grid, x: float, height: float, step: int) -> Iterator[Box]:
    if look.stripe:
        yield FillBox(Rect(x, 0.0, grid.width, height), look.stripe, step=step)
    if look.rule:
        rule = Rect(x, height - look.rule_width, grid.width, look.rule_width)
        yield FillBox(rule, look.rule, step=step)


def _set_cell(
    runs: Sequence[Run], style: TextStyle, align: Align, width: float, placing: Placing
) -> tuple[SetParagraph, float]:
    """A cell that needs one line is moved to its side; one that wraps is set there."""
    whole = placing.paragraphs.set_whole(runs, aligned(style, Align.START))
    room = width - whole.size.width
    if room >= 0 and len(whole.lines) == 1:
        return whole, room * {Align.START: 0.0, Align.CENTER: 0.5, Align.END: 1.0}[align]
    return placing.paragraphs.set(runs, aligned(style, align), max(width, style.size)), 0.0
