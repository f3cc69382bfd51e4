"""Keeps the display awake as long as slides are presented, and tells where it can't."""

from __future__ import annotations

from PySide6.QtCore import QObject

from recap_deck.ui.awake.keeping import KeepAwake
from recap_deck.ui.presenting import Presenting


class AwakeDuringShows(QObject):
    """Asks when a show is seen; asking the system is no part of showing it."""

    def __init__(self, presenting: Presenting) -> None:
        super().__init__(presenting)
        self._presenting = presenting
        self.keeping = KeepAwake(self)
        self.keeping.changed.connect(self._on_answer)
        presenting.changed.connect(self._on_presenting)
        self._on_presenting(presenting.is_on)

    def release(self) -> None:
        """Let the display go off as it likes."""
        self.keeping.release()

    def _on_presenting(self, is_on: bool) -> None:
        if is_on:
            self.keeping.hold()
        else:
            self.keeping.release()

    def _on_answer(self, _: object) -> None:
        self._presenting.tell_dark(self.keeping.is_refused)
