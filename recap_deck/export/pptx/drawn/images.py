"""The bytes that a picture has in the file: its own where every program reads them."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QPainter

from recap_deck.export.own_bytes import without_private
from recap_deck.export.pictures import PictureLook, encoded
from recap_deck.geometry import Size
from recap_deck.paint.filters import filters_in
from recap_deck.paint.picture_files import file_of, kind_of_file, picture_reader
from recap_deck.paint.picture_store import PictureStore, bounded, is_too_large, load_image
from recap_deck.paint.qr import paint_qr
from recap_deck.paint.slide import slide_image
from recap_deck.place.boxes import FillBox, PictureBox, PlacedSlide
from recap_deck.place.qr import is_qr

_SHARPNESS = 2
"""Pixels of a drawing a slide unit: sharp on screens twice as fine as a full HD one."""

_GROUND_WIDTH = 1_920
_MOST_BYTES = 4 * 2**20
_AS_THEY_ARE = ("png", "jpeg", "jpg", "gif")
_QUALITY = 90


def image_bytes(box: PictureBox, most: int = _MOST_BYTES) -> bytes:
    """The whole picture; nothing where its file went away.

    A file of more than `most` bytes is drawn, no larger than it is seen.
    """
    if is_qr(box.key):
        return _bytes_of(_code_image(box))
    return _own_bytes(box.key, most) or _drawn_bytes(box)


def picture_key(box: PictureBox) -> Hashable:
    """What tells the bytes of pictures apart: two that are shown in one size have the same."""
    return box.key, _wanted(box).toTuple()


def ground_bytes(grounds: Sequence[FillBox], size: Size) -> bytes:
    """Fills over a whole slide, painted."""
    image = slide_image(PlacedSlide(size, tuple(grounds)), PictureStore(), _GROUND_WIDTH)
    return encoded(image, PictureLook(suffix=".png"))


def _own_bytes(key: str, most: int) -> bytes:
    file = file_of(key)
    kind = kind_of_file(file)
    if filters_in(key) or kind not in _AS_THEY_ARE:
        return b""
    reader = picture_reader(file, kind)
    if reader.transformation() != QImageIOHandler.Transformation.TransformationNone:
        return b""
    try:
        data = file.read_bytes() if file.stat().st_size <= most else b""
    except OSError:
        return b""
    return without_private(data)


def _drawn_bytes(box: PictureBox) -> bytes:
    wanted = _wanted(box)
    image = load_image(box.key, bounded(wanted) if is_too_large(wanted) else wanted)
    return _bytes_of(image) if not image.isNull() else b""


def _wanted(box: PictureBox) -> QSize:
    return QSize(
        max(1, round(_SHARPNESS * box.rect.width / box.crop.width)),
        max(1, round(_SHARPNESS * box.rect.height / box.crop.height)),
    )


def _bytes_of(image: QImage) -> bytes:
    suffix = ".png" if image.hasAlphaChannel() or image.width() < 1_200 else ".jpg"
    return encoded(image, PictureLook(suffix=suffix, quality=_QUALITY))


def _code_image(box: PictureBox) -> QImage:
    side = max(64, round(_SHARPNESS * box.rect.width))
    image = QImage(QSize(side, side), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    with QPainter(image) as painter:
        paint_qr(painter, box.key, QRectF(0, 0, side, side))
    return image
