"""Choosing keys: the window, and that the chosen ones hold and are shown everywhere."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from recap_deck.settings.store import keys_file
from recap_deck.show.state import Blank
from recap_deck.ui.keys_window.painting import cap_rects, reset_rect
from recap_deck.ui.keys_window.window import KeysWindow
from recap_deck.ui.live_keys import key_of, key_or_title
from recap_deck.ui.window.help import HelpOverlay
from recap_deck.ui.workspace import Workspace
from tests.windows import FakeClock, opened, press, where

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def keys(workspace: Workspace) -> KeysWindow:
    press(workspace, Qt.Key.Key_Comma, CTRL)
    window = workspace.helping.keys_window
    assert isinstance(window, KeysWindow)
    return window


def hit(window: KeysWindow, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    focused: QWidget | None = window.focusWidget()
    QTest.keyClick(window if focused is None else focused, key, held)


def choose(window: KeysWindow, filtered: str) -> None:
    """Filter, go to the first command that is left, and ask for a new key."""
    window.filter.setText(filtered)
    hit(window, Qt.Key.Key_Return)


def rect_of(window: KeysWindow, command: str) -> QRectF:
    row = next(i for i, each in enumerate(window.list.rows) if each.command == command)
    index = window.list.model().index(row, 0)
    window.list.scrollTo(index)
    return QRectF(window.list.visualRect(index))


def click(window: KeysWindow, place: QRectF) -> None:
    QTest.mouseClick(
        window.list.viewport(), Qt.MouseButton.LeftButton, NONE, place.center().toPoint()
    )


def listed_in(workspace: Workspace) -> tuple[str, ...]:
    shown = workspace.helping.shown
    assert isinstance(shown, HelpOverlay)
    return shown.listed


def test_a_key_is_chosen_with_the_keyboard_alone_and_holds_at_once(
    workspace: Workspace, keys: KeysWindow
) -> None:
    choose(keys, "black")
    assert keys.told == "Press the new key for “Black screen”; Esc leaves it as it is"
    hit(keys, Qt.Key.Key_J)
    assert keys.told == "Black screen: J"
    keys.close()
    blanks = []
    for key in (Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_B):
        press(workspace, key)
        blanks.append(workspace.show.state.blank)
    assert blanks == [Blank.BLACK, Blank.NONE, Blank.NONE]


def test_chosen_keys_are_shown_in_menus_header_and_hints(
    workspace: Workspace, keys: KeysWindow
) -> None:
    choose(keys, "present")
    assert keys.editing.command == "show.start"
    hit(keys, Qt.Key.Key_F10)
    assert workspace.rest.menus.actions["show.start"].text().endswith("\tF10")
    assert key_of("show.start") == "F10"
    choose(keys, "next session")
    hit(keys, Qt.Key.Key_J, ALT)
    keys.close()
    press(workspace, Qt.Key.Key_J, ALT)
    assert workspace.window.status.passing == "Press Alt+J again: Next session"


def test_what_was_chosen_is_there_at_the_next_start(
    qapp: QApplication, event: Path, workspace: Workspace, keys: KeysWindow
) -> None:
    choose(keys, "black")
    hit(keys, Qt.Key.Key_J)
    keys.close()
    assert json.loads(keys_file().read_text()) == {"show.black": ["J", "."]}
    with opened(event, FakeClock()) as again:
        press(again, Qt.Key.Key_J)
        assert again.show.state.blank is Blank.BLACK


def test_a_clash_names_the_other_command_and_the_second_press_takes_the_key(
    keys: KeysWindow,
) -> None:
    choose(keys, "white")
    hit(keys, Qt.Key.Key_X)
    assert keys.told.startswith("X is “Swap the displays”. Press it again")
    hit(keys, Qt.Key.Key_X)
    assert keys.told == "White screen: X. “Swap the displays” has no key any more"
    assert (key_of("show.white"), key_of("show.swap")) == ("X", "")
    hit(keys, Qt.Key.Key_Z, CTRL)
    assert key_of("show.swap") == "X"


def test_tab_and_esc_are_no_keys_to_be_chosen(keys: KeysWindow) -> None:
    choose(keys, "white")
    hit(keys, Qt.Key.Key_Tab)
    assert keys.told == "Tab moves between the controls; take another key"
    hit(keys, Qt.Key.Key_Escape)
    assert keys.isVisible()
    assert not keys.editing.waits
    hit(keys, Qt.Key.Key_Escape)
    hit(keys, Qt.Key.Key_Escape)
    assert not keys.isVisible()


def test_backspace_removes_and_ctrl_backspace_brings_back(keys: KeysWindow) -> None:
    keys.filter.setText("white")
    hit(keys, Qt.Key.Key_Down)
    hit(keys, Qt.Key.Key_Up)
    assert keys.editing.command == "show.white"
    hit(keys, Qt.Key.Key_Right)
    hit(keys, Qt.Key.Key_Backspace)
    assert keys.editing.shortcuts.keys("show.white") == ("W",)
    hit(keys, Qt.Key.Key_Backspace, CTRL)
    assert keys.editing.shortcuts.keys("show.white") == ("W", ",")
    assert not keys_file().exists()


def test_all_commands_get_their_usual_keys_by_one_button(keys: KeysWindow) -> None:
    choose(keys, "white")
    hit(keys, Qt.Key.Key_J)
    assert keys._usual.isEnabled()
    keys._usual.click()
    assert key_of("show.white") == "W"
    assert not keys._usual.isEnabled()


def test_letters_typed_in_the_list_go_to_the_filter(keys: KeysWindow) -> None:
    hit(keys, Qt.Key.Key_Down)
    for key in (Qt.Key.Key_G, Qt.Key.Key_O, Qt.Key.Key_Space, Qt.Key.Key_T, Qt.Key.Key_O):
        hit(keys, key)
    assert keys.filter.text() == "go to"
    assert [row.command for row in keys.list.rows if row.command][:1] == ["go.to_slide"]


def test_a_filter_finds_titles_in_both_languages_and_keys(keys: KeysWindow) -> None:
    for wanted, command in (
        ("화면 서로", "show.swap"),
        ("alt+f5", "show.rehearse"),
        ("F11", "show.full_screen"),
    ):
        keys.filter.setText(wanted)
        assert [row.command for row in keys.list.rows if row.command] == [command]
    keys.filter.setText("nothing like it")
    assert keys.list.rows == ()
    assert keys.told == "No command and no key like that"
    hit(keys, Qt.Key.Key_Return)
    assert not keys.editing.waits


def test_a_click_on_a_key_waits_for_another_and_one_on_plus_for_one_more(
    keys: KeysWindow,
) -> None:
    rect, row = rect_of(keys, "show.full_screen"), keys.list.rows
    place = next(i for i, each in enumerate(row) if each.command == "show.full_screen")
    click(keys, cap_rects(rect, row[place], keys.editing)[0])
    hit(keys, Qt.Key.Key_J, ALT)
    assert keys.editing.shortcuts.keys("show.full_screen") == ("Alt+J",)
    rect = rect_of(keys, "show.full_screen")
    click(keys, cap_rects(rect, keys.list.rows[place], keys.editing)[1])
    hit(keys, Qt.Key.Key_K, ALT | CTRL)
    assert keys.editing.shortcuts.keys("show.full_screen") == ("Alt+J", "Ctrl+Alt+K")
    click(keys, reset_rect(rect_of(keys, "show.full_screen")))
    assert keys.editing.shortcuts.keys("show.full_screen") == ("F11",)


def test_a_modifier_alone_is_no_key_yet(keys: KeysWindow) -> None:
    choose(keys, "white")
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Control, CTRL)
    QApplication.sendEvent(keys.list, event)
    assert keys.editing.waits


def test_no_slide_turns_while_keys_are_chosen(workspace: Workspace, keys: KeysWindow) -> None:
    hit(keys, Qt.Key.Key_Down)
    hit(keys, Qt.Key.Key_PageDown)
    choose(keys, "white")
    hit(keys, Qt.Key.Key_PageUp)
    assert where(workspace) == ("Opening words", 0)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            '{"show.black": ["J"], "show.white": ["J"]}',
            "In your keys, “Black screen” and “White screen” both have J; "
            "both keep their usual keys",
        ),
        (
            '{"show.black": ["Tab"], "show.white": ["7"], "show.swap": ["Ctrl+Alt+K"]}',
            "In your keys, “Black screen” can't have Tab; it keeps its usual keys (and 1 more)",
        ),
        ("{", "Your keys in “{path}” can't be read; the usual ones are in force"),
    ],
)
def test_stored_keys_that_are_no_good_are_told_in_one_sentence(
    qapp: QApplication, event: Path, text: str, told: str
) -> None:
    keys_file().parent.mkdir(parents=True)
    keys_file().write_text(text)
    with opened(event, FakeClock()) as workspace:
        notice = workspace.window.message_bar.notice
        assert notice is not None
        assert notice.text == told.replace("{path}", str(keys_file()))
        press(workspace, Qt.Key.Key_B)
        assert workspace.show.state.blank is Blank.BLACK


def test_the_help_lists_the_keys_in_force(workspace: Workspace, keys: KeysWindow) -> None:
    choose(keys, "swap")
    hit(keys, Qt.Key.Key_Escape)
    hit(keys, Qt.Key.Key_Backspace)
    keys.close()
    press(workspace, Qt.Key.Key_F1)
    listed = listed_in(workspace)
    assert "show.swap" not in listed
    assert "show.black" in listed


def test_while_presenting_on_one_display_no_list_of_keys_covers_the_slides(
    workspace: Workspace,
) -> None:
    press(workspace, Qt.Key.Key_F5)
    press(workspace, Qt.Key.Key_F1)
    press(workspace, Qt.Key.Key_Comma, CTRL)
    assert workspace.helping.shown is None
    assert workspace.helping.keys_window is None


def test_in_a_show_the_list_of_keys_lies_over_the_console_alone(workspace: Workspace) -> None:
    press(workspace, Qt.Key.Key_F5, ALT)
    console = workspace.presenting.console
    press(workspace, Qt.Key.Key_Question, at=console)
    (shown,) = console.findChildren(HelpOverlay)
    assert shown.isVisible()
    assert "deck.open" not in listed_in(workspace)
    press(workspace, Qt.Key.Key_Right, at=console)
    assert where(workspace)[0] == "Three things"
    press(workspace, Qt.Key.Key_Escape, at=console)
    assert workspace.helping.shown is None
    assert workspace.presenting.is_on


def test_a_sentence_about_a_command_without_a_key_names_the_command(
    workspace: Workspace, keys: KeysWindow
) -> None:
    keys.filter.setText("take the newest change")
    keys.list.setFocus()
    hit(keys, Qt.Key.Key_Delete)
    keys.close()
    assert key_or_title("timer.undo").startswith("“Take the newest change")
    assert key_or_title("show.black") == "B"


def test_each_move_is_told(keys: KeysWindow) -> None:
    assert keys.told.startswith("Enter or a click: press a new key")
    choose(keys, "white")
    hit(keys, Qt.Key.Key_B)
    hit(keys, Qt.Key.Key_B)
    assert keys.told == "White screen: B, which “Black screen” had"
    hit(keys, Qt.Key.Key_Backspace)
    assert keys.told == "B isn't “White screen” any more"
    hit(keys, Qt.Key.Key_Backspace, CTRL)
    assert keys.told == "White screen: the usual keys"
    hit(keys, Qt.Key.Key_Z, CTRL)
    assert keys.told == "Taken back"
    keys._usual.click()
    assert keys.told == "All commands have their usual keys"


def test_keys_that_can_not_be_stored_hold_all_the_same_and_that_is_told(
    keys: KeysWindow, user_folders: Path
) -> None:
    state = user_folders / "state" / "recap-deck"
    shutil.rmtree(state, ignore_errors=True)
    state.parent.mkdir(parents=True, exist_ok=True)
    state.write_text("no folder")
    choose(keys, "white")
    hit(keys, Qt.Key.Key_J)
    assert keys.told == "These keys hold until the program ends; they can't be stored"
    assert key_of("show.white") == "J"
    state.unlink()


def test_keys_of_the_editor_are_chosen_as_all_others_are(
    keys: KeysWindow, workspace: Workspace
) -> None:
    choose(keys, "bold")
    hit(keys, Qt.Key.Key_G, ALT)
    keys.close()
    editor = workspace.rest.writing.editor
    workspace.run("edit.slide")
    editor.selectAll()
    before = editor.toPlainText()
    QTest.keyClick(editor, Qt.Key.Key_B, CTRL)
    assert editor.toPlainText() == before
    QTest.keyClick(editor, Qt.Key.Key_G, ALT)
    assert editor.toPlainText() != before
    assert key_of("text.bold") == "Alt+G"


def test_keys_of_the_list_of_slides_are_chosen_too(
    keys: KeysWindow, workspace: Workspace, qtbot: QtBot
) -> None:
    keys.list.selected.emit("list.duplicate", 0)
    hit(keys, Qt.Key.Key_Return)
    hit(keys, Qt.Key.Key_G, ALT)
    assert key_of("list.duplicate") == "Alt+G"
    keys.close()
    navigator = workspace.window.navigator
    count = len(workspace.deck.deck.sessions[0].slides)
    navigator.setFocus()
    QTest.keyClick(navigator, Qt.Key.Key_G, ALT)
    qtbot.waitUntil(lambda: len(workspace.deck.deck.sessions[0].slides) == count + 1)


def test_the_list_of_keys_begins_with_those_of_the_place_that_has_the_focus(
    workspace: Workspace,
) -> None:
    workspace.window.activateWindow()
    QTest.qWaitForWindowActive(workspace.window)
    workspace.window.navigator.setFocus()
    workspace.run("help.keys")
    shown = workspace.helping.shown
    assert isinstance(shown, HelpOverlay)
    assert shown.listed[0] == "list.new"
    assert "go.next_step" in shown.listed
