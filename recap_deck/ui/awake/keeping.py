"""Asks the system to keep the display awake during a show, and knows whether it will."""

from __future__ import annotations

import enum
import sys
from typing import Protocol

from PySide6.QtCore import QObject, Signal


class Wakefulness(enum.Enum):
    """What is known of the display: not asked, asked without an answer, kept awake, or not."""

    OFF = "off"
    ASKED = "asked"
    KEPT = "kept"
    REFUSED = "refused"


class Keeper(Protocol):
    """One system's way; calls back with whether it works, and gives up when we die."""

    def hold(self) -> None:
        """Ask for it; the answer comes now or later."""
        ...

    def release(self) -> None:
        """Give it back."""
        ...


class KeepAwake(QObject):
    """Holds the display awake from `hold` to `release`.

    Signals:
        changed: something else is known; carries the `Wakefulness`.
    """

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = Wakefulness.OFF
        self._keeper: Keeper | None = None

    @property
    def is_refused(self) -> bool:
        """Say whether the display may go off by itself."""
        return self.state is Wakefulness.REFUSED

    def hold(self) -> None:
        """Ask the system; again where it refused before."""
        if self.state in (Wakefulness.OFF, Wakefulness.REFUSED):
            self._become(Wakefulness.ASKED)
            self._keeper = self._keeper or _keeper_of(sys.platform, self)
            self._keeper.hold()

    def release(self) -> None:
        """Let the system do as it likes."""
        if self._keeper is not None and self.state is not Wakefulness.OFF:
            self._keeper.release()
            self._become(Wakefulness.OFF)

    def on_answer(self, is_kept: bool) -> None:
        """Take the system's answer; one that comes after `release` is nothing to us."""
        if self.state is Wakefulness.OFF:
            return
        self._become(Wakefulness.KEPT if is_kept else Wakefulness.REFUSED)

    def _become(self, state: Wakefulness) -> None:
        if state is not self.state:
            self.state = state
            self.changed.emit(state)


def _keeper_of(platform: str, awake: KeepAwake) -> Keeper:
    if platform == "darwin":
        from recap_deck.ui.awake.caffeinate import Caffeinate

        return Caffeinate(awake.on_answer, awake)
    if platform == "win32":
        from recap_deck.ui.awake.windows_state import WindowsState

        return WindowsState(awake.on_answer)
    from recap_deck.ui.awake.desktop_bus import DesktopBus

    return DesktopBus(awake.on_answer, awake)
