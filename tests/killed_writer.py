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

from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.workspace import Workspace


def main(folder: Path, seed: int) -> None:
    """Write until somebody kills the process."""
    QApplication(["recap-deck"])
    chance = random.Random(seed)
    workspace = Workspace(LiveDeck(folder), time.monotonic)
    workspace.start(full_screen=False)
    while not workspace.is_ready:
        QTest.qWait(5)
    document = workspace.rest.saving.documents.open(folder / "01.md")
    print(json.dumps(document.text), flush=True)
    cursor = QTextCursor(document.text_document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    last = document.text.rpartition("\n")[2].split()[-1]
    for number in itertools.count(int(last) + 1):
        cursor.insertText(f" {number}")
        print(json.dumps([number, time.monotonic()]), flush=True)
        if chance.random() < 0.02:
            workspace.run("deck.save")
        QTest.qWait(chance.randrange(5, 40))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
