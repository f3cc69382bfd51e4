"""A sheet of thumbnails as one picture."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF
from PySide6.QtGui import QBrush, QImage, QPainter, QPen, QTransform

from recap_deck.build.builder import Builder
from recap_deck.export.thumbnails.plan import ContactSheet, Thumbnail
from recap_deck.paint.picture_store import PictureStore
from recap_deck.paint.shapes import qcolor, qrect
from recap_deck.paint.slide import paint_slide, pixel_size, slide_image
from recap_deck.place.boxes import PlacedSlide

_RADIUS = 6.0
_EDGE = 1.0


def sheet_picture(
    builder: Builder, sheet: ContactSheet, pixel_width: int, done: Callable[[int], None]
) -> QImage:
    """Draw a sheet `pixel_width` wide; `done` is called with each slide's entry."""
    image = QImage(pixel_size(sheet.size, pixel_width), QImage.Format.Format_RGB32)
    image.fill(0)
    pictures = PictureStore()
    scale = pixel_width / sheet.size.width
    with QPainter(image) as painter:
        painter.scale(scale, image.height() / sheet.size.height)
        paint_slide(painter, PlacedSlide(sheet.size, sheet.boxes), pictures)
        for thumbnail in sheet.thumbnails:
            small = _slide_picture(builder, thumbnail, pictures, scale)
            _paint_thumbnail(painter, thumbnail, small, sheet.edge)
            if not thumbnail.part:
                done(thumbnail.entry)
    return image


def _slide_picture(
    builder: Builder, thumbnail: Thumbnail, pictures: PictureStore, scale: float
) -> QImage:
    page = builder.pages(thumbnail.entry)[thumbnail.part]
    width = max(1, round(thumbnail.rect.width * scale))
    return slide_image(page.slide, pictures, width, over=page.furniture)


def _paint_thumbnail(painter: QPainter, thumbnail: Thumbnail, small: QImage, edge: str) -> None:
    """Draw a slide with round corners, smooth as no clip is, and the line around it."""
    rect = qrect(thumbnail.rect)
    brush = QBrush(small)
    place = QTransform.fromTranslate(rect.x(), rect.y())
    place.scale(rect.width() / small.width(), rect.height() / small.height())
    brush.setTransform(place)
    painter.setBrush(brush)
    painter.setBrushOrigin(QPointF(0, 0))
    painter.setPen(QPen(qcolor(edge), _EDGE))
    painter.drawRoundedRect(rect, _RADIUS, _RADIUS)
