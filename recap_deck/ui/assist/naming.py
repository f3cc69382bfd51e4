"""What can be named in each file of the deck, gathered anew when that may have changed."""

from __future__ import annotations

from PySide6.QtCore import QElapsedTimer, QObject

from recap_deck.build.known import known_in
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.writing.completion.known import Known

_FRESH_MS = 2_000
"""Each key makes another deck, and looking through folders may take long."""


class Naming(QObject):
    """Keeps what is known; a file that has just come is known two seconds later at most."""

    def __init__(self, live_deck: LiveDeck) -> None:
        super().__init__(live_deck)
        self._deck = live_deck
        self._known: dict[str, Known] = {}
        self._is_stale = False
        self._age = QElapsedTimer()
        live_deck.changed.connect(self._on_deck_changed)

    def known(self, file: str) -> Known:
        """What a file can name, by its path from the deck's root."""
        if self._is_stale and self._age.elapsed() > _FRESH_MS:
            self.forget()
        if file not in self._known:
            self._known[file] = known_in(self._deck.builder, file)
            self._age.start()
        return self._known[file]

    def forget(self) -> None:
        """Gather everything again when it is asked for."""
        self._known.clear()
        self._is_stale = False

    def _on_deck_changed(self, new_indexes: object) -> None:
        if not new_indexes:
            self.forget()
        self._is_stale = True
