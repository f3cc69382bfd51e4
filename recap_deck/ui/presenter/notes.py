"""The notes in the console: large, in a size of their own; what was said fades."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QLinearGradient,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from recap_deck.build.note_lines import NoteLine
from recap_deck.model.runs import Mark, Run
from recap_deck.typeset.paragraph import QtParagraph
from recap_deck.ui.look import color, look
from recap_deck.ui.presenter.drawing import sized, unit_of
from recap_deck.ui.presenter.pane import HEADING, PADDING, paint_card, paint_heading
from recap_deck.ui.presenter.telling import Said, Tone
from recap_deck.ui.window.reading import paint_paragraph, reading_style, set_text
from recap_deck.ui.words import say
from recap_deck.values import dataclass

SMALLEST, LARGEST, STEP = 50, 300, 10
_TYPE = 25
_INDENT = 1.3
_BETWEEN = 0.55
_TIGHT = 0.15
_SCROLL = 0.6
_FADED = 0.45
_FADE = 26


@dataclass(frozen=True, slots=True)
class _Placed:
    paragraph: QtParagraph
    x: float
    y: float
    opacity: float


def passages(lines: Sequence[NoteLine]) -> tuple[int, ...]:
    """For each line how many presses come before it is said: one more at each `[click]`."""
    found, passage = [], 0
    for line in lines:
        if line.runs and Mark.KEY in line.runs[0].marks and line.runs[0].text == say("ui-click"):
            passage += 1
        found.append(passage)
    return tuple(found)


class ConsoleNotes(QWidget):
    """Paints notes; scrolls by keys and by the wheel, which turns no slide here."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: tuple[NoteLine, ...] = ()
        self._passage = 0
        self._percent = 100
        self._placed: tuple[_Placed, ...] = ()
        self._height = 0.0
        self._top = 0.0
        self.setAccessibleName(say("ui-notes"))

    @property
    def top(self) -> float:
        """How far the notes are scrolled, in logical pixels."""
        return self._top

    def show_lines(self, lines: tuple[NoteLine, ...], passage: int) -> None:
        """Show notes, and how many presses of this slide were made."""
        if lines != self._lines:
            self._lines, self._top = lines, 0.0
        elif passage == self._passage:
            return
        self._passage = passage
        self.place_lines()
        self._bring_passage()

    def show_percent(self, percent: int) -> None:
        """Set the notes in another size."""
        self._percent = percent
        self.place_lines()
        self._bring_passage()

    def turn(self, direction: int) -> None:
        """Go down by most of what is seen, or up."""
        self._scroll_to(self._top + direction * self._room().height() * _SCROLL)

    def place_lines(self) -> None:
        """Set the paragraphs one under the other."""
        size = max(8, round(_TYPE * unit_of(self.window()) * self._percent / 100))
        placed: list[_Placed] = []
        y = 0.0
        spoken = passages(self._lines)
        now = min(self._passage, max(spoken, default=0))
        for line, passage in zip(self._lines, spoken, strict=True):
            y += (_TIGHT if line.is_tight else _BETWEEN) * size if placed else 0
            opacity = _FADED if passage < now else 1.0
            placed += _placed_line(line, y, self._room().width(), size, opacity, passage > now)
            y += placed[-1].paragraph.size.height
        self._placed, self._height = tuple(placed), y
        self._scroll_to(self._top)
        self.update()

    def _bring_passage(self) -> None:
        """Scroll so that what is to be said now can be read, only where it can't be."""
        current = [each for each in self._placed if each.opacity == 1.0]
        if not current or self._height <= self._room().height() or not self._passage:
            return
        y = current[0].y
        if self._top <= y <= self._top + self._room().height() * 0.6:
            return
        top = y - self._room().height() * 0.25
        # Not a part of the last line more than is to be said: then all of it.
        almost = self._lowest - top < current[0].paragraph.style.size * 2
        self._scroll_to(self._lowest if almost else top)

    @property
    def _lowest(self) -> float:
        """How far the notes can be scrolled."""
        return max(0.0, self._height - self._room().height())

    def _scroll_to(self, top: float) -> None:
        self._top = min(self._lowest, max(0.0, top))
        self.update()

    def _room(self) -> QRectF:
        unit = unit_of(self.window())
        edge = PADDING * unit
        return QRectF(self.rect()).adjusted(edge, HEADING * unit, -edge, -edge * 0.7)

    def paintEvent(self, event: QPaintEvent) -> None:
        unit = unit_of(self.window())
        with QPainter(self) as painter:
            paint_card(painter, self.rect(), unit)
            size = "" if self._percent == 100 else f"{self._percent} %"
            paint_heading(painter, self.rect(), unit, Said(say("ui-notes")), Said(size, Tone.QUIET))
            room = self._room()
            if not self._lines:
                painter.setPen(color(look().quiet))
                painter.setFont(sized(20, unit))
                painter.drawText(room, Qt.AlignmentFlag.AlignTop, say("ui-no-notes"))
            painter.setClipRect(room.adjusted(-4, 0, 4, 0))
            for each in self._placed:
                painter.setOpacity(each.opacity)
                place = room.topLeft() + QPointF(each.x, each.y - self._top)
                paint_paragraph(painter, each.paragraph, place)
            painter.setOpacity(1.0)
            self._paint_edges(painter, room.adjusted(-4, 0, 4, 0), unit)
            self._paint_position(painter, room, unit)

    def _paint_edges(self, painter: QPainter, room: QRectF, unit: float) -> None:
        """Where notes go on above or below they fade out, and no line is cut in two."""
        top = QRectF(room.x(), room.y(), room.width(), _FADE * unit)
        bottom = QRectF(top)
        bottom.moveBottom(room.bottom())
        if self._top > 0:
            painter.fillRect(top, _fading(top.top(), top.bottom()))
        if self._top < self._lowest - 1:
            painter.fillRect(bottom, _fading(bottom.bottom(), bottom.top()))

    def _paint_position(self, painter: QPainter, room: QRectF, unit: float) -> None:
        """A thin mark on the right where there is more to read than fits."""
        if self._height <= room.height() + 1:
            return
        painter.setClipping(False)
        track = QRectF(self.width() - 9 * unit, room.y(), 4 * unit, room.height())
        part = QRectF(track)
        part.setHeight(max(20 * unit, track.height() * room.height() / self._height))
        most = self._height - room.height()
        part.moveTop(track.y() + (track.height() - part.height()) * self._top / most)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(look().quiet))
        painter.drawRoundedRect(part, 2 * unit, 2 * unit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.place_lines()
        self._bring_passage()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._scroll_to(self._top - event.angleDelta().y() / 2)
        event.accept()


def _fading(covered: float, clear: float) -> QLinearGradient:
    """From the pane's ground to nothing."""
    gradient = QLinearGradient(0, covered, 0, clear)
    ground = QColor(look().surface)
    gradient.setColorAt(0.0, ground)
    ground.setAlpha(0)
    gradient.setColorAt(1.0, ground)
    return gradient


def _placed_line(
    line: NoteLine, y: float, width: float, size: int, opacity: float, is_later: bool
) -> list[_Placed]:
    """The paragraph, and before it its marker."""
    tones = look()
    style = reading_style(tones, size, tones.secondary if is_later else tones.text, 1.42)
    x = line.level * _INDENT * size
    text = _Placed(set_text(line.runs, style, width - x), x, y, opacity)
    if not line.marker:
        return [text]
    marker = set_text((Run(line.marker),), reading_style(tones, size, tones.accent, 1.42), 4 * size)
    left = x - max(0.9 * size, marker.size.width + 0.3 * size)
    return [_Placed(marker, left, y, opacity), text]
