"""The one holder of the deck: loads it, watches its files, says when it changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from recap_deck.build.builder import Builder
from recap_deck.build.same_slide import same_slides
from recap_deck.errors import RecapDeckError
from recap_deck.model.deck import Deck
from recap_deck.source.load import load_deck, load_start
from recap_deck.ui.watch import Watcher


class LiveDeck(QObject):
    """The deck of the moment and its builder.

    Signals:
        changed: another state of the same deck is there; carries for each old slide its new
            index. It comes with an empty tuple where another deck was opened.
        failed: the files can't be read as a deck; carries the error. The last good deck stays.
        held: a state of the files has to wait, or waits no longer.
    """

    changed = Signal(object)
    failed = Signal(object)
    held = Signal()

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path
        deck, self._is_whole = load_start(path)
        self.builder = Builder(deck)
        self.failure: RecapDeckError | None = None
        self.was_edited = False
        """Whether the last change was one of text; else only pictures may have changed."""
        self.gate: Callable[[Deck], bool] | None = None
        """Says whether what the watcher read may be taken now."""
        self.waiting: Deck | None = None
        """What was read and may not be taken yet."""
        self._watcher: Watcher | None = None

    @property
    def deck(self) -> Deck:
        """The last good deck."""
        return self.builder.deck

    def watch(self) -> None:
        """Follow the files from now on."""
        self._stop_watching()
        self._watcher = Watcher(self.path, self.deck)
        self._watcher.loaded.connect(self._on_loaded)
        self._watcher.failed.connect(self._on_failed)
        self._watcher.start()

    def read_rest(self) -> None:
        """Read what the first slide could do without."""
        if not self._is_whole:
            self.reload()

    def reload(self) -> None:
        """Read the files now."""
        self._is_whole = True
        try:
            deck = load_deck(self.path)
        except RecapDeckError as error:
            self._on_failed(error)
        else:
            self._take(deck, was_edited=True)

    def look_again(self) -> None:
        """Draw slides again for which a picture has come; nothing else of the deck changed."""
        if self.failure is None and self.waiting is None:
            self._take(self.deck, was_edited=False)

    def open(self, path: Path) -> None:
        """Open another deck in place of this one; a `RecapDeckError` leaves this one as it is."""
        deck = load_deck(path)
        self.path = path
        self.failure = self.waiting = None
        self.builder.load(deck)
        self.changed.emit(())
        self.watch()

    def close(self) -> None:
        """End the watcher and the builder's worker."""
        self._stop_watching()
        self.builder.close()

    def _stop_watching(self) -> None:
        if self._watcher is not None:
            self._watcher.stop()
            self._watcher = None

    def take_waiting(self) -> None:
        """Take what has waited."""
        if self.waiting is not None:
            self._take(self.waiting, was_edited=True)

    def _on_loaded(self, deck: Deck) -> None:
        """Take a new state; it is emitted even if equal, because pictures may have changed."""
        if self.gate is not None and not self.gate(deck):
            self.waiting = deck
            self.held.emit()
            return
        self._take(deck, was_edited=deck != self.deck or self.failure is not None)

    def _take(self, deck: Deck, *, was_edited: bool) -> None:
        old = self.builder.entries
        self.was_edited = was_edited
        self.failure = self.waiting = None
        self.builder.load(deck)
        self.changed.emit(same_slides(old, self.builder.entries))

    def _on_failed(self, error: RecapDeckError) -> None:
        self.failure, self.waiting = error, None
        self.failed.emit(error)
