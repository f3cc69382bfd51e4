"""Qt's fonts in a file: what each is made of, its exact text, and one program for each face."""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Mapping, Sequence

from recap_deck.export.pdf_file.file_writer import FileWriter
from recap_deck.export.pdf_file.syntax import PdfObject, compressed, content_of, entry
from recap_deck.export.pdf_file.truetype import MergedFont, read_subset
from recap_deck.export.pdf_file.unicode_map import Face, corrected, read_map, write_map
from recap_deck.patterns import expression
from recap_deck.values import dataclass

_NAME = expression(rb"/(BaseFont|FontName) /(?:[A-Z]{6}\+)?([^\s/]+)")
_FONT_FILE = expression(rb"/FontFile2 \d+ 0 R")
_CID_SET = expression(rb"/CIDSet \d+ 0 R\s*")


@dataclass(frozen=True, slots=True)
class QtFont:
    """A composite font by the numbers of its objects."""

    name: bytes
    font: int
    descendant: int
    descriptor: int
    program: int
    to_unicode: int


def fonts_in(objects: Mapping[int, PdfObject]) -> tuple[QtFont, ...]:
    """The composite fonts among some objects."""
    return tuple(
        _font(number, objects)
        for number, each in sorted(objects.items())
        if each.stream is None and b"/Subtype /Type0" in each.body
    )


def _font(number: int, objects: Mapping[int, PdfObject]) -> QtFont:
    body = objects[number].body
    name = _NAME.search(body)
    assert name is not None, "every font of Qt's has a name"
    descendant = entry(body, b"DescendantFonts")
    descriptor = entry(objects[descendant].body, b"FontDescriptor")
    program = entry(objects[descriptor].body, b"FontFile2")
    return QtFont(name[2], number, descendant, descriptor, program, entry(body, b"ToUnicode"))


def correct_text(objects: dict[int, PdfObject], faces: Sequence[Face]) -> None:
    """Let every font say what was painted with it, as far as `faces` know it."""
    for font in fonts_in(objects):
        lowest = read_map(content_of(objects[font.to_unicode]).decode("latin-1"))
        glyphs = len(read_subset(content_of(objects[font.program])).outlines)
        objects[font.to_unicode] = compressed(write_map(corrected(lowest, glyphs, faces)))


class SharedFonts:
    """Fonts of several files whose glyphs are stored once for each face."""

    def __init__(self, writer: FileWriter) -> None:
        self._writer = writer
        self._merged: dict[bytes, MergedFont] = {}
        self._descriptors: dict[bytes, tuple[int, bytes]] = {}

    def share(self, objects: dict[int, PdfObject]) -> dict[int, int]:
        """Let the fonts among `objects` use the shared ones; give our numbers of descriptors."""
        numbers = {}
        for font in fonts_in(objects):
            subset = read_subset(content_of(objects[font.program]))
            if subset.is_simple:
                places = self._merged.setdefault(font.name, MergedFont()).add(subset)
                _place_glyphs(objects, font, places)
                numbers[font.descriptor] = self._descriptor(font, objects)
        return numbers

    def _descriptor(self, font: QtFont, objects: Mapping[int, PdfObject]) -> int:
        if font.name not in self._descriptors:
            body = objects[font.descriptor].body
            self._descriptors[font.name] = (self._writer.reserve(), body)
        return self._descriptors[font.name][0]

    def finish(self) -> None:
        """Write the programs, now that all glyphs are known."""
        for name, (number, body) in self._descriptors.items():
            program = self._merged[name].program()
            file = self._writer.add(compressed(program, b"/Length1 %d" % len(program)))
            body = _CID_SET.sub(b"", _FONT_FILE.sub(b"/FontFile2 %d 0 R" % file, body))
            self._writer.put(number, PdfObject(_renamed(body, name)))


def _place_glyphs(objects: dict[int, PdfObject], font: QtFont, places: Sequence[int]) -> None:
    """Say where in the shared program each code's glyph is."""
    body = objects[font.descendant].body
    if list(places) != list(range(len(places))):
        number = max(objects) + 1
        objects[number] = compressed(struct.pack(f">{len(places)}H", *places))
        body = body.replace(b"/CIDToGIDMap /Identity", b"/CIDToGIDMap %d 0 R" % number)
    objects[font.descendant] = PdfObject(_renamed(body, font.name))
    objects[font.font] = PdfObject(_renamed(objects[font.font].body, font.name))


def _renamed(body: bytes, name: bytes) -> bytes:
    """Mark a font's name as that of a subset; the letters before it tell faces apart."""
    digest = hashlib.md5(name, usedforsecurity=False).digest()
    tag = bytes(65 + each % 26 for each in digest[:6])
    return _NAME.sub(rb"/\1 /%s+%s" % (tag, name), body)
