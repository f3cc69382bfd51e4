"""A sheet that floats over the window beside a place, without ever taking the focus."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget

from recap_deck.ui.look import color, look
from recap_deck.ui.slide.shadow import REACH, paint_shadow

_RADIUS = 8
_GAP = 4


class Floating(QWidget):
    """Paper with a shadow; `room` is the part of it that is painted on.

    It is a child of the window: one of its own would take the keyboard from an input method,
    and wouldn't be where it should under Wayland.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.hide()

    @property
    def room(self) -> QRectF:
        """Where there is paper."""
        return QRectF(self.rect().adjusted(REACH, REACH, -REACH, -REACH))

    def place(self, beside: QRect, size: QSize) -> None:
        """Stand under a rectangle of the window, above it where there is no room below."""
        window = self._window.rect()
        width = min(size.width(), window.width() - 2 * _GAP)
        left = min(max(_GAP, beside.left()), window.width() - width - _GAP)
        top = beside.bottom() + _GAP
        above = beside.top() - _GAP - size.height()
        if top + size.height() > window.height() - _GAP and above >= _GAP:
            top = above
        paper = QRect(QPoint(left, top), QSize(width, size.height()))
        self.setGeometry(paper.adjusted(-REACH, -REACH, REACH, REACH))

    def paint_paper(self, painter: QPainter) -> None:
        """Paint the ground of it all."""
        tones, room = look(), self.room
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_shadow(painter, room.toRect(), tones.shadow // 2)
        painter.setPen(QPen(color(tones.edge), 1))
        painter.setBrush(color(tones.surface))
        painter.drawRoundedRect(room.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
