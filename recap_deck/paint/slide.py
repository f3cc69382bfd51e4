"""The only code that draws a slide; window, thumbnail, PNG and PDF all come here."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath

from recap_deck.geometry import Size
from recap_deck.paint.media import paint_mark
from recap_deck.paint.qr import paint_qr
from recap_deck.paint.shapes import paint_fill, qrect
from recap_deck.paint.text import paint_text
from recap_deck.place.boxes import (
    Box,
    FillBox,
    MediaBox,
    PictureBox,
    PlacedSlide,
    TextBox,
    is_shown,
)
from recap_deck.place.qr import is_qr

ALL_STEPS = sys.maxsize


class PictureSource(Protocol):
    """Where the painter gets pictures from; exporters bring their own."""

    @property
    def missed(self) -> int:
        """Grows with each picture that isn't there yet: then the drawing isn't whole."""
        ...

    def draw_picture(self, painter: QPainter, key: str, target: QRectF, source: QRectF) -> None:
        """Draw the part `source` (in shares of its size) of picture `key` into `target`."""
        ...


def paint_slide(
    painter: QPainter,
    slide: PlacedSlide,
    pictures: PictureSource,
    step: int = ALL_STEPS,
    over: Sequence[Box] = (),
) -> None:
    """Draw the boxes of `slide` that `step` shows, then `over`; `painter` is in slide units."""
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.SmoothPixmapTransform
    )
    for box in (*slide.boxes, *over):
        if is_shown(box, step):
            paint_box(painter, box, pictures)


def paint_box(painter: QPainter, box: Box, pictures: PictureSource) -> None:
    """Draw one box."""
    match box:
        case FillBox():
            paint_fill(painter, box)
        case TextBox():
            paint_text(painter, box)
        case PictureBox():
            _paint_picture(painter, box, pictures)
        case MediaBox():
            paint_mark(painter, box)


def _paint_picture(painter: QPainter, box: PictureBox, pictures: PictureSource) -> None:
    target = qrect(box.rect)
    painter.save()
    if box.radius:
        path = QPainterPath()
        path.addRoundedRect(target, box.radius, box.radius)
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    if is_qr(box.key):
        paint_qr(painter, box.key, target)
    else:
        pictures.draw_picture(painter, box.key, target, qrect(box.crop))
    painter.restore()


def slide_image(
    slide: PlacedSlide,
    pictures: PictureSource,
    pixel_width: int,
    step: int = ALL_STEPS,
    over: Sequence[Box] = (),
) -> QImage:
    """Draw one page as an image `pixel_width` wide; thumbnails and PNG use this."""
    size = pixel_size(slide.size, pixel_width)
    image = QImage(size, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.black)
    with QPainter(image) as painter:
        painter.scale(size.width() / slide.size.width, size.height() / slide.size.height)
        paint_slide(painter, slide, pictures, step, over)
    return image


def pixel_size(size: Size, pixel_width: int) -> QSize:
    """The size in pixels of a slide `pixel_width` wide."""
    return QSize(pixel_width, max(1, round(size.height * pixel_width / size.width)))
