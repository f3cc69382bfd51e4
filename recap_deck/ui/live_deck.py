"""The one holder of the deck: loads it, follows its files and what is typed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from recap_deck.build.builder import Builder
from recap_deck.build.same_slide import same_slides
from recap_deck.build.view_as import AS_WRITTEN, ViewAs, seen_as
from recap_deck.errors import RecapDeckError
from recap_deck.model.deck import Deck
from recap_deck.paint.picture_files import file_of, without_filters
from recap_deck.source.load import load_from, load_start
from recap_deck.source.source_files import NOTHING_UNSAVED, SourceFiles, Unsaved
from recap_deck.ui.watch import Watcher

_FLUENT_MS = 16


class LiveDeck(QObject):
    """The deck of the moment and its builder.

    The deck is that of the files with the texts over them that aren't saved yet.

    Signals:
        changed: another state of the same deck is there; carries for each old slide its new
            index. It comes with an empty tuple where another deck was opened.
        failed: the files can't be read as a deck; carries the error. The last good deck stays.
        held: a state of the files has to wait, or waits no longer.
        disk_changed: the files are other ones than before; it comes before what follows from it.
    """

    changed = Signal(object)
    failed = Signal(object)
    held = Signal()
    disk_changed = Signal()

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self._files = SourceFiles()
        deck, self._is_whole = load_start(path, self._files)
        self.builder = Builder(deck)
        self._written = deck
        self.view = AS_WRITTEN
        """The look in which the deck is seen; another one than was written only to try it."""
        self.failure: RecapDeckError | None = None
        self.was_edited = False
        """Whether the last change was one of text; else only pictures may have changed."""
        self.was_typed = False
        """Whether the last change was written here, and nobody needs to be told of it."""
        self.is_typed_in_place = False
        """While it is told: whether somebody typed, and each slide stands where it stood."""
        self.gate: Callable[[Deck], bool] | None = None
        """Says whether what the watcher read may be taken now."""
        self.waiting: Deck | None = None
        """What was read and may not be taken yet."""
        self._watcher: Watcher | None = None
        self._is_typed = False
        self.unsaved: Callable[[], Unsaved] = lambda: NOTHING_UNSAVED
        """Gives the texts that aren't saved yet; also asked in the watcher's thread."""
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._read_texts)
        self._pause_ms = 0
        self._since_read = QElapsedTimer()

    @property
    def deck(self) -> Deck:
        """The last good deck."""
        return self.builder.deck

    def watch(self) -> None:
        """Follow the files from now on."""
        self._stop_watching()
        self._watcher = Watcher(self.path, self.deck, self.unsaved_now)
        self._watcher.loaded.connect(self._on_loaded)
        self._watcher.failed.connect(self._on_failed)
        self._watcher.start()

    def unsaved_now(self) -> Unsaved:
        """The texts that aren't saved yet."""
        return self.unsaved()

    def read_texts_soon(self) -> None:
        """Take the texts that aren't saved, when the keys pressed meanwhile are done.

        Where that takes long, letters come first: several are taken at once. One that comes after
        a pause isn't kept waiting.
        """
        if not self._soon.isActive():
            passed = self._since_read.elapsed() if self._pause_ms else 0
            self._soon.start(max(0, self._pause_ms - passed))

    def _read_texts(self) -> None:
        if not self._is_whole or self._files.unsaved == self.unsaved():
            return
        took = QElapsedTimer()
        took.start()
        unsaved = self.unsaved()
        # What is unsaved no more was saved most likely: what the disk says is another thing now.
        is_less = self._files.unsaved.keys() - unsaved.keys()
        self._files = SourceFiles(unsaved) if is_less else self._files.with_unsaved(unsaved)
        self._is_typed = True
        self._take_if_let(self._files)
        self._is_typed = False
        self._pause_ms = 0 if took.elapsed() <= _FLUENT_MS else took.elapsed()
        self._since_read.start()

    def read_rest(self) -> None:
        """Read what the first slide could do without."""
        if not self._is_whole:
            self.reload()

    def reload(self) -> None:
        """Read the files now."""
        self.disk_changed.emit()
        self._is_whole = True
        self._files = SourceFiles(self.unsaved())
        deck = self._load(self._files)
        if deck is not None:
            self._take(deck, was_edited=True)

    def _load(self, files: SourceFiles) -> Deck | None:
        """Read the deck; None where that failed, which is told."""
        try:
            return load_from(self.path, files)
        except RecapDeckError as error:
            self._fail(error)
            return None

    def look_again(self) -> None:
        """Draw slides again for which a picture has come; nothing else of the deck changed."""
        if self.failure is None and self.waiting is None:
            self._take(self._written, was_edited=False)

    def view_as(self, view: ViewAs) -> None:
        """See the deck in another look."""
        if view != self.view:
            self.view = view
            self._take(self._written, was_edited=False)

    def tell_useless(self, key: str) -> None:
        """Take note of a picture that can't be drawn; its slide says so from now on."""
        own = without_filters(key)
        if own not in self.builder.useless and file_of(own).exists():
            self.builder.useless.add(own)
            self.look_again()

    def open(self, path: Path) -> None:
        """Open another deck in place of this one; a `RecapDeckError` leaves this one as it is."""
        files = SourceFiles(self.unsaved())
        deck = load_from(path, files)
        self.path, self._files = path, files
        self.failure = self.waiting = None
        self.view, self._written = AS_WRITTEN, deck
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

    def _on_loaded(self, deck: Deck, files: SourceFiles) -> None:
        """Take a new state; it is emitted even if equal, because pictures may have changed."""
        self.disk_changed.emit()
        read, self._files = files.unsaved, files.with_unsaved(self.unsaved())
        if read == self._files.unsaved:
            self._offer(deck)
        else:
            # Something was typed, or mended by what the disk has, while the files were read.
            self._take_if_let(self._files)

    def _take_if_let(self, files: SourceFiles) -> None:
        deck = self._load(files)
        if deck is not None:
            self._offer(deck)

    def _offer(self, deck: Deck) -> None:
        if self.gate is not None and not self.gate(deck):
            self.waiting = deck
            self.held.emit()
            return
        self._take(deck, was_edited=deck != self._written or self.failure is not None)

    def _take(self, deck: Deck, *, was_edited: bool) -> None:
        old = self.builder.entries
        self.was_edited, self.was_typed = was_edited, self._is_typed
        self.failure = self.waiting = None
        self._written = deck
        self.builder.load(seen_as(deck, self.view), is_typed=self._is_typed)
        new_indexes = same_slides(old, self.builder.entries)
        in_place = tuple(range(len(self.builder.entries)))
        self.is_typed_in_place = self._is_typed and new_indexes == in_place
        self.changed.emit(new_indexes)
        self.is_typed_in_place = False

    def _on_failed(self, error: RecapDeckError) -> None:
        self.disk_changed.emit()
        self._fail(error)

    def _fail(self, error: RecapDeckError) -> None:
        self.failure, self.waiting = error, None
        self.failed.emit(error)
