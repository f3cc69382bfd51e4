from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_deck.ui.window_places import (
    Place,
    alone,
    is_reachable,
    place_text,
    read_place,
    side_by_side,
)

ROOMS = st.tuples(
    st.integers(-8000, 8000),
    st.integers(-8000, 8000),
    st.integers(640, 8000),
    st.integers(400, 5000),
)


def is_inside(place: Place, room: Place) -> bool:
    left, top, width, height = place
    room_left, room_top, room_width, room_height = room
    return (
        room_left <= left
        and room_top <= top
        and left + width <= room_left + room_width
        and top + height <= room_top + room_height
    )


@given(ROOMS)
def test_side_by_side_neither_covers_the_other_and_both_are_in_the_room(room: Place) -> None:
    console, audience = side_by_side(room)
    assert console[0] + console[2] < audience[0]
    assert is_inside(console, room)
    assert is_inside(audience, room)
    assert is_reachable(console, [room])
    assert is_reachable(audience, [room])


@given(ROOMS)
def test_alone_a_window_leaves_the_edges_of_its_display_free(room: Place) -> None:
    place = alone(room)
    assert is_inside(place, room)
    assert place[2] < room[2]
    assert place[3] < room[3]


@given(ROOMS)
def test_a_place_is_read_as_it_was_written(room: Place) -> None:
    assert read_place(place_text(room)) == room


@pytest.mark.parametrize(
    "text", ["", "1 2 3", "a b c d", "1 2 3 4", "0 0 800 -600", "1.5 2 800 600"]
)
def test_what_is_no_place_is_none(text: str) -> None:
    assert read_place(text) is None


def test_a_window_of_a_display_that_is_gone_cannot_be_reached() -> None:
    laptop = (0, 0, 1280, 720)
    assert is_reachable((900, 100, 800, 450), [laptop])
    assert not is_reachable((1400, 100, 800, 450), [laptop])
    assert not is_reachable((100, 700, 800, 450), [laptop])
    assert is_reachable((1400, 100, 800, 450), [laptop, (1280, 0, 1920, 1080)])
