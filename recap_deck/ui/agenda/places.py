"""Where the agenda opens: over the console's panes in a show, else in a window of its own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from recap_deck.ui.agenda.editing import AgendaEditing
from recap_deck.ui.agenda.pane import AgendaPane
from recap_deck.ui.agenda.window import AgendaWindow
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.live_evening import LiveEvening
from recap_deck.ui.live_show import LiveShow
from recap_deck.ui.memory import Memory
from recap_deck.ui.presenter.window import ConsoleWindow
from recap_deck.ui.presenting import Presenting


class AgendaPlaces(QObject):
    """Opens and closes the one pane; with one display the slides have it, and nothing opens."""

    def __init__(
        self,
        live_deck: LiveDeck,
        show: LiveShow,
        evening: LiveEvening,
        presenting: Presenting,
        memory: Memory,
        tell: Callable[[str], None],
    ) -> None:
        super().__init__(presenting)
        self._presenting = presenting
        self._tell_console = tell
        self.window = AgendaWindow(memory)
        self.editing = AgendaEditing(live_deck, show, evening, self)
        self.pane = AgendaPane(self.editing, show, evening, self.window)
        self.editing.told.connect(self._tell)
        self.pane.closed.connect(self.window.hide)
        self.window.left.connect(self.pane.close_pane)
        presenting.changed.connect(self._on_presenting)

    def toggle(self) -> None:
        """Open the agenda, or close it."""
        if self.pane.isVisible():
            self.pane.close_pane()
        elif not self._presenting.is_on:
            self.window.show()
            self.window.raise_()
            self.pane.open_over(self.window, self.window.room, self.window)
        elif self._presenting.has_console and self._presenting.console.isVisible():
            console = self._presenting.console
            self.pane.open_over(console, partial(_panes_of, console), console)

    def escape(self) -> bool:
        """Close what is open; say whether something was."""
        is_open = self.pane.isVisible()
        if is_open:
            self.pane.escape()
        return is_open

    def apply_look(self) -> None:
        """Take the colours of the moment."""
        self.window.update()
        self.pane.update()
        for child in self.pane.findChildren(QWidget):
            child.update()

    def close(self) -> None:
        """Take the window away for good."""
        self.pane.close_pane()
        self.pane.setParent(self.window)
        self.window.deleteLater()

    def _tell(self, text: str) -> None:
        if self.pane.window() is self.window:
            self.window.line.show_passing(text)
        else:
            self._tell_console(text)

    def _on_presenting(self, _is_on: bool) -> None:
        """A window of ours might lie on the audience's display."""
        self.pane.close_pane()


def _panes_of(console: ConsoleWindow) -> QRect:
    """All of the console but the time and the last line, which stay in sight."""
    top = console.head.geometry().bottom() + 1
    return QRect(0, top, console.width(), console.line.geometry().top() - top)
