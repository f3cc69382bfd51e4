"""Emoji on a page: placed exactly, sharp, with their text lying invisibly on them."""

from __future__ import annotations

from collections.abc import Container, Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGlyphRun, QImage, QPainter, QRawFont

from recap_deck.export.pdf.blank_letters import BlankLetters
from recap_deck.export.pdf.glyphs import Emoji
from recap_deck.export.pdf.pictures import packed_image
from recap_deck.export.pdf_file.picture_objects import image_objects
from recap_deck.export.pdf_file.syntax import PdfObject
from recap_deck.patterns import expression

_PIXELS = 128
"""Height of an emoji's picture: 300 dpi for letters of 30 points."""
_IMAGE = expression(
    rb"1 0 0 1 -?[\d.]+ -?[\d.]+ cm\n((?:[^\n]* (?:cs|scn|gs)\n)*)"
    rb"[\d.]+ 0 0 -[\d.]+ 0 [\d.]+ cm /(Im\d+)  Do\n"
)
_NAMED = expression(rb"/(Im\d+) (\d+) 0 R\s*")


class EmojiSet:
    """The emoji of a piece: a picture for each glyph, which becomes an object of the piece.

    `markers` are images that are no emoji; `blanks` hold the text of each.
    """

    def __init__(
        self, objects: dict[int, PdfObject], markers: Container[int], blanks: BlankLetters
    ) -> None:
        self._objects = objects
        self._markers = markers
        self._blanks = blanks
        self._pictures: dict[tuple[str, int], int] = {}

    def put_on(self, resources: int, content: bytes, emoji: Sequence[Emoji]) -> bytes:
        """Put sharp emoji in the place of those that Qt painted; give the page's new content.

        Qt paints an image for each; where their numbers differ nothing changes.
        """
        body = self._objects[resources].body
        images = {name for name, number in _NAMED.findall(body) if int(number) not in self._markers}
        found = [match for match in _IMAGE.finditer(content) if match[2] in images]
        if len(found) != len(emoji):
            return content
        self._objects[resources] = PdfObject(self._resources(body, images, emoji))
        pieces, end = [], 0
        for match, each in zip(found, emoji, strict=True):
            pieces += [content[end : match.start()], self._operators(each, match[1], resources)]
            end = match.end()
        return b"".join((*pieces, content[end:]))

    def _resources(self, body: bytes, images: set[bytes], emoji: Sequence[Emoji]) -> bytes:
        numbers = sorted({self._picture(each) for each in emoji})
        names = b"".join(b"/E%d %d 0 R\n" % (number, number) for number in numbers)
        body = _NAMED.sub(lambda match: b"" if match[1] in images else match[0], body)
        return body.replace(b"/XObject <<\n", b"/XObject <<\n" + names, 1)

    def _new_number(self) -> int:
        number = max(self._objects) + 1
        self._objects[number] = PdfObject(b"null")
        return number

    def _picture(self, emoji: Emoji) -> int:
        key = (emoji.face, emoji.glyph)
        if key not in self._pictures:
            stream = packed_image(emoji_image(emoji.font, emoji.glyph))
            self._pictures[key] = self._new_number()
            self._objects |= image_objects(stream, self._pictures[key], self._new_number())
        return self._pictures[key]

    def _operators(self, emoji: Emoji, colors: bytes, resources: int) -> bytes:
        rect, letter = emoji.rect, b""
        if emoji.text:
            size = emoji.font.pixelSize()
            letter = self._blanks.operators(resources, emoji.text, size, 0.0, emoji.baseline)
        shape = (rect.width, -rect.height, rect.height, self._picture(emoji))
        return b"1 0 0 1 %.4f %.4f cm\n%s%s%.4f 0 0 %.4f 0 %.4f cm /E%d Do\n" % (
            *(rect.x, rect.y),
            colors,
            letter,
            *shape,
        )


def emoji_image(font: QRawFont, glyph: int) -> QImage:
    """A coloured glyph alone, large enough for paper."""
    large = QRawFont(font)
    large.setPixelSize(font.pixelSize() * _PIXELS / font.boundingRect(glyph).height())
    box = large.boundingRect(glyph)
    image = QImage(box.toAlignedRect().size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    run = QGlyphRun()
    run.setRawFont(large)
    run.setGlyphIndexes([glyph])
    run.setPositions([QPointF(-box.x(), -box.y())])
    with QPainter(image) as painter:
        painter.drawGlyphRun(QPointF(0, 0), run)
    return image
