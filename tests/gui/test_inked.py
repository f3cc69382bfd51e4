from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from recap_deck.build.builder import Builder
from recap_deck.geometry import WIDE, Point, Rect
from recap_deck.paint.picture_store import PictureStore
from recap_deck.show.ink import Nib, Stroke
from recap_deck.show.position import Position
from recap_deck.show.zoom import around, panned, whole
from recap_deck.source.load import load_deck
from recap_deck.ui.slide.ink_colors import InkColors
from recap_deck.ui.slide.inked import InkedSlide
from recap_deck.ui.slide.pages import Sight, sight_at, sight_image
from recap_deck.ui.slide.prepared import Prepared
from tests.windows import write_event

PIXELS = QSize(640, 360)
LINE = Stroke(tuple(Point(300 + 40 * i, 400 + 7 * i) for i in range(20)))
WIDE_LINE = Stroke((Point(200, 300), Point(900, 700)), Nib.MARKER)
COLORS = InkColors("#ffb454", "#8fd3c8", is_on_dark=True)


class Whole:
    """Draws whole slides, as a view does ahead."""

    def image(self, sight: Sight, pixels: QSize) -> QImage:
        return sight_image(sight, pixels, PictureStore())


WHOLE = Whole()


@pytest.fixture
def sight(qapp: QApplication, tmp_path: Path) -> Sight:
    return sight_at(Builder(load_deck(write_event(tmp_path / "evening"))), Position(3, 2))


def part_of_whole(sight: Sight, part: Rect) -> QImage:
    times = round(WIDE.width / part.width)
    whole = sight_image(sight, PIXELS * times, PictureStore())
    x, y = round(part.x * 640 * times / 1920), round(part.y * 640 * times / 1920)
    return whole.copy(x, y, 640, 360)


def test_a_closeup_has_the_pixels_of_a_larger_slide(sight: Sight) -> None:
    part = around(WIDE, Point(480, 420))
    assert InkedSlide(PictureStore(), part).image(sight, PIXELS, WHOLE) == part_of_whole(
        sight, part
    )


@pytest.mark.parametrize(("dx", "dy"), [(60, 30), (-45, 18), (900, 500), (-7.3, -11.1)])
def test_a_closeup_that_moved_shows_what_a_new_one_would(
    sight: Sight, dx: float, dy: float
) -> None:
    part = around(WIDE, Point(700, 420))
    closeup = InkedSlide(PictureStore(), part)
    closeup.image(sight, PIXELS, WHOLE)
    closeup.part = panned(WIDE, part, dx, dy)
    fresh = InkedSlide(PictureStore(), closeup.part)
    assert closeup.image(sight, PIXELS, WHOLE) == fresh.image(sight, PIXELS, WHOLE)


def inked(part: Rect, *strokes: Stroke) -> InkedSlide:
    made = InkedSlide(PictureStore(), part)
    made.strokes, made.colors = strokes, COLORS
    return made


@pytest.mark.parametrize("part", [whole(WIDE), around(WIDE, Point(700, 420))])
def test_strokes_that_come_one_by_one_look_as_if_drawn_at_once(sight: Sight, part: Rect) -> None:
    grown = inked(part)
    for strokes in ((), (LINE,), (LINE, WIDE_LINE)):
        grown.strokes = strokes
        picture = grown.image(sight, PIXELS, WHOLE)
    assert picture == inked(part, LINE, WIDE_LINE).image(sight, PIXELS, WHOLE)
    grown.strokes = (LINE,)
    assert grown.image(sight, PIXELS, WHOLE) == inked(part, LINE).image(sight, PIXELS, WHOLE)


def test_drawing_leaves_the_prepared_picture_as_it_is(sight: Sight) -> None:
    prepared = Prepared(PictureStore())
    plain = prepared.image(sight, PIXELS).copy()
    assert inked(whole(WIDE), LINE).image(sight, PIXELS, prepared) != plain
    assert prepared.image(sight, PIXELS) == plain


def test_ink_moves_along_with_its_part(sight: Sight) -> None:
    part = around(WIDE, Point(700, 420))
    moving = inked(part, LINE, WIDE_LINE)
    moving.image(sight, PIXELS, WHOLE)
    moving.part = panned(WIDE, part, 120, 60)
    fresh = inked(moving.part, LINE, WIDE_LINE)
    assert moving.image(sight, PIXELS, WHOLE) == fresh.image(sight, PIXELS, WHOLE)
