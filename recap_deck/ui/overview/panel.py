"""What both ways of looking for a slide have around their list: a field, a count, a hint."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QHideEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from recap_deck.ui.icons import paint_icon
from recap_deck.ui.look import color, font, look
from recap_deck.ui.overview.field import SearchField
from recap_deck.ui.overview.scroll import GlidingList

_HEAD, _FOOT, _MARGIN = 60, 36, 24
_FIELD, _COUNT, _HINT = 20, 15, 14
_ICON = 22

Room = Callable[[], QRect]


class Panel(QWidget):
    """Lies over panes of a window, and has the keys as long as it is open.

    Signals:
        closed: it was closed, one way or another.
    """

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = SearchField(self)
        self.content: GlidingList | None = None
        self.unit = 1.0
        self._room: Room = QRect
        # Later, because a host places its own panes when it hears of its new size.
        self._soon = QTimer(self, interval=0, singleShot=True)
        self._soon.timeout.connect(self._fill)
        self._watched: QWidget | None = None
        self._count = ""
        self._hint = ""
        self.hide()

    def hold(self, content: GlidingList) -> None:
        """Have a list; screen readers stay in the field, and are told what is selected."""
        self.content = content
        content.told.connect(self.field.setAccessibleDescription)

    def show_words(self, *, asked: str, hint: str) -> None:
        """Say what to type, and what the keys do."""
        self.field.setPlaceholderText(asked)
        self.field.setAccessibleName(asked)
        self.setAccessibleName(asked)
        self._hint = hint

    def show_count(self, text: str) -> None:
        """Say how much there is."""
        self._count = text
        self._place()
        self.update()

    @property
    def count(self) -> str:
        """What is said of how much there is."""
        return self._count

    @property
    def is_open(self) -> bool:
        """Say whether it was opened; the window under it may be hidden meanwhile."""
        return not self.isHidden()

    def open_over(self, host: QWidget, room: Room, watched: QWidget) -> None:
        """Lie over the part of a window that `room` says; it changes with the size of `watched`."""
        self._forget_watched()
        self.setParent(host)
        self._room, self._watched = room, watched
        watched.installEventFilter(self)
        self._fill()
        self.show()
        self.raise_()
        host.window().activateWindow()
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_panel(self) -> None:
        """Go away."""
        if self.is_open:
            self.field.clearFocus()
            self._forget_watched()
            self.hide()
            self.closed.emit()

    def apply_look(self) -> None:
        """Take the colours of the moment."""
        self.field.set_size(round(_FIELD * self.unit))
        if self.content is not None:
            self.content.apply_look()
        self.update()

    def _forget_watched(self) -> None:
        if self._watched is not None:
            self._watched.removeEventFilter(self)
            self._watched = None

    def _fill(self) -> None:
        room = self._room()
        window = self.window()
        self.unit = _unit(window.width(), window.height())
        if self.content is not None:
            self.content.unit = self.unit
        self.apply_look()
        self.setGeometry(room)
        self._place()

    def _place(self) -> None:
        unit, width = self.unit, self.width()
        head, foot = round(_HEAD * unit), round(_FOOT * unit)
        left = round((_MARGIN + _ICON + 12) * unit)
        count = QFontMetricsF(self._count_face()).horizontalAdvance(self._count)
        right = round(count + 2 * _MARGIN * unit)
        self.field.setGeometry(left, 1, max(40, width - left - right), head - 2)
        if self.content is not None:
            self.content.setGeometry(0, head, width, max(1, self.height() - head - foot))

    def _count_face(self) -> QFont:
        return font(max(8, round(_COUNT * self.unit)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._soon.start()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def hideEvent(self, event: QHideEvent) -> None:
        # A window that goes, with its display perhaps, must not keep the keys.
        self.close_panel()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            self._paint(painter)

    def _paint(self, painter: QPainter) -> None:
        tones, unit = look(), self.unit
        margin = _MARGIN * unit
        head = QRectF(0, 0, self.width(), round(_HEAD * unit))
        foot = QRectF(0, self.height() - round(_FOOT * unit), self.width(), round(_FOOT * unit))
        painter.fillRect(self.rect(), color(tones.ground))
        painter.fillRect(head, color(tones.surface))
        painter.fillRect(QRectF(0, head.bottom() - 1, self.width(), 1), color(tones.line))
        painter.fillRect(QRectF(0, foot.top(), self.width(), 1), color(tones.line))
        icon = QRectF(margin, head.center().y() - _ICON * unit / 2, _ICON * unit, _ICON * unit)
        paint_icon(painter, "magnifying-glass", icon, color(tones.quiet))
        end = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.setFont(self._count_face())
        painter.setPen(color(tones.secondary))
        painter.drawText(head.adjusted(0, 0, -margin, 0), end, self._count)
        face = font(max(8, round(_HINT * unit)))
        painter.setFont(face)
        painter.setPen(color(tones.quiet))
        line = foot.adjusted(margin, 0, -margin, 0)
        shown = QFontMetricsF(face).elidedText(
            self._hint, Qt.TextElideMode.ElideRight, line.width()
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)


def _unit(width: int, height: int) -> float:
    """How large to draw: a larger window shows larger slides, and more of them."""
    return max(0.75, 0.35 + 0.65 * min(width / 1280, height / 720))
