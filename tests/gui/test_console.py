from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from recap_deck.show.timer import Mode as TimerMode
from recap_deck.ui.presenter.window import ConsoleWindow
from recap_deck.ui.slide.view import SlideView
from recap_deck.ui.workspace import Workspace
from recap_deck.values import replace
from tests.windows import EveningClock, FakeClock, opened, press, where

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def time() -> EveningClock:
    return EveningClock()


@pytest.fixture
def rehearsed(qapp: QApplication, event: Path, time: EveningClock) -> Iterator[Workspace]:
    with opened(event, FakeClock(), time=time) as workspace:
        press(workspace, Qt.Key.Key_F5, ALT)
        yield workspace


def console(workspace: Workspace) -> ConsoleWindow:
    return workspace.presenting.console


def press_there(
    workspace: Workspace, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    press(workspace, key, held, at=console(workspace))
    QTest.qWait(40)  # the audience's picture comes first
    QTest.qWait(1)  # and on a busy machine may have taken all of that


def big(workspace: Workspace) -> str:
    workspace.evening.tick()
    QTest.qWait(40)
    QTest.qWait(1)
    facts = console(workspace).head.facts
    assert facts is not None
    return facts.time.big.text


def test_f5_on_one_display_shows_no_notes_anywhere(workspace: Workspace) -> None:
    press(workspace, Qt.Key.Key_F5)
    assert workspace.presenting.is_on
    assert not workspace.presenting.has_console


def test_a_rehearsal_shows_both_windows(rehearsed: Workspace) -> None:
    assert console(rehearsed).isVisible()
    assert not rehearsed.window.isVisible()
    audience = rehearsed.presenting.audience
    assert audience.isVisible()
    assert not audience.isFullScreen()
    assert [type(each) for each in audience.findChildren(QWidget)] == [SlideView]


def test_the_console_says_what_the_next_press_brings(rehearsed: Workspace) -> None:
    press_there(rehearsed, Qt.Key.Key_Right)
    while where(rehearsed)[0] != "Three things":
        press_there(rehearsed, Qt.Key.Key_Right)
    assert console(rehearsed).now.heading == ("Now", "step 0 of 2")
    assert console(rehearsed).next.heading[0] == "Next: step 1"
    press_there(rehearsed, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    press_there(rehearsed, Qt.Key.Key_B)
    assert console(rehearsed).now.heading[1] == "The audience sees black"
    assert console(rehearsed).next.heading[0] == "Next: the slide comes back"


def test_at_the_end_nothing_comes_next(rehearsed: Workspace) -> None:
    press_there(rehearsed, Qt.Key.Key_End, CTRL)
    assert not console(rehearsed).next.view.isVisible()


def test_a_sessions_time_starts_when_its_title_is_left(
    rehearsed: Workspace, time: EveningClock
) -> None:
    time.seconds = 120
    assert big(rehearsed) == "20:00"
    press_there(rehearsed, Qt.Key.Key_Right)
    time.seconds = 180
    assert big(rehearsed) == "19:00"
    press_there(rehearsed, Qt.Key.Key_Left)
    assert big(rehearsed) == "19:00"


def test_t_pauses_and_minutes_can_be_added_and_taken_back(
    rehearsed: Workspace, time: EveningClock
) -> None:
    press_there(rehearsed, Qt.Key.Key_T)
    time.seconds = 60
    press_there(rehearsed, Qt.Key.Key_T)
    time.seconds = 300
    assert big(rehearsed) == "19:00"
    press_there(rehearsed, Qt.Key.Key_Up, CTRL)
    press_there(rehearsed, Qt.Key.Key_Up, CTRL)
    assert big(rehearsed) == "21:00"
    press_there(rehearsed, Qt.Key.Key_Z, CTRL)
    assert big(rehearsed) == "20:00"
    assert console(rehearsed).line.text == "Taken back: First talk: 1 min more"


def shown(workspace: Workspace) -> tuple[str, str]:
    times = console(workspace).head.times
    assert times is not None
    return times.label.text, times.big.text


def test_shift_t_changes_the_large_time_and_that_is_remembered(
    rehearsed: Workspace, time: EveningClock
) -> None:
    press_there(rehearsed, Qt.Key.Key_T)
    time.seconds = 90
    rehearsed.evening.tick()
    seen = []
    for _ in range(3):
        press_there(rehearsed, Qt.Key.Key_T, SHIFT)
        seen.append(shown(rehearsed))
    assert seen == [("Elapsed", "1:30"), ("Clock", "19:01"), ("Time left", "18:30")]
    press_there(rehearsed, Qt.Key.Key_T, SHIFT)
    assert rehearsed.memory.text("console.time") == "elapsed"
    assert console(rehearsed).line.text == "Large: time elapsed"


def test_a_reset_wants_its_key_twice_and_can_be_taken_back(
    rehearsed: Workspace, time: EveningClock
) -> None:
    press_there(rehearsed, Qt.Key.Key_T)
    time.seconds = 60
    press_there(rehearsed, Qt.Key.Key_T, CTRL)
    assert big(rehearsed) == "19:00"
    assert console(rehearsed).line.text == "Press Ctrl+T again: Set the time back to the start"
    press_there(rehearsed, Qt.Key.Key_T, CTRL)
    assert big(rehearsed) == "20:00"
    assert console(rehearsed).line.text == "First talk: timer reset · Ctrl+Z takes it back"
    time.seconds = 120
    press_there(rehearsed, Qt.Key.Key_Z, CTRL)
    assert big(rehearsed) == "18:00"


def test_held_for_a_second_the_reset_needs_no_second_press_and_comes_once(
    rehearsed: Workspace, time: EveningClock
) -> None:
    press_there(rehearsed, Qt.Key.Key_T)
    time.seconds = 60
    assert isinstance(rehearsed.clock, FakeClock)
    for repeat in range(40):
        rehearsed.clock.now += 0.05
        held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_T, CTRL, "", repeat > 0)
        QApplication.sendEvent(console(rehearsed), held)
    assert big(rehearsed) == "20:00"
    assert console(rehearsed).line.text == "First talk: timer reset · Ctrl+Z takes it back"
    assert len(rehearsed.evening.rundown.changes) == 1


def test_without_a_running_time_there_is_nothing_to_set_back(rehearsed: Workspace) -> None:
    press_there(rehearsed, Qt.Key.Key_T, CTRL)
    press_there(rehearsed, Qt.Key.Key_T, CTRL)
    assert console(rehearsed).line.text == "No time is running"


def test_a_talk_can_not_have_begun_before_the_one_before_it(
    rehearsed: Workspace, time: EveningClock
) -> None:
    press_there(rehearsed, Qt.Key.Key_T)
    for _ in range(4):  # Coffee begins, and then the second talk is ready
        press_there(rehearsed, Qt.Key.Key_PageDown, CTRL)
    press_there(rehearsed, Qt.Key.Key_T)
    press_there(rehearsed, Qt.Key.Key_T, CTRL | SHIFT)
    assert console(rehearsed).line.text == "It can't have begun before what came before it"


def test_each_press_says_that_the_talk_began_a_minute_earlier(
    rehearsed: Workspace, time: EveningClock
) -> None:
    time.seconds = 300
    press_there(rehearsed, Qt.Key.Key_T, CTRL | SHIFT)
    press_there(rehearsed, Qt.Key.Key_T, CTRL | SHIFT)
    assert big(rehearsed) == "18:00"
    assert console(rehearsed).line.text == "First talk: began 1 min earlier"
    press_there(rehearsed, Qt.Key.Key_Z, CTRL)
    press_there(rehearsed, Qt.Key.Key_Z, CTRL)
    assert shown(rehearsed) == ("Ready: T starts the time", "20:00")


def test_two_presses_hand_over_and_a_break_begins(rehearsed: Workspace, time: EveningClock) -> None:
    press_there(rehearsed, Qt.Key.Key_T)
    time.seconds = 600
    press_there(rehearsed, Qt.Key.Key_PageDown, CTRL)
    assert console(rehearsed).line.text == "Press Ctrl+PgDn again: Next session"
    press_there(rehearsed, Qt.Key.Key_PageDown, CTRL)
    assert where(rehearsed)[0] == "Coffee"
    timer = rehearsed.evening.timer()
    assert timer is not None
    assert (timer.item.title, timer.mode) == ("Coffee", TimerMode.RUNNING)
    press_there(rehearsed, Qt.Key.Key_PageDown, CTRL)
    press_there(rehearsed, Qt.Key.Key_PageDown, CTRL)
    timer = rehearsed.evening.timer()
    assert timer is not None
    assert (timer.item.title, timer.mode) == ("Second talk", TimerMode.ARMED)


def test_a_rehearsal_at_another_hour_begins_on_time(
    rehearsed: Workspace, time: EveningClock
) -> None:
    time.seconds = 3 * 60 * 60
    press_there(rehearsed, Qt.Key.Key_T)
    facts = console(rehearsed).head.facts
    assert facts is not None
    assert [each.text for each in facts.evening] == ["on time"]
    assert rehearsed.evening.offers() == ()


def test_nothing_in_the_console_takes_focus(rehearsed: Workspace) -> None:
    children = console(rehearsed).findChildren(QWidget)
    assert {each.focusPolicy() for each in children} == {Qt.FocusPolicy.NoFocus}


def test_notes_grow_and_the_size_is_remembered(rehearsed: Workspace) -> None:
    press_there(rehearsed, Qt.Key.Key_Plus)
    press_there(rehearsed, Qt.Key.Key_Plus)
    press_there(rehearsed, Qt.Key.Key_Minus)
    assert rehearsed.memory.number("console.notes_percent") == 110


def test_two_esc_leave_and_time_goes_on(rehearsed: Workspace, time: EveningClock) -> None:
    press_there(rehearsed, Qt.Key.Key_T)
    press_there(rehearsed, Qt.Key.Key_Escape)
    press_there(rehearsed, Qt.Key.Key_Escape)
    assert rehearsed.window.isVisible()
    assert not console(rehearsed).isVisible()
    time.seconds = 60
    timer = rehearsed.evening.timer()
    assert timer is not None
    assert timer.elapsed == 60


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1440, 900), (1920, 1080), (640, 360)])
def test_the_remaining_time_is_read_from_afar(
    rehearsed: Workspace, width: int, height: int
) -> None:
    """At 200 % a display of 1280 × 720 pixels has 640 × 360 logical ones."""
    window = console(rehearsed)
    window.resize(width, height)
    digit = QFontMetricsF(window.head.big_font()).tightBoundingRect("0").height()
    assert digit >= 110 * min(width / 1280, height / 720)
    assert window.head.height() >= digit * 1.3


def test_an_edit_during_the_show_keeps_what_happened(
    rehearsed: Workspace, time: EveningClock, event: Path
) -> None:
    press_there(rehearsed, Qt.Key.Key_T)
    time.seconds = 60
    text = (event / "event.yaml").read_text(encoding="utf-8")
    (event / "event.yaml").write_text(text.replace("minutes: 20", "minutes: 30"), encoding="utf-8")
    rehearsed.deck.reload()
    assert big(rehearsed) == "29:00"


def test_a_clock_that_is_set_moves_no_timer(rehearsed: Workspace, time: EveningClock) -> None:
    press_there(rehearsed, Qt.Key.Key_T)
    time.seconds = 60
    time.set_forward = 3600
    assert big(rehearsed) == "19:00"
    facts = console(rehearsed).head.facts
    assert facts is not None
    assert facts.clock == "20:01"


def test_turning_slides_in_the_workspace_starts_nothing(rehearsed: Workspace) -> None:
    press_there(rehearsed, Qt.Key.Key_F11)
    press(rehearsed, Qt.Key.Key_Right)
    timer = rehearsed.evening.timer()
    assert timer is not None
    assert timer.mode is TimerMode.ARMED


def test_the_evening_after_a_rehearsal_begins_anew(rehearsed: Workspace) -> None:
    press_there(rehearsed, Qt.Key.Key_T)
    press_there(rehearsed, Qt.Key.Key_F11)
    press(rehearsed, Qt.Key.Key_F5)
    timer = rehearsed.evening.timer()
    assert timer is not None
    assert timer.mode is TimerMode.ARMED


def test_coming_back_on_another_title_makes_that_session_ready(rehearsed: Workspace) -> None:
    press_there(rehearsed, Qt.Key.Key_F11)
    slide = rehearsed.evening.plan.first_slide(rehearsed.evening.plan.items[2].id)
    assert slide is not None
    rehearsed.show.go_to(slide)
    press(rehearsed, Qt.Key.Key_F5, ALT)
    timer = rehearsed.evening.timer()
    assert timer is not None
    assert (timer.item.title, timer.mode) == ("Second talk", TimerMode.ARMED)


def test_the_last_hand_over_ends_the_evening(rehearsed: Workspace) -> None:
    press_there(rehearsed, Qt.Key.Key_End, CTRL)
    press_there(rehearsed, Qt.Key.Key_Left)
    last = rehearsed.evening.plan.items[2].id
    rehearsed.evening.apply(lambda evening: replace(evening, armed=last))
    press_there(rehearsed, Qt.Key.Key_T)
    assert rehearsed.evening.rundown.running is not None
    press_there(rehearsed, Qt.Key.Key_PageDown, CTRL)
    press_there(rehearsed, Qt.Key.Key_PageDown, CTRL)
    assert rehearsed.evening.rundown.running is None
