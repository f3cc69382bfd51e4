"""Presenting: which windows are up, on which displays, and the ways in and out."""

from __future__ import annotations

import enum
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from recap_deck.commands.gates import SecondPress
from recap_deck.paint.slide import PictureSource
from recap_deck.show.state import Blank
from recap_deck.ui.audience.window import AudienceWindow
from recap_deck.ui.displays import Seats, find_display
from recap_deck.ui.displays_watch import DisplayWatch
from recap_deck.ui.live_show import LiveShow
from recap_deck.ui.memory import Memory
from recap_deck.ui.placing import Placing
from recap_deck.ui.presenter.window import ConsoleWindow
from recap_deck.ui.seating import Seating
from recap_deck.ui.show_windows import ShowWindows
from recap_deck.ui.standing import Standing, alert_of, hidden_text
from recap_deck.ui.window.window import Window

COVERS = {Blank.NONE: "", Blank.BLACK: "#000000", Blank.WHITE: "#ffffff"}
_PLACED_MS = 500


class Mode(enum.Enum):
    """What is up: nothing, the slide alone, slide and console on two displays, or as windows."""

    OFF = "off"
    SLIDE = "slide"
    TWO = "two"
    WINDOWS = "windows"
    REHEARSAL = "rehearsal"


_WITH_CONSOLE = (Mode.TWO, Mode.WINDOWS, Mode.REHEARSAL)
_ORDINARY = (Mode.WINDOWS, Mode.REHEARSAL)


class Presenting(QObject):
    """Opens, places and closes the show's windows; the show itself goes on either way.

    Signals:
        changed: presenting began or ended; carries which.
        placed: windows were put on their displays anew.
        leaving_asked: one more Esc would leave.
        hidden: the slides were hidden for a demo, or are back; carries which.
    """

    changed = Signal(bool)
    placed = Signal()
    leaving_asked = Signal()
    hidden = Signal(bool)

    def __init__(
        self, show: LiveShow, window: Window, pictures: PictureSource, memory: Memory
    ) -> None:
        super().__init__(window)
        self._show = show
        self._window = window
        self.pictures = pictures
        self.watch = DisplayWatch(self)
        self.seating = Seating(self.watch, window, memory)
        self.show_windows = ShowWindows(pictures, memory, self)
        self.show_windows.left.connect(self.leave)
        self._escapes = SecondPress()
        self.undone_first: list[Callable[[], bool]] = []
        """What one Esc leaves before it leaves full screen; each says whether it did."""
        self._seats = Seats()
        self.mode = Mode.OFF
        self.is_hidden = False
        self._may_go_dark = False
        self._placing = Placing(self.show_windows, window, self.seating, memory)
        self._check = QTimer(self, interval=_PLACED_MS, singleShot=True)
        self._check.timeout.connect(self._tell)
        self.watch.disturbed.connect(self._on_disturbed)
        self.watch.settled.connect(self._place)

    @property
    def is_on(self) -> bool:
        """Say whether slides are presented, even while their display is gone."""
        return self.mode is not Mode.OFF

    @property
    def has_console(self) -> bool:
        """Say whether notes have a window of their own now."""
        return self.mode in _WITH_CONSOLE

    @property
    def covers_window(self) -> bool:
        """Say whether the author's window can't be seen: it is drawn again when it can."""
        return self.is_on and not (self.mode is Mode.SLIDE and self.is_hidden)

    @property
    def seats(self) -> Seats:
        """The displays that the windows belong on."""
        return self._seats

    @property
    def audience(self) -> AudienceWindow:
        """The audience window."""
        return self.show_windows.audience

    @property
    def console(self) -> ConsoleWindow:
        """The presenter console."""
        return self.show_windows.console

    def begin(self, *, from_here: bool, seats: Seats | None = None) -> None:
        """Start the show, or bring full screen back; on two displays where there are two."""
        self._begin_show(from_here=from_here)
        self.enter(seats)

    def _begin_show(self, *, from_here: bool) -> None:
        is_rehearsal = self.mode is Mode.REHEARSAL
        self._show.begin(from_here=from_here, is_rehearsal=is_rehearsal)

    def enter(self, seats: Seats | None = None) -> None:
        """Give the slide its screen, and the notes theirs where there is one."""
        self._begin_show(from_here=True)
        if seats is not None:
            self._seats = seats
        elif self.mode is not Mode.TWO:
            self._seats = self.seating.likely()
        full = Mode.TWO if self._seats.presenter else Mode.SLIDE
        self._enter(Mode.REHEARSAL if self.mode is Mode.REHEARSAL else full)

    def rehearse(self) -> None:
        """Show both windows beside each other; what is measured doesn't count."""
        if not self.is_on:
            self._show.begin(from_here=True, is_rehearsal=True)
            self._enter(Mode.REHEARSAL)

    def show_in_windows(self) -> None:
        """Present in ordinary windows: the slides' one can be shared in a call."""
        if self.mode is not Mode.REHEARSAL:
            self._begin_show(from_here=self.is_on)
            self._enter(Mode.WINDOWS)

    def hide(self) -> None:
        """Take the slides' window away for a demo, or bring it back; time goes on."""
        if self.is_on:
            self._remember_windows()
            self._set_hidden(not self.is_hidden)
            self._place()

    def leave(self) -> None:
        """Give the screens back; position, picture and time stay."""
        if not self.is_on:
            return
        self._remember_windows()
        self.mode = Mode.OFF
        self._show.rest()
        self._check.stop()
        self._set_hidden(False)
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self.show_windows.hide()
        self._window.activateWindow()
        self.changed.emit(False)

    def toggle(self) -> None:
        """Leave full screen; enter it from anything else."""
        is_full = self.mode in (Mode.SLIDE, Mode.TWO, Mode.REHEARSAL) and not self.is_hidden
        if is_full:
            self.leave()
        else:
            self.enter()

    def swap(self) -> None:
        """Exchange the two displays, and remember which is the audience's."""
        if self.mode is Mode.TWO:
            self._seats = self._seats.swapped()
            self._place()

    def escape(self, now: float) -> bool:
        """Undo one thing: the blank picture, what is in hand, at a second press full screen."""
        if self._show.state.blank is not Blank.NONE:
            self._show.blank(Blank.NONE)
            return True
        if any(leave() for leave in self.undone_first):
            return True
        if not self.is_on:
            return False
        if self._escapes.lets("escape", now):
            self.leave()
        else:
            self.leaving_asked.emit()
        return True

    def forget_escape(self) -> None:
        """Make the next Esc a first one: something else was pressed meanwhile."""
        self._escapes.forget()

    def close(self) -> None:
        """Take the show's windows away for good."""
        self._remember_windows()
        self.mode = Mode.OFF
        self._check.stop()
        self.show_windows.close()

    def _enter(self, mode: Mode) -> None:
        was_on = self.is_on
        if self.mode in _ORDINARY and mode is not self.mode:
            self._remember_windows()
            self.console.hide()
        self.mode = mode
        self._escapes.forget()
        self._set_hidden(False)
        self._place()
        if not was_on:
            self.changed.emit(True)

    def _set_hidden(self, is_hidden: bool) -> None:
        if is_hidden != self.is_hidden:
            self.is_hidden = is_hidden
            self._window.status.show_passing(hidden_text() if is_hidden else "", stays=True)
            self.hidden.emit(is_hidden)

    def _remember_windows(self) -> None:
        if self.mode in _ORDINARY:
            self._placing.remember_windows()

    def _place(self) -> None:
        """Put every window where it belongs; one whose display is gone waits for it."""
        if not self.is_on:
            return
        if self.mode in _ORDINARY:
            self._placing.show_windows(is_hidden=self.is_hidden)
        elif self.mode is Mode.SLIDE:
            self._placing.show_slide(self._seats.audience, is_hidden=self.is_hidden)
        else:
            self._placing.show_two(self._seats, is_hidden=self.is_hidden)
            self._check.start()
        self._tell()
        self.placed.emit()

    def _on_disturbed(self) -> None:
        if self.mode is Mode.TWO:
            self._placing.hide_misplaced(self._seats)
            self._tell()

    def tell_dark(self, may_go_dark: bool) -> None:
        """Say in the console whether the display may go off by itself."""
        self._may_go_dark = may_go_dark
        self._tell()

    def _tell(self) -> None:
        """Say in the console how the slides' window stands where that must be known."""
        if self.has_console:
            said = alert_of(self._standing())
            self.console.line.show_alert(said.text, said.tone)

    def _standing(self) -> Standing:
        is_two = self.mode is Mode.TWO
        is_there = find_display(self.seating.displays, self._seats.audience) is not None
        missed = self._placing.missing_display(self._seats) if is_two else None
        return Standing(
            is_gone=is_two and not is_there,
            is_hidden=self.is_hidden,
            misplaced=missed.label if missed is not None else "",
            is_rehearsal=self.mode is Mode.REHEARSAL,
            may_go_dark=self._may_go_dark,
        )
