"""The cursor that shows which tool is in hand."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QCursor, QPainter, QPen, QPixmap

from recap_deck.show.ink import WIDTHS, Nib
from recap_deck.show.tools import Pointer, Tools
from recap_deck.ui.slide.ink_colors import InkColors
from recap_deck.ui.slide.view import SlideView

_SMALLEST = 6.0


def tool_cursor(tools: Tools, colors: InkColors, view: SlideView) -> QCursor | None:
    """The cursor over a view; None for the usual ones."""
    if tools.is_aiming:
        return QCursor(Qt.CursorShape.CrossCursor)
    if tools.has_pen:
        return _pen_cursor(colors.second if tools.is_second else colors.first, view)
    if tools.pointer is not Pointer.OFF:
        return QCursor(Qt.CursorShape.BlankCursor)
    return QCursor(Qt.CursorShape.OpenHandCursor) if tools.part is not None else None


def _pen_cursor(color: str, view: SlideView) -> QCursor:
    """A dot of the pen's colour, as wide as it draws, with a light and a dark ring."""
    ratio = view.devicePixelRatioF()
    width = max(_SMALLEST, WIDTHS[Nib.PEN] * view.on_slide().m11())
    side = int(width) + 7
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(side / 2, side / 2)
        painter.setPen(QPen(QColor(0, 0, 0, 120), 1))
        painter.setBrush(QColor(255, 255, 255, 230))
        painter.drawEllipse(middle, width / 2 + 2, width / 2 + 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(color))
        painter.drawEllipse(middle, width / 2, width / 2)
    return QCursor(pixmap, side // 2, side // 2)
