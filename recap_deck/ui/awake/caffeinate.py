"""macOS: `caffeinate` keeps the display awake as long as our process lives."""

from __future__ import annotations

import os
from collections.abc import Callable

from PySide6.QtCore import QObject, QProcess


class Caffeinate:
    """A process of the system's own tool; it ends by itself when ours does."""

    def __init__(
        self, answer: Callable[[bool], None], parent: QObject, program: str = "caffeinate"
    ) -> None:
        self._answer = answer
        self._program = program
        self._process = QProcess(parent)
        self._process.started.connect(self._on_started)
        self._process.finished.connect(self._on_ended)
        self._process.errorOccurred.connect(self._on_ended)

    @property
    def is_running(self) -> bool:
        """Say whether the tool runs."""
        return self._process.state() is not QProcess.ProcessState.NotRunning

    def hold(self) -> None:
        """Start it: no sleep of the display, none of the system while nothing is typed."""
        self._process.start(self._program, ["-d", "-i", "-w", str(os.getpid())])

    def release(self) -> None:
        """End it."""
        if self.is_running:
            self._process.kill()
            self._process.waitForFinished(1_000)

    def _on_started(self) -> None:
        self._answer(True)

    def _on_ended(self, *_: object) -> None:
        self._answer(False)
