from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from recap_deck.commands.keys import Press
from recap_deck.commands.table import COMMANDS
from recap_deck.show.state import Blank, ShowState
from recap_deck.ui.key_filter import press_from
from recap_deck.ui.workspace import Workspace
from tests.windows import FakeClock, opened, press, where

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier

# What the platform without a display can't do.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_every_command_of_the_table_can_be_run(workspace: Workspace) -> None:
    assert set(workspace.runners) == set(COMMANDS)


def test_next_goes_from_step_to_step_and_slide_to_slide(workspace: Workspace) -> None:
    keys = (Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_PageDown, Qt.Key.Key_Return)
    seen = [where(workspace)]
    for key in keys:
        press(workspace, key)
        seen.append(where(workspace))
    assert seen == [
        ("Opening words", 0),
        ("Three things", 0),
        ("Three things", 1),
        ("Three things", 2),
        ("Last of one", 0),
    ]
    press(workspace, Qt.Key.Key_Backspace)
    assert where(workspace) == ("Three things", 2)


def test_shift_turns_whole_slides(workspace: Workspace) -> None:
    press(workspace, Qt.Key.Key_Right, SHIFT)
    press(workspace, Qt.Key.Key_Right, SHIFT)
    assert where(workspace) == ("Last of one", 0)
    press(workspace, Qt.Key.Key_Left, SHIFT)
    assert where(workspace) == ("Three things", 0)


@pytest.mark.parametrize(
    ("key", "held", "title"),
    [
        (Qt.Key.Key_End, NONE, "Last of one"),
        (Qt.Key.Key_End, CTRL, "No such picture"),
        (Qt.Key.Key_Home, CTRL, "Opening words"),
    ],
)
def test_home_and_end_know_the_session(
    workspace: Workspace, key: Qt.Key, held: Qt.KeyboardModifier, title: str
) -> None:
    workspace.show.go_to(1)
    press(workspace, key, held)
    assert where(workspace)[0] == title


def test_a_held_key_and_a_double_press_turn_one_slide(workspace: Workspace) -> None:
    for _ in range(2):
        QTest.keyClick(workspace.window, Qt.Key.Key_Right)
    repeat = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Right, NONE, "", True, 1)
    QApplication.sendEvent(workspace.window, repeat)
    assert where(workspace) == ("Three things", 0)


def test_the_next_session_wants_its_key_twice(workspace: Workspace) -> None:
    press(workspace, Qt.Key.Key_PageDown, CTRL)
    assert where(workspace)[0] == "Opening words"
    assert workspace.window.status.passing == "Press Ctrl+PgDn again: Next session"
    press(workspace, Qt.Key.Key_PageDown, CTRL)
    assert where(workspace)[0] == "Tonight"


@pytest.mark.parametrize(
    ("text", "title"),
    [("3", "Last of one"), ("2.2", "No such picture"), ("9", "Opening words")],
)
def test_digits_and_enter_go_to_a_slide(workspace: Workspace, text: str, title: str) -> None:
    for char in text:
        press(workspace, Qt.Key.Key_Period if char == "." else Qt.Key(ord(char)))
    press(workspace, Qt.Key.Key_Return)
    assert where(workspace)[0] == title


def test_digits_are_forgotten_and_enter_means_next_again(workspace: Workspace) -> None:
    press(workspace, Qt.Key.Key_3)
    assert isinstance(workspace.clock, FakeClock)
    workspace.clock.now += 2.5
    press(workspace, Qt.Key.Key_Return)
    assert where(workspace)[0] == "Three things"


def test_asked_for_a_number_the_window_waits_until_esc(workspace: Workspace) -> None:
    press(workspace, Qt.Key.Key_G)
    assert workspace.window.stage.typed == ("#", "Go to slide …")
    press(workspace, Qt.Key.Key_2)
    assert workspace.window.stage.typed == ("2", "Three things")
    press(workspace, Qt.Key.Key_Escape)
    assert workspace.window.stage.typed == ("", "")
    assert where(workspace)[0] == "Opening words"


def test_a_point_after_no_digit_makes_the_picture_black(workspace: Workspace) -> None:
    press(workspace, Qt.Key.Key_Period)
    assert workspace.show.state == ShowState(blank=Blank.BLACK)
    press(workspace, Qt.Key.Key_Right)
    assert workspace.show.state == ShowState()


def test_while_text_is_typed_letters_are_letters(workspace: Workspace) -> None:
    field = QLineEdit(workspace.window)
    field.show()
    workspace.window.activateWindow()
    field.setFocus()
    for key in (Qt.Key.Key_B, Qt.Key.Key_2, Qt.Key.Key_Space):
        press(workspace, key, at=field)
    assert field.text() == "b2 "
    assert workspace.show.state.blank is Blank.NONE


def test_a_button_reached_with_tab_keeps_space(workspace: Workspace) -> None:
    workspace.window.activateWindow()
    button = workspace.window.status.problems
    button.setFocus()
    press(workspace, Qt.Key.Key_Space, at=button)
    assert where(workspace)[0] == "Opening words"
    assert workspace.window.problems.isVisible()
    press(workspace, Qt.Key.Key_PageDown, at=button)
    assert where(workspace)[0] == "Three things"


@pytest.mark.parametrize(
    ("key", "scan", "text", "expected"),
    [
        (0x3160, 48 + 8, "ㅠ", "B"),
        (0x0418, 48 + 8, "и", "B"),
        (Qt.Key.Key_B, 30 + 8, "b", "B"),
        (Qt.Key.Key_Enter, 96 + 8, "\r", "Return"),
    ],
)
def test_on_other_layouts_the_place_of_the_key_counts(
    monkeypatch: pytest.MonkeyPatch, key: int, scan: int, text: str, expected: str
) -> None:
    monkeypatch.setattr("recap_deck.ui.key_filter.keycode_offset", lambda: 8)
    event = QKeyEvent(QEvent.Type.KeyPress, key, NONE, scan, 0, 0, text)
    assert press_from(event) == Press(expected)


def test_the_wheel_turns_a_step_and_then_rests(workspace: Workspace) -> None:
    view = workspace.window.stage.view
    for _ in range(3):
        QApplication.sendEvent(
            view,
            QWheelEvent(
                QPointF(50, 50),
                QPointF(50, 50),
                QPoint(),
                QPoint(0, -120),
                Qt.MouseButton.NoButton,
                NONE,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            ),
        )
    assert where(workspace) == ("Three things", 0)


def test_a_click_on_the_slide_moves_on(workspace: Workspace) -> None:
    QTest.mouseClick(workspace.window.stage.view, Qt.MouseButton.LeftButton)
    assert where(workspace)[0] == "Three things"


def test_esc_closes_the_help_and_goes_nowhere(workspace: Workspace) -> None:
    press(workspace, Qt.Key.Key_F1)
    assert workspace.helping.shown is not None
    press(workspace, Qt.Key.Key_Escape)
    assert workspace.helping.shown is None


def test_keys_work_before_anything_was_clicked(qapp: QApplication, event: Path) -> None:
    with opened(event, FakeClock()) as workspace:
        press(workspace, Qt.Key.Key_Down)
        assert where(workspace)[0] == "Three things"
