"""A way to a deck, as a wide button: icon, title, and its key at the end."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from recap_deck.commands.table import COMMANDS
from recap_deck.ui.icons import paint_icon
from recap_deck.ui.live_keys import key_of
from recap_deck.ui.look import GAP, NORMAL, SMALL, color, font, look
from recap_deck.ui.words import language

_HEIGHT = 42
_ICON = 18


class Way(QAbstractButton):
    """One command of the start screen; the first one `is_main`."""

    def __init__(self, command: str, parent: QWidget, *, is_main: bool = False) -> None:
        super().__init__(parent)
        self.command = command
        self._is_main = is_main
        row = COMMANDS[command]
        self._icon = row.icon
        self.setText(row.title_in(language()).rstrip("…"))
        self.setAccessibleName(self.text())
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedHeight(_HEIGHT)

    def sizeHint(self) -> QSize:
        return QSize(240, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        tones = look()
        is_warm = self.underMouse() or self.isDown()
        fill = tones.hover if is_warm else ""
        tone, quiet = tones.text, tones.quiet
        if self._is_main:
            fill = tones.accent_hover if is_warm else tones.accent
            tone = quiet = tones.on_accent
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(color(tones.link), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(color(fill) if fill else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 9, 9)
            middle = (self.height() - _ICON) / 2
            paint_icon(painter, self._icon, QRectF(1.5 * GAP, middle, _ICON, _ICON), color(tone))
            room = self.rect().adjusted(round(1.5 * GAP) + _ICON + 10, 0, -round(1.5 * GAP), 0)
            painter.setFont(font(NORMAL, bold=self._is_main))
            painter.setPen(color(tone))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
            painter.setFont(font(SMALL))
            painter.setPen(color(quiet))
            end = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(room, end, key_of(self.command))
