from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from recap_deck.geometry import Point, Rect
from recap_deck.show.ink import Drawn, Nib
from recap_deck.show.tools import Tools
from recap_deck.ui.slide.view import SlideView
from recap_deck.ui.workspace import Workspace
from tests.windows import FakeClock, opened, press, where

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ACCENT = "#ffb454"


@pytest.fixture
def shown(qapp: QApplication, event: Path) -> Iterator[Workspace]:
    with opened(event, FakeClock()) as workspace:
        press(workspace, Qt.Key.Key_F5, ALT)
        workspace.presenting.audience.resize(960, 540)
        workspace.presenting.console.resize(1280, 720)
        QTest.qWait(30)
        yield workspace


def key(
    workspace: Workspace, which: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    press(workspace, which, held, at=workspace.presenting.console)
    QTest.qWait(30)


def audience(workspace: Workspace) -> SlideView:
    return workspace.presenting.audience.view


def console(workspace: Workspace) -> SlideView:
    return workspace.presenting.console.now.view


def badge(workspace: Workspace) -> str:
    return workspace.presenting.console.now.heading[1]


def place(view: SlideView, x: float, y: float) -> QPoint:
    return view.on_slide().map(QPointF(x, y)).toPoint()


def move(
    view: SlideView, x: float, y: float, *, button: Qt.MouseButton = Qt.MouseButton.NoButton
) -> None:
    at = QPointF(place(view, x, y))
    kind, held = QEvent.Type.MouseMove, Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(kind, at, view.mapToGlobal(at), Qt.MouseButton.NoButton, button, held)
    QApplication.sendEvent(view, event)


def drag(
    view: SlideView,
    *points: tuple[float, float],
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    lets_go: bool = True,
) -> None:
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(view, left, held, place(view, *points[0]))
    for x, y in points[1:]:
        move(view, x, y, button=left)
    if lets_go:
        QTest.mouseRelease(view, left, held, place(view, *points[-1]))


def picture(view: SlideView) -> QImage:
    return view.grab().toImage()


def color_at(view: SlideView, x: float, y: float) -> str:
    return picture(view).pixelColor(place(view, x, y)).name()


def tools(workspace: Workspace) -> Tools:
    return workspace.rest.tooling.live.tools


def is_like(view: SlideView, x: float, y: float, color: str) -> bool:
    """Tell whether a pixel there, or next to it, has about this colour: a line has soft edges."""
    image, at, wanted = picture(view), place(view, x, y), QColor(color)
    near = [image.pixelColor(at + QPoint(0, dy)) for dy in (-1, 0, 1)]
    return any(
        max(
            abs(each.red() - wanted.red()),
            abs(each.green() - wanted.green()),
            abs(each.blue() - wanted.blue()),
        )
        <= (8 if view.width() > 900 else 70)
        for each in near
    )


def test_the_pen_draws_on_both_screens_and_turns_nothing(shown: Workspace) -> None:
    before = where(shown)
    key(shown, Qt.Key.Key_D)
    drag(console(shown), (200, 900), (600, 900), (1000, 900))
    assert is_like(console(shown), 500, 900, ACCENT)
    assert is_like(audience(shown), 500, 900, ACCENT)
    assert where(shown) == before
    assert badge(shown) == "Pen"


def test_a_stroke_is_seen_while_it_is_drawn(shown: Workspace) -> None:
    key(shown, Qt.Key.Key_D)
    drag(audience(shown), (200, 900), (600, 900), (1000, 900), lets_go=False)
    assert is_like(audience(shown), 500, 900, ACCENT)
    assert is_like(console(shown), 500, 900, ACCENT)
    assert not shown.rest.tooling.live.ink.acts


def test_without_the_pen_a_click_turns(shown: Workspace) -> None:
    before = where(shown)
    key(shown, Qt.Key.Key_D)
    key(shown, Qt.Key.Key_D)
    QTest.mouseClick(console(shown), Qt.MouseButton.LeftButton, pos=place(console(shown), 500, 900))
    assert where(shown) != before


def test_shift_takes_the_marker_and_letters_stay_readable(shown: Workspace) -> None:
    key(shown, Qt.Key.Key_D)
    ground = color_at(audience(shown), 500, 1000)
    drag(audience(shown), (200, 1000), (1000, 1000), held=SHIFT)
    act = shown.rest.tooling.live.ink.acts[0]
    assert isinstance(act, Drawn)
    assert act.stroke.nib is Nib.MARKER
    marked = color_at(audience(shown), 500, 1000)
    assert marked not in (ground, ACCENT)


def test_the_other_colour_is_another(shown: Workspace) -> None:
    key(shown, Qt.Key.Key_D, SHIFT)
    drag(audience(shown), (200, 900), (1000, 900))
    assert is_like(audience(shown), 500, 900, "#8fd3c8")
    assert badge(shown) == "Pen, other colour"


def test_strokes_stay_with_their_slide(shown: Workspace) -> None:
    key(shown, Qt.Key.Key_D)
    drag(audience(shown), (200, 900), (1000, 900))
    key(shown, Qt.Key.Key_Right, SHIFT)
    assert not is_like(audience(shown), 500, 900, ACCENT)
    key(shown, Qt.Key.Key_Left, SHIFT)
    assert is_like(audience(shown), 500, 900, ACCENT)


def test_a_key_that_turns_in_the_middle_of_a_stroke_ends_it_on_its_slide(shown: Workspace) -> None:
    key(shown, Qt.Key.Key_D)
    drag(audience(shown), (200, 900), (1000, 900), lets_go=False)
    key(shown, Qt.Key.Key_Right, SHIFT)
    move(audience(shown), 1000, 300, button=Qt.MouseButton.LeftButton)
    assert not is_like(audience(shown), 500, 900, ACCENT)
    key(shown, Qt.Key.Key_Left, SHIFT)
    assert is_like(audience(shown), 500, 900, ACCENT)
    assert len(shown.rest.tooling.live.ink.acts) == 1


def test_clear_is_one_key_and_can_be_taken_back(shown: Workspace) -> None:
    key(shown, Qt.Key.Key_D)
    drag(audience(shown), (200, 900), (1000, 900))
    key(shown, Qt.Key.Key_C)
    assert not is_like(audience(shown), 500, 900, ACCENT)
    key(shown, Qt.Key.Key_Z, CTRL)
    assert is_like(audience(shown), 500, 900, ACCENT)
    assert shown.presenting.console.line.text == "Taken back: clearing “Opening words”"


def test_undo_takes_the_newest_of_pen_and_rundown_back(shown: Workspace) -> None:
    line = shown.presenting.console.line
    key(shown, Qt.Key.Key_Up, CTRL)
    key(shown, Qt.Key.Key_D)
    drag(audience(shown), (200, 900), (1000, 900))
    key(shown, Qt.Key.Key_Up, CTRL)
    said = []
    for _ in range(4):
        key(shown, Qt.Key.Key_Z, CTRL)
        said.append(line.text)
    assert said == [
        "Taken back: First talk: 1 min more",
        "Taken back: the pen on “Opening words”",
        "Taken back: First talk: 1 min more",
        "Nothing to take back",
    ]


def test_strokes_follow_their_slide_when_one_is_put_before_it(
    shown: Workspace, event: Path
) -> None:
    key(shown, Qt.Key.Key_Right, SHIFT)
    key(shown, Qt.Key.Key_Right, SHIFT)
    title = where(shown)[0]
    key(shown, Qt.Key.Key_D)
    drag(audience(shown), (200, 900), (1000, 900))
    path = event / "one.md"
    text = path.read_text(encoding="utf-8")
    new = text.replace("# Three things", "# Put in\n\n---\n\n# Three things")
    path.write_text(new, encoding="utf-8")
    shown.deck.reload()
    QTest.qWait(30)
    assert where(shown)[0] == title
    assert len(shown.rest.tooling.live.ink.acts) == 1
    assert is_like(audience(shown), 500, 900, ACCENT)


def test_freeze_keeps_the_audiences_picture_and_the_console_goes_on(shown: Workspace) -> None:
    kept = picture(audience(shown))
    key(shown, Qt.Key.Key_F)
    key(shown, Qt.Key.Key_Right, SHIFT)
    key(shown, Qt.Key.Key_D)
    drag(console(shown), (200, 900), (1000, 900))
    assert picture(audience(shown)) == kept
    assert is_like(console(shown), 500, 900, ACCENT)
    assert badge(shown).startswith("Frozen: the audience sees “Opening words” · Pen")
    key(shown, Qt.Key.Key_F)
    assert picture(audience(shown)) != kept
    assert is_like(audience(shown), 500, 900, ACCENT)


def test_a_frozen_picture_survives_reload_and_another_display(
    shown: Workspace, event: Path
) -> None:
    kept = picture(audience(shown))
    key(shown, Qt.Key.Key_F)
    key(shown, Qt.Key.Key_Right, SHIFT)
    (event / "one.md").write_text("# All new\n\n---\n\n# And another\n", encoding="utf-8")
    shown.deck.reload()
    QTest.qWait(30)
    assert picture(audience(shown)) == kept
    window = shown.presenting.audience
    window.hide()
    window.resize(640, 360)
    QTest.qWait(10)
    window.resize(960, 540)
    window.show()
    QTest.qWait(30)
    assert picture(audience(shown)) == kept


class Film:
    """A layer that is another colour at every look, as a video's is."""

    bleeds = False
    hides = (Rect(0, 800, 1920, 280),)

    def __init__(self) -> None:
        self.color = QColor("#00ff00")

    def paint(self, painter: QPainter, exposed: Rect) -> None:
        painter.fillRect(QRectF(0, 800, 1920, 280), self.color)


def test_a_film_stands_still_in_a_frozen_picture(shown: Workspace) -> None:
    film = Film()
    audience(shown).layers.insert(0, film)
    kept = picture(audience(shown))
    key(shown, Qt.Key.Key_F)
    film.color = QColor("#0000ff")
    key(shown, Qt.Key.Key_Right, SHIFT)
    assert picture(audience(shown)) == kept
    key(shown, Qt.Key.Key_F)
    assert color_at(audience(shown), 500, 900) == "#0000ff"


def test_ink_lies_over_a_film(shown: Workspace) -> None:
    audience(shown).layers.insert(0, Film())
    key(shown, Qt.Key.Key_D)
    drag(audience(shown), (200, 700), (600, 900), (1000, 900))
    assert is_like(audience(shown), 800, 900, ACCENT)
    assert color_at(audience(shown), 800, 1000) == "#00ff00"


def test_black_covers_a_frozen_picture_and_takes_nothing_of_it(shown: Workspace) -> None:
    kept = picture(audience(shown))
    key(shown, Qt.Key.Key_F)
    key(shown, Qt.Key.Key_Right, SHIFT)
    key(shown, Qt.Key.Key_B)
    assert color_at(audience(shown), 960, 540) == "#000000"
    key(shown, Qt.Key.Key_B)
    assert picture(audience(shown)) == kept


def test_a_black_picture_can_be_frozen(shown: Workspace) -> None:
    key(shown, Qt.Key.Key_B)
    key(shown, Qt.Key.Key_F)
    key(shown, Qt.Key.Key_Right)
    key(shown, Qt.Key.Key_Right)
    assert color_at(audience(shown), 960, 540) == "#000000"


def test_the_laser_follows_the_mouse_over_the_console_and_over_the_slide(shown: Workspace) -> None:
    key(shown, Qt.Key.Key_L)
    for view in (console(shown), audience(shown)):
        move(view, 1200, 300)
        assert is_like(audience(shown), 1200, 300, "#ff2d2d")
        assert is_like(console(shown), 1200, 300, "#ff2d2d")
        move(view, 300, 900)
        assert not is_like(audience(shown), 1200, 300, "#ff2d2d")
        assert is_like(audience(shown), 300, 900, "#ff2d2d")
    QApplication.sendEvent(audience(shown), QEvent(QEvent.Type.Leave))
    assert not is_like(audience(shown), 300, 900, "#ff2d2d")


def test_the_spotlight_leaves_one_place_as_it_is(shown: Workspace) -> None:
    move(audience(shown), 1200, 300)
    far, near = color_at(audience(shown), 200, 950), color_at(audience(shown), 1200, 300)
    key(shown, Qt.Key.Key_L)
    key(shown, Qt.Key.Key_L)
    move(audience(shown), 1200, 300)
    assert color_at(audience(shown), 1200, 300) == near
    assert color_at(audience(shown), 200, 950) < far
    assert badge(shown) == "Spotlight"
    key(shown, Qt.Key.Key_L)
    assert color_at(audience(shown), 200, 950) == far


def test_the_spotlight_darkens_the_bars_beside_the_slide_too(shown: Workspace) -> None:
    window = shown.presenting.audience
    window.resize(1200, 540)
    QTest.qWait(30)
    beside = picture(window.view).pixelColor(20, 270).lightness()
    key(shown, Qt.Key.Key_L)
    key(shown, Qt.Key.Key_L)
    move(window.view, 1200, 300)
    assert picture(window.view).pixelColor(20, 270).lightness() < beside


def test_while_pointing_a_click_turns(shown: Workspace) -> None:
    before = where(shown)
    key(shown, Qt.Key.Key_L)
    QTest.mouseClick(audience(shown), Qt.MouseButton.LeftButton)
    assert where(shown) != before


def test_a_frozen_audience_sees_no_pointer(shown: Workspace) -> None:
    key(shown, Qt.Key.Key_L)
    move(console(shown), 1200, 300)
    key(shown, Qt.Key.Key_F)
    assert not is_like(audience(shown), 1200, 300, "#ff2d2d")
    assert is_like(console(shown), 1200, 300, "#ff2d2d")


def test_a_click_zooms_to_what_is_around_it(shown: Workspace) -> None:
    key(shown, Qt.Key.Key_Z)
    assert badge(shown) == "Zoom: drag over a part, or click"
    drag(console(shown), (960, 540))
    part = tools(shown).part
    assert part is not None
    assert (part.width, part.height) == (960, 540)
    assert badge(shown) == "Zoom 2×"
    assert audience(shown).point_at(QPointF(0, 0)) == Point(part.x, part.y)


def test_a_drag_zooms_to_a_part_and_another_drag_moves_it(shown: Workspace) -> None:
    key(shown, Qt.Key.Key_Z)
    drag(console(shown), (480, 270), (700, 400), (960, 540))
    part = tools(shown).part
    assert part is not None
    assert part.width == pytest.approx(480, abs=8)
    drag(console(shown), (600, 400), (650, 420))
    moved = tools(shown).part
    assert moved is not None
    assert moved.x == pytest.approx(part.x - 50, abs=4)
    assert moved.y == pytest.approx(part.y - 20, abs=4)


def test_an_esc_in_the_middle_of_a_drag_leaves_no_trace(shown: Workspace) -> None:
    before = picture(console(shown))
    key(shown, Qt.Key.Key_Z)
    drag(console(shown), (480, 270), (700, 400), (960, 540), lets_go=False)
    assert picture(console(shown)) != before
    key(shown, Qt.Key.Key_Escape)
    assert picture(console(shown)) == before
    QTest.mouseRelease(console(shown), Qt.MouseButton.LeftButton, pos=QPoint(300, 150))
    assert tools(shown) == Tools()


def test_a_zoomed_slide_is_drawn_and_not_stretched(shown: Workspace) -> None:
    whole = picture(audience(shown))
    key(shown, Qt.Key.Key_Z)
    drag(console(shown), (400, 500))
    part = tools(shown).part
    assert part is not None
    zoomed = picture(audience(shown))
    way = Rect(part.x / 2, part.y / 2, part.width / 2, part.height / 2)
    stretched = whole.copy(round(way.x), round(way.y), round(way.width), round(way.height)).scaled(
        zoomed.size()
    )
    assert zoomed != stretched
    ground = whole.pixelColor(955, 5)
    assert _share(zoomed, ground) == pytest.approx(_share(stretched, ground), abs=0.1)


def _share(image: QImage, ground: object) -> float:
    samples = [
        image.pixelColor(x, y) == ground
        for x in range(0, image.width(), 7)
        for y in range(0, image.height(), 7)
    ]
    return sum(samples) / len(samples)


def test_the_wheel_resizes_what_is_zoomed_and_turns_otherwise(shown: Workspace) -> None:
    before = where(shown)
    key(shown, Qt.Key.Key_Z)
    drag(console(shown), (960, 540))
    at = audience(shown).point_at(QPointF(300, 200))
    wheel(audience(shown), 120, QPointF(300, 200))
    assert badge(shown) == "Zoom 2.5×"
    now_at = audience(shown).point_at(QPointF(300, 200))
    assert (round(now_at.x), round(now_at.y)) == (round(at.x), round(at.y))
    for _ in range(5):
        wheel(audience(shown), -120, QPointF(300, 200))
    assert where(shown) == before
    wheel(audience(shown), -120, QPointF(300, 200))
    assert where(shown) != before
    assert tools(shown) == Tools()


def wheel(view: SlideView, units: int, at: QPointF) -> None:
    held, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    none, angle = Qt.MouseButton.NoButton, QPoint(0, units)
    place = view.mapToGlobal(at)
    event = QWheelEvent(at, place, QPoint(), angle, none, held, phase, False)
    QApplication.sendEvent(view, event)


def test_another_slide_is_seen_whole(shown: Workspace) -> None:
    key(shown, Qt.Key.Key_Z)
    drag(console(shown), (960, 540))
    key(shown, Qt.Key.Key_Right, SHIFT)
    assert tools(shown) == Tools()
    assert audience(shown).point_at(QPointF(0, 0)) == Point(0, 0)


def test_the_pen_draws_on_a_zoomed_slide_where_it_is(shown: Workspace) -> None:
    key(shown, Qt.Key.Key_Z)
    drag(console(shown), (400, 800))
    key(shown, Qt.Key.Key_D)
    drag(audience(shown), (200, 900), (600, 900))
    assert is_like(audience(shown), 400, 900, ACCENT)
    key(shown, Qt.Key.Key_Z)
    assert tools(shown).part is None
    assert is_like(audience(shown), 400, 900, ACCENT)


def test_one_esc_undoes_one_thing_and_two_more_leave(shown: Workspace) -> None:
    key(shown, Qt.Key.Key_Z)
    drag(console(shown), (960, 540))
    key(shown, Qt.Key.Key_D)
    key(shown, Qt.Key.Key_F)
    key(shown, Qt.Key.Key_B)
    left = []
    for _ in range(4):
        key(shown, Qt.Key.Key_Escape)
        left.append(badge(shown).split(":")[0])
    assert left == ["Frozen", "Zoom 2× · Pen", "Zoom 2×", ""]
    key(shown, Qt.Key.Key_Escape)
    assert shown.presenting.is_on
    key(shown, Qt.Key.Key_Escape)
    assert not shown.presenting.is_on


def test_a_hand_over_puts_the_pen_away_and_keeps_what_was_drawn(shown: Workspace) -> None:
    key(shown, Qt.Key.Key_D)
    drag(audience(shown), (200, 900), (1000, 900))
    key(shown, Qt.Key.Key_F)
    key(shown, Qt.Key.Key_PageDown, CTRL)
    key(shown, Qt.Key.Key_PageDown, CTRL)
    assert tools(shown) == Tools()
    assert len(shown.rest.tooling.live.ink.acts) == 1


def test_the_card_of_a_hand_over_has_ink_of_its_own(shown: Workspace) -> None:
    for _ in range(4):
        key(shown, Qt.Key.Key_PageDown, CTRL)
    assert shown.show.evening.shows_next_up
    key(shown, Qt.Key.Key_D)
    drag(audience(shown), (200, 900), (1000, 900))
    assert is_like(audience(shown), 500, 900, ACCENT)
    key(shown, Qt.Key.Key_Right)
    assert not is_like(audience(shown), 500, 900, ACCENT)
    key(shown, Qt.Key.Key_Z, CTRL)
    assert shown.presenting.console.line.text == "Taken back: the pen on “Second opening”"


def test_the_tools_do_nothing_where_nothing_is_presented(workspace: Workspace) -> None:
    for which in (Qt.Key.Key_F, Qt.Key.Key_L, Qt.Key.Key_D, Qt.Key.Key_Z, Qt.Key.Key_C):
        press(workspace, which)
    assert tools(workspace) == Tools()


def test_with_one_display_the_slide_itself_is_drawn_on(workspace: Workspace) -> None:
    press(workspace, Qt.Key.Key_F5)
    press(workspace, Qt.Key.Key_D)
    drag(audience(workspace), (200, 900), (1000, 900))
    assert is_like(audience(workspace), 500, 900, ACCENT)


def test_what_was_drawn_in_a_rehearsal_is_not_seen_in_the_evening(shown: Workspace) -> None:
    key(shown, Qt.Key.Key_D)
    drag(audience(shown), (200, 900), (1000, 900))
    key(shown, Qt.Key.Key_F11)
    press(shown, Qt.Key.Key_F5)
    assert not shown.rest.tooling.live.ink.acts
