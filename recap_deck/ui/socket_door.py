"""A door that is a socket in a folder: where second starts knock, everywhere but on Windows.

Qt's own would load its whole network library, for five megabytes and ten milliseconds.
"""

from __future__ import annotations

import contextlib
import logging
import socket
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSocketNotifier

from recap_deck.errors import RecapDeckError
from recap_deck.files import make_folder, remove_file
from recap_deck.ui.second_start import MOST_BYTES

_log = logging.getLogger(__name__)
_TRY_SECONDS = 0.2


class SocketDoor(QObject):
    """Answers a line with a line; `answer` says which."""

    def __init__(self, answer: Callable[[bytes], bytes], parent: QObject) -> None:
        super().__init__(parent)
        self._answer = answer
        self._place: Path | None = None
        self._server: socket.socket | None = None
        self._watch: QSocketNotifier | None = None
        self._callers: dict[socket.socket, tuple[QSocketNotifier, bytearray]] = {}

    def open(self, place: str) -> bool:
        """Listen at a place; one that a killed program left behind is taken over."""
        try:
            make_folder(Path(place).parent)
            self._server = _listening(Path(place))
        except (OSError, RecapDeckError) as error:
            _log.warning("second starts are not answered: %s", error)
            return False
        self._place = Path(place)
        self._watch = QSocketNotifier(self._server.fileno(), QSocketNotifier.Type.Read, self)
        self._watch.activated.connect(self._on_knock)
        return True

    def close(self) -> None:
        """Listen no longer; the place is free for another program."""
        for caller in list(self._callers):
            self._part(caller)
        if self._watch is not None:
            self._watch.setEnabled(False)
            self._watch.deleteLater()
        if self._server is not None:
            self._server.close()
        if self._place is not None:
            with contextlib.suppress(RecapDeckError):
                remove_file(self._place)
        self._place = self._server = self._watch = None

    def _on_knock(self) -> None:
        if self._server is None:
            return
        with contextlib.suppress(OSError):
            caller, _ = self._server.accept()
            caller.setblocking(False)
            watch = QSocketNotifier(caller.fileno(), QSocketNotifier.Type.Read, self)
            self._callers[caller] = (watch, bytearray())
            watch.activated.connect(partial(self._on_said, caller))

    def _on_said(self, caller: socket.socket, *_: object) -> None:
        heard = self._callers[caller][1]
        try:
            new = caller.recv(MOST_BYTES)
        except OSError:
            new = b""
        heard += new
        line, end, _rest = bytes(heard).partition(b"\n")
        if end:
            with contextlib.suppress(OSError):
                caller.sendall(self._answer(line))
        if end or not new or len(heard) > MOST_BYTES:
            self._part(caller)

    def _part(self, caller: socket.socket) -> None:
        watch, _ = self._callers.pop(caller)
        watch.setEnabled(False)
        watch.deleteLater()
        caller.close()


def _listening(place: Path) -> socket.socket:
    """A socket that listens at a place; an `OSError` where somebody else does."""
    server = socket.socket(socket.AF_UNIX)
    try:
        try:
            server.bind(str(place))
        except OSError:
            if not place.exists() or _is_answered(place):
                raise
            remove_file(place)
            server.bind(str(place))
        server.listen(8)
        server.setblocking(False)
    except OSError:
        server.close()
        raise
    return server


def _is_answered(place: Path) -> bool:
    """Tell whether another program listens there."""
    with socket.socket(socket.AF_UNIX) as caller:
        caller.settimeout(_TRY_SECONDS)
        return caller.connect_ex(str(place)) == 0
