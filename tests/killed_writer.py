"""Somebody who writes, in a process of its own: counts on in a file, and saves now and then.

    python -m tests.killed_writer FOLDER SEED

The first line on stdout is the text that was there at the start, each further one the number
that was typed and when.
"""

from __future__ import annotations

import itertools
import json
import random
import sys
import time
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.workspace import Workspace


class Writer(QObject):
    """Types a number at every tick, some ticks after one another and some not."""

    def __init__(self, workspace: Workspace, file: Path, seed: int) -> None:
        super().__init__()
        self._workspace = workspace
        self._file = file
        self._chance = random.Random(seed)
        self._timer = QTimer(self, singleShot=True, interval=5)
        self._timer.timeout.connect(self._begin)
        self._timer.start()

    def _begin(self) -> None:
        if not self._workspace.is_ready:
            self._timer.start()
            return
        document = self._workspace.rest.saving.documents.open(self._file)
        say(document.text)
        self._cursor = QTextCursor(document.text_document)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._numbers = itertools.count(1 + int(document.text.split()[-1]))
        self._timer.timeout.disconnect(self._begin)
        self._timer.timeout.connect(self._type)
        self._type()

    def _type(self) -> None:
        number = next(self._numbers)
        self._cursor.insertText(f" {number}")
        say([number, time.monotonic()])
        if self._chance.random() < 0.02:
            self._workspace.run("deck.save")
        self._timer.start(self._chance.randrange(5, 40))


def say(value: object) -> None:
    """Write a line whole: `print` may write its end apart, and be killed in between."""
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()


def main(folder: Path, seed: int) -> None:
    """Write until somebody ends the process."""
    application = QApplication(["recap-deck"])
    workspace = Workspace(LiveDeck(folder), time.monotonic)
    workspace.start(full_screen=False)
    writer = Writer(workspace, folder / "01.md", seed)
    code = application.exec()
    writer.deleteLater()
    workspace.close()
    sys.exit(code)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
