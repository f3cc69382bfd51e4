"""Rectangles and colours for Qt."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from recap_deck.geometry import Rect
from recap_deck.place.boxes import FillBox
from recap_deck.theme.model import Fill
from recap_deck.typeset.formats import argb


def qrect(rect: Rect) -> QRectF:
    """The same rectangle for Qt."""
    return QRectF(rect.x, rect.y, rect.width, rect.height)


@lru_cache(maxsize=1_000)
def qcolor(color: str) -> QColor:
    """A colour from `#rrggbb` or `#rrggbbaa`."""
    return QColor.fromString(argb(color))


def paint_fill(painter: QPainter, box: FillBox) -> None:
    """Fill a shape, and draw its edge inside it."""
    rect = qrect(box.rect)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_brush(box.fill, box.rect))
    if not box.radius and not box.edge:
        painter.fillRect(rect, painter.brush())
        return
    if box.edge:
        painter.setPen(QPen(qcolor(box.edge), box.edge_width))
        half = box.edge_width / 2
        rect = rect.adjusted(half, half, -half, -half)
    radius = min(box.radius, rect.width() / 2, rect.height() / 2)
    painter.drawRoundedRect(rect, radius, radius)


def _brush(fill: Fill, rect: Rect) -> QBrush:
    if isinstance(fill, str):
        return QBrush(qcolor(fill)) if fill else QBrush(Qt.BrushStyle.NoBrush)
    # Qt's gradients know two hundred by name, which cost a slide without any 2 ms.
    from recap_deck.paint.gradients import gradient_of

    return QBrush(gradient_of(fill, rect))
