"""Rectangles, colours and gradients for Qt."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen, QRadialGradient

from recap_deck.geometry import Rect
from recap_deck.place.boxes import FillBox
from recap_deck.theme.model import Fill, Gradient
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
    return QBrush(gradient_of(fill, rect))


def gradient_of(fill: Gradient, rect: Rect) -> QLinearGradient | QRadialGradient:
    """The same run of colours for Qt, over a rectangle."""
    start = QPointF(rect.x + fill.start.x * rect.width, rect.y + fill.start.y * rect.height)
    end = QPointF(rect.x + fill.end.x * rect.width, rect.y + fill.end.y * rect.height)
    gradient: QLinearGradient | QRadialGradient
    if fill.radial:
        way = end - start
        gradient = QRadialGradient(start, (way.x() ** 2 + way.y() ** 2) ** 0.5)
    else:
        gradient = QLinearGradient(start, end)
    for at, color in fill.stops:
        gradient.setColorAt(at, qcolor(color))
    return gradient
