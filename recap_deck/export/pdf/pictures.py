"""Pictures in the PDF: the files' own bytes, photographs made to fit, or vectors."""

from __future__ import annotations

import zlib
from collections import deque
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from recap_deck.export.pdf.kept_files import KeptFiles
from recap_deck.export.pdf.markers import key_and_side
from recap_deck.export.pdf.paper import make_writer
from recap_deck.export.pdf.photographs import (
    UNTOUCHED,
    Shown,
    has_holes,
    is_photograph,
    photograph,
)
from recap_deck.export.pdf_file.picture_bytes import PictureStream, VectorPicture, own_bytes
from recap_deck.geometry import Size
from recap_deck.paint.filters import filters_in, jpeg_bytes
from recap_deck.paint.picture_files import file_of, picture_kind, picture_reader, picture_size
from recap_deck.paint.picture_store import load_image
from recap_deck.paint.svg.plain import svg_renderer
from recap_deck.paint.svg.rasters import font_families, make_raster
from recap_deck.paint.svg.root import svg_size

_SVG_SIDE = 1_000
_FILTERED_SIDE = 2000
"""Pixels of a filtered picture's longer side: what is blurred or coloured needs no more."""
_AHEAD = 3
"""So many pictures are made at once: two by threads, and one that is waited for."""

Picture = PictureStream | VectorPicture | None


def load_pictures(
    printed: Mapping[str, int], quality: int
) -> Iterator[tuple[str, PictureStream | VectorPicture | None]]:
    """What stands in the PDF for each picture, one after the other; None where a file went away.

    `printed` says how many pixels of its width print shows. A few are held at once, however
    many there are.
    """
    font_families()  # Qt tells in this thread only
    kept = KeptFiles("pdf-photographs")
    # Decoding and compressing let go of the interpreter, so two threads are worth it.
    with ThreadPoolExecutor(max_workers=2) as pool:
        waiting: deque[tuple[str, Future[Picture] | Picture]] = deque()
        for key, width in printed.items():
            waiting.append((key, _loading(Shown(key, width, quality), kept, pool)))
            if len(waiting) == _AHEAD:
                yield _loaded(*waiting.popleft())
        while waiting:
            yield _loaded(*waiting.popleft())
    kept.trim()


def _loaded(key: str, picture: Future[Picture] | Picture) -> tuple[str, Picture]:
    return key, picture.result() if isinstance(picture, Future) else picture


def _loading(shown: Shown, kept: KeptFiles, pool: ThreadPoolExecutor) -> Future[Picture] | Picture:
    own, side = key_and_side(shown.key)
    try:
        data = file_of(own).read_bytes()
    except OSError:
        return None
    if side:
        return pool.submit(_drawn, data, side)
    if filters_in(own):
        return pool.submit(_filtered, own, data, shown.quality)
    if picture_kind(data) == "svg":
        return _vectors(data)
    return pool.submit(_pixels, data, shown, kept)


def _pixels(data: bytes, shown: Shown, kept: KeptFiles) -> PictureStream | None:
    """A picture of pixels: a photograph as a JPEG, all else without a loss."""
    if shown.quality < UNTOUCHED and is_photograph(data):
        found = photograph(data, shown, kept)
        if found is not None:
            return found
    return own_bytes(data) or _decoded(file_of(shown.key), picture_kind(data))


def _filtered(key: str, data: bytes, quality: int) -> PictureStream | None:
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
    if not is_photograph(data) or quality == UNTOUCHED or has_holes(image):
        return packed_image(image)
    return own_bytes(jpeg_bytes(image, quality))


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
