"""Looks at one slide after another, a few milliseconds at a time, beside all else."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

_SLICE_SECONDS = 0.008


class Slices(QObject):
    """Goes through the slides by index; `look_at` says whether it found anything.

    Signals:
        grew: more was found, or all slides were looked at; `tell_seconds` apart at least,
            because a list is drawn anew each time.
    """

    grew = Signal()

    def __init__(
        self,
        look_at: Callable[[int], bool],
        count: Callable[[], int],
        parent: QObject,
        *,
        pause_ms: int,
        tell_seconds: float,
    ) -> None:
        super().__init__(parent)
        self._look_at = look_at
        self._count = count
        self._tell_seconds = tell_seconds
        self._next = 0
        self._told_at = 0.0
        self._timer = QTimer(self, interval=pause_ms)
        self._timer.timeout.connect(self.work)

    @property
    def is_complete(self) -> bool:
        """Say whether every slide was looked at."""
        return self._next >= self._count()

    def rewind(self) -> None:
        """Rest, and begin with the first slide again when it goes on."""
        self._timer.stop()
        self._next = 0
        self._told_at = 0.0

    def go_on(self) -> None:
        """Look at slides from now on."""
        self._timer.start()

    def rest(self) -> None:
        """Look at no more slides for the moment."""
        self._timer.stop()

    def work(self) -> None:
        """Look at as many slides as a moment allows."""
        until = time.monotonic() + _SLICE_SECONDS
        grew = False
        while not self.is_complete and time.monotonic() < until:
            grew = self._look_at(self._next) or grew
            self._next += 1
        self._tell(grew)
        if self.is_complete:
            self._timer.stop()

    def _tell(self, grew: bool) -> None:
        now = time.monotonic()
        if self.is_complete or (grew and now - self._told_at > self._tell_seconds):
            self._told_at = now
            self.grew.emit()
