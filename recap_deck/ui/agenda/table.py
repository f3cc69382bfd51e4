"""The table of the agenda: an item a row, the running one marked, the chosen one framed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from recap_deck.ui.agenda.row_painting import TYPE, Columns, columns_of, paint_heads, paint_row
from recap_deck.ui.agenda.rows import AgendaLine, AgendaTotal
from recap_deck.ui.look import color, look
from recap_deck.ui.presenter.drawing import sized, unit_of
from recap_deck.ui.presenter.pane import HEADING, paint_card, paint_heading
from recap_deck.ui.presenter.telling import Said
from recap_deck.ui.words import say

_HEAD = 26
_TALL, _LOW = 52.0, 35.0
_WHEEL_ROW = 120
_NOTE = 60


class AgendaTable(QWidget):
    """Paints the items; rows get lower until all fit, then the chosen one is kept in sight.

    Signals:
        chosen: a row was clicked; carries the item's id.
        start_asked: the time of the chosen item was double-clicked.
        title_asked: its title was.
        moved: a row was dragged by one place; carries -1 or 1, and whether the same drag had
            moved it before.
    """

    chosen = Signal(str)
    start_asked = Signal()
    title_asked = Signal()
    moved = Signal(int, bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: tuple[AgendaLine, ...] = ()
        self._total = AgendaTotal()
        self._selected = ""
        self._first = 0
        self._wheel = 0
        self._is_dragged = False
        self._has_moved = False
        self.setAccessibleName(say("ui-agenda"))

    @property
    def lines(self) -> tuple[AgendaLine, ...]:
        """All rows, in sight or not."""
        return self._lines

    @property
    def shown(self) -> tuple[AgendaLine, ...]:
        """The rows that are in sight."""
        return self._lines[self._first : self._first + self._room()]

    def show_lines(self, lines: tuple[AgendaLine, ...], total: AgendaTotal, selected: str) -> None:
        """Show other rows, and which one is chosen."""
        new = (lines, total, selected)
        if new == (self._lines, self._total, self._selected):
            return
        is_other = selected != self._selected or len(lines) != len(self._lines)
        self._lines, self._total, self._selected = new
        if is_other:
            self._keep_in_sight()
        chosen = next((line for line in lines if line.id == selected), None)
        words = (chosen.title, chosen.when, chosen.note.text) if chosen else ()
        self.setAccessibleDescription(", ".join(filter(None, words)))
        self.update()

    def choose_at(self, at: QPoint) -> None:
        """Choose the row at a place, if there is one."""
        line = self._line_at(at.y()) if self.rect().contains(at) else None
        if line is not None:
            self.chosen.emit(line.id)

    def place_of(self, part: str) -> QRect:
        """Where the chosen row has its `when` or its `title`, for a field over it."""
        names = [line.id for line in self._lines]
        place = names.index(self._selected) - self._first if self._selected in names else 0
        columns, top = self._columns(), self._top() + place * self._pitch()
        column = columns.when if part == "when" else columns.title.adjusted(0, 0, -_NOTE, 0)
        room = QRectF(column.x() - 8, top, column.width(), self._pitch())
        return room.adjusted(0, 4, 0, -4).toRect()

    def _top(self) -> float:
        return (HEADING + _HEAD) * unit_of(self.window())

    def _pitch(self) -> float:
        """As tall as leaves room for all, within bounds."""
        unit = unit_of(self.window())
        free = self.height() - self._top() - 8 * unit
        wanted = free / max(1, len(self._lines))
        return max(_LOW * unit, min(_TALL * unit, wanted))

    def _room(self) -> int:
        free = self.height() - self._top() - 8 * unit_of(self.window())
        return max(1, int(free / self._pitch() + 0.01))

    def _keep_in_sight(self) -> None:
        names, room = [line.id for line in self._lines], self._room()
        last = max(0, len(names) - room)
        if self._selected in names:
            place = names.index(self._selected)
            # With one more on either side where there is one.
            self._first = min(self._first, max(0, place - 1))
            self._first = max(self._first, place + 2 - room)
        self._first = max(0, min(self._first, last))

    def _columns(self) -> Columns:
        return columns_of(self._lines, self.width(), self._pitch(), unit_of(self.window()))

    def _paint(self, painter: QPainter, unit: float) -> None:
        paint_card(painter, self.rect(), unit)
        end = self._total.end
        right = Said(" · ".join(filter(None, (self._total.length, end.text))), end.tone)
        paint_heading(painter, self.rect(), unit, Said(say("ui-agenda")), right)
        if not self._lines:
            painter.setPen(color(look().quiet))
            painter.setFont(sized(TYPE, unit))
            middle = Qt.AlignmentFlag.AlignCenter
            painter.drawText(self.rect(), middle, say("ui-agenda-empty"))
            return
        self._paint_rows(painter, unit)
        self._paint_bar(painter, unit)

    def _paint_rows(self, painter: QPainter, unit: float) -> None:
        columns, pitch, is_planning = self._columns(), self._pitch(), self._total.is_planning
        top = (HEADING - 4) * unit
        paint_heads(painter, columns, top, _HEAD * unit, is_planning=is_planning)
        line = QRectF(1, self._top() - 4 * unit, self.width() - 2, 1)
        painter.fillRect(line, color(look().line))
        for place, each in enumerate(self.shown):
            room = QRectF(0, self._top() + place * pitch, self.width(), pitch)
            paint_row(painter, each, columns, room, is_selected=each.id == self._selected)

    def _paint_bar(self, painter: QPainter, unit: float) -> None:
        """A thin mark of which rows are in sight, where not all are."""
        room, count = self._room(), len(self._lines)
        if count <= room:
            return
        whole = self._pitch() * room
        top = self._top() + whole * self._first / count
        bar = QRectF(self.width() - 7 * unit, top, 4 * unit, whole * room / count)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(look().line))
        painter.drawRoundedRect(bar, 2 * unit, 2 * unit)

    def _line_at(self, y: float) -> AgendaLine | None:
        place = int((y - self._top()) // self._pitch())
        return self.shown[place] if 0 <= place < len(self.shown) else None

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._paint(painter, unit_of(self.window()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._keep_in_sight()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        line = self._line_at(event.position().y())
        self._has_moved = False
        self._is_dragged = line is not None and event.button() is Qt.MouseButton.LeftButton
        if line is not None:
            self.chosen.emit(line.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the chosen row: it changes places with the one under the pointer."""
        line = self._line_at(event.position().y())
        names = [each.id for each in self._lines]
        if not self._is_dragged or line is None or self._selected not in names:
            return
        distance = names.index(line.id) - names.index(self._selected)
        if distance:
            has_moved, self._has_moved = self._has_moved, True
            self.moved.emit(1 if distance > 0 else -1, has_moved)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._is_dragged = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._is_dragged = False
        if self._line_at(event.position().y()) is None:
            return
        if event.position().x() < self._columns().length.x():
            self.start_asked.emit()
        else:
            self.title_asked.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._wheel += event.angleDelta().y()
        rows, self._wheel = int(self._wheel / _WHEEL_ROW), self._wheel % _WHEEL_ROW
        last = max(0, len(self._lines) - self._room())
        self._first = max(0, min(self._first - rows, last))
        self.update()
        event.accept()
