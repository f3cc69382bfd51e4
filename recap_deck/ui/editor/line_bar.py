"""The bar that asks for a line to go to."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from recap_deck.patterns import expression
from recap_deck.ui.editor.bar_parts import BarField
from recap_deck.ui.look import GAP, color, look
from recap_deck.ui.words import say

_PLACE = expression(r"\s*(\d{1,9})(?:\s*[:,]\s*(\d{1,9}))?\s*$")


class LineBar(QWidget):
    """Asks for a line.

    Signals:
        entered: a line and a column are wanted, counted from 1.
        closed: the bar was closed.
    """

    entered = Signal(int, int)
    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = BarField(say("ui-line-field"), self)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * GAP, 6, 2 * GAP, 7)
        row.addWidget(self.field)
        self.field.entered.connect(self._on_entered)
        self.field.left.connect(self._on_left)
        self.hide()

    def open(self) -> None:
        """Ask."""
        self.field.clear()
        self.show()
        self.field.setFocus()

    def apply_look(self) -> None:
        """Take the colours of the moment."""
        self.field.apply_look()

    def _on_entered(self, _: bool) -> None:
        found = _PLACE.match(self.field.text())
        self._on_left()
        if found is not None:
            self.entered.emit(int(found[1]), int(found[2] or 1))

    def _on_left(self) -> None:
        self.hide()
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), color(look().panel))
            painter.fillRect(0, self.height() - 1, self.width(), 1, color(look().line))
