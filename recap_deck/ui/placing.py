"""Puts the show's windows on their displays, or beside each other as ordinary windows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from recap_deck.ui.displays import Display, Seats, find_display, seated
from recap_deck.ui.displays_watch import fill_screen, fills, find_screen, is_wayland
from recap_deck.ui.memory import Memory
from recap_deck.ui.presenter.window import ConsoleWindow
from recap_deck.ui.screens import screen_of
from recap_deck.ui.seating import Seating
from recap_deck.ui.show_windows import ShowWindows
from recap_deck.ui.window.window import Window
from recap_deck.ui.window_places import (
    Place,
    alone,
    framed,
    is_reachable,
    place_text,
    read_place,
    side_by_side,
)

_AUDIENCE, _CONSOLE = "windows.audience", "windows.console"


class Placing:
    """Places audience window, console and workspace; a hidden audience window stays hidden."""

    def __init__(
        self, windows: ShowWindows, window: Window, seating: Seating, memory: Memory
    ) -> None:
        self._windows = windows
        self._window = window
        self._seating = seating
        self._memory = memory

    def show_slide(self, identity: str, *, is_hidden: bool) -> None:
        """The slide alone on its display; while it is hidden, nothing of ours is on it."""
        audience = self._windows.audience
        if is_hidden:
            audience.hide()
            self._window.showMinimized()
            return
        if not (audience.isVisible() and fills(audience, identity)):
            audience.show_on(find_screen(identity) or screen_of(self._window))
        audience.activateWindow()

    def show_two(self, wanted: Seats, *, is_hidden: bool) -> None:
        """Slides and notes on displays of their own; one whose display is gone waits for it."""
        displays = self._seating.displays
        seats = seated(displays, wanted)
        audience, console = self._windows.audience, self._windows.console
        screen, console_screen = find_screen(seats.audience), find_screen(seats.presenter)
        if is_wayland():
            audience.hide()
            console.hide()
        self._window.hide()
        if screen is None or is_hidden:
            audience.hide()
        elif not (audience.isVisible() and fills(audience, seats.audience)):
            audience.show_on(screen)
        if screen is not None and seats.presenter:
            self._seating.remember(displays, seats)
        self._fill_console(console, console_screen, seats.presenter)

    def show_windows(self, *, is_hidden: bool) -> None:
        """Ordinary windows: where they were the last time, else so that none covers the other."""
        audience, console = self._windows.audience, self._windows.console
        rooms = [_place_of(screen.availableGeometry()) for screen in QGuiApplication.screens()]
        console_place, audience_place = self._remembered(rooms) or self._beside()
        if is_wayland() and (audience.isFullScreen() or console.isFullScreen()):
            # There only a window that is shown anew gets the size that it asks for.
            self._windows.hide()
        # Else not hidden before it leaves full screen: X11's managers would show it full again.
        if not is_hidden and not _stands(audience, rooms):
            audience.show_in(QRect(*audience_place))
        if is_hidden:
            audience.hide()
        if not _stands(console, rooms):
            console.setWindowState(Qt.WindowState.WindowNoState)
            console.setGeometry(QRect(*console_place))
            console.show()
        self._window.hide()
        console.activateWindow()

    def hide_misplaced(self, wanted: Seats) -> None:
        """At once: a system moves windows of a display that went onto what is left."""
        seats = seated(self._seating.displays, wanted)
        if not seats.audience:
            self._windows.audience.hide()
        if seats.presenter != wanted.presenter:
            self._windows.console.hide()

    def missing_display(self, wanted: Seats) -> Display | None:
        """The display of the slides, where it is there and they are not on it."""
        display = find_display(self._seating.displays, wanted.audience)
        audience = self._windows.audience
        is_missed = audience.isVisible() and not fills(audience, wanted.audience)
        return display if is_missed else None

    def remember_windows(self) -> None:
        """Keep where the ordinary windows are."""
        for name, each in ((_AUDIENCE, self._windows.audience), (_CONSOLE, self._windows.console)):
            if each.isVisible() and not each.isFullScreen():
                self._memory.remember(name, place_text(_place_of(each.geometry())))

    def _fill_console(self, console: ConsoleWindow, screen: QScreen | None, identity: str) -> None:
        if screen is None:
            console.hide()
            return
        if not (console.isVisible() and fills(console, identity)):
            fill_screen(console, screen)
        console.activateWindow()

    def _remembered(self, rooms: Sequence[Place]) -> tuple[Place, Place] | None:
        """Both windows as they were, if both can be reached now."""
        console = read_place(self._memory.text(_CONSOLE))
        audience = read_place(self._memory.text(_AUDIENCE))
        if console is None or audience is None:
            return None
        both = is_reachable(console, rooms) and is_reachable(audience, rooms)
        return (console, audience) if both else None

    def _beside(self) -> tuple[Place, Place]:
        # Under Wayland a window can't be put anywhere; small ones are easily moved apart.
        other = None if is_wayland() else self._seating.other_screen()
        room = _place_of(screen_of(self._window).availableGeometry())
        if other is None:
            return side_by_side(room)
        return framed(room), alone(_place_of(other.availableGeometry()))


def _place_of(rect: QRect) -> Place:
    return rect.x(), rect.y(), rect.width(), rect.height()


def _stands(window: QWidget, rooms: Sequence[Place]) -> bool:
    """Tell whether an ordinary window is up where it can be reached."""
    is_up = window.isVisible() and not window.isFullScreen()
    return is_up and is_reachable(_place_of(window.geometry()), rooms)
