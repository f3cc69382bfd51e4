"""What lies below and above one box of a slide, each as a picture of the box's size."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter

from recap_deck.geometry import Rect, touch
from recap_deck.paint.shapes import qrect
from recap_deck.paint.slide import PictureSource, paint_box
from recap_deck.place.boxes import Box, is_shown
from recap_deck.ui.slide.pages import Sight

HINTS = (
    QPainter.RenderHint.Antialiasing
    | QPainter.RenderHint.TextAntialiasing
    | QPainter.RenderHint.SmoothPixmapTransform
)


def boxes_around(sight: Sight, box: Box) -> tuple[list[Box], list[Box]]:
    """The boxes below and above one that touch it and are seen."""
    boxes = [*sight.page.slide.boxes, *sight.page.furniture]
    place = next(index for index, each in enumerate(boxes) if each is box)

    def seen(some: Sequence[Box]) -> list[Box]:
        return [each for each in some if is_shown(each, sight.step) and touch(each.rect, box.rect)]

    return seen(boxes[:place]), seen(boxes[place + 1 :])


def drawn_boxes(boxes: Sequence[Box], rect: Rect, pixels: QSize, pictures: PictureSource) -> QImage:
    """What lies in `rect` of these, on nothing."""
    image = QImage(pixels, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        painter.setRenderHints(HINTS)
        painter.scale(pixels.width() / rect.width, pixels.height() / rect.height)
        painter.translate(-rect.x, -rect.y)
        for each in boxes:
            paint_box(painter, each, pictures)
    return image


def device_pixels(painter: QPainter, rect: Rect) -> QSize:
    """How many pixels a rectangle takes on what is painted on."""
    area = painter.combinedTransform().mapRect(qrect(rect))
    return QSize(max(1, round(area.width())), max(1, round(area.height())))
