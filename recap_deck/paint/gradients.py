"""Gradients for Qt."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QLinearGradient, QRadialGradient

from recap_deck.geometry import Rect
from recap_deck.paint.shapes import qcolor
from recap_deck.theme.model import Gradient


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
