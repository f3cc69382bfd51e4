"""Where drafts lie: files of this user's, each held by the process whose text it is."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLockFile

from recap_deck.errors import RecapDeckError
from recap_deck.files import make_folder, read_file, remove_file, write_file
from recap_deck.settings.store import state_folder
from recap_deck.values import dataclass
from recap_deck.writing.drafts import Draft, draft_bytes, draft_prefix, read_draft

_log = logging.getLogger(__name__)
_LIMIT = 32_000_000
_SUFFIX = ".draft"


def drafts_folder() -> Path:
    """Where this user's drafts lie; it may not exist yet."""
    return state_folder() / "drafts"


class HeldDraft:
    """A draft's file; while somebody holds it nobody else takes what is in it.

    A process that is killed holds nothing any more.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        self._lock = QLockFile(f"{file}.lock")
        self._lock.setStaleLockTime(0)  # an old one isn't a dead one

    def hold(self) -> bool:
        """Take hold of it, unless a living process does."""
        return self._lock.tryLock(0)

    def write(self, draft: Draft) -> None:
        """Write the draft whole or not at all; a `DeckFileError` if the disk refuses."""
        make_folder(self.file.parent)
        self.hold()
        write_file(self.file, draft_bytes(draft))

    def remove(self) -> None:
        """Forget the draft."""
        remove_file(self.file)
        self.release()

    def release(self) -> None:
        """Leave it to whoever comes next."""
        self._lock.unlock()


def new_draft(path: Path) -> HeldDraft:
    """A place for the draft of a file; nothing is written yet."""
    return HeldDraft(drafts_folder() / f"{draft_prefix(path)}{os.urandom(4).hex()}{_SUFFIX}")


@dataclass(frozen=True, slots=True)
class FoundDraft:
    """A draft that somebody left, and when it was written."""

    held: HeldDraft
    draft: Draft
    moment: datetime


def found_drafts(wanted: Callable[[Path], bool]) -> Iterator[FoundDraft]:
    """Take hold of the drafts of `wanted` files that were left, the oldest first."""
    files = [file for file in _listed() if (draft := _read(file)) and wanted(draft.path)]
    for file in files:
        held = HeldDraft(file)
        # Read again when it is held: until then somebody may have written it.
        if held.hold() and (draft := _read(file)) is not None:
            moment = datetime.fromtimestamp(file.stat().st_mtime)
            yield FoundDraft(held, draft, moment)


def _listed() -> list[Path]:
    try:
        files = list(drafts_folder().glob(f"*{_SUFFIX}"))
        return sorted(files, key=lambda file: file.stat().st_mtime_ns)
    except OSError as error:
        _log.warning("drafts can't be listed: %s", error)
        return []


def _read(file: Path) -> Draft | None:
    try:
        return read_draft(read_file(file, _LIMIT))
    except RecapDeckError as error:
        _log.warning("a draft can't be read: %s", error)
        return None
