"""A large number on each display for a moment, so that one knows which is which."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from recap_deck.ui.displays import Seats
from recap_deck.ui.displays_watch import fill_screen, find_screen, is_wayland
from recap_deck.ui.look import GAP, LARGE, color, font, look
from recap_deck.ui.start_panel.telling import role_text

_SHOWN_MS = 3_000
_FRAMELESS = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint
_UNFOCUSED = (
    Qt.WindowType.ToolTip
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowStaysOnTopHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
)
_WIDTH, _HEIGHT = 420, 320


class Sign(QWidget):
    """A number, a name, and what the display is for.

    Signals:
        pressed: a key or the mouse was pressed: enough of it.
    """

    pressed = Signal()

    def __init__(self, texts: tuple[str, str, str]) -> None:
        super().__init__()
        self.texts = texts
        # Wayland takes a tool tip for a part of the window before, and moves it there.
        self.setWindowFlags(_FRAMELESS if is_wayland() else _UNFOCUSED)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.pressed.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        tones, room = look(), QRectF(self.rect())
        number, name, role = self.texts
        center = Qt.AlignmentFlag.AlignCenter
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), color(tones.surface))
            painter.setPen(QPen(color(tones.accent), GAP))
            painter.drawRect(room.adjusted(GAP / 2, GAP / 2, -GAP / 2, -GAP / 2))
            painter.setPen(color(tones.text))
            painter.setFont(font(round(room.height() * 0.5), bold=True))
            middle = room.adjusted(0, 0, 0, -room.height() * 0.28)
            painter.drawText(middle, center, number)
            line = QRectF(0, room.height() * 0.72, room.width(), 30)
            painter.setFont(font(LARGE + 5, bold=True))
            painter.drawText(line, center, name)
            painter.setPen(color(tones.secondary))
            painter.setFont(font(LARGE + 1))
            painter.drawText(line.translated(0, 32), center, role)


class Identify(QObject):
    """Shows the signs, and takes them away."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.signs: list[Sign] = []
        self._timer = QTimer(self, interval=_SHOWN_MS, singleShot=True)
        self._timer.timeout.connect(self.close)

    def show_signs(self, identities: Sequence[str], names: Sequence[str], seats: Seats) -> None:
        """One sign in the middle of each display."""
        self.close()
        for number, (identity, name) in enumerate(zip(identities, names, strict=True), 1):
            self._show_sign(Sign((str(number), name, role_text(identity, seats))), identity)
        self._timer.start()

    def close(self) -> None:
        """Take all signs away."""
        self._timer.stop()
        for sign in self.signs:
            sign.hide()
            sign.deleteLater()
        self.signs = []

    def _show_sign(self, sign: Sign, identity: str) -> None:
        screen = find_screen(identity)
        if screen is None:
            return
        self.signs.append(sign)
        sign.pressed.connect(self.close)
        if is_wayland():
            # There a window can't say where it wants to be, only on which display.
            fill_screen(sign, screen)
            return
        place = QRect(0, 0, _WIDTH, _HEIGHT)
        place.moveCenter(screen.geometry().center())
        sign.setScreen(screen)
        sign.setGeometry(place)
        sign.show()
