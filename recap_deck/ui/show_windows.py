"""The show's two windows: made when they are first needed, kept until the workspace closes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from recap_deck.paint.slide import PictureSource
from recap_deck.ui.audience.window import AudienceWindow
from recap_deck.ui.memory import Memory
from recap_deck.ui.presenter.window import ConsoleWindow


class ShowWindows(QObject):
    """The audience window and the presenter console.

    Signals:
        opened: the audience window was made.
        console_opened: the console was made.
        left: one of them was closed from outside.
    """

    opened = Signal(object)
    console_opened = Signal(object)
    left = Signal()

    def __init__(self, pictures: PictureSource, memory: Memory, parent: QObject) -> None:
        super().__init__(parent)
        self._pictures = pictures
        self._memory = memory
        self._audience: AudienceWindow | None = None
        self._console: ConsoleWindow | None = None

    @property
    def audience(self) -> AudienceWindow:
        """The audience window."""
        if self._audience is None:
            self._audience = AudienceWindow(self._pictures)
            self._audience.left.connect(self.left)
            self.opened.emit(self._audience)
        return self._audience

    @property
    def console(self) -> ConsoleWindow:
        """The presenter console."""
        if self._console is None:
            self._console = ConsoleWindow(self._pictures, self._memory)
            self._console.left.connect(self.left)
            self.console_opened.emit(self._console)
        return self._console

    def shown(self) -> list[QWidget]:
        """Those that are seen now, the one that takes the keys last."""
        return [each for each in self._made() if each.isVisible()]

    def hide(self) -> None:
        """Take both from their displays."""
        for each in self._made():
            each.hide()

    def close(self) -> None:
        """Take both away for good."""
        for each in self._made():
            each.hide()
            each.deleteLater()
        self._audience = self._console = None

    def _made(self) -> list[QWidget]:
        return [each for each in (self._audience, self._console) if each is not None]
