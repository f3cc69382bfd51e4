"""A session bus of a test's own, and a desktop on it that records who wants the display on."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import ClassInfo, QCoreApplication, QObject, Slot
from PySide6.QtDBus import QDBusConnection
from PySide6.QtTest import QTest

from recap_deck.ui.awake.keeping import KeepAwake, Wakefulness

HAS_BUS = shutil.which("dbus-daemon") is not None
SCREEN_SAVER = "org.freedesktop.ScreenSaver"
_NAME = "recap-deck-test-desktop"


@contextmanager
def private_bus() -> Iterator[str]:
    """A bus of our own; its address."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address", "--nopidfile"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as daemon:
        assert daemon.stdout is not None
        try:
            yield daemon.stdout.readline().strip()
        finally:
            daemon.terminate()


# The stubs take ClassInfo for a plain class, and don't know that it decorates.
@ClassInfo({"D-Bus Interface": SCREEN_SAVER})  # type: ignore[call-arg]
class Desktop(QObject):  # type: ignore[operator]
    """The part of a desktop that turns displays off."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self.asked: list[tuple[str, str]] = []
        self._bus = QDBusConnection.connectToBus(address, _NAME)
        options = QDBusConnection.RegisterOption.ExportAllSlots
        assert self._bus.registerObject("/org/freedesktop/ScreenSaver", self, options)
        assert self._bus.registerService(SCREEN_SAVER)

    @property
    def holders(self) -> list[str]:
        """Who else is on the bus: a real desktop, too, goes by that."""
        names = self._bus.interface().registeredServiceNames().value()
        return [name for name in names if name.startswith(":") and name != self._bus.baseService()]

    def close(self) -> None:
        """Leave the bus."""
        QDBusConnection.disconnectFromBus(_NAME)

    @Slot(str, str, result="uint")
    def Inhibit(self, program: str, reason: str) -> int:  # the bus's name
        """Keep the display on for a caller."""
        self.asked.append((program, reason))
        return len(self.asked)


def main() -> None:
    """Hold the display on until somebody ends this process; say when it is held."""
    application = QCoreApplication(sys.argv)
    awake = KeepAwake()
    awake.hold()
    while awake.state is Wakefulness.ASKED:
        QTest.qWait(10)
    os.write(1, awake.state.value.encode() + b"\n")
    application.exec()


if __name__ == "__main__":
    main()
