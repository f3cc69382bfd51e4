from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from recap_deck.ui.exporting import proposed_target
from recap_deck.ui.window.message_bar import Notice
from recap_deck.ui.workspace import Workspace
from tests.windows import FakeClock, opened, where

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LONG_MS = 60_000


def notice_of(workspace: Workspace) -> Notice:
    notice = workspace.window.message_bar.notice
    assert notice is not None
    return notice


def test_the_pdf_is_written_beside_the_show(
    workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    shares: list[float] = []
    workspace.exporting.told.connect(lambda: shares.append(notice_of(workspace).share or 0.0))
    workspace.exporting.start(workspace.deck.path, tmp_path / "out.pdf")
    workspace.run("go.next_step")
    assert where(workspace)[0] == "Three things"
    qtbot.waitUntil(lambda: not workspace.exporting.is_running, timeout=LONG_MS)
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")
    assert notice_of(workspace).text == "“out.pdf” is written"
    assert [choice.text for choice in notice_of(workspace).choices] == ["Open", "Show in folder"]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_a_cancelled_export_leaves_no_file(
    workspace: Workspace, tmp_path: Path, qtbot: QtBot
) -> None:
    workspace.exporting.start(workspace.deck.path, tmp_path / "out.pdf")
    notice_of(workspace).choices[0].run()
    qtbot.waitUntil(lambda: not workspace.exporting.is_running, timeout=LONG_MS)
    assert notice_of(workspace).text == "The export was cancelled"
    assert [path.name for path in tmp_path.iterdir()] == ["evening"]


def test_an_export_that_fails_says_why(workspace: Workspace, tmp_path: Path, qtbot: QtBot) -> None:
    target = tmp_path / "none" / "out.pdf"
    workspace.exporting.start(workspace.deck.path, target)
    qtbot.waitUntil(lambda: not workspace.exporting.is_running, timeout=LONG_MS)
    assert notice_of(workspace).is_problem
    assert notice_of(workspace).text.startswith(f"The PDF is not written. Can't write “{target}”")


def test_closing_the_window_ends_an_export(qapp: QApplication, event: Path, tmp_path: Path) -> None:
    with opened(event, FakeClock()) as workspace:
        workspace.exporting.start(workspace.deck.path, tmp_path / "out.pdf")
    assert not workspace.exporting.is_running
    assert not (tmp_path / "out.pdf").exists()


def test_the_pdf_is_proposed_beside_the_deck(event: Path) -> None:
    assert proposed_target(event) == event.parent / "evening.pdf"
    assert proposed_target(event / "one.md") == event / "one.pdf"
