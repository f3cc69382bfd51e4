"""Listens for second starts with the deck that is shown, and says what they want."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from PySide6.QtWidgets import QWidget

from recap_deck.errors import RecapDeckError
from recap_deck.files import make_folder
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.second_start import (
    MOST_BYTES,
    YES,
    deck_name,
    listening_place,
    read_second_start,
)

_log = logging.getLogger(__name__)
_NO = b"no\n"
_TRY_MS = 200


class Answering(QObject):
    """One place to listen, that of the deck that is shown.

    Signals:
        asked: a second start wants the windows; carries the `SecondStart`.
    """

    asked = Signal(object)

    def __init__(self, live_deck: LiveDeck, parent: QObject) -> None:
        super().__init__(parent)
        self._live_deck = live_deck
        self._deck = ""
        self._server = QLocalServer(self)
        self._server.newConnection.connect(self._on_connected)
        live_deck.changed.connect(self._on_deck_changed)
        self._listen()

    def close(self) -> None:
        """Listen no longer; the place is free for another program."""
        self._server.close()

    def _on_deck_changed(self, new_indexes: Sequence[int]) -> None:
        if not new_indexes:
            self._server.close()
            self._listen()

    def _listen(self) -> None:
        """Take the place; one that a killed program left behind is taken over."""
        self._deck = deck_name(self._live_deck.path)
        place = listening_place(self._deck)
        try:
            if not place.startswith("\\\\"):
                make_folder(Path(place).parent)
        except RecapDeckError as error:
            _log.warning("second starts are not answered: %s", error)
            return
        if self._server.listen(place) or _is_answered(place):
            return
        QLocalServer.removeServer(place)
        if not self._server.listen(place):
            _log.warning("second starts are not answered: %s", self._server.errorString())

    def _on_connected(self) -> None:
        while (caller := self._server.nextPendingConnection()) is not None:
            caller.setParent(self)
            caller.readyRead.connect(partial(self._read, caller))
            caller.disconnected.connect(caller.deleteLater)
            self._read(caller)

    def _read(self, caller: QLocalSocket) -> None:
        if not caller.canReadLine():
            if caller.bytesAvailable() > MOST_BYTES:
                caller.abort()
            return
        wanted = read_second_start(bytes(caller.readLine(MOST_BYTES).data()))
        is_ours = wanted is not None and wanted.deck == self._deck
        caller.write(YES if is_ours else _NO)
        caller.flush()
        caller.disconnectFromServer()
        if is_ours:
            self.asked.emit(wanted)


def bring_forward(windows: Sequence[QWidget], token: str) -> None:
    """Put windows before those of other programs; the last one takes the keys."""
    if token:
        os.environ["XDG_ACTIVATION_TOKEN"] = token  # Qt spends it when a window is activated
    for window in windows:
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()


def _is_answered(place: str) -> bool:
    """Tell whether another program listens there."""
    caller = QLocalSocket()
    caller.connectToServer(place)
    is_there = caller.waitForConnected(_TRY_MS)
    caller.abort()
    return is_there
