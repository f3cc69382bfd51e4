"""Where a background picture stands, and whether it is repeated."""

from __future__ import annotations

import enum

from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place along one axis: a share of the room that is left, and pixels from there.

    Pixels are those of a 1280 pixel wide slide.
    """

    share: float = 0.5
    pixels: float = 0.0


class Repeat(enum.Enum):
    """What a picture does along one axis where there is more room than it takes."""

    ONCE = "no-repeat"
    REPEAT = "repeat"
    SPACE = "space"
    ROUND = "round"


Anchors = tuple[Anchor, Anchor]
Repeats = tuple[Repeat, Repeat]

CENTERED: Anchors = (Anchor(), Anchor())
NOT_REPEATED: Repeats = (Repeat.ONCE, Repeat.ONCE)
