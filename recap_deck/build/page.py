"""What is painted: a placed slide with its furniture over it."""

from __future__ import annotations

from dataclasses import dataclass

from recap_deck.place.boxes import Box, PlacedSlide


@dataclass(frozen=True, slots=True)
class Page:
    """One page; the furniture is made apart, so that a new slide re-places no other."""

    slide: PlacedSlide
    furniture: tuple[Box, ...]
