"""Slides that give way to each other in the window and on the audience's display."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from recap_deck.model.motion import Transition, TransitionKind
from recap_deck.show.transition import Turn, TurnFrame, frame_at
from recap_deck.ui.motion.turner import Turner, paint_turn
from recap_deck.ui.slide.view import SlideView
from recap_deck.ui.workspace import Workspace
from tests.windows import FakeClock, opened, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
ALT = Qt.KeyboardModifier.AltModifier
RED, BLUE = QColor("#cc2222"), QColor("#2222cc")
DECK = """\
---
transition: push 4s
---
<!-- _backgroundColor: "#cc2222" -->
<!-- layout: blank -->

---
<!-- _backgroundColor: "#2222cc" -->
<!-- layout: blank -->

---
<!-- transition: none -->
# Steps

- one

<!-- pause -->

- two

---
# The end
"""


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    path = tmp_path / "deck.md"
    path.write_text(DECK, encoding="utf-8")
    return path


@pytest.fixture
def shown(qapp: QApplication, deck: Path) -> Iterator[Workspace]:
    with opened(deck, FakeClock()) as workspace:
        yield workspace


@pytest.fixture
def rehearsed(shown: Workspace) -> Workspace:
    press(shown, Qt.Key.Key_F5, ALT)
    shown.presenting.audience.resize(960, 540)
    QTest.qWait(30)
    return shown


def turner_of(view: SlideView) -> Turner:
    assert isinstance(view.turner, Turner)
    return view.turner


def audience(workspace: Workspace) -> SlideView:
    return workspace.presenting.audience.view


def colors(view: SlideView) -> str:
    """The slide from left to right in five places: r for red, b for blue."""
    image, slide = view.grab().toImage(), view.slide_rect()
    names = {RED.name(): "r", BLUE.name(): "b"}
    y = slide.center().y()
    xs = [slide.x() + round(slide.width() * share) for share in (0.05, 0.3, 0.5, 0.7, 0.95)]
    return "".join(names.get(image.pixelColor(x, y).name(), "?") for x in xs)


def test_the_next_slide_pushes_this_one_out_on_the_audiences_display(rehearsed: Workspace) -> None:
    press(rehearsed, Qt.Key.Key_Right)
    turner = turner_of(audience(rehearsed))
    turner.stand_at(0.0)
    assert colors(audience(rehearsed)) == "rrrrr"
    turner.stand_at(0.2)
    assert colors(audience(rehearsed)) == "rrrbb"
    turner.stand_at(1.0)
    assert colors(audience(rehearsed)) == "bbbbb"


def test_back_pushes_the_other_way(rehearsed: Workspace) -> None:
    press(rehearsed, Qt.Key.Key_Right)
    turner_of(audience(rehearsed)).stand_at(1.0)
    press(rehearsed, Qt.Key.Key_Left)
    turner_of(audience(rehearsed)).stand_at(0.2)
    assert colors(audience(rehearsed)) == "rrbbb"


def test_the_windows_slide_turns_too_and_the_consoles_does_not(rehearsed: Workspace) -> None:
    assert rehearsed.presenting.console.now.view.turner is None
    assert rehearsed.presenting.console.next.view.turner is None
    rehearsed.presenting.leave()
    view = rehearsed.window.stage.view
    QTest.qWait(30)
    press(rehearsed, Qt.Key.Key_Right)
    turner_of(view).stand_at(0.2)
    assert colors(view) == "rrrbb"


def test_a_press_while_slides_turn_leads_to_the_last_slide_at_once(rehearsed: Workspace) -> None:
    press(rehearsed, Qt.Key.Key_Right)
    assert turner_of(audience(rehearsed)).is_on
    press(rehearsed, Qt.Key.Key_Left)
    assert not turner_of(audience(rehearsed)).is_on
    assert colors(audience(rehearsed)) == "rrrrr"


def test_a_step_comes_at_once_and_so_does_what_follows_none(rehearsed: Workspace) -> None:
    rehearsed.show.go_to(2)
    turner_of(audience(rehearsed)).stand_at(1.0)
    for _ in range(2):
        press(rehearsed, Qt.Key.Key_Right)
        assert not turner_of(audience(rehearsed)).is_on
    assert rehearsed.show.position.slide == 3


def test_a_black_or_frozen_picture_does_not_turn(rehearsed: Workspace) -> None:
    press(rehearsed, Qt.Key.Key_B)
    rehearsed.show.go_to(1)
    assert not turner_of(audience(rehearsed)).is_on
    press(rehearsed, Qt.Key.Key_F)
    press(rehearsed, Qt.Key.Key_Left)
    press(rehearsed, Qt.Key.Key_F)
    assert not turner_of(audience(rehearsed)).is_on
    press(rehearsed, Qt.Key.Key_Right)
    assert turner_of(audience(rehearsed)).is_on


def test_black_ends_a_turn(rehearsed: Workspace) -> None:
    press(rehearsed, Qt.Key.Key_Right)
    press(rehearsed, Qt.Key.Key_B)
    assert not turner_of(audience(rehearsed)).is_on


def test_a_zoomed_picture_does_not_turn(rehearsed: Workspace) -> None:
    press(rehearsed, Qt.Key.Key_Z)
    center = audience(rehearsed).slide_rect().center()
    QTest.mouseClick(audience(rehearsed), Qt.MouseButton.LeftButton, pos=center)
    assert not audience(rehearsed).is_plain
    press(rehearsed, Qt.Key.Key_Right)
    assert not turner_of(audience(rehearsed)).is_on


def test_a_card_that_tells_the_time_comes_at_once(qapp: QApplication, event: Path) -> None:
    text = (event / "event.yaml").read_text(encoding="utf-8")
    (event / "event.yaml").write_text(f"transition: push 4s\n{text}", encoding="utf-8")
    with opened(event, FakeClock()) as workspace:
        cards = [
            i for i, each in enumerate(workspace.deck.builder.entries) if each.title == "Coffee"
        ]
        workspace.show.go_to(cards[0] - 1)
        press(workspace, Qt.Key.Key_F5, ALT)
        QTest.qWait(30)
        for key in (Qt.Key.Key_Right, Qt.Key.Key_Right):
            press(workspace, key)
            assert not turner_of(audience(workspace)).is_on
        press(workspace, Qt.Key.Key_Right)
        assert turner_of(audience(workspace)).is_on


def test_less_motion_lets_slides_come_at_once_and_is_remembered(rehearsed: Workspace) -> None:
    press(rehearsed, Qt.Key.Key_Right)
    rehearsed.run("view.less_motion")
    assert not turner_of(audience(rehearsed)).is_on
    press(rehearsed, Qt.Key.Key_Left)
    assert not turner_of(audience(rehearsed)).is_on
    assert rehearsed.memory.is_on("show.reduced_motion")
    rehearsed.run("view.less_motion")
    press(rehearsed, Qt.Key.Key_Right)
    assert turner_of(audience(rehearsed)).is_on


def test_an_edit_that_moves_slides_about_turns_nothing(shown: Workspace, deck: Path) -> None:
    view = shown.window.stage.view
    press(shown, Qt.Key.Key_Right)
    turner_of(view).stand_at(1.0)
    first, rest = DECK.split('---\n<!-- _backgroundColor: "#2222cc"', 1)
    deck.write_text(f'{first}---\n# New\n\n---\n<!-- _backgroundColor: "#2222cc"{rest}')
    shown.deck.reload()
    assert shown.show.position.slide == 2
    assert not turner_of(view).is_on


def test_the_next_slide_is_prepared_when_the_turn_is_over(rehearsed: Workspace) -> None:
    press(rehearsed, Qt.Key.Key_Right)
    ahead = rehearsed.show.sights_ahead()[0]
    QTest.qWait(120)
    assert not audience(rehearsed).is_ready(ahead)
    turner_of(audience(rehearsed)).stand_at(1.0)
    QTest.qWait(120)
    assert audience(rehearsed).is_ready(ahead)


@pytest.mark.parametrize("kind", [TransitionKind.FADE, TransitionKind.SLIDE, TransitionKind.PUSH])
@pytest.mark.parametrize("is_back", [False, True])
def test_every_pixel_of_the_slides_place_is_painted_and_none_beside_it(
    qapp: QApplication, kind: TransitionKind, is_back: bool
) -> None:
    turn = Turn(Transition(kind, 1.0), is_back)
    for i in range(13):
        drawn = painted(frame_at(turn, i / 12))
        row = {drawn.pixelColor(x, 20).name() for x in range(10, 74)}
        assert "#00ff00" not in row
        assert {drawn.pixelColor(x, 20).name() for x in (9, 74)} == {"#00ff00"}


def painted(frame: TurnFrame) -> QImage:
    before, after = (QImage(64, 36, QImage.Format.Format_RGB32) for _ in range(2))
    before.fill(RED)
    after.fill(BLUE)
    ground = QImage(84, 56, QImage.Format.Format_RGB32)
    ground.fill(QColor("#00ff00"))
    with QPainter(ground) as painter:
        paint_turn(painter, frame, (before, after), QRect(10, 10, 64, 36))
    return ground
