"""Keeps what was drawn beside the show's journal, so that it is there when a show is resumed."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QObject

from recap_deck.errors import RecapDeckError
from recap_deck.files import GrowingFile, read_file, remove_file
from recap_deck.show.ink import Ink
from recap_deck.show.journal.ink_lines import ink_line, replay_ink
from recap_deck.show.journal.places import LIMIT
from recap_deck.ui.keeping import Keeping
from recap_deck.ui.live_tools import LiveTools

_log = logging.getLogger(__name__)
_SUFFIX = ".ink"


class InkKeeping(QObject):
    """Writes a line for each stroke of a show that is recorded, and reads them when it goes on.

    A disk that refuses is no reason to stop drawing; that the show isn't recorded is told by
    whoever keeps the journal.
    """

    def __init__(self, live: LiveTools, keeping: Keeping) -> None:
        super().__init__(live)
        self._live = live
        self._keeping = keeping
        self._file: GrowingFile | None = None
        self._written = Ink()
        if keeping.continued is not None:
            self._take_up(keeping.continued)
        live.inked.connect(self._record)
        keeping.resumed.connect(self._take_up)

    def _take_up(self, journal: Path) -> None:
        """Show what was drawn in the show that is gone on with."""
        path = journal.with_suffix(_SUFFIX)
        try:
            ink = replay_ink(read_file(path, LIMIT)) if path.exists() else Ink()
        except RecapDeckError as error:
            _log.warning("what was drawn is not read: %s", error)
            return
        self._live.take_ink(ink)

    def _record(self) -> None:
        journal = self._keeping.journal
        if journal is None or self._live.ink == self._written_in(journal):
            return
        try:
            self._opened(journal).append(ink_line(self._written, self._live.ink))
        except RecapDeckError as error:
            _log.warning("what was drawn is not kept: %s", error)
        else:
            self._written = self._live.ink

    def _written_in(self, journal: Path) -> Ink:
        """What the file beside this journal says already."""
        is_open = self._file is not None and self._file.path == journal.with_suffix(_SUFFIX)
        return self._written if is_open else Ink()

    def _opened(self, journal: Path) -> GrowingFile:
        path = journal.with_suffix(_SUFFIX)
        if self._file is None or self._file.path != path:
            self._close()
            self._file = GrowingFile(path)
            self._written = replay_ink(read_file(path, LIMIT))
            _remove_orphans(path.parent)
        return self._file

    def _close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None


def _remove_orphans(folder: Path) -> None:
    """The files of journals that are gone go too."""
    for path in folder.glob(f"*{_SUFFIX}"):
        if not path.with_suffix(".journal").exists():
            remove_file(path)
