"""Lines of a set paragraph: the grounds of code and highlights, then the letters."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from recap_deck.geometry import Rect
from recap_deck.paint.shapes import qcolor
from recap_deck.place.boxes import TextBox
from recap_deck.typeset.drawn import InlineBox
from recap_deck.typeset.layout_text import Pill
from recap_deck.typeset.paragraph import QtParagraph

_PILL_HEIGHT = 1.12
_PILL_LIFT = 0.37
_PILL_RADIUS = 0.19
_EDGE = 0.035


def paint_text(painter: QPainter, box: TextBox) -> None:
    """Draw the box's lines where they were placed."""
    paragraph = box.paragraph
    assert isinstance(paragraph, QtParagraph), "only paragraphs set by Qt can be painted"
    painter.save()
    painter.translate(box.rect.x, box.rect.y)
    painter.scale(box.scale, box.scale)
    painter.translate(0, -paragraph.lines[box.first].top)
    for pill in paragraph.parts.pills:
        _paint_pill(painter, paragraph, pill, box)
    painter.setPen(qcolor(paragraph.style.color))
    _paint_lines(painter, paragraph, box)
    painter.restore()


def _paint_lines(painter: QPainter, paragraph: QtParagraph, box: TextBox) -> None:
    origin, has_drawings = QPointF(0, 0), bool(paragraph.parts.drawings)
    for i in range(box.first, box.last):
        paragraph.layout.lineAt(i).draw(painter, origin)
        for x, drawing in paragraph.drawings(i) if has_drawings else ():
            _paint_drawing(painter, drawing, QPointF(x, paragraph.lines[i].baseline))


def _paint_drawing(painter: QPainter, drawing: InlineBox, origin: QPointF) -> None:
    painter.save()
    painter.translate(origin)
    painter.scale(drawing.scale, drawing.scale)
    painter.fillPath(drawing.drawn.path, qcolor(drawing.color))
    painter.restore()


def _paint_pill(painter: QPainter, paragraph: QtParagraph, pill: Pill, box: TextBox) -> None:
    painter.setBrush(qcolor(pill.color))
    pieces = paragraph.stretches(pill.start, pill.end)
    for order, (i, rect) in enumerate(pieces):
        if box.first <= i < box.last:
            closed = (order == 0, order == len(pieces) - 1)
            painter.setPen(_pill_pen(pill, paragraph) if all(closed) else Qt.PenStyle.NoPen)
            painter.drawPath(_pill_path(paragraph, i, rect, closed))


def _pill_pen(pill: Pill, paragraph: QtParagraph) -> QPen:
    if not pill.edge:
        return QPen(Qt.PenStyle.NoPen)
    return QPen(qcolor(pill.edge), paragraph.style.size * _EDGE)


def _pill_path(
    paragraph: QtParagraph, i: int, rect: Rect, closed: tuple[bool, bool]
) -> QPainterPath:
    """A rounded rectangle around the line's text, square where the pill goes on."""
    size = paragraph.style.size
    middle = paragraph.lines[i].baseline - size * _PILL_LIFT
    height = size * _PILL_HEIGHT
    shape = QRectF(rect.x, middle - height / 2, rect.width, height)
    radius = size * _PILL_RADIUS
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(shape, radius, radius)
    if not closed[0]:
        path.addRect(QRectF(shape.x(), shape.y(), radius, height))
    if not closed[1]:
        path.addRect(QRectF(shape.right() - radius, shape.y(), radius, height))
    return path
