"""What is around the slide comes after it while somebody types, and comes in any case."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from recap_deck.build.builder import Builder
from recap_deck.ui.after_paint import AfterPaint
from recap_deck.ui.workspace import Workspace

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_what_is_wanted_twice_runs_once_and_after_the_paint(
    workspace: Workspace, qtbot: QtBot
) -> None:
    view, order = workspace.window.stage.view, list[str]()
    view.painted.connect(lambda: order.append("painted"))
    after = AfterPaint(view, lambda: order.append("run"))
    after.want()
    after.want()
    view.update()
    qtbot.waitUntil(lambda: "run" in order, timeout=5_000)
    qtbot.wait(100)
    assert order[0] == "painted"
    assert order.count("run") == 1


def test_what_is_wanted_runs_where_nothing_is_painted(workspace: Workspace, qtbot: QtBot) -> None:
    order = list[str]()
    after = AfterPaint(workspace.window.stage.view, lambda: order.append("run"))
    workspace.window.hide()
    after.want()
    qtbot.waitUntil(lambda: order == ["run"], timeout=5_000)


def test_what_was_done_otherwise_runs_no_more(workspace: Workspace, qtbot: QtBot) -> None:
    order = list[str]()
    after = AfterPaint(workspace.window.stage.view, lambda: order.append("run"))
    after.want()
    after.forget()
    qtbot.wait(100)
    assert order == []


def test_a_title_that_is_typed_is_in_the_list_and_beside_the_text(
    workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.run("view.editor")
    editor = workspace.rest.writing.editor
    before = workspace.deck.builder.entries[2].title
    cursor = editor.document().find(f"# {before}")
    cursor.movePosition(cursor.MoveOperation.EndOfLine)
    editor.setTextCursor(cursor)
    QTest.keyClicks(editor, " and more")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    rows = workspace.window.navigator
    qtbot.waitUntil(lambda: f"{before} and more" in [row.title for row in rows.rows], timeout=5_000)
    marks = editor.marks
    workspace.rest.writing.following.look()
    assert editor.marks == marks


def test_problems_after_typing_are_those_of_the_whole_deck(
    workspace: Workspace, qtbot: QtBot
) -> None:
    survey, live = workspace.showing.survey, workspace.deck
    workspace.run("view.editor")
    editor = workspace.rest.writing.editor
    for typed in ("\n![](gone.png)", "\n[there](#nowhere)", "\n\n---\n\n![](lost.png)"):
        qtbot.waitUntil(lambda: survey.is_complete, timeout=10_000)
        cursor = editor.document().find("- ")
        cursor.movePosition(cursor.MoveOperation.EndOfBlock)
        with qtbot.waitSignal(live.changed, timeout=5_000):
            cursor.insertText(typed)
        qtbot.waitUntil(lambda: survey.is_complete, timeout=10_000)
        whole = Builder(live.deck)
        assert {told for told, _ in survey.found()} == set(whole.all_diagnostics())
        whole.close()
