"""What each painted glyph stands for: recorded from the same paragraphs that are painted."""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtGui import QRawFont, QTextLayout, QTextLine

from recap_deck.export.pdf_file.unicode_map import Face
from recap_deck.geometry import Rect
from recap_deck.place.boxes import Box, TextBox
from recap_deck.typeset.paragraph import QtParagraph
from recap_deck.values import dataclass

_GLYPHS = QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphIndexes
_PLACED_GLYPHS = _GLYPHS | QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphPositions
# Painted as nothing, with the glyph of a space.
_UNSEEN = {"Cc", "Cf", "Zl", "Zp"}
_NO_GLYPH = -1
_COLOR_TABLES = ("CBDT", "COLR", "sbix")


@dataclass(frozen=True, slots=True)
class Emoji:
    """A coloured glyph, which Qt paints as an image; `rect` is relative to its paragraph.

    `baseline` is how far below the top of `rect` the line's baseline lies.
    """

    face: str
    font: QRawFont
    glyph: int
    text: str
    rect: Rect
    baseline: float


@dataclass(slots=True)
class _Face:
    """One face: its glyphs with their texts, in the order of painting.

    `letters` has the glyph of each character asked for so far, by the font's own map.
    """

    font: QRawFont
    is_colored: bool
    glyphs: dict[int, str]
    letters: dict[str, int]


@dataclass(frozen=True, slots=True)
class _Glyph:
    """A glyph in a line, and where its origin lies in the paragraph."""

    font: QRawFont
    index: int
    x: float
    y: float


class GlyphRecorder:
    """Collects, face by face and in the order of painting, the text that each glyph stands for.

    Qt numbers the glyphs of a font in the PDF in the order in which they are first painted.
    """

    def __init__(self) -> None:
        self._faces: dict[str, _Face] = {}
        self._keys: dict[QRawFont, str] = {}
        self._emoji: list[Emoji] = []

    def add(self, boxes: Iterable[Box]) -> tuple[Emoji, ...]:
        """Record the text of `boxes`, painted in this order; give back the emoji in it."""
        self._emoji = []
        for box in boxes:
            if isinstance(box, TextBox):
                paragraph = box.paragraph
                assert isinstance(paragraph, QtParagraph), "only paragraphs set by Qt are painted"
                for i in range(box.first, box.last):
                    self._add_line(paragraph.layout, paragraph.layout.lineAt(i))
        return tuple(self._emoji)

    @property
    def faces(self) -> tuple[Face, ...]:
        """The faces whose letters are in the PDF's fonts."""
        return tuple(
            Face(
                {glyph: text for glyph, text in face.glyphs.items() if glyph},
                face.font.glyphIndexesForString,
            )
            for key, face in self._faces.items()
            if key and not face.is_colored
        )

    @property
    def families(self) -> tuple[str, ...]:
        """The families that letters were really taken from, first used first."""
        fonts = [face.font for key, face in self._faces.items() if key]
        return tuple(dict.fromkeys(font.familyName() for font in fonts))

    def _add_line(self, layout: QTextLayout, line: QTextLine) -> None:
        is_plain = True
        for run in line.glyphRuns(-1, -1, _GLYPHS):
            font = run.rawFont()
            face = self._face_of(font)
            new = [glyph for glyph in run.glyphIndexes() if glyph not in face.glyphs]
            if new:
                face.glyphs |= _texts_of(new, face, layout.text())
            is_plain &= not face.is_colored and all(face.glyphs[glyph] for glyph in new)
        if not is_plain:
            for glyphs, text in _clusters(layout, line):
                self._add_cluster(glyphs, text)

    def _face_of(self, font: QRawFont) -> _Face:
        key = self._keys.get(font)
        if key is None:
            key = self._keys[font] = face_key(font)
            if key not in self._faces:
                self._faces[key] = _Face(font, is_colored(font), {0: ""}, {})
        return self._faces[key]

    def _add_cluster(self, glyphs: Sequence[_Glyph], text: str) -> None:
        """Give text to glyphs that no character maps to: shaped letters, even figures, emoji."""
        if self._face_of(glyphs[0].font).is_colored:
            for glyph, words in zip(glyphs, (text, *[""] * len(glyphs)), strict=False):
                self._emoji.append(_emoji(self._keys[glyph.font], glyph, words))
            return
        for glyph in glyphs:
            known = self._face_of(glyph.font).glyphs.get(glyph.index)
            text = text.replace(known or "\0", "", 1)
        for glyph in glyphs:
            texts = self._face_of(glyph.font).glyphs
            if glyph.index and not texts.get(glyph.index):
                texts[glyph.index], text = text, ""


def _emoji(face: str, glyph: _Glyph, text: str) -> Emoji:
    box = glyph.font.boundingRect(glyph.index)
    rect = Rect(glyph.x + box.x(), glyph.y + box.y(), box.width(), box.height())
    return Emoji(face, glyph.font, glyph.index, text, rect, -box.y())


def _texts_of(glyphs: Iterable[int], face: _Face, text: str) -> dict[int, str]:
    """Which character of `text` each glyph stands for by the face's own map, "" for none.

    Where several characters share a glyph the plainest one stands for it.
    """
    chars = {*text, " "}
    _learn(face, [char for char in chars if char not in face.letters])
    found = dict.fromkeys(glyphs, "")
    for char in chars:
        glyph = face.letters[char]
        if glyph in found:
            known = found[glyph]
            found[glyph] = min(known, char, key=_strangeness) if known else char
    return found


def _learn(face: _Face, chars: Sequence[str]) -> None:
    seen = [char for char in chars if unicodedata.category(char) not in _UNSEEN]
    face.letters |= dict.fromkeys(chars, _NO_GLYPH)
    face.letters |= zip(seen, face.font.glyphIndexesForString("".join(seen)), strict=True)


def _strangeness(char: str) -> tuple[bool, bool, str]:
    return char != " ", unicodedata.normalize("NFKC", char) != char, char


def _clusters(layout: QTextLayout, line: QTextLine) -> Iterator[tuple[tuple[_Glyph, ...], str]]:
    """The glyphs of a line in the order of its text, those of a cluster together."""
    units = layout.text().encode("utf-16-le")
    start, end = line.textStart(), line.textStart() + line.textLength()
    shapes = ((i, _glyphs_at(line, i)) for i in range(start, end))
    for glyphs, group in itertools.groupby(shapes, key=lambda each: each[1]):
        positions = [i for i, _ in group]
        if glyphs:
            text = units[2 * positions[0] : 2 * positions[-1] + 2]
            yield glyphs, text.decode("utf-16-le", "replace")


def _glyphs_at(line: QTextLine, position: int) -> tuple[_Glyph, ...]:
    return tuple(
        _Glyph(run.rawFont(), glyph, place.x(), place.y())
        for run in line.glyphRuns(position, 1, _PLACED_GLYPHS)
        for glyph, place in zip(run.glyphIndexes(), run.positions(), strict=True)
    )


def is_colored(font: QRawFont) -> bool:
    """Say whether a font's glyphs have colours of their own, as those of emoji."""
    return any(not font.fontTable(name).isEmpty() for name in _COLOR_TABLES)


def face_key(font: QRawFont) -> str:
    """Tell faces apart, not sizes; empty for the boxes drawn where no font has a letter.

    Asking those boxes for their family's name would crash.
    """
    head = bytes(font.fontTable("head").data())[8:36]
    return f"{font.familyName()} {head.hex()}" if head else ""
