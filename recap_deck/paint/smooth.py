"""Grounds on a screen whose colours run into each other: in 8 bits a dark one shows its steps."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from functools import cache

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtGui import QBrush, QColor, QGradient, QImage, QPainter, QTransform

from recap_deck.paint.shapes import gradient_of, qrect
from recap_deck.paint.slide import ALL_STEPS, PictureSource, paint_slide
from recap_deck.place.boxes import Box, FillBox, PlacedSlide, Role, is_shown
from recap_deck.theme.model import Gradient
from recap_deck.values import replace

_LEAST_SCALE = 0.5
"""On fewer pixels a unit, as in a thumbnail, no step is wide enough to be seen."""

_ROWS = 128
"""So many rows are painted at once, in 16 bits a channel; all of a 4K slide would take 64 MiB."""

_SIDE = 16
_UNIT = 257
"""What one of 255 is among 65,535."""


def paint_on_screen(
    painter: QPainter,
    slide: PlacedSlide,
    pictures: PictureSource,
    step: int = ALL_STEPS,
    over: Sequence[Box] = (),
) -> None:
    """Draw as `paint_slide` does; where the ground is a gradient, its steps are dissolved."""
    ground = slide.boxes[0] if slide.boxes else None
    if isinstance(ground, FillBox) and is_shown(ground, step) and _has_steps(painter, ground):
        _paint_smooth(painter, ground)
        slide = replace(slide, boxes=slide.boxes[1:])
    paint_slide(painter, slide, pictures, step, over)


def _has_steps(painter: QPainter, box: FillBox) -> bool:
    if box.role is not Role.BACKGROUND or not isinstance(box.fill, Gradient):
        return False
    is_opaque = all(len(color) == 7 for _, color in box.fill.stops)
    return is_opaque and not box.radius and painter.worldTransform().m11() >= _LEAST_SCALE


def _paint_smooth(painter: QPainter, box: FillBox) -> None:
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
