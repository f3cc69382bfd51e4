"""Videos and sounds in the windows: with the part of Qt that plays, and without it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QColor, QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from recap_deck.build.builder import Builder
from recap_deck.build.media import can_play
from recap_deck.messages import text_of
from recap_deck.place.boxes import PictureBox
from recap_deck.show.media import Phase
from recap_deck.source.load import load_deck
from recap_deck.ui.media.wanted_posters import look_into_videos
from recap_deck.ui.slide.view import SlideView
from recap_deck.ui.workspace import Workspace
from tests.clips import write_film, write_tone
from tests.windows import FakeClock, opened, press

plays = pytest.mark.skipif(
    find_spec("PySide6.QtMultimedia") is None, reason="PySide6-Addons, the extra `video`, is absent"
)
plays_not = pytest.mark.skipif(
    find_spec("PySide6.QtMultimedia") is not None, reason="PySide6-Addons is installed"
)
pytestmark = pytest.mark.qt_log_ignore(
    "plugin does not support", "pipewire", "Pulse", "No HW", "No RHI", "Could not open media"
)

DECK = """\
# Opening

---

![](film.avi)

---

![](film.avi autoplay loop)

---

![A bell](bell.wav)

---

![](broken.mp4)

---

![bg](film.avi)

# Over it

---

![w:30%](film.avi) ![w:30%](short.avi)
"""
RED, BLUE = (230, 20, 20), (20, 20, 230)
SHIFT_ALT = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.AltModifier


@pytest.fixture
def workspace(qapp: QApplication, tmp_path: Path) -> Iterator[Workspace]:
    write_film(tmp_path / "film.avi", [RED, BLUE], 50)
    write_film(tmp_path / "short.avi", [BLUE], 10)
    write_tone(tmp_path / "bell.wav", 1)
    (tmp_path / "broken.mp4").write_bytes(b"not a film")
    (tmp_path / "deck.md").write_text(DECK, encoding="utf-8")
    with opened(tmp_path / "deck.md", FakeClock()) as made:
        yield made


def wait_for(what: Callable[[], bool]) -> None:
    for _ in range(500):
        if what():
            return
        QTest.qWait(10)
    raise AssertionError("it didn't come")


def phases(workspace: Workspace) -> list[Phase]:
    return [each.phase for each in workspace.rest.media.playing.playback.clips]


def position(workspace: Workspace) -> float:
    at_hand = workspace.rest.media.playing.playback.at_hand
    assert at_hand is not None
    return at_hand.position


def middle(view: SlideView) -> str:
    color = QColor(view.grab().toImage().pixelColor(view.slide_rect().center() + QPoint(0, -20)))
    if color.red() > 180 and color.blue() < 90:
        return "red"
    return "blue" if color.blue() > 180 and color.red() < 90 else "other"


class Opened(QObject):
    """Takes the addresses that would be handed to the system."""

    def __init__(self) -> None:
        super().__init__()
        self.paths: list[str] = []

    @Slot(QUrl)
    def open(self, address: QUrl) -> None:
        self.paths.append(Path(address.toLocalFile()).name)


@pytest.fixture
def outside() -> Iterator[Opened]:
    taken = Opened()
    QDesktopServices.setUrlHandler("file", taken, "open")  # type: ignore[arg-type]  # it wants a name
    yield taken
    QDesktopServices.unsetUrlHandler("file")


@plays_not
def test_without_the_extra_k_opens_the_systems_player(
    workspace: Workspace, outside: Opened
) -> None:
    workspace.show.go_to(1)
    press(workspace, Qt.Key.Key_K)
    assert outside.paths == ["film.avi"]
    assert phases(workspace) == [Phase.WAITING]


@plays_not
def test_without_the_extra_nothing_opens_by_itself(workspace: Workspace, outside: Opened) -> None:
    workspace.presenting.begin(from_here=True)
    workspace.show.go_to(2)
    QTest.qWait(30)
    assert outside.paths == []


def test_a_slide_without_clips_has_nothing_to_play(workspace: Workspace, outside: Opened) -> None:
    press(workspace, Qt.Key.Key_K)
    assert outside.paths == []
    assert phases(workspace) == []


@plays
def test_k_plays_and_pauses_in_the_audiences_window(workspace: Workspace) -> None:
    workspace.show.go_to(1)
    workspace.presenting.begin(from_here=True)
    view = workspace.presenting.audience.view
    assert middle(view) == "other"
    press(workspace, Qt.Key.Key_K)
    wait_for(lambda: middle(view) == "red")
    press(workspace, Qt.Key.Key_K)
    assert phases(workspace) == [Phase.PAUSED]
    at = position(workspace)
    QTest.qWait(200)
    assert position(workspace) == pytest.approx(at, abs=0.15)


@plays
def test_a_jump_while_paused_shows_that_moment(workspace: Workspace) -> None:
    workspace.show.go_to(1)
    view = workspace.window.stage.view
    press(workspace, Qt.Key.Key_K)
    wait_for(lambda: middle(view) == "red")
    press(workspace, Qt.Key.Key_K)
    press(workspace, Qt.Key.Key_Right, SHIFT_ALT)
    wait_for(lambda: middle(view) == "blue")
    assert phases(workspace) == [Phase.PAUSED]


@plays
def test_at_its_end_a_film_keeps_its_last_picture(workspace: Workspace) -> None:
    workspace.show.go_to(1)
    press(workspace, Qt.Key.Key_K)
    wait_for(lambda: position(workspace) > 0)
    press(workspace, Qt.Key.Key_Right, SHIFT_ALT)
    wait_for(lambda: phases(workspace) == [Phase.OVER])
    assert middle(workspace.window.stage.view) == "blue"
    press(workspace, Qt.Key.Key_Left, SHIFT_ALT)
    wait_for(lambda: middle(workspace.window.stage.view) == "red")
    assert phases(workspace) == [Phase.PAUSED]


@plays
def test_leaving_the_slide_stops_and_coming_back_shows_the_poster(workspace: Workspace) -> None:
    workspace.show.go_to(1)
    press(workspace, Qt.Key.Key_K)
    wait_for(lambda: middle(workspace.window.stage.view) == "red")
    workspace.show.go_to(0)
    assert phases(workspace) == []
    workspace.show.go_to(1)
    assert phases(workspace) == [Phase.WAITING]
    assert middle(workspace.window.stage.view) == "other"


@plays
def test_a_clip_plays_by_itself_only_while_slides_are_presented(workspace: Workspace) -> None:
    workspace.show.go_to(2)
    assert phases(workspace) == [Phase.WAITING]
    workspace.show.go_to(0)
    workspace.presenting.begin(from_here=True)
    workspace.show.go_to(2)
    wait_for(lambda: middle(workspace.presenting.audience.view) == "red")
    wait_for(lambda: middle(workspace.presenting.audience.view) == "blue")
    wait_for(lambda: middle(workspace.presenting.audience.view) == "red")


@plays
def test_a_black_picture_lets_nothing_go_on(workspace: Workspace) -> None:
    workspace.presenting.begin(from_here=True)
    workspace.show.go_to(2)
    wait_for(lambda: position(workspace) > 0.2)
    press(workspace, Qt.Key.Key_B)
    at = position(workspace)
    QTest.qWait(300)
    assert position(workspace) == pytest.approx(at, abs=0.15)
    assert phases(workspace) == [Phase.PLAYING]
    press(workspace, Qt.Key.Key_B)
    wait_for(lambda: position(workspace) > at + 0.3)


@plays
def test_a_sound_plays_or_it_is_told_that_there_is_no_output(workspace: Workspace) -> None:
    workspace.show.go_to(3)
    press(workspace, Qt.Key.Key_K)
    told = "There is no output for sound here"
    wait_for(lambda: phases(workspace) == [Phase.OVER] or workspace.window.status.passing == told)


@plays
def test_a_file_that_no_one_can_play_is_told_and_its_card_stays(workspace: Workspace) -> None:
    workspace.show.go_to(4)
    before = workspace.window.stage.view.grab().toImage()
    press(workspace, Qt.Key.Key_K)
    wait_for(lambda: phases(workspace) == [Phase.FAILED])
    assert workspace.window.status.passing == (
        "“broken.mp4” can't be played here: its format is not known. "
        "MP4 with H.264 and AAC plays everywhere"
    )
    assert workspace.window.stage.view.grab().toImage() == before


@plays
def test_text_lies_over_a_film_behind_it(workspace: Workspace) -> None:
    workspace.show.go_to(5)
    view = workspace.window.stage.view
    press(workspace, Qt.Key.Key_K)
    wait_for(lambda: middle(view) != "other" or position(workspace) > 0.2)
    image = view.grab().toImage()
    rect = view.slide_rect()
    shown = {
        QColor(image.pixel(x, y)).lightness() > 200
        for x in range(rect.x(), rect.right(), 2)
        for y in range(rect.y(), rect.bottom(), 2)
    }
    assert shown == {True, False}


@plays
def test_volume_is_said_and_kept_within_its_bounds(workspace: Workspace) -> None:
    workspace.show.go_to(3)
    press(workspace, Qt.Key.Key_Down, SHIFT_ALT)
    assert workspace.window.status.passing == "Volume 90 %"
    press(workspace, Qt.Key.Key_M, SHIFT_ALT)
    assert workspace.window.status.passing == "Sound off"


@plays
def test_when_one_of_two_is_over_k_plays_the_other(workspace: Workspace) -> None:
    workspace.show.go_to(6)
    workspace.rest.media.playing.toggle(1)
    wait_for(lambda: phases(workspace) == [Phase.WAITING, Phase.OVER])
    press(workspace, Qt.Key.Key_K)
    assert workspace.rest.media.playing.playback.current == 1


def click_on(view: SlideView, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    place = view.slide_rect().center()
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, held, place)


@plays_not
def test_a_click_on_it_in_the_window_opens_it_and_turns_nothing(
    workspace: Workspace, outside: Opened
) -> None:
    workspace.show.go_to(1)
    click_on(workspace.window.stage.view)
    assert outside.paths == ["film.avi"]
    assert workspace.show.position.slide == 1


def test_on_the_audiences_slide_a_click_turns_whatever_is_under_it(
    workspace: Workspace, outside: Opened
) -> None:
    workspace.show.go_to(1)
    workspace.presenting.begin(from_here=True)
    click_on(workspace.presenting.audience.view)
    assert outside.paths == []
    assert workspace.show.position.slide == 2


def test_a_film_behind_the_text_is_no_button(workspace: Workspace, outside: Opened) -> None:
    workspace.show.go_to(5)
    click_on(workspace.window.stage.view)
    assert outside.paths == []
    assert workspace.show.position.slide == 6


@plays
def test_a_click_plays_in_the_window_and_with_ctrl_on_the_audiences_slide(
    workspace: Workspace,
) -> None:
    workspace.show.go_to(1)
    click_on(workspace.window.stage.view)
    assert phases(workspace) == [Phase.PLAYING]
    workspace.presenting.begin(from_here=True)
    clock = workspace.clock
    assert isinstance(clock, FakeClock)
    clock.now += 1
    click_on(workspace.presenting.audience.view, Qt.KeyboardModifier.ControlModifier)
    assert phases(workspace) == [Phase.PAUSED]
    assert workspace.show.position.slide == 1


@plays
def test_a_kept_picture_stands_still_with_its_own_film(workspace: Workspace) -> None:
    workspace.presenting.begin(from_here=True)
    workspace.show.go_to(2)
    view = workspace.presenting.audience.view
    wait_for(lambda: middle(view) == "red")
    press(workspace, Qt.Key.Key_F)
    at = position(workspace)
    workspace.show.go_to(3)
    QTest.qWait(300)
    assert middle(view) == "red"
    assert position(workspace) == pytest.approx(at, abs=0.15)
    press(workspace, Qt.Key.Key_F)
    assert phases(workspace) == [Phase.WAITING]


def test_without_the_extra_the_first_clip_says_so_and_only_that(workspace: Workspace) -> None:
    said = [
        (each.span.first_line, each.code)
        for each in workspace.deck.builder.all_diagnostics()
        if each.code == "media-outside"
    ]
    assert said == ([] if can_play() else [(5, "media-outside")])


@plays
def test_a_film_without_a_picture_is_shown_by_its_first_frame(workspace: Workspace) -> None:
    workspace.showing.survey.restart()
    wait_for(lambda: posters(workspace, 1) == ["jpg"])
    workspace.show.go_to(1)
    wait_for(lambda: sides(workspace.window.stage.view) == "red")


@plays
def test_an_export_waits_for_first_frames_and_tells_what_cant_play(
    workspace: Workspace,
) -> None:
    builder = Builder(load_deck(workspace.deck.path))
    look_into_videos(builder)
    boxes = builder.pages(1)[0].slide.boxes
    assert any(isinstance(box, PictureBox) for box in boxes)
    said = [text_of(each) for each in builder.all_diagnostics()]
    assert said == [
        "“broken.mp4” can't be played here: its format is not known. "
        "MP4 with H.264 and AAC plays everywhere"
    ]
    builder.close()


def posters(workspace: Workspace, index: int) -> list[str]:
    boxes = workspace.deck.builder.pages(index)[0].slide.boxes
    keys = [box.key.split("|")[0] for box in boxes if isinstance(box, PictureBox)]
    return [Path(key).suffix[1:] for key in keys]


def sides(view: SlideView) -> str:
    """What is left of the mark."""
    rect = view.slide_rect()
    color = QColor(view.grab().toImage().pixelColor(rect.center() - QPoint(rect.width() // 5, 0)))
    return "red" if color.red() > 180 and color.blue() < 90 else "other"


@plays
def test_a_file_known_to_be_no_good_is_not_tried_in_the_windows(workspace: Workspace) -> None:
    workspace.show.go_to(1)
    (spot,) = (each.spot for each in workspace.rest.media.playing.playback.clips)
    workspace.deck.builder.useless.add(spot.key)
    press(workspace, Qt.Key.Key_K)
    wait_for(lambda: phases(workspace) == [Phase.FAILED])
    assert workspace.rest.media.playing.player_of(spot) is None
    assert workspace.window.status.passing.startswith("“film.avi” can't be played here")
