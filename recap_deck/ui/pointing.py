"""What mouse and wheel ask for on a slide: the next step, the one before, a link."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from recap_deck.commands.gates import TurnGate, WheelGate
from recap_deck.commands.table import COMMANDS
from recap_deck.model.links import leads_within
from recap_deck.ui.live_keys import key_of
from recap_deck.ui.slide.links import CLIP
from recap_deck.ui.slide.view import SlideView
from recap_deck.ui.window.message_bar import Choice, Notice
from recap_deck.ui.window.window import Window
from recap_deck.ui.words import language, say

_WHEEL = {1: "go.next_step", -1: "go.previous_step"}


class Pointing(QObject):
    """Listens to slide views; `run` is called with a command's id.

    Signals:
        clip_pressed: a video or sound was pressed, and not to turn the slide; carries its number.
        slide_asked: a link to another slide was followed; carries its address.
    """

    clip_pressed = Signal(int)
    slide_asked = Signal(str)

    def __init__(
        self,
        window: Window,
        run: Callable[[str], None],
        clock: Callable[[], float],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._run = run
        self.link_text: Callable[[str], str] = str
        """What is said of a link under the pointer."""
        self._clock = clock
        self._clicks = TurnGate()
        self._wheel = WheelGate()

    def follow(self, view: SlideView, *, only_turns: bool = False) -> None:
        """Listen to a view; on one that `only_turns` a click plays nothing."""
        view.pressed.connect(partial(self._on_pressed, only_turns))
        view.wheeled.connect(self._on_wheeled)
        view.pointed.connect(self._on_pointed)

    def swipe(self, step: int) -> None:
        """Turn as a finger asks for: 1 on, -1 back."""
        self._run(_WHEEL[step])

    def _on_pressed(self, only_turns: bool, link: str, held: Qt.KeyboardModifier) -> None:
        """In full screen a click moves on, whatever is under it; with Ctrl a link is followed."""
        self._window.setFocus()
        is_asked = bool(held & Qt.KeyboardModifier.ControlModifier)
        if link.startswith(CLIP):
            self._press_clip(link, is_wanted=is_asked or not only_turns)
        elif leads_within(link) and (is_asked or self._window.isActiveWindow()):
            self.slide_asked.emit(link)
        elif link and is_asked:
            open_address(link)
        elif link and self._window.isActiveWindow():
            choice = Choice(say("ui-open"), OpenLater(link, self._window.message_bar.close_notice))
            self._window.message_bar.tell(Notice(say("ui-open-link", address=link), (choice,)))
        else:
            self._turn()

    def _press_clip(self, link: str, *, is_wanted: bool) -> None:
        if not is_wanted:
            self._turn()
        elif self._clicks.lets(link, self._clock(), is_repeat=False):
            self.clip_pressed.emit(int(link.removeprefix(CLIP)))

    def _turn(self) -> None:
        if self._clicks.lets("click", self._clock(), is_repeat=False):
            self._run("go.next_step")

    def _on_pointed(self, link: str) -> None:
        text = _play_text() if link.startswith(CLIP) else self.link_text(link)
        self._window.status.show_passing(text, stays=True)

    def _on_wheeled(self, units: int) -> None:
        step = self._wheel.steps(units, self._clock())
        if step:
            self._run(_WHEEL[step])


def _play_text() -> str:
    title = COMMANDS["media.toggle"].title_in(language())
    return f"{key_of('media.toggle')} · {title}"


class OpenLater:
    """Opens an address when it is called, and then calls `done`."""

    def __init__(self, address: str, done: Callable[[], object]) -> None:
        self._address = address
        self._done = done

    def __call__(self, _checked: bool = False) -> None:
        """Open it now."""
        open_address(self._address)
        self._done()


def open_address(address: str) -> None:
    """Hand an address to the desktop; `link_at` lets only the web and mail through."""
    QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.TolerantMode))
