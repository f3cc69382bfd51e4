"""The number that is being typed, and the slide that it names, over a slide's lower edge."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from recap_deck.ui.look import GAP, LARGE, color, font, look

_HEIGHT = 44


class Pill(QWidget):
    """A number and a title; hidden while there is neither."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.texts = ("", "")
        self._unit = 1.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_texts(self, number: str, title: str) -> None:
        """Show both; "" for both takes it away."""
        self.texts = (number, title)
        self.setVisible(bool(number or title))
        self.update()

    def place_on(self, slide: QRect, unit: float = 1.0) -> None:
        """Stand at the foot of a slide, larger by `unit`."""
        self._unit = unit
        place = QRect(0, 0, min(self._width_wanted(), slide.width()), round(_HEIGHT * unit))
        place.moveCenter(slide.center())
        place.moveBottom(slide.bottom() - round(2 * GAP * unit))
        self.setGeometry(place)

    def _size(self) -> int:
        return max(8, round(LARGE * self._unit))

    def _width_wanted(self) -> int:
        number, title = self.texts
        width = QFontMetricsF(font(self._size(), bold=True)).horizontalAdvance(number)
        width += QFontMetricsF(font(self._size())).horizontalAdvance(title)
        return round(width + 6 * GAP * self._unit)

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        tones, gap = look(), GAP * self._unit
        bold, plain = font(self._size(), bold=True), font(self._size())
        number, title = self.texts
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(color(tones.line))
        painter.setBrush(color(tones.surface))
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        painter.setFont(bold)
        painter.setPen(color(tones.accent))
        line = rect.adjusted(2.5 * gap, 0, -2 * gap, 0)
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, number)
        line.setLeft(line.left() + QFontMetricsF(bold).horizontalAdvance(number) + gap)
        painter.setFont(plain)
        painter.setPen(color(tones.text))
        metrics = QFontMetricsF(plain)
        shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)
