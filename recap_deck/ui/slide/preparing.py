"""Draws what may come next while nothing else is to be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QSize, QTimer

from recap_deck.ui.slide.pages import Sight
from recap_deck.ui.slide.prepared import Prepared

Ahead = Callable[[], Sequence[Sight]]
_AFTER_MS = 40


class Preparing:
    """One slide at a time, so that keys come between; `pixels` is None while there is no time."""

    def __init__(
        self, prepared: Prepared, pixels: Callable[[], QSize | None], parent: QObject
    ) -> None:
        self._prepared = prepared
        self._pixels = pixels
        self._shown: Sight | None = None
        self._ahead: Ahead = tuple
        self._timer = QTimer(parent, interval=_AFTER_MS, singleShot=True)
        self._timer.timeout.connect(self._prepare_one)

    def follow(self, shown: Sight | None, ahead: Ahead) -> None:
        """From now on this is shown, and `ahead` says what may come next."""
        self._shown, self._ahead = shown, ahead

    def soon(self) -> None:
        """Go on when there is time."""
        if self._pixels() is not None:
            self._timer.start()

    def stop(self) -> None:
        """Draw nothing more until it is to go on."""
        self._timer.stop()

    def _prepare_one(self) -> None:
        pixels = self._pixels()
        if self._shown is None or pixels is None:
            return
        ahead = self._ahead()
        self._prepared.keep_only([self._shown, *ahead])
        for sight in ahead:
            if not self._prepared.is_begun(sight):
                self._prepared.prepare(sight, pixels)
                self._timer.start()
                return
