"""Where journals lie: a folder of this user's, and a mirror in the event's own folder.

A line reaches the system before `record` returns, so that a killed process loses nothing; a
thread brings it to the disk and to the mirror, which may be on a slow network, and nobody
waits for that. Each show is a generation, a file of its own.
"""

from __future__ import annotations

import hashlib
import logging
import platform
import queue
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from recap_deck.errors import RecapDeckError
from recap_deck.files import GrowingFile, make_folder, read_file, remove_file, write_file
from recap_deck.model.deck import Deck
from recap_deck.settings.store import state_folder
from recap_deck.show.journal import Kept, Replay, last_moment, line_of, replay

_log = logging.getLogger(__name__)
_GENERATIONS = 5
_LIMIT = 64_000_000
_WHOLE_EVERY = 50
_CLOSING_SECONDS = 0.4
_NAME = re.compile(r"(?:.*-)?(\d{4,})\.journal\Z")


@dataclass(frozen=True, slots=True)
class JournalPlaces:
    """The folders that hold a deck's journals; a single file's have no mirror."""

    folder: Path
    mirror: Path | None = None


def journal_places(deck: Deck) -> JournalPlaces:
    """Where the journals of a deck lie; nothing is made yet."""
    path = deck.path.resolve()
    digest = hashlib.sha256(str(path).encode("utf-8", "surrogatepass")).hexdigest()[:12]
    folder = state_folder() / "journals" / f"{_slug(path.name)}-{digest}"
    return JournalPlaces(folder, deck.root / ".recap-deck" if deck.is_event else None)


@dataclass(frozen=True, slots=True)
class FoundJournal:
    """A journal that can be gone on with: where it lies, and what it says last."""

    path: Path
    last: Kept

    @property
    def can_resume(self) -> bool:
        """Tell whether it is of a show that began and was not ended."""
        return self.last.evening.show.has_begun and not self.last.evening.is_over


def find_journal(places: JournalPlaces) -> FoundJournal | None:
    """The newest journal that can be read, of this computer or another; None without any.

    By what they say, not by their names: a mirror holds those of several computers.
    """
    folders = [folder for folder in (places.folder, places.mirror) if folder is not None]
    found = [journal for folder in folders for journal in _newest_in(folder)]
    # Of two that say the same the first is this computer's own.
    return max(found, key=lambda journal: journal.last.at.wall, default=None)


def _newest_in(folder: Path) -> Iterator[FoundJournal]:
    """For each computer the newest that can be read."""
    owners: set[str] = set()
    for path in reversed(_generations(folder)):
        if _owner(path) not in owners and (found := _read(path)) is not None:
            owners.add(_owner(path))
            yield found


def _read(path: Path) -> FoundJournal | None:
    try:
        last = last_moment(read_file(path, _LIMIT))
    except RecapDeckError as error:
        _log.warning("a journal is not read: %s", error)
        return None
    return None if last is None else FoundJournal(path, last)


def read_history(found: FoundJournal) -> Replay:
    """All that a journal says."""
    return replay(read_file(found.path, _LIMIT))


def _owner(path: Path) -> str:
    return path.name.rpartition("-")[0]


def _generations(folder: Path) -> list[Path]:
    """The journals of a folder, the oldest first."""
    try:
        paths = [path for path in folder.iterdir() if _NAME.match(path.name)]
    except OSError:
        return []
    return sorted(paths, key=_number)


def _number(path: Path) -> int:
    match = _NAME.match(path.name)
    return int(match[1]) if match else 0


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
    old = [path for path in _generations(folder) if _owner(path) == owner]
    if continued in old:
        return GrowingFile(old[old.index(continued)])
    number = max(map(_number, old), default=0) + 1
    prefix = f"{owner}-" if owner else ""
    file = GrowingFile(folder / f"{prefix}{number:04d}.journal")
    if continued is not None:
        for line in read_file(continued, _LIMIT).split(b"\n"):
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
        return _generation(folder, _slug(platform.node()), continued)
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


def _slug(name: str) -> str:
    """A name as a part of a file's name."""
    return re.sub(r"[^\w.]+", "-", name).strip("-.")[:40] or "deck"
