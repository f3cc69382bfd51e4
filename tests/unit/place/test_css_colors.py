from __future__ import annotations

import pytest

from recap_deck.geometry import Point
from recap_deck.place.css_colors import hex_color
from recap_deck.place.css_gradients import css_gradient
from recap_deck.place.scrim import blended, scrim_color
from recap_deck.theme.colors import contrast

PALETTE = {"accent": "#ffb454", "red": "#aa0000"}


@pytest.mark.parametrize(
    ("text", "color"),
    [
        ("accent", "#ffb454"),
        ("red", "#aa0000"),
        ("Blue", "#0000ff"),
        ("rebeccapurple", "#663399"),
        ("#abc", "#aabbcc"),
        ("#ABCD", "#aabbccdd"),
        ("#112233", "#112233"),
        ("#11223344", "#11223344"),
        ("rgb(255, 128, 0)", "#ff8000"),
        ("rgb(100% 0% 0% / 50%)", "#ff000080"),
        ("rgba(0,0,0,0.5)", "#00000080"),
        ("hsl(120, 100%, 50%)", "#00ff00"),
        ("hsl(480deg 100% 25%)", "#008000"),
        ("transparent", "#00000000"),
        ("blurple", ""),
        ("#12", ""),
        ("rgb(1, 2)", ""),
        ("rgb(a, b, c)", ""),
        ("", ""),
    ],
)
def test_a_colour_is_read_as_css_means_it(text: str, color: str) -> None:
    assert hex_color(text, PALETTE) == color


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("linear-gradient(white, black)", Point(0.5, 0), Point(0.5, 1)),
        ("linear-gradient(to right, white, black)", Point(0, 0.5), Point(1, 0.5)),
        ("linear-gradient(to top left, white, black)", Point(1, 1), Point(0, 0)),
        ("linear-gradient(90deg, rgba(0, 0, 0, 0.5), black)", Point(0, 0.5), Point(1, 0.5)),
        ("linear-gradient(0.25turn, white 10%, black)", Point(0, 0.5), Point(1, 0.5)),
    ],
)
def test_a_gradient_runs_as_css_says(text: str, start: Point, end: Point) -> None:
    gradient = css_gradient(text, PALETTE)
    assert gradient is not None
    for point, expected in ((gradient.start, start), (gradient.end, end)):
        assert (point.x, point.y) == pytest.approx((expected.x, expected.y))


def test_colours_without_a_place_stand_evenly() -> None:
    gradient = css_gradient("linear-gradient(white, accent, black)", PALETTE)
    assert gradient is not None
    assert gradient.stops == ((0.0, "#ffffff"), (0.5, "#ffb454"), (1.0, "#000000"))


def test_a_radial_gradient_starts_in_the_middle() -> None:
    gradient = css_gradient("radial-gradient(circle at center, white, black)", PALETTE)
    assert gradient is not None
    assert (gradient.radial, gradient.start) == (True, Point(0.5, 0.5))


@pytest.mark.parametrize(
    "text", ["", "photo.png", "linear-gradient(white)", "linear-gradient(white, odd)"]
)
def test_what_is_no_gradient_is_none(text: str) -> None:
    assert css_gradient(text, PALETTE) is None


@pytest.mark.parametrize(
    ("ground", "text"), [("#0f1521", "#eef1f6"), ("#0f1521", "#aeb8ca"), ("#faf8f4", "#5b554b")]
)
def test_a_veil_is_dense_enough_for_any_picture(ground: str, text: str) -> None:
    veil = scrim_color(ground, text)
    share = int(veil[7:], 16) / 255
    for pixel in ("#000000", "#ffffff", "#ff0000"):
        assert contrast(text, blended(ground, pixel, share)) >= 4.45
