"""Pictures in the PDF: markers while painting, the files' own bytes or vectors afterwards."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from recap_deck.export.pdf.paper import UNITS_PER_POINT, make_writer
from recap_deck.export.pdf_file.picture_bytes import PictureStream, VectorPicture, own_bytes
from recap_deck.geometry import Size
from recap_deck.paint.filters import filters_in, jpeg_bytes
from recap_deck.paint.picture_files import (
    file_of,
    kind_of_file,
    picture_kind,
    picture_reader,
    picture_size,
)
from recap_deck.paint.picture_store import load_image
from recap_deck.paint.svg.plain import is_plain, svg_renderer
from recap_deck.paint.svg.rasters import font_families, make_raster, side_for
from recap_deck.paint.svg.root import svg_size

MARKER_WIDTH = 5
"""Markers are this wide and one pixel high; no picture of a deck's own is."""
_SIGN = (0xC0FFEE, 0x5EEDA5)
_SVG_SIDE = 1_000


_FILTERED_SIDE = 2000
"""Pixels of a filtered picture's longer side: what is blurred or coloured needs no more."""
_JPEG_QUALITY = 90
_PIXELS_A_UNIT = 300 / (72 * UNITS_PER_POINT)
"""300 dots an inch, for drawings that Qt can't make vectors of."""

_DRAWN_AT = "\x1e"
"""Between a picture's own key and the side in pixels that it is drawn at; no path holds it."""


class MarkerPictures:
    """Draws, instead of each picture, a small image that says which it is."""

    missed = 0

    def __init__(self) -> None:
        self._markers: dict[str, QImage] = {}

    @property
    def keys(self) -> tuple[str, ...]:
        """The pictures drawn so far, by the number in their markers."""
        return tuple(self._markers)

    def draw_picture(self, painter: QPainter, key: str, target: QRectF, source: QRectF) -> None:
        """Draw the marker of a picture where the whole of it lies, clipped to `target`."""
        whole = QRectF(
            target.x() - source.x() / source.width() * target.width(),
            target.y() - source.y() / source.height() * target.height(),
            target.width() / source.width(),
            target.height() / source.height(),
        )
        painter.save()
        # Qt draws a picture as transparent as the shape before it.
        painter.setBrush(Qt.GlobalColor.black)
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        if whole != target:
            painter.setClipRect(target, Qt.ClipOperation.IntersectClip)
        painter.drawImage(whole, self._marker(_sized_key(key, whole)))
        painter.restore()

    def _marker(self, key: str) -> QImage:
        if key not in self._markers:
            self._markers[key] = _marker_image(len(self._markers))
        return self._markers[key]


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


def load_pictures(keys: Iterable[str]) -> dict[str, PictureStream | VectorPicture | None]:
    """What stands in the PDF for each picture; None where a file went away."""
    font_families()  # Qt tells in this thread only
    # Decoding and compressing let go of the interpreter, so two threads are worth it.
    with ThreadPoolExecutor(max_workers=2) as pool:
        loading = {key: _load_picture(key, pool) for key in keys}
        return {
            key: each.result() if isinstance(each, Future) else each
            for key, each in loading.items()
        }


def _load_picture(
    key: str, pool: ThreadPoolExecutor
) -> PictureStream | VectorPicture | None | Future[PictureStream | None]:
    own, _, side = key.partition(_DRAWN_AT)
    try:
        data = file_of(own).read_bytes()
    except OSError:
        return None
    if side:
        return pool.submit(_drawn, data, int(side))
    if filters_in(key):
        return pool.submit(_filtered, key, data)
    if picture_kind(data) == "svg":
        return _vectors(data)
    return own_bytes(data) or pool.submit(_decoded, file_of(key), picture_kind(data))


def _filtered(key: str, data: bytes) -> PictureStream | None:
    """A picture with its filters: a photograph as one again, all else without loss."""
    size = picture_size(data, file_of(key))
    if size is None:
        return None
    scale = min(1.0, _FILTERED_SIDE / max(size))
    if picture_kind(data) == "svg":
        scale = _FILTERED_SIDE / max(size)
    wanted = QSize(max(1, round(size[0] * scale)), max(1, round(size[1] * scale)))
    image = load_image(key, wanted)
    if image.isNull():
        return None
    if picture_kind(data) != "jpeg" or not _is_opaque(image):
        return packed_image(image)
    return own_bytes(jpeg_bytes(image, _JPEG_QUALITY))


def _is_opaque(image: QImage) -> bool:
    mask = _rows(image.convertToFormat(QImage.Format.Format_Alpha8), 1)
    return not mask.strip(b"\xff")


def _vectors(data: bytes) -> VectorPicture | None:
    size = svg_size(data)
    if size is None:
        return None
    scale = _SVG_SIDE / max(size)
    width, height = size[0] * scale, size[1] * scale
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = make_writer(buffer, Size(2 * _SVG_SIDE, 2 * _SVG_SIDE))
    with QPainter(writer) as painter:
        svg_renderer(data).render(painter, QRectF(0, 0, 2 * width, 2 * height))
    return VectorPicture(bytes(buffer.data().data()), width, height)


def _drawn(data: bytes, side: int) -> PictureStream | None:
    raster = make_raster(data, side)
    return _decoded(raster, "png") if raster is not None else None


def _decoded(file: Path, kind: str) -> PictureStream | None:
    reader = picture_reader(file, kind)
    reader.setAutoTransform(True)
    image = reader.read()
    if image.isNull():
        return None
    return packed_image(image)


def packed_image(image: QImage) -> PictureStream:
    """A decoded picture, compressed without loss, its alpha apart."""
    alpha = b""
    if image.hasAlphaChannel():
        mask = _rows(image.convertToFormat(QImage.Format.Format_Alpha8), 1)
        alpha = zlib.compress(mask) if mask.strip(b"\xff") else b""
    channels = 1 if image.isGrayscale() else 3
    kind = QImage.Format.Format_Grayscale8 if channels == 1 else QImage.Format.Format_RGB888
    straight = image.convertToFormat(QImage.Format.Format_RGBA8888)
    samples = zlib.compress(_rows(straight.convertToFormat(kind), channels))
    return PictureStream(image.width(), image.height(), samples, channels=channels, alpha=alpha)


def _rows(image: QImage, channels: int) -> bytes:
    """The samples without the padding at the end of each row."""
    row, stride = image.width() * channels, image.bytesPerLine()
    data = bytes(image.constBits())
    if row == stride:
        return data
    return b"".join(data[y * stride : y * stride + row] for y in range(image.height()))
