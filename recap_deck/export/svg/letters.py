"""The letters of a text: outlines, each defined once, and the text itself, to be found."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from html import escape

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QGlyphRun, QRawFont, QTextFormat, QTextLayout, QTextLine

from recap_deck.export.pdf.emoji import emoji_image
from recap_deck.export.pdf.glyphs import is_colored
from recap_deck.export.svg.drawing import Drawing
from recap_deck.export.svg.images import image_parts, png_bytes
from recap_deck.export.svg.looks import color_attributes
from recap_deck.export.svg.outlines import exact, number, path_data
from recap_deck.paint.shapes import qcolor
from recap_deck.place.boxes import TextBox
from recap_deck.typeset.paragraph import QtParagraph

_PLACED = (
    QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphIndexes
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphPositions
)
_CLOSE = 0.01
_LETTERS = 0.76
"""How much of a line's height its letters are, about: only what is selected shows it."""


class Letters:
    """Draws the letters of one drawing; an outline that comes again is named."""

    def __init__(self, drawing: Drawing) -> None:
        self._drawing = drawing
        self._names: dict[tuple[QRawFont, int], str] = {}

    def add(self, box: TextBox, places: Sequence[QPointF]) -> None:
        """Draw the letters of a box, painted before with its items at `places`.

        What lies under and on them is the painter's.
        """
        paragraph = box.paragraph
        assert isinstance(paragraph, QtParagraph), "only paragraphs set by Qt are painted"
        top = paragraph.lines[box.first].top
        scale = f" scale({exact(box.scale)})" if box.scale != 1 else ""
        moved = f" translate(0 {number(-top)})" if top else ""
        place = f"translate({number(box.rect.x)} {number(box.rect.y)}){scale}{moved}"
        self._drawing.add(f'<g transform="{place}">')
        for i in range(box.first, box.last):
            line, band = paragraph.layout.lineAt(i), paragraph.lines[i]
            items = [each for each in places if band.top <= each.y() < band.bottom]
            for color, start, length in _colors(paragraph, line):
                runs = line.glyphRuns(start, length, _PLACED)
                used = "".join(self._run(run, items) for run in runs)
                fill = color_attributes("fill", color)
                self._drawing.add(f"<g{fill}>{used}</g>" if used else "")
        self._drawing.add("</g>")

    def _run(self, run: QGlyphRun, places: list[QPointF]) -> str:
        font, glyphs, points = run.rawFont(), run.glyphIndexes(), run.positions()
        shift = _shift(points, places) if points else 0.0
        letters = (self._letter(font, *pair, shift) for pair in zip(glyphs, points, strict=True))
        return "".join(letters)

    def _letter(self, font: QRawFont, glyph: int, place: QPointF, shift: float) -> str:
        key = (font, glyph)
        if key not in self._names:
            self._names[key] = self._define(font, glyph)
        name = self._names[key]
        if not name:
            return ""
        x, y = number(place.x()), number(place.y() + shift)
        return f'<use xlink:href="#{name}" x="{x}" y="{y}"/>'

    def _define(self, font: QRawFont, glyph: int) -> str:
        """The name of a letter's outline, of its picture where it is coloured; "" of a blank."""
        if is_colored(font):
            box = font.boundingRect(glyph)
            return self._drawing.name_of(*image_parts(box, png_bytes(emoji_image(font, glyph))))
        data = path_data(font.pathForGlyph(glyph))
        return self._drawing.name_of("path", f'd="{data}"') if data else ""


def _shift(points: Sequence[QPointF], places: list[QPointF]) -> float:
    """How far below its place a run is painted: raised and lowered letters are said at none.

    The item's place is taken out: one without width may lie at the same.
    """
    left = min(points, key=QPointF.x)
    for i, place in enumerate(places):
        if abs(place.x() - left.x()) < _CLOSE:
            return places.pop(i).y() - left.y()
    return 0.0


def _colors(paragraph: QtParagraph, line: QTextLine) -> Iterator[tuple[QColor, int, int]]:
    """The stretches of a line that are of one colour: where they begin, and how long they are."""
    own = qcolor(paragraph.style.color)
    position, end = line.textStart(), line.textStart() + line.textLength()
    for span in paragraph.layout.formats():
        brush = span.format
        first, last = max(position, span.start), min(end, span.start + span.length)
        if first >= last or not brush.hasProperty(QTextFormat.Property.ForegroundBrush):
            continue
        color = brush.foreground().color()
        if color == own:
            continue
        if position < first:
            yield own, position, first - position
        yield color, first, last - first
        position = last
    if position < end:
        yield own, position, end - position


def text_elements(box: TextBox) -> str:
    """The lines of a box as text that isn't seen: it can be found, marked, copied, read aloud."""
    lines = box.paragraph.lines[box.first : box.last]
    parts = []
    for line in lines:
        text = box.paragraph.text[line.start : line.end].strip("\n")
        if text.strip() and line.width:
            x = box.rect.x + line.x * box.scale
            # Programs that draw pictures for some signs draw them whatever is asked.
            unseen = ' opacity="0"' if any(map(_is_sign, text)) else ""
            y = box.rect.y + (line.baseline - lines[0].top) * box.scale
            size = (line.bottom - line.top) * _LETTERS * box.scale
            parts.append(
                f'<text x="{number(x)}" y="{number(y)}" font-size="{number(size)}"'
                f' textLength="{number(line.width * box.scale)}"'
                f' lengthAdjust="spacingAndGlyphs"{unseen}>{escape(text, quote=False)}</text>'
            )
    return "".join(parts)


def _is_sign(char: str) -> bool:
    return unicodedata.category(char) == "So"
