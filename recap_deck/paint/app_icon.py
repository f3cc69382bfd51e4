"""The app's own icon as pictures of any size."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from recap_deck.paint.svg.plain import svg_renderer
from recap_deck.resources import resource_folder


def icon_drawing() -> bytes:
    """The icon as it was drawn, an SVG."""
    return (resource_folder("assets") / "icon.svg").read_bytes()


def icon_png(size: int) -> bytes:
    """The icon in a square of `size` pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    with QPainter(image) as painter:
        svg_renderer(icon_drawing()).render(painter, QRectF(0, 0, size, size))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes
    return bytes(buffer.data().data())
