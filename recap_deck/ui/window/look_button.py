"""Says under the slide how it looks; a press offers other looks."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QWidget

from recap_deck.ui.look import GAP, SMALL, color, font, look

_CARET = 3.5


class LookButton(QAbstractButton):
    """A quiet text, with a sign that there is more behind it once there is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.is_other = False
        """Whether it says that this isn't how the slide was written."""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEnabled(False)

    def offer(self, name: str) -> None:
        """Be a button from now on, called `name` for who can't see it."""
        self.setEnabled(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleDescription(name)
        self.update()

    def show_text(self, text: str) -> None:
        """Say how the slide looks."""
        self.setText(text)
        self.setAccessibleName(text)
        self.update()

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(font(SMALL)).horizontalAdvance(self.text())
        return QSize(round(width) + 2 * GAP + round(2 * _CARET) + 6, 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        tones = look()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            rect = QRectF(self.rect())
            if self.isEnabled():
                self._paint_ground(painter, rect)
                rect.setRight(rect.right() - GAP - 2 * _CARET - 6)
                self._paint_caret(painter)
            painter.setFont(font(SMALL, bold=self.is_other))
            painter.setPen(color(tones.accent if self.is_other else tones.quiet))
            end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(rect, end, self.text())

    def _paint_ground(self, painter: QPainter, rect: QRectF) -> None:
        tones = look()
        painter.setPen(QPen(color(tones.link), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        warm = self.underMouse() or self.isDown()
        painter.setBrush(color(tones.line) if warm else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 6, 6)

    def _paint_caret(self, painter: QPainter) -> None:
        painter.setPen(QPen(color(look().quiet), 1.3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        x, y = self.width() - GAP - 2 * _CARET, self.height() / 2
        points = [QPointF(x, y - 1.5), QPointF(x + _CARET, y + 2), QPointF(x + 2 * _CARET, y - 1.5)]
        painter.drawPolyline(QPolygonF(points))
