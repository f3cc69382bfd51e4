"""A field over a session's heading, in which its name is written."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from recap_deck.ui.look import color, font, look
from recap_deck.ui.window.navigator import Navigator
from recap_deck.ui.words import say


class NameField(QLineEdit):
    """Takes a name: Enter or another place of the window keeps it, Esc doesn't."""

    def __init__(self, navigator: Navigator) -> None:
        super().__init__(navigator.viewport())
        self._navigator = navigator
        self._on_named: Callable[[str], None] | None = None
        self.setAccessibleName(say("ui-session-name"))
        self.editingFinished.connect(self._finish)
        self.installEventFilter(self)
        self.hide()

    def ask(self, session: int, name: str, on_named: Callable[[str], None]) -> None:
        """Let the name of a session be written where its heading is."""
        rows = self._navigator.rows
        headings = (at for at, row in enumerate(rows) if row.is_heading and row.session == session)
        at = next(headings, None)
        if at is None:
            return
        self._navigator.scrollTo(self._navigator.model().index(at, 0))
        rect = self._navigator.row_rect(at)
        self._on_named = on_named
        self._take_look()
        self.setGeometry(rect.adjusted(6, 8, -6, -2))
        self.setText(name)
        self.selectAll()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_look(self) -> None:
        self.setFont(font())
        tones = self.palette()
        tones.setColor(self.backgroundRole(), color(look().surface))
        tones.setColor(self.foregroundRole(), color(look().text))
        self.setPalette(tones)

    def _finish(self) -> None:
        named, self._on_named = self._on_named, None
        self.hide()
        self._navigator.setFocus()
        if named is not None:
            named(self.text())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        is_key = event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if is_key and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self._on_named = None
            self._finish()
            return True
        return False

    def keeps_press(self, press: object) -> bool:
        """Esc and Enter are the field's own."""
        return getattr(press, "key", "") in ("Esc", "Return")
