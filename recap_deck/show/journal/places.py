"""Where journals lie: a folder of this user's, and a mirror in the event's own folder."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from pathlib import Path

from recap_deck.errors import RecapDeckError
from recap_deck.files import key_of, read_file
from recap_deck.model.deck import Deck
from recap_deck.patterns import expression
from recap_deck.settings.store import state_folder
from recap_deck.show.journal.lines import Kept, Replay, last_moment, replay
from recap_deck.values import dataclass

_log = logging.getLogger(__name__)
LIMIT = 64_000_000
"""How large a journal may be to be read."""
_NAME = expression(r"(?:.*-)?(\d{4,})\.journal\Z")


@dataclass(frozen=True, slots=True)
class JournalPlaces:
    """The folders that hold a deck's journals; a single file's have no mirror."""

    folder: Path
    mirror: Path | None = None


def journal_places(deck: Deck) -> JournalPlaces:
    """Where the journals of a deck lie; nothing is made yet."""
    path = deck.path.resolve()
    folder = state_folder() / "journals" / f"{slug_of(path.name)}-{key_of(path)}"
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
    for path in reversed(generations(folder)):
        if owner_of(path) not in owners and (found := _read(path)) is not None:
            owners.add(owner_of(path))
            yield found


def _read(path: Path) -> FoundJournal | None:
    try:
        last = last_moment(read_file(path, LIMIT))
    except RecapDeckError as error:
        _log.warning("a journal is not read: %s", error)
        return None
    return None if last is None else FoundJournal(path, last)


def read_history(found: FoundJournal) -> Replay:
    """All that a journal says."""
    return replay(read_file(found.path, LIMIT))


def owner_of(path: Path) -> str:
    """The computer that wrote a journal of a mirror; "" in the user's own folder."""
    return path.name.rpartition("-")[0]


def generations(folder: Path) -> list[Path]:
    """The journals of a folder, the oldest first."""
    try:
        paths = [path for path in folder.iterdir() if _NAME.match(path.name)]
    except OSError:
        return []
    return sorted(paths, key=number_of)


def number_of(path: Path) -> int:
    """Which of its owner's generations a journal is."""
    match = _NAME.match(path.name)
    return int(match[1]) if match else 0


def slug_of(name: str) -> str:
    """A name as a part of a file's name."""
    return re.sub(r"[^\w.]+", "-", name).strip("-.")[:40] or "deck"
