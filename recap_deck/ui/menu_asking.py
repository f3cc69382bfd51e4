"""The menu of what has the focus, asked for by keys: Qt knows the menu key, not Shift+F10."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QWidget

from recap_deck.commands.keys import press_of

MENU_PRESS = press_of("F10", frozenset({"Shift"}))


def ask_menu(widget: QWidget) -> None:
    """Ask a widget for its menu, at its cursor or chosen row."""
    found = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
    rect = found if isinstance(found, QRect) else found.toRect() if found else QRect()
    place = rect.center() if rect.isValid() else widget.rect().center()
    reason = QContextMenuEvent.Reason.Keyboard
    QApplication.sendEvent(widget, QContextMenuEvent(reason, place, widget.mapToGlobal(place)))
