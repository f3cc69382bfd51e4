"""A part of a slide drawn as large as the view: letters stay sharp, pictures have their pixels."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter

from recap_deck.geometry import Rect
from recap_deck.paint.slide import PictureSource, paint_slide
from recap_deck.ui.slide.pages import Sight


class DrawnCloseup:
    """Draws one part at a time, and keeps its image until another is asked for."""

    def __init__(self, pictures: PictureSource, part: Rect) -> None:
        self._pictures = pictures
        self.part = part
        self._kept: tuple[Sight, Rect, QImage] | None = None

    def image(self, sight: Sight, pixels: QSize) -> QImage:
        """The part of `sight` at a size in device pixels."""
        if self._kept is not None:
            known, part, image = self._kept
            if known.is_same_as(sight) and part == self.part and image.size() == pixels:
                return image
        image = part_image(sight, self.part, pixels, self._pictures)
        self._kept = (sight, self.part, image)
        return image


def part_image(sight: Sight, part: Rect, pixels: QSize, pictures: PictureSource) -> QImage:
    """Draw a part of what is seen at a size in device pixels."""
    image = QImage(pixels, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.black)
    with QPainter(image) as painter:
        painter.scale(pixels.width() / part.width, pixels.height() / part.height)
        painter.translate(-part.x, -part.y)
        paint_slide(painter, sight.page.slide, pictures, sight.step, sight.page.furniture)
    return image
