"""The list of commands with their keys; it says what is asked of it and holds nothing itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from recap_deck.commands.rebinding import Rebinding
from recap_deck.ui.key_filter import press_from
from recap_deck.ui.keys_window.painting import (
    ROW,
    AnyIndex,
    KeyRowPainter,
    cap_rects,
    reset_rect,
)
from recap_deck.ui.keys_window.rows import KeyRow
from recap_deck.ui.look import look, scroll_style
from recap_deck.ui.words import say

_HELD = frozenset(
    {
        *(Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta),
        *(Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_ScrollLock),
        *(Qt.Key.Key_Super_L, Qt.Key.Key_Super_R, Qt.Key.Key_Hangul, Qt.Key.Key_Hangul_Hanja),
        *(Qt.Key.Key_Mode_switch, Qt.Key.Key_Multi_key, Qt.Key.Key_Kanji),
    }
)
CTRL = Qt.KeyboardModifier.ControlModifier


class KeyModel(QAbstractListModel):
    """The rows for Qt; text for screen readers."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[KeyRow, ...] = ()

    def show_rows(self, rows: tuple[KeyRow, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            row = self.rows[index.row()]
            return " ".join((row.title, ", ".join(row.caps))).strip()
        return None


class KeyList(QListView):
    """Shows rows, and hands on what keys and mouse ask for.

    Signals:
        selected: a key of a command is to be selected; carries the command's id and the slot.
        waiting_asked: the next press is to be the selected key.
        pressed_key: a press came while one was waited for.
        removal_asked: the selected key is to go away.
        restoring_asked: the selected command is to have its usual keys.
        typed: text was typed that is meant for the filter.
    """

    selected = Signal(str, int)
    waiting_asked = Signal()
    pressed_key = Signal(object)
    removal_asked = Signal()
    restoring_asked = Signal()
    typed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = KeyModel(self)
        self._painter = KeyRowPainter(self)
        self._editing = Rebinding()
        self.setModel(self._model)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName(say("ui-keys"))
        self.setStyleSheet(scroll_style(look()))
        # What is pressed here are keys, whatever an input method would make of them.
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    @property
    def rows(self) -> tuple[KeyRow, ...]:
        """What is listed."""
        return self._model.rows

    def show_rows(self, rows: tuple[KeyRow, ...], editing: Rebinding) -> None:
        """Show rows, and what of them is selected."""
        self._editing = self._painter.editing = editing
        self._painter.rows = rows
        if rows != self._model.rows:
            place = self.verticalScrollBar().value()
            self._model.show_rows(rows)
            self.verticalScrollBar().setValue(place)
        self._bring_into_view()
        self.viewport().update()

    def _bring_into_view(self) -> None:
        """Scroll to what is selected, with the heading over a menu's first command."""
        row = self._row_of(self._editing.command)
        if row is None or not self.isVisible():
            return
        self.setCurrentIndex(self._model.index(row, 0))
        if row and not self.rows[row - 1].command:
            self.scrollTo(self._model.index(row - 1, 0))
        self.scrollTo(self._model.index(row, 0))

    def _row_of(self, command: str) -> int | None:
        places = (i for i, row in enumerate(self.rows) if row.command == command)
        return next(places, None) if command else None

    def _step(self, direction: int) -> None:
        """Select the command above or below; from nowhere, the first."""
        here = self._row_of(self._editing.command)
        commands = [i for i, row in enumerate(self.rows) if row.command]
        if not commands:
            return
        if here is None:
            wanted = commands[0]
        else:
            place = commands.index(here) + direction
            wanted = commands[min(max(0, place), len(commands) - 1)]
        self.selected.emit(self.rows[wanted].command, 0)

    def _select_slot(self, slot: int) -> None:
        if self._editing.command:
            self.selected.emit(self._editing.command, slot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._editing.waits:
            press = None if event.key() in _HELD or event.isAutoRepeat() else press_from(event)
            if press is not None:
                self.pressed_key.emit(press)
            return
        if not self._takes(event):
            event.ignore()

    def _takes(self, event: QKeyEvent) -> bool:
        slot, page = self._editing.slot, max(1, self.viewport().height() // ROW - 1)
        is_held = bool(event.modifiers() & CTRL)
        commands: Mapping[int, Callable[[], object]] = {
            Qt.Key.Key_Up: partial(self._step, -1),
            Qt.Key.Key_Down: partial(self._step, 1),
            Qt.Key.Key_PageUp: partial(self._step, -page),
            Qt.Key.Key_PageDown: partial(self._step, page),
            Qt.Key.Key_Home: partial(self._step, -len(self.rows)),
            Qt.Key.Key_End: partial(self._step, len(self.rows)),
            Qt.Key.Key_Left: partial(self._select_slot, slot - 1),
            Qt.Key.Key_Right: partial(self._select_slot, slot + 1),
            Qt.Key.Key_Return: self.waiting_asked.emit,
            Qt.Key.Key_Enter: self.waiting_asked.emit,
            Qt.Key.Key_F2: self.waiting_asked.emit,
            Qt.Key.Key_Delete: self.removal_asked.emit,
            Qt.Key.Key_Backspace: (self.restoring_asked if is_held else self.removal_asked).emit,
        }
        command = commands.get(event.key())
        if command is not None:
            command()
            return True
        text = event.text()
        is_text = bool(text) and text.isprintable() and not is_held
        if is_text:
            self.typed.emit(text)
        return is_text

    def focusNextPrevChild(self, forward: bool) -> bool:
        return False if self._editing.waits else super().focusNextPrevChild(forward)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if not index.isValid() or not self.rows[index.row()].command:
            return
        row, rect = self.rows[index.row()], QRectF(self.visualRect(index))
        if row.is_changed and reset_rect(rect).adjusted(-6, -6, 6, 6).contains(event.position()):
            self.selected.emit(row.command, 0)
            self.restoring_asked.emit()
            return
        for slot, place in enumerate(cap_rects(rect, row, self._editing)):
            if place.contains(event.position()):
                self.selected.emit(row.command, slot)
                self.waiting_asked.emit()
                return
        self.selected.emit(row.command, 0)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.indexAt(event.position().toPoint()).row())

    def leaveEvent(self, event: QEvent) -> None:
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self._painter.hovered:
            self._painter.hovered = row
            self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._painter.has_focus = True
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._painter.has_focus = False
        self.viewport().update()
