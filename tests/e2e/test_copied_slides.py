"""What was copied when the program ends."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.windows import write_event

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = """\
import sys, time
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from recap_deck.ui.live_deck import LiveDeck
from recap_deck.ui.workspace import Workspace

application = QApplication(["recap-deck"])
workspace = Workspace(LiveDeck(Path(sys.argv[1])), time.monotonic)
workspace.start(full_screen=False)
while not workspace.is_ready:
    QTest.qWait(10)
navigator = workspace.window.navigator
navigator.setFocus()
navigator.select_ids([next(row.id for row in navigator.rows if row.title == "Three things")])
workspace.rest.slide_list.work.do("copy")
workspace.close()
print(application.clipboard().text())
"""


def test_slides_that_were_copied_don_t_crash_the_end_and_stay_as_text(tmp_path: Path) -> None:
    folder = write_event(tmp_path / "evening")
    ended = subprocess.run(
        [sys.executable, "-c", SCRIPT, folder],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    assert ended.stdout.startswith("# Three things")
