"""Prints the milliseconds from a key pressed to the slide painted: … typing EVENT LETTERS.

The whole window is open, with the list of slides, the editor and what helps while one writes.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from recap_deck.start import prepare_qt

prepare_qt()  # as the program does, before anything else is loaded

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer  # noqa: E402
from PySide6.QtGui import QKeyEvent  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from benchmarks.inside.stage import Stopwatch  # noqa: E402
from recap_deck.ui.live_deck import LiveDeck  # noqa: E402
from recap_deck.ui.workspace import Workspace  # noqa: E402

_AT_REST_MS = 1_500  # thumbnails in sight and the survey of a large event take their time
_BETWEEN_MS = 60  # a fast typist's
_FIRST_BULLET = "\n- "
_SLIDE = 2  # of a session in the middle of the event: a list


def letters(workspace: Workspace, count: int) -> Iterator[float]:
    """Milliseconds of each letter until the slide is painted with it."""
    editor = workspace.rest.writing.editor
    view = workspace.window.stage.view
    for number in range(count):
        loop = QEventLoop()
        view.painted.connect(loop.quit)
        deck = workspace.deck.deck
        watch = Stopwatch()
        letter = "abcdefghij"[number % 10]
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(editor, key)
        while workspace.deck.deck is deck:
            loop.exec()
        view.painted.disconnect(loop.quit)
        yield watch.press()
        _rest(_BETWEEN_MS)


def _rest(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _open_slide(workspace: Workspace, event: Path) -> None:
    """Put the cursor at the end of the first item of a list."""
    sessions = sorted(event.glob("*.md"))
    file = sessions[len(sessions) // 2]
    text = file.read_text(encoding="utf-8")
    start = -1
    for _ in range(_SLIDE + 1):
        start = text.index("\n---\n", start + 1)
    line = text.count("\n", 0, text.index(_FIRST_BULLET, start) + 1) + 1
    workspace.rest.writing.go_to_line(file, line, len(text.split("\n")[line - 1]) + 1)


def main(event: Path, count: int) -> None:
    """Type into a copy of the event; nothing is saved."""
    application = QApplication(["recap-deck"])
    with tempfile.TemporaryDirectory() as folder:
        copied = Path(folder) / "deck"
        shutil.copytree(event.parent, copied)
        workspace = Workspace(LiveDeck(copied / event.name), time.monotonic)
        workspace.start(full_screen=False)
        _rest(_AT_REST_MS)
        _open_slide(workspace, copied / event.name)
        _rest(_AT_REST_MS)
        taken = list(letters(workspace, count))
        workspace.close()
    print(json.dumps(taken))
    del application


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
