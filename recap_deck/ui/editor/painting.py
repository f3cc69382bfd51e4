"""What the editor paints under and over its text: bands, what is selected and found, rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextBlock, QTextCursor
from PySide6.QtWidgets import QWidget

from recap_deck.ui.editor.line_layout import MARGIN, x_of
from recap_deck.ui.editor.slide_marks import SlideMark, SlideMarks
from recap_deck.ui.editor.tones import writing_tones
from recap_deck.ui.look import SMALL, color, font, look
from recap_deck.values import dataclass

_BEHIND = 22.0
"""So much of a rule goes on behind its number."""

_END = 6.0
"""So wide is the end of a line that is selected with it."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A line's block that is in sight, and where it begins."""

    block: QTextBlock
    top: float
    height: float


def lines_seen(
    block: QTextBlock,
    top: float,
    bottom: float,
    pitch: float,
    set_line: Callable[[QTextBlock], object],
) -> Iterator[Seen]:
    """The lines from a block on that are in sight; `set_line` sets one that wasn't yet."""
    while block.isValid() and top <= bottom:
        set_line(block)
        height = block.layout().lineCount() * pitch
        yield Seen(block, top, height)
        top += height
        block = block.next()


def block_at(seen: Iterable[Seen], y: float) -> QTextBlock | None:
    """The line at a height; None below the last."""
    return next((each.block for each in seen if each.top <= y < each.top + each.height), None)


class Paper(Protocol):
    """What of the editor is painted."""

    marks: SlideMarks
    shown: int
    finds: Sequence[tuple[int, int]]
    pitch: float

    def seen(self) -> list[Seen]:
        """The lines in sight."""
        ...

    def textCursor(self) -> QTextCursor:
        """Where the author is."""
        ...

    def viewport(self) -> QWidget:
        """What is painted on."""
        ...


def paint_under(painter: QPainter, paper: Paper) -> None:
    """Paint what lies under the text."""
    seen, cursor, own = paper.seen(), paper.textCursor(), writing_tones(look())
    current = next((each for each in seen if each.block == cursor.block()), None)
    if current is not None and not cursor.hasSelection():
        _paint_band(painter, current, cursor, paper)
    first, last = _in_sight(seen)
    finds = [each for each in paper.finds if each[1] >= first and each[0] <= last]
    _paint_ranges(painter, seen, finds, own.find, paper.pitch)
    _paint_ranges(painter, seen, _selected(cursor), own.selection, paper.pitch)


def paint_rules(painter: QPainter, paper: Paper) -> None:
    """Draw the rules between slides over the text that stands for them."""
    by_line = {_line_of(mark): mark for mark in paper.marks.marks}
    cursor = paper.textCursor()
    lines = range(
        cursor.document().findBlock(cursor.selectionStart()).blockNumber(),
        cursor.document().findBlock(cursor.selectionEnd()).blockNumber() + 1,
    )
    for each in paper.seen():
        number = each.block.blockNumber()
        if number in by_line:
            _paint_mark(painter, each, by_line[number], paper, hides=number not in lines)


def _line_of(mark: SlideMark) -> int:
    return mark.rule if mark.rule >= 0 else mark.first


def _in_sight(seen: Sequence[Seen]) -> tuple[int, int]:
    if not seen:
        return 0, -1
    last = seen[-1].block
    return seen[0].block.position(), last.position() + last.length()


def _selected(cursor: QTextCursor) -> tuple[tuple[int, int], ...]:
    return ((cursor.selectionStart(), cursor.selectionEnd()),) if cursor.hasSelection() else ()


def _paint_ranges(
    painter: QPainter,
    seen: Iterable[Seen],
    ranges: Sequence[tuple[int, int]],
    tone: str,
    pitch: float,
) -> None:
    for each in seen:
        for start, end in ranges:
            for rect in rects_of(each, start, end, pitch):
                painter.fillRect(rect, color(tone))


def rects_of(seen: Seen, start: int, end: int, pitch: float) -> Iterator[QRectF]:
    """Where a range of places is seen, a rectangle for each of its lines."""
    block, layout = seen.block, seen.block.layout()
    first, last = start - block.position(), end - block.position()
    if last <= 0 or first >= block.length():
        return
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        is_last = number == layout.lineCount() - 1
        begins, ends = line.textStart(), line.textStart() + line.textLength()
        if last < begins or first > ends or (last == begins and number):
            continue
        left = x_of(line, max(first, begins))
        right = x_of(line, min(last, ends)) + (_END if is_last and last > ends else 0.0)
        if right > left:
            yield QRectF(left, seen.top + number * pitch, right - left, pitch)


def _paint_band(painter: QPainter, seen: Seen, cursor: QTextCursor, paper: Paper) -> None:
    """Lay a band under the line of text that the cursor is in."""
    line = seen.block.layout().lineForTextPosition(cursor.positionInBlock())
    number = line.lineNumber() if line.isValid() else 0
    width, pitch = paper.viewport().width(), paper.pitch
    band = QRectF(0, seen.top + number * pitch, width, pitch)
    painter.fillRect(band, color(writing_tones(look()).band))


def _paint_mark(
    painter: QPainter, seen: Seen, mark: SlideMark, paper: Paper, *, hides: bool
) -> None:
    """Draw the rule between two slides, with the number of the one that follows."""
    tones, width = look(), float(paper.viewport().width())
    is_rule = mark.rule >= 0
    y = round(seen.top + (paper.pitch / 2 if is_rule else 0))
    if is_rule and hides:
        painter.fillRect(QRectF(0, seen.top, width, seen.height), color(tones.surface))
    face = font(SMALL, bold=True)
    text = QFontMetricsF(face).horizontalAdvance(mark.label)
    right = width - _BEHIND
    if hides or not is_rule:
        # A smoothed line takes fifty times as long, at every letter.
        end = right - text - 8 if mark.label else width
        painter.fillRect(QRectF(MARGIN, y, end - MARGIN, 1), _faded(tones.accent))
        if mark.label:
            painter.fillRect(QRectF(right + 8, y, width - right - 8, 1), _faded(tones.accent))
    painter.setFont(face)
    painter.setPen(color(tones.accent))
    place = QRectF(right - text, y - 9.5, text + 1, 20)
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, mark.label)


def _faded(tone: str) -> QColor:
    made = QColor(tone)
    made.setAlpha(110)
    return made
