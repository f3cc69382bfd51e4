"""ziamath's own font, with room for the letters that it lacks: Hangul, kanji, emoji."""

from __future__ import annotations

import unicodedata
from xml.etree.ElementTree import Element

from ziafont.fonttypes import BBox
from ziafont.glyph import EmptyGlyph, SimpleGlyph
from ziamath.mathfont import MathFont
from ziamath.styles import MathVariant
from ziamath.zmath import fontname, loadedfonts

from recap_deck.parse.formulas.outlines import LETTER

NAME = "recap-deck"
_HEIGHT, _DEPTH = 0.84, -0.12
_WIDE, _NARROW = 0.94, 0.6


class LetterGlyph(EmptyGlyph):
    """Room for a letter, in ems; drawing it is left to whoever has a font for it."""

    def __init__(self, letter: str, font: MathFont) -> None:
        super().__init__(0, font)
        self._letter = letter
        self._em = font.info.layout.unitsperem
        is_wide = unicodedata.east_asian_width(letter) in "WF"
        self._width = _WIDE if is_wide else _NARROW
        box = (0, self._width * self._em, _DEPTH * self._em, _HEIGHT * self._em)
        self.bbox = self.path.bbox = BBox(*box)

    def advance(self, nextchr: SimpleGlyph | None = None) -> int:  # noqa: ARG002
        """The width in the font's units."""
        return int(self._width * self._em)

    def place(self, x: float, y: float, point_size: float) -> Element:
        """Say what stands where."""
        numbers = {"x": x, "y": y, "size": point_size, "width": self._width * point_size}
        element = Element(LETTER, {name: f"{value:.3f}" for name, value in numbers.items()})
        element.text = self._letter
        return element


class FormulaFont(MathFont):
    """Gives room for what it has no glyph for, in place of an empty box."""

    def __init__(self) -> None:
        super().__init__(fontname)
        self._letters: dict[str, LetterGlyph] = {}

    def findglyph(self, char: str, variant: MathVariant) -> SimpleGlyph:
        """The glyph of a character."""
        if char.isspace() or self.glyphindex(char):
            return super().findglyph(char, variant)
        return self._letters.setdefault(char, LetterGlyph(char, self))


def register_font() -> None:
    """Make the font known to ziamath, as it is before a formula was set."""
    if NAME not in loadedfonts:
        loadedfonts[NAME] = FormulaFont()
    # After a formula that failed it may be set for plain text.
    loadedfonts[NAME].language("math", "")  # type: ignore[no-untyped-call]
