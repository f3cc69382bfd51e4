"""The grid of a table, worked out from where its cells and rules were placed."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from recap_deck.export.pptx.pieces.gathering import Cells
from recap_deck.geometry import Rect
from recap_deck.model.blocks import Align
from recap_deck.place.boxes import FillBox, Role, TextBox
from recap_deck.values import dataclass

_THIN = 8.0
"""A fill that is higher is no rule."""

_EVEN = 1.5
_PAD = 20.0
"""Room beside a cell's text where no rule says how far the table goes."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Edges of columns and rows, the cells by row and column, and how columns are aligned.

    `rules` are the rules below rows, `stripes` the fills behind them, None where there is none.
    """

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[tuple[TextBox | None, ...], ...]
    aligns: tuple[Align, ...]
    rules: tuple[FillBox | None, ...]
    stripes: tuple[FillBox | None, ...]
    has_header: bool

    @property
    def rect(self) -> Rect:
        """The room of the whole table."""
        return Rect(self.xs[0], self.ys[0], self.xs[-1] - self.xs[0], self.ys[-1] - self.ys[0])


def grid_of(table: Cells, fills: Sequence[FillBox]) -> Grid:
    """Find the grid of a table among the fills of its slide."""
    rows = sorted({box.path[-2] for box in table.boxes})
    count = max(box.path[-1] for box in table.boxes) + 1
    by_place = {box.path[-2:]: box for box in table.boxes}
    order = list(range(count))
    if _runs_left(table.boxes):
        order.reverse()
    cells = tuple(tuple(by_place.get((row, i)) for i in order) for row in rows)
    around = _around(table.boxes)
    near = [fill for fill in fills if _is_of(fill, around)]
    columns = [[row[i] for row in cells] for i in range(count)]
    aligns = tuple(_align(column) for column in columns)
    left = min((fill.rect.x for fill in near), default=around.x - _PAD)
    right = max((fill.rect.right for fill in near), default=around.right + _PAD)
    xs = (left, *_inner_edges(columns, aligns, max(0.0, around.x - left)), right)
    ys, rules = _rows(cells, near)
    stripes = tuple(_stripe(near, top, bottom) for top, bottom in itertools.pairwise(ys))
    is_head = any(box is not None and box.role is Role.HEADER_CELL for box in cells[0])
    return Grid(xs, ys, cells, aligns, rules, stripes, is_head)


def _runs_left(boxes: Sequence[TextBox]) -> bool:
    """Say whether the first column stands on the right."""
    row = [box for box in boxes if box.path[-2] == boxes[0].path[-2]]
    first, last = min(row, key=_column), max(row, key=_column)
    return first.rect.x > last.rect.x


def _column(box: TextBox) -> int:
    return box.path[-1]


def _around(boxes: Sequence[TextBox]) -> Rect:
    x, y = min(box.rect.x for box in boxes), min(box.rect.y for box in boxes)
    right = max(box.rect.right for box in boxes)
    return Rect(x, y, right - x, max(box.rect.bottom for box in boxes) - y)


def _is_of(fill: FillBox, around: Rect) -> bool:
    """Say whether a fill is a rule or a stripe: across all cells, and by no row away from them."""
    rect = fill.rect
    is_across = rect.x <= around.x + 1 and rect.right >= around.right - 1
    is_row = around.y - 60 <= rect.y <= around.bottom + 60 and rect.height < around.height * 0.9
    return fill.role is Role.DECORATION and not fill.radius and is_across and is_row


def _align(column: Sequence[TextBox | None]) -> Align:
    """How a column is aligned, from the sides on which its cells are even."""
    rects = [box.rect for box in column if box is not None and box.text.strip()]
    spreads = {
        Align.START: _spread([rect.x for rect in rects]),
        Align.END: _spread([rect.right for rect in rects]),
        Align.CENTER: _spread([rect.x + rect.width / 2 for rect in rects]),
    }
    return min(spreads, key=lambda each: (spreads[each] > _EVEN, spreads[each]))


def _spread(values: Sequence[float]) -> float:
    return max(values) - min(values) if values else 0.0


def _inner_edges(
    columns: Sequence[Sequence[TextBox | None]], aligns: Sequence[Align], padding: float
) -> list[float]:
    edges = []
    for i in range(1, len(columns)):
        before = [box.rect.right for box in columns[i - 1] if box is not None]
        behind = [box.rect.x for box in columns[i] if box is not None]
        end = max(before, default=min(behind, default=0.0))
        start = min(behind, default=end)
        middle = (end + start) / 2
        edges.append(max(middle, start - padding) if aligns[i] is Align.START else middle)
    return edges


def _rows(
    cells: Sequence[Sequence[TextBox | None]], fills: Sequence[FillBox]
) -> tuple[tuple[float, ...], tuple[FillBox | None, ...]]:
    tops = [min(box.rect.y for box in row if box is not None) for row in cells]
    bottoms = [max(box.rect.bottom for box in row if box is not None) for row in cells]
    edges: list[float] = []
    rules: list[FillBox | None] = []
    for i, bottom in enumerate(bottoms):
        below = tops[i + 1] if i + 1 < len(tops) else bottom + 60
        rule = next((each for each in fills if _is_rule(each, bottom, below)), None)
        rules.append(rule)
        free = (below - bottom) / 2 if i + 1 < len(tops) else _PAD
        edges.append(rule.rect.bottom if rule else bottom + free)
    top = tops[0] - max(0.0, edges[0] - bottoms[0])
    return (top, *edges), tuple(rules)


def _is_rule(fill: FillBox, bottom: float, below: float) -> bool:
    return fill.rect.height <= _THIN and bottom - 1 <= fill.rect.y <= below + 1


def _stripe(fills: Sequence[FillBox], top: float, bottom: float) -> FillBox | None:
    middle = (top + bottom) / 2
    behind = (each for each in fills if each.rect.height > _THIN)
    return next((each for each in behind if each.rect.y < middle < each.rect.bottom), None)
