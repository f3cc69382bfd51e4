"""Recording a show.

A line reaches the system before `record` returns, so that a killed process loses nothing; a
thread brings it to the disk and to the mirror, which may be on a slow network, and nobody
waits for that. Each show is a generation, a file of its own.
"""

from __future__ import annotations

import logging
import platform
import queue
import threading
from collections.abc import Iterator
from pathlib import Path

from recap_deck.errors import RecapDeckError
from recap_deck.files import GrowingFile, make_folder, read_file, remove_file, write_file
from recap_deck.show.journal.lines import Kept, line_of
from recap_deck.show.journal.places import (
    LIMIT,
    JournalPlaces,
    generations,
    number_of,
    owner_of,
    slug_of,
)

_log = logging.getLogger(__name__)
_GENERATIONS = 5
_WHOLE_EVERY = 50
_CLOSING_SECONDS = 0.4


class JournalWriter:
    """Records one show, or goes on with one; a disk that refuses never stops it."""

    def __init__(self, places: JournalPlaces, continued: Path | None = None) -> None:
        self._places = places
        self._continued = continued
        self._written: Kept | None = None
        self._count = 0
        self._is_closed = False
        self._file: GrowingFile | None = None
        self._lines: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._follow, name="journal", daemon=True)
        self.failure: RecapDeckError | None = None
        """Why the newest record is not in the journal; None while all is well."""

    @property
    def path(self) -> Path | None:
        """The file that is written, None before the first record."""
        return None if self._file is None else self._file.path

    def record(self, kept: Kept) -> None:
        """Record what changed since the last record; with no change, that time went by."""
        if self._is_closed:
            return
        is_whole = self._count % _WHOLE_EVERY == 0
        line = line_of(None if is_whole else self._written, kept)
        try:
            self._opened().append(line)
        except RecapDeckError as error:
            # The next record says what this one would have.
            self.failure = error
        else:
            self.failure, self._written = None, kept
            self._count += 1
        if not self._thread.is_alive():
            self._thread.start()
        self._lines.put(line)

    def close(self) -> None:
        """Bring everything to the disk, as far as that takes no time."""
        self._is_closed = True
        if self._thread.is_alive():
            self._lines.put(None)
            self._thread.join(_CLOSING_SECONDS)
        if self._file is not None and not self._thread.is_alive():
            self._file.close()
            self._file = None

    def _opened(self) -> GrowingFile:
        if self._file is None:
            self._file = _generation(self._places.folder, "", self._continued)
        return self._file

    def _follow(self) -> None:
        """In a thread: mirror what was recorded and bring both files to the disk."""
        mirror = _open_mirror(self._places.mirror, self._continued)
        for lines in _batches(self._lines):
            if mirror is not None and not _append_all(mirror, lines):
                mirror = None
            for file in (self._file, mirror):
                _sync(file)
        if mirror is not None:
            mirror.close()


def _batches(lines: queue.SimpleQueue[bytes | None]) -> Iterator[list[bytes]]:
    """All lines that wait, until a None."""
    while (line := lines.get()) is not None:
        batch = [line]
        while not lines.empty():
            following = lines.get()
            if following is None:
                yield batch
                return
            batch.append(following)
        yield batch


def _generation(folder: Path, owner: str, continued: Path | None) -> GrowingFile:
    """The journal that is gone on with, where it is the owner's; else a new one.

    A new one after a journal of another place begins with what that one says. The owner's
    oldest go.
    """
    make_folder(folder)
    old = [path for path in generations(folder) if owner_of(path) == owner]
    if continued in old:
        return GrowingFile(old[old.index(continued)])
    number = max(map(number_of, old), default=0) + 1
    prefix = f"{owner}-" if owner else ""
    file = GrowingFile(folder / f"{prefix}{number:04d}.journal")
    if continued is not None:
        for line in read_file(continued, LIMIT).split(b"\n"):
            file.append(line + b"\n")
    for path in old[: max(0, len(old) - _GENERATIONS + 1)]:
        remove_file(path)
    return file


def _open_mirror(folder: Path | None, continued: Path | None) -> GrowingFile | None:
    """A journal in the event's folder, which Git is to ignore; None where that can't be."""
    if folder is None:
        return None
    try:
        make_folder(folder)
        ignore = folder / ".gitignore"
        if not ignore.exists():
            write_file(ignore, b"*\n")
        return _generation(folder, slug_of(platform.node()), continued)
    except (RecapDeckError, OSError) as error:
        _log.info("the journal has no mirror: %s", error)
        return None


def _append_all(file: GrowingFile, lines: list[bytes]) -> bool:
    try:
        for line in lines:
            file.append(line)
    except RecapDeckError as error:
        _log.info("the journal's mirror ends: %s", error)
        return False
    return True


def _sync(file: GrowingFile | None) -> None:
    try:
        if file is not None:
            file.sync()
    except RecapDeckError as error:
        _log.info("a journal is not on the disk yet: %s", error)
