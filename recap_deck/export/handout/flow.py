"""Strips of text and pictures that flow from one room into the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recap_deck.geometry import Rect
from recap_deck.place.boxes import Box
from recap_deck.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Strip:
    """Something that stays whole, its boxes counted from its own upper left.

    One without boxes is a gap, and is nothing at the top of a room; one that is `tied` stands in
    the same room as the next.
    """

    height: float
    boxes: tuple[Box, ...] = ()
    tied: bool = False


def filled(strips: Sequence[Strip], room: Rect) -> tuple[tuple[Box, ...], tuple[Strip, ...]]:
    """The boxes that have room, and the strips that are left; at least one strip is taken."""
    boxes: list[Box] = []
    y, rest = room.y, _without_gaps(strips)
    while rest:
        count = _tied_count(rest)
        if boxes and y + sum(each.height for each in rest[:count]) > room.bottom:
            break
        for strip in rest[:count]:
            boxes += moved(strip.boxes, room.x, y)
            y += strip.height
        rest = rest[count:]
    return tuple(boxes), _without_gaps(rest)


def moved(boxes: Sequence[Box], dx: float, dy: float) -> Iterator[Box]:
    """The same boxes elsewhere."""
    for box in boxes:
        yield replace(box, rect=box.rect.moved(dx, dy))


def _tied_count(strips: Sequence[Strip]) -> int:
    loose = (count for count, strip in enumerate(strips, 1) if not strip.tied)
    return next(loose, len(strips))


def _without_gaps(strips: Sequence[Strip]) -> tuple[Strip, ...]:
    first = next((i for i, strip in enumerate(strips) if strip.boxes), len(strips))
    return tuple(strips[first:])
