"""Decoded pictures for the screen, scaled to device pixels and kept within a budget of bytes."""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QPainter

from recap_deck.paint.filters import filtered, filters_in
from recap_deck.paint.picture_files import (
    file_of,
    kind_of_file,
    picture_kind,
    picture_reader,
)

_MOST_PIXELS = 2**24
"""Beyond that a drawing isn't made as a whole: zoomed on a large screen it would take gigabytes."""


_QUARTER = QImageIOHandler.Transformation.TransformationRotate90.value


class PictureStore:
    """Draws pictures by key; what was decoded last is kept, up to `budget` bytes."""

    def __init__(self, budget: int = 96 * 2**20) -> None:
        self._budget = budget
        self._images: OrderedDict[tuple[str, int, int], QImage] = OrderedDict()
        self._bytes = 0

    def draw_picture(self, painter: QPainter, key: str, target: QRectF, source: QRectF) -> None:
        """Draw a part of a picture, sampled once for the painter's device resolution."""
        wanted = _device_size(painter, target, source)
        is_large = wanted.width() * wanted.height() > _MOST_PIXELS
        if is_large and not filters_in(key) and draw_as_svg(painter, key, target, source):
            return
        image = self.image(key, wanted)
        if image.isNull():
            return
        part = QRectF(
            source.x() * image.width(),
            source.y() * image.height(),
            source.width() * image.width(),
            source.height() * image.height(),
        )
        painter.drawImage(target, image, part)

    def image(self, key: str, wanted: QSize) -> QImage:
        """The whole picture at about `wanted` pixels, null where the file went away."""
        slot = (key, wanted.width(), wanted.height())
        if slot in self._images:
            self._images.move_to_end(slot)
            return self._images[slot]
        image = load_image(key, wanted)
        self._images[slot] = image
        self._bytes += image.sizeInBytes()
        while self._bytes > self._budget and len(self._images) > 1:
            _, dropped = self._images.popitem(last=False)
            self._bytes -= dropped.sizeInBytes()
        return image


def draw_as_svg(painter: QPainter, key: str, target: QRectF, source: QRectF) -> bool:
    """Draw only what is seen of an SVG, without keeping it; say whether it was a plain one."""
    from recap_deck.paint.svg.plain import is_plain, svg_renderer

    try:
        data = file_of(key).read_bytes()
    except OSError:
        return False
    if picture_kind(data) != "svg" or not is_plain(data):
        return False
    across, down = target.width() / source.width(), target.height() / source.height()
    whole = QRectF(target.x() - source.x() * across, target.y() - source.y() * down, across, down)
    painter.save()
    painter.setClipRect(target, Qt.ClipOperation.IntersectClip)
    svg_renderer(data).render(painter, whole)
    painter.restore()
    return True


def load_image(key: str, wanted: QSize) -> QImage:
    """Decode a picture, upright, no larger than `wanted` unless it is smaller already."""
    filters = filters_in(key)
    return filtered(_loaded(key, wanted), filters) if filters else _loaded(key, wanted)


def _loaded(key: str, wanted: QSize) -> QImage:
    file = file_of(key)
    kind = kind_of_file(file)
    if kind == "svg":
        return _drawn_svg(file, wanted)
    return _decode(file, kind, wanted)


def _decode(file: Path, kind: str, wanted: QSize) -> QImage:
    """Decode a picture and make it smaller, both by Qt, which lets other threads go on."""
    reader = picture_reader(file, kind)
    reader.setAutoTransform(True)
    size = reader.size()
    is_turned = reader.transformation().value & _QUARTER
    upright = size.transposed() if is_turned else size
    if upright.width() > 1.01 * wanted.width():
        reader.setScaledSize(wanted.transposed() if is_turned else wanted)
    return reader.read()


def _drawn_svg(file: Path, wanted: QSize) -> QImage:
    """Draw it here where that is quick and right, else by what a process of its own made of it."""
    from recap_deck.paint.svg.plain import is_quick
    from recap_deck.paint.svg.rasters import make_raster, side_for

    try:
        data = file.read_bytes()
    except OSError:
        return QImage()
    if is_quick(data):
        return _paint_svg(data, wanted)
    raster = make_raster(data, side_for(wanted.width(), wanted.height()))
    return _decode(raster, "png", wanted) if raster is not None else QImage()


def _paint_svg(data: bytes, wanted: QSize) -> QImage:
    from recap_deck.paint.svg.plain import svg_renderer

    image = QImage(wanted, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        svg_renderer(data).render(painter, QRectF(QRect(0, 0, wanted.width(), wanted.height())))
    return image


def _device_size(painter: QPainter, target: QRectF, source: QRectF) -> QSize:
    """How many device pixels the whole picture would take where `source` fills `target`."""
    device = painter.combinedTransform().mapRect(target)
    return QSize(
        max(1, round(device.width() / source.width())),
        max(1, round(device.height() / source.height())),
    )
