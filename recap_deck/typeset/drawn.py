"""What is drawn within a line of text: outlines in ems, and the room they take."""

from __future__ import annotations

from PySide6.QtGui import QPainterPath

from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Drawn:
    """Outlines with their origin on the baseline, y down, and their room in ems."""

    path: QPainterPath
    width: float
    ascent: float
    descent: float


@dataclass(frozen=True, slots=True, eq=False)
class InlineBox:
    """Outlines at a position of the layout's text, `scale` slide units an em.

    `source` is what one may look for to find them; icons have none.
    """

    position: int
    drawn: Drawn
    scale: float
    color: str
    source: str = ""

    @property
    def ascent(self) -> float:
        """How far it reaches above the baseline."""
        return self.drawn.ascent * self.scale

    @property
    def descent(self) -> float:
        """How far it reaches below the baseline."""
        return self.drawn.descent * self.scale
