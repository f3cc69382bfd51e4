from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputMethodEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from recap_deck.ui.overview.overview import Overview
from recap_deck.ui.slide.view import SlideView
from recap_deck.ui.workspace import Workspace
from tests.windows import FakeClock, opened, press, where

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def overview(workspace: Workspace) -> Overview:
    """The overview over the window."""
    workspace.window.resize(1100, 760)
    workspace.window.activateWindow()
    press(workspace, Qt.Key.Key_O)
    return overview_of(workspace)


@pytest.fixture
def rehearsed(qapp: QApplication, event: Path) -> Iterator[Workspace]:
    with opened(event, FakeClock()) as workspace:
        press(workspace, Qt.Key.Key_F5, ALT)
        workspace.presenting.console.activateWindow()
        yield workspace


def overview_of(workspace: Workspace) -> Overview:
    made = workspace.rest.ways.way("overview")
    assert isinstance(made, Overview)
    assert made.is_open
    return made


def type_in(overview: Overview, *keys: Qt.Key | str) -> None:
    for key in keys:
        if isinstance(key, str):
            QTest.keyClicks(overview.panel.field, key)
        else:
            QTest.keyClick(overview.panel.field, key)


def selected(workspace: Workspace, overview: Overview) -> str:
    assert overview.grid.selected is not None
    return workspace.deck.builder.entries[overview.grid.selected].title


def titles(overview: Overview) -> list[str]:
    return [row.title for row in overview.grid.rows]


def test_all_slides_stand_under_their_sessions(workspace: Workspace, overview: Overview) -> None:
    assert titles(overview) == [
        "First talk — Kim",
        "Opening words",
        "Three things",
        "Last of one",
        "Tonight",
        "Coffee",
        "Coffee",
        "Second talk — Lee",
        "Second opening",
        "No such picture",
    ]
    assert overview.panel.count == "7 slides"
    assert selected(workspace, overview) == "Opening words"


def test_arrows_choose_and_enter_goes(workspace: Workspace, overview: Overview) -> None:
    type_in(overview, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left)
    assert selected(workspace, overview) == "Three things"
    assert where(workspace)[0] == "Opening words"
    type_in(overview, Qt.Key.Key_Return)
    assert where(workspace)[0] == "Three things"
    assert not overview.is_open


@pytest.mark.parametrize(
    ("key", "title"),
    [
        (Qt.Key.Key_End, "No such picture"),
        (Qt.Key.Key_Tab, "Coffee"),
        (Qt.Key.Key_Down, "Tonight"),
        (Qt.Key.Key_PageDown, "Second opening"),
        (Qt.Key.Key_Home, "Opening words"),
    ],
)
def test_other_keys_lead_further(
    workspace: Workspace, overview: Overview, key: Qt.Key, title: str
) -> None:
    type_in(overview, key)
    assert selected(workspace, overview) == title
    assert overview.panel.field.hasFocus()


def test_words_keep_the_slides_that_have_them(workspace: Workspace, overview: Overview) -> None:
    type_in(overview, "open")
    assert titles(overview) == [
        "First talk — Kim",
        "Opening words",
        "Second talk — Lee",
        "Second opening",
    ]
    assert overview.panel.count == "2 of 7 slides"
    type_in(overview, " lee")
    assert titles(overview) == ["Second talk — Lee", "Second opening"]
    type_in(overview, Qt.Key.Key_Return)
    assert where(workspace)[0] == "Second opening"


def test_a_number_selects_its_slide(workspace: Workspace, overview: Overview) -> None:
    type_in(overview, "3")
    assert selected(workspace, overview) == "Last of one"
    overview.panel.field.clear()
    type_in(overview, "2.2", Qt.Key.Key_Return)
    assert where(workspace)[0] == "No such picture"


def test_where_nothing_is_left_enter_goes_nowhere(workspace: Workspace, overview: Overview) -> None:
    type_in(overview, "xyz", Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert overview.is_open
    assert overview.grid.selected is None
    assert where(workspace)[0] == "Opening words"


def test_what_an_input_method_composes_filters_already(overview: Overview) -> None:
    QApplication.sendEvent(overview.panel.field, QInputMethodEvent("thr", []))
    assert titles(overview) == ["First talk — Kim", "Three things"]


def test_esc_leaves_and_nothing_has_moved(workspace: Workspace, overview: Overview) -> None:
    type_in(overview, Qt.Key.Key_End)
    press(workspace, Qt.Key.Key_Escape, at=overview.panel.field)
    assert not overview.is_open
    assert where(workspace)[0] == "Opening words"
    press(workspace, Qt.Key.Key_Right)
    assert where(workspace)[0] == "Three things"


def test_a_click_goes_and_alt_left_leads_back(workspace: Workspace, overview: Overview) -> None:
    place = overview.grid.rect_of_slide(2).center().toPoint()
    QTest.mouseMove(overview.grid.viewport(), place)
    QTest.mouseClick(overview.grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert where(workspace)[0] == "Last of one"
    press(workspace, Qt.Key.Key_Left, ALT)
    assert where(workspace)[0] == "Opening words"


def test_a_finger_that_drags_scrolls_and_chooses_nothing(
    workspace: Workspace, overview: Overview
) -> None:
    workspace.window.resize(1100, 420)
    QTest.qWait(30)
    view, left = overview.grid.viewport(), Qt.MouseButton.LeftButton
    start = overview.grid.rect_of_slide(0).center().toPoint()
    before = overview.grid.top
    QTest.mousePress(view, left, pos=start)
    for step in (20, 60, 90):
        QTest.mouseMove(view, start - QPoint(0, step))
    QTest.mouseRelease(view, left, pos=start - QPoint(0, 90))
    assert overview.grid.top == before + 90
    assert overview.is_open


def test_a_screen_reader_is_told_what_is_selected(overview: Overview) -> None:
    type_in(overview, Qt.Key.Key_Right)
    assert overview.panel.field.accessibleDescription() == "2 Three things"


def test_the_wheel_glides(workspace: Workspace, overview: Overview) -> None:
    workspace.window.resize(1100, 420)
    QTest.qWait(30)
    before = overview.grid.top
    wheel(overview.grid.viewport(), -120)
    assert overview.grid.top < before + 60
    QTest.qWait(300)
    assert overview.grid.top > before + 60


def wheel(view: QWidget, units: int) -> None:
    place = QPointF(view.rect().center())
    event = QWheelEvent(
        place,
        view.mapToGlobal(place),
        QPoint(),
        QPoint(0, units),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def test_an_edit_while_it_is_open_is_taken_up(
    workspace: Workspace, overview: Overview, event: Path
) -> None:
    type_in(overview, Qt.Key.Key_End)
    text = (event / "one.md").read_text(encoding="utf-8")
    (event / "one.md").write_text(text + "\n---\n\n# One more\n", encoding="utf-8")
    workspace.deck.reload()
    assert "One more" in titles(overview)
    assert selected(workspace, overview) == "No such picture"


def test_it_grows_with_the_window(workspace: Workspace, overview: Overview) -> None:
    before = overview.panel.width()
    workspace.window.resize(workspace.window.width() + 200, workspace.window.height())
    QTest.qWait(30)
    assert overview.panel.width() == before + 200


def test_pictures_come_for_what_is_in_sight(workspace: Workspace, overview: Overview) -> None:
    QTest.qWait(400)
    before = overview.panel.grab().toImage()
    assert before.width() > 0
    center = overview.grid.rect_of_slide(0).center().toPoint()
    place = overview.grid.viewport().mapTo(overview.panel, center)
    assert before.pixelColor(place) != before.pixelColor(QPoint(4, before.height() // 2))


def test_with_a_console_it_lies_there_under_the_time(rehearsed: Workspace) -> None:
    console = rehearsed.presenting.console
    press(rehearsed, Qt.Key.Key_O, at=console)
    overview = overview_of(rehearsed)
    assert overview.panel.window() is console
    assert overview.panel.y() > console.head.geometry().bottom()
    type_in(overview, "2.2")
    audience = rehearsed.presenting.audience
    assert [type(each) for each in audience.findChildren(QWidget)] == [SlideView]
    assert where(rehearsed)[0] == "Opening words"
    type_in(overview, Qt.Key.Key_Return)
    assert where(rehearsed)[0] == "No such picture"


def test_what_is_typed_is_for_it_whichever_window_is_in_front(rehearsed: Workspace) -> None:
    audience = rehearsed.presenting.audience
    press(rehearsed, Qt.Key.Key_O, at=rehearsed.presenting.console)
    overview = overview_of(rehearsed)
    audience.activateWindow()
    QTest.qWait(30)
    assert not overview.panel.field.hasFocus()
    timer = rehearsed.evening.timer()
    for key in (Qt.Key.Key_T, Qt.Key.Key_H, Qt.Key.Key_R):
        press(rehearsed, key, at=audience)
    assert overview.panel.field.text() == "thr"
    assert rehearsed.evening.timer() == timer
    press(rehearsed, Qt.Key.Key_Return, at=audience)
    assert where(rehearsed)[0] == "Three things"
    press(rehearsed, Qt.Key.Key_Right, at=audience)
    assert where(rehearsed) == ("Three things", 1)


@pytest.mark.parametrize("key", [Qt.Key.Key_F4, Qt.Key.Key_VolumeUp])
def test_a_key_that_nobody_has_a_use_for_does_nothing(rehearsed: Workspace, key: Qt.Key) -> None:
    audience = rehearsed.presenting.audience
    press(rehearsed, Qt.Key.Key_O, at=rehearsed.presenting.console)
    audience.activateWindow()
    QTest.qWait(30)
    press(rehearsed, key, at=audience)
    assert overview_of(rehearsed).panel.field.text() == ""


def test_a_console_whose_display_is_gone_does_not_keep_the_keys(rehearsed: Workspace) -> None:
    press(rehearsed, Qt.Key.Key_O, at=rehearsed.presenting.console)
    overview = overview_of(rehearsed)
    rehearsed.presenting.console.hide()
    assert not overview.is_open
    press(rehearsed, Qt.Key.Key_Right, at=rehearsed.presenting.audience)
    assert where(rehearsed)[0] == "Three things"
    press(rehearsed, Qt.Key.Key_O, at=rehearsed.presenting.audience)
    assert not overview.is_open


def test_leaving_the_show_closes_it(rehearsed: Workspace) -> None:
    press(rehearsed, Qt.Key.Key_O, at=rehearsed.presenting.console)
    overview = overview_of(rehearsed)
    press(rehearsed, Qt.Key.Key_F11, at=overview.panel.field)
    assert not overview.is_open
    press(rehearsed, Qt.Key.Key_O)
    assert overview_of(rehearsed).panel.window() is rehearsed.window


def test_with_one_display_nothing_covers_the_slide(workspace: Workspace) -> None:
    press(workspace, Qt.Key.Key_F5)
    press(workspace, Qt.Key.Key_O)
    assert workspace.rest.ways.way("overview") is None
    press(workspace, Qt.Key.Key_Right)
    assert where(workspace)[0] == "Three things"


def test_the_number_that_is_typed_stands_on_the_consoles_slide(rehearsed: Workspace) -> None:
    press(rehearsed, Qt.Key.Key_2, at=rehearsed.presenting.console)
    assert rehearsed.rest.ways.typed == ("2", "Three things")
    press(rehearsed, Qt.Key.Key_Return, at=rehearsed.presenting.console)
    assert rehearsed.rest.ways.typed == ("", "")
    assert where(rehearsed)[0] == "Three things"
