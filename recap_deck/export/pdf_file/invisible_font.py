"""A font whose letters paint nothing: text that lies on pictures, to be found and copied."""

from __future__ import annotations

from collections.abc import Mapping

from recap_deck.export.pdf_file.syntax import PdfObject, compressed, text
from recap_deck.export.pdf_file.truetype import blank_font
from recap_deck.export.pdf_file.unicode_map import write_map

_NAME = b"BLANKS+RecapDeckBlank"
_ALL_CODES = 65_536


def invisible_font(number: int, free: int, codes: Mapping[str, int]) -> dict[int, PdfObject]:
    """The font as object `number`, and what it needs from `free` on; codes count from 1."""
    descendant, descriptor, program, places, map_number = range(free, free + 5)
    blank = blank_font()
    system = b"<</Registry%s/Ordering%s/Supplement 0>>" % (text("Adobe"), text("Identity"))
    bodies = {
        number: b"<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H"
        b"/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>" % (_NAME, descendant, map_number),
        descendant: b"<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo%s/DW 1000"
        b"/FontDescriptor %d 0 R/CIDToGIDMap %d 0 R>>" % (_NAME, system, descriptor, places),
        descriptor: b"<</Type/FontDescriptor/FontName/%s/Flags 4/FontBBox[0 -200 1000 800]"
        b"/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 800/StemV 0/FontFile2 %d 0 R>>"
        % (_NAME, program),
    }
    streams = {
        program: compressed(blank, b"/Length1 %d" % len(blank)),
        places: compressed(bytes(2 * _ALL_CODES)),
        map_number: compressed(write_map({code: text for text, code in codes.items()})),
    }
    return {each: PdfObject(body) for each, body in bodies.items()} | streams
