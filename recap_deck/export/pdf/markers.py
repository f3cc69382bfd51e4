"""Markers: small images that stand for pictures while pages are painted, and say which they are."""

from __future__ import annotations

import math
from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from recap_deck.export.pdf.paper import UNITS_PER_POINT
from recap_deck.paint.filters import filters_in
from recap_deck.paint.picture_files import file_of, kind_of_file
from recap_deck.paint.svg.plain import is_plain
from recap_deck.paint.svg.rasters import side_for

MARKER_WIDTH = 5
"""Markers are this wide and one pixel high; no picture of a deck's own is."""
_SIGN = (0xC0FFEE, 0x5EEDA5)
PRINTED_PIXELS = 3_508
"""A page's longer side printed on A4, 297 mm, at 300 dots an inch."""
_PIXELS_A_UNIT = 300 / (72 * UNITS_PER_POINT)
"""300 dots an inch, for drawings that Qt can't make vectors of."""
_DRAWN_AT = "\x1e"
"""Between a picture's own key and the side in pixels that it is drawn at; no path holds it."""


class MarkerPictures:
    """Draws, instead of each picture, a small image that says which it is."""

    missed = 0

    def __init__(self) -> None:
        self._markers: dict[str, QImage] = {}
        self._printed: dict[str, int] = {}

    @property
    def printed(self) -> Mapping[str, int]:
        """The pictures drawn so far, in the order of the numbers in their markers.

        For each, how many pixels of its width print shows where it is drawn largest.
        """
        return self._printed

    def draw_picture(self, painter: QPainter, key: str, target: QRectF, source: QRectF) -> None:
        """Draw the marker of a picture where the whole of it lies, clipped to `target`."""
        whole = QRectF(
            target.x() - source.x() / source.width() * target.width(),
            target.y() - source.y() / source.height() * target.height(),
            target.width() / source.width(),
            target.height() / source.height(),
        )
        key = _sized_key(key, whole)
        self._printed[key] = max(self._printed.get(key, 1), _printed_width(painter, whole))
        painter.save()
        # Qt draws a picture as transparent as the shape before it.
        painter.setBrush(Qt.GlobalColor.black)
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        if whole != target:
            painter.setClipRect(target, Qt.ClipOperation.IntersectClip)
        painter.drawImage(whole, self._marker(key))
        painter.restore()

    def _marker(self, key: str) -> QImage:
        if key not in self._markers:
            self._markers[key] = _marker_image(len(self._markers))
        return self._markers[key]


def _printed_width(painter: QPainter, whole: QRectF) -> int:
    page = painter.device()
    width = painter.combinedTransform().mapRect(whole).width()
    return math.ceil(width / max(page.width(), page.height()) * PRINTED_PIXELS)


def _sized_key(key: str, whole: QRectF) -> str:
    """The key of a picture; with its size in pixels, where it has to be drawn at one."""
    if filters_in(key) or kind_of_file(file_of(key)) != "svg":
        return key
    try:
        is_vector = is_plain(file_of(key).read_bytes())
    except OSError:
        return key
    side = side_for(whole.width() * _PIXELS_A_UNIT, whole.height() * _PIXELS_A_UNIT)
    return key if is_vector else f"{key}{_DRAWN_AT}{side}"


def key_and_side(sized: str) -> tuple[str, int]:
    """A picture's own key, and the side in pixels that it has to be drawn at, 0 for none."""
    key, _, side = sized.partition(_DRAWN_AT)
    return key, int(side or 0)


def _marker_image(number: int) -> QImage:
    image = QImage(MARKER_WIDTH, 1, QImage.Format.Format_RGB32)
    for x, value in enumerate((_SIGN[0], number >> 16, number & 0xFFFF, *_SIGN)):
        image.setPixelColor(x, 0, QColor.fromRgb(value))
    return image


def marked_number(samples: bytes) -> int | None:
    """The number in a marker's samples, None if it is none."""
    values = [int.from_bytes(samples[i : i + 3], "big") for i in range(0, len(samples), 3)]
    if len(values) != MARKER_WIDTH or (values[0], values[3], values[4]) != (_SIGN[0], *_SIGN):
        return None
    return values[1] << 16 | values[2]
