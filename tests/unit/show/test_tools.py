from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from recap_deck.geometry import Rect
from recap_deck.show.tools import (
    Pointer,
    Tools,
    change_color,
    freeze,
    handed_over,
    next_pointer,
    put_away,
    take_pen,
    turned,
    zoom,
    zoomed_to,
)

PART = Rect(0, 0, 960, 540)
MOVES = (freeze, next_pointer, take_pen, change_color, zoom, turned, handed_over)


def test_the_pointer_goes_from_laser_to_spotlight_to_none() -> None:
    seen, tools = [], Tools()
    for _ in range(3):
        tools = next_pointer(tools)
        seen.append(tools.pointer)
    assert seen == [Pointer.LASER, Pointer.SPOTLIGHT, Pointer.OFF]


def test_pen_and_pointer_put_each_other_away() -> None:
    tools = take_pen(next_pointer(Tools()))
    assert (tools.has_pen, tools.pointer) == (True, Pointer.OFF)
    tools = next_pointer(tools)
    assert (tools.has_pen, tools.pointer) == (False, Pointer.LASER)


def test_the_other_colour_takes_the_pen() -> None:
    tools = change_color(Tools())
    assert (tools.has_pen, tools.is_second) == (True, True)
    assert not change_color(tools).is_second


def test_zoom_is_asked_for_chosen_and_left() -> None:
    aiming = zoom(Tools())
    assert aiming.is_aiming
    zoomed = zoomed_to(aiming, PART)
    assert (zoomed.is_aiming, zoomed.part) == (False, PART)
    assert zoom(zoomed) == zoom(aiming) == Tools()


def test_another_page_is_seen_whole_and_the_pen_stays() -> None:
    tools = zoomed_to(take_pen(Tools()), PART)
    assert turned(tools) == take_pen(Tools())


def test_a_hand_over_leaves_empty_hands() -> None:
    tools = zoomed_to(freeze(change_color(Tools())), PART)
    assert handed_over(tools) == Tools(is_second=True)


def test_one_esc_leaves_one_thing() -> None:
    tools: Tools | None = freeze(zoomed_to(take_pen(Tools()), PART))
    left = []
    while tools is not None:
        left.append((tools.is_frozen, tools.has_pen, tools.part is not None))
        tools = put_away(tools)
    assert left == [(True, True, True), (False, True, True), (False, False, True), (False,) * 3]


def test_an_esc_puts_the_pointer_away_before_the_zoom() -> None:
    tools = put_away(zoomed_to(next_pointer(Tools()), PART))
    assert tools == Tools(part=PART)


@given(st.lists(st.sampled_from(MOVES), max_size=12))
def test_a_few_esc_always_end_with_empty_hands(moves: list[object]) -> None:
    tools = Tools()
    for move in moves:
        assert callable(move)
        tools = move(tools)
    for _ in range(3):
        after = put_away(tools)
        tools = tools if after is None else after
    assert put_away(tools) is None
