"""From runs to the string and formats that QTextLayout sets, and the way back to plain offsets."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import field
from functools import lru_cache
from urllib.parse import quote

from PySide6.QtGui import QColor, QTextCharFormat, QTextLayout

from recap_deck.model.drawings import Drawing, Shape
from recap_deck.model.runs import Mark, Run
from recap_deck.parse.scripts import is_unspaced
from recap_deck.theme.model import TextStyle
from recap_deck.typeset.drawn import InlineBox
from recap_deck.typeset.fonts import code_font_of, spacer_font
from recap_deck.values import dataclass, replace

SPACER = "\u2060"
_MAY_BREAK = "\u200b"
_OPENING = ("Ps", "Pi")
_EDGE_ALPHA = "73"
"""How much is seen of the edge that keys have."""

_SMALL = 0.8
_REDUCED = Mark.SMALL | Mark.SUB | Mark.SUP
_LINE_SEPARATOR = "\u2028"
_PAD = 0.2
"""Room on either side of inline code, as a share of the text's size."""

_SAFE = "!#$%&'*+,/:;=?@[]~-._"
"""Left as they are in addresses; anything else Qt would write wrongly into a PDF."""


@dataclass(frozen=True, slots=True)
class Pill:
    """A stretch of layout text with a ground: inline code, a key with an edge, a highlight."""

    start: int
    end: int
    color: str
    is_code: bool
    edge: str = ""


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
    drawings: list[InlineBox] = field(default_factory=list)

    def add(self, text: str, char_format: QTextCharFormat | None) -> None:
        """Append `text` in `char_format`, None for the paragraph's own."""
        start = self.length
        shown = text.replace("\n", _LINE_SEPARATOR)
        self._map(text)
        self.plain += text
        self.text += shown
        self._format(start, char_format)

    def add_space(self, width: float, style: TextStyle, sign: str = SPACER) -> None:
        """Append room of `width` that is no part of the plain text."""
        start = self.length
        self.plain_at.append(len(self.plain))
        self.text += sign
        self.length += 1
        char_format = QTextCharFormat()
        char_format.setFont(spacer_font(style, width))
        self._format(start, char_format)

    def add_drawing(self, text: str, box: InlineBox, style: TextStyle) -> None:
        """Append outlines that stand for `text`; a line may break before them as before a word."""
        before = self.plain[-1:]
        if before.isspace() or _is_breakable(before):
            self.add_space(0.0, style, _MAY_BREAK)
        self.drawings.append(replace(box, position=self.length))
        self.add_space(box.drawn.width * box.scale, style)
        self.plain += text

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


def _is_breakable(before: str) -> bool:
    """Say whether a line may end after a character without a blank: between ideographs."""
    return bool(before) and is_unspaced(before) and unicodedata.category(before) not in _OPENING


def layout_text(runs: Sequence[Run], style: TextStyle) -> LayoutText:
    """Lay `runs` one after the other."""
    result = LayoutText()
    for run in runs:
        if run.text or run.drawing:
            _add_run(result, run, style)
    return result


def _add_run(result: LayoutText, run: Run, style: TextStyle) -> None:
    start = result.length
    if run.drawing:
        _add_drawing(result, run, run.drawing, style)
    elif run.marks:
        _add_marked(result, run, style)
    else:
        result.add(run.text, _format_of(run, style))
    if run.link:
        result.links.append((start, result.length, run.link))


def _add_drawing(result: LayoutText, run: Run, drawing: Drawing, style: TextStyle) -> None:
    # Loaded with the first drawing: most decks have none.
    from recap_deck.typeset.drawings import drawn_of

    start = result.length
    size = style.size * (_SMALL if run.marks & _REDUCED else 1.0)
    color = _color_of(run.marks, run.link, "", style) or style.color
    source = run.text if isinstance(drawing, Shape) else ""
    result.add_drawing(run.text, InlineBox(0, drawn_of(drawing, style), size, color, source), style)
    _add_highlight(result, run, start, style)


def _add_marked(result: LayoutText, run: Run, style: TextStyle) -> None:
    start = result.length
    is_pill = _is_inline_code(run.marks, style)
    if is_pill:
        result.add_space(style.size * _PAD, style)
    result.add(run.text, _format_of(run, style))
    if is_pill:
        result.add_space(style.size * _PAD, style)
        if style.code_fill:
            edge = style.color[:7] + _EDGE_ALPHA if run.marks & Mark.KEY else ""
            result.pills.append(Pill(start, result.length, style.code_fill, True, edge))
    else:
        _add_highlight(result, run, start, style)


def _add_highlight(result: LayoutText, run: Run, start: int, style: TextStyle) -> None:
    """Put a ground under a run, one with that of the run before where both are highlighted."""
    if not (style.mark_fill and run.marks & Mark.HIGHLIGHT):
        return
    above = result.pills[-1] if result.pills else None
    if above is not None and above.end == start and not above.is_code:
        start = result.pills.pop().start
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
    _apply_marks(char_format, marks, style)
    if _is_inline_code(marks, style):
        char_format.setFont(
            code_font_of(style),
            QTextCharFormat.FontPropertiesInheritanceBehavior.FontPropertiesSpecifiedOnly,
        )
    if link:
        char_format.setAnchor(True)
        char_format.setAnchorHref(encoded_address(link))
        char_format.setFontUnderline(True)
    if color := _color_of(marks, link, token, style):
        char_format.setForeground(QColor.fromString(argb(color)))
    return None if char_format.isEmpty() else char_format


def _color_of(marks: Mark, link: str, token: str, style: TextStyle) -> str:
    """The colour of a stretch, empty for the paragraph's own."""
    if link and style.link_color:
        return style.link_color
    if marks & Mark.STRONG and style.strong_color:
        return style.strong_color
    return style.code_color if _is_inline_code(marks, style) else dict(style.tokens).get(token, "")


def _is_inline_code(marks: Mark, style: TextStyle) -> bool:
    return not style.preformatted and bool(marks & (Mark.CODE | Mark.KEY))


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
        char_format.setProperty(QTextCharFormat.Property.FontPixelSize, round(style.size * _SMALL))


def encoded_address(address: str) -> str:
    """Percent-encode what a PDF's link can't hold: non-ASCII, blanks, brackets, backslashes."""
    return quote(address, safe=_SAFE)


def argb(color: str) -> str:
    """Turn `#rrggbbaa` into the `#aarrggbb` that Qt reads."""
    return f"#{color[7:]}{color[1:7]}" if len(color) == 9 else color
