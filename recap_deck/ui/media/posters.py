"""Posters for videos that have none: their first frames, made one by one in another process."""

from __future__ import annotations

import sys
from functools import partial

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer

from recap_deck.build.media import can_play
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.media.wanted_posters import (
    PATIENCE_SECONDS,
    UNPLAYABLE,
    Wanted,
    arguments_for,
    note_outcome,
    wanted_posters,
)
from recap_deck.ui.presenting import Presenting
from recap_deck.ui.survey import Survey


class Posters(QObject):
    """Looks at the videos that the survey met, while nobody presents.

    When all are looked at, slides are drawn again that got a picture, or a remark that their
    video can't be played.
    """

    def __init__(self, live_deck: LiveDeck, presenting: Presenting, survey: Survey) -> None:
        super().__init__(survey)
        self._deck = live_deck
        self._presenting = presenting
        self._tried: set[Wanted] = set()
        self._learned = False
        self._is_closed = False
        self._process: QProcess | None = None
        self._limit = QTimer(self, interval=PATIENCE_SECONDS * 1000, singleShot=True)
        self._limit.timeout.connect(self._stop)
        survey.grew.connect(self.look)
        presenting.changed.connect(self.look)
        self.look()

    def look(self, _: object = None) -> None:
        """Begin with one that is wanted, if there is one."""
        is_busy = self._process is not None or self._presenting.is_on
        if self._is_closed or is_busy or not can_play():
            return
        wanted = wanted_posters(self._deck.builder, self._tried)
        if wanted:
            self._tried.add(wanted[0])
            self._start(wanted[0])
        elif self._learned:
            self._learned = False
            self._deck.look_again()

    def close(self) -> None:
        """End what is running, and begin nothing more."""
        self._is_closed = True
        self._limit.stop()
        if self._process is not None:
            self._process.blockSignals(True)
            self._process.kill()
            self._process.waitForFinished(1_000)

    def _stop(self) -> None:
        """End a decoder that hangs; the next one follows."""
        if self._process is not None:
            self._process.kill()

    def _start(self, wanted: Wanted) -> None:
        process = self._process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("QT_QPA_PLATFORM", "offscreen")
        process.setProcessEnvironment(environment)
        # What decoders say of a file is of no use to anybody.
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(partial(self._on_finished, wanted))
        process.start(sys.executable, arguments_for(wanted))
        self._limit.start()

    def _on_finished(self, wanted: Wanted, code: int, status: QProcess.ExitStatus) -> None:
        process, self._process = self._process, None
        self._limit.stop()
        # What hangs or crashes there would do so in the windows.
        outcome = code if status is QProcess.ExitStatus.NormalExit else UNPLAYABLE
        if note_outcome(self._deck.builder, wanted, outcome):
            self._learned = True
        if process is not None:
            process.deleteLater()
        self.look()
