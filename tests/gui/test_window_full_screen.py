from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from recap_deck.show.position import Position
from recap_deck.ui.slide.view import SlideView
from recap_deck.ui.workspace import Workspace
from tests.windows import FakeClock, opened, press, where

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def presented(qapp: QApplication, event: Path) -> Iterator[Workspace]:
    with opened(event, FakeClock(), full_screen=True) as made:
        yield made


def is_full_screen(workspace: Workspace) -> bool:
    return workspace.presenting.is_on


def test_f5_starts_at_the_first_slide_and_later_goes_on(workspace: Workspace) -> None:
    workspace.show.go_to(2)
    press(workspace, Qt.Key.Key_F5)
    assert is_full_screen(workspace)
    assert where(workspace)[0] == "Opening words"
    press(workspace, Qt.Key.Key_Right)
    press(workspace, Qt.Key.Key_F11)
    assert not is_full_screen(workspace)
    press(workspace, Qt.Key.Key_F5)
    assert where(workspace)[0] == "Three things"


def test_shift_f5_starts_here(workspace: Workspace) -> None:
    workspace.show.go_to(2)
    press(workspace, Qt.Key.Key_F5, SHIFT)
    assert is_full_screen(workspace)
    assert where(workspace)[0] == "Last of one"


def test_one_esc_does_not_end_a_show_and_two_in_time_leave_full_screen(
    presented: Workspace,
) -> None:
    press(presented, Qt.Key.Key_Escape)
    assert is_full_screen(presented)
    assert isinstance(presented.clock, FakeClock)
    presented.clock.now += 3
    press(presented, Qt.Key.Key_Escape)
    assert is_full_screen(presented)
    press(presented, Qt.Key.Key_Escape)
    assert not is_full_screen(presented)
    assert presented.window.isVisible()


def test_esc_brings_a_black_picture_back_first(presented: Workspace) -> None:
    for key in (Qt.Key.Key_B, Qt.Key.Key_Escape, Qt.Key.Key_Escape):
        press(presented, key)
    assert is_full_screen(presented)
    press(presented, Qt.Key.Key_Escape)
    assert not is_full_screen(presented)


def test_enter_resumes_after_leaving_and_means_next_after_that(presented: Workspace) -> None:
    press(presented, Qt.Key.Key_F11)
    press(presented, Qt.Key.Key_Return)
    assert is_full_screen(presented)
    assert presented.show.position == Position()
    press(presented, Qt.Key.Key_Return)
    assert where(presented)[0] == "Three things"


def test_the_audience_window_holds_one_slide_view_and_nothing_else(presented: Workspace) -> None:
    audience = presented.presenting.audience
    assert [type(each) for each in audience.findChildren(QWidget)] == [SlideView]
    assert audience.isFullScreen()


def test_the_cursor_hides_while_the_mouse_rests(presented: Workspace) -> None:
    view = presented.presenting.audience.view
    assert view.cursor().shape() is Qt.CursorShape.BlankCursor
    QTest.mouseMove(view, view.rect().center())
    view.moved.emit()
    assert view.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_help_never_covers_the_slide(presented: Workspace) -> None:
    press(presented, Qt.Key.Key_F1)
    assert presented.helping.shown is None


def test_the_next_slide_is_ready_before_it_is_asked_for(presented: Workspace) -> None:
    view = presented.presenting.audience.view
    QTest.qWait(400)
    press(presented, Qt.Key.Key_Right)
    sight = presented.show.sight()
    assert sight is not None
    assert view.is_ready(sight)


def test_closing_the_audience_window_only_leaves_full_screen(presented: Workspace) -> None:
    presented.presenting.audience.close()
    assert not is_full_screen(presented)
    assert presented.window.isVisible()
