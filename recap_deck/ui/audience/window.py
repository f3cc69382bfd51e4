"""The audience window: one slide on a whole screen; it is never given anything else."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from recap_deck.paint.slide import PictureSource
from recap_deck.ui.displays_watch import fill_screen
from recap_deck.ui.slide.view import SlideView
from recap_deck.ui.words import say

_CURSOR_MS = 2_000


class AudienceWindow(QWidget):
    """Full screen, without a frame, and without a cursor when the mouse rests.

    Signals:
        left: the window was closed from outside.
    """

    left = Signal()

    def __init__(self, pictures: PictureSource) -> None:
        super().__init__()
        self.setWindowTitle(say("ui-audience"))
        self.view = SlideView(pictures, self)
        self.view.setMouseTracking(True)
        self.view.has_bars = True
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._cursor_timer = QTimer(self, interval=_CURSOR_MS, singleShot=True)
        self._cursor_timer.timeout.connect(self._hide_cursor)
        self.view.moved.connect(self._on_mouse_moved)

    def show_on(self, screen: QScreen) -> None:
        """Fill `screen`."""
        fill_screen(self, screen)
        self._hide_cursor()

    def show_in(self, place: QRect) -> None:
        """Show it as a window that can be moved and resized."""
        self.setWindowState(Qt.WindowState.WindowNoState)
        self.setGeometry(place)
        self.show()
        self.raise_()

    def _hide_cursor(self) -> None:
        self.view.mouse.show(False)

    def _on_mouse_moved(self) -> None:
        self.view.mouse.show(True)
        self._cursor_timer.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.left.emit()
