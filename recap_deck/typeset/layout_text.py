"""From runs to the string and formats that QTextLayout sets, and the way back to plain offsets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from functools import lru_cache
from urllib.parse import quote

from PySide6.QtGui import QColor, QTextCharFormat, QTextLayout

from recap_deck.model.runs import Mark, Run
from recap_deck.theme.model import TextStyle
from recap_deck.typeset.fonts import code_font_of, spacer_font
from recap_deck.values import dataclass

SPACER = "\u2060"
_LINE_SEPARATOR = "\u2028"
_PAD = 0.2
"""Room on either side of inline code, as a share of the text's size."""

_SAFE = "!#$%&'*+,/:;=?@[]~-._"
"""Left as they are in addresses; anything else Qt would write wrongly into a PDF."""


@dataclass(frozen=True, slots=True)
class Pill:
    """A stretch of layout text with a ground of its own: inline code or a highlight."""

    start: int
    end: int
    color: str
    is_code: bool


@dataclass(slots=True)
class LayoutText:
    """The string given to Qt, its formats, and what lies where in it.

    `plain_at[i]` is the offset in the plain text of the UTF-16 unit `i` of `text`.
    """

    plain: str = ""
    text: str = ""
    length: int = 0
    plain_at: list[int] = field(default_factory=list)
    formats: list[QTextLayout.FormatRange] = field(default_factory=list)
    pills: list[Pill] = field(default_factory=list)
    links: list[tuple[int, int, str]] = field(default_factory=list)

    def add(self, text: str, char_format: QTextCharFormat | None) -> None:
        """Append `text` in `char_format`, None for the paragraph's own."""
        start = self.length
        shown = text.replace("\n", _LINE_SEPARATOR)
        self._map(text)
        self.plain += text
        self.text += shown
        self._format(start, char_format)

    def add_space(self, width: float, style: TextStyle) -> None:
        """Append room of `width` that is no part of the plain text."""
        start = self.length
        self.plain_at.append(len(self.plain))
        self.text += SPACER
        self.length += 1
        char_format = QTextCharFormat()
        char_format.setFont(spacer_font(style, width))
        self._format(start, char_format)

    def _map(self, text: str) -> None:
        first = len(self.plain)
        if text.isascii() or max(text) < "\U00010000":
            self.plain_at.extend(range(first, first + len(text)))
            self.length += len(text)
            return
        for offset, char in enumerate(text):
            units = 2 if char >= "\U00010000" else 1
            self.plain_at.extend([first + offset] * units)
            self.length += units

    def _format(self, start: int, char_format: QTextCharFormat | None) -> None:
        if char_format is None or start == self.length:
            return
        span = QTextLayout.FormatRange()
        span.start = start
        span.length = self.length - start
        span.format = char_format
        self.formats.append(span)

    def plain_offset(self, position: int) -> int:
        """Turn a position in Qt's string into one in the plain text."""
        return self.plain_at[position] if position < len(self.plain_at) else len(self.plain)


def layout_text(runs: Sequence[Run], style: TextStyle) -> LayoutText:
    """Lay `runs` one after the other."""
    result = LayoutText()
    for run in runs:
        if run.text:
            _add_run(result, run, style)
    return result


def _add_run(result: LayoutText, run: Run, style: TextStyle) -> None:
    start = result.length
    if run.marks:
        _add_marked(result, run, style)
    else:
        result.add(run.text, _format_of(run, style))
    if run.link:
        result.links.append((start, result.length, run.link))


def _add_marked(result: LayoutText, run: Run, style: TextStyle) -> None:
    start = result.length
    is_pill = not style.preformatted and bool(run.marks & (Mark.CODE | Mark.KEY))
    if is_pill:
        result.add_space(style.size * _PAD, style)
    result.add(run.text, _format_of(run, style))
    if is_pill:
        result.add_space(style.size * _PAD, style)
        if style.code_fill:
            result.pills.append(Pill(start, result.length, style.code_fill, is_code=True))
    elif style.mark_fill and run.marks & Mark.HIGHLIGHT:
        result.pills.append(Pill(start, result.length, style.mark_fill, is_code=False))


def _format_of(run: Run, style: TextStyle) -> QTextCharFormat | None:
    if not (run.marks or run.link or run.token):
        return None
    return _made_format(run.marks, run.link, run.token, style)


@lru_cache(maxsize=512)
def _made_format(marks: Mark, link: str, token: str, style: TextStyle) -> QTextCharFormat | None:
    """A format for all stretches that look the same, None for the paragraph's own.

    Nobody may change it.
    """
    char_format = QTextCharFormat()
    color = dict(style.tokens).get(token, "")
    _apply_marks(char_format, marks, style)
    if marks & (Mark.CODE | Mark.KEY) and not style.preformatted:
        char_format.setFont(
            code_font_of(style),
            QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesSpecifiedOnly,
        )
        color = style.code_color
    if marks & Mark.STRONG and style.strong_color:
        color = style.strong_color
    if link:
        color = style.link_color or color
        char_format.setAnchor(True)
        char_format.setAnchorHref(encoded_address(link))
        char_format.setFontUnderline(True)
    if color:
        char_format.setForeground(QColor.fromString(argb(color)))
    return None if char_format.isEmpty() else char_format


def _apply_marks(char_format: QTextCharFormat, marks: Mark, style: TextStyle) -> None:
    if marks & Mark.STRONG:
        char_format.setFontWeight(max(style.strong_weight, min(900, style.weight + 100)))
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
        char_format.setProperty(QTextCharFormat.Property.FontPixelSize, round(style.size * 0.8))


def encoded_address(address: str) -> str:
    """Percent-encode what a PDF's link can't hold: non-ASCII, blanks, brackets, backslashes."""
    return quote(address, safe=_SAFE)


def argb(color: str) -> str:
    """Turn `#rrggbbaa` into the `#aarrggbb` that Qt reads."""
    return f"#{color[7:]}{color[1:7]}" if len(color) == 9 else color
