"""Pictures decoded in the windows' thread while others move beside it, in a process of its own."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QGuiApplication

from recap_deck.paint.picture_files import picture_key
from recap_deck.paint.picture_store import load_image
from recap_deck.ui.motion.player import AnimationPlayer
from tests.animations import write_animation

ROUNDS = 300
SIZE = QSize(40, 30)


def main(folder: str) -> None:
    """Decode thousands of times; a lock that waits for another one is met in the first few."""
    application = QGuiApplication([])
    file = Path(folder) / "moving.gif"
    write_animation(file, ("#cc2222", "#2222cc"))
    key = picture_key(file, file.stat())
    for _ in range(ROUNDS):
        parent = QObject()
        players = [AnimationPlayer(key, parent) for _ in range(3)]
        for _ in range(10):
            load_image(key, SIZE)
        application.processEvents()
        for player in players:
            player.hold(True)
    print("done")


if __name__ == "__main__":
    main(sys.argv[1])
