"""From a text style to Qt fonts: families that are installed, features that keep text exact."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from recap_deck.theme.model import TextStyle

_GENERIC = {
    "sans-serif": QFont.StyleHint.SansSerif,
    "serif": QFont.StyleHint.Serif,
    "monospace": QFont.StyleHint.Monospace,
}
# Ligatures would come out of a PDF as one letter; "locl" gives Noto CJK figures without a
# code point after Latin letters.
_OFF = tuple(QFont.Tag(name) for name in ("liga", "clig", "dlig", "locl"))
_CODE_OFF = QFont.Tag("calt")
_TABULAR = QFont.Tag("tnum")
_EVEN = 0.02


@cache
def installed(families: tuple[str, ...]) -> tuple[str, ...]:
    """Keep the families that this machine has; asking Qt for others costs a search each."""
    return tuple(name for name in families if QFontDatabase.hasFamily(name))


@cache
def first_choice_missing(families: tuple[str, ...]) -> bool:
    """Say whether the theme's first family is not installed here."""
    return families[:1] != installed(families)[:1]


@cache
def font_of(style: TextStyle) -> QFont:
    """The font of a style's plain text, in slide units."""
    font = _font(style.families, style.size, style.weight)
    font.setItalic(style.italic)
    if style.tracking:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, style.tracking * style.size)
    if style.tabular and _figures_differ(font):
        font.setFeature(_TABULAR, 1)
    if style.preformatted:
        font.setFeature(_CODE_OFF, 0)
    return font


@cache
def code_font_of(style: TextStyle) -> QFont:
    """The font of code inside a style's text."""
    font = _font(style.code_families, round(style.size * style.code_scale), style.weight)
    font.setFeature(_CODE_OFF, 0)
    return font


@cache
def spacer_font(style: TextStyle, width: float) -> QFont:
    """A font in which a word joiner is exactly `width` wide: room without ink or break.

    It is one pixel high, by which the PDF's spacers are known and left out of its text.
    """
    font = QFont(font_of(style))
    font.setPixelSize(1)
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, width)
    return font


def _font(families: Iterable[str], size: float, weight: int) -> QFont:
    names = tuple(families)
    font = QFont()
    font.setFamilies([*installed(names), *(name for name in names if name in _GENERIC)])
    font.setStyleHint(_GENERIC.get(names[-1], QFont.StyleHint.SansSerif))
    font.setPixelSize(max(1, round(size)))
    font.setWeight(QFont.Weight(weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for tag in _OFF:
        font.setFeature(tag, 0)
    return font


@cache
def figure_gaps(style: TextStyle, weight: int) -> dict[str, float]:
    """What each narrow figure lacks to the widest, where a font has no even ones; else nothing."""
    if not style.tabular:
        return {}
    font = QFont(font_of(style))
    font.setWeight(QFont.Weight(weight))
    metrics = QFontMetricsF(font)
    widths = {digit: metrics.horizontalAdvance(digit) for digit in "0123456789"}
    widest = max(widths.values())
    return {digit: widest - width for digit, width in widths.items() if widest - width > _EVEN}


def _figures_differ(font: QFont) -> bool:
    metrics = QFontMetricsF(font)
    return len({metrics.horizontalAdvance(digit) for digit in "0123456789"}) > 1
