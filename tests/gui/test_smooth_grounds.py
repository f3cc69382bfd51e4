"""A ground that is a gradient has no steps on the screen, and the same colours."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication, QImage

from recap_deck.build.page import Page
from recap_deck.geometry import Point, Rect, Size
from recap_deck.paint.picture_store import PictureStore
from recap_deck.paint.slide import slide_image
from recap_deck.place.boxes import FillBox, PlacedSlide, Role
from recap_deck.theme.model import Gradient
from recap_deck.ui.slide.inked import InkedSlide
from recap_deck.ui.slide.pages import Sight, sight_image

PIXELS = QSize(1920, 1080)
DARK = Gradient(((0.0, "#1d2a44"), (0.7, "#0f1521"), (1.0, "#0f1521")), Point(0, 0), Point(1, 0))


@pytest.fixture(autouse=True)
def application(qapp: QGuiApplication) -> QGuiApplication:
    return qapp


def sight(fill: Gradient = DARK) -> Sight:
    ground = FillBox(Rect(0, 0, 1920, 1080), fill, role=Role.BACKGROUND)
    bar = FillBox(Rect(960, 0, 40, 1080), "#ff0000")
    return Sight(Page(PlacedSlide(Size(1920, 1080), (ground, bar)), ()), 0)


def row(image: QImage, y: int = 500) -> list[int]:
    return [image.pixel(x, y) & 0xFFFFFF for x in range(image.width())]


def longest_run(values: list[int]) -> int:
    return max(len(list(run)) for _, run in itertools.groupby(values))


def apart(one: int, other: int) -> int:
    return max(abs((one >> shift & 255) - (other >> shift & 255)) for shift in (0, 8, 16))


def test_colours_run_into_each_other() -> None:
    shown = row(sight_image(sight(), PIXELS, PictureStore()))
    plain = row(slide_image(sight().page.slide, PictureStore(), 1920))
    # The last part of the ground is one colour, and stays so.
    assert longest_run(plain[:900]) > 30
    assert longest_run(shown[:900]) < longest_run(plain[:900]) / 2
    assert set(shown[1400:]) == {0x0F1521}


def test_no_pixel_is_more_than_a_step_from_its_colour_and_all_together_are_none() -> None:
    images = (
        sight_image(sight(), PIXELS, PictureStore()),
        slide_image(sight().page.slide, PictureStore(), 1920),
    )
    # The pattern is sixteen rows high.
    shown, plain = ([value for y in range(16) for value in row(image, y)] for image in images)
    assert max(map(apart, shown, plain)) <= 1
    blue = [sum(each & 255 for each in values) / len(values) for values in (shown, plain)]
    assert abs(blue[0] - blue[1]) < 0.05


def test_black_stays_black_and_white_white() -> None:
    fill = Gradient(((0.0, "#000000"), (1.0, "#ffffff")), Point(0, 0), Point(1, 0))
    shown = row(sight_image(sight(fill), PIXELS, PictureStore()))
    assert shown[0] == 0
    assert apart(shown[-1], 0xFFFFFF) <= 1


def test_a_part_of_a_slide_has_the_pixels_of_the_whole() -> None:
    whole = sight_image(sight(), PIXELS * 2, PictureStore())
    part = Rect(301.5, 200.5, 960, 540)
    closeup = InkedSlide(PictureStore(), part)
    image = closeup.image(sight(), PIXELS, None)  # type: ignore[arg-type]  # a part asks for none
    for y in range(16):
        pairs = list(zip(row(image, y), row(whole, 401 + y)[603:], strict=False))
        # Qt reckons gradients a little differently from place to place.
        assert sum(one != other for one, other in pairs) < 0.1 * len(pairs)


def test_what_lies_over_the_ground_is_seen() -> None:
    assert row(sight_image(sight(), PIXELS, PictureStore()))[980] == 0xFF0000


def test_thumbnails_and_colours_that_are_seen_through_are_painted_as_they_are() -> None:
    small = sight_image(sight(), QSize(320, 180), PictureStore())
    assert small == slide_image(sight().page.slide, PictureStore(), 320)
    glass = sight(Gradient(((0.0, "#1d2a4480"), (1.0, "#0f152180"))))
    large = sight_image(glass, PIXELS, PictureStore())
    assert large == slide_image(glass.page.slide, PictureStore(), 1920)
