"""What real remote controls, keyboard layouts and input methods send, and what comes of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from recap_deck.show.state import Blank
from recap_deck.ui.workspace import Workspace
from tests.windows import FakeClock, opened, press, where

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
OFFSET = 8


@pytest.fixture
def presented(workspace: Workspace) -> Workspace:
    press(workspace, Qt.Key.Key_F5)
    return workspace


def wait(workspace: Workspace, seconds: float) -> None:
    assert isinstance(workspace.clock, FakeClock)
    workspace.clock.now += seconds


def send(
    target: QWidget,
    key: int,
    scan: int = 0,
    text: str = "",
    held: Qt.KeyboardModifier = NONE,
    *,
    is_repeat: bool = False,
) -> bool:
    """Send a press as a platform does, with the key's place; whether somebody took it."""
    event = QKeyEvent(
        QEvent.Type.KeyPress, key, held, scan + OFFSET if scan else 0, 0, 0, text, is_repeat
    )
    QApplication.sendEvent(target, event)
    return event.isAccepted()


def test_a_remote_controls_play_button_sends_f5_and_esc_in_turn_and_never_ends_the_show(
    presented: Workspace,
) -> None:
    press(presented, Qt.Key.Key_PageDown)
    for _ in range(6):
        for key in (Qt.Key.Key_Escape, Qt.Key.Key_F5):
            press(presented, key)
            assert presented.presenting.is_on
    assert where(presented)[0] == "Three things"


def test_one_that_sends_shift_f5_and_esc_does_not_end_it_either(presented: Workspace) -> None:
    for _ in range(4):
        press(presented, Qt.Key.Key_Escape)
        press(presented, Qt.Key.Key_F5, SHIFT)
    assert presented.presenting.is_on
    assert where(presented)[0] == "Opening words"


def test_in_a_rehearsal_too(workspace: Workspace) -> None:
    press(workspace, Qt.Key.Key_F5, ALT)
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_F5, Qt.Key.Key_Escape):
        press(workspace, key, at=workspace.presenting.console)
    assert workspace.presenting.has_console


def test_another_key_between_two_esc_makes_the_second_a_first_one(presented: Workspace) -> None:
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_PageDown, Qt.Key.Key_Escape):
        press(presented, key)
    assert presented.presenting.is_on
    press(presented, Qt.Key.Key_Escape)
    assert not presented.presenting.is_on


def test_the_console_says_that_a_second_esc_leaves(workspace: Workspace) -> None:
    press(workspace, Qt.Key.Key_F5, ALT)
    console = workspace.presenting.console
    press(workspace, Qt.Key.Key_Escape, at=console)
    assert console.line.text == "Press Esc again: Leave full screen"
    wait(workspace, 2.1)
    press(workspace, Qt.Key.Key_Escape, at=console)
    assert workspace.presenting.is_on


@pytest.mark.parametrize("key", [Qt.Key.Key_B, Qt.Key.Key_Period])
def test_its_screen_button_makes_black_and_next_brings_the_slide_back(
    presented: Workspace, key: Qt.Key
) -> None:
    press(presented, key)
    assert presented.show.state.blank is Blank.BLACK
    press(presented, Qt.Key.Key_PageDown)
    assert (presented.show.state.blank, where(presented)[0]) == (Blank.NONE, "Opening words")


@pytest.mark.parametrize("key", [Qt.Key.Key_PageUp, Qt.Key.Key_B])
def test_while_it_is_black_back_and_the_same_button_bring_the_slide_back_too(
    presented: Workspace, key: Qt.Key
) -> None:
    press(presented, Qt.Key.Key_PageDown)
    press(presented, Qt.Key.Key_B)
    press(presented, key)
    assert (presented.show.state.blank, where(presented)[0]) == (Blank.NONE, "Three things")


def test_held_volume_keys_are_the_systems_and_turn_nothing(presented: Workspace) -> None:
    audience = presented.presenting.audience
    for key, scan in ((Qt.Key.Key_VolumeUp, 115), (Qt.Key.Key_VolumeDown, 114)):
        for repeat in range(5):
            assert not send(audience, key, scan, is_repeat=repeat > 0)
    assert where(presented) == ("Opening words", 0)


def test_a_held_next_button_turns_one_slide(presented: Workspace) -> None:
    for repeat in range(12):
        send(presented.presenting.audience, Qt.Key.Key_PageDown, 109, is_repeat=repeat > 0)
        wait(presented, 0.03)
    assert where(presented)[0] == "Three things"


def test_a_next_button_that_bounces_turns_one_slide(presented: Workspace) -> None:
    for _ in range(3):
        send(presented.presenting.audience, Qt.Key.Key_Right, 106)
        wait(presented, 0.05)
    assert where(presented) == ("Three things", 0)


def test_a_thumb_that_goes_on_and_at_once_back_is_where_it_was(presented: Workspace) -> None:
    send(presented.presenting.audience, Qt.Key.Key_PageDown, 109)
    wait(presented, 0.08)
    send(presented.presenting.audience, Qt.Key.Key_PageUp, 104)
    assert where(presented)[0] == "Opening words"


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_MediaNext]
)
def test_whatever_a_remote_controls_next_sends_turns(presented: Workspace, key: Qt.Key) -> None:
    press(presented, key)
    assert where(presented)[0] == "Three things"


def test_keys_come_from_the_audiences_window_and_the_consoles_alike(workspace: Workspace) -> None:
    press(workspace, Qt.Key.Key_F5, ALT)
    press(workspace, Qt.Key.Key_PageDown, at=workspace.presenting.console)
    press(workspace, Qt.Key.Key_PageDown, at=workspace.presenting.audience)
    assert where(workspace) == ("Three things", 1)


@pytest.mark.parametrize(
    ("letter", "scan", "command"),
    [
        (0x3160, 48, "show.black"),  # ㅠ on B
        (0x3148, 17, "show.white"),  # ㅈ on W
        (0x1107, 48, "show.black"),  # a conjoining letter in the same place
        (0x0438, 48, "show.black"),  # и on a Russian keyboard
        (0x3053, 48, "show.black"),  # こ on a Japanese kana keyboard
    ],
)
def test_letters_of_other_layouts_count_by_their_place(
    presented: Workspace, monkeypatch: pytest.MonkeyPatch, letter: int, scan: int, command: str
) -> None:
    monkeypatch.setattr("recap_deck.ui.key_filter.keycode_offset", lambda: OFFSET)
    assert send(presented.presenting.audience, letter, scan, chr(letter))
    expected = {"show.black": Blank.BLACK, "show.white": Blank.WHITE}[command]
    assert presented.show.state.blank is expected


def test_a_korean_double_letter_is_the_same_key_with_shift(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("recap_deck.ui.key_filter.keycode_offset", lambda: OFFSET)
    press(workspace, Qt.Key.Key_F5, ALT)
    send(workspace.presenting.console, 0x3146, 20, "ㅆ", SHIFT)
    assert workspace.memory.text("console.time") == "elapsed"


def field_in(workspace: Workspace) -> QLineEdit:
    field = QLineEdit(workspace.window)
    field.show()
    workspace.window.activateWindow()
    field.setFocus()
    return field


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_F5, Qt.Key.Key_F1])
def test_a_composition_is_left_alone(workspace: Workspace, key: Qt.Key) -> None:
    field = field_in(workspace)
    QApplication.sendEvent(field, QInputMethodEvent("하", []))
    press(workspace, key, at=field)
    assert not workspace.presenting.is_on
    assert workspace.helping.shown is None
    assert workspace.window.focusWidget() is field


def test_after_a_composition_keys_are_commands_again(workspace: Workspace) -> None:
    field = field_in(workspace)
    QApplication.sendEvent(field, QInputMethodEvent("하", []))
    done = QInputMethodEvent()
    done.setCommitString("한")
    QApplication.sendEvent(field, done)
    press(workspace, Qt.Key.Key_F1, at=field)
    assert field.text() == "한"
    assert workspace.helping.shown is not None


def test_a_composition_that_was_left_behind_holds_no_key_of_the_show(
    workspace: Workspace,
) -> None:
    field = field_in(workspace)
    QApplication.sendEvent(field, QInputMethodEvent("하", []))
    workspace.window.setFocus()
    press(workspace, Qt.Key.Key_PageDown)
    assert where(workspace)[0] == "Three things"


def test_esc_in_a_field_leads_back_to_the_slides(workspace: Workspace) -> None:
    field = field_in(workspace)
    press(workspace, Qt.Key.Key_Escape, at=field)
    assert workspace.window.focusWidget() is workspace.window


def test_keys_of_a_show_work_before_anything_was_clicked(qapp: QApplication, event: Path) -> None:
    with opened(event, FakeClock(), full_screen=True) as workspace:
        press(workspace, Qt.Key.Key_PageDown)
        assert where(workspace)[0] == "Three things"


def turn_wheel(target: QWidget, units: int) -> None:
    middle = QPointF(target.rect().center())
    QApplication.sendEvent(
        target,
        QWheelEvent(
            middle,
            QPointF(target.mapToGlobal(middle)),
            QPoint(),
            QPoint(0, units),
            Qt.MouseButton.NoButton,
            NONE,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


def test_the_wheel_over_notes_and_lists_turns_no_slide(workspace: Workspace) -> None:
    window = workspace.window
    for pane in (window.notes, window.navigator.viewport(), window.problems.list.viewport()):
        turn_wheel(pane, -120)
        wait(workspace, 1.0)
    press(workspace, Qt.Key.Key_F5, ALT)
    console = workspace.presenting.console
    for pane in (console.notes, console.agenda, console.head):
        turn_wheel(pane, -120)
        wait(workspace, 1.0)
    assert where(workspace) == ("Opening words", 0)


def test_the_wheel_over_the_consoles_slide_turns(workspace: Workspace) -> None:
    press(workspace, Qt.Key.Key_F5, ALT)
    turn_wheel(workspace.presenting.console.now.view, -120)
    assert where(workspace)[0] == "Three things"


def test_actions_show_keys_and_bind_none(workspace: Workspace) -> None:
    assert all(action.shortcut().isEmpty() for action in workspace.rest.menus.actions.values())
    assert workspace.rest.menus.actions["show.black"].text().endswith("\tB")


def test_keys_that_scroll_notes_turn_no_slide(workspace: Workspace) -> None:
    press(workspace, Qt.Key.Key_F5, ALT)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
        press(workspace, key, ALT, at=workspace.presenting.console)
    assert where(workspace) == ("Opening words", 0)
