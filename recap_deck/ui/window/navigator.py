"""The navigator: sessions as headings, slides as thumbnails; one row for each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from recap_deck.ui.look import color, look, scroll_style
from recap_deck.ui.slide.thumbnails import Thumbnails
from recap_deck.ui.window.navigator_rows import RowPainter, thumbnail_width
from recap_deck.ui.window.rows import Row
from recap_deck.ui.words import say

AnyIndex = QModelIndex | QPersistentModelIndex


class RowModel(QAbstractListModel):
    """The rows for Qt; text for screen readers, the row itself for the painter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()
        self.row_of_slide: dict[int, int] = {}

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        if tuple(rows) == self.rows:
            return
        self.beginResetModel()
        self.rows = tuple(rows)
        self.row_of_slide = {
            row.index: place for place, row in enumerate(self.rows) if not row.is_heading
        }
        self.endResetModel()

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            row = self.rows[index.row()]
            return " ".join(part for part in (row.number, row.title, row.detail) if part)
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        # Arrow keys pass over what is not enabled.
        if self.rows[index.row()].is_heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class Navigator(QListView):
    """Shows the running order.

    Signals:
        slide_asked: a slide was chosen; carries its index.
    """

    slide_asked = Signal(int)

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._rows = RowModel(self)
        self._is_following = False
        self.painter = RowPainter(self._rows, thumbnails, self)
        self.setItemDelegate(self.painter)
        self.setModel(self._rows)
        self.setAccessibleName(say("ui-navigator"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setMinimumWidth(140)
        thumbnails.made.connect(self._on_made)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show another running order."""
        if not self._rows.rows:
            self.verticalScrollBar().valueChanged.connect(self._want_thumbnails)
        self._rows.show_rows(rows)

    def show_current(self, slide: int) -> None:
        """Mark the slide of the moment and bring it into sight."""
        place = self._rows.row_of_slide.get(slide)
        if place is None:
            return
        before, self.painter.current = self.painter.current, slide
        above = place - 1 if place and self._rows.rows[place - 1].is_heading else place
        if slide and self.currentIndex().row() != place:
            self.scrollTo(self._rows.index(above))
        self._is_following = True
        self.setCurrentIndex(self._rows.index(place))
        self._is_following = False
        if not slide:
            self.scrollToTop()
        for each in (before, slide):
            self._on_made(each)
        self._want_thumbnails()

    def apply_look(self) -> None:
        """Take the colours of the moment."""
        colors = self.palette()
        colors.setColor(self.backgroundRole(), color(look().panel))
        colors.setColor(self.viewport().backgroundRole(), color(look().panel))
        self.setPalette(colors)
        self.setStyleSheet(scroll_style(look()))

    @property
    def thumbnail_width(self) -> int:
        """How wide thumbnails are now."""
        return thumbnail_width(self.viewport().width())

    def visible_slides(self) -> list[int]:
        """The slides in sight, then one screen after them."""
        rows = self._rows.rows
        height = self.viewport().height()
        first = self._row_at(0)
        last = self._row_at(height - 1)
        ahead = last + 1 + max(1, last - first)
        return [row.index for row in rows[first:ahead] if not row.is_heading]

    def _row_at(self, y: int) -> int:
        found = self.indexAt(QPoint(self.viewport().width() // 2, y))
        return found.row() if found.isValid() else max(0, len(self._rows.rows) - 1)

    def _want_thumbnails(self) -> None:
        if self._rows.rows and self.isVisible():
            pixels = round(self.thumbnail_width * self.devicePixelRatioF())
            self._thumbnails.want(self.visible_slides(), pixels)

    def _on_made(self, slide: int) -> None:
        place = self._rows.row_of_slide.get(slide)
        if place is not None:
            self.update(self._rows.index(place))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._want_thumbnails()

    def _hover(self, slide: int) -> None:
        before, self.painter.hovered = self.painter.hovered, slide
        if slide != before:
            self._on_made(before)
            self._on_made(slide)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        row = self._rows.rows[index.row()] if index.isValid() else None
        self._hover(-1 if row is None or row.is_heading else row.index)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() is Qt.MouseButton.LeftButton:
            self.slide_asked.emit(self._rows.rows[index.row()].index)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        if self.hasFocus() and current.isValid() and not self._is_following:
            self.slide_asked.emit(self._rows.rows[current.row()].index)
