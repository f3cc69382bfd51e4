"""The agenda in a window of its own, for before the show."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from recap_deck.ui.look import color, look
from recap_deck.ui.memory import Memory
from recap_deck.ui.presenter import line
from recap_deck.ui.presenter.drawing import unit_of
from recap_deck.ui.presenter.line import ConsoleLine
from recap_deck.ui.presenter.telling import Tone
from recap_deck.ui.screens import screen_of
from recap_deck.ui.words import say


class AgendaWindow(QWidget):
    """Room for the pane, and a line for what just happened; its size is remembered.

    Signals:
        left: the window was closed from outside.
    """

    left = Signal()

    def __init__(self, memory: Memory) -> None:
        super().__init__()
        self._memory = memory
        self.line = ConsoleLine(self)
        self.line.show_alert(say("ui-agenda-hint"), Tone.QUIET)
        self.setWindowTitle(say("ui-agenda-title"))
        # The program ends with its main window.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        screen = screen_of(self).availableGeometry()
        width, height = memory.number("agenda.width"), memory.number("agenda.height")
        self.resize(min(width, screen.width()), min(height, screen.height()))

    def room(self) -> QRect:
        """All but the last line."""
        return self.rect().adjusted(0, 0, 0, -self._foot())

    def _foot(self) -> int:
        return round(line.HEIGHT * unit_of(self))

    def resizeEvent(self, event: QResizeEvent) -> None:
        foot = self._foot()
        self.line.setGeometry(0, self.height() - foot, self.width(), foot)
        if self.isVisible() and not self.isMaximized():
            self._memory.remember("agenda.width", self.width())
            self._memory.remember("agenda.height", self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), color(look().ground))

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.left.emit()
