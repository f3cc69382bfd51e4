"""The menu of what has the focus opens by Shift+F10, as by the menu key."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from recap_deck.ui.workspace import Workspace
from tests.windows import EveningClock, FakeClock, opened, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def workspace(qapp: QApplication, event: Path) -> Iterator[Workspace]:
    with opened(event, FakeClock(), time=EveningClock()) as made:
        made.window.resize(1440, 900)
        made.window.activateWindow()
        if not made.window.panes.shows_editor:
            made.run("view.editor")
        yield made


def menu_of(workspace: Workspace, widget: QWidget) -> QMenu:
    widget.setFocus()
    press(workspace, Qt.Key.Key_F10, SHIFT, at=widget)
    QTest.qWait(1)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def titles(menu: QMenu) -> list[str]:
    return [action.text().split("\t")[0].strip() for action in menu.actions() if action.text()]


def choose(menu: QMenu, title: str) -> None:
    menu.hide()
    next(each for each in menu.actions() if each.text().startswith(title)).trigger()


def test_the_editors_menu_is_at_the_cursor(workspace: Workspace) -> None:
    editor = workspace.rest.writing.editor
    editor.go_to(8, 1)
    menu = menu_of(workspace, editor)
    assert titles(menu)[:2] == ["Undo", "Redo"]
    below = editor.viewport().mapToGlobal(editor.cursorRect().bottomLeft())
    assert (menu.pos() - below).manhattanLength() < 20
    menu.hide()


def test_the_lists_menu_is_about_the_chosen_slide(workspace: Workspace) -> None:
    navigator = workspace.window.navigator
    navigator.choose(2)
    menu = menu_of(workspace, navigator)
    assert titles(menu)[0] == "New slide"
    assert [row.title for row in navigator.selected_rows()] == [navigator.rows[2].title]
    menu.hide()


def test_the_menu_of_a_problem_goes_there_mends_and_copies(
    workspace: Workspace, event: Path, qtbot: QtBot
) -> None:
    (event / "two.md").write_text("# Two\n\n- a\n - b\n", encoding="utf-8")
    workspace.window.show_problems(True)
    problems = workspace.window.problems.list
    qtbot.waitUntil(
        lambda: any(each.diagnostic.code == "list-not-nested" for each in problems.problems),
        timeout=10_000,
    )
    row = [each.diagnostic.code for each in problems.problems].index("list-not-nested")
    problems.setCurrentIndex(problems.model().index(row, 0))
    menu = menu_of(workspace, problems)
    assert titles(menu) == ["Go to its line", "Fix", "Copy the sentence"]
    choose(menu, "Copy")
    assert QGuiApplication.clipboard().text().startswith("two.md:4 This item is indented")
    choose(menu, "Go to")
    assert workspace.rest.writing.file == event / "two.md"
    assert workspace.rest.writing.editor.line == 3
    choose(menu, "Fix")
    assert workspace.rest.writing.editor.toPlainText() == "# Two\n\n- a\n  - b\n"


def test_the_agendas_menu_changes_the_chosen_item(workspace: Workspace) -> None:
    workspace.run("view.agenda")
    pane = workspace.conducting.agenda.pane
    QTest.qWaitForWindowExposed(pane.window())
    before = pane.table.lines[0].length.text
    menu = menu_of(workspace, pane)
    assert titles(menu)[0] == "One minute more"
    choose(menu, "One minute more")
    assert pane.table.lines[0].length.text != before
