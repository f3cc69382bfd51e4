"""Decoded pictures for the screen, scaled to device pixels and kept within a budget of bytes."""

from __future__ import annotations

import math
from collections import OrderedDict
from pathlib import Path

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from recap_deck.paint.filters import filtered, filters_in
from recap_deck.paint.picture_files import (
    file_of,
    is_turned,
    kind_of_file,
    picture_reader,
)

_MOST_PIXELS = 2**24
"""Beyond that a drawing isn't made as a whole: zoomed on a large screen it would take gigabytes."""


Slot = tuple[str, int, int]
"""A picture's key, and about which size in pixels is wanted."""


class PictureStore:
    """Draws pictures by key; what was decoded last is kept, up to `budget` bytes.

    While it `is_held` it drops nothing: somebody waits for several.
    """

    missed = 0

    def __init__(self, budget: int = 96 * 2**20) -> None:
        self._budget = budget
        self._images: OrderedDict[Slot, QImage] = OrderedDict()
        self._bytes = 0
        self._is_held = False

    @property
    def is_held(self) -> bool:
        """Say whether nothing is dropped."""
        return self._is_held

    @is_held.setter
    def is_held(self, is_held: bool) -> None:
        self._is_held = is_held
        self._drop()

    def draw_picture(self, painter: QPainter, key: str, target: QRectF, source: QRectF) -> None:
        """Draw a part of a picture, sampled once for the painter's device resolution."""
        wanted = device_size(painter, target, source)
        if is_too_large(wanted):
            if draw_as_svg(painter, key, target, source):
                return
            wanted = bounded(wanted)
        draw_part(painter, self.image(key, wanted), target, source)

    def image(self, key: str, wanted: QSize) -> QImage:
        """The whole picture at about `wanted` pixels, null where the file went away."""
        known = self.find(key, wanted)
        if known is not None:
            return known
        image = load_image(key, wanted)
        self.keep((key, wanted.width(), wanted.height()), image)
        return image

    def find(self, key: str, wanted: QSize) -> QImage | None:
        """The same, if it is kept."""
        slot = (key, wanted.width(), wanted.height())
        if slot in self._images:
            self._images.move_to_end(slot)
        return self._images.get(slot)

    def stand_in(self, key: str) -> QImage:
        """The largest image of a picture that is kept, null where none is."""
        images = (image for slot, image in self._images.items() if slot[0] == key)
        return max(images, key=QImage.sizeInBytes, default=QImage())

    def keep(self, slot: Slot, image: QImage) -> None:
        """Take what was decoded."""
        before = self._images.pop(slot, None)
        self._bytes += image.sizeInBytes() - (before.sizeInBytes() if before else 0)
        self._images[slot] = image
        self._drop()

    def _drop(self) -> None:
        while not self._is_held and self._bytes > self._budget and len(self._images) > 1:
            _, dropped = self._images.popitem(last=False)
            self._bytes -= dropped.sizeInBytes()


def draw_part(painter: QPainter, image: QImage, target: QRectF, source: QRectF) -> None:
    """Draw the part `source`, in shares of its size, of an image; nothing where it is null."""
    if image.isNull():
        return
    part = QRectF(
        source.x() * image.width(),
        source.y() * image.height(),
        source.width() * image.width(),
        source.height() * image.height(),
    )
    painter.drawImage(target, image, part)


def draw_as_svg(painter: QPainter, key: str, target: QRectF, source: QRectF) -> bool:
    """Draw only what is seen of an SVG, without keeping it; say whether it was a plain one."""
    from recap_deck.paint.svg.plain import is_plain, svg_renderer

    if filters_in(key) or kind_of_file(file_of(key)) != "svg":
        return False
    try:
        data = file_of(key).read_bytes()
    except OSError:
        return False
    if not is_plain(data):
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
    lies = is_turned(reader)
    upright = size.transposed() if lies else size
    if upright.width() > 1.01 * wanted.width():
        reader.setScaledSize(wanted.transposed() if lies else wanted)
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


def device_size(painter: QPainter, target: QRectF, source: QRectF) -> QSize:
    """How many device pixels the whole picture would take where `source` fills `target`."""
    device = painter.combinedTransform().mapRect(target)
    return QSize(
        max(1, round(device.width() / source.width())),
        max(1, round(device.height() / source.height())),
    )


def is_too_large(wanted: QSize) -> bool:
    """Say whether a picture isn't to be drawn as a whole at this size."""
    return wanted.width() * wanted.height() > _MOST_PIXELS


def bounded(wanted: QSize) -> QSize:
    """The same shape with as many pixels as may be."""
    share = math.sqrt(_MOST_PIXELS / (wanted.width() * wanted.height()))
    return QSize(max(1, int(wanted.width() * share)), max(1, int(wanted.height() * share)))
