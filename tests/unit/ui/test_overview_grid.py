from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_deck.ui.overview.grid import Grid, Measures, place_grid

MEASURES = Measures(wanted=10, margin=2, gap=2, caption=3, heading=4, above=1)


@dataclass(frozen=True)
class Row:
    is_heading: bool = False
    aspect: float = 0.5


def rows_of(text: str) -> list[Row]:
    """`#` is a heading, any other letter a slide."""
    return [Row(letter == "#") for letter in text]


def grid_of(text: str, width: float = 38) -> Grid:
    return place_grid(rows_of(text), width, MEASURES)


decks = st.text("#ab", max_size=40)


def test_headings_begin_a_line_and_slides_fill_it() -> None:
    grid = grid_of("#aaaa#b")
    assert grid.columns == 3
    assert [(band.top, band.first, band.count) for band in grid.bands] == [
        (1, 0, 1),
        (5, 1, 3),
        (15, 4, 1),
        (25, 5, 1),
        (29, 6, 1),
    ]
    assert grid.height == 40


def test_a_narrow_window_has_one_column() -> None:
    assert grid_of("aaa", width=5).columns == 1


@given(decks, st.integers(5, 200))
def test_slides_lie_beside_each_other_and_in_the_window(text: str, width: int) -> None:
    grid = grid_of(text, width)
    rects = [grid.rect_of(place) for place in range(len(text))]
    for rect in rects:
        assert rect.bottom <= grid.height
        assert rect.right <= max(width, 5) + 0.001
    for before, after in zip(rects, rects[1:], strict=False):
        assert after.y >= before.bottom or after.x >= before.right


@given(decks, st.integers(5, 200))
def test_a_slide_is_found_under_every_point_of_it(text: str, width: int) -> None:
    grid = grid_of(text, width)
    for place, letter in enumerate(text):
        rect = grid.rect_of(place)
        found = grid.place_at(rect.x + rect.width / 2, rect.y + rect.height / 2)
        assert found == (None if letter == "#" else place)


@given(decks, st.floats(0, 300), st.floats(0, 100))
def test_what_is_seen_is_drawn(text: str, top: float, height: float) -> None:
    grid = grid_of(text)
    drawn = set(grid.places_in(top, top + height))
    for place in range(len(text)):
        rect = grid.rect_of(place)
        assert (place in drawn) == (rect.y < top + height and rect.bottom > top)


@pytest.mark.parametrize(
    ("move", "expected"),
    [
        (lambda grid: grid.beside(1, 1), 2),
        (lambda grid: grid.beside(4, 1), 6),
        (lambda grid: grid.beside(6, -1), 4),
        (lambda grid: grid.beside(1, -1), 1),
        (lambda grid: grid.beside(7, 99), 7),
        (lambda grid: grid.below(2, 1), 4),
        (lambda grid: grid.below(4, 1), 6),
        (lambda grid: grid.below(7, -2), 2),
        (lambda grid: grid.below(2, -1), 1),
        (lambda grid: grid.below(6, 1), 7),
        (lambda grid: grid.next_section(2, 1), 6),
        (lambda grid: grid.next_section(7, -1), 1),
        (lambda grid: grid.next_section(6, 1), 6),
    ],
)
def test_keys_lead_over_headings(move: object, expected: int) -> None:
    assert callable(move)
    assert move(grid_of("#aaaa#bb")) == expected


def test_the_heading_right_over_a_slide_is_known() -> None:
    grid = grid_of("#aaaa")
    assert (grid.heading_over(2), grid.heading_over(4)) == (0, None)


def test_nothing_lies_in_an_empty_grid() -> None:
    grid = grid_of("")
    assert grid.place_at(5, 5) is None
    assert list(grid.places_in(0, 100)) == []
