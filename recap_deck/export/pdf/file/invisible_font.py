"""A font whose letters paint nothing: text that lies on pictures, to be found and copied."""

from __future__ import annotations

from collections.abc import Mapping

from recap_deck.export.pdf.file.syntax import PdfObject, compressed
from recap_deck.export.pdf.file.unicode_map import write_map


def invisible_font(number: int, free: int, codes: Mapping[str, int]) -> dict[int, PdfObject]:
    """The font as object `number`, and what it needs from `free` on; codes count from 1."""
    count = len(codes)
    names = b"".join(b"/e%d" % code for code in range(1, count + 1))
    glyphs = b"".join(b"/e%d %d 0 R" % (code, free) for code in range(1, count + 1))
    font = (
        b"<</Type/Font/Subtype/Type3/FontBBox[0 0 0 0]/FontMatrix[.001 0 0 .001 0 0]"
        b"/CharProcs<<%s>>/Encoding<</Type/Encoding/Differences[1%s]>>"
        b"/FirstChar 1/LastChar %d/Widths[%s]/Resources<<>>/ToUnicode %d 0 R>>"
    ) % (glyphs, names, count, b" ".join([b"1000"] * count), free + 1)
    texts = {code: text for text, code in codes.items()}
    return {
        number: PdfObject(font),
        free: PdfObject(b"<<>>", b"1000 0 d0"),
        free + 1: compressed(write_map(texts, 1)),
    }
