"""The mark on a video or sound that says that it can be played."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from recap_deck.geometry import Rect
from recap_deck.paint.shapes import qcolor, qrect
from recap_deck.place.boxes import MediaBox
from recap_deck.place.media import mark_rect

_EDGE = 0.028
_SIGN = 0.4


def paint_mark(painter: QPainter, box: MediaBox) -> None:
    """Draw a disc with a triangle; a thin edge keeps it apart from a dark poster."""
    mark = mark_rect(box)
    edge = max(1.0, mark.width * _EDGE)
    painter.setPen(QPen(qcolor(box.ink), edge))
    painter.setBrush(qcolor(box.disc))
    painter.drawEllipse(qrect(mark).adjusted(edge, edge, -edge, -edge))
    painter.fillPath(_triangle(mark), qcolor(box.ink))
    painter.setPen(Qt.PenStyle.NoPen)


def _triangle(mark: Rect) -> QPainterPath:
    """A triangle whose centre of gravity is the disc's: in the middle of its box it looks left."""
    height = mark.width * _SIGN
    width = height * 0.9
    x = mark.x + mark.width / 2 - width / 3
    y = mark.y + mark.height / 2
    path = QPainterPath(QPointF(x, y - height / 2))
    path.lineTo(x + width, y)
    path.lineTo(x, y + height / 2)
    path.closeSubpath()
    return path
