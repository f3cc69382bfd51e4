"""Posters for videos that have none: their first frames, made one by one in another process."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer

from recap_deck.build.media import can_play
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.media.wanted_posters import PATIENCE_SECONDS, Wanted, arguments_for
from recap_deck.ui.presenting import Presenting
from recap_deck.ui.survey import Survey


class Posters(QObject):
    """Makes what the survey met, while nobody presents; then the slides are drawn again."""

    def __init__(self, live_deck: LiveDeck, presenting: Presenting, survey: Survey) -> None:
        super().__init__(survey)
        self._deck = live_deck
        self._presenting = presenting
        self._tried: set[Wanted] = set()
        self._made_any = False
        self._process: QProcess | None = None
        self._limit = QTimer(self, interval=PATIENCE_SECONDS * 1000, singleShot=True)
        self._limit.timeout.connect(self.stop)
        survey.grew.connect(self.look)
        presenting.changed.connect(self.look)
        self.look()

    def look(self, _: object = None) -> None:
        """Begin with one that is wanted, if there is one."""
        if self._process is not None or self._presenting.is_on or not can_play():
            return
        wanted = sorted(self._deck.builder.posterless - self._tried)
        if wanted:
            self._tried.add(wanted[0])
            self._start(wanted[0])
        elif self._made_any:
            self._made_any = False
            self._deck.look_again()

    def stop(self) -> None:
        """End what is running: a decoder that hangs, or the program's end."""
        if self._process is not None:
            self._process.kill()
            self._process.waitForFinished(1_000)

    def _start(self, wanted: Wanted) -> None:
        process = self._process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        environment.insert("QT_QPA_PLATFORM", "offscreen")
        process.setProcessEnvironment(environment)
        # What decoders say of a file is of no use to anybody.
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(self._on_finished)
        process.start(sys.executable, arguments_for(wanted))
        self._limit.start()

    def _on_finished(self, code: int, _: object = None) -> None:
        process, self._process = self._process, None
        self._limit.stop()
        self._made_any = self._made_any or code == 0
        if process is not None:
            process.deleteLater()
        self.look()
