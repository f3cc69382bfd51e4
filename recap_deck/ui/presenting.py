"""Presenting: which windows are up, on which displays, and the ways in and out."""

from __future__ import annotations

import enum

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtGui import QScreen

from recap_deck.commands.gates import SecondPress
from recap_deck.paint.slide import PictureSource
from recap_deck.show.state import Blank
from recap_deck.ui.audience.window import AudienceWindow
from recap_deck.ui.awake.keeping import KeepAwake
from recap_deck.ui.displays import Seats, choose_seats, find_display, seated
from recap_deck.ui.displays_watch import (
    DisplayWatch,
    display_of,
    fill_screen,
    fills,
    find_screen,
    is_wayland,
)
from recap_deck.ui.live_keys import key_of
from recap_deck.ui.live_show import LiveShow
from recap_deck.ui.memory import Memory
from recap_deck.ui.presenter.window import ConsoleWindow
from recap_deck.ui.window.window import Window
from recap_deck.ui.words import say

COVERS = {Blank.NONE: "", Blank.BLACK: "#000000", Blank.WHITE: "#ffffff"}
_PLACED_MS = 500


class Mode(enum.Enum):
    """What is up: nothing, the slide alone, slide and console on two displays, or on one."""

    OFF = "off"
    SLIDE = "slide"
    TWO = "two"
    REHEARSAL = "rehearsal"


class Presenting(QObject):
    """Opens, places and closes the show's windows; the show itself goes on either way.

    Signals:
        changed: presenting began or ended; carries which.
        opened: the audience window was made.
        console_opened: the console was made.
        placed: windows were put on their displays anew.
    """

    changed = Signal(bool)
    opened = Signal(object)
    console_opened = Signal(object)
    placed = Signal()

    def __init__(
        self, show: LiveShow, window: Window, pictures: PictureSource, memory: Memory
    ) -> None:
        super().__init__(window)
        self._show = show
        self._window = window
        self._pictures = pictures
        self._memory = memory
        self._watch = DisplayWatch(self)
        self._audience: AudienceWindow | None = None
        self._console: ConsoleWindow | None = None
        self._escapes = SecondPress()
        self._seats = Seats()
        self.mode = Mode.OFF
        self._awake = KeepAwake(self)
        self._awake.changed.connect(self._on_awake)
        self._check = QTimer(self, interval=_PLACED_MS, singleShot=True)
        self._check.timeout.connect(self._tell_place)
        self._watch.disturbed.connect(self._hide_misplaced)
        self._watch.settled.connect(self._place)

    @property
    def is_on(self) -> bool:
        """Say whether slides are presented, even while their display is gone."""
        return self.mode is not Mode.OFF

    @property
    def has_console(self) -> bool:
        """Say whether notes have a window of their own now."""
        return self.mode in (Mode.TWO, Mode.REHEARSAL)

    @property
    def seats(self) -> Seats:
        """The displays that the windows belong on."""
        return self._seats

    @property
    def audience(self) -> AudienceWindow:
        """The audience window, made when it is first needed and then kept."""
        if self._audience is None:
            self._audience = AudienceWindow(self._pictures)
            self._audience.left.connect(self.leave)
            self.opened.emit(self._audience)
        return self._audience

    @property
    def console(self) -> ConsoleWindow:
        """The presenter console, made when it is first needed and then kept."""
        if self._console is None:
            self._console = ConsoleWindow(self._pictures, self._memory)
            self._console.left.connect(self.leave)
            self.console_opened.emit(self._console)
        return self._console

    def begin(self, *, from_here: bool) -> None:
        """Start the show, or bring full screen back; on two displays where there are two."""
        self._begin_show(from_here=from_here)
        self.enter()

    def _begin_show(self, *, from_here: bool) -> None:
        is_rehearsal = self.mode is Mode.REHEARSAL
        self._show.begin(from_here=from_here, is_rehearsal=is_rehearsal)

    def enter(self) -> None:
        """Give the slide its screen, and the notes theirs where there is one."""
        here = display_of(self._window.screen()).identity
        self._begin_show(from_here=True)
        if not self.is_on:
            remembered = self._memory.text("show.audience_display")
            self._seats = choose_seats(self._watch.displays(), here, remembered)
        elif self.mode is Mode.SLIDE:
            self._seats = choose_seats(self._watch.displays(), here, "")
        if self.mode is not Mode.REHEARSAL:
            self._enter(Mode.TWO if self._seats.presenter else Mode.SLIDE)

    def rehearse(self) -> None:
        """Show both windows on the display that the window is on."""
        if not self.is_on:
            self._show.begin(from_here=True, is_rehearsal=True)
            self._enter(Mode.REHEARSAL)

    def leave(self) -> None:
        """Give the screens back; position, picture and time stay."""
        if not self.is_on:
            return
        self.mode = Mode.OFF
        self._show.rest()
        self._check.stop()
        self._window.show()
        for each in (self._audience, self._console):
            if each is not None:
                each.hide()
        self._window.activateWindow()
        self._awake.release()
        self.changed.emit(False)

    def toggle(self) -> None:
        """Enter or leave."""
        if self.is_on:
            self.leave()
        else:
            self.enter()

    def swap(self) -> None:
        """Exchange the two displays, and remember which is the audience's."""
        if self.mode is Mode.TWO:
            self._seats = self._seats.swapped()
            self._place()

    def escape(self, now: float) -> bool:
        """Undo one thing: the blank picture, else full screen at the second press."""
        if self._show.state.blank is not Blank.NONE:
            self._show.blank(Blank.NONE)
            return True
        if not self.is_on:
            return False
        if self._escapes.lets("escape", now):
            self.leave()
        return True

    def close(self) -> None:
        """Take the show's windows away for good."""
        self.mode = Mode.OFF
        self._check.stop()
        self._awake.release()
        for each in (self._audience, self._console):
            if each is not None:
                each.hide()
                each.deleteLater()
        self._audience = self._console = None

    def _enter(self, mode: Mode) -> None:
        was_on, self.mode = self.is_on, mode
        self._escapes.forget()
        self._place()
        if not was_on:
            self.changed.emit(True)
            QTimer.singleShot(0, self, self._keep_awake)

    def _keep_awake(self) -> None:
        """Once the slide is there: asking the system is no part of showing it."""
        if self.is_on:
            self._awake.hold()

    def _on_awake(self, _: object) -> None:
        if self.has_console and self._awake.is_refused:
            self.console.line.show_passing(say("ui-not-awake"))

    def _place(self) -> None:
        """Put every window where it belongs; one whose display is gone waits for it."""
        if self.mode is Mode.REHEARSAL:
            self._place_rehearsal(self._window.screen().availableGeometry())
        elif self.mode is Mode.SLIDE:
            self._place_slide()
        elif self.mode is Mode.TWO:
            self._place_two()
        if self.is_on:
            self.placed.emit()

    def _place_slide(self) -> None:
        is_there = self.audience.isVisible() and fills(self.audience, self._seats.audience)
        if not is_there:
            self.audience.show_on(find_screen(self._seats.audience) or self._window.screen())
        self.audience.activateWindow()

    def _place_two(self) -> None:
        seats = seated(self._watch.displays(), self._seats)
        audience, console = find_screen(seats.audience), find_screen(seats.presenter)
        if is_wayland():
            self.audience.hide()
            self.console.hide()
        self._window.hide()
        if audience is None:
            self.audience.hide()
        elif not (self.audience.isVisible() and fills(self.audience, seats.audience)):
            self.audience.show_on(audience)
        if audience is not None:
            self._memory.remember("show.audience_display", seats.audience)
        self._place_console(console, seats.presenter)
        self._check.start()

    def _place_console(self, screen: QScreen | None, identity: str) -> None:
        if screen is None:
            self.console.hide()
            return
        if not (self.console.isVisible() and fills(self.console, identity)):
            fill_screen(self.console, screen)
        self.console.activateWindow()

    def _place_rehearsal(self, room: QRect) -> None:
        """The console over all of the display, a small audience window at its lower right."""
        if self.audience.isVisible():
            return
        self._window.hide()
        self.console.setGeometry(room)
        self.console.show()
        width = room.width() * 3 // 10
        height = width * 9 // 16
        place = QRect(room.right() - width - 24, room.bottom() - height - 60, width, height)
        self.audience.show_in(place)

    def _hide_misplaced(self) -> None:
        """At once: a system moves windows of a display that went onto what is left."""
        if self.mode is not Mode.TWO:
            return
        seats = seated(self._watch.displays(), self._seats)
        if not seats.audience:
            self.audience.hide()
        if seats.presenter != self._seats.presenter:
            self.console.hide()
        self._tell_place()

    def _tell_place(self) -> None:
        """Say in the console where the slides are if that isn't where they belong."""
        if self.mode is not Mode.TWO or self._console is None:
            return
        display = find_display(self._watch.displays(), self._seats.audience)
        alert = ""
        if display is None:
            alert = say("ui-projector-gone")
        elif self.audience.isVisible() and not fills(self.audience, display.identity):
            alert = say("ui-not-in-place", display=display.label, key=key_of("show.swap"))
        self._console.line.show_alert(alert)
