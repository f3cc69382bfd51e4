"""Presenting on one display: the audience window over everything, and the ways out of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from recap_deck.commands.gates import SecondPress
from recap_deck.paint.slide import PictureSource
from recap_deck.show.state import Blank
from recap_deck.ui.audience.window import AudienceWindow
from recap_deck.ui.live_show import LiveShow
from recap_deck.ui.window.window import Window

COVERS = {Blank.NONE: "", Blank.BLACK: "#000000", Blank.WHITE: "#ffffff"}


class Presenting(QObject):
    """Opens and closes the audience window; the show itself goes on either way.

    Signals:
        changed: full screen began or ended; carries which.
        opened: the audience window was made.
    """

    changed = Signal(bool)
    opened = Signal(object)

    def __init__(self, show: LiveShow, window: Window, pictures: PictureSource) -> None:
        super().__init__(window)
        self._show = show
        self._window = window
        self._pictures = pictures
        self._audience: AudienceWindow | None = None
        self._escapes = SecondPress()

    @property
    def is_on(self) -> bool:
        """Say whether the slide has the screen."""
        return self._audience is not None and self._audience.isVisible()

    @property
    def audience(self) -> AudienceWindow:
        """The audience window, made when it is first needed and then kept."""
        if self._audience is None:
            self._audience = AudienceWindow(self._pictures)
            self._audience.left.connect(self.leave)
            self.opened.emit(self._audience)
        return self._audience

    def begin(self, *, from_here: bool) -> None:
        """Start the show, or bring full screen back."""
        self._show.begin(from_here=from_here)
        self.enter()

    def enter(self) -> None:
        """Give the slide the screen that the window is on."""
        if not self.is_on:
            self._escapes.forget()
            self.audience.show_on(self._window.screen())
            self.changed.emit(True)

    def leave(self) -> None:
        """Give the screen back; position and picture stay."""
        if self._audience is not None and self.is_on:
            self._window.show()
            self._audience.hide()
            self._window.activateWindow()
            self.changed.emit(False)

    def toggle(self) -> None:
        """Enter or leave."""
        if self.is_on:
            self.leave()
        else:
            self.enter()

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
        """Take the audience window away for good."""
        if self._audience is not None:
            self._audience.hide()
            self._audience.deleteLater()
            self._audience = None
