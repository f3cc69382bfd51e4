"""A soft shadow under a rectangle, drawn from one small picture stretched along its sides."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

REACH = 24
_DROP = 6
_CORNER = 2 * REACH


def paint_shadow(painter: QPainter, rect: QRect, opacity: int) -> None:
    """Draw the shadow that `rect` throws, a little below it; its middle is left out."""
    tile = _tile(opacity)
    outer = rect.adjusted(-REACH, -REACH + _DROP, REACH, REACH + _DROP)
    xs = (outer.left(), outer.left() + _CORNER, outer.right() + 1 - _CORNER, outer.right() + 1)
    ys = (outer.top(), outer.top() + _CORNER, outer.bottom() + 1 - _CORNER, outer.bottom() + 1)
    cuts = (0, _CORNER, _CORNER + 1, 2 * _CORNER + 1)
    for row in range(3):
        for column in range(3):
            if row != 1 or column != 1:
                target = _cell(xs, ys, column, row)
                painter.drawPixmap(target, tile, _cell(cuts, cuts, column, row))


def _cell(xs: tuple[int, ...], ys: tuple[int, ...], column: int, row: int) -> QRectF:
    return QRectF(xs[column], ys[row], xs[column + 1] - xs[column], ys[row + 1] - ys[row])


@lru_cache(maxsize=4)
def _tile(opacity: int) -> QPixmap:
    """Four corners around a middle of one pixel, as if a sharp shadow had been blurred."""
    side = 2 * _CORNER + 1
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.setPen(Qt.PenStyle.NoPen)
        for ring in range(_CORNER):
            painter.setBrush(QColor(0, 0, 0, round(opacity * _blurred((ring + 1) / _CORNER))))
            inner, radius = side - 2 * ring, _CORNER - ring
            painter.drawRoundedRect(QRectF(ring, ring, inner, inner), radius, radius)
    return pixmap


def _blurred(at: float) -> float:
    """How dark a blurred edge is: 0 outside, a half where the sharp edge was, 1 inside."""
    return at * at * (3 - 2 * at)
