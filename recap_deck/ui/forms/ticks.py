"""Controls that are on or off: a tick with a text, and a row of which one is chosen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QWidget

from recap_deck.ui.look import GAP, NORMAL, color, font, look

_BOX = 18
_HEIGHT = 32


class Tick(QAbstractButton):
    """A square that is ticked or not, and what it is about."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(font(NORMAL)).horizontalAdvance(self.text())
        return QSize(round(_BOX + GAP + width + 4), 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        tones = look()
        box = QRectF(1, (self.height() - _BOX) / 2, _BOX, _BOX)
        edge = tones.link if self.hasFocus() else tones.quiet
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setOpacity(1.0 if self.isEnabled() else 0.45)
            is_on = self.isChecked()
            painter.setPen(QPen(color(edge), 2 if self.hasFocus() else 1.2))
            painter.setBrush(color(tones.accent if is_on else tones.surface))
            painter.drawRoundedRect(box, 5, 5)
            if is_on:
                _draw_tick(painter, box)
            painter.setFont(font(NORMAL))
            painter.setPen(color(tones.text))
            room = QRectF(self.rect()).adjusted(_BOX + GAP + 2, 0, 0, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())


def _draw_tick(painter: QPainter, box: QRectF) -> None:
    tones = look()
    pen = QPen(color(tones.on_accent), 2)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    points = ((0.25, 0.53), (0.43, 0.7), (0.75, 0.32))
    at = [QPointF(box.x() + x * _BOX, box.y() + y * _BOX) for x, y in points]
    painter.drawPolyline(QPolygonF(at))


class Segment(QAbstractButton):
    """One of a row of which one is chosen; arrow keys go along the row."""

    def __init__(self, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(font(NORMAL, bold=True)).horizontalAdvance(self.text())
        return QSize(round(width + 3 * GAP), _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        tones = look()
        rect = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            is_on = self.isChecked()
            painter.setPen(QPen(color(tones.edge), 1) if is_on else Qt.PenStyle.NoPen)
            if self.hasFocus():
                painter.setPen(QPen(color(tones.link), 2))
            fill = tones.surface if is_on else (tones.line if self.underMouse() else "")
            painter.setBrush(color(fill) if fill else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect, 6, 6)
            painter.setFont(font(NORMAL, bold=is_on))
            painter.setPen(color(tones.text if is_on else tones.secondary))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class Segments(QWidget):
    """A row of names for values, of which one is chosen.

    Signals:
        picked: the user chose another one; carries its value.
    """

    picked = Signal(str)

    def __init__(
        self, name: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._buttons: dict[str, Segment] = {}
        self.setAccessibleName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        for value, text in choices:
            button = Segment(text, self)
            button.setAccessibleName(f"{name}: {text}")
            button.clicked.connect(self._on_clicked)
            self._buttons[value] = button
            row.addWidget(button, 1)
        next(iter(self._buttons.values())).setChecked(True)

    @property
    def value(self) -> str:
        """What is chosen."""
        return next(value for value, button in self._buttons.items() if button.isChecked())

    def pick(self, value: str) -> None:
        """Choose one; a value that there is none of changes nothing."""
        if value in self._buttons:
            self._buttons[value].setChecked(True)

    def _on_clicked(self, _checked: bool = False) -> None:
        self.picked.emit(self.value)

    def paintEvent(self, event: QPaintEvent) -> None:
        tones = look()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color(tones.hover))
            painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
