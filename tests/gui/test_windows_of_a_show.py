from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from recap_deck.ui.presenting import Mode
from recap_deck.ui.screens import screen_of
from recap_deck.ui.workspace import Workspace
from tests.windows import FakeClock, opened, press, where

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
ALT = Qt.KeyboardModifier.AltModifier
CALL = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
F5, H, RIGHT = Qt.Key.Key_F5, Qt.Key.Key_H, Qt.Key.Key_Right


def press_there(workspace: Workspace, key: Qt.Key) -> None:
    press(workspace, key, at=workspace.presenting.console)


def covers(workspace: Workspace) -> bool:
    audience = workspace.presenting.audience.frameGeometry()
    return audience.intersects(workspace.presenting.console.geometry())


@pytest.mark.parametrize("held", [ALT, CALL])
def test_slides_in_a_window_never_lie_over_the_notes(
    workspace: Workspace, held: Qt.KeyboardModifier
) -> None:
    press(workspace, F5, held)
    presenting = workspace.presenting
    assert presenting.audience.isVisible()
    assert presenting.console.isVisible()
    assert not presenting.audience.isFullScreen()
    assert not presenting.console.isFullScreen()
    assert not workspace.window.isVisible()
    assert not covers(workspace)


def test_a_show_in_windows_counts_its_time_and_a_rehearsal_says_what_it_is(
    workspace: Workspace,
) -> None:
    press(workspace, F5, CALL)
    assert [workspace.show.is_rehearsal] == [False]
    assert workspace.presenting.console.line.text != "Rehearsal"
    press_there(workspace, Qt.Key.Key_F11)
    press(workspace, Qt.Key.Key_F11)
    press(workspace, F5, ALT)
    assert workspace.show.is_rehearsal
    assert workspace.presenting.console.line.text == "Rehearsal"


def test_windows_are_found_again_where_they_were(qapp: QApplication, workspace: Workspace) -> None:
    press(workspace, F5, CALL)
    wanted = QRect(60, 80, 480, 270), QRect(50, 360, 700, 400)
    workspace.presenting.audience.setGeometry(wanted[0])
    workspace.presenting.console.setGeometry(wanted[1])
    workspace.close()
    with opened(workspace.deck.path, FakeClock()) as again:
        press(again, F5, CALL)
        presenting = again.presenting
        assert (presenting.audience.geometry(), presenting.console.geometry()) == wanted


def test_windows_that_could_not_be_reached_come_up_where_they_can(workspace: Workspace) -> None:
    workspace.memory.remember("windows.audience", "9000 9000 800 450")
    workspace.memory.remember("windows.console", "0 40 800 450")
    press(workspace, F5, CALL)
    room = screen_of(workspace.window).geometry()
    assert room.contains(workspace.presenting.audience.geometry())
    assert not covers(workspace)


@pytest.mark.parametrize("key", [F5, Qt.Key.Key_F11])
def test_full_screen_comes_back_from_windows(workspace: Workspace, key: Qt.Key) -> None:
    press(workspace, F5, CALL)
    press_there(workspace, RIGHT)
    place = where(workspace)
    press_there(workspace, key)
    assert workspace.presenting.mode is Mode.SLIDE
    assert workspace.presenting.audience.isFullScreen()
    assert not workspace.presenting.console.isVisible()
    assert where(workspace) == place


def test_a_show_on_the_whole_screen_goes_on_in_windows(workspace: Workspace) -> None:
    press(workspace, F5)
    press(workspace, RIGHT)
    place = where(workspace)
    press(workspace, F5, CALL)
    assert workspace.presenting.mode is Mode.WINDOWS
    assert not workspace.presenting.audience.isFullScreen()
    assert workspace.presenting.console.isVisible()
    assert where(workspace) == place


def test_slides_are_hidden_for_a_demo_and_come_back(workspace: Workspace) -> None:
    press(workspace, F5, ALT)
    audience, line = workspace.presenting.audience, workspace.presenting.console.line
    press_there(workspace, H)
    assert not audience.isVisible()
    assert line.text == "Hidden: H brings the slides back"
    press_there(workspace, RIGHT)
    assert not audience.isVisible()
    press_there(workspace, H)
    assert audience.isVisible()
    assert line.text == "Rehearsal"


@pytest.mark.parametrize("key", [H, F5, Qt.Key.Key_F11])
def test_on_one_display_the_window_waits_small_and_each_key_brings_the_slide_back(
    workspace: Workspace, key: Qt.Key
) -> None:
    press(workspace, F5)
    press(workspace, H)
    presenting = workspace.presenting
    assert not presenting.audience.isVisible()
    assert workspace.window.isMinimized()
    assert workspace.window.status.passing == "Hidden: H brings the slides back"
    assert presenting.is_on
    press(workspace, RIGHT, at=workspace.window)
    assert workspace.window.stage.caption[0] == "Slide 2 of 3 · step 0 of 2"
    press(workspace, key, at=workspace.window)
    assert presenting.audience.isFullScreen()
    assert not presenting.is_hidden
    assert workspace.window.status.passing == ""


def test_what_has_just_become_so_is_said_at_once_over_what_passes(workspace: Workspace) -> None:
    press(workspace, F5, ALT)
    line = workspace.presenting.console.line
    line.show_passing("Something passed")
    press_there(workspace, H)
    assert line.text == "Hidden: H brings the slides back"
    line.show_passing("Something else passed")
    workspace.presenting.tell_dark(True)
    assert line.text == "Something else passed"


def test_shift_f5_brings_hidden_slides_back(workspace: Workspace) -> None:
    press(workspace, F5)
    press(workspace, H)
    press(workspace, F5, Qt.KeyboardModifier.ShiftModifier, at=workspace.window)
    assert workspace.presenting.audience.isFullScreen()


def test_time_goes_on_while_the_slides_are_hidden(workspace: Workspace) -> None:
    press(workspace, F5)
    press(workspace, RIGHT)
    running = workspace.evening.rundown.running
    press(workspace, H)
    QTest.qWait(20)
    assert running is not None
    assert workspace.evening.rundown.running == running
    assert workspace.show.is_seen


def test_leaving_with_hidden_slides_shows_the_window_again(workspace: Workspace) -> None:
    press(workspace, F5)
    press(workspace, H)
    press(workspace, Qt.Key.Key_Escape, at=workspace.window)
    press(workspace, Qt.Key.Key_Escape, at=workspace.window)
    assert not workspace.presenting.is_on
    assert workspace.window.isVisible()
    assert not workspace.window.isMinimized()


def test_h_does_nothing_when_nothing_is_presented(workspace: Workspace) -> None:
    press(workspace, H)
    assert workspace.window.isVisible()
    assert not workspace.presenting.is_on
