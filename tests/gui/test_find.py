from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from recap_deck.ui.overview.finder import Finder
from recap_deck.ui.overview.overview import Overview
from recap_deck.ui.slide.view import SlideView
from recap_deck.ui.workspace import Workspace
from tests.windows import FakeClock, opened, press, where

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def finder(workspace: Workspace) -> Finder:
    """Find over the window."""
    workspace.window.activateWindow()
    return open_find(workspace, workspace.window)


@pytest.fixture
def rehearsed(qapp: QApplication, event: Path) -> Iterator[Workspace]:
    with opened(event, FakeClock()) as workspace:
        press(workspace, Qt.Key.Key_F5, ALT)
        workspace.presenting.console.activateWindow()
        yield workspace


def open_find(workspace: Workspace, at: QWidget) -> Finder:
    press(workspace, Qt.Key.Key_F, CTRL, at=at)
    made = workspace.rest.ways.way("find")
    assert isinstance(made, Finder)
    assert made.is_open
    return made


def look_for(finder: Finder, text: str) -> None:
    finder.panel.field.clear()
    QTest.keyClicks(finder.panel.field, text)
    for _ in range(200):
        if "so far" not in finder.panel.count:
            return
        QTest.qWait(10)


def listed(finder: Finder) -> list[tuple[str, str, str]]:
    return [(row.number, row.hit.title.text, row.hit.context.text) for row in finder.list.rows]


def enter(finder: Finder, key: Qt.Key = Qt.Key.Key_Return) -> None:
    QTest.keyClick(finder.panel.field, key)


def test_titles_text_and_notes_are_found(workspace: Workspace, finder: Finder) -> None:
    look_for(finder, "o")
    assert listed(finder) == [
        ("1.1", "Opening words", "Say hello."),
        ("1.2", "Three things", "one"),
        ("1.3", "Last of one", "See the site."),
        ("", "Tonight", ""),
        ("", "Coffee", ""),
        ("2.1", "Second opening", ""),
        ("2.2", "No such picture", ""),
    ]
    look_for(finder, "HELLO")
    assert listed(finder) == [("1.1", "Opening words", "Say hello.")]
    assert finder.list.rows[0].hit.is_note
    assert finder.panel.count == "on 1 slide"
    look_for(finder, "hello there")
    assert listed(finder) == []
    assert finder.panel.count == "on 0 slides"


def test_enter_goes_to_the_find_and_alt_left_back(workspace: Workspace, finder: Finder) -> None:
    look_for(finder, "opening")
    enter(finder, Qt.Key.Key_Down)
    enter(finder)
    assert not finder.is_open
    assert where(workspace)[0] == "Second opening"
    press(workspace, Qt.Key.Key_Left, ALT)
    assert where(workspace)[0] == "Opening words"


def test_f3_goes_on_from_find_to_find_and_back_is_one_jump(
    workspace: Workspace, finder: Finder
) -> None:
    look_for(finder, "on")
    press(workspace, Qt.Key.Key_Escape, at=finder.panel.field)
    assert where(workspace)[0] == "Opening words"
    seen = []
    for held in (Qt.KeyboardModifier.NoModifier,) * 3 + (SHIFT,):
        press(workspace, Qt.Key.Key_F3, held)
        seen.append(where(workspace)[0])
    assert seen == ["Three things", "Last of one", "Tonight", "Last of one"]
    assert workspace.window.status.passing == "“on”: 2 of 4"
    press(workspace, Qt.Key.Key_Left, ALT)
    assert where(workspace)[0] == "Opening words"


def test_f3_in_the_list_moves_the_selection_only(workspace: Workspace, finder: Finder) -> None:
    look_for(finder, "on")
    press(workspace, Qt.Key.Key_F3, at=finder.panel.field)
    assert where(workspace)[0] == "Opening words"
    enter(finder)
    assert where(workspace)[0] == "Last of one"


def test_f3_without_a_word_asks_for_one(workspace: Workspace) -> None:
    workspace.window.activateWindow()
    press(workspace, Qt.Key.Key_F3)
    finder = workspace.rest.ways.way("find")
    assert finder is not None
    assert finder.is_open


def test_what_was_found_is_there_again(workspace: Workspace, finder: Finder) -> None:
    look_for(finder, "site")
    press(workspace, Qt.Key.Key_Escape, at=finder.panel.field)
    assert open_find(workspace, workspace.window) is finder
    assert finder.panel.field.selectedText() == "site"
    assert [title for _, title, _ in listed(finder)] == ["Last of one"]


def test_a_click_goes_to_the_find(workspace: Workspace, finder: Finder) -> None:
    look_for(finder, "picture")
    place = finder.list.rect_of_row(0).center().toPoint()
    QTest.mouseClick(finder.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert where(workspace)[0] == "No such picture"


def test_enter_before_anything_is_found_goes_as_soon_as_it_is(
    workspace: Workspace, event: Path
) -> None:
    many = "".join(f"---\n\n# Slide {number}\n\n- **text** of it\n\n" for number in range(60))
    (event / "one.md").write_text(f"# First\n\n{many}---\n\n# The needle\n", encoding="utf-8")
    workspace.deck.reload()
    workspace.window.activateWindow()
    finder = open_find(workspace, workspace.window)
    finder.panel.field.setText("needle")
    enter(finder)
    for _ in range(300):
        if not finder.is_open:
            break
        QTest.qWait(10)
    assert where(workspace)[0] == "The needle"


def test_an_edit_is_looked_through_too(workspace: Workspace, finder: Finder, event: Path) -> None:
    look_for(finder, "needle")
    assert listed(finder) == []
    text = (event / "two.md").read_text(encoding="utf-8")
    (event / "two.md").write_text(text + "\nA needle.\n", encoding="utf-8")
    workspace.deck.reload()
    QTest.qWait(100)
    assert listed(finder) == [("2.2", "No such picture", "A needle.")]


def test_a_find_in_the_console_is_seen_by_the_audience_only_where_it_lands(
    rehearsed: Workspace,
) -> None:
    finder = open_find(rehearsed, rehearsed.presenting.console)
    look_for(finder, "picture")
    assert finder.panel.window() is rehearsed.presenting.console
    assert where(rehearsed)[0] == "Opening words"
    audience = rehearsed.presenting.audience
    assert [type(each) for each in audience.findChildren(QWidget)] == [SlideView]
    enter(finder)
    assert where(rehearsed)[0] == "No such picture"


def test_the_list_is_drawn_with_its_finds(workspace: Workspace, finder: Finder) -> None:
    look_for(finder, "zzz")
    nothing = finder.list.grab().toImage()
    look_for(finder, "on")
    assert finder.list.grab().toImage() != nothing


def test_what_was_typed_in_the_overview_is_looked_for_everywhere(workspace: Workspace) -> None:
    workspace.window.activateWindow()
    press(workspace, Qt.Key.Key_O)
    overview = workspace.rest.ways.way("overview")
    assert isinstance(overview, Overview)
    QTest.keyClicks(overview.panel.field, "site")
    finder = open_find(workspace, overview.panel.field)
    QTest.qWait(50)
    assert not overview.is_open
    assert listed(finder) == [("1.3", "Last of one", "See the site.")]
