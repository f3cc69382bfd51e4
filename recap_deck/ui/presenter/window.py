"""The presenter console: panes about one slide; it shows what it is given, and takes no focus."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from recap_deck.paint.slide import PictureSource
from recap_deck.ui.look import color, look
from recap_deck.ui.memory import Memory
from recap_deck.ui.presenter import line, time_bar
from recap_deck.ui.presenter.agenda_strip import AgendaStrip
from recap_deck.ui.presenter.drawing import unit_of
from recap_deck.ui.presenter.line import ConsoleLine
from recap_deck.ui.presenter.notes import LARGEST, SMALLEST, STEP, ConsoleNotes
from recap_deck.ui.presenter.pane import SlidePane
from recap_deck.ui.presenter.time_bar import TimeBar
from recap_deck.ui.words import say

_MARGIN = 14
_GAP = 10
_WHOLE = 1_000


class ConsoleWindow(QWidget):
    """Slide, next press, notes, time and agenda; the panes' shares are remembered.

    Signals:
        left: the window was closed from outside.
    """

    left = Signal()

    def __init__(self, pictures: PictureSource, memory: Memory) -> None:
        super().__init__()
        self.setWindowTitle(say("ui-console"))
        self._memory = memory
        self.head = TimeBar(self)
        self.now = SlidePane(pictures, self)
        self.next = SlidePane(pictures, self)
        self.notes = ConsoleNotes(self)
        self.agenda = AgendaStrip(self)
        self.line = ConsoleLine(self)
        self._left = self._splitter(Qt.Orientation.Vertical, self.now, self.agenda)
        self._right = self._splitter(Qt.Orientation.Vertical, self.next, self.notes)
        self._panes = self._splitter(Qt.Orientation.Horizontal, self._left, self._right)
        self._panes.setParent(self)
        self.notes.show_percent(memory.number("console.notes_percent"))

    def resize_notes(self, direction: int) -> None:
        """Set the notes larger or smaller, and remember it."""
        percent = self._memory.number("console.notes_percent") + direction * STEP
        percent = min(LARGEST, max(SMALLEST, percent))
        self._memory.remember("console.notes_percent", percent)
        self.notes.show_percent(percent)

    def apply_look(self) -> None:
        """Take the colours of the moment."""
        self.notes.place_lines()
        for child in self.findChildren(QWidget):
            child.update()

    def _splitter(self, orientation: Qt.Orientation, *panes: QWidget) -> QSplitter:
        made = QSplitter(orientation, self)
        made.setChildrenCollapsible(False)
        for pane in panes:
            pane.setMinimumSize(60, 60)
            made.addWidget(pane)
        made.splitterMoved.connect(self._remember)
        return made

    def _shares(self) -> tuple[tuple[QSplitter, str], ...]:
        return (
            (self._panes, "console.left"),
            (self._left, "console.slide"),
            (self._right, "console.next"),
        )

    def _arrange(self) -> None:
        """Give the panes their shares of the room there is."""
        for splitter, name in self._shares():
            share = self._memory.number(name)
            splitter.setSizes([share * 10, (_WHOLE - share) * 10])

    def _remember(self, *_: int) -> None:
        for splitter, name in self._shares():
            first, second = splitter.sizes()
            if first and second:
                self._memory.remember(name, round(_WHOLE * first / (first + second)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        unit = unit_of(self)
        head, foot = round(time_bar.HEIGHT * unit), round(line.HEIGHT * unit)
        margin, gap = round(_MARGIN * unit), round(_GAP * unit)
        for splitter, _ in self._shares():
            splitter.setHandleWidth(gap)
        self.head.setGeometry(0, 0, self.width(), head)
        self.line.setGeometry(0, self.height() - foot, self.width(), foot)
        room = self.rect().adjusted(margin, head + gap, -margin, -foot)
        self._panes.setGeometry(room)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), color(look().ground))

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.left.emit()
