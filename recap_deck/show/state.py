"""The state of a show: position, picture, and whether it was started."""

from __future__ import annotations

import enum

from recap_deck.show.position import Move, Position, Route
from recap_deck.values import dataclass, replace


class Blank(enum.Enum):
    """What the audience sees in place of the slide."""

    NONE = "none"
    BLACK = "black"
    WHITE = "white"


@dataclass(frozen=True, slots=True)
class ShowState:
    """All that is true of a show at one moment; `has_begun` once it was presented."""

    position: Position = Position()
    blank: Blank = Blank.NONE
    has_begun: bool = False


def moved(state: ShowState, move: Move, route: Route) -> ShowState:
    """Make a move; while the picture is blank it only comes back."""
    if state.blank is not Blank.NONE:
        return replace(state, blank=Blank.NONE)
    return replace(state, position=move(state.position, route))


def placed_at(state: ShowState, position: Position) -> ShowState:
    """Go to a position that was asked for by name or number; the picture comes back."""
    return replace(state, position=position, blank=Blank.NONE)


def blanked(state: ShowState, blank: Blank) -> ShowState:
    """Make the picture black or white, or bring it back where it is so already."""
    return replace(state, blank=Blank.NONE if state.blank is blank else blank)


def begun(state: ShowState, *, from_here: bool) -> ShowState:
    """Start the show at its first slide or from here; one that has begun goes on where it is."""
    start = state.position if from_here or state.has_begun else Position()
    return replace(state, position=start, has_begun=True)
