"""Presents full screen and prints the memory taken: … presenting EVENT TURNS STRIDE REST_MS.

Every turn goes STRIDE slides on, around the event. The process tree is looked at twenty times,
after REST_MS in which the show makes the neighbouring slides ready.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from recap_deck.start import prepare_qt

prepare_qt()  # as the program does, before anything else is loaded

from PySide6.QtCore import QEventLoop, QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from benchmarks.process_tree import tree_mebibytes  # noqa: E402
from recap_deck.ui.live_deck import LiveDeck  # noqa: E402
from recap_deck.ui.workspace import Workspace  # noqa: E402

_LOOKS = 20


def turns(workspace: Workspace, count: int, stride: int, rest_ms: int) -> Iterator[float]:
    """MiB of the process tree at every twentieth of the way."""
    slides = len(workspace.deck.builder.entries)
    pause = max(1, count // _LOOKS)
    for turn in range(1, count + 1):
        workspace.show.go_to(turn * stride % slides)
        QApplication.processEvents()
        if turn % pause == 0:
            _rest(rest_ms)
            yield tree_mebibytes()


def _rest(milliseconds: int) -> None:
    """Let timers and painting go on."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def main(event: Path, count: int, stride: int, rest_ms: int) -> None:
    """Present from the first slide."""
    application = QApplication(["recap-deck"])
    workspace = Workspace(LiveDeck(event), time.monotonic)
    workspace.start(full_screen=True)
    _rest(rest_ms)
    screen = workspace.presenting.audience.size()
    found = {
        "pixels": [screen.width(), screen.height()],
        "start": tree_mebibytes(),
        "turns": list(turns(workspace, count, stride, rest_ms)),
    }
    workspace.close()
    print(json.dumps(found))
    del application


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:5]))
