"""Remembers how the window of an event is left, a moment after it changed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer

from recap_deck.settings.desk import Desk, desk_file, load_desk, save_desk
from recap_deck.values import replace

_AFTER_MS = 1_000


class DeskKeeping(QObject):
    """The one holder of an event's desk."""

    def __init__(self, deck_path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = desk_file(deck_path)
        self.desk = load_desk(self._path)
        self._kept = self.desk
        self._timer = QTimer(self, interval=_AFTER_MS, singleShot=True)
        self._timer.timeout.connect(self.write)

    def is_of(self, deck_path: Path) -> bool:
        """Tell whether this is the desk of a deck."""
        return self._path == desk_file(deck_path)

    def begin(self, deck_path: Path) -> Desk:
        """Take the desk of another deck; that of this one is written first."""
        self.write()
        self._path = desk_file(deck_path)
        self.desk = self._kept = load_desk(self._path)
        return self.desk

    def remember(self, **changes: Any) -> None:
        """Keep some values of the desk for the next time."""
        self.desk = replace(self.desk, **changes)
        if self.desk != self._kept:
            self._timer.start()

    def write(self) -> None:
        """Write what isn't written yet."""
        self._timer.stop()
        if self.desk != self._kept:
            self._kept = self.desk
            save_desk(self._path, self.desk)
