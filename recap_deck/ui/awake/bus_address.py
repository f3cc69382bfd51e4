"""Where the session's bus is, and whether it answers: Qt would wait for a bus that hangs."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import unquote

from PySide6.QtCore import QObject, QSocketNotifier, QTimer

_WAIT_MS = 1_000


def bus_address(environment: Mapping[str, str]) -> str:
    """The address of the session's bus; "" where there is none."""
    if named := environment.get("DBUS_SESSION_BUS_ADDRESS"):
        return named
    runtime = environment.get("XDG_RUNTIME_DIR")
    path = Path(runtime) / "bus" if runtime else None
    return f"unix:path={path}" if path is not None and path.exists() else ""


def socket_name(address: str) -> str:
    """The socket of the first local address; a leading zero byte for an abstract one."""
    for each in address.split(";"):
        kind, _, values = each.partition(":")
        named = dict(value.partition("=")[::2] for value in values.split(","))
        if kind == "unix" and "path" in named:
            return unquote(named["path"])
        if kind == "unix" and "abstract" in named:
            return "\0" + unquote(named["abstract"])
    return ""


class BusProbe(QObject):
    """Says hello to a bus without waiting for it, and calls back with whether it answered."""

    def __init__(self, answer: Callable[[bool], None], parent: QObject) -> None:
        super().__init__(parent)
        self._answer = answer
        self._socket: socket.socket | None = None
        self._notifier: QSocketNotifier | None = None
        self._timer = QTimer(self, interval=_WAIT_MS, singleShot=True)
        self._timer.timeout.connect(self._on_silence)

    def ask(self, name: str) -> None:
        """Ask the bus at a socket who may come in."""
        self.forget()
        made = socket.socket(socket.AF_UNIX)
        made.setblocking(False)
        try:
            made.connect(name)
            # See https://dbus.freedesktop.org/doc/dbus-specification.html#auth-protocol
            user = str(os.getuid()).encode().hex()
            made.send(f"\0AUTH EXTERNAL {user}\r\n".encode())
        except OSError:
            made.close()
            self._answer(False)
            return
        self._socket = made
        self._notifier = QSocketNotifier(made.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_word)
        self._timer.start()

    def forget(self) -> None:
        """Wait no longer."""
        self._timer.stop()
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
        if self._socket is not None:
            self._socket.close()
        self._socket = self._notifier = None

    def _on_word(self, *_: object) -> None:
        assert self._socket is not None, "only an open socket has something to say"
        try:
            word = self._socket.recv(64)
        except OSError:
            word = b""
        self.forget()
        self._answer(word.startswith(b"OK"))

    def _on_silence(self) -> None:
        self.forget()
        self._answer(False)
