"""The window of an event's settings: the event on the left, its agenda on the right."""

from __future__ import annotations

from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recap_deck.ui.event_settings.agenda_pane import AgendaPane
from recap_deck.ui.event_settings.editing import EventEditing
from recap_deck.ui.event_settings.event_pane import WIDTH, EventPane
from recap_deck.ui.event_settings.form_window import FormWindow
from recap_deck.ui.look import color, look
from recap_deck.ui.memory import Memory
from recap_deck.ui.screens import screen_of
from recap_deck.ui.words import say


class EventSettings(FormWindow):
    """Its size is remembered."""

    def __init__(self, editing: EventEditing, memory: Memory, parent: QWidget) -> None:
        super().__init__(say("form-event"), editing, parent)
        self._memory = memory
        self.event_pane = EventPane(editing, self)
        self.agenda_pane = AgendaPane(editing, self)
        self._build()
        self.refresh()
        self.event_pane.fields["title"].setFocus()

    def _build(self) -> None:
        screen = screen_of(self).availableGeometry()
        width, height = self._memory.number("event.width"), self._memory.number("event.height")
        self.resize(min(width, screen.width()), min(height, screen.height() - 40))
        self.setMinimumSize(1000, 480)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.event_pane)
        row.addWidget(self.agenda_pane, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.message_bar)
        column.addLayout(row, 1)

    def refresh(self) -> None:
        """Show the values of the moment."""
        super().refresh()
        self.event_pane.refresh()
        self.agenda_pane.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._memory.remember("event.width", self.width())
        self._memory.remember("event.height", self.height())
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tones = look()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), color(tones.surface))
            painter.fillRect(0, 0, WIDTH, self.height(), color(tones.panel))
            painter.fillRect(WIDTH, 0, 1, self.height(), color(tones.line))
