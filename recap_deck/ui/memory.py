"""What the windows remember: read at the start, written a moment after it changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from recap_deck.settings.options import Value
from recap_deck.settings.store import load_settings, save_settings, settings_file

_WRITE_AFTER_MS = 800


class Memory(QObject):
    """Settings by name."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._values = load_settings(settings_file())
        self._timer = QTimer(self, interval=_WRITE_AFTER_MS, singleShot=True)
        self._timer.timeout.connect(self.write)

    def number(self, name: str) -> int:
        """A whole number."""
        return int(self._values[name])

    def is_on(self, name: str) -> bool:
        """A switch."""
        return bool(self._values[name])

    def text(self, name: str) -> str:
        """A text."""
        return str(self._values[name])

    def size(self, window: str) -> tuple[int, int]:
        """How wide and high a window was left."""
        return self.number(f"{window}.width"), self.number(f"{window}.height")

    def remember_size(self, window: str, width: int, height: int) -> None:
        """Keep how wide and high a window is."""
        self.remember(f"{window}.width", width)
        self.remember(f"{window}.height", height)

    def remember(self, name: str, value: Value) -> None:
        """Keep a value for the next start."""
        if self._values[name] != value:
            self._values[name] = value
            self._timer.start()

    def write(self) -> None:
        """Write what isn't written yet."""
        self._timer.stop()
        save_settings(settings_file(), self._values)
