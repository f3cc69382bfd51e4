"""Linux: the desktop's screen saver and its power manager are asked over the session's bus."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject

from recap_deck.ui.awake.bus_address import BusProbe, bus_address, socket_name
from recap_deck.ui.words import say

_NAME = "recap-deck-awake"
_ANSWER_MS = 3_000
# What takes two texts and keeps the display on until the caller leaves the bus. GNOME's and the
# portal's own calls want unsigned numbers, which Python can't send; both desktops know the first.
_SERVICES = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("org.freedesktop.ScreenSaver", "/ScreenSaver", "org.freedesktop.ScreenSaver"),
    (
        "org.freedesktop.PowerManagement",
        "/org/freedesktop/PowerManagement/Inhibit",
        "org.freedesktop.PowerManagement.Inhibit",
    ),
)


class DesktopBus(QObject):
    """Holds by a connection of its own: a desktop forgets what a caller asked for that left."""

    def __init__(self, answer: Callable[[bool], None], parent: QObject) -> None:
        super().__init__(parent)
        self._answer = answer
        self._address = ""
        self._probe = BusProbe(self._on_probed, self)
        self._watchers: list[Any] = []
        self._is_held = False

    def hold(self) -> None:
        """Ask whether the bus lives, then the desktop."""
        self._address = bus_address(os.environ)
        name = socket_name(self._address)
        if name:
            self._probe.ask(name)
        else:
            self._answer(False)

    def release(self) -> None:
        """Leave the bus."""
        self._probe.forget()
        for watcher in self._watchers:
            watcher.deleteLater()
        self._watchers = []
        if self._is_held:
            from PySide6.QtDBus import QDBusConnection

            self._is_held = False
            QDBusConnection.disconnectFromBus(_NAME)

    def _on_probed(self, is_alive: bool) -> None:
        if not is_alive:
            self._answer(False)
            return
        from PySide6.QtDBus import QDBusConnection

        connection = QDBusConnection.connectToBus(self._address, _NAME)
        self._is_held = True
        if not connection.isConnected():
            self._answer(False)
            return
        self._ask_services(connection)

    def _ask_services(self, connection: Any) -> None:
        from PySide6.QtDBus import QDBusMessage, QDBusPendingCallWatcher

        for service, path, interface in _SERVICES:
            message = QDBusMessage.createMethodCall(service, path, interface, "Inhibit")
            message.setAutoStartService(False)
            message.setArguments(["Recap Deck", say("ui-awake-reason")])
            call = connection.asyncCall(message, _ANSWER_MS)
            watcher = QDBusPendingCallWatcher(call, self)
            watcher.finished.connect(self._on_answered)
            self._watchers.append(watcher)

    def _on_answered(self, *_: object) -> None:
        """One that agrees is enough; none has when all have answered."""
        finished = [each for each in self._watchers if each.isFinished()]
        if any(not each.isError() for each in finished):
            self._answer(True)
        elif self._watchers and len(finished) == len(self._watchers):
            self._answer(False)
