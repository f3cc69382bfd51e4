"""From a position to what is seen there: a page, and the step up to which it is shown."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter

from recap_deck.build.builder import Builder
from recap_deck.build.page import Page
from recap_deck.geometry import Size
from recap_deck.paint.slide import PictureSource
from recap_deck.paint.smooth import paint_on_screen
from recap_deck.show.position import Position
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class Sight:
    """A page as it is seen at one step; the same one only if nothing was placed anew."""

    page: Page
    step: int

    def is_same_as(self, other: Sight) -> bool:
        """Compare by identity: comparing every box would cost more than painting."""
        return (
            self.step == other.step
            and self.page.slide is other.page.slide
            and self.page.furniture is other.page.furniture
        )

    @property
    def size(self) -> Size:
        """The slide's size in slide units."""
        return self.page.slide.size


def sight_at(builder: Builder, position: Position) -> Sight:
    """What is seen at `position`: a part of the slide, up to a step."""
    stops = builder.stops(position.slide)
    stop = stops[min(position.step, len(stops) - 1)]
    return Sight(builder.pages(position.slide)[stop.part - 1], stop.step)


def fitted(size: Size, width: int, height: int) -> QSize:
    """The largest size in pixels with the slide's proportions in a room of `width` × `height`."""
    scale = min(width / size.width, height / size.height)
    return QSize(max(1, round(size.width * scale)), max(1, round(size.height * scale)))


def sight_image(sight: Sight, pixels: QSize, pictures: PictureSource) -> QImage:
    """Draw what is seen at a size in device pixels."""
    image = QImage(pixels, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.black)
    with QPainter(image) as painter:
        painter.scale(pixels.width() / sight.size.width, pixels.height() / sight.size.height)
        paint_on_screen(painter, sight.page.slide, pictures, sight.step, sight.page.furniture)
    return image
