"""Listens for second starts with the deck that is shown, and says what they want."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.presenting import Presenting
from recap_deck.ui.second_start import (
    YES,
    SecondStart,
    deck_name,
    listening_place,
    read_second_start,
)

_NO = b"no\n"


class Door(Protocol):
    """Where second starts knock; each platform has its own."""

    def open(self, place: str) -> bool:
        """Listen at a place; whether that can be done."""
        ...

    def close(self) -> None:
        """Listen no longer."""
        ...


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
        self._door = _make_door(self._answer, self)
        live_deck.changed.connect(self._on_deck_changed)
        self._open()

    def close(self) -> None:
        """Listen no longer; the place is free for another program."""
        self._door.close()

    def _open(self) -> None:
        self._deck = deck_name(self._live_deck.path)
        self._door.open(listening_place(self._deck))

    def _on_deck_changed(self, new_indexes: Sequence[int]) -> None:
        if not new_indexes:
            self._door.close()
            self._open()

    def _answer(self, line: bytes) -> bytes:
        wanted = read_second_start(line)
        if wanted is None or wanted.deck != self._deck:
            return _NO
        # The other program shall not wait until windows are up.
        QTimer.singleShot(0, partial(self.asked.emit, wanted))
        return YES


class Reception(QObject):
    """Does what a second start wants: the windows come forward, and present if that was asked.

    `present` is called with whether an interrupted show is to go on.
    """

    def __init__(
        self,
        live_deck: LiveDeck,
        presenting: Presenting,
        window: QWidget,
        present: Callable[[bool], None],
    ) -> None:
        super().__init__(window)
        self._presenting = presenting
        self._window = window
        self._present = present
        self.answering = Answering(live_deck, self)
        self.answering.asked.connect(self._on_asked)

    def close(self) -> None:
        """Listen no longer."""
        self.answering.close()

    def _on_asked(self, wanted: SecondStart) -> None:
        if wanted.present and QApplication.activeModalWidget() is None:
            self._present(wanted.resume)
        bring_forward(self._presenting.show_windows.shown() or [self._window], wanted.token)


def bring_forward(windows: Sequence[QWidget], token: str) -> None:
    """Put windows before those of other programs; the last one takes the keys."""
    if token:
        os.environ["XDG_ACTIVATION_TOKEN"] = token  # Qt spends it when a window is activated
    for window in windows:
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.raise_()
        window.activateWindow()


def _make_door(answer: Callable[[bytes], bytes], parent: QObject) -> Door:
    if sys.platform == "win32":
        from recap_deck.ui.pipe_door import PipeDoor

        return PipeDoor(answer, parent)
    from recap_deck.ui.socket_door import SocketDoor

    return SocketDoor(answer, parent)
