"""A page of a handout as a value: slides in frames, and what is printed around them."""

from __future__ import annotations

from recap_deck.geometry import Rect
from recap_deck.place.boxes import Box
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a part of a slide is drawn small; `part` counts from 1."""

    entry: int
    part: int
    rect: Rect


@dataclass(frozen=True, slots=True)
class HandoutPage:
    """A page without its header and footer; `title` stands in the header.

    `opens` is what the outline calls the page; empty where it goes on with what is before.
    """

    title: str
    boxes: tuple[Box, ...] = ()
    frames: tuple[Frame, ...] = ()
    opens: str = ""
