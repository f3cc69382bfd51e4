"""A show that was interrupted is gone on with; a rehearsal leaves it alone."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from recap_deck.ui.workspace import Workspace
from tests.windows import EveningClock, FakeClock, opened, press, where

pytestmark = [
    pytest.mark.qt_log_ignore("This plugin does not support"),
    pytest.mark.usefixtures("qapp"),
]
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
CTRL_SHIFT = CTRL | Qt.KeyboardModifier.ShiftModifier


@contextmanager
def opened_at(
    event: Path, seconds: float, **options: bool
) -> Iterator[tuple[Workspace, EveningClock]]:
    """A window of the event, so many seconds after the evening's start."""
    time = EveningClock()
    time.seconds = seconds
    with opened(event, FakeClock(), time=time, **options) as workspace:
        yield workspace, time


def interrupt(event: Path) -> None:
    """Show "Three things" at its first step, its session running for 300 s, until 19:05:00."""
    with opened_at(event, 0) as (workspace, time):
        press(workspace, Qt.Key.Key_F5)
        while where(workspace)[0] != "Three things":
            press(workspace, Qt.Key.Key_Right)
        time.seconds = 300
        press(workspace, Qt.Key.Key_Right)
        assert where(workspace) == ("Three things", 1)


def seconds_of(workspace: Workspace) -> float:
    timer = workspace.evening.timer()
    assert timer is not None
    return timer.elapsed


def test_an_interrupted_show_is_offered_and_gone_on_with(event: Path) -> None:
    interrupt(event)
    with opened_at(event, 1200) as (workspace, _):
        notice = workspace.window.message_bar.notice
        assert notice is not None
        assert notice.text == "A show of this deck was interrupted at 19:05"
        notice.choices[0].run()
        assert workspace.presenting.is_on
        assert where(workspace) == ("Three things", 1)
        assert seconds_of(workspace) == 1200


@pytest.mark.parametrize(("passed", "options"), [(600, {}), (40_000, {"resume": True})])
def test_presenting_again_goes_on_at_once_or_when_asked(
    event: Path, passed: int, options: dict[str, bool]
) -> None:
    interrupt(event)
    with opened_at(event, 300 + passed, full_screen=True, **options) as (workspace, _):
        assert where(workspace) == ("Three things", 1)
        assert seconds_of(workspace) == 300 + passed


def test_presenting_much_later_begins_at_the_first_slide_until_a_key_is_pressed(
    event: Path,
) -> None:
    interrupt(event)
    with opened_at(event, 3_600, full_screen=True) as (workspace, _):
        assert where(workspace)[0] == "Opening words"
        press(workspace, Qt.Key.Key_R, CTRL_SHIFT)
        assert where(workspace) == ("Three things", 1)


def test_a_show_left_on_its_last_slide_is_over(event: Path) -> None:
    with opened_at(event, 0) as (workspace, _):
        press(workspace, Qt.Key.Key_F5)
        press(workspace, Qt.Key.Key_End, CTRL)
        press(workspace, Qt.Key.Key_T)
        press(workspace, Qt.Key.Key_F11)
    with opened_at(event, 60) as (workspace, _):
        assert workspace.window.message_bar.notice is None


def test_a_timer_that_was_set_back_is_armed_again_wherever_the_show_stands(event: Path) -> None:
    with opened_at(event, 0) as (workspace, time):
        press(workspace, Qt.Key.Key_F5)
        press(workspace, Qt.Key.Key_T)
        press(workspace, Qt.Key.Key_End, CTRL)
        time.seconds = 60
        workspace.evening.reset_timer()
        before = workspace.show.evening
        assert before.armed == "session-one"
        press(workspace, Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier)
        assert workspace.show.evening == before
    with opened_at(event, 60, full_screen=True) as (workspace, _):
        assert workspace.show.evening == before


def test_no_hand_over_leaves_a_moment_between_two_records_to_be_killed_in(event: Path) -> None:
    records: list[object] = []
    with opened_at(event, 0, full_screen=True) as (workspace, time):
        workspace.show.taken.connect(lambda: records.append(workspace.show.evening))
        steps = ("timer.toggle", *["go.next_session"] * 6, "go.previous_session")
        for command in (*steps, *steps):
            records.clear()
            time.seconds += 60
            workspace.run(command)
            assert len(records) <= 1


def test_a_show_that_is_quit_while_it_is_shown_is_not_over(event: Path) -> None:
    with opened_at(event, 0) as (workspace, _):
        press(workspace, Qt.Key.Key_F5)
    with opened_at(event, 60) as (workspace, _):
        assert workspace.window.message_bar.notice is not None


def test_a_rehearsal_is_not_recorded(event: Path) -> None:
    with opened_at(event, 0) as (workspace, _):
        press(workspace, Qt.Key.Key_F5, ALT)
        press(workspace, Qt.Key.Key_Right)
    with opened_at(event, 60) as (workspace, _):
        assert workspace.window.message_bar.notice is None


def test_a_rehearsal_in_between_leaves_the_evening_alone(event: Path) -> None:
    with opened_at(event, 0) as (workspace, time):
        press(workspace, Qt.Key.Key_F5)
        press(workspace, Qt.Key.Key_Right)
        before = workspace.show.evening
        press(workspace, Qt.Key.Key_F11)
        press(workspace, Qt.Key.Key_F5, ALT)
        time.seconds = 60
        press(workspace, Qt.Key.Key_T)
        press(workspace, Qt.Key.Key_F11)
        press(workspace, Qt.Key.Key_F5)
        assert workspace.show.evening == before


def test_where_nothing_was_interrupted_the_key_says_so(workspace: Workspace) -> None:
    press(workspace, Qt.Key.Key_R, CTRL_SHIFT)
    assert not workspace.presenting.is_on
    assert workspace.window.status.passing == "No show was interrupted"


def test_sleep_during_a_talk_is_told_and_taken_out(event: Path, qapp: QApplication) -> None:
    with opened_at(event, 0) as (workspace, time):
        press(workspace, Qt.Key.Key_F5, ALT)
        press(workspace, Qt.Key.Key_T)
        time.seconds, time.asleep = 660, 600
        workspace.evening.tick()
        line = workspace.presenting.console.line
        assert line.text == "The computer slept for 10 min, which count · Alt+T takes them out"
        press(workspace, Qt.Key.Key_T, ALT)
        assert seconds_of(workspace) == 60
        press(workspace, Qt.Key.Key_Z, CTRL)
        assert seconds_of(workspace) == 660


def draw_a_line(workspace: Workspace) -> None:
    view = workspace.presenting.audience.view
    if not workspace.rest.tooling.live.tools.has_pen:
        press(workspace, Qt.Key.Key_D)
    place = view.rect().center()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=place)


def test_what_was_drawn_is_there_again(event: Path) -> None:
    with opened_at(event, 0) as (workspace, _):
        press(workspace, Qt.Key.Key_F5)
        press(workspace, Qt.Key.Key_Right)
        draw_a_line(workspace)
        draw_a_line(workspace)
        ink = workspace.rest.tooling.live.ink
        assert len(ink.acts) == 2
    with opened_at(event, 60, full_screen=True) as (workspace, _):
        assert workspace.rest.tooling.live.ink == ink
        press(workspace, Qt.Key.Key_Z, CTRL)
    with opened_at(event, 1200) as (workspace, _):
        assert not workspace.rest.tooling.live.ink.acts
        workspace.resuming.resume()
        assert len(workspace.rest.tooling.live.ink.acts) == 1


def test_a_rehearsal_has_ink_of_its_own_and_the_evenings_waits(event: Path) -> None:
    with opened_at(event, 0) as (workspace, _):
        press(workspace, Qt.Key.Key_F5)
        draw_a_line(workspace)
        ink = workspace.rest.tooling.live.ink
        press(workspace, Qt.Key.Key_F11)
        press(workspace, Qt.Key.Key_F5, ALT)
        assert not workspace.rest.tooling.live.ink.acts
        draw_a_line(workspace)
        press(workspace, Qt.Key.Key_F11)
        press(workspace, Qt.Key.Key_F5)
        assert workspace.rest.tooling.live.ink == ink
    with opened_at(event, 60, full_screen=True) as (workspace, _):
        assert workspace.rest.tooling.live.ink == ink
