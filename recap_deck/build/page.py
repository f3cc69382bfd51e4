"""What is painted: a placed slide with its furniture over it."""

from __future__ import annotations

from recap_deck.place.boxes import Box, PlacedSlide, Placement
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """One page; the furniture is made apart, so that a new slide re-places no other."""

    slide: PlacedSlide
    furniture: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Stop:
    """What one press of "next" brings within a slide: a part of it, shown up to a step."""

    part: int
    step: int


def stops_of(placement: Placement) -> tuple[Stop, ...]:
    """Everything that is shown of a slide one after the other; turning to a part is a press."""
    return tuple(
        Stop(part.part, step)
        for part in placement.parts
        for step in range(part.first_step, part.last_step + 1)
    )
