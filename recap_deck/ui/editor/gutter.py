"""The strip left of the text: numbers of lines, and a bar along the slide that is shown."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from recap_deck.ui.editor.painting import Seen
from recap_deck.ui.look import color, look

_BEFORE, _AFTER = 14, 12
_BAR = 3.0
_LEAST_DIGITS = 2


class Gutter(QWidget):
    """Paints what it is given.

    Signals:
        pressed: a line was pressed; carries how far down.
    """

    pressed = Signal(float)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._seen: tuple[Seen, ...] = ()
        self._pitch = 24.0
        self._current = -1
        self._shown = range(0)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def show_lines(self, seen: Iterable[Seen], pitch: float, current: int, shown: range) -> None:
        """Show the numbers of lines, the cursor's in the accent, and a bar along some."""
        given = (tuple(seen), pitch, current, shown)
        self._seen, self._pitch, self._current, self._shown = given
        self.update()

    def width_for(self, lines: int) -> int:
        """How wide it must be for so many lines."""
        digits = max(_LEAST_DIGITS, len(str(lines)))
        return round(QFontMetricsF(self.font()).horizontalAdvance("0") * digits) + _BEFORE + _AFTER

    def paintEvent(self, event: QPaintEvent) -> None:
        tones = look()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), color(tones.surface))
            painter.setFont(self.font())
            for each in self._seen:
                self._paint_line(painter, each)

    def _paint_line(self, painter: QPainter, seen: Seen) -> None:
        tones = look()
        number = seen.block.blockNumber()
        if number in self._shown:
            bar = QRectF(0, seen.top, _BAR, seen.height)
            painter.fillRect(bar, color(tones.accent))
        painter.setPen(color(tones.accent if number == self._current else tones.quiet))
        painter.setOpacity(1.0 if number == self._current else 0.75)
        rect = QRectF(0, seen.top, self.width() - _AFTER, self._pitch)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect, right, str(number + 1))
        painter.setOpacity(1.0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit(event.position().y())
