"""Writes an export in a child process, so that no slide waits for it."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from recap_deck.source.source_files import NOTHING_UNSAVED, Unsaved

_PATIENCE_MS = 2_000


class ExportJob(QObject):
    """One export of a deck, unsaved texts and all; tells how far it is, and how it ended.

    Signals:
        progressed: so many pages of so many are written; carries the page's title too.
        finished: it is over; carries whether the file is there, and what was said last: why it
            isn't, or what else stands beside it.
    """

    progressed = Signal(int, int, str)
    finished = Signal(bool, str)

    def __init__(
        self,
        source: Path,
        target: Path,
        arguments: Sequence[str] = (),
        unsaved: Unsaved = NOTHING_UNSAVED,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.target = target
        self.is_cancelled = False
        self._rest = ""
        self._process = QProcess(self)
        self._process.setProcessEnvironment(_environment())
        self._process.readyReadStandardOutput.connect(self._on_output)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._process.kill)
        self._unsaved = {str(path): text for path, text in unsaved.items()}
        asked = list(arguments) or ["-o", str(target)]
        self._arguments = ["-m", "recap_deck", "export", str(source), *asked]

    def start(self) -> None:
        """Begin."""
        switches = ["--progress-lines", *(["--unsaved-from-input"] if self._unsaved else [])]
        self._process.start(sys.executable, [*self._arguments, *switches])
        if self._unsaved:
            self._process.write(json.dumps(self._unsaved).encode())
        self._process.closeWriteChannel()

    def cancel(self) -> None:
        """End it; the file that was there before stays."""
        self.is_cancelled = True
        self._process.terminate()
        # Windows asks only programs that have a window.
        self._patience.start()

    def close(self) -> None:
        """End it and wait for its end: Qt complains about a process that outlives its object."""
        self._process.blockSignals(True)
        self._process.terminate()
        if not self._process.waitForFinished(_PATIENCE_MS):
            self._process.kill()
            self._process.waitForFinished(_PATIENCE_MS)

    def _on_output(self) -> None:
        text = self._rest + self._process.readAllStandardOutput().toStdString()
        *lines, self._rest = text.split("\n")
        for line in lines:
            done, total, *title = line.split(" ", 2)
            if done.isdecimal() and total.isdecimal():
                self.progressed.emit(int(done), int(total), title[0] if title else "")

    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        said = self._process.readAllStandardError().toStdString().strip().splitlines()
        is_done = code == 0 and status is QProcess.ExitStatus.NormalExit
        self.finished.emit(is_done, said[-1] if said else "")

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.finished.emit(False, self._process.errorString())


def _environment() -> QProcessEnvironment:
    """Our own; the child draws without a display."""
    environment = QProcessEnvironment.systemEnvironment()
    environment.insert("QT_QPA_PLATFORM", "offscreen")
    environment.insert("PYTHONIOENCODING", "utf-8")
    return environment
