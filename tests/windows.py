"""A small event in a folder, a clock that is set by hand, and presses of keys."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from recap_deck.show.clock import Instant
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.workspace import Workspace

EVENT = """\
title: An evening
start: 19:00
agenda:
  - session: one.md
    minutes: 20
  - break: Coffee
    minutes: 15
    min: 8
  - session: two.md
    minutes: 25
"""
ONE = """\
---
title: First talk
speaker: Kim
---

# Opening words

<!-- Say hello. -->

---

# Three things

- one

<!-- pause -->

- two

<!-- pause -->

- three

---

# Last of one

See [the site](https://example.org/).
"""
TWO = """\
---
title: Second talk
speaker: Lee
---

# Second opening

---

# No such picture

![](missing.png)
"""


class FakeClock:
    """Seconds that pass only when a test says so."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


START = datetime(2026, 3, 5, 19, 0).timestamp()


class EveningClock:
    """A wall clock that passes only when a test says so."""

    def __init__(self, start: float = START) -> None:
        self.start = start
        self.seconds = 0.0
        self.set_forward = 0.0
        self.asleep = 0.0

    def now(self) -> Instant:
        monotonic = 1_000 + self.seconds
        wall = self.start + self.seconds + self.set_forward
        return Instant(monotonic, wall, monotonic - self.asleep)


def write_event(folder: Path) -> Path:
    """Write the small event: two sessions of three and two slides, a break between them."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "event.yaml").write_text(EVENT, encoding="utf-8")
    (folder / "one.md").write_text(ONE, encoding="utf-8")
    (folder / "two.md").write_text(TWO, encoding="utf-8")
    return folder


@contextmanager
def opened(
    path: Path,
    clock: FakeClock,
    *,
    time: EveningClock | None = None,
    full_screen: bool = False,
    resume: bool = False,
) -> Iterator[Workspace]:
    """A workspace that is ready to be used, and closed afterwards; its time stands still."""
    workspace = Workspace(LiveDeck(path), clock, time or EveningClock())
    workspace.start(full_screen=full_screen, resume=resume)
    for _ in range(1_000):
        if not workspace.is_ready:
            QTest.qWait(10)
    assert workspace.is_ready
    try:
        yield workspace
    finally:
        workspace.close()
        workspace.window.close()
        workspace.window.deleteLater()
        QTest.qWait(1)


def press(
    workspace: Workspace,
    key: Qt.Key,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    *,
    at: QWidget | None = None,
) -> None:
    """Press a key, some time after the one before."""
    clock = workspace.clock
    assert isinstance(clock, FakeClock)
    clock.now += 0.4
    if at is None:
        at = workspace.presenting.audience if workspace.presenting.is_on else workspace.window
    QTest.keyClick(at, key, held)


def where(workspace: Workspace) -> tuple[str, int]:
    """The title of the slide that is shown, and its step."""
    entry = workspace.show.entry
    assert entry is not None
    return entry.title, workspace.show.position.step
