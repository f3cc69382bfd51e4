"""Slides and sessions dragged to other places of the list, with a line where they would go."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QDrag,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QWidget

from recap_deck.ui.look import SMALL, color, font, look
from recap_deck.ui.slide.thumbnails import Thumbnails
from recap_deck.ui.slide_list.drop_place import DropPlace, item_place, slide_place
from recap_deck.ui.slide_list.work import SlideWork
from recap_deck.ui.window.navigator import Navigator
from recap_deck.ui.window.row_mime import ITEM, SlidesMime, is_of_list
from recap_deck.ui.window.rows import Row
from recap_deck.ui.words import say

_WIDTH = 140
_EDGE = 36
"""Near the list's ends it scrolls while something is held there."""


class Dragging(QObject):
    """Starts drags in the list of slides, and takes what is dropped there."""

    def __init__(
        self,
        navigator: Navigator,
        thumbnails: Thumbnails,
        work: SlideWork,
        draw: Callable[[Sequence[Row]], Sequence[Path]],
    ) -> None:
        super().__init__(navigator)
        self._navigator = navigator
        self._thumbnails = thumbnails
        self._work = work
        self._draw = draw
        self.line = DropLine(navigator.viewport())
        navigator.let_drag()
        navigator.viewport().setAcceptDrops(True)
        navigator.viewport().installEventFilter(self)
        navigator.drag_asked.connect(self._on_drag_asked)

    def _on_drag_asked(self, places: Sequence[int]) -> None:
        rows = [self._navigator.rows[place] for place in places]
        if not rows:
            return
        drag = QDrag(self._navigator)
        data = mime_of(rows, partial(self._draw, rows))
        drag.setMimeData(data)
        drag.setPixmap(self._picture(rows))
        drag.setHotSpot(QPoint(12, 12))
        # In the list slides are moved; another program gets pictures of them.
        either = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
        drag.exec(either, Qt.DropAction.MoveAction)
        self.line.hide()

    def _picture(self, rows: Sequence[Row]) -> QPixmap:
        """The first slide, and how many they are."""
        shown = next((row for row in rows if row.index >= 0), rows[0])
        image = self._thumbnails.image(shown.index) if not shown.is_heading else None
        height = round(_WIDTH * shown.aspect) if image is not None else 32 + 24 * (len(rows) > 1)
        made = QPixmap(_WIDTH, height)
        made.fill(color(look().surface))
        with QPainter(made) as painter:
            painter.setOpacity(0.9)
            if image is not None:
                painter.drawImage(QRectF(0, 0, _WIDTH, height), image)
            _paint_label(painter, QRectF(0, 0, _WIDTH, height), rows, has_picture=image is not None)
        return made

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.DragEnter or event.type() is QEvent.Type.DragMove:
            return isinstance(event, QDragMoveEvent) and self._drags(event)
        if event.type() is QEvent.Type.DragLeave:
            self.line.hide()
            return True
        if event.type() is QEvent.Type.Drop:
            return isinstance(event, QDropEvent) and self._drops(event)
        return False

    def _drags(self, event: QDragMoveEvent) -> bool:
        place = self._place(event)
        if place is None:
            self.line.hide()
            event.ignore()
            return is_of_list(event.mimeData())
        self._scroll(event.position().toPoint())
        self.line.show_at(self._y_of(place))
        event.acceptProposedAction()
        return True

    def _drops(self, event: QDropEvent) -> bool:
        place = self._place(event)
        self.line.hide()
        if place is None:
            return is_of_list(event.mimeData())
        event.acceptProposedAction()
        if event.mimeData().hasFormat(ITEM):
            item = int(bytes(event.mimeData().data(ITEM).data()))
            self._work.move_item(item, place.item)
        elif place.slide_id:
            self._work.move_before(place.session, place.slide_id)
        else:
            self._work.move_to(place.session)
        return True

    def _place(self, event: QDropEvent) -> DropPlace | None:
        rows, at = self._navigator.rows, event.position().toPoint()
        if not is_of_list(event.mimeData()) or not rows:
            return None
        row = self._navigator.row_at(QPoint(self._navigator.viewport().width() // 2, at.y()))
        row = row if row >= 0 else len(rows) - 1
        is_below = at.y() > self._navigator.row_rect(row).center().y()
        if event.mimeData().hasFormat(ITEM):
            return item_place(rows, row, is_below=is_below)
        return slide_place(rows, row, is_below=is_below)

    def _y_of(self, place: DropPlace) -> int:
        count = len(self._navigator.rows)
        if place.row < count:
            rect = self._navigator.row_rect(place.row)
            if rect.height():
                return rect.top()
        seen = (self._navigator.row_rect(row) for row in range(min(place.row, count) - 1, -1, -1))
        return next((rect.bottom() + 1 for rect in seen if rect.height()), 0)

    def _scroll(self, at: QPoint) -> None:
        bar = self._navigator.verticalScrollBar()
        if at.y() < _EDGE:
            bar.setValue(bar.value() - _EDGE // 2)
        elif at.y() > self._navigator.viewport().height() - _EDGE:
            bar.setValue(bar.value() + _EDGE // 2)


def mime_of(rows: Sequence[Row], draw: Callable[[], Sequence[Path]] = tuple) -> QMimeData:
    """What a drag carries: an item of the agenda, or the slides that are selected."""
    if not rows[0].is_heading:
        return SlidesMime(draw)
    data = QMimeData()
    if rows[0].item is not None:
        data.setData(ITEM, str(rows[0].item).encode())
    return data


def _paint_label(
    painter: QPainter, rect: QRectF, rows: Sequence[Row], *, has_picture: bool
) -> None:
    tones = look()
    painter.setFont(font(SMALL, bold=True))
    if not has_picture:
        painter.setPen(color(tones.text))
        inner = QRectF(rect.x() + 10, rect.y(), rect.width() - 20, 32)
        shown = painter.fontMetrics().elidedText(
            rows[0].title, Qt.TextElideMode.ElideRight, round(inner.width())
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, shown)
    if len(rows) > 1:
        text = say("ui-slides-drag", count=len(rows))
        width = painter.fontMetrics().horizontalAdvance(text) + 14
        pill = QRectF(rect.right() - width - 4, rect.bottom() - 24, width, 20)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color(tones.accent))
        painter.drawRoundedRect(pill, 10, 10)
        painter.setPen(color(tones.on_accent))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, text)


class DropLine(QWidget):
    """A line across the list, with a ring at its beginning."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._list = parent
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_at(self, y: int) -> None:
        """Show the line between two rows."""
        self.setGeometry(QRect(0, y - 5, self._list.width(), 10))
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(color(look().accent), 2))
            painter.drawEllipse(QPointF(8, 5), 3, 3)
            painter.drawLine(QPointF(12, 5), QPointF(self.width() - 6, 5))
