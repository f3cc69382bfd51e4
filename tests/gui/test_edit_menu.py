"""The menu of what is done to text."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from recap_deck.ui.workspace import Workspace
from recap_deck.writing.text_edit import Change, FileEdits, TextEdit
from tests.windows import ONE, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CTRL = Qt.KeyboardModifier.ControlModifier


def change(workspace: Workspace, path: Path) -> None:
    edits = (FileEdits(path, (TextEdit(0, 0, "x"),)),)
    workspace.rest.saving.documents.apply(Change("undo-event", edits))


def texts(workspace: Workspace) -> tuple[str, str]:
    workspace.rest.menus.before_open()
    actions = workspace.rest.menus.actions
    return actions["edit.undo"].text(), actions["edit.redo"].text()


def test_undo_and_redo_name_what_they_do(workspace: Workspace, event: Path) -> None:
    assert texts(workspace) == ("Undo", "Redo")
    assert not workspace.rest.menus.actions["edit.undo"].isEnabled()
    change(workspace, event / "one.md")
    assert texts(workspace) == ("Undo: Changing the event", "Redo")
    workspace.run("edit.undo")
    assert workspace.window.status.passing == "Undone: Changing the event"
    assert texts(workspace) == ("Undo", "Redo: Changing the event")
    workspace.run("edit.redo")
    assert workspace.rest.saving.documents.text(event / "one.md") == "x" + ONE


def test_ctrl_z_outside_the_text_takes_the_newest_step_of_any_file_back(
    workspace: Workspace, event: Path
) -> None:
    change(workspace, event / "two.md")
    change(workspace, event / "event.yaml")
    workspace.window.setFocus()
    press(workspace, Qt.Key.Key_Z, CTRL)
    assert list(workspace.rest.saving.documents.unsaved) == [event / "two.md"]
    press(workspace, Qt.Key.Key_Z, CTRL)
    assert not workspace.rest.saving.documents.unsaved


def test_while_something_is_presented_no_text_is_taken_back(
    workspace: Workspace, event: Path
) -> None:
    change(workspace, event / "one.md")
    workspace.run("show.start")
    press(workspace, Qt.Key.Key_Z, CTRL)
    assert workspace.rest.saving.documents.unsaved


def test_nothing_to_undo_is_said(workspace: Workspace) -> None:
    workspace.run("edit.undo")
    assert workspace.window.status.passing == "Nothing to take back"


def test_text_is_cut_and_pasted_where_it_is_written(workspace: Workspace) -> None:
    workspace.run("edit.slide")
    editor = workspace.rest.writing.editor
    workspace.window.activateWindow()
    QTest.qWaitForWindowActive(workspace.window)
    editor.setFocus()
    before = editor.toPlainText()
    editor.selectAll()
    workspace.run("edit.cut")
    assert editor.toPlainText() == ""
    workspace.run("edit.paste")
    assert editor.toPlainText() == before


def test_find_and_replace_show_the_editor_with_their_bar(workspace: Workspace) -> None:
    if workspace.window.panes.shows_editor:
        workspace.run("view.editor")
    workspace.run("edit.find")
    pane = workspace.rest.writing.pane
    assert workspace.window.panes.shows_editor
    assert not pane.find_bar.isHidden()
    assert pane.find_bar.new.isHidden()
    workspace.run("edit.replace")
    assert not pane.find_bar.new.isHidden()


def test_go_to_line_asks_for_one(workspace: Workspace) -> None:
    workspace.run("edit.go_to_line")
    assert not workspace.rest.writing.pane.line_bar.isHidden()


def test_the_menu_has_what_the_editors_keys_do(workspace: Workspace) -> None:
    workspace.run("edit.slide")
    writing = workspace.rest.writing
    writing.editor.selectAll()
    before = writing.editor.toPlainText()
    menu = writing.make_menu(workspace.window)
    submenus = [each for each in menu.findChildren(QMenu) if each.title() == "Text"]
    [bold] = [each for each in submenus[0].actions() if each.text().startswith("Bold")]
    assert menu.title() == "Writing"
    assert bold.text().endswith("\tCtrl+B")
    bold.trigger()
    assert writing.editor.toPlainText() != before
