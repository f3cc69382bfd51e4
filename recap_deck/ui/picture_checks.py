"""Finds out beside the windows which pictures are broken, or can hardly be seen."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Qt, QThread, QThreadPool, Signal

from recap_deck.build.picture_verdicts import Seen
from recap_deck.paint.faint import verdict
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.presenting import Presenting
from recap_deck.ui.slide.live_pictures import prepare_for_threads
from recap_deck.ui.survey import Survey


class PictureChecks(QObject):
    """Decodes one picture after the other that the survey met, while nobody presents.

    When all are known, the deck's slides are looked at again if there is something to say.
    """

    _found = Signal(object, str)

    def __init__(self, live_deck: LiveDeck, presenting: Presenting, survey: Survey) -> None:
        super().__init__(survey)
        self._deck = live_deck
        self._presenting = presenting
        self._is_busy = False
        self._is_closed = False
        self._learned = False
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setThreadPriority(QThread.Priority.LowestPriority)
        self._found.connect(self._on_found, Qt.ConnectionType.QueuedConnection)
        survey.grew.connect(self.look)
        presenting.changed.connect(self.look)

    def look(self, _: object = None) -> None:
        """Begin with one that is unknown, if there is one."""
        if self._is_busy or self._is_closed or self._presenting.is_on:
            return
        seen = next(iter(self._deck.builder.verdicts.unknown), None)
        if seen is not None:
            self._is_busy = True
            prepare_for_threads(seen[0])
            self._pool.start(partial(self._find_out, seen))
        elif self._learned:
            self._learned = False
            self._deck.look_again()

    def close(self) -> None:
        """Begin nothing more; what is being decoded is waited for."""
        self._is_closed = True
        self._pool.waitForDone()

    def _find_out(self, seen: Seen) -> None:
        """In a thread."""
        self._found.emit(seen, verdict(*seen))

    def _on_found(self, seen: Seen, code: str) -> None:
        self._is_busy = False
        self._learned = self._learned or bool(code)
        self._deck.builder.verdicts.tell(seen, code)
        self.look()
