from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from recap_deck.build.note_lines import NoteLine
from recap_deck.commands.table import COMMANDS
from recap_deck.diagnostics import Severity
from recap_deck.show.position import Position
from recap_deck.ui import app
from recap_deck.ui.screens import screen_of
from recap_deck.ui.slide.links import link_at
from recap_deck.ui.slide.pages import sight_at
from recap_deck.ui.slide.prepared import Prepared
from recap_deck.ui.window.menus import make_actions, make_main_menu
from recap_deck.ui.workspace import Workspace
from tests.windows import FakeClock, opened, press, where

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def rows(workspace: Workspace) -> list[str]:
    model = workspace.window.navigator.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_the_navigator_lists_sessions_items_and_slides(workspace: Workspace) -> None:
    assert rows(workspace) == [
        "1 First talk — Kim 20 min",
        "1 Opening words",
        "2 Three things",
        "3 Last of one",
        "Tonight",
        "Coffee 15 min (8)",
        "Coffee",
        "2 Second talk — Lee 25 min",
        "1 Second opening",
        "2 No such picture",
    ]


def test_a_click_in_the_navigator_shows_the_slide(workspace: Workspace) -> None:
    navigator = workspace.window.navigator
    place = navigator.visualRect(navigator.model().index(3, 0)).center()
    QTest.mouseClick(navigator.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert where(workspace)[0] == "Last of one"


def test_arrow_keys_in_the_navigator_pass_over_headings(workspace: Workspace) -> None:
    navigator = workspace.window.navigator
    workspace.window.activateWindow()
    navigator.setFocus()
    workspace.show.go_to(4)
    seen = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up):
        press(workspace, key, at=navigator)
        seen.append(where(workspace)[0])
    assert seen == ["Second opening", "Coffee", "Tonight", "Last of one"]


def test_the_navigator_follows_without_losing_the_step(workspace: Workspace) -> None:
    workspace.window.activateWindow()
    workspace.window.navigator.setFocus()
    workspace.show.go_to(2)
    press(workspace, Qt.Key.Key_Left, at=workspace.window.navigator)
    assert where(workspace) == ("Three things", 2)


def test_the_slide_is_told_under_it_and_at_the_foot(workspace: Workspace) -> None:
    workspace.show.go_to(1, 1)
    assert workspace.window.stage.caption == ("Slide 2 of 3 · step 1 of 2", "Recap · dark · 16:9")
    assert workspace.window.status.standing == "Session 1 of 2 · 7 slides · 60 min"


def test_notes_follow_the_slide(workspace: Workspace) -> None:
    assert workspace.window.notes.text == "Say hello."
    workspace.show.go_to(1)
    assert workspace.window.notes.text == ""


def test_notes_keep_lists_quotes_and_clicks(qapp: QApplication, tmp_path: Path) -> None:
    notes = "<!--\nfirst\n\n- one\n  - deeper\n\n[click] then this\n-->"
    (tmp_path / "talk.md").write_text(f"# Title\n\n{notes}\n", encoding="utf-8")
    with opened(tmp_path / "talk.md", FakeClock()) as workspace:
        lines = workspace.window.notes.lines
        assert [(line.level, line.marker) for line in lines] == [
            (0, ""),
            (1, "•"),
            (2, "•"),
            (0, ""),
        ]
        assert workspace.window.notes.text.endswith("click then this")
        assert isinstance(lines[0], NoteLine)


def test_problems_are_counted_listed_and_lead_to_their_slide(
    workspace: Workspace, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: workspace.showing.survey.is_complete, timeout=5000)
    assert workspace.window.status.problems.text() == "Problems 1"
    assert workspace.showing.survey.marks() == {6: Severity.ERROR}
    press(workspace, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier | SHIFT)
    panel = workspace.window.problems
    assert panel.isVisible()
    index = panel.list.model().index(0, 0)
    assert index.data() == "two.md:12 There is no picture “missing.png” Fix (Ctrl+.)"
    panel.list.clicked.emit(index)
    assert where(workspace)[0] == "No such picture"


def test_thumbnails_of_the_slides_in_sight_are_made(workspace: Workspace, qtbot: QtBot) -> None:
    made: list[int] = []
    workspace.window.thumbnails.made.connect(made.append)
    qtbot.waitUntil(lambda: workspace.window.thumbnails.image(0) is not None, timeout=5000)
    image = workspace.window.thumbnails.image(0)
    assert isinstance(image, QImage)
    assert image.width() == workspace.window.navigator.thumbnail_width


def test_a_file_dropped_on_the_window_opens(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "dropped.md").write_text("# Dropped\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "dropped.md"))])
    event = QDropEvent(
        QPointF(9, 9),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    workspace.window.dropEvent(event)
    assert where(workspace)[0] == "Dropped"


def test_links_are_found_where_they_are_painted(workspace: Workspace) -> None:
    sight = sight_at(workspace.deck.builder, Position(2))
    found = {link_at(sight, x, y) for x in range(0, 1920, 12) for y in range(0, 1080, 12)}
    assert found == {"", "https://example.org/"}


def test_a_link_is_opened_only_after_it_was_shown(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened_addresses: list[str] = []
    monkeypatch.setattr("recap_deck.ui.pointing.open_address", opened_addresses.append)
    workspace.window.activateWindow()
    QTest.qWait(20)
    workspace.window.stage.view.pressed.emit("https://example.org/", NONE)
    notice = workspace.window.message_bar.notice
    assert notice is not None
    assert notice.text == "Open https://example.org/ in the browser?"
    assert opened_addresses == []
    notice.choices[0].run()
    assert opened_addresses == ["https://example.org/"]
    assert where(workspace)[0] == "Opening words"


def actions_in(action: QAction) -> list[QAction]:
    submenu = action.menu()
    return submenu.actions() if isinstance(submenu, QMenu) else [action]


def test_menus_list_every_command_once(workspace: Workspace) -> None:
    actions = make_actions(workspace.run, workspace.window)
    menu = make_main_menu(actions, workspace.window)
    listed = [action.objectName() for each in menu.actions() for action in actions_in(each)]
    assert sorted(listed) == sorted(each.id for each in COMMANDS.values() if each.in_menu)
    assert not any(action.shortcut().toString() for action in actions.values())


def test_a_bug_is_told_and_the_window_stays(workspace: Workspace, caplog: object) -> None:
    try:
        raise ZeroDivisionError("ours")
    except ZeroDivisionError:
        app.Hook(workspace)(*sys.exc_info())
    notice = workspace.window.message_bar.notice
    assert notice is not None
    assert notice.text == "Something went wrong inside Recap Deck; the show goes on"


def test_sizes_are_remembered(qapp: QApplication, event: Path) -> None:
    with opened(event, FakeClock()) as workspace:
        workspace.window.resize(700, 640)
    with opened(event, FakeClock()) as workspace:
        assert (workspace.window.width(), workspace.window.height()) == (700, 640)


def test_a_window_leaves_room_for_its_title_bar(workspace: Workspace) -> None:
    """Asked for more than the display has, it takes what stays beside its frame."""
    workspace.window.resize(9000, 9000)
    with opened(workspace.deck.path, FakeClock()) as second:
        room = screen_of(second.window).availableGeometry()
        assert second.window.height() < room.height()
        assert second.window.width() < room.width()


def test_help_is_the_last_of_the_menus(workspace: Workspace) -> None:
    QTest.mouseClick(workspace.window.header.menu_button, Qt.MouseButton.LeftButton)
    (menu,) = [
        each
        for each in workspace.window.findChildren(QMenu)
        if each.isVisible() and each.actions()[-1].menu() is not None
    ]
    assert [each.text() for each in menu.actions()][-3:] == [
        "Slides and sessions",
        "Writing",
        "Help",
    ]


def test_while_slides_are_presented_nobody_looks_for_problems(
    workspace: Workspace, qtbot: QtBot
) -> None:
    press(workspace, Qt.Key.Key_F5)
    workspace.showing.survey.restart()
    qtbot.wait(1200)
    assert not workspace.showing.survey.is_complete
    press(workspace, Qt.Key.Key_F11)
    qtbot.waitUntil(lambda: workspace.showing.survey.is_complete, timeout=5000)


def test_a_deck_whose_slides_are_all_hidden_says_so(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "hidden.md").write_text("<!-- hide: true -->\n\n# Not yet\n", encoding="utf-8")
    with opened(tmp_path / "hidden.md", FakeClock()) as workspace:
        for key in (Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_F5, Qt.Key.Key_F11):
            press(workspace, key)
        assert workspace.show.entry is None
        assert workspace.window.stage.caption == ("There are no slides here yet", "")


def test_two_hundred_presses_keep_three_images_at_most(workspace: Workspace) -> None:
    for turn in range(200):
        press(workspace, Qt.Key.Key_Right if turn % 20 < 10 else Qt.Key.Key_Left)
        QApplication.processEvents()
    assert workspace.window.stage.view.image_count <= 3


def test_as_many_images_are_kept_as_may_be_wanted_at_once(workspace: Workspace) -> None:
    builder = workspace.deck.builder
    prepared, pixels = Prepared(workspace.window.pictures), QSize(320, 180)
    wanted = [sight_at(builder, Position(i)) for i in range(4)]
    for _ in range(2):
        prepared.keep_only(wanted)
        for sight in wanted:
            prepared.prepare(sight, pixels)
    assert all(prepared.is_begun(sight) for sight in wanted)


def test_what_was_prepared_is_the_picture_that_is_shown(workspace: Workspace) -> None:
    builder = workspace.deck.builder
    prepared = Prepared(workspace.window.pictures)
    first, second = sight_at(builder, Position(0)), sight_at(builder, Position(1, 1))
    image = prepared.image(first, first_size := QImage(320, 180, QImage.Format.Format_RGB32).size())
    assert prepared.is_ready(first)
    assert not prepared.is_ready(second)
    assert prepared.image(first, first_size) is image
    prepared.keep_only([second])
    assert not prepared.is_ready(first)
