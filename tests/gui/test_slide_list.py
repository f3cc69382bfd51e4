from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QMouseEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from recap_deck.ui.slide_list.dragging import mime_of
from recap_deck.ui.window.navigator_rows import number_font
from recap_deck.ui.workspace import Workspace
from tests.windows import FakeClock, opened, press, where, write_event

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def workspace(qapp: QApplication, tmp_path: Path) -> Iterator[Workspace]:
    with opened(write_event(tmp_path / "evening"), FakeClock()) as made:
        made.window.activateWindow()
        made.window.navigator.setFocus()
        yield made


def titles(workspace: Workspace) -> list[str]:
    return [row.title for row in workspace.window.navigator.rows]


def selected(workspace: Workspace) -> list[str]:
    return [row.title for row in workspace.window.navigator.selected_rows()]


def text(workspace: Workspace, name: str) -> str:
    return workspace.rest.saving.documents.text(workspace.deck.deck.root / name)


def choose(workspace: Workspace, *names: str) -> None:
    navigator = workspace.window.navigator
    navigator.select_ids(row.id for row in navigator.rows if row.title in names and row.id)


def do(workspace: Workspace, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    press(workspace, key, held, at=workspace.window.navigator)
    settle(workspace)


def settle(workspace: Workspace) -> None:
    """Wait until what was done is read."""
    timers = workspace.deck.findChildren(QTimer)
    QTest.qWait(20)
    while any(timer.isSingleShot() and timer.isActive() for timer in timers):
        QTest.qWait(10)


ONE = ["First talk — Kim", "Opening words", "Three things", "Last of one"]
TWO = ["Tonight", "Coffee", "Coffee", "Second talk — Lee", "Second opening", "No such picture"]


def test_a_slide_moves_by_keys_and_stays_selected(workspace: Workspace) -> None:
    workspace.show.go_to(1)
    do(workspace, Qt.Key.Key_Down, ALT)
    assert titles(workspace)[:4] == ["First talk — Kim", "Opening words", *ONE[3:], "Three things"]
    assert selected(workspace) == ["Three things"]
    assert where(workspace)[0] == "Three things"
    do(workspace, Qt.Key.Key_Up, ALT)
    assert titles(workspace) == [*ONE, *TWO]
    assert not workspace.rest.saving.documents.unsaved


def test_a_slide_moves_over_the_edge_of_its_session_as_one_change(workspace: Workspace) -> None:
    workspace.show.go_to(2)
    do(workspace, Qt.Key.Key_Down, ALT)
    assert titles(workspace)[-4:] == ["Second talk — Lee", "Last of one", *TWO[-2:]]
    assert where(workspace)[0] == "Last of one"
    assert len(workspace.rest.saving.documents.unsaved) == 2
    do(workspace, Qt.Key.Key_Z, CTRL)
    assert titles(workspace) == [*ONE, *TWO]
    assert not workspace.rest.saving.documents.unsaved


def test_several_slides_are_duplicated_and_deleted(workspace: Workspace) -> None:
    before = text(workspace, "one.md")
    choose(workspace, "Three things", "Last of one")
    do(workspace, Qt.Key.Key_D, CTRL)
    assert titles(workspace)[:6] == [*ONE, "Three things", "Last of one"]
    assert len(selected(workspace)) == 2
    do(workspace, Qt.Key.Key_Delete)
    assert titles(workspace) == [*ONE, *TWO]
    assert text(workspace, "one.md") == before


def test_cut_slides_are_pasted_into_another_session(workspace: Workspace) -> None:
    choose(workspace, "Three things")
    do(workspace, Qt.Key.Key_X, CTRL)
    assert "Three things" not in titles(workspace)
    assert QGuiApplication.clipboard().text().startswith("# Three things")
    choose(workspace, "Second opening")
    do(workspace, Qt.Key.Key_V, CTRL)
    assert titles(workspace)[-3:] == ["Second opening", "Three things", "No such picture"]
    assert where(workspace)[0] == "Three things"


def test_text_from_elsewhere_is_pasted_as_slides(workspace: Workspace) -> None:
    QGuiApplication.clipboard().setText("# Pasted\n\n---\n\n# Pasted too\n")
    choose(workspace, "Opening words")
    do(workspace, Qt.Key.Key_V, CTRL)
    assert titles(workspace)[1:4] == ["Opening words", "Pasted", "Pasted too"]


def test_a_hidden_slide_stays_in_the_list_and_comes_back(workspace: Workspace) -> None:
    before = text(workspace, "one.md")
    choose(workspace, "Three things")
    do(workspace, Qt.Key.Key_H, CTRL)
    rows = workspace.window.navigator.rows
    assert [(row.title, row.is_hidden) for row in rows[1:4]] == [
        ("Opening words", False),
        ("Three things", True),
        ("Last of one", False),
    ]
    assert selected(workspace) == ["Three things"]
    assert "hidden" in workspace.window.navigator.model().index(2, 0).data()
    do(workspace, Qt.Key.Key_H, CTRL)
    assert titles(workspace) == [*ONE, *TWO]
    assert text(workspace, "one.md") == before


def test_a_new_slide_is_shown_at_once(workspace: Workspace) -> None:
    choose(workspace, "Opening words")
    do(workspace, Qt.Key.Key_Return, CTRL)
    assert titles(workspace)[1:4] == ["Opening words", "New slide", "Three things"]
    assert where(workspace)[0] == "New slide"
    assert not workspace.window.navigator.painter.shows_selected


def test_shift_and_arrows_select_several_and_turn_no_slide(workspace: Workspace) -> None:
    workspace.show.go_to(0)
    QTest.keyClick(workspace.window.navigator, Qt.Key.Key_Down, SHIFT)
    assert selected(workspace) == ["Opening words", "Three things"]
    assert where(workspace)[0] == "Opening words"


def test_ctrl_and_a_click_adds_a_slide_without_going_there(workspace: Workspace) -> None:
    navigator = workspace.window.navigator
    workspace.show.go_to(0)
    place = navigator.row_rect(3).center()
    QTest.mouseClick(navigator.viewport(), Qt.MouseButton.LeftButton, CTRL, place)
    assert selected(workspace) == ["Opening words", "Last of one"]
    assert where(workspace)[0] == "Opening words"


def drop(workspace: Workspace, data: QMimeData, row: int, *, below: bool = False) -> bool:
    """Drag over the list and drop; say whether a line was shown there."""
    navigator = workspace.window.navigator
    rect = navigator.row_rect(row)
    place = QPoint(rect.center().x(), rect.bottom() - 2 if below else rect.top() + 2)
    move, left = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(place, move, data, left, NONE)
    QApplication.sendEvent(navigator.viewport(), enter)
    QApplication.sendEvent(navigator.viewport(), QDragMoveEvent(place, move, data, left, NONE))
    is_shown = workspace.rest.slide_list.dragging.line.isVisible()
    event = QDropEvent(QPointF(place), move, data, left, NONE)
    QApplication.sendEvent(navigator.viewport(), event)
    settle(workspace)
    return is_shown


def test_slides_are_dropped_before_a_slide_of_another_session(workspace: Workspace) -> None:
    choose(workspace, "Opening words", "Last of one")
    data = mime_of(workspace.window.navigator.selected_rows())
    target = titles(workspace).index("No such picture")
    assert drop(workspace, data, target)
    assert titles(workspace)[-4:] == [
        "Second opening",
        "Opening words",
        "Last of one",
        "No such picture",
    ]
    assert selected(workspace) == ["Opening words", "Last of one"]


def test_a_slide_is_dragged_and_others_are_not_selected_by_that(workspace: Workspace) -> None:
    navigator = workspace.window.navigator
    dragged: list[object] = []
    navigator.drag_asked.disconnect()
    navigator.drag_asked.connect(dragged.append)
    start, end = (navigator.row_rect(row).center() for row in (2, 3))
    viewport, left = navigator.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(viewport, left, NONE, start)
    for place in (start, end):
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(place),
            QPointF(viewport.mapToGlobal(place)),
            Qt.MouseButton.NoButton,
            left,
            NONE,
        )
        QApplication.sendEvent(viewport, event)
    assert dragged == [[2]]
    QTest.mouseRelease(viewport, left, NONE, end)


def test_slides_are_not_dropped_on_a_break(workspace: Workspace) -> None:
    choose(workspace, "Opening words")
    data = mime_of(workspace.window.navigator.selected_rows())
    place = [row.title for row in workspace.window.navigator.rows].index("Coffee") + 1
    assert not drop(workspace, data, place, below=True)
    assert titles(workspace) == [*ONE, *TWO]


def test_a_session_is_dragged_to_another_place_of_the_agenda(workspace: Workspace) -> None:
    rows = workspace.window.navigator.rows
    heading = next(row for row in rows if row.title.startswith("Second talk"))
    assert drop(workspace, mime_of([heading]), 0)
    assert titles(workspace)[0] == "Second talk — Lee"
    agenda = text(workspace, "event.yaml").split("agenda:\n")[1]
    assert agenda.startswith("  - session: two.md\n    minutes: 25\n  - session: one.md\n")
    do(workspace, Qt.Key.Key_Z, CTRL)
    assert titles(workspace) == [*ONE, *TWO]


def test_a_session_folds_and_opens_for_its_slide(workspace: Workspace) -> None:
    navigator = workspace.window.navigator
    workspace.show.go_to(5)
    navigator.toggle_fold(0)
    assert [navigator.isRowHidden(row) for row in range(4)] == [False, True, True, True]
    workspace.show.go_to(1)
    assert not navigator.isRowHidden(2)


def test_the_menu_of_a_heading_is_about_its_session(workspace: Workspace) -> None:
    navigator = workspace.window.navigator
    workspace.show.go_to(0)
    navigator.menu_asked.disconnect()
    heading = titles(workspace).index("Second talk — Lee")
    place = navigator.row_rect(heading).center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, place, navigator.viewport().mapToGlobal(place)
    )
    QApplication.sendEvent(navigator.viewport(), event)
    assert selected(workspace) == ["Second opening"]
    assert navigator.painter.shows_selected
    assert where(workspace)[0] == "Opening words"
    workspace.show.go_to(1)
    assert selected(workspace) == ["Three things"]
    assert not navigator.painter.shows_selected


def test_what_is_folded_away_is_not_deleted(workspace: Workspace) -> None:
    workspace.show.go_to(0)
    do(workspace, Qt.Key.Key_Return, ALT)
    assert workspace.window.navigator.isRowHidden(1)
    do(workspace, Qt.Key.Key_Delete)
    assert titles(workspace) == [*ONE, *TWO]
    assert workspace.window.status.passing == "The slide is folded away; unfold its session first"
    do(workspace, Qt.Key.Key_Return, ALT)
    assert not workspace.window.navigator.isRowHidden(1)


def test_what_is_folded_or_scrolled_stays_so_when_the_deck_is_read_again(
    workspace: Workspace,
) -> None:
    navigator = workspace.window.navigator
    workspace.show.go_to(0)
    navigator.toggle_fold(0)
    bar = navigator.verticalScrollBar()
    bar.setValue(40)
    scrolled = bar.value()
    workspace.deck.reload()
    assert navigator.isRowHidden(1)
    assert bar.value() == scrolled


def test_a_session_is_renamed_in_its_place(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.show.go_to(1)
    do(workspace, Qt.Key.Key_F2)
    field = workspace.rest.slide_list.name_field
    assert field.isVisible()
    assert field.text() == "First talk"
    QTest.keyClicks(field, "Another talk")
    press(workspace, Qt.Key.Key_Return, at=field)
    qtbot.waitUntil(lambda: titles(workspace)[0] == "Another talk — Kim", timeout=2000)
    assert "title: Another talk\nspeaker: Kim\n" in text(workspace, "one.md")


def test_a_new_session_comes_with_a_file_and_a_line_of_the_agenda(workspace: Workspace) -> None:
    workspace.show.go_to(1)
    do(workspace, Qt.Key.Key_Return, CTRL | SHIFT)
    assert "New session" in titles(workspace)
    assert "  - session: new-session.md\n  - break: Coffee\n" in text(workspace, "event.yaml")
    assert not (workspace.deck.deck.root / "new-session.md").exists()
    do(workspace, Qt.Key.Key_Z, CTRL)
    assert titles(workspace) == [*ONE, *TWO]


def test_a_card_is_made_from_the_agenda_and_says_so(workspace: Workspace) -> None:
    choose(workspace, "Tonight")
    do(workspace, Qt.Key.Key_Delete)
    assert workspace.window.status.passing == "This is made from the agenda"
    assert titles(workspace) == [*ONE, *TWO]


def test_the_menu_lists_the_commands_and_the_sessions(workspace: Workspace) -> None:
    menu = workspace.rest.menus.more[0](workspace.window)
    names = [action.text().split("\t")[0].strip() for action in menu.actions()]
    assert names[:4] == ["New slide", "Duplicate", "Delete", "Hide, or show again"]
    (submenu,) = menu.findChildren(QMenu)
    assert [action.text() for action in submenu.actions()] == ["First talk", "Second talk"]
    workspace.show.go_to(0)
    submenu.actions()[1].trigger()
    settle(workspace)
    assert titles(workspace)[-1] == "Opening words"


def test_keys_elsewhere_do_what_they_did(workspace: Workspace) -> None:
    workspace.window.setFocus()
    press(workspace, Qt.Key.Key_Delete)
    press(workspace, Qt.Key.Key_D, CTRL)
    assert titles(workspace) == [*ONE, *TWO]


def test_sessions_that_are_folded_away_stay_so_at_the_next_start(
    qapp: QApplication, event: Path
) -> None:
    with opened(event, FakeClock()) as workspace:
        navigator = workspace.window.navigator
        heading = next(i for i, row in enumerate(navigator.rows) if row.file == "two.md")
        navigator.toggle_fold(heading)
        assert navigator.isRowHidden(heading + 1)
    with opened(event, FakeClock()) as workspace:
        navigator = workspace.window.navigator
        assert navigator.folded == {heading}
        assert navigator.isRowHidden(heading + 1)
        assert not navigator.isRowHidden(1)


def test_a_session_is_folded_away_wherever_it_is_moved(workspace: Workspace, qtbot: QtBot) -> None:
    navigator = workspace.window.navigator
    heading = next(i for i, row in enumerate(navigator.rows) if row.file == "two.md")
    navigator.toggle_fold(heading)
    workspace.rest.slide_list.work.move_item(2, 0)
    qtbot.waitUntil(lambda: navigator.rows[0].file == "two.md", timeout=5000)
    assert [navigator.rows[place].file for place in navigator.folded] == ["two.md"]


@pytest.mark.parametrize("number", ["7", "1234", "12345"])
def test_a_slides_number_has_room_in_the_gutter(number: str, qapp: QApplication) -> None:
    face = number_font(number, is_current=True)
    assert QFontMetricsF(face).horizontalAdvance(number) <= 30
    assert face.pixelSize() >= 8


def test_slides_are_pictures_for_another_program(workspace: Workspace) -> None:
    choose(workspace, "Opening words", "Three things")
    rows = workspace.window.navigator.selected_rows()
    data = mime_of(rows, partial(workspace.rest.slide_list.pictures.draw, rows))
    files = [Path(url.toLocalFile()) for url in data.urls()]
    assert [file.name for file in files] == ["1 Opening words.png", "2 Three things.png"]
    image = QImage(str(files[1]))
    assert (image.width(), image.height()) == (1920, 1080)
    assert QImage.fromData(data.data("image/png")) == QImage(str(files[0]))


def test_nothing_is_drawn_while_slides_are_dragged_within_the_window(workspace: Workspace) -> None:
    choose(workspace, "Opening words")
    asked: list[int] = []

    def draw() -> tuple[Path, ...]:
        asked.append(1)
        return ()

    data = mime_of(workspace.window.navigator.selected_rows(), draw)
    enter = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, NONE
    )
    workspace.window.dragEnterEvent(enter)
    assert not workspace.rest.writing.editor.canInsertFromMimeData(data)
    assert drop(workspace, data, 3)
    assert asked == []
