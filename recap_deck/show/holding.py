"""Holding slides: a group that turns by itself, round and round, while people come or rest."""

from __future__ import annotations

from collections.abc import Sequence

from recap_deck.show.position import Position, Route, advance


def held_group(seconds: Sequence[float], slide: int) -> range:
    """The neighbours of a slide that turn by themselves; empty where it doesn't itself.

    `seconds` says for each slide how long it is shown, 0 for one that waits for a press.
    """
    if not (0 <= slide < len(seconds) and seconds[slide]):
        return range(0)
    first = last = slide
    while first > 0 and seconds[first - 1]:
        first -= 1
    while last + 1 < len(seconds) and seconds[last + 1]:
        last += 1
    return range(first, last + 1)


def turned(position: Position, route: Route, group: range) -> Position:
    """Where a holding slide turns to: its next step, the next of its group, the group's first."""
    place = advance(position, route)
    is_inside = place.slide in group and place != position
    return place if is_inside else Position(group.start)


def past(position: Position, route: Route, group: range) -> Position:
    """Where a press leads from a holding slide: past its group, if anything follows that."""
    return Position(group.stop) if group.stop <= route.last else position
