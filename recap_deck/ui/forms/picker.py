"""A button that shows one of several values and opens the list of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from recap_deck.ui.forms.field import HEIGHT
from recap_deck.ui.icons import paint_icon
from recap_deck.ui.look import GAP, NORMAL, color, font, look, menu_style

_ICON = 12
_OPENS = (Qt.Key.Key_Down, Qt.Key.Key_Up)
"""An arrow would go to the next button, where one looks for the next choice."""


class Picker(QAbstractButton):
    """Shows the chosen value's name.

    Signals:
        picked: the user chose another one; carries its value.
    """

    picked = Signal(str)

    def __init__(
        self, name: str, choices: Sequence[tuple[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._choices = tuple(choices)
        self._value = self._choices[0][0]
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedHeight(HEIGHT)
        self.clicked.connect(self.open)
        self.pick(self._value)

    @property
    def value(self) -> str:
        """What is chosen."""
        return self._value

    def pick(self, value: str) -> None:
        """Choose a value; one that isn't on the list is shown as it is."""
        self._value = value
        self.setText(dict(self._choices).get(value, value))
        self.setAccessibleName(f"{self._name}: {self.text()}")
        self.update()

    def open(self, _checked: bool = False) -> None:
        """Open the list below the button."""
        menu = self.make_menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def make_menu(self) -> QMenu:
        """The list, with the chosen value where the keys begin."""
        menu = QMenu(self)
        menu.setStyleSheet(menu_style(look()))
        menu.setAccessibleName(self._name)
        for value, text in self._choices:
            action = menu.addAction(text.replace("&", "&&"))
            action.triggered.connect(partial(self._on_picked, value))
            if value == self._value:
                menu.setActiveAction(action)
        return menu

    def _on_picked(self, value: str, _checked: bool = False) -> None:
        if value != self._value:
            self.pick(value)
            self.picked.emit(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENS:
            self.open()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(font(NORMAL))
        widest = max(metrics.horizontalAdvance(text) for _, text in self._choices)
        return QSize(round(widest + _ICON + 4 * GAP), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(8 * GAP, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        tones = look()
        has_focus = self.hasFocus()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            edge = tones.accent if has_focus else tones.line
            painter.setPen(QPen(color(edge), 1.5 if has_focus else 1))
            painter.setBrush(color(tones.hover if self.underMouse() else tones.surface))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 7, 7)
            room = QRectF(self.rect()).adjusted(1.5 * GAP, 0, -2 * GAP - _ICON, 0)
            painter.setFont(font(NORMAL))
            painter.setPen(color(tones.text))
            text = QFontMetricsF(font(NORMAL)).elidedText(
                self.text(), Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
            x, y = self.width() - _ICON - 1.5 * GAP, (self.height() - _ICON) / 2
            paint_icon(painter, "caret-down", QRectF(x, y, _ICON, _ICON), color(tones.secondary))
