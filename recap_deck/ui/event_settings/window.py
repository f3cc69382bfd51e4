"""The window of an event's settings: the event on the left, its agenda on the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from recap_deck.commands.keys import Press
from recap_deck.ui.event_settings.agenda_pane import AgendaPane
from recap_deck.ui.event_settings.editing import EventEditing
from recap_deck.ui.event_settings.event_pane import WIDTH, EventPane
from recap_deck.ui.forms.field import Field
from recap_deck.ui.look import color, look
from recap_deck.ui.memory import Memory
from recap_deck.ui.window.message_bar import MessageBar, Notice
from recap_deck.ui.words import say

_HELD = frozenset({"Ctrl", "Alt", "Meta"})


class EventSettings(QWidget):
    """Writes nothing to the disk: what is changed is unsaved until it is saved.

    Signals:
        closed: it was closed.
    """

    closed = Signal()

    def __init__(self, editing: EventEditing, memory: Memory, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog)
        self.setWindowTitle(say("form-event"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._editing = editing
        self._memory = memory
        editing.setParent(self)
        self.message_bar = MessageBar(self)
        self.event_pane = EventPane(editing, self)
        self.agenda_pane = AgendaPane(editing, self)
        # A letter typed in the editor beside is no reason to read everything at once.
        self._soon = QTimer(self, singleShot=True, interval=60)
        self._soon.timeout.connect(self.refresh)
        editing.changed.connect(self._soon.start)
        editing.done.connect(self.refresh)
        editing.told.connect(self._tell)
        self._build()
        self.refresh()
        self.event_pane.fields["title"].setFocus()

    def _build(self) -> None:
        screen = self.screen().availableGeometry()
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
        self._soon.stop()
        self.event_pane.refresh()
        self.agenda_pane.refresh()

    def keeps_press(self, press: Press) -> bool:
        """Letters, Enter and Tab are for the form, and undo; other commands work."""
        is_function = press.key[:1] == "F" and press.key[1:].isdecimal()
        is_turn = press.key in ("Z", "Y") and "Ctrl" in press.modifiers
        return is_turn or not (is_function or _HELD.intersection(press.modifiers))

    def _tell(self, text: str) -> None:
        self.message_bar.tell(Notice(text, is_problem=True))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self._editing.turn(back=True)
        elif event.matches(QKeySequence.StandardKey.Redo):
            self._editing.turn(back=False)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._memory.remember("event.width", self.width())
        self._memory.remember("event.height", self.height())
        for field in self.findChildren(Field):
            field.finish()
        self.closed.emit()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self.update()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        tones = look()
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), color(tones.surface))
            painter.fillRect(0, 0, WIDTH, self.height(), color(tones.panel))
            painter.fillRect(WIDTH, 0, 1, self.height(), color(tones.line))
