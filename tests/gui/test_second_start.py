"""What a second start does to the windows of the first."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from recap_deck.ui.second_start import SecondStart, deck_name, listening_place
from recap_deck.ui.workspace import Workspace
from tests.windows import FakeClock, opened, where, write_event

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def place_of(path: Path) -> Path:
    return Path(listening_place(deck_name(path)))


def ask(workspace: Workspace, *, present: bool = False, resume: bool = False) -> None:
    wanted = SecondStart(deck_name(workspace.deck.path), present, resume)
    workspace._answering.asked.emit(wanted)
    QTest.qWait(1)


def test_it_listens_for_the_deck_that_is_shown(workspace: Workspace, tmp_path: Path) -> None:
    first, other = workspace.deck.path, write_event(tmp_path / "other")
    assert place_of(first).exists()
    workspace.open(other)
    assert place_of(other).exists()
    assert not place_of(first).exists()


def test_a_program_that_ends_listens_no_longer(qapp: QApplication, event: Path) -> None:
    with opened(event, FakeClock()):
        assert place_of(event).exists()
    assert not place_of(event).exists()


def test_a_window_that_is_out_of_sight_comes_back(workspace: Workspace) -> None:
    workspace.window.showMinimized()
    ask(workspace)
    assert not workspace.window.isMinimized()
    assert not workspace.presenting.is_on


def test_a_second_start_to_present_presents(workspace: Workspace) -> None:
    workspace.show.go_to(1)
    ask(workspace, present=True)
    assert workspace.presenting.is_on
    assert where(workspace)[0] == "Opening words"


def test_during_a_show_it_goes_on_where_it_is(workspace: Workspace) -> None:
    ask(workspace, present=True)
    workspace.show.go_to(1)
    ask(workspace, present=True)
    assert where(workspace)[0] == "Three things"
    ask(workspace, present=True, resume=True)
    assert where(workspace)[0] == "Three things"
