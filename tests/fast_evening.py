"""A whole evening in fast motion, in a process of its own: keys, delays, and what they should do.

    python -m tests.fast_evening FOLDER PICTURES first
    python -m tests.fast_evening FOLDER PICTURES second SECONDS

The first part ends by SIGKILL in the middle of a session, the second goes on after it. Every line
on stdout is what the script did, as JSON: an item that began or ended, seconds on a slide, and
what was seen. Pictures of both screens go to the folder PICTURES unless that is "".
"""

from __future__ import annotations

import json
import os
import signal
import sys
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from recap_deck.build.page import Stop
from recap_deck.show.evening import next_item
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.workspace import Workspace
from tests.two_displays import BEAMER, LAPTOP, plug, unplug
from tests.windows import EveningClock, FakeClock, press

CTRL = Qt.KeyboardModifier.ControlModifier
NOTHING = Qt.KeyboardModifier.NoModifier
MINUTE = 60
BEFORE_START = -2 * MINUTE
SEVEN_PM = datetime(2015, 11, 5, 19, 0).timestamp()


class Night:
    """Somebody presents; `seconds` is since 19:00."""

    def __init__(self, folder: Path, pictures: str, seconds: float) -> None:
        self.time = EveningClock(SEVEN_PM)
        self.time.seconds = seconds
        self.workspace = Workspace(LiveDeck(folder), FakeClock(), self.time)
        self.workspace.window.setGeometry(40, 40, 800, 500)
        self.folder = folder
        self._pictures = Path(pictures) if pictures else None

    def start(self, *, resume: bool) -> None:
        """Present, and wait until everything is there."""
        self.workspace.start(full_screen=True, resume=resume)
        while not self.workspace.is_ready:
            QTest.qWait(10)
        QTest.qWait(300)

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key in the console."""
        press(self.workspace, key, held, at=self.workspace.presenting.console)

    def wait(self, seconds: float) -> None:
        """Let time go by, on the slide that is shown."""
        entry = self.workspace.show.entry
        assert entry is not None
        if seconds and not self.workspace.show.evening.shows_next_up:
            say("shown", entry.id, seconds)
        self.time.seconds += seconds
        self.workspace.evening.tick()

    def talk(self, seconds: float) -> None:
        """Leave the title card, and turn through the whole item in a time."""
        presses = self._presses_left()
        self.press(Qt.Key.Key_Right)
        say("began", self.current(), self.time.seconds)
        for _ in range(presses - 1):
            self.wait(seconds / presses)
            self.press(Qt.Key.Key_Right)
        self.wait(seconds / presses)

    def hand_over(self, seconds: float, look: str = "") -> None:
        """End what runs, look at who is next for some time, and stand on the title card."""
        say("ended", self.current(), self.time.seconds)
        following = next_item(self.workspace.show.evening)
        self.press(Qt.Key.Key_PageDown, CTRL)
        self.press(Qt.Key.Key_PageDown, CTRL)
        if following is not None and self.workspace.evening.rundown.running == following:
            say("began", following, self.time.seconds)
        self.wait(seconds)
        if look:
            self.look(look)
        if self.workspace.show.evening.shows_next_up:
            self.press(Qt.Key.Key_Right)

    def current(self) -> str:
        """The id of the item that runs, or is ready to."""
        return self.workspace.show.evening.current or ""

    def look(self, name: str) -> None:
        """Say what is seen, and keep a picture of both screens."""
        QTest.qWait(150)
        presenting = self.workspace.presenting
        head, line = presenting.console.head.facts, presenting.console.line
        words = "" if head is None else " · ".join(piece.text for piece in head.evening)
        say("seen", name, words, f"{line.text}|{line.problems}")
        if self._pictures is None:
            return
        self._pictures.mkdir(parents=True, exist_ok=True)
        for who, window in (("audience", presenting.audience), ("console", presenting.console)):
            if window.isVisible():
                window.grab().save(str(self._pictures / f"{name}-{who}.png"))

    def _presses_left(self) -> int:
        """How many presses lead from the item's first slide to the last step of its last."""
        show, builder = self.workspace.show, self.workspace.deck.builder
        item = show.programme.item_at(show.position.slide)
        slides = [i for i, name in enumerate(show.programme.items) if name == item]
        stops: list[tuple[Stop, ...]] = [builder.stops(i) for i in slides]
        return sum(map(len, stops)) - 1


def say(what: str, *more: object) -> None:
    """Tell what was done."""
    print(json.dumps([what, *more], ensure_ascii=False), flush=True)


def first_part(night: Night) -> None:
    """From two minutes before the start until the program is killed in the fifth talk."""
    night.start(resume=False)
    night.look("01-before")
    night.wait(4 * MINUTE)
    night.look("02-waiting")
    night.talk(10 * MINUTE)
    night.hand_over(30)
    night.talk(29 * MINUTE)
    night.look("03-overtime")
    night.hand_over(60, look="04-next")
    broken_and_mended(night)
    night.talk(24 * MINUTE)
    night.hand_over(20)
    night.talk(9 * MINUTE)
    night.hand_over(0)
    night.look("06-break")
    cut_break(night)
    night.wait(8 * MINUTE)
    night.hand_over(10)
    display_pulled(night)
    night.talk(17 * MINUTE)
    night.look("09-before-the-kill")
    say("killed", night.time.seconds)
    os.kill(os.getpid(), signal.SIGKILL)


def second_part(night: Night) -> None:
    """From the new start, 20 seconds after the kill, until everything is over."""
    night.time.seconds += 20
    night.start(resume=True)
    night.look("10-resumed")
    entry = night.workspace.show.entry
    assert entry is not None
    say("shown", entry.id, 20)
    night.wait(2 * MINUTE)
    night.hand_over(15)
    night.talk(20 * MINUTE)
    night.hand_over(15)
    night.press(Qt.Key.Key_Up, CTRL)
    night.talk(9 * MINUTE)
    night.hand_over(15)
    night.talk(12 * MINUTE)
    night.hand_over(15)
    night.look("11-last")
    night.talk(5 * MINUTE)
    night.hand_over(0)
    night.look("12-over")
    night.workspace.close()


def broken_and_mended(night: Night) -> None:
    """Somebody breaks a file of a later session, and mends it."""
    path = night.folder / "07-partner.md"
    text = path.read_text(encoding="utf-8")
    count = len(night.workspace.deck.builder.entries)
    path.write_text("---\nspeaker: [nobody\n  what: is\n" + text[3:], encoding="utf-8")
    until(lambda: night.workspace.deck.waiting is not None)
    assert len(night.workspace.deck.builder.entries) == count
    night.look("05-broken")
    path.write_text(text, encoding="utf-8")
    until(lambda: night.workspace.deck.waiting is None)
    assert len(night.workspace.deck.builder.entries) == count


def cut_break(night: Night) -> None:
    """Cut the break to its minimum: it takes up five minutes by itself."""
    for _ in range(2):
        night.press(Qt.Key.Key_Down, CTRL)
    night.look("07-break-cut")


def display_pulled(night: Night) -> None:
    """Pull the projector's cable and plug it in again, where displays can be had."""
    if os.environ.get("QT_QPA_PLATFORM") != "xcb":
        return
    unplug("Beamer")
    until(lambda: not night.workspace.presenting.audience.isVisible())
    night.look("08-pulled")
    plug(*BEAMER)
    until(night.workspace.presenting.audience.isVisible)


def until(is_so: object) -> None:
    """Wait for something that must come."""
    for _ in range(500):
        if is_so():  # type: ignore[operator]
            return
        QTest.qWait(20)
    raise AssertionError("it never came")


def main(folder: str, pictures: str, part: str, seconds: str = str(BEFORE_START)) -> None:
    """Run one part."""
    if os.environ.get("QT_QPA_PLATFORM") == "xcb":
        plug(*LAPTOP)
        plug(*BEAMER)
    application = QApplication(["recap-deck"])
    night = Night(Path(folder), pictures, float(seconds))
    (first_part if part == "first" else second_part)(night)
    application.processEvents()


if __name__ == "__main__":
    main(*sys.argv[1:])
