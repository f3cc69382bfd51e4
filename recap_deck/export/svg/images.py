"""Pictures in an SVG drawing: their own bytes where browsers read them, shapes where they are."""

from __future__ import annotations

from base64 import b64encode

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter, QPainterPath

from recap_deck.export.pictures import PictureLook, encoded
from recap_deck.export.pptx.drawn.images import image_bytes
from recap_deck.export.svg.drawing import Drawing
from recap_deck.export.svg.looks import clip_of
from recap_deck.export.svg.outlines import matrix, number
from recap_deck.geometry import Rect
from recap_deck.paint.picture_files import file_of, kind_of_file
from recap_deck.paint.picture_store import draw_as_svg, load_image
from recap_deck.place.boxes import PictureBox

_MOST_BYTES = 1_500_000
"""Of a picture's own file: beyond, it is a photograph with more pixels than any screen shows."""

_KINDS = ((b"\x89PNG", "png"), (b"\xff\xd8", "jpeg"), (b"GIF8", "gif"))


class SvgPictures:
    """Draws pictures of a deck into a drawing."""

    missed = 0

    def __init__(self, drawing: Drawing) -> None:
        self._drawing = drawing

    def draw_picture(self, painter: QPainter, key: str, target: QRectF, source: QRectF) -> None:
        """Draw the part `source` of a picture: the whole of it, of which `target` is seen."""
        place = painter.transform()
        clip = painter.clipPath() if painter.hasClipping() else _rectangle(target)
        self._drawing.add(f"<g{clip_of(self._drawing, place.map(clip))}>")
        painter.save()
        # Qt keeps two clips, one in the other, as pixels only.
        painter.setClipping(False)
        if not draw_as_svg(painter, key, target, source):
            data = _picture_bytes(key, target, source)
            whole = _whole(target, source)
            self._drawing.add(self._used(whole, data, matrix(place)) if data else "")
        painter.restore()
        self._drawing.add("</g>")

    def _used(self, rect: QRectF, data: bytes, place: str) -> str:
        """A picture by its name: one that comes again is in the file once."""
        at_zero = QRectF(0, 0, rect.width(), rect.height())
        name = self._drawing.name_of(*image_parts(at_zero, data))
        x, y = number(rect.x()), number(rect.y())
        return f'<use xlink:href="#{name}" x="{x}" y="{y}"{place}/>'


def _rectangle(rect: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRect(rect)
    return path


def _whole(target: QRectF, source: QRectF) -> QRectF:
    """Where the whole picture lies, of which `target` shows the part `source`."""
    width, height = target.width() / source.width(), target.height() / source.height()
    return QRectF(target.x() - source.x() * width, target.y() - source.y() * height, width, height)


def _picture_bytes(key: str, target: QRectF, source: QRectF) -> bytes:
    """The bytes of the whole picture; of one that moves, those of its first frame."""
    rect, crop = _rect(target), _rect(source)
    if kind_of_file(file_of(key)) != "gif":
        return image_bytes(PictureBox(rect, key, crop=crop), _MOST_BYTES)
    image = load_image(key, QSize(2 * round(rect.width), 2 * round(rect.height)))
    return b"" if image.isNull() else png_bytes(image)


def _rect(rect: QRectF) -> Rect:
    return Rect(rect.x(), rect.y(), rect.width(), rect.height())


def image_element(rect: QRectF, data: bytes, place: str = "") -> str:
    """A picture, stretched into a rectangle."""
    return f"<{' '.join(image_parts(rect, data))}{place}/>"


def image_parts(rect: QRectF, data: bytes) -> tuple[str, str]:
    """The same, as its name and its attributes."""
    kind = next((kind for magic, kind in _KINDS if data.startswith(magic)), "png")
    return "image", (
        f'x="{number(rect.x())}" y="{number(rect.y())}" width="{number(rect.width())}"'
        f' height="{number(rect.height())}" preserveAspectRatio="none"'
        f' xlink:href="data:image/{kind};base64,{b64encode(data).decode("ascii")}"'
    )


def png_bytes(image: QImage) -> bytes:
    """An image without loss."""
    return encoded(image, PictureLook(suffix=".png"))
