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
from recap_deck.show.journal import Kept, Replay, line_of, replay

_log = logging.getLogger(__name__)
_GENERATIONS = 5
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


def find_journal(places: JournalPlaces) -> Replay | None:
    """The newest journal that can be read, of this computer or another; None without any."""
    found = [_newest_in(folder) for folder in (places.folder, places.mirror) if folder]
    moments = [(each.last.at.wall, each) for each in found if each and each.last]
    return max(moments, key=lambda pair: pair[0])[1] if moments else None


def _newest_in(folder: Path) -> Replay | None:
    """By what they say, not by their names: a mirror holds those of several computers."""
    latest: dict[str, Replay] = {}
    for path in reversed(_generations(folder)):
        owner = path.name.rpartition("-")[0]
        if owner not in latest and (read := _read(path)) and read.last:
            latest[owner] = read
    return max(latest.values(), key=_ends, default=None)


def _ends(read: Replay) -> float:
    return read.last.at.wall if read.last else 0.0


def _read(path: Path) -> Replay | None:
    try:
        return replay(read_file(path))
    except RecapDeckError as error:
        _log.warning("a journal is not read: %s", error)
        return None


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
    """Records one show; a disk that refuses never stops it."""

    def __init__(self, places: JournalPlaces) -> None:
        self._places = places
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
            self._file = _new_generation(self._places.folder, "")
        return self._file

    def _follow(self) -> None:
        """In a thread: mirror what was recorded and bring both files to the disk."""
        mirror = _open_mirror(self._places.mirror)
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


def _new_generation(folder: Path, owner: str) -> GrowingFile:
    """A new file after those that are there; the oldest of the same owner go."""
    make_folder(folder)
    old = [path for path in _generations(folder) if path.name.rpartition("-")[0] == owner]
    number = max(map(_number, old), default=0) + 1
    prefix = f"{owner}-" if owner else ""
    file = GrowingFile(folder / f"{prefix}{number:04d}.journal")
    for path in old[: max(0, len(old) - _GENERATIONS + 1)]:
        remove_file(path)
    return file


def _open_mirror(folder: Path | None) -> GrowingFile | None:
    """A journal in the event's folder, which Git is to ignore; None where that can't be."""
    if folder is None:
        return None
    try:
        make_folder(folder)
        ignore = folder / ".gitignore"
        if not ignore.exists():
            write_file(ignore, b"*\n")
        return _new_generation(folder, _slug(platform.node()))
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
