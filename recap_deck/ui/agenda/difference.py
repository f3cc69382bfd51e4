"""The lines of event.yaml that would change, to be read before they are written."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from recap_deck.source.event_edit.difference import Row
from recap_deck.ui.look import look
from recap_deck.ui.presenter.drawing import draw_text, sized, unit_of, width_of
from recap_deck.ui.presenter.pane import HEADING, PADDING, paint_card, paint_heading
from recap_deck.ui.presenter.telling import Said, Tone

_ROW = 27
_TYPE = 16
_TINT = 38
_WHEEL_ROW = 120


class DifferenceView(QWidget):
    """Paints rows: what goes and what comes, and a line around them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()
        self._heading = ""
        self._first = 0
        self._wheel = 0

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows."""
        return self._rows

    def show_rows(self, heading: str, rows: tuple[Row, ...]) -> None:
        """Show other rows from the first on."""
        if (heading, rows) != (self._heading, self._rows):
            self._heading, self._rows, self._first = heading, rows, 0
            self.setAccessibleName(heading)
            self.update()

    def scroll_rows(self, count: int) -> None:
        """Go down by so many rows, or up by a negative number."""
        last = max(0, len(self._rows) - self._room())
        self._first = max(0, min(self._first + count, last))
        self.update()

    def _room(self) -> int:
        unit = unit_of(self.window())
        return max(1, int((self.height() - (HEADING + 8) * unit) / (_ROW * unit)))

    def _paint(self, painter: QPainter, unit: float) -> None:
        paint_card(painter, self.rect(), unit)
        come = sum(row.sign == "+" for row in self._rows)
        go = sum(row.sign == "-" for row in self._rows)
        count = Said(f"+{come}  −{go}", Tone.SECONDARY)
        paint_heading(painter, self.rect(), unit, Said(self._heading), count)
        face = _mono(round(_TYPE * unit))
        number = width_of(str(max((row.line for row in self._rows), default=0)), face)
        for place, row in enumerate(self._rows[self._first : self._first + self._room()]):
            top = (HEADING + place * _ROW) * unit
            self._paint_row(painter, row, QRectF(1, top, self.width() - 2, _ROW * unit), number)

    def _paint_row(self, painter: QPainter, row: Row, room: QRectF, number: float) -> None:
        unit = unit_of(self.window())
        tone = {"+": Tone.GOOD, "-": Tone.DANGER}.get(row.sign, Tone.QUIET)
        tint = {"+": look().second, "-": look().error}.get(row.sign)
        if tint:
            ground = QColor(tint)
            ground.setAlpha(_TINT)
            painter.fillRect(room, ground)
        face = _mono(round(_TYPE * unit))
        left = room.x() + PADDING * unit
        if not row.line:
            draw_text(
                painter, room.adjusted(left, 0, 0, 0), Said("…", Tone.QUIET), sized(_TYPE, unit)
            )
            return
        numbers = QRectF(left, room.y(), number + 1, room.height())
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        draw_text(painter, numbers, Said(str(row.line), Tone.QUIET), face, right)
        left += number + 14 * unit
        sign = {"-": "−"}.get(row.sign, row.sign)
        draw_text(painter, QRectF(left, room.y(), 20 * unit, room.height()), Said(sign, tone), face)
        left += 22 * unit
        text = QRectF(left, room.y(), room.right() - left - PADDING * unit, room.height())
        plain = Tone.QUIET if not row.sign else Tone.PLAIN
        draw_text(painter, text, Said(row.text.expandtabs(4), plain), face)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._paint(painter, unit_of(self.window()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._wheel += event.angleDelta().y()
        rows, self._wheel = int(self._wheel / _WHEEL_ROW), self._wheel % _WHEEL_ROW
        self.scroll_rows(-rows * 2)
        event.accept()


def _mono(pixels: int) -> QFont:
    made = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    made.setPixelSize(max(6, pixels))
    return made
