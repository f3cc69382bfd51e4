"""The decks that were opened last: a file of the user's, and a small picture of each cover."""

from __future__ import annotations

import json
import logging
import zlib
from collections.abc import Sequence
from pathlib import Path

from recap_deck.errors import RecapDeckError
from recap_deck.files import make_folder, read_file, remove_file, write_file
from recap_deck.settings.store import state_folder
from recap_deck.values import dataclass

_log = logging.getLogger(__name__)
_LIMIT = 200_000
MOST = 24


@dataclass(frozen=True, slots=True)
class Recent:
    """A deck that was opened: its whole path, its title, and its date as YYYY-MM-DD or empty."""

    path: str
    title: str = ""
    date: str = ""

    @property
    def is_there(self) -> bool:
        """Say whether the deck can still be found."""
        try:
            return Path(self.path).exists()
        except OSError:
            return False


def remembered(recents: Sequence[Recent], newest: Recent) -> tuple[Recent, ...]:
    """The list with `newest` in front; of one path the newest state counts."""
    rest = (each for each in recents if each.path != newest.path)
    return (newest, *rest)[:MOST]


def without(recents: Sequence[Recent], path: str) -> tuple[Recent, ...]:
    """The list without a deck."""
    return tuple(each for each in recents if each.path != path)


def recent_file() -> Path:
    """The file that holds the list."""
    return state_folder() / "recent.json"


def cover_file(path: str) -> Path:
    """Where the picture of a deck's cover is kept; it may not exist."""
    key = path.encode("utf-8", "surrogatepass")
    return state_folder() / "covers" / f"{zlib.crc32(key):08x}{zlib.adler32(key):08x}.png"


def load_recents() -> tuple[Recent, ...]:
    """Read the list; what can't be read costs that much of it and no more."""
    try:
        stored = json.loads(read_file(recent_file(), _LIMIT))
    except (RecapDeckError, ValueError, RecursionError):
        return ()
    rows = stored if isinstance(stored, list) else []
    return tuple(recent for row in rows if (recent := _recent(row)))[:MOST]


def _recent(row: object) -> Recent | None:
    if not isinstance(row, dict) or not isinstance(row.get("path"), str) or not row["path"]:
        return None
    return Recent(row["path"], str(row.get("title", "")), str(row.get("date", "")))


def save_recents(recents: Sequence[Recent]) -> None:
    """Write the list; a disk that refuses costs no more than the list."""
    rows = [{"path": each.path, "title": each.title, "date": each.date} for each in recents]
    _write(recent_file(), json.dumps(rows, indent=2, ensure_ascii=False).encode())


def save_cover(path: str, picture: bytes) -> None:
    """Keep the picture of a deck's cover."""
    _write(cover_file(path), picture)


def forget(path: str) -> tuple[Recent, ...]:
    """Take a deck out of the list, and its picture with it; the list that is left."""
    left = without(load_recents(), path)
    save_recents(left)
    try:
        remove_file(cover_file(path))
    except RecapDeckError as error:
        _log.warning("a cover stays: %s", error)
    return left


def _write(path: Path, data: bytes) -> None:
    try:
        make_folder(path.parent)
        write_file(path, data, synced=False)
    except RecapDeckError as error:
        _log.warning("recent decks are not written: %s", error)
