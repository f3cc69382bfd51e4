"""Fonts by name: the families that a style's letters are really set in."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QTextLayout

from recap_deck.theme.model import TextStyle
from recap_deck.typeset.fonts import code_font_of, font_of
from recap_deck.values import dataclass

_LATIN = "a"
_ASIAN = {"ko": "가", "ja": "あ", "zh": "中"}
_BOLD = 600
"""Slide programs know one weight above the plain one."""


@dataclass(frozen=True, slots=True)
class Faces:
    """The family of Latin letters, and that of the deck's East Asian ones."""

    latin: str
    asian: str


def faces_of(style: TextStyle, language: str, *, is_code: bool = False) -> Faces:
    """The families of a style's letters, in a deck's language."""
    sample = _ASIAN.get(language[:2], "가")
    return Faces(_family(style, _LATIN, is_code), _family(style, sample, is_code))


@cache
def _family(style: TextStyle, letter: str, is_code: bool) -> str:
    layout = QTextLayout(letter, code_font_of(style) if is_code else font_of(style))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    found = [run.rawFont().familyName() for run in layout.glyphRuns()]
    return found[0] if found else style.families[0]


def is_bold(weight: int) -> bool:
    """Say whether a weight is a bold one there."""
    return weight >= _BOLD
