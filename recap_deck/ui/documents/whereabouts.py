"""Where texts are on the disk, so that one that is gone can be found under its new name."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from recap_deck.errors import DeckFileError
from recap_deck.files import read_file

_TEXTS = (".md", ".markdown", ".yaml", ".yml")
_MOST = 5_000


class Whereabouts:
    """The texts that there were under a folder when somebody looked last."""

    def __init__(self) -> None:
        self._root: Path | None = None
        self._is_deep = False
        self._known: frozenset[Path] = frozenset()

    def use(self, root: Path, *, is_deep: bool) -> None:
        """Look at a folder from now on, with those below it where it is all of an event's."""
        self._root, self._is_deep = root, is_deep
        self.look()

    def look(self) -> None:
        """Take what is there as known."""
        self._known = frozenset(self._texts())

    def renamed(self, data: bytes) -> Path | None:
        """The one text that is new and says `data`; None where there is none, or several."""
        new = [path for path in self._texts() if path not in self._known]
        found = [path for path in new if data and _says(path, data)]
        return found[0] if len(found) == 1 else None

    def _texts(self) -> Iterator[Path]:
        seen = 0
        for folder, folders, names in os.walk(self._root) if self._root else ():
            folders[:] = [each for each in folders if each[0] != "."] if self._is_deep else []
            seen += len(names)
            if seen > _MOST:
                return
            yield from (
                Path(folder, name)
                for name in names
                if name[0] != "." and name.lower().endswith(_TEXTS)
            )


def _says(path: Path, data: bytes) -> bool:
    try:
        return path.stat().st_size == len(data) and read_file(path) == data
    except (DeckFileError, OSError):
        return False
