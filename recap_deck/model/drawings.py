"""What is drawn in a line of text in the place of words: icons by their name, formulas as outlines.

Lengths are in ems of the text around it, y runs down from the baseline.
"""

from __future__ import annotations

from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class Icon:
    """An icon by its set and name, as `mdi6.cloud`."""

    name: str


@dataclass(frozen=True, slots=True)
class Letter:
    """A character of a formula that is set in the text's own font, within `width`."""

    text: str
    x: float
    baseline: float
    size: float
    width: float


@dataclass(frozen=True, slots=True)
class Shape:
    """A formula: outlines filled by winding, with the room it takes.

    `path` holds M, L, Q, C and Z with coordinates in thousandths.
    """

    path: str
    width: float
    ascent: float
    descent: float
    letters: tuple[Letter, ...] = ()

    def __hash__(self) -> int:
        return hash(self.path)


Drawing = Icon | Shape
"""What a run may be drawn as."""
