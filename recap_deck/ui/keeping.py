"""Records the show in its journal, and goes on with one that was interrupted."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from recap_deck.show import evening as moves
from recap_deck.show.journal.lines import Kept
from recap_deck.show.journal.places import FoundJournal, find_journal, journal_places
from recap_deck.show.journal.resume import Resumed, resume, resumed_text
from recap_deck.show.journal.writer import JournalWriter
from recap_deck.show.system_clock import boot_id
from recap_deck.ui.live_clock import LiveClock
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.live_show import LiveShow
from recap_deck.ui.words import language
from recap_deck.values import dataclass

_MINUTE_MS = 60_000
_JUST_NOW = 15 * 60.0


@dataclass(frozen=True, slots=True)
class Interrupted:
    """A show that can be gone on with; `at` is when it was last seen, by the wall clock."""

    resumed: Resumed
    path: Path
    at: float

    @property
    def was_just_now(self) -> bool:
        """Tell whether whoever presents now was surely presenting it."""
        return not self.resumed.must_ask and self.resumed.away <= _JUST_NOW


class Keeping(QObject):
    """Keeps a journal of a show that has begun; a rehearsal has none.

    Signals:
        failed: the show can't be recorded; carries the error.
        resumed: a show is gone on with; carries the path of its journal.
    """

    failed = Signal(object)
    resumed = Signal(object)

    def __init__(self, live_deck: LiveDeck, show: LiveShow, clock: LiveClock) -> None:
        super().__init__(show)
        self._deck = live_deck
        self._show = show
        self._clock = clock
        self._boot = boot_id()
        self._writer: JournalWriter | None = None
        self.continued: Path | None = None
        """The journal of the show that is gone on with."""
        self._has_failed = False
        self._has_looked = False
        self.interrupted: Interrupted | None = None
        """What can be gone on with, once it was looked for."""
        self._minutes = QTimer(self, interval=_MINUTE_MS)
        self._minutes.timeout.connect(self._record)
        show.taken.connect(self._record)
        live_deck.changed.connect(self._on_deck_changed)

    @property
    def journal(self) -> Path | None:
        """The journal that is written; None for a rehearsal, and before anything is."""
        if self._writer is None or self._show.is_rehearsal:
            return None
        return self._writer.path

    def look(self) -> Interrupted | None:
        """Look for a show that was interrupted; only once, before this one is recorded."""
        if not self._has_looked:
            self._has_looked = True
            found = self._find()
            self.interrupted = None if found is None else self._as_interrupted(found)
        return self.interrupted

    def resume(self) -> str:
        """Go on with the show that was interrupted; what to say of it, "" where there is none."""
        interrupted = self.look()
        if interrupted is None:
            return ""
        # By now more time has gone by than when it was found.
        found = self._as_resumed(interrupted.resumed.kept)
        self._close_writer()
        self.continued = interrupted.path
        self.interrupted = None
        self._clock.take(found.kept.clock)
        self._show.resume(found.kept.evening, found.kept.slide)
        self.resumed.emit(interrupted.path)
        return resumed_text(interrupted.resumed, language())

    def close(self, *, is_left: bool) -> None:
        """Record the last; a show that was left when it was through is over."""
        evening, route = self._show.evening, self._show.route
        is_through = evening.rundown.running is None or evening.show.position.slide >= route.last
        if self._writer is not None and is_left and is_through:
            self._show.take(moves.end_show(evening, self._clock.now))
        self._record()
        self._close_writer()

    def _record(self) -> None:
        if self._show.is_rehearsal or not self._show.state.has_begun:
            return
        writer = self._opened()
        writer.record(self._kept())
        if writer.failure is not None and not self._has_failed:
            self.failed.emit(writer.failure)
        self._has_failed = writer.failure is not None

    def _opened(self) -> JournalWriter:
        if self._writer is None:
            self.look()
            self._writer = JournalWriter(journal_places(self._deck.deck), self.continued)
            self._minutes.start()
        return self._writer

    def _kept(self) -> Kept:
        entry, instant = self._show.entry, self._clock.instant()
        slide = "" if entry is None else entry.id
        return Kept(instant, self._clock.placed, self._boot, slide, self._show.evening)

    def _find(self) -> FoundJournal | None:
        found = find_journal(journal_places(self._deck.deck))
        return found if found is not None and found.can_resume else None

    def _as_interrupted(self, found: FoundJournal) -> Interrupted:
        return Interrupted(self._as_resumed(found.last), found.path, found.last.at.wall)

    def _as_resumed(self, kept: Kept) -> Resumed:
        return resume(kept, self._clock.instant(), self._boot)

    def _close_writer(self) -> None:
        self._minutes.stop()
        if self._writer is not None:
            self._writer.close()
            self._writer = None

    def _on_deck_changed(self, new_indexes: Sequence[int]) -> None:
        """Another deck has a journal of its own."""
        if not new_indexes:
            self._close_writer()
            self.continued = self.interrupted = None
            self._has_looked = False
