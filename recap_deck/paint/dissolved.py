"""A gradient whose steps of 8 bits are dissolved, painted on a display."""

from __future__ import annotations

from array import array
from functools import cache

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QBrush, QColor, QGradient, QImage, QPainter, QTransform

from recap_deck.paint.gradients import gradient_of
from recap_deck.paint.shapes import qrect
from recap_deck.place.boxes import FillBox
from recap_deck.theme.model import Gradient

_ROWS = 128
"""So many rows are painted at once, in 16 bits a channel; all of a 4K slide would take 64 MiB."""

_SIDE = 16
_UNIT = 257
"""What one of 255 is among 65,535."""


def paint_dissolved(painter: QPainter, box: FillBox) -> None:
    """Fill a box with its gradient as even as it is meant."""
    way = painter.worldTransform()
    area = way.mapRect(qrect(box.rect)).toAlignedRect()
    device = painter.device()
    area &= QRect(0, 0, device.width(), device.height())
    if painter.hasClipping():
        area &= way.mapRect(painter.clipBoundingRect()).toAlignedRect()
    brush, corner = _lowered(box), way.map(QPointF(0, 0)).toPoint()
    painter.save()
    painter.resetTransform()
    for y in range(area.y(), area.y() + area.height(), _ROWS):
        place = QRect(area.x(), y, area.width(), min(_ROWS, area.y() + area.height() - y))
        painter.drawImage(place.topLeft(), _strip(place, brush, way, corner))
    painter.restore()


def _strip(place: QRect, brush: QBrush, way: QTransform, corner: QPoint) -> QImage:
    """A part of the ground in 16 bits; the pattern lies fast on the slide, not on the part."""
    strip = QImage(place.size(), QImage.Format.Format_RGBX64)
    with QPainter(strip) as painter:
        painter.translate(-place.topLeft())
        painter.setTransform(way, combine=True)
        painter.fillRect(way.inverted()[0].mapRect(place.toRectF()), brush)
        painter.resetTransform()
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Plus)
        painter.setBrushOrigin(corner - place.topLeft())
        painter.fillRect(strip.rect(), QBrush(_pattern()))
    return strip


def _lowered(box: FillBox) -> QBrush:
    """The gradient half a step of 8 bits darker, so that rounding and the pattern even out."""
    assert isinstance(box.fill, Gradient)
    gradient: QGradient = gradient_of(box.fill, box.rect)
    gradient.setStops([(at, _half_lower(QColor(color))) for at, color in gradient.stops()])
    return QBrush(gradient)


def _half_lower(color: QColor) -> QColor:
    exact = color.rgba64()
    channels = (exact.red(), exact.green(), exact.blue())
    red, green, blue = (max(0, channel - _UNIT // 2) for channel in channels)
    exact.setRed(red)
    exact.setGreen(green)
    exact.setBlue(blue)
    return QColor.fromRgba64(exact)


@cache
def _pattern() -> QImage:
    """Less than one step of 8 bits, ordered so that any part of it is as light as the whole."""
    order = [[0]]
    while len(order) < _SIDE:
        size = len(order)
        order = [
            [
                4 * order[y % size][x % size] + (0, 2, 3, 1)[y // size * 2 + x // size]
                for x in range(2 * size)
            ]
            for y in range(2 * size)
        ]
    values = array("H")
    for row in order:
        for rank in row:
            share = rank * _UNIT // _SIDE**2
            values.extend((share, share, share, 0xFFFF))
    return QImage(values.tobytes(), _SIDE, _SIDE, 8 * _SIDE, QImage.Format.Format_RGBX64).copy()
