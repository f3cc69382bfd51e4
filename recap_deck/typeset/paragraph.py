"""A set paragraph: measured lines outside, a QTextLayout ready to be painted inside."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from functools import cache
from typing import Any

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextLayout, QTextLine, QTextOption

from recap_deck.geometry import Rect, Size
from recap_deck.model.blocks import Align
from recap_deck.model.runs import Run
from recap_deck.parse.scripts import is_cjk
from recap_deck.place.direction import has_leftward, runs_left
from recap_deck.place.paragraphs import UNBOUNDED
from recap_deck.place.typesetter import Line
from recap_deck.theme.model import TextStyle
from recap_deck.typeset.drawn import InlineBox
from recap_deck.typeset.fonts import font_of
from recap_deck.typeset.layout_text import LayoutText, layout_text
from recap_deck.values import replace

_CAP_MIDDLE = 0.37
"""How far the middle of capitals and Hangul lies above the baseline, as a share of the size."""
_AIR = 0.08
"""Room above and below what is drawn in a line and taller than it, as a share of the size."""
_LARGE = 1_000_000.0


class QtParagraph:
    """Runs broken into lines at one width; equal to another one with the same key.

    The QTextLayout is made on construction, and is what gets painted.
    """

    __slots__ = ("_layout", "_parts", "_size", "_lines", "_hash", "runs", "style", "width")

    def __init__(self, runs: tuple[Run, ...], style: TextStyle, width: float) -> None:
        self.runs = runs
        self.style = style
        self.width = width
        self._hash = 0
        self._parts = layout_text(runs, style)
        self._layout = _new_layout(self._parts, style)
        self._lines = _break_lines(self._layout, self._parts, style, width)
        widest = max(line.width for line in self._lines)
        self._size = Size(widest, self._lines[-1].bottom)

    @property
    def key(self) -> Hashable:
        """Runs, style and width."""
        return (self.runs, self.style, self.width)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, QtParagraph) and (self is other or self.key == other.key)

    def __hash__(self) -> int:
        if not self._hash:
            self._hash = hash(self.key)
        return self._hash

    @property
    def size(self) -> Size:
        """Width of the widest line, height of all lines."""
        return self._size

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines from top to bottom."""
        return self._lines

    @property
    def text(self) -> str:
        """The plain text of the runs."""
        return self._parts.plain

    @property
    def layout(self) -> QTextLayout:
        """Qt's layout, every line where it was placed; for `paint` and the PDF's text only."""
        return self._layout

    @property
    def parts(self) -> LayoutText:
        """The string in the layout, its pills and links."""
        return self._parts

    @property
    def links(self) -> tuple[tuple[Rect, str], ...]:
        """Where links lie, one rectangle a line, with their addresses as written."""
        return tuple(
            (rect, address)
            for start, end, address in self._parts.links
            for rect in self.stretch(start, end)
        )

    def drawings(self, line: int) -> tuple[tuple[float, InlineBox], ...]:
        """What is drawn on a line, each with the x of its left edge."""
        qt_line = self._layout.lineAt(line)
        found = _drawings_on(qt_line, self._parts)
        return tuple((_left_of(qt_line, each.position), each) for each in found)

    def stretch(self, start: int, end: int) -> list[Rect]:
        """The rectangles of a stretch of layout text, one for each line it touches."""
        return [rect for _, rect in self.stretches(start, end)]

    def stretches(self, start: int, end: int) -> list[tuple[int, Rect]]:
        """The same with the number of the line that each rectangle is on."""
        found = []
        for i, line in enumerate(self._lines):
            qt_line = self._layout.lineAt(i)
            first = max(start, qt_line.textStart())
            last = min(end, qt_line.textStart() + qt_line.textLength())
            if first < last:
                found.append((i, _line_stretch(qt_line, line, first, last)))
        return found

    @property
    def missing(self) -> tuple[str, ...]:
        """Characters that no installed font has."""
        if self._parts.text.isascii():
            return ()
        return tuple(sorted({char for char in _unshown(self._layout, self._parts) if char.strip()}))


def natural_width(runs: Sequence[Run], style: TextStyle) -> float:
    """The width of `runs` with no breaks but their own."""
    paragraph = QtParagraph(tuple(runs), style, _LARGE)
    return max(paragraph.layout.lineAt(i).naturalTextWidth() for i in range(len(paragraph.lines)))


def _new_layout(parts: LayoutText, style: TextStyle) -> QTextLayout:
    upright = style.italic and has_no_italics(parts.plain)
    layout = QTextLayout(parts.text, font_of(replace(style, italic=False) if upright else style))
    layout.setCacheEnabled(True)
    if parts.formats:
        layout.setFormats(parts.formats)
    layout.setTextOption(_text_option(style.turned and has_leftward(parts.plain)))
    return layout


def has_no_italics(text: str) -> bool:
    """Tell whether a text has letters of scripts that are never slanted, or only by machine."""
    return not text.isascii() and (has_leftward(text) or any(map(is_cjk, text)))


@cache
def _text_option(is_leftward: bool) -> QTextOption:
    """Lines run as their first letter does, or to the left whatever that is."""
    direction = Qt.LayoutDirection
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setTextDirection(direction.RightToLeft if is_leftward else direction.LayoutDirectionAuto)
    return option


def _break_lines(
    layout: QTextLayout, parts: LayoutText, style: TextStyle, width: float
) -> tuple[Line, ...]:
    pitch = style.size * style.line_height
    drop = pitch / 2 + style.size * _CAP_MIDDLE
    air = style.size * _AIR
    shift = _alignment_share(style, parts.plain) if width < UNBOUNDED else 0.0
    lines: list[Line] = []
    top = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        natural = line.naturalTextWidth()
        drawings = _drawings_on(line, parts)
        up = max((drop, *(each.ascent + air for each in drawings)))
        down = max((pitch - drop, *(each.descent + air for each in drawings)))
        x = max(0.0, (width - natural) * shift) if shift else 0.0
        line.setPosition(QPointF(x, top + up - line.ascent()))
        start = line.textStart()
        lines.append(
            Line(
                top,
                top + up,
                top + up + down,
                x,
                natural if drawings else min(natural, width),
                parts.plain_offset(start),
                parts.plain_offset(start + line.textLength()),
            )
        )
        top += up + down
    layout.endLayout()
    return tuple(lines)


def _drawings_on(line: QTextLine, parts: LayoutText) -> tuple[InlineBox, ...]:
    if not parts.drawings:
        return ()
    start, end = line.textStart(), line.textStart() + line.textLength()
    return tuple(each for each in parts.drawings if start <= each.position < end)


def _alignment_share(style: TextStyle, text: str) -> float:
    """How much of the free room goes to the left: 0, a half, or 1."""
    if style.align is Align.CENTER:
        return 0.5
    is_leftward = style.turned or runs_left(text)
    return 1.0 if (style.align is Align.END) != is_leftward else 0.0


def _line_stretch(qt_line: QTextLine, line: Line, first: int, last: int) -> Rect:
    left = _x(qt_line, first)
    right = min(_x(qt_line, last), line.x + qt_line.naturalTextWidth())
    left, right = min(left, right), max(left, right)
    return Rect(left, line.top, right - left, line.bottom - line.top)


def _left_of(line: QTextLine, position: int) -> float:
    """The left edge of a character, whichever way the text runs."""
    return min(_x(line, position), _x(line, position + 1))


def _x(line: QTextLine, position: int) -> float:
    found: Any = line.cursorToX(position)  # a pair, whatever the stubs say
    return float(found[0])


def _unshown(layout: QTextLayout, parts: LayoutText) -> set[str]:
    """Characters drawn with glyph 0, the empty box; looked for one by one only if there are any."""
    if all(0 not in run.glyphIndexes() for run in layout.glyphRuns()):
        return set()
    chars = set()
    for position in range(parts.length):
        if any(0 in run.glyphIndexes() for run in layout.glyphRuns(position, 1)):
            offset = parts.plain_offset(position)
            chars.add(parts.plain[offset : offset + 1])
    return chars
