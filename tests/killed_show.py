"""A show in windows, in a process of its own: says where it stands, then is driven wildly.

    python -m tests.killed_show FOLDER SEED [--resume]

Every line on stdout is a JSON object; the first one is how the show came up.
"""

from __future__ import annotations

import json
import random
import sys
import time
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from recap_deck.show.evening import Evening
from recap_deck.show.journal.plain import to_plain
from recap_deck.show.system_clock import SystemClock
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.workspace import Workspace

COMMANDS = (
    *["go.next_step"] * 8,
    *["go.previous_step"] * 3,
    "go.next_session",
    "go.next_session",
    "go.previous_session",
    "show.black",
    "timer.toggle",
    "timer.more",
    "timer.less",
    "timer.undo",
)


def standing(slide: str, evening: Evening) -> dict[str, object]:
    """What has to be the same after a kill."""
    rundown = evening.rundown
    return {
        "slide": slide,
        "step": evening.show.position.step,
        "blank": evening.show.blank.value,
        "armed": evening.armed,
        "actuals": to_plain(rundown.actuals),
        "changes": to_plain(rundown.changes),
    }


def say_standing(workspace: Workspace) -> None:
    """Print how the show stands, with the evening's time and the computer's."""
    entry = workspace.show.entry
    assert entry is not None
    said = standing(entry.id, workspace.show.evening)
    clocks = (workspace.evening.now, SystemClock().now().monotonic)
    # At once: `print` may write the line's end apart, and be killed in between.
    sys.stdout.write(json.dumps({"standing": said, "clocks": clocks}) + "\n")
    sys.stdout.flush()


def main(folder: str, seed: str, *options: str) -> None:
    """Present for ever."""
    chance = random.Random(seed)
    application = QApplication(["recap-deck"])
    workspace = Workspace(LiveDeck(Path(folder)), time.monotonic)
    workspace.start(full_screen=True, resume="--resume" in options)
    say_standing(workspace)
    while application.platformName():
        workspace.run(chance.choice(COMMANDS))
        say_standing(workspace)
        QTest.qWait(chance.choice((0, 0, 1, 5)))


if __name__ == "__main__":
    main(*sys.argv[1:])
