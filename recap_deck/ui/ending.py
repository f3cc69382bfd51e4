"""A polite end when the system asks for it: at log-out, shutdown, or from a terminal."""

from __future__ import annotations

import os
import signal

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication

_ASKED = ("SIGTERM", "SIGHUP", "SIGINT")


class Ending(QObject):
    """Ends the program as its last window would, so that the show and unsaved text are kept.

    Python looks at signals only between its own steps, and Qt may wait in between for long:
    a pipe wakes it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before: dict[int, object] = {}
        if os.name != "posix":
            return
        self._read, self._write = os.pipe()
        for end in (self._read, self._write):
            os.set_blocking(end, False)
        self._wakeup = signal.set_wakeup_fd(self._write, warn_on_full_buffer=False)
        self._notifier = QSocketNotifier(self._read, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_woken)
        for name in _ASKED:
            number = getattr(signal, name)
            self._before[number] = signal.signal(number, _leave)

    def close(self) -> None:
        """Leave signals to whoever had them before."""
        if not self._before:
            return
        for number, before in self._before.items():
            signal.signal(number, before)  # type: ignore[arg-type]  # what it gave
        self._before = {}
        signal.set_wakeup_fd(self._wakeup)
        self._notifier.setEnabled(False)
        os.close(self._read)
        os.close(self._write)

    def _on_woken(self) -> None:
        # Python calls `_leave` as soon as it runs, which it does now.
        os.read(self._read, 64)


def _leave(_number: int, _frame: object) -> None:
    # `quit` would ask the windows, and none of them may say no.
    QApplication.exit(0)
