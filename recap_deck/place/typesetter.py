"""What `place` asks of whoever sets text; `typeset` does it with Qt, tests with a grid."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Protocol

from recap_deck.geometry import Rect, Size
from recap_deck.model.runs import Run
from recap_deck.theme.model import TextStyle
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One set line, relative to the paragraph's top left: its band, baseline and ink's extent.

    `start` and `end` are offsets into the paragraph's plain text; lines cover it without
    gaps. `x` and `width` are of the text itself, alignment done.
    """

    top: float
    baseline: float
    bottom: float
    x: float
    width: float
    start: int
    end: int


class SetParagraph(Protocol):
    """A paragraph broken into lines at one width, ready to be painted; equal by `key`.

    Line pitch is the style's size times its line height, whatever fonts the line mixes.
    """

    @property
    def key(self) -> Hashable:
        """Runs, style, width and fonts: what the paragraph is known and rebuilt by."""
        ...

    @property
    def width(self) -> float:
        """The width that its lines were broken at, and are aligned in."""
        ...

    @property
    def size(self) -> Size:
        """Width of the widest line, and height of all lines."""
        ...

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines, at least one; an empty paragraph has one empty line."""
        ...

    @property
    def text(self) -> str:
        """The plain text that lines' offsets count in."""
        ...

    @property
    def links(self) -> tuple[tuple[Rect, str], ...]:
        """Where links lie, relative to the paragraph, with their addresses."""
        ...

    @property
    def missing(self) -> tuple[str, ...]:
        """Characters that no installed font has."""
        ...


class Typesetter(Protocol):
    """Sets runs of text at a width."""

    def set_paragraph(self, runs: Sequence[Run], style: TextStyle, width: float) -> SetParagraph:
        """Break `runs` into lines no wider than `width` slide units.

        A word wider than `width` breaks anywhere. Line breaks in the runs are kept.
        """
        ...

    def natural_width(self, runs: Sequence[Run], style: TextStyle) -> float:
        """Measure the width that `runs` would take without any break but their own."""
        ...
