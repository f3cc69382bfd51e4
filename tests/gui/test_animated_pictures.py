"""Animated pictures in a show: when they begin, what is painted, when they stand still."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from recap_deck.build.builder import Builder
from recap_deck.geometry import Rect
from recap_deck.messages import text_of
from recap_deck.paint.picture_files import picture_key
from recap_deck.paint.picture_store import PictureStore
from recap_deck.paint.slide import slide_image
from recap_deck.source.load import load_deck
from recap_deck.ui.motion.moving import MovingLayer
from recap_deck.ui.motion.player import AnimationPlayer, affordable
from recap_deck.ui.motion.turner import Turner
from recap_deck.ui.slide.view import SlideView
from recap_deck.ui.workspace import Workspace
from tests.animations import write_animation, write_gif_with_holes
from tests.windows import FakeClock, opened, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
ALT = Qt.KeyboardModifier.AltModifier
RED, BLUE, GREEN = "#cc2222", "#2222cc", "#22cc22"
DECK = """\
![bg](moving.gif)

---
![bg](moving.webp)

<!-- pause -->

# A title over it

---
<!-- _backgroundColor: "#22cc22" -->
![bg](holes.gif)

---
# Nothing moves
"""


@pytest.fixture
def shown(qapp: QApplication, tmp_path: Path) -> Iterator[Workspace]:
    write_animation(tmp_path / "moving.gif", (RED, BLUE))
    write_animation(tmp_path / "moving.webp", (BLUE, RED))
    write_gif_with_holes(tmp_path / "holes.gif")
    path = tmp_path / "deck.md"
    path.write_text(DECK, encoding="utf-8")
    with opened(path, FakeClock()) as workspace:
        QTest.qWait(30)
        yield workspace


@pytest.fixture
def rehearsed(shown: Workspace) -> Workspace:
    press(shown, Qt.Key.Key_F5, ALT)
    shown.presenting.audience.resize(960, 540)
    QTest.qWait(30)
    return shown


def layer_of(view: SlideView) -> MovingLayer:
    return next(layer for layer in view.layers if isinstance(layer, MovingLayer))


def player_of(view: SlideView) -> AnimationPlayer:
    (player,) = layer_of(view).players.values()
    return player


def color(view: SlideView, x: float = 0.9, y: float = 0.8) -> str:
    """One of the test's colours, as the nearest to what is seen."""
    slide = view.slide_rect()
    seen = (
        view.grab()
        .toImage()
        .pixelColor(slide.x() + round(slide.width() * x), slide.y() + round(slide.height() * y))
    )
    parts = {RED: seen.red(), BLUE: seen.blue(), GREEN: seen.green()}
    return max(parts, key=lambda name: parts[name])


def test_a_gif_plays_on_the_audiences_display_and_the_console_shows_its_first_picture(
    rehearsed: Workspace,
) -> None:
    view = rehearsed.presenting.audience.view
    assert color(view) == RED
    player_of(view).step()
    assert color(view) == BLUE
    assert color(rehearsed.presenting.console.now.view) == RED


def test_an_animated_webp_plays_too_and_goes_on_over_a_step(shown: Workspace) -> None:
    view = shown.window.stage.view
    press(shown, Qt.Key.Key_Right)
    QTest.qWait(30)
    player = player_of(view)
    player.step()
    assert color(view) == RED
    press(shown, Qt.Key.Key_Right)
    QTest.qWait(30)
    assert player_of(view) is player
    assert color(view) == RED


def test_text_over_an_animated_picture_stays_over_it(shown: Workspace) -> None:
    view = shown.window.stage.view
    shown.show.go_to(1, 1)
    QTest.qWait(30)
    before = view.grab().toImage()
    player_of(view).step()
    title = view.on_slide().mapRect(QRectF(120, 80, 700, 160)).toRect()
    after = view.grab().toImage()
    light = [
        image.pixelColor(x, y).lightness() > 230
        for image in (before, after)
        for x in range(title.left(), title.right())
        for y in range(title.top(), title.bottom())
    ]
    half = len(light) // 2
    assert any(light[:half])
    assert sum(light[:half]) == pytest.approx(sum(light[half:]), rel=0.1)


def test_through_the_holes_of_a_picture_the_slide_is_seen(shown: Workspace) -> None:
    view = shown.window.stage.view
    shown.show.go_to(2)
    QTest.qWait(30)
    assert color(view) == RED
    player_of(view).step()
    assert color(view) == GREEN


def test_it_begins_anew_when_its_slide_is_come_to_again(shown: Workspace) -> None:
    view = shown.window.stage.view
    player_of(view).step()
    shown.show.go_to(3)
    QTest.qWait(30)
    assert not layer_of(view).players
    shown.show.go_to(0)
    QTest.qWait(30)
    assert color(view) == RED


def test_it_stands_still_while_the_picture_is_black(rehearsed: Workspace) -> None:
    view = rehearsed.presenting.audience.view
    assert player_of(view).is_playing
    press(rehearsed, Qt.Key.Key_B)
    QTest.qWait(30)
    assert not player_of(view).is_playing
    press(rehearsed, Qt.Key.Key_B)
    QTest.qWait(30)
    assert player_of(view).is_playing


def test_it_stands_still_while_the_audiences_picture_is_frozen(rehearsed: Workspace) -> None:
    view = rehearsed.presenting.audience.view
    player_of(view).step()
    press(rehearsed, Qt.Key.Key_F)
    QTest.qWait(30)
    assert not player_of(view).is_playing
    assert color(view) == BLUE


def test_pictures_of_one_slide_share_what_they_may_take(tmp_path: Path) -> None:
    keys = []
    for number in range(4):
        file = tmp_path / f"{number}.gif"
        write_animation(file, (RED, BLUE), size=(1920, 1200))
        keys.append(picture_key(file, file.stat()))
    assert list(affordable(keys)) == keys[:3]


def test_with_less_motion_the_first_picture_stays(shown: Workspace) -> None:
    view = shown.window.stage.view
    player_of(view).step()
    shown.run("view.less_motion")
    assert not layer_of(view).players
    assert color(view) == RED
    shown.run("view.less_motion")
    assert player_of(view).is_playing


def test_a_picture_that_plays_once_stays_on_its_last(qapp: QApplication, tmp_path: Path) -> None:
    path = tmp_path / "deck.md"
    path.write_text("![bg](once.gif)\n", encoding="utf-8")
    write_animation(tmp_path / "once.gif", (RED, BLUE), loop=None, milliseconds=20)
    with opened(path, FakeClock()) as workspace:
        view = workspace.window.stage.view
        for _ in range(100):
            if layer_of(view).players and not player_of(view).is_playing:
                break
            QTest.qWait(20)
        assert not player_of(view).is_playing
        assert color(view) == BLUE


def test_only_its_own_place_is_painted_again(
    shown: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "deck.md").write_text("# Title\n\n![w:200](moving.gif)\n", encoding="utf-8")
    shown.deck.reload()
    QTest.qWait(60)
    view, rooms = shown.window.stage.view, list[Rect]()
    monkeypatch.setattr(view, "update_slide", rooms.append)
    player_of(view).step()
    (room,) = rooms
    assert room.width < 400


def test_the_slide_that_is_left_keeps_its_frame_while_the_next_one_comes(
    shown: Workspace, tmp_path: Path
) -> None:
    (tmp_path / "deck.md").write_text(f"<!-- transition: push 4s -->\n{DECK}", encoding="utf-8")
    shown.deck.reload()
    QTest.qWait(60)
    view = shown.window.stage.view
    player_of(view).step()
    press(shown, Qt.Key.Key_Right)
    turner = view.turner
    assert isinstance(turner, Turner)
    turner.stand_at(0.0)
    assert color(view) == BLUE


def test_pictures_of_slides_have_the_first_frame(shown: Workspace) -> None:
    page = shown.deck.builder.pages(0)[0]
    image = slide_image(page.slide, PictureStore(), 320)
    assert image.pixelColor(160, 90).name() == RED


def test_a_large_animation_stands_still_and_is_told(qapp: QApplication, tmp_path: Path) -> None:
    write_animation(tmp_path / "large.gif", (RED, BLUE), size=(2600, 1800))
    (tmp_path / "deck.md").write_text("![](large.gif)\n", encoding="utf-8")
    builder = Builder(load_deck(tmp_path / "deck.md"))
    (diagnostic,) = builder.diagnostics_of(0)
    assert text_of(diagnostic) == (
        "“large.gif” is too large to be played (2600 × 1800); its first picture is shown"
    )
    builder.close()
