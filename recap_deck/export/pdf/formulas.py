"""The source of formulas, lying invisibly on them, so that a PDF's reader finds and copies it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from recap_deck.geometry import Point
from recap_deck.model.blocks import Align
from recap_deck.model.runs import Run
from recap_deck.place.boxes import Box, Role, TextBox
from recap_deck.place.text import Label, lines_box
from recap_deck.theme.model import TextStyle
from recap_deck.typeset.drawn import InlineBox
from recap_deck.typeset.paragraph import QtParagraph
from recap_deck.values import replace

_INVISIBLE = "#00000000"
_UNBOUNDED = 100_000.0


def sources_of(boxes: Iterable[Box]) -> tuple[TextBox, ...]:
    """A box of invisible text for each formula in `boxes`, no wider than it."""
    return tuple(source for box in boxes if isinstance(box, TextBox) for source in _sources(box))


def _sources(box: TextBox) -> Iterator[TextBox]:
    paragraph = box.paragraph
    assert isinstance(paragraph, QtParagraph), "only paragraphs set by Qt are painted"
    if not paragraph.parts.drawings:
        return
    top = paragraph.lines[box.first].top
    for i in range(box.first, box.last):
        for x, formula in paragraph.drawings(i):
            if formula.source:
                y = paragraph.lines[i].baseline - top
                baseline = Point(box.rect.x + x * box.scale, box.rect.y + y * box.scale)
                source = _source(formula, baseline, box.scale, paragraph.style)
                yield replace(source, path=box.path)


def _source(formula: InlineBox, baseline: Point, scale: float, style: TextStyle) -> TextBox:
    plain = replace(style, color=_INVISIBLE, align=Align.START)
    text = QtParagraph((Run(formula.source),), plain, _UNBOUNDED)
    scale *= min(1.0, formula.drawn.width * formula.scale / max(1.0, text.size.width))
    at = Point(baseline.x, baseline.y - text.lines[0].baseline * scale)
    return lines_box(text, 0, len(text.lines), at, Label(Role.SOURCE), scale)
