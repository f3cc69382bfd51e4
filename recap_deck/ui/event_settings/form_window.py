"""What windows of forms over texts have in common: undo, Esc, sentences, following the texts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from recap_deck.commands.keys import Press
from recap_deck.ui.event_settings.editing import EventEditing
from recap_deck.ui.forms.field import Field
from recap_deck.ui.window.message_bar import MessageBar, Notice

_HELD = frozenset({"Ctrl", "Alt", "Meta"})


class FormWindow(QWidget):
    """Writes nothing to the disk: what is changed is unsaved until it is saved.

    Signals:
        closed: it was closed.
    """

    closed = Signal()

    def __init__(self, title: str, editing: EventEditing, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Dialog)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.editing = editing
        editing.setParent(self)
        self.message_bar = MessageBar(self)
        # A letter typed in the editor beside is no reason to read everything at once.
        self._soon = QTimer(self, singleShot=True, interval=60)
        self._soon.timeout.connect(self.refresh)
        editing.changed.connect(self._soon.start)
        editing.done.connect(self.refresh)
        editing.told.connect(self._tell)

    def refresh(self) -> None:
        """Show the values of the moment."""
        self._soon.stop()

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
            self.editing.turn(back=True)
        elif event.matches(QKeySequence.StandardKey.Redo):
            self.editing.turn(back=False)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        # What is being typed counts, as when the field is left.
        for field in self.findChildren(Field):
            field.finish()
        self.closed.emit()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.ApplicationPaletteChange:
            self.update()
        super().changeEvent(event)
