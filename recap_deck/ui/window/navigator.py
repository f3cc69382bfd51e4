"""The navigator: sessions as headings, slides as thumbnails; one row for each."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QListView, QWidget

from recap_deck.commands.command import Where
from recap_deck.commands.keys import Press
from recap_deck.ui.look import color, look, scroll_style
from recap_deck.ui.slide.thumbnails import Thumbnails
from recap_deck.ui.window.navigator_model import AnyIndex
from recap_deck.ui.window.navigator_rows import CHEVRON, RowPainter, thumbnail_width
from recap_deck.ui.window.row_list import RowList
from recap_deck.ui.window.rows import Row
from recap_deck.ui.words import say

_LIST_KEYS = frozenset({"Up", "Down", "Home", "End", "Return"})
_SELECT = QItemSelectionModel.SelectionFlag
_CHOOSING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Navigator(RowList):
    """Shows the running order.

    `wants_press` says whether a press is for work on slides.

    Signals:
        slide_asked: a slide was chosen; carries its index.
        menu_asked: the menu of the selected slides is to open; carries the place on the screen.
        drag_asked: rows are dragged away; carries their places.
    """

    slide_asked = Signal(int)
    menu_asked = Signal(object)
    drag_asked = Signal(object)
    where = Where.LIST

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._pressed_heading: tuple[int, QPoint] | None = None
        self.wants_press: Callable[[Press], bool] = _wants_none
        self.painter = RowPainter(self._rows, thumbnails, self)
        self.setItemDelegate(self.painter)
        self.setModel(self._rows)
        self.setAccessibleName(say("ui-navigator"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Until there are rows and it has our look.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setMinimumWidth(140)
        thumbnails.made.connect(self._on_made)
        self.fold_changed.connect(self._on_fold_changed)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show another running order."""
        if not self._rows.rows:
            self.verticalScrollBar().valueChanged.connect(self._want_thumbnails)
        super().show_rows(rows)

    def _on_fold_changed(self) -> None:
        self.painter.folded = self.folded
        self._want_thumbnails()
        self.viewport().update()

    def show_current(self, slide: int) -> None:
        """Mark the slide of the moment and bring it into sight."""
        place = self._rows.row_of_slide.get(slide)
        if place is None:
            return
        before, self.painter.current = self.painter.current, slide
        if before != slide or not self.selectionModel().hasSelection():
            self._go_to(place, slide)
            self._show_selected()
        for each in (before, slide):
            self._on_made(each)
        self._want_thumbnails()

    def _go_to(self, place: int, slide: int) -> None:
        """Bring a slide into sight and select it; what is told again moves nothing."""
        if self.isRowHidden(place):
            self.toggle_fold(place)
        above = place - 1 if place and self._rows.rows[place - 1].is_heading else place
        if slide and self.currentIndex().row() != place:
            self.scrollTo(self._rows.index(above))
        if not self.selectionModel().isSelected(self._rows.index(place)):
            self.is_following = True
            self.choose(place)
            self.is_following = False
        if not slide:
            self.scrollToTop()

    def apply_look(self) -> None:
        """Take the colours of the moment."""
        colors = self.palette()
        colors.setColor(self.backgroundRole(), color(look().panel))
        colors.setColor(self.viewport().backgroundRole(), color(look().panel))
        self.setPalette(colors)
        self.setStyleSheet(scroll_style(look()))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)

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
        places = range(first, min(ahead, len(rows)))
        seen = (rows[place] for place in places if not self.isRowHidden(place))
        return [row.index for row in seen if not (row.is_heading or row.is_hidden)]

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
        if event.size().width() != event.oldSize().width():
            # Rows are as high as their thumbnails, and Qt asks again for a list that wraps only.
            self.scheduleDelayedItemsLayout()
        self._want_thumbnails()

    def _hover(self, slide: int) -> None:
        before, self.painter.hovered = self.painter.hovered, slide
        if slide != before:
            self._on_made(before)
            self._on_made(slide)

    def keeps_press(self, press: Press) -> bool:
        """Say whether the list needs a press for itself."""
        is_bare = not set(press.modifiers) - {"Shift"}
        return (is_bare and press.key in _LIST_KEYS) or self.wants_press(press)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        row = self._rows.rows[at] if (at := self.row_at(place)) >= 0 else None
        self._hover(-1 if row is None or row.is_heading else row.index)
        if (
            self._pressed_heading
            and self._rows.can_drag
            and event.buttons() & Qt.MouseButton.LeftButton
        ):
            heading, start = self._pressed_heading
            if (place - start).manhattanLength() > 8:
                self._pressed_heading = None
                self.drag_asked.emit([heading])
            return
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position().toPoint()
        at = self.row_at(place)
        self._pressed_heading = None
        if at >= 0 and self._rows.rows[at].is_heading:
            if event.button() is Qt.MouseButton.LeftButton:
                self._pressed_heading = (at, place)
            self.setFocus()
            return
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        heading, self._pressed_heading = self._pressed_heading, None
        at = self.row_at(event.position().toPoint())
        if heading is not None and heading[0] == at and event.position().x() < CHEVRON:
            self.toggle_fold(at)
            return
        super().mouseReleaseEvent(event)
        if at < 0 or event.button() is not Qt.MouseButton.LeftButton:
            return
        row = self._rows.rows[at]
        if row.index >= 0 and not event.modifiers() & _CHOOSING:
            self.slide_asked.emit(row.index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        at = self.row_at(event.position().toPoint())
        if at >= 0 and self._rows.rows[at].is_heading:
            self.toggle_fold(at)
        else:
            super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = self.row_at(event.pos())
        if at >= 0 and self._rows.rows[at].is_heading:
            self._select_in(*self._rows.group_of(at))
        elif at >= 0 and not self.selectionModel().isSelected(self._rows.index(at)):
            self.choose(at)
        self.menu_asked.emit(event.globalPos())

    def _select_in(self, heading: int, after: int) -> None:
        """Select a slide of a session, so that its menu is about that one."""
        chosen = {index.row() for index in self.selectionModel().selectedIndexes()}
        if heading + 1 < after and not chosen & set(range(heading, after)):
            self.is_following = True
            self.choose(heading + 1)
            self.is_following = False

    def startDrag(self, _actions: Qt.DropAction) -> None:
        self.drag_asked.emit(sorted(i.row() for i in self.selectionModel().selectedIndexes()))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self._show_selected()

    def _show_selected(self) -> None:
        """The slide of the moment has a ring; a band is for what else is selected."""
        chosen = self.selected_rows()
        shows = any(row.index != self.painter.current for row in chosen)
        # Rows that are selected or no longer so, Qt draws again by itself. And the first look at
        # a viewport lets PySide load every class of widgets, which the first slide can wait for.
        if shows != self.painter.shows_selected:
            self.painter.shows_selected = shows
            self.viewport().update()

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        super().currentChanged(current, previous)
        if self.hasFocus() and current.isValid() and not self.is_following:
            row = self._rows.rows[current.row()]
            if row.index >= 0 and not QApplication.keyboardModifiers() & _CHOOSING:
                self.slide_asked.emit(row.index)


def _wants_none(_press: Press) -> bool:
    return False
