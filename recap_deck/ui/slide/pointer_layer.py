"""The layer of what shows where to look: a laser's dot, or light on one place."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QRadialGradient

from recap_deck.geometry import Point, Rect
from recap_deck.paint.shapes import qrect
from recap_deck.show.tools import Pointer

DOT = 11.0
_GLOW = 40.0
_LIGHT = 190.0
_EDGE = 0.9
"""Where the light begins to fade, as a share of its radius."""

_DARK = QColor(0, 0, 0, 165)
_NOWHERE = Rect(0, 0, 0, 0)
_RED = QColor(255, 45, 45)


class PointerLayer:
    """Draws the pointer at its place, `size` times as large as on a whole slide."""

    bleeds = True
    hides = ()

    def __init__(self) -> None:
        self._pointer = Pointer.OFF
        self._at: Point | None = None
        self._size = 1.0

    def show(self, pointer: Pointer, at: Point | None, size: float) -> None:
        """Point there; nowhere without a place."""
        self._pointer, self._at, self._size = pointer, at, size

    @property
    def is_dark(self) -> bool:
        """Say whether the slide around the light is darkened."""
        return self._pointer is Pointer.SPOTLIGHT and self._at is not None

    @property
    def room(self) -> Rect:
        """Where the pointer is seen; empty where there is none."""
        if self._at is None or self._pointer is Pointer.OFF:
            return _NOWHERE
        reach = (_LIGHT if self._pointer is Pointer.SPOTLIGHT else _GLOW) * self._size
        return Rect(self._at.x - reach, self._at.y - reach, 2 * reach, 2 * reach)

    def paint(self, painter: QPainter, exposed: Rect) -> None:
        """Draw it, around it too: elsewhere a light makes everything darker."""
        if self._at is None or self._pointer is Pointer.OFF:
            return
        if self._pointer is Pointer.LASER:
            self._paint_dot(painter, QPointF(self._at.x, self._at.y))
        else:
            self._paint_light(painter, exposed)

    def _paint_dot(self, painter: QPainter, at: QPointF) -> None:
        painter.save()
        painter.translate(at)
        painter.scale(self._size, self._size)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_glow())
        painter.drawEllipse(QPointF(0, 0), _GLOW, _GLOW)
        # A thin light ring: red on red, or on a photograph, is seen by it.
        painter.setPen(QPen(QColor(255, 255, 255, 215), 2.0))
        painter.setBrush(_RED)
        painter.drawEllipse(QPointF(0, 0), DOT, DOT)
        painter.restore()

    def _paint_light(self, painter: QPainter, exposed: Rect) -> None:
        """With one gradient, dark beyond its end: between two shapes there would be a seam."""
        room = qrect(self.room)
        light = QRadialGradient(room.center(), room.width() / 2)
        light.setColorAt(0, QColor(0, 0, 0, 0))
        light.setColorAt(_EDGE, QColor(0, 0, 0, 0))
        light.setColorAt(1, _DARK)
        painter.fillRect(qrect(exposed), light)


@lru_cache(maxsize=1)
def _glow() -> QRadialGradient:
    glow = QRadialGradient(0, 0, _GLOW)
    glow.setColorAt(0.25, QColor(255, 45, 45, 150))
    glow.setColorAt(0.55, QColor(255, 45, 45, 45))
    glow.setColorAt(1, QColor(255, 45, 45, 0))
    return glow
