"""The agenda over the console and in its own window: keys, mouse, and writing event.yaml."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from recap_deck.place.boxes import TextBox
from recap_deck.show.forecast import ItemState
from recap_deck.source.load import load_deck
from recap_deck.ui.agenda.cards import CommandsCard
from recap_deck.ui.agenda.pane import AgendaPane
from recap_deck.ui.workspace import Workspace
from tests.windows import EveningClock, FakeClock, opened, press, where

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
Key = Qt.Key
SLIDES = Path(__file__).resolve().parents[2] / "slides"


@pytest.fixture
def time() -> EveningClock:
    return EveningClock()


@pytest.fixture
def rehearsed(qapp: QApplication, event: Path, time: EveningClock) -> Iterator[Workspace]:
    with opened(event, FakeClock(), time=time) as workspace:
        press(workspace, Key.Key_F5, ALT)
        workspace.presenting.console.setGeometry(0, 0, 1280, 720)
        yield workspace


@pytest.fixture
def planned(qapp: QApplication, event: Path, time: EveningClock) -> Iterator[Workspace]:
    with opened(event, FakeClock(), time=time) as workspace:
        open_agenda(workspace)
        yield workspace


def tap(workspace: Workspace, key: Key, held: Qt.KeyboardModifier = NONE) -> None:
    """Press a key where the focus is."""
    presenting = workspace.presenting
    front: QWidget = presenting.console if presenting.has_console else workspace.window
    press(workspace, key, held, at=QApplication.focusWidget() or front)


def open_agenda(workspace: Workspace) -> None:
    """Open it, and wait until it has the keys."""
    tap(workspace, Key.Key_A)
    for _ in range(100):
        if QApplication.focusWidget() is pane(workspace):
            return
        QTest.qWait(10)
    raise AssertionError("the agenda has no focus")


def pane(workspace: Workspace) -> AgendaPane:
    return workspace.conducting.agenda.pane


def told(workspace: Workspace) -> str:
    places = workspace.conducting.agenda
    line = places.window.line
    if workspace.presenting.has_console:
        line = workspace.presenting.console.line
    return line.text


def titles(workspace: Workspace) -> list[str]:
    return [line.title for line in pane(workspace).table.lines]


def lengths(workspace: Workspace) -> list[str]:
    return [line.length.text for line in pane(workspace).table.lines]


def click(card: CommandsCard, command: str) -> None:
    click_on(card.buttons[command])


def click_on(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_a_opens_it_over_the_console_and_a_closes_it(rehearsed: Workspace) -> None:
    tap(rehearsed, Key.Key_A)
    console = rehearsed.presenting.console
    assert pane(rehearsed).window() is console
    assert pane(rehearsed).isVisible()
    assert pane(rehearsed).geometry().top() > console.head.geometry().bottom()
    tap(rehearsed, Key.Key_A)
    assert not pane(rehearsed).isVisible()


def test_the_mouse_opens_and_closes_it(rehearsed: Workspace) -> None:
    QTest.mouseClick(rehearsed.presenting.console.agenda, Qt.MouseButton.LeftButton)
    assert pane(rehearsed).isVisible()
    tap(rehearsed, Key.Key_Up, CTRL)
    click_on(pane(rehearsed).side.file.buttons["draft"])
    assert pane(rehearsed).difference.isVisible()
    click_on(pane(rehearsed).side.shut)
    assert pane(rehearsed).table.isVisible()
    click_on(pane(rehearsed).side.shut)
    assert not pane(rehearsed).isVisible()


def test_the_slides_go_on_turning_under_it(rehearsed: Workspace) -> None:
    open_agenda(rehearsed)
    tap(rehearsed, Key.Key_PageDown)
    assert where(rehearsed)[0] == "Three things"
    tap(rehearsed, Key.Key_Escape)
    assert not pane(rehearsed).isVisible()
    assert rehearsed.presenting.is_on


def test_with_one_display_nothing_lies_over_the_slides(workspace: Workspace) -> None:
    press(workspace, Key.Key_F5)
    press(workspace, Key.Key_A)
    assert not pane(workspace).isVisible()


def test_a_window_of_its_own_goes_when_the_show_begins(planned: Workspace) -> None:
    window = planned.conducting.agenda.window
    assert window.isVisible()
    tap(planned, Key.Key_F5)
    assert planned.presenting.is_on
    assert not window.isVisible()


def test_nothing_in_it_takes_focus_by_a_click(planned: Workspace) -> None:
    children = pane(planned).findChildren(QWidget)
    assert {each.focusPolicy() for each in children} == {Qt.FocusPolicy.NoFocus}


def test_arrows_choose_and_change_the_chosen_item(planned: Workspace) -> None:
    tap(planned, Key.Key_Down)
    tap(planned, Key.Key_Up, CTRL)
    tap(planned, Key.Key_Down, CTRL | SHIFT)
    assert lengths(planned) == ["20 min", "15 → 11 min", "25 min"]
    tap(planned, Key.Key_Up, ALT)
    assert titles(planned) == ["Coffee", "First talk", "Second talk"]
    tap(planned, Key.Key_Z, CTRL)
    assert told(planned) == "Taken back: Coffee: moved"
    assert titles(planned) == ["First talk", "Coffee", "Second talk"]


def test_buttons_do_what_keys_do(planned: Workspace) -> None:
    item = pane(planned).side.item
    click(item, "more_5")
    click(item, "later")
    assert titles(planned) == ["Coffee", "First talk", "Second talk"]
    assert item.texts == ("First talk", "20 → 25 min", "19:15 · Kim")
    click(item, "skip")
    assert pane(planned).table.lines[1].state is ItemState.SKIPPED
    assert item.buttons["skip"].text() == "Put back"
    click(item, "skip")
    click(pane(planned).side.file, "undo")
    click(pane(planned).side.file, "undo")
    assert pane(planned).side.file.texts[0] == "Changes: 2"


def test_a_new_item_gets_its_name_at_once(planned: Workspace) -> None:
    tap(planned, Key.Key_I)
    field = pane(planned).field
    assert QApplication.focusWidget() is field
    QTest.keyClicks(field, "Lightning talks")
    tap(planned, Key.Key_Return)
    assert titles(planned) == ["First talk", "Lightning talks", "Coffee", "Second talk"]
    assert QApplication.focusWidget() is pane(planned)
    tap(planned, Key.Key_I, SHIFT)
    tap(planned, Key.Key_Escape)
    assert titles(planned)[2] == "Break"
    assert pane(planned).isVisible()


def test_letters_are_typed_and_turn_nothing(planned: Workspace) -> None:
    tap(planned, Key.Key_I)
    QTest.keyClicks(pane(planned).field, "abnx")
    assert pane(planned).field.text() == "abnx"
    assert pane(planned).isVisible()
    assert where(planned)[0] == "Opening words"


def test_a_start_is_set_and_let_go_again(planned: Workspace) -> None:
    tap(planned, Key.Key_Down)
    tap(planned, Key.Key_S)
    assert pane(planned).field.text() == "19:20"
    QTest.keyClicks(pane(planned).field, "19:30")
    tap(planned, Key.Key_Return)
    line = pane(planned).table.lines[1]
    assert (line.when, line.is_fixed) == ("19:30 – 19:45", True)
    assert pane(planned).side.item.texts[2] == "not before 19:30"
    tap(planned, Key.Key_S)
    QTest.keyClick(pane(planned).field, Key.Key_Backspace)
    tap(planned, Key.Key_Return)
    assert pane(planned).table.lines[1].when == "19:20 – 19:35"
    tap(planned, Key.Key_S)
    QTest.keyClicks(pane(planned).field, "1925")
    tap(planned, Key.Key_Return)
    assert pane(planned).table.lines[1].when == "19:25 – 19:40"
    tap(planned, Key.Key_S)
    QTest.keyClicks(pane(planned).field, "soon")
    tap(planned, Key.Key_Return)
    assert told(planned) == "“soon” is no time; write 20:10"


def test_what_cannot_be_done_is_said(planned: Workspace) -> None:
    tap(planned, Key.Key_F2)
    assert told(planned) == "That can't be done to this item"
    tap(planned, Key.Key_Up, ALT)
    assert told(planned) == "That can't be done to this item"


def drag(widget: QWidget, place: QPoint) -> None:
    """Move the mouse with its left button held; a test's own move holds none."""
    moved = QMouseEvent(
        QMouseEvent.Type.MouseMove,
        QPointF(place),
        QPointF(widget.mapToGlobal(place)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        NONE,
    )
    QApplication.sendEvent(widget, moved)


def test_a_click_chooses_and_a_drag_moves(planned: Workspace) -> None:
    table = pane(planned).table
    first, second = table.place_of("title").center(), QPoint()
    tap(planned, Key.Key_Down)
    second = table.place_of("title").center()
    QTest.mouseClick(table, Qt.MouseButton.LeftButton, pos=first)
    assert pane(planned).side.item.texts[0] == "First talk"
    QTest.mousePress(table, Qt.MouseButton.LeftButton, pos=first)
    drag(table, second)
    assert titles(planned) == ["Coffee", "First talk", "Second talk"]
    drag(table, second + second - first)
    QTest.mouseRelease(table, Qt.MouseButton.LeftButton, pos=second)
    assert titles(planned) == ["Coffee", "Second talk", "First talk"]
    tap(planned, Key.Key_Z, CTRL)
    assert titles(planned) == ["First talk", "Coffee", "Second talk"]


def test_late_offers_are_told_and_taken_by_key_and_click(
    rehearsed: Workspace, time: EveningClock
) -> None:
    tap(rehearsed, Key.Key_T)
    time.seconds = 20 * 60
    rehearsed.evening.tick()
    QTest.qWait(40)
    console = rehearsed.presenting.console
    assert (console.line.text, console.agenda.helps) == ("Rehearsal", "")
    time.seconds = 31 * 60
    rehearsed.evening.tick()
    QTest.qWait(40)
    assert console.line.text == "Now ends 4 min late · A: what helps"
    assert console.agenda.helps == "A: what helps"
    open_agenda(rehearsed)
    assert [(row.what, row.result.text) for row in pane(rehearsed).side.offers.rows] == [
        ("Shorten the rest by 4 min in all", "ends on time"),
        ("Leave out Coffee", "ends 4 min early"),
        ("Keep everything and end later", "ends 4 min late"),
    ]
    tap(rehearsed, Key.Key_1, ALT)
    assert told(rehearsed) == "Second talk: 4 min less"
    assert pane(rehearsed).side.offers.rows == ()
    tap(rehearsed, Key.Key_Z, CTRL)
    second = QPoint(60, pane(rehearsed).side.offers.height() * 2 // 5)
    QTest.mouseClick(pane(rehearsed).side.offers, Qt.MouseButton.LeftButton, pos=second)
    assert told(rehearsed) == "Coffee: left out"


def test_the_chosen_row_follows_a_hand_over(rehearsed: Workspace, time: EveningClock) -> None:
    tap(rehearsed, Key.Key_T)
    open_agenda(rehearsed)
    assert pane(rehearsed).side.item.texts[0] == "First talk"
    time.seconds = 600
    tap(rehearsed, Key.Key_PageDown, CTRL)
    tap(rehearsed, Key.Key_PageDown, CTRL)
    assert pane(rehearsed).side.item.texts[0] == "Coffee"
    assert pane(rehearsed).table.lines[0].note.text == "done · 10 min shorter"


def test_lines_are_seen_before_they_are_written(planned: Workspace, event: Path) -> None:
    before = (event / "event.yaml").read_text(encoding="utf-8")
    tap(planned, Key.Key_Up, CTRL)
    tap(planned, Key.Key_S, CTRL)
    assert [row.sign + row.text for row in pane(planned).difference.rows if row.sign] == [
        "-    minutes: 20",
        "+    minutes: 21",
    ]
    tap(planned, Key.Key_Escape)
    assert pane(planned).table.isVisible()
    assert (event / "event.yaml").read_text(encoding="utf-8") == before
    tap(planned, Key.Key_S, CTRL)
    tap(planned, Key.Key_Return)
    assert told(planned) == "event.yaml is written"
    after = before.replace("minutes: 20", "minutes: 21")
    assert (event / "event.yaml").read_text(encoding="utf-8") == after
    assert lengths(planned) == ["21 min", "15 min", "25 min"]
    assert pane(planned).side.file.texts[0] == "No changes"


def test_writing_in_a_show_keeps_what_happened(
    rehearsed: Workspace, time: EveningClock, event: Path
) -> None:
    tap(rehearsed, Key.Key_T)
    time.seconds = 600
    open_agenda(rehearsed)
    tap(rehearsed, Key.Key_Up, CTRL | SHIFT)
    tap(rehearsed, Key.Key_S, CTRL)
    tap(rehearsed, Key.Key_Return)
    timer = rehearsed.evening.timer()
    assert timer is not None
    assert (timer.elapsed, timer.length) == (600, 25 * 60)
    assert rehearsed.evening.rundown.changes == ()
    assert "minutes: 25" in (event / "event.yaml").read_text(encoding="utf-8")


def test_what_a_rehearsal_wrote_is_not_changed_twice(planned: Workspace, event: Path) -> None:
    tap(planned, Key.Key_Up, CTRL)
    tap(planned, Key.Key_F5, ALT)
    open_agenda(planned)
    tap(planned, Key.Key_S, CTRL)
    tap(planned, Key.Key_Return)
    assert "minutes: 21" in (event / "event.yaml").read_text(encoding="utf-8")
    tap(planned, Key.Key_Escape)
    tap(planned, Key.Key_F11)
    press(planned, Key.Key_F5, at=planned.window)
    timer = planned.evening.timer()
    assert timer is not None
    assert timer.length == 21 * 60


def test_a_file_that_somebody_else_changed_is_not_written(planned: Workspace, event: Path) -> None:
    tap(planned, Key.Key_Up, CTRL)
    tap(planned, Key.Key_S, CTRL)
    text = (event / "event.yaml").read_text(encoding="utf-8").replace("Coffee", "Tea")
    (event / "event.yaml").write_text(text, encoding="utf-8")
    tap(planned, Key.Key_Return)
    assert told(planned) == (
        "Nothing is written: event.yaml changed on disk since it was read. Reload, then ask again"
    )
    assert (event / "event.yaml").read_text(encoding="utf-8") == text


def test_changes_before_the_show_hold_in_it_and_in_a_rehearsal(planned: Workspace) -> None:
    tap(planned, Key.Key_Up, CTRL)
    tap(planned, Key.Key_Escape)
    tap(planned, Key.Key_F5, ALT)
    timer = planned.evening.timer()
    assert timer is not None
    assert timer.length == 21 * 60
    tap(planned, Key.Key_F11)
    press(planned, Key.Key_F5, at=planned.window)
    timer = planned.evening.timer()
    assert timer is not None
    assert timer.length == 21 * 60


def test_a_break_that_was_put_in_has_its_card(rehearsed: Workspace, time: EveningClock) -> None:
    tap(rehearsed, Key.Key_T)
    open_agenda(rehearsed)
    tap(rehearsed, Key.Key_I, SHIFT)
    tap(rehearsed, Key.Key_Return)
    time.seconds = 600
    tap(rehearsed, Key.Key_PageDown, CTRL)
    tap(rehearsed, Key.Key_PageDown, CTRL)
    QTest.qWait(40)
    evening = rehearsed.show.evening
    assert (evening.rundown.running, evening.shows_next_up) == ("new-1", True)
    sight = rehearsed.show.sight()
    assert sight is not None
    boxes = [box.text for box in sight.page.slide.boxes if isinstance(box, TextBox)]
    assert {"Break", "Back at 19:20"} <= set(boxes)
    assert rehearsed.presenting.console.now.heading[1] == "The audience sees the break"
    tap(rehearsed, Key.Key_Right)
    assert where(rehearsed)[0] == "Coffee"


def test_the_sample_event_is_read_again_as_it_was_shown(
    qapp: QApplication, tmp_path: Path, time: EveningClock
) -> None:
    folder = Path(shutil.copytree(SLIDES, tmp_path / "slides"))
    with opened(folder, FakeClock(), time=time) as workspace:
        open_agenda(workspace)
        for key, held in (
            (Key.Key_Up, CTRL | SHIFT),
            (Key.Key_Down, NONE),
            (Key.Key_Down, NONE),
            (Key.Key_Down, ALT),
            (Key.Key_I, SHIFT),
            (Key.Key_Return, NONE),
            (Key.Key_Down, NONE),
            (Key.Key_Down, NONE),
            (Key.Key_Delete, NONE),
        ):
            tap(workspace, key, held)
        lines = pane(workspace).table.lines
        shown = [(line.title, line.when) for line in lines if line.state is ItemState.AHEAD]
        tap(workspace, Key.Key_S, CTRL)
        tap(workspace, Key.Key_Return)
        assert told(workspace) == "event.yaml is written"
        read = [(line.title, line.when) for line in pane(workspace).table.lines]
        assert read == shown
        assert pane(workspace).side.item.texts[0] == read[6][0]  # the one after what was left out
        assert [item.title for item in load_deck(folder).agenda] == [title for title, _ in shown]


def test_more_rows_than_fit_keep_the_chosen_one_in_sight(
    qapp: QApplication, tmp_path: Path, time: EveningClock
) -> None:
    items = "".join(f"  - talk: Talk {n}\n    minutes: 5\n" for n in range(40))
    (tmp_path / "event.yaml").write_text(f"start: 19:00\nagenda:\n{items}", encoding="utf-8")
    with opened(tmp_path, FakeClock(), time=time) as workspace:
        open_agenda(workspace)
        for place in range(1, 40):
            tap(workspace, Key.Key_Down)
            table = pane(workspace).table
            assert f"Talk {place}" in [line.title for line in table.shown]
        assert len(table.shown) < 40
