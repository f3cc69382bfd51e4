"""What the speaker holds over the slide: freeze, pointer, pen and zoom, as one value."""

from __future__ import annotations

import enum

from recap_deck.geometry import Rect
from recap_deck.values import dataclass, replace


class Pointer(enum.Enum):
    """What shows the audience where to look."""

    OFF = "off"
    LASER = "laser"
    SPOTLIGHT = "spotlight"


_AFTER = {
    Pointer.OFF: Pointer.LASER,
    Pointer.LASER: Pointer.SPOTLIGHT,
    Pointer.SPOTLIGHT: Pointer.OFF,
}


@dataclass(frozen=True, slots=True)
class Tools:
    """What is in hand. Pen and pointer use the same hand: one puts the other away.

    `is_aiming` from asking for zoom until a part of the slide is chosen; `part` is what fills
    the screen then, None for the whole slide.
    """

    is_frozen: bool = False
    pointer: Pointer = Pointer.OFF
    has_pen: bool = False
    is_second: bool = False
    is_aiming: bool = False
    part: Rect | None = None


def freeze(tools: Tools) -> Tools:
    """Keep the audience's picture, or let it follow again."""
    return replace(tools, is_frozen=not tools.is_frozen)


def next_pointer(tools: Tools) -> Tools:
    """Take the laser, then the spotlight, then none."""
    return replace(tools, pointer=_AFTER[tools.pointer], has_pen=False)


def take_pen(tools: Tools) -> Tools:
    """Take the pen, or put it away."""
    return replace(tools, has_pen=not tools.has_pen, pointer=Pointer.OFF, is_aiming=False)


def change_color(tools: Tools) -> Tools:
    """Draw with the other colour; that takes the pen."""
    if not tools.has_pen:
        tools = take_pen(tools)
    return replace(tools, is_second=not tools.is_second)


def zoom(tools: Tools) -> Tools:
    """Ask for a part of the slide, or go back to all of it."""
    is_zoomed = tools.is_aiming or tools.part is not None
    return replace(tools, is_aiming=not is_zoomed, part=None)


def zoomed_to(tools: Tools, part: Rect) -> Tools:
    """Fill the screen with a part of the slide."""
    return replace(tools, is_aiming=False, part=part)


def turned(tools: Tools) -> Tools:
    """Another page is shown: it is seen whole."""
    return replace(tools, is_aiming=False, part=None)


def handed_over(tools: Tools) -> Tools:
    """The next speaker begins with empty hands; the audience's picture isn't kept from them."""
    return Tools(is_second=tools.is_second)


def put_away(tools: Tools) -> Tools | None:
    """What one Esc leaves: freeze goes first, then pen, pointer and zoom; None with empty hands."""
    if tools.is_frozen:
        return replace(tools, is_frozen=False)
    if tools.has_pen:
        return replace(tools, has_pen=False)
    if tools.pointer is not Pointer.OFF:
        return replace(tools, pointer=Pointer.OFF)
    if tools.is_aiming or tools.part is not None:
        return turned(tools)
    return None
