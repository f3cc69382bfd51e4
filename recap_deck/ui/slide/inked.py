"""A slide with what is drawn on it, or a part of it as large as the view, as one picture."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QRegion

from recap_deck.geometry import Rect, touch, widened
from recap_deck.paint.slide import PictureSource
from recap_deck.paint.smooth import paint_on_screen
from recap_deck.place.boxes import Box
from recap_deck.show.ink import Stroke
from recap_deck.ui.slide.ink_colors import InkColors
from recap_deck.ui.slide.layers import ImageSource
from recap_deck.ui.slide.pages import Sight
from recap_deck.ui.slide.strokes import NO_COLORS, paint_strokes
from recap_deck.values import dataclass, replace

_OVERHANG = 60.0
"""How far letters may reach out of their box, in slide units."""


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A picture, where it lies among the pixels of the whole slide, and the ink that is in it."""

    sight: Sight
    scale: float
    corner: QPoint
    image: QImage
    strokes: tuple[Stroke, ...]
    colors: InkColors


class InkedSlide:
    """Draws strokes once: on a large screen one costs as much as the slide.

    A part that lies beside the one before takes over what was seen of it; one more stroke is
    drawn onto what there is. Letters are sharp in a part, and pictures have their pixels.
    """

    def __init__(self, pictures: PictureSource, part: Rect) -> None:
        self._pictures = pictures
        self.part = part
        self.strokes: tuple[Stroke, ...] = ()
        self.colors = NO_COLORS
        self.is_whole = True
        self._drawn: _Drawn | None = None

    def image(self, sight: Sight, pixels: QSize, whole: ImageSource) -> QImage:
        """The part of `sight` at a size in device pixels; `whole` has the slide without ink."""
        scale = pixels.width() / self.part.width
        # Whole pixels, so that what was drawn can be moved.
        corner = QPoint(round(self.part.x * scale), round(self.part.y * scale))
        drawn = self._drawn
        if drawn is None or not self._goes_on(drawn, sight, scale, pixels):
            self._drawn = None
            drawn = self._begin(sight, scale, corner, pixels, whole)
        elif drawn.corner != corner:
            drawn = self._moved(drawn, corner)
        self._drawn = drawn = self._with_new_strokes(drawn)
        return drawn.image

    def rest(self) -> None:
        """Let go of the image until one is asked for."""
        self._drawn = None
        self.is_whole = True

    def _goes_on(self, drawn: _Drawn, sight: Sight, scale: float, pixels: QSize) -> bool:
        """Say whether what was drawn is a part of what is wanted."""
        is_same = drawn.sight.is_same_as(sight) and drawn.image.size() == pixels
        is_same = is_same and abs(drawn.scale - scale) < 1e-9 and drawn.colors == self.colors
        return is_same and self.strokes[: len(drawn.strokes)] == drawn.strokes

    def _begin(
        self, sight: Sight, scale: float, corner: QPoint, pixels: QSize, whole: ImageSource
    ) -> _Drawn:
        if self.part.width >= sight.size.width:
            image = whole.image(sight, pixels).copy()
            return _Drawn(sight, scale, corner, image, (), self.colors)
        drawn = _Drawn(sight, scale, corner, _empty(pixels), (), self.colors)
        self._paint_rooms(drawn, QRegion(drawn.image.rect()))
        return drawn

    def _moved(self, drawn: _Drawn, corner: QPoint) -> _Drawn:
        image, way = _empty(drawn.image.size()), drawn.corner - corner
        with QPainter(image) as painter:
            painter.drawImage(way, drawn.image)
        moved = replace(drawn, corner=corner, image=image)
        seen = image.rect().translated(way)
        self._paint_rooms(moved, QRegion(image.rect()) - QRegion(seen))
        return moved

    def _paint_rooms(self, drawn: _Drawn, rooms: QRegion) -> None:
        missed = self._pictures.missed
        with QPainter(drawn.image) as painter:
            for room in rooms:  # type: ignore[attr-defined]  # the stubs forget __iter__
                painter.save()
                painter.fillRect(room, Qt.GlobalColor.black)
                part = _enter(painter, drawn, room)
                _paint_part(painter, drawn.sight, part, self._pictures)
                paint_strokes(painter, drawn.strokes, drawn.colors, part)
                painter.restore()
        self.is_whole = self.is_whole and self._pictures.missed == missed

    def _with_new_strokes(self, drawn: _Drawn) -> _Drawn:
        new = self.strokes[len(drawn.strokes) :]
        if not new:
            return drawn
        with QPainter(drawn.image) as painter:
            part = _enter(painter, drawn, drawn.image.rect())
            paint_strokes(painter, new, self.colors, part)
        return replace(drawn, strokes=self.strokes)


def _enter(painter: QPainter, drawn: _Drawn, room: QRect) -> Rect:
    """Go from a room of device pixels to slide units; the part of the slide that is in it."""
    painter.setClipRect(room)
    painter.translate(-drawn.corner)
    painter.scale(drawn.scale, drawn.scale)
    seen = room.translated(drawn.corner)
    return Rect(
        seen.x() / drawn.scale,
        seen.y() / drawn.scale,
        seen.width() / drawn.scale,
        seen.height() / drawn.scale,
    )


def _paint_part(painter: QPainter, sight: Sight, part: Rect, pictures: PictureSource) -> None:
    page, near = sight.page, widened(part, _OVERHANG)
    slide = replace(page.slide, boxes=_touching(page.slide.boxes, near))
    paint_on_screen(painter, slide, pictures, sight.step, _touching(page.furniture, near))


def _touching(boxes: tuple[Box, ...], part: Rect) -> tuple[Box, ...]:
    return tuple(box for box in boxes if touch(box.rect, part))


def _empty(pixels: QSize) -> QImage:
    """An image to be painted all over; filling one at 4K takes longer than moving it."""
    return QImage(pixels, QImage.Format.Format_RGB32)
