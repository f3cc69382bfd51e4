"""What an export made, kept in the user's cache by names that say all it depends on."""

from __future__ import annotations

import os
from contextlib import suppress

from recap_deck.errors import RecapDeckError
from recap_deck.files import make_folder, read_file, write_file
from recap_deck.resources import cache_folder

_MAX_BYTES = 100_000_000


class KeptFiles:
    """One folder of files that take at most `room` bytes; a disk that refuses costs only time."""

    def __init__(self, folder: str, room: int = 200_000_000) -> None:
        self._folder = cache_folder() / folder
        self._room = room

    def find(self, name: str) -> bytes | None:
        """What was kept under a name."""
        path = self._folder / name
        try:
            data = read_file(path, _MAX_BYTES)
        except RecapDeckError:
            return None
        with suppress(OSError):
            os.utime(path)  # the least recently used go first
        return data

    def keep(self, name: str, data: bytes) -> None:
        """Keep something for the next time."""
        with suppress(RecapDeckError):
            make_folder(self._folder)
            write_file(self._folder / name, data, synced=False)

    def trim(self) -> None:
        """Drop the least recently used until the rest takes no more room than it may."""
        with suppress(OSError):
            files = [(path.stat(), path) for path in self._folder.iterdir()]
            room = self._room
            for facts, path in sorted(files, key=lambda each: -each[0].st_mtime):
                room -= facts.st_size
                if room < 0:
                    path.unlink(missing_ok=True)
