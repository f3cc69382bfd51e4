"""Cards on the audience's window while the small event is presented."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from recap_deck.model.event import ItemKind
from recap_deck.place.boxes import TextBox
from recap_deck.show.evening import lay
from recap_deck.show.rundown import Inserted, PlanItem
from recap_deck.ui.workspace import Workspace
from tests.windows import EveningClock, FakeClock, opened, press, where

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
MINUTE = 60.0


@pytest.fixture
def time() -> EveningClock:
    return EveningClock()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def presented(
    qapp: QApplication, event: Path, time: EveningClock, clock: FakeClock
) -> Iterator[Workspace]:
    with opened(event, clock, time=time) as workspace:
        press(workspace, Qt.Key.Key_F5, ALT)
        yield workspace


def press_there(workspace: Workspace, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    press(workspace, key, held, at=workspace.presenting.console)
    QTest.qWait(40)
    QTest.qWait(1)


def hand_over(workspace: Workspace, clock: FakeClock) -> None:
    clock.now += 10
    press_there(workspace, Qt.Key.Key_PageDown, CTRL)
    press_there(workspace, Qt.Key.Key_PageDown, CTRL)


def words(workspace: Workspace) -> list[str]:
    """What is to be read on the audience's screen."""
    sight = workspace.show.sight()
    assert sight is not None
    boxes = (*sight.page.slide.boxes, *sight.page.furniture)
    return [box.text for box in boxes if isinstance(box, TextBox)]


def pass_time(workspace: Workspace, time: EveningClock, seconds: float) -> None:
    time.seconds += seconds
    workspace.evening.tick()
    QTest.qWait(40)
    QTest.qWait(1)


def picture(workspace: Workspace) -> QImage:
    return workspace.presenting.audience.view.grab().toImage()


def test_a_hand_over_shows_who_is_next_until_the_next_press(
    presented: Workspace, clock: FakeClock, time: EveningClock
) -> None:
    hand_over(presented, clock)
    pass_time(presented, time, 10 * MINUTE)
    hand_over(presented, clock)
    assert words(presented)[:1] == ["›"]
    assert "Next up · 19:10" in words(presented)
    assert {"Second talk", "Lee"} <= set(words(presented))
    console = presented.presenting.console
    assert console.now.heading == ("Now", "The audience sees who is next")
    assert console.next.heading[0] == "Next: Second opening"
    press_there(presented, Qt.Key.Key_Right)
    assert where(presented)[0] == "Second opening"
    assert "Next up · 19:10" not in words(presented)


def test_a_break_counts_down_and_then_says_who_goes_on(
    presented: Workspace, clock: FakeClock, time: EveningClock
) -> None:
    pass_time(presented, time, 20 * MINUTE)
    hand_over(presented, clock)
    assert {"Coffee", "15:00", "Back at 19:35", "Next: Second talk — Lee"} <= set(words(presented))
    before = picture(presented)
    pass_time(presented, time, 1)
    assert "14:59" in words(presented)
    assert picture(presented) != before
    pass_time(presented, time, 20 * MINUTE)
    assert {"We go on", "Second talk"} <= set(words(presented))


def test_a_break_that_begins_late_is_shown_as_short_as_it_is(
    presented: Workspace, clock: FakeClock, time: EveningClock
) -> None:
    pass_time(presented, time, 25 * MINUTE)
    hand_over(presented, clock)
    assert {"10:00", "Back at 19:35"} <= set(words(presented))


def test_a_talk_that_was_put_in_keeps_its_card_while_it_runs(
    presented: Workspace, clock: FakeClock, time: EveningClock
) -> None:
    extra = PlanItem("extra", ItemKind.TALK, "Lightning talk", 300, 300, speakers="Bo")
    presented.evening.apply(lambda evening: lay(evening, Inserted(extra, "break-coffee")))
    press_there(presented, Qt.Key.Key_T)
    pass_time(presented, time, 10 * MINUTE)
    hand_over(presented, clock)
    assert {"Next up · 19:10", "Lightning talk", "Bo"} <= set(words(presented))
    press_there(presented, Qt.Key.Key_Right)
    assert presented.show.evening.rundown.running == "extra"
    assert {"An evening", "Lightning talk", "Bo"} <= set(words(presented))
    assert presented.presenting.console.now.heading[1] == "The audience sees this talk's card"
    press_there(presented, Qt.Key.Key_Right)
    assert where(presented)[0] == "Coffee"
    assert presented.show.evening.rundown.running == "break-coffee"


def test_f6_counts_down_to_the_start_until_a_press(
    presented: Workspace, time: EveningClock
) -> None:
    pass_time(presented, time, -5 * MINUTE)
    press_there(presented, Qt.Key.Key_F6)
    assert {"5:00", "Begins at 19:00", "An evening"} <= set(words(presented))
    assert presented.presenting.console.now.heading[1] == "The audience sees the countdown"
    pass_time(presented, time, 1)
    assert "4:59" in words(presented)
    press_there(presented, Qt.Key.Key_Right)
    assert where(presented)[0] == "Opening words"
    assert "Opening words" in words(presented)


def test_f6_presents_where_nothing_was_presented_yet(workspace: Workspace) -> None:
    press(workspace, Qt.Key.Key_F6)
    assert workspace.presenting.is_on
    assert workspace.show.evening.shows_countdown


def test_once_the_evening_has_begun_there_is_nothing_to_count_down_to(
    presented: Workspace,
) -> None:
    press_there(presented, Qt.Key.Key_Right)
    press_there(presented, Qt.Key.Key_F6)
    assert presented.presenting.console.line.text == "The evening has begun already"
    assert not presented.show.evening.shows_countdown


def test_without_a_start_there_is_nothing_to_count_down_to(
    qapp: QApplication, event: Path, clock: FakeClock
) -> None:
    text = (event / "event.yaml").read_text(encoding="utf-8").replace("start: 19:00\n", "")
    (event / "event.yaml").write_text(text, encoding="utf-8")
    with opened(event, clock) as workspace:
        press(workspace, Qt.Key.Key_F6)
        assert not workspace.presenting.is_on
        assert workspace.window.status.passing == (
            "Nothing says when the evening begins; write “start: 19:00” in event.yaml"
        )


def test_the_agenda_tells_where_the_evening_is(presented: Workspace, time: EveningClock) -> None:
    press_there(presented, Qt.Key.Key_Right)
    pass_time(presented, time, 25 * MINUTE)
    entries = presented.deck.builder.entries
    presented.show.go_to(next(i for i, each in enumerate(entries) if each.id == "card:agenda"))
    assert {"Coffee — back at 19:35", "19:25", "ends 20:00"} <= set(words(presented))


def test_outside_a_show_cards_say_what_was_planned(
    workspace: Workspace,
) -> None:
    entries = workspace.deck.builder.entries
    workspace.show.go_to(next(i for i, each in enumerate(entries) if each.title == "Coffee"))
    assert {"15 min", "Back at 19:35"} <= set(words(workspace))


def test_no_slide_that_is_kept_is_pushed_out_by_the_seconds(
    presented: Workspace, clock: FakeClock, time: EveningClock
) -> None:
    first = presented.deck.builder.pages(0)[0].slide
    hand_over(presented, clock)
    for _ in range(100):
        time.seconds += 1
        presented.evening.tick()
    assert presented.deck.builder.pages(0)[0].slide is first


HELD = """\
---
title: Welcome
advance: 20s
---

# Doors are open

---

# Take a seat

---

<!-- advance: off -->

# Hello

---

# First of all
"""


@pytest.fixture
def held(
    qapp: QApplication, event: Path, time: EveningClock, clock: FakeClock
) -> Iterator[Workspace]:
    (event / "one.md").write_text(HELD, encoding="utf-8")
    with opened(event, clock, time=time) as workspace:
        press(workspace, Qt.Key.Key_F5, ALT)
        yield workspace


def test_holding_slides_turn_by_themselves_until_a_press(
    held: Workspace, time: EveningClock
) -> None:
    seen = []
    for _ in range(4):
        pass_time(held, time, 10)
        seen.append(where(held)[0])
    assert seen == ["Doors are open", "Take a seat", "Take a seat", "Doors are open"]
    assert held.presenting.console.now.heading[1] == "Turns by itself until a press"
    assert held.presenting.console.next.heading[0] == "Next: Hello"
    press_there(held, Qt.Key.Key_Right)
    pass_time(held, time, 300)
    assert where(held)[0] == "Hello"
    assert held.show.evening.rundown.running is None


def test_a_key_begins_a_holding_slides_time_anew(held: Workspace, time: EveningClock) -> None:
    pass_time(held, time, 25)
    assert where(held)[0] == "Take a seat"
    press_there(held, Qt.Key.Key_Left)
    pass_time(held, time, 19)
    assert where(held)[0] == "Doors are open"
    pass_time(held, time, 1)
    assert where(held)[0] == "Take a seat"


def test_holding_slides_rest_in_the_window(held: Workspace, time: EveningClock) -> None:
    held.presenting.leave()
    pass_time(held, time, 60)
    assert where(held)[0] == "Doors are open"


PAUSE = """\
---
advance: 20s
---

<!-- layout: break -->

# Tea in the yard

---

# Bring your own cup
"""


def test_slides_of_a_break_turn_and_tell_the_time(
    qapp: QApplication, event: Path, time: EveningClock, clock: FakeClock
) -> None:
    text = (event / "event.yaml").read_text(encoding="utf-8")
    text = text.replace("  - break: Coffee\n", "  - break: Coffee\n    slides: pause.md\n")
    (event / "event.yaml").write_text(text, encoding="utf-8")
    (event / "pause.md").write_text(PAUSE, encoding="utf-8")
    with opened(event, clock, time=time) as workspace:
        press(workspace, Qt.Key.Key_F5, ALT)
        pass_time(workspace, time, 20 * MINUTE)
        hand_over(workspace, clock)
        assert {"Tea in the yard", "15:00", "Back at 19:35"} <= set(words(workspace))
        pass_time(workspace, time, 20)
        assert "Bring your own cup" in words(workspace)
        pass_time(workspace, time, 20)
        assert {"Tea in the yard", "14:20"} <= set(words(workspace))
        press_there(workspace, Qt.Key.Key_Right)
        assert where(workspace)[0] == "Second opening"
