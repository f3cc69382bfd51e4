"""A show on several displays in a process of its own: prints where the windows were, as JSON.

    python -m tests.two_displays FOLDER STEP…

A step is `present` (from the start), a command as `begin`, `swap`, `hide` and `leave`, a key in the
start panel as `enter`, or under X11 `unplug`, `plug`, `shrink` (plug with fewer pixels) and
`mirror` of the display Beamer.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from recap_deck.place.boxes import Role, TextBox
from recap_deck.ui.audience.window import AudienceWindow
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.start_panel.panel import StartPanel
from recap_deck.ui.start_panel.starting import Starting
from recap_deck.ui.workspace import Workspace
from tests.windows import EveningClock

LAPTOP = ("Laptop", "1280/300x720/170+0+0", "screen")
BEAMER = ("Beamer", "1920/500x1080/300+1280+0", "none")
SMALL = ("Beamer", "1024/500x768/300+1280+0", "none")
_COMMANDS = {
    "begin": "show.start",
    "choose": "show.choose",
    "freeze": "show.freeze",
    "full": "show.full_screen",
    "hide": "show.hide",
    "leave": "show.full_screen",
    "swap": "show.swap",
    "turn": "go.next_slide",
    "windows": "show.windows",
}
_PANEL_KEYS = {"enter": Qt.Key.Key_Return, "identify": Qt.Key.Key_I, "next": Qt.Key.Key_Right}
# Displays are only taken for settled when none has come or gone for a moment.
_WAITS = {"swap": 150, "unplug": 900, "plug": 900, "shrink": 900, "mirror": 900}
MIRROR = ("Beamer", "1280/500x720/300+0+0", "none")


def plug(*monitor: str) -> None:
    """Let the X server tell of a monitor."""
    subprocess.run(["xrandr", "--setmonitor", *monitor], check=True, capture_output=True)


def unplug(name: str) -> None:
    """Take a monitor away."""
    subprocess.run(["xrandr", "--delmonitor", name], check=True, capture_output=True)


def take(step: str, workspace: Workspace) -> None:
    """Do one step."""
    if step in _COMMANDS:
        workspace.run(_COMMANDS[step])
    elif step in _PANEL_KEYS:
        panel = panel_of(workspace)
        assert panel is not None, "there is no panel to press a key in"
        QTest.keyClick(panel, _PANEL_KEYS[step])
    elif step == "unplug":
        unplug("Beamer")
    elif step == "plug":
        plug(*BEAMER)
    elif step == "shrink":
        plug(*SMALL)
    elif step == "mirror":
        unplug("Beamer")
        QTest.qWait(100)
        plug(*MIRROR)


def panel_of(workspace: Workspace) -> StartPanel | None:
    """The start panel, where it is open."""
    asking = workspace.rest.beginning.opened
    return asking.panel if isinstance(asking, Starting) else None


def place_of(window: QWidget) -> list[int] | None:
    """Where a window is; None for one that is hidden."""
    if not window.isVisible():
        return None
    place = window.geometry()
    return [place.x(), place.y(), place.width(), place.height()]


def title_of(audience: AudienceWindow) -> str | None:
    """The title of the slide that the audience sees; None for a window that is hidden."""
    sight = audience.view.sight
    if sight is None or not audience.isVisible():
        return None
    boxes = sight.page.slide.boxes
    titles = (box.text for box in boxes if isinstance(box, TextBox) and box.role is Role.TITLE)
    return next(titles, "")


def main(folder: str, steps: list[str]) -> None:
    """Take the steps, and print after each where audience and console are."""
    if "unplug" in steps or "mirror" in steps:
        plug(*LAPTOP)
        plug(*BEAMER)
    application = QApplication(["recap-deck"])
    # By the clock on the wall the evening would be late at some hours, and the console say so.
    workspace = Workspace(LiveDeck(Path(folder)), time.monotonic, EveningClock())
    workspace.window.setGeometry(40, 40, 800, 500)
    workspace.start(full_screen=steps[0] == "present")
    while not workspace.is_ready:
        QTest.qWait(10)
    for step in steps:
        take(step, workspace)
        QTest.qWait(_WAITS.get(step, 400))
        presenting, panel = workspace.presenting, panel_of(workspace)
        told = {
            "audience": place_of(presenting.audience),
            "slide": title_of(presenting.audience),
            "console": place_of(presenting.console),
            "workspace": place_of(workspace.window),
            "line": presenting.console.line.text,
            "panel": panel.sentence.text if panel is not None else None,
            "signs": [place_of(sign) for sign in panel.identify.signs] if panel else [],
        }
        print(json.dumps(told), flush=True)
    workspace.close()
    workspace.window.close()
    application.processEvents()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
