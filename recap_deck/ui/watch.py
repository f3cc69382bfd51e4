"""Watches a deck's files in a thread, and loads the deck when they have come to rest."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from recap_deck.errors import RecapDeckError
from recap_deck.model.deck import Deck
from recap_deck.source.load import load_from
from recap_deck.source.source_files import SourceFiles, Unsaved

QUIET_MS = 60
SWEEP_MS = 1_000
_EMPTY_SECONDS = 0.5
_MOST_FOLDERS = 100
_WATCHED = frozenset(
    {".md", ".markdown", ".yaml", ".yml", ".txt"}
    | {".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"}
)

Stamps = tuple[tuple[str, int, int], ...]
"""What a folder or file looked like: path, time of its last change, size."""


class Watcher(QObject):
    """Follows one deck until it is stopped.

    Signals:
        loaded: the files were read; carries the deck and the files as they were read.
        failed: they can't be read as a deck; carries the error.
    """

    loaded = Signal(object, object)
    failed = Signal(object)

    def __init__(
        self,
        path: Path,
        deck: Deck,
        unsaved: Callable[[], Unsaved],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._path = path
        self._unsaved = unsaved
        self._folders = watched_folders(path, deck)
        self._files = frozenset(deck.files)
        self._stamps = stamps_of(self._folders, self._files)
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="watcher", daemon=True)

    def start(self) -> None:
        """Begin to watch."""
        self._thread.start()

    def stop(self) -> None:
        """End the thread; no signal comes after this."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join(timeout=2)
        self.blockSignals(True)

    def _run(self) -> None:
        # Its import takes longer than the first slide.
        from watchfiles import watch

        changes = watch(
            *[folder for folder in self._folders if folder.is_dir()],
            step=QUIET_MS,
            debounce=5 * QUIET_MS,
            rust_timeout=SWEEP_MS,
            yield_on_timeout=True,
            stop_event=self._stop,
            recursive=False,
            ignore_permission_denied=True,
        )
        for _ in changes:
            if stamps_of(self._folders, self._files) != self._stamps:
                self._load_when_at_rest()

    def _load_when_at_rest(self) -> None:
        """Read the deck until nothing changed while it was read."""
        empty_since = time.monotonic()
        while not self._stop.is_set():
            before = stamps_of(self._folders, self._files)
            if _has_new_empty(before, self._stamps) and not _is_over(empty_since):
                self._stop.wait(QUIET_MS / 1000)
                continue
            files = SourceFiles(self._unsaved())
            deck, error = self._load(files)
            if stamps_of(self._folders, self._files) == before:
                self._stamps = before
                self._tell(deck, files, error)
                return

    def _load(self, files: SourceFiles) -> tuple[Deck | None, RecapDeckError | None]:
        try:
            return load_from(self._path, files), None
        except RecapDeckError as error:
            return None, error

    def _tell(self, deck: Deck | None, files: SourceFiles, error: RecapDeckError | None) -> None:
        if self._stop.is_set():
            return
        if deck is None:
            self.failed.emit(error)
            return
        self._files = frozenset(deck.files)
        # A new folder is looked into by the sweep.
        self._folders = watched_folders(self._path, deck)
        self._stamps = stamps_of(self._folders, self._files)
        self.loaded.emit(deck, files)


def watched_folders(path: Path, deck: Deck) -> tuple[Path, ...]:
    """The folders that the deck's files lie in, and the folders of pictures beside them."""
    places = {file.parent for file in deck.files}
    places.add(path if path.is_dir() else path.parent)
    beside = sorted({each for place in places for each in _subfolders(place)} - places)
    return (*sorted(places), *beside[:_MOST_FOLDERS])


def _subfolders(place: Path) -> Iterable[Path]:
    try:
        with os.scandir(place) as entries:
            return [Path(each) for each in entries if each.is_dir() and each.name[0] != "."]
    except OSError:
        return []


def stamps_of(folders: Iterable[Path], files: Iterable[Path]) -> Stamps:
    """What the files in `folders`, and `files` elsewhere, look like now."""
    found: dict[str, tuple[int, int]] = {}
    for folder in folders:
        found |= _folder_stamps(folder)
    for file in files:
        if str(file) not in found:
            found |= _file_stamp(file)
    return tuple((path, *stamp) for path, stamp in sorted(found.items()))


def _folder_stamps(folder: Path) -> dict[str, tuple[int, int]]:
    found = {}
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                if entry.is_dir():
                    found[entry.path] = (0, -1)
                elif Path(entry.name).suffix.lower() in _WATCHED:
                    status = entry.stat()
                    found[entry.path] = (status.st_mtime_ns, status.st_size)
    except OSError:
        # The folder went away, or a file in it did while we looked: the next look shows it.
        return found
    return found


def _file_stamp(file: Path) -> dict[str, tuple[int, int]]:
    try:
        status = file.stat()
    except OSError:
        return {}
    return {str(file): (status.st_mtime_ns, status.st_size)}


def _has_new_empty(now: Stamps, before: Stamps) -> bool:
    """Say whether a file is empty that was not: most likely it is being written."""
    return any(stamp[2] == 0 and stamp not in before for stamp in now)


def _is_over(since: float) -> bool:
    return time.monotonic() - since > _EMPTY_SECONDS
