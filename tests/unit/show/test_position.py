from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_deck.show.position import (
    Move,
    Position,
    Route,
    advance,
    event_first,
    event_last,
    next_session,
    next_slide,
    previous_session,
    previous_slide,
    retreat,
    session_first,
    session_last,
)


def route_of(steps: list[int], groups: str = "") -> Route:
    return Route(tuple(groups or "a" * len(steps)), lambda index: steps[index])


step_counts = st.lists(st.integers(0, 4), min_size=1, max_size=6)


@given(step_counts, st.integers(0, 30))
def test_retreat_undoes_advance(steps: list[int], presses: int) -> None:
    route, position = route_of(steps), Position()
    for _ in range(presses):
        position = advance(position, route)
    ahead = advance(position, route)
    if ahead != position:
        assert retreat(ahead, route) == position


@given(step_counts)
def test_next_shows_every_step_of_every_slide_once(steps: list[int]) -> None:
    route, position = route_of(steps), Position()
    seen = [position]
    while (ahead := advance(seen[-1], route)) != seen[-1]:
        seen.append(ahead)
    assert seen == [Position(i, step) for i, count in enumerate(steps) for step in range(count + 1)]


@given(step_counts, st.integers(0, 5))
def test_previous_slide_undoes_next_slide(steps: list[int], slide: int) -> None:
    position = Position(min(slide, len(steps) - 1))
    ahead = next_slide(position, route_of(steps))
    if ahead.slide != position.slide:
        assert previous_slide(ahead, route_of(steps)) == position


@pytest.mark.parametrize(
    ("move", "expected"),
    [
        (next_slide, Position(4)),
        (previous_slide, Position(2)),
        (session_first, Position(2)),
        (session_last, Position(4)),
        (event_first, Position(0)),
        (event_last, Position(6)),
        (next_session, Position(5)),
        (previous_session, Position(0)),
    ],
)
def test_moves_know_sessions(move: Move, expected: Position) -> None:
    assert move(Position(3, 1), route_of([2] * 7, "aabbbcc")) == expected


def test_past_the_last_slide_all_its_steps_are_shown() -> None:
    route = route_of([0, 3])
    assert next_slide(Position(1), route) == Position(1, 3)
    assert advance(Position(1, 3), route) == Position(1, 3)


def test_in_the_first_and_last_session_there_is_nowhere_else_to_go() -> None:
    route = route_of([0, 0, 0], "aab")
    assert next_session(Position(2, 0), route) == Position(2)
    assert previous_session(Position(1), route) == Position(0)


@pytest.mark.parametrize("move", [advance, retreat, next_slide, previous_slide, session_last])
def test_a_deck_without_slides_stays_where_it_is(move: Move) -> None:
    assert move(Position(), Route((), lambda _: 0)) == Position()


def test_only_this_slide_and_its_neighbours_are_asked_for_their_steps() -> None:
    asked: list[int] = []

    def stops_of(index: int) -> int:
        asked.append(index)
        return 0

    route = Route(tuple(range(100)), stops_of)
    for move in (advance, retreat, next_slide, next_session, event_last):
        move(Position(50), route)
    assert set(asked) <= {49, 50, 51}
