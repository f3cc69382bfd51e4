"""The cursor over a slide: an arrow, a hand on a link, a tool's own, or none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QWidget


class SlideCursor:
    """Chooses the cursor of one view."""

    def __init__(self, view: QWidget) -> None:
        self._view = view
        self._link = ""
        self._held: QCursor | None = None
        self._is_shown = True

    def come_to(self, link: str) -> bool:
        """The mouse is on a link, or on "" for none; say whether it is another one."""
        is_other, self._link = link != self._link, link
        if is_other:
            self._choose()
        return is_other

    def hold(self, cursor: QCursor | None) -> None:
        """Show a tool's cursor; None shows the usual ones again."""
        self._held = cursor
        self._choose()

    def show(self, is_shown: bool) -> None:
        """Show a cursor, or none until it is asked for again."""
        if is_shown != self._is_shown:
            self._is_shown = is_shown
            self._choose()

    def _choose(self) -> None:
        usual = Qt.CursorShape.PointingHandCursor if self._link else Qt.CursorShape.ArrowCursor
        shown = self._held or QCursor(usual)
        self._view.setCursor(shown if self._is_shown else Qt.CursorShape.BlankCursor)
