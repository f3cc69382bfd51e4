"""The lines of the editor: one pitch for all, and what wraps hangs under its item's text."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLayout, QTextLine
from PySide6.QtWidgets import QPlainTextDocumentLayout

from recap_deck.patterns import expression

_HANGING = expression(
    r"[ \t]*(?:>[ \t]?)*[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(?:\[[ xX]\][ \t]+)?"
)
_MOST_HANGING = 0.4
"""An indent takes at most this share of the line's width."""

MARGIN = 4


class LineLayout(QPlainTextDocumentLayout):
    """Sets a line when it comes into sight, as Qt's own does; fonts may mix in it."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self.width = 400.0
        self.pitch = 24.0
        self.room_below = 0.0
        """Empty room after the last line, so that it needn't stand at the window's foot."""

    def fit(self, width: float, pitch: float, room_below: float) -> None:
        """Set lines to a width from now on; those that were set to another are set again."""
        self.room_below = max(0.0, room_below)
        if (width, pitch) == (self.width, self.pitch):
            return
        self.width, self.pitch = width, pitch
        block = self.document().begin()
        while block.isValid():
            if block.layout().lineCount():
                block.clearLayout()
            block = block.next()

    def blockBoundingRect(self, block: QTextBlock) -> QRectF:
        if not block.isValid():
            return QRectF()
        layout = block.layout()
        if not layout.lineCount():
            self._set(block, layout)
        below = 0.0 if block.next().isValid() else self.room_below
        return QRectF(0, 0, self.width, layout.lineCount() * self.pitch + below)

    def _set(self, block: QTextBlock, layout: QTextLayout) -> None:
        option = self.document().defaultTextOption()
        option.setTextDirection(block.textDirection())
        layout.setTextOption(option)
        hanging, count = 0.0, 0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1.0, self.width - 2 * MARGIN - hanging))
            self._place(line, hanging, count)
            if not count:
                hanging = self._hanging(line, block.text())
            count += 1
        layout.endLayout()
        block.setLineCount(count)

    def _place(self, line: QTextLine, hanging: float, count: int) -> None:
        above = (self.pitch - line.height()) / 2
        line.setPosition(QPointF(MARGIN + hanging, count * self.pitch + above))

    def _hanging(self, line: QTextLine, text: str) -> float:
        prefix = _HANGING.match(text)
        if prefix is None or not prefix.end() or prefix.end() >= line.textLength():
            return 0.0
        x = x_of(line, prefix.end()) - MARGIN
        return x if x < self.width * _MOST_HANGING else 0.0


def x_of(line: QTextLine, position: int) -> float:
    """Where on a line a place of its block stands."""
    found: Any = line.cursorToX(position)  # a pair, whatever the stubs say
    return float(found[0])
