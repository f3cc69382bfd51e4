"""Which display a window is on, asked so that nothing is tied to it."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


def screen_of(widget: QWidget) -> QScreen:
    """The display that the middle of a widget's window is on; of one not shown yet, its parent's.

    A widget's own `screen()` is never asked: PySide makes the display a child of the widget, and
    when that is gone the garbage collector deletes the display that Qt still uses.
    """
    window = widget.window()
    parent = window.parentWidget()
    if not window.isVisible() and parent is not None:
        window = parent.window()
    here: QScreen | None = QGuiApplication.screenAt(window.frameGeometry().center())
    return here or QGuiApplication.primaryScreen()
