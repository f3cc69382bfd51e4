"""Fonts by name: the families that a style's letters are really set in."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFontMetricsF, QTextLayout

from recap_deck.theme.model import TextStyle
from recap_deck.typeset.fonts import code_font_of, font_of
from recap_deck.values import dataclass

_LATIN = "a"
_ASIAN = {"ko": "가", "ja": "あ", "zh": "中"}
_CURSIVE = {"he": "א", "fa": "پ", "ur": "ٹ"}
_BOLD = 600
"""Slide programs know one weight above the plain one."""


@dataclass(frozen=True, slots=True)
class Faces:
    """The families of Latin letters, of the deck's East Asian ones, and of Arabic or Hebrew."""

    latin: str
    asian: str
    cursive: str


def faces_of(style: TextStyle, language: str, *, is_code: bool = False) -> Faces:
    """The families of a style's letters, in a deck's language."""
    asian, cursive = _ASIAN.get(language[:2], "가"), _CURSIVE.get(language[:2], "ع")
    return Faces(*(_family(style, letter, is_code) for letter in (_LATIN, asian, cursive)))


@cache
def _family(style: TextStyle, letter: str, is_code: bool) -> str:
    layout = QTextLayout(letter, code_font_of(style) if is_code else font_of(style))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    found = [run.rawFont().familyName() for run in layout.glyphRuns()]
    return found[0] if found else style.families[0]


@cache
def own_height(style: TextStyle) -> float:
    """How high a line is that nobody gave a height, in sizes of its letters."""
    return QFontMetricsF(font_of(style)).lineSpacing() / style.size


def is_bold(weight: int) -> bool:
    """Say whether a weight is a bold one there."""
    return weight >= _BOLD
