from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_deck.geometry import WIDE, Point, Rect, Size
from recap_deck.show.zoom import MOST, around, between, panned, scaled, times_of, whole

sizes = st.sampled_from([WIDE, Size(1920, 1440), Size(1080, 1920)])
points = st.builds(Point, st.floats(-500, 2500), st.floats(-500, 2500))
shifts = st.floats(-3000, 3000)


def test_a_click_shows_what_is_around_it_twice_as_large() -> None:
    assert around(WIDE, Point(960, 540)) == Rect(480, 270, 960, 540)
    assert around(WIDE, Point(0, 1080)) == Rect(0, 540, 960, 540)


def test_a_drag_asks_for_the_least_part_that_takes_it_in() -> None:
    assert between(WIDE, Point(100, 100), Point(580, 200)) == Rect(100, 100, 480, 270)
    assert between(WIDE, Point(580, 400), Point(100, 300)) == Rect(100, 130, 480, 270)


def test_a_drag_of_nothing_is_as_large_as_it_gets() -> None:
    part = between(WIDE, Point(10, 10), Point(10, 10))
    assert times_of(WIDE, part) == MOST


def test_a_part_is_moved_as_far_as_the_slide_goes() -> None:
    part = around(WIDE, Point(960, 540))
    assert panned(WIDE, part, 10, -20) == Rect(490, 250, 960, 540)
    assert panned(WIDE, part, 9000, 9000) == Rect(960, 540, 960, 540)


def test_what_is_under_the_pointer_stays_there_when_it_gets_larger() -> None:
    part = scaled(WIDE, whole(WIDE), Point(960, 270), 2)
    assert part == Rect(480, 135, 960, 540)


@given(sizes, points, points, shifts, shifts, st.floats(0.1, 10))
def test_every_part_has_the_slides_proportions_and_lies_inside(
    size: Size, start: Point, end: Point, dx: float, dy: float, factor: float
) -> None:
    part = between(size, start, end)
    for each in (part, around(size, start), panned(size, part, dx, dy)):
        assert whole(size).contains(each, tolerance=1e-6)
        assert each.width / each.height == pytest.approx(size.width / size.height)
        again = scaled(size, each, end, factor)
        assert whole(size).contains(again, tolerance=1e-6)
        assert 1 - 1e-9 <= times_of(size, again) <= MOST + 1e-9


@given(sizes, points, points)
def test_moving_there_and_back_is_where_one_was_unless_the_slide_ended(
    size: Size, at: Point, by: Point
) -> None:
    part = around(size, at)
    there = panned(size, part, by.x, by.y)
    if there == part.moved(by.x, by.y):
        back = panned(size, there, -by.x, -by.y)
        assert [back.x, back.y] == pytest.approx([part.x, part.y])
