"""The strip left of the text: numbers of lines, and a bar along the slide that is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from recap_deck.ui.editor.painting import Seen
from recap_deck.ui.look import color, look
from recap_deck.values import dataclass

_BEFORE, _AFTER = 14, 12
_BAR = 3.0
_LEAST_DIGITS = 2


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside the text: lines in sight, the cursor's, and those of the slide shown."""

    seen: Sequence[Seen]
    pitch: float
    current: int
    shown: range


class Gutter(QWidget):
    """Paints what it is told when it is painted: text is coloured far more often than seen.

    Signals:
        pressed: a line was pressed; carries how far down.
    """

    pressed = Signal(float)

    def __init__(self, parent: QWidget, beside: Callable[[], Beside]) -> None:
        super().__init__(parent)
        self._beside = beside
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def width_for(self, lines: int) -> int:
        """How wide it must be for so many lines."""
        digits = max(_LEAST_DIGITS, len(str(lines)))
        return round(QFontMetricsF(self.font()).horizontalAdvance("0") * digits) + _BEFORE + _AFTER

    def paintEvent(self, event: QPaintEvent) -> None:
        beside = self._beside()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), color(look().surface))
            painter.setFont(self.font())
            for each in beside.seen:
                self._paint_line(painter, each, beside)

    def _paint_line(self, painter: QPainter, seen: Seen, beside: Beside) -> None:
        tones = look()
        number = seen.block.blockNumber()
        is_current = number == beside.current
        if number in beside.shown:
            painter.fillRect(QRectF(0, seen.top, _BAR, seen.height), color(tones.accent))
        painter.setPen(color(tones.accent if is_current else tones.quiet))
        painter.setOpacity(1.0 if is_current else 0.75)
        rect = QRectF(0, seen.top, self.width() - _AFTER, beside.pitch)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect, right, str(number + 1))
        painter.setOpacity(1.0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit(event.position().y())
