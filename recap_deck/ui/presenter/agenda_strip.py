"""The agenda in the console: the running item and what is around it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from recap_deck.ui.look import color, look
from recap_deck.ui.presenter.drawing import RIGHT, digits, draw_text, sized, unit_of, width_of
from recap_deck.ui.presenter.pane import HEADING, PADDING, paint_card, paint_heading
from recap_deck.ui.presenter.telling import AgendaRow, Said, Tone, rows_around
from recap_deck.ui.words import say

_ROW = 30
_TYPE = 18
_MOST = 7


class AgendaStrip(QWidget):
    """Paints as many rows as there is room for.

    Signals:
        clicked: somebody wants to see all of it.
    """

    clicked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: tuple[AgendaRow, ...] = ()
        self._end = ""
        self._helps = ""
        self.setAccessibleName(say("ui-agenda"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def rows(self) -> tuple[AgendaRow, ...]:
        """All rows, shown or not."""
        return self._rows

    @property
    def helps(self) -> str:
        """Where help is to be found, "" while none is needed."""
        return self._helps

    def show_rows(self, rows: tuple[AgendaRow, ...], end: str, helps: str = "") -> None:
        """Show other rows, when it all ends, and where help is to be found if that is late."""
        if (rows, end, helps) != (self._rows, self._end, self._helps):
            self._rows, self._end, self._helps = rows, end, helps
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        is_left = event.button() is Qt.MouseButton.LeftButton
        if is_left and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        unit = unit_of(self.window())
        with QPainter(self) as painter:
            paint_card(painter, self.rect(), unit)
            paint_heading(
                painter, self.rect(), unit, Said(say("ui-agenda")), Said(self._end, Tone.QUIET)
            )
            self._paint_helps(painter, unit)
            room = self.height() - (HEADING + 4) * unit
            rows = rows_around(self._rows, max(1, min(_MOST, int(room / (_ROW * unit)))))
            for place, row in enumerate(rows):
                top = (HEADING + place * _ROW) * unit
                self._paint_row(painter, row, QRectF(0, top, self.width(), _ROW * unit), unit)

    def _paint_helps(self, painter: QPainter, unit: float) -> None:
        """Quietly, behind the heading."""
        x = PADDING * unit + width_of(say("ui-agenda"), sized(17, unit, bold=True)) + 16 * unit
        room = QRectF(x, 0, max(0.0, self.width() - x - 130 * unit), HEADING * unit)
        draw_text(painter, room, Said(self._helps, Tone.LATE), sized(16, unit))

    def _paint_row(self, painter: QPainter, row: AgendaRow, room: QRectF, unit: float) -> None:
        if row.is_current:
            painter.fillRect(room.adjusted(1, 0, -1, 0), color(look().row))
            painter.fillRect(QRectF(1, room.y(), 4 * unit, room.height()), color(look().accent))
        tone = Tone.QUIET if row.is_over else Tone.PLAIN
        face = sized(_TYPE, unit, bold=row.is_current)
        figures = digits(_TYPE, unit, bold=row.is_current)
        inner = room.adjusted(PADDING * unit, 0, -PADDING * unit, 0)
        note = row.note if not row.is_over else Said(row.note.text, Tone.QUIET)
        draw_text(painter, inner, Said(row.planned, Tone.QUIET), figures)
        note_width = max(96 * unit, width_of(row.note.text, face))
        draw_text(painter, inner.adjusted(inner.width() - note_width, 0, 0, 0), note, face, RIGHT)
        when_width = width_of("00:00 – 00:00", digits(_TYPE, unit)) + 4
        when = QRectF(
            inner.right() - note_width - when_width - 12 * unit, room.y(), when_width, room.height()
        )
        draw_text(painter, when, Said(row.when, tone), figures)
        left = inner.x() + (72 * unit if any(each.planned for each in self._rows) else 0)
        title = QRectF(left, room.y(), when.left() - 12 * unit - left, room.height())
        width = draw_text(painter, title, Said(row.title, tone), face)
        title.setLeft(title.left() + width)
        speakers = f" — {row.speakers}"
        if row.speakers and width_of(speakers, face) <= title.width():
            quiet = Tone.QUIET if row.is_over else Tone.SECONDARY
            draw_text(painter, title, Said(speakers, quiet), face)
