"""Where a show is, and the moves from there; every move gives a new position."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class Position:
    """A slide of the running order, and how many presses of "next" it has had."""

    slide: int = 0
    step: int = 0


@dataclass(frozen=True, slots=True)
class Route:
    """The running order to move along: for each slide the session or item it belongs to.

    `stops_of` says how many presses of "next" stay on a slide; it is asked for the slide
    and its neighbours only, because the answer may have to be placed first.
    """

    groups: tuple[Hashable, ...]
    stops_of: Callable[[int], int]

    @property
    def last(self) -> int:
        """The index of the last slide; 0 where there is none."""
        return max(0, len(self.groups) - 1)


Move = Callable[[Position, Route], Position]


def advance(position: Position, route: Route) -> Position:
    """Show the next step, or the next slide when all are shown; at the very end stay."""
    if not route.groups:
        return position
    if position.step < route.stops_of(position.slide):
        return Position(position.slide, position.step + 1)
    return next_slide(position, route)


def retreat(position: Position, route: Route) -> Position:
    """Take the last step back, or go to the end of the slide before; at the start stay."""
    if position.step > 0:
        return Position(position.slide, position.step - 1)
    if position.slide > 0:
        before = position.slide - 1
        return Position(before, route.stops_of(before))
    return position


def next_slide(position: Position, route: Route) -> Position:
    """Go to the next slide, past this one's steps; on the last slide show them all."""
    if position.slide < route.last:
        return Position(position.slide + 1)
    return Position(position.slide, route.stops_of(position.slide)) if route.groups else position


def previous_slide(position: Position, _: Route) -> Position:
    """Go to the start of the slide before; on the first slide to its own start."""
    return Position(max(0, position.slide - 1))


def event_first(_: Position, __: Route) -> Position:
    """Go to the very first slide."""
    return Position(0)


def event_last(_: Position, route: Route) -> Position:
    """Go to the very last slide."""
    return Position(route.last)


def session_first(position: Position, route: Route) -> Position:
    """Go to the first slide of this session."""
    return Position(_group_start(position.slide, route))


def session_last(position: Position, route: Route) -> Position:
    """Go to the last slide of this session."""
    return Position(_group_end(position.slide, route))


def next_session(position: Position, route: Route) -> Position:
    """Go to the first slide of the next session or item; in the last one stay."""
    after = _group_end(position.slide, route) + 1
    return Position(after) if after <= route.last else position


def previous_session(position: Position, route: Route) -> Position:
    """Go to the first slide of the session or item before; in the first one to its start."""
    start = _group_start(position.slide, route)
    return Position(_group_start(max(0, start - 1), route))


def _group_start(slide: int, route: Route) -> int:
    while slide > 0 and route.groups[slide - 1] == route.groups[slide]:
        slide -= 1
    return slide


def _group_end(slide: int, route: Route) -> int:
    while slide < route.last and route.groups[slide + 1] == route.groups[slide]:
        slide += 1
    return slide
