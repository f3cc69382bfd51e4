"""A table as one: cells to write in, its rules as their edges, stripes as their fills."""

from __future__ import annotations

import itertools
import re

from recap_deck.export.pptx.drawn.marks import emu, fill_xml, line_xml
from recap_deck.export.pptx.drawn.texts import paragraph_xml, rise_of
from recap_deck.export.pptx.drawn.wording import Writing
from recap_deck.export.pptx.pieces.bullets import Bullet
from recap_deck.export.pptx.pieces.gathering import Paragraph
from recap_deck.export.pptx.pieces.grids import Grid
from recap_deck.geometry import Rect
from recap_deck.model.blocks import Align
from recap_deck.place.boxes import FillBox, TextBox

_NO_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""The look of a table that draws nothing of its own."""

_ALIGN = re.compile(' algn="[a-z]+"')
_ALIGNS = {Align.START: "l", Align.CENTER: "ctr", Align.END: "r"}
_NO_BULLET: Bullet | None = None


def table_xml(grid: Grid, writing: Writing) -> str:
    """The table of a graphic frame."""
    columns = "".join(
        f'<a:gridCol w="{emu(right - left)}"/>' for left, right in itertools.pairwise(grid.xs)
    )
    rows = "".join(_row_xml(grid, row, writing) for row in range(len(grid.cells)))
    return (
        f'<a:tbl><a:tblPr firstRow="{int(grid.has_header)}" bandRow="0">'
        f"<a:tableStyleId>{_NO_STYLE}</a:tableStyleId></a:tblPr>"
        f"<a:tblGrid>{columns}</a:tblGrid>{rows}</a:tbl>"
    )


def _row_xml(grid: Grid, row: int, writing: Writing) -> str:
    height = emu(grid.ys[row + 1] - grid.ys[row])
    cells = "".join(_cell_xml(grid, row, i, writing) for i in range(len(grid.aligns)))
    return f'<a:tr h="{height}">{cells}</a:tr>'


def _cell_xml(grid: Grid, row: int, column: int, writing: Writing) -> str:
    box = grid.cells[row][column]
    room = Rect(
        grid.xs[column],
        grid.ys[row],
        grid.xs[column + 1] - grid.xs[column],
        grid.ys[row + 1] - grid.ys[row],
    )
    words, margins = "<a:p/>", 'marL="0" marR="0" marT="0" marB="0"'
    if box is not None:
        words = paragraph_xml(Paragraph(box, _NO_BULLET), box.rect, 0.0, 0, writing)
        words = _ALIGN.sub(f' algn="{_ALIGNS[grid.aligns[column]]}"', words, count=1)
        margins = _margins(box, room, grid.aligns[column])
    stripe, rule = grid.stripes[row], grid.rules[row]
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{words}</a:txBody>"
        f'<a:tcPr {margins} anchor="t">{_edges(rule)}'
        f"{fill_xml(stripe.fill, room) if stripe else '<a:noFill/>'}</a:tcPr></a:tc>"
    )


def _margins(box: TextBox, room: Rect, align: Align) -> str:
    """The room around a cell's text; towards the side where it may grow, none."""
    left = max(0.0, box.rect.x - room.x) if align is Align.START else 0.0
    right = max(0.0, room.right - box.rect.right) if align is Align.END else 0.0
    if align is Align.CENTER:
        shift = 2 * (box.rect.x + box.rect.width / 2 - room.x - room.width / 2)
        left, right = max(0.0, shift), max(0.0, -shift)
    top = max(0.0, box.rect.y - rise_of(box) - room.y)
    return f'marL="{emu(left)}" marR="{emu(right)}" marT="{emu(top)}" marB="0"'


def _edges(rule: FillBox | None) -> str:
    none = "".join(f"<a:{each}><a:noFill/></a:{each}>" for each in ("lnL", "lnR", "lnT"))
    if rule is None or not isinstance(rule.fill, str):
        return f"{none}<a:lnB><a:noFill/></a:lnB>"
    return none + line_xml(rule.fill, rule.rect.height).replace("a:ln", "a:lnB")
