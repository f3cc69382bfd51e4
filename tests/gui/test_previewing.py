from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from recap_deck.build.view_as import AS_WRITTEN, ViewAs
from recap_deck.geometry import Size
from recap_deck.paint.slide import ALL_STEPS
from recap_deck.show.position import Position
from recap_deck.ui.workspace import Workspace
from tests.windows import press, where

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def caption(workspace: Workspace) -> tuple[str, str]:
    return workspace.window.stage.caption


def test_where_one_writes_all_steps_are_shown_and_a_press_leads_to_the_next_slide(
    workspace: Workspace,
) -> None:
    workspace.run("view.editor")
    workspace.show.go_to(1)
    sight = workspace.window.stage.view.sight
    assert sight is not None
    assert sight.step == ALL_STEPS
    assert caption(workspace)[0] == "Slide 2 of 3 · 2 steps"
    workspace.run("go.next_step")
    assert where(workspace)[0] == "Last of one"
    workspace.run("go.previous_step")
    assert where(workspace)[0] == "Three things"


def test_steps_come_one_by_one_where_that_is_wanted(workspace: Workspace) -> None:
    workspace.run("view.editor")
    workspace.run("view.steps")
    workspace.show.go_to(1)
    workspace.run("go.next_step")
    assert workspace.show.position == Position(1, 1)
    workspace.run("view.steps")
    workspace.show.go_to(1)
    workspace.run("go.next_step")
    assert where(workspace)[0] == "Last of one"


def test_a_deck_is_seen_in_another_look_and_stays_as_it_is_written(workspace: Workspace) -> None:
    written = workspace.deck.deck
    workspace.rest.previewing.view_as(ViewAs("paper", "dark", Size(1920, 1440)))
    assert caption(workspace)[1] == "Paper · dark · 4:3"
    sight = workspace.show.sight()
    assert sight is not None
    assert sight.size == Size(1920, 1440)
    workspace.rest.previewing.view_as(AS_WRITTEN)
    assert workspace.deck.deck == written


def test_a_show_never_has_another_look(workspace: Workspace) -> None:
    workspace.rest.previewing.view_as(ViewAs("paper"))
    press(workspace, Qt.Key.Key_F5)
    assert workspace.presenting.is_on
    assert workspace.deck.view == AS_WRITTEN
    assert workspace.deck.builder.theme_of(0).name == "recap"


def test_what_is_typed_is_seen_in_the_look_that_was_chosen(workspace: Workspace) -> None:
    workspace.rest.previewing.view_as(ViewAs("paper"))
    editor = workspace.rest.writing.editor
    editor.insertPlainText("x")
    QTest.qWait(100)
    assert workspace.deck.builder.theme_of(0).name == "paper"


def test_the_menu_of_looks_ticks_what_is_seen(workspace: Workspace) -> None:
    workspace.rest.previewing.view_as(ViewAs(light="light"))
    menu = workspace.rest.previewing.make_menu()
    assert [each.text() for each in menu.actions() if each.isChecked()] == ["Light", "Step by step"]
