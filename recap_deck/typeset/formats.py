"""How a stretch of text looks: marks, link and code colour → Qt's character format."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import quote

from PySide6.QtGui import QColor, QFont, QTextCharFormat

from recap_deck.model.runs import Mark, Run
from recap_deck.theme.model import TextStyle
from recap_deck.typeset.fonts import code_font_of

SMALL = 0.8
"""The size of small text, as a share of the text's around it."""

_SAFE = "!#$%&'*+,/:;=?@[]~-._"
"""Left as they are in addresses; anything else Qt would write wrongly into a PDF."""


def format_of(run: Run, style: TextStyle) -> QTextCharFormat | None:
    """The format of a run, None for the paragraph's own."""
    if not (run.marks or run.link or run.token):
        return None
    return _made_format(run.marks, run.link, run.token, style)


@lru_cache(maxsize=512)
def _made_format(marks: Mark, link: str, token: str, style: TextStyle) -> QTextCharFormat | None:
    """A format for all stretches that look the same, None for the paragraph's own.

    Nobody may change it.
    """
    char_format = QTextCharFormat()
    _apply_marks(char_format, marks, style)
    if is_inline_code(marks, style):
        char_format.setFont(
            code_font_of(style),
            QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesSpecifiedOnly,
        )
    if link:
        char_format.setAnchor(True)
        char_format.setAnchorHref(encoded_address(link))
        char_format.setFontUnderline(True)
    if color := color_of(marks, link, token, style):
        char_format.setForeground(QColor.fromString(argb(color)))
    return None if char_format.isEmpty() else char_format


def color_of(marks: Mark, link: str, token: str, style: TextStyle) -> str:
    """The colour of a stretch, empty for the paragraph's own."""
    if link and style.link_color:
        return style.link_color
    if marks & Mark.STRONG and style.strong_color:
        return style.strong_color
    return style.code_color if is_inline_code(marks, style) else dict(style.tokens).get(token, "")


def is_inline_code(marks: Mark, style: TextStyle) -> bool:
    """Say whether a stretch is set as code among text."""
    return not style.preformatted and bool(marks & (Mark.CODE | Mark.KEY))


def _apply_marks(char_format: QTextCharFormat, marks: Mark, style: TextStyle) -> None:
    if marks & Mark.STRONG:
        char_format.setFontWeight(weight_of(marks, style))
    if marks & Mark.EMPHASIS:
        char_format.setFontItalic(True)
    if marks & Mark.STRIKE:
        char_format.setFontStrikeOut(True)
    if marks & Mark.UNDERLINE:
        char_format.setFontUnderline(True)
    if marks & Mark.SUB:
        char_format.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSubScript)
    if marks & Mark.SUP:
        char_format.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    if marks & Mark.SMALL:
        char_format.setProperty(QTextCharFormat.Property.FontPixelSize, round(style.size * SMALL))


def weight_of(marks: Mark, style: TextStyle) -> int:
    """The weight of a stretch's letters."""
    if marks & Mark.STRONG:
        return max(style.strong_weight, min(900, style.weight + 100))
    return style.weight


def spaced(char_format: QTextCharFormat | None, style: TextStyle, gap: float) -> QTextCharFormat:
    """The same format with more room behind each letter than the style has."""
    made = QTextCharFormat(char_format) if char_format else QTextCharFormat()
    made.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
    made.setFontLetterSpacing(style.tracking * style.size + gap)
    return made


def encoded_address(address: str) -> str:
    """Percent-encode what a PDF's link can't hold: non-ASCII, blanks, brackets, backslashes."""
    return quote(address, safe=_SAFE)


def argb(color: str) -> str:
    """Turn `#rrggbbaa` into the `#aarrggbb` that Qt reads."""
    return f"#{color[7:]}{color[1:7]}" if len(color) == 9 else color
