"""A door that is Qt's: on Windows a named pipe, where second starts knock."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from recap_deck.ui.second_start import MOST_BYTES

_log = logging.getLogger(__name__)


class PipeDoor(QObject):
    """Answers a line with a line; `answer` says which."""

    def __init__(self, answer: Callable[[bytes], bytes], parent: QObject) -> None:
        super().__init__(parent)
        self._answer = answer
        self._server = QLocalServer(self)
        self._server.newConnection.connect(self._on_knock)

    def open(self, place: str) -> bool:
        """Listen at a place; a pipe ends with the program that made it."""
        is_open = self._server.listen(place)
        if not is_open:
            _log.warning("second starts are not answered: %s", self._server.errorString())
        return is_open

    def close(self) -> None:
        """Listen no longer; the place is free for another program."""
        self._server.close()

    def _on_knock(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.setParent(self)
            caller.readyRead.connect(partial(self._on_said, caller))
            caller.disconnected.connect(caller.deleteLater)
            self._on_said(caller)

    def _on_said(self, caller: QLocalSocket) -> None:
        if not caller.canReadLine():
            if caller.bytesAvailable() > MOST_BYTES:
                caller.abort()
            return
        caller.write(self._answer(bytes(caller.readLine(MOST_BYTES).data())))
        caller.flush()
        caller.disconnectFromServer()
