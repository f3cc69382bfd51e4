"""Draws the navigator's rows: headings, thumbnails with their numbers, the mark of problems."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from recap_deck.diagnostics import Severity
from recap_deck.ui.look import GAP, SMALL, color, font, look
from recap_deck.ui.slide.thumbnails import Thumbnails, thumbnail_corner
from recap_deck.ui.window.overflow import Overflow, paint_badge
from recap_deck.ui.window.rows import Row
from recap_deck.ui.window.status_line import severity_tone
from recap_deck.ui.words import say

_GUTTER = 34
_NUMBER = _GUTTER - GAP - 2
_WIDEST = _GUTTER - 7
"""The room of a number, and that of the longest one."""
_RIGHT = 6
_HEADING = 40
_HIDDEN = 34
CHEVRON = 18
"""How wide the room is in which a heading folds its slides away."""
_ABOVE, _BELOW = 4, 8
"""Room for the ring around the slide of the moment."""


class Rows(Protocol):
    """Where the rows come from."""

    rows: tuple[Row, ...]


def thumbnail_width(width: int) -> int:
    """How wide thumbnails are in a navigator `width` wide."""
    return max(60, width - _GUTTER - _RIGHT)


class RowPainter(QStyledItemDelegate):
    """Paints rows; `current` is the slide of the moment, `marks` the worst remark of slides.

    `hovered` is the slide under the pointer; Qt's own way to ask for it costs 15 ms at start.
    """

    def __init__(self, model: Rows, thumbnails: Thumbnails, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._thumbnails = thumbnails
        self._width = parent.width
        self.current = 0
        self.hovered = -1
        self.marks: dict[int, Severity] = {}
        self.overflows: dict[int, Overflow] = {}
        """By how much slides hold too much."""
        self.folded: set[int] = set()
        """The rows of headings whose slides are folded away."""
        self.shows_selected = False
        """Whether others are selected than the slide of the moment."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        row = self._model.rows[index.row()]
        width = option.rect.width() or self._width()
        if row.is_heading:
            return QSize(60, _HEADING)
        if row.is_hidden:
            return QSize(60, _HIDDEN)
        return QSize(60, round(thumbnail_width(width) * row.aspect) + _ABOVE + _BELOW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = self._model.rows[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.is_heading:
            _paint_heading(painter, QRectF(option.rect), row)
            _paint_chevron(painter, QRectF(option.rect), is_folded=index.row() in self.folded)
        elif row.is_hidden:
            self._paint_band(painter, option)
            _paint_hidden(painter, QRectF(option.rect), row)
        else:
            self._paint_slide(painter, option, row)
        painter.restore()

    def _paint_band(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """The ground of what is selected."""
        if not self.shows_selected:
            return
        # It brings five hundred names along: 5 ms that the first slide can do without.
        from PySide6.QtWidgets import QStyle

        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(QRectF(option.rect), color(look().row))

    def _paint_slide(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        self._paint_band(painter, option)
        rect = QRectF(option.rect)
        width = thumbnail_width(option.rect.width())
        place = QRectF(rect.x() + _GUTTER, rect.y() + _ABOVE, width, round(width * row.aspect))
        _paint_picture(painter, place, self._thumbnails.image(row.index))
        if row.index == self.current:
            _paint_ring(painter, place, look().accent, 2.5)
        elif row.index == self.hovered:
            _paint_ring(painter, place, look().quiet, 1.5)
        _paint_number(painter, place, row, is_current=row.index == self.current)
        if row.index in self.marks:
            _paint_mark(painter, place, self.marks[row.index])
        if row.index in self.overflows:
            corner = QPointF(place.right() - 6, place.top() + 6)
            paint_badge(painter, corner, self.overflows[row.index])


def _paint_heading(painter: QPainter, rect: QRectF, row: Row) -> None:
    tones = look()
    face = font(SMALL, bold=True)
    metrics = QFontMetricsF(face)
    painter.setFont(face)
    painter.setPen(color(tones.second if row.is_aside else tones.secondary))
    line = rect.adjusted(GAP + 8, 12, -_RIGHT, 0)
    minutes = metrics.horizontalAdvance(row.detail)
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(line, right, row.detail)
    text = f"{row.number} · {row.title}" if row.number else row.title
    room = line.width() - minutes - (GAP if minutes else 0)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)


def _paint_chevron(painter: QPainter, rect: QRectF, *, is_folded: bool) -> None:
    """An arrow that points at the slides, or at the title that stands for them."""
    x, y = rect.x() + 8, rect.center().y() + 6
    points = [(-2, -3.5), (2, 0), (-2, 3.5)] if is_folded else [(-3.5, -2), (0, 2), (3.5, -2)]
    painter.setPen(QPen(color(look().quiet), 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline([QPointF(x + dx, y + dy) for dx, dy in points])


def _paint_hidden(painter: QPainter, rect: QRectF, row: Row) -> None:
    """One line: what is never shown needs no picture."""
    tones = look()
    line = rect.adjusted(_GUTTER, 3, -_RIGHT, -3)
    painter.setPen(QPen(color(tones.quiet), 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(line.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
    painter.setFont(font(SMALL))
    painter.setPen(color(tones.quiet))
    words = line.adjusted(GAP, 0, -GAP, 0)
    hidden = say("ui-slide-hidden")
    metrics = QFontMetricsF(painter.font())
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(words, right, hidden)
    room = words.width() - metrics.horizontalAdvance(hidden) - GAP
    shown = metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, room)
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, shown)


def _paint_picture(painter: QPainter, place: QRectF, image: QImage | None) -> None:
    tones = look()
    radius = thumbnail_corner(place.width())
    painter.setPen(QPen(color(tones.edge), 1))
    if image is None:
        painter.setBrush(color(tones.hover))
    else:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, image)
        painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), radius - 0.5, radius - 0.5)


def _paint_ring(painter: QPainter, place: QRectF, tone: str, width: float) -> None:
    out = width / 2 + 1
    radius = thumbnail_corner(place.width()) + out
    painter.setPen(QPen(color(tone), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(place.adjusted(-out, -out, out, out), radius, radius)


def number_font(number: str, *, is_current: bool) -> QFont:
    """The face of a slide's number: smaller for one that has no room in the gutter."""
    face = font(SMALL, bold=is_current)
    width = QFontMetricsF(face).horizontalAdvance(number)
    return face if width <= _WIDEST else font(int(SMALL * _WIDEST / width), bold=is_current)


def _paint_number(painter: QPainter, place: QRectF, row: Row, *, is_current: bool) -> None:
    tones = look()
    face = number_font(row.number, is_current=is_current)
    painter.setFont(face)
    painter.setPen(color(tones.accent if is_current else tones.quiet))
    room = max(_NUMBER, min(_WIDEST, QFontMetricsF(face).horizontalAdvance(row.number) + 1))
    # A long one stands nearer to the picture, and never over the list's edge.
    right = place.x() - (GAP + 2 if room <= _NUMBER else _GUTTER - _WIDEST - 1)
    rect = QRectF(right - room, place.y(), room, 20)
    painter.drawText(rect, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.number)


def _paint_mark(painter: QPainter, place: QRectF, severity: Severity) -> None:
    """A disc in the gutter, in the severity's colour; a bar stands in it for an error."""
    disc = QRectF(place.x() - _GUTTER + 10, place.bottom() - 16, 14, 14)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color(severity_tone(severity)))
    painter.drawEllipse(disc)
    painter.setFont(font(10, bold=True))
    painter.setPen(color(look().panel))
    painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, "!")
