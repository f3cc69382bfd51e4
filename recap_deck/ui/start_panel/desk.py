"""The displays as they stand on the desktop, made small: each with a place in the picture."""

from __future__ import annotations

from collections.abc import Sequence

from recap_deck.ui.displays import Display, apart, mirrors
from recap_deck.values import dataclass

LABEL = 58
"""Room under each display for its name, unless displays stand above each other."""

_GAP = 24


@dataclass(frozen=True, slots=True)
class Stand:
    """One display in the picture; `mirrored` are those that show the same.

    `label` is the room under it: none in a stack, where every line counts.
    """

    display: Display
    place: tuple[float, float, float, float]
    mirrored: tuple[Display, ...] = ()
    label: int = LABEL


def stands(displays: Sequence[Display], width: float, height: float) -> tuple[Stand, ...]:
    """Place the displays in a room, to scale, with room for names under and between them."""
    shown = apart(displays)
    if not shown:
        return ()
    columns = [_before(each, shown, side=0) for each in shown]
    rows = [_before(each, shown, side=1) for each in shown]
    left, top, right, bottom = _bounds(shown)
    label = 0 if max(rows) else LABEL
    room = width - max(columns) * _GAP, height - label - max(rows) * _GAP
    scale = max(0.001, min(room[0] / (right - left), room[1] / (bottom - top)))
    used_width = (right - left) * scale + max(columns) * _GAP
    used_height = (bottom - top) * scale + max(rows) * _GAP + label
    x, y = (width - used_width) / 2, (height - used_height) / 2
    made = []
    for each, column, row in zip(shown, columns, rows, strict=True):
        own_left, own_top, own_width, own_height = each.place
        place = (
            x + (own_left - left) * scale + column * _GAP,
            y + (own_top - top) * scale + row * _GAP,
            own_width * scale,
            own_height * scale,
        )
        made.append(Stand(each, place, _mirrors_of(each, displays), label))
    return tuple(made)


def _bounds(displays: Sequence[Display]) -> tuple[int, int, int, int]:
    places = [each.place for each in displays]
    return (
        min(left for left, _, _, _ in places),
        min(top for _, top, _, _ in places),
        max(left + width for left, _, width, _ in places),
        max(top + height for _, top, _, height in places),
    )


def _before(display: Display, displays: Sequence[Display], *, side: int) -> int:
    """How many displays lie wholly before one: left of it for side 0, above it for side 1."""
    start = display.place[side]
    ends = {each.place[side] + each.place[side + 2] for each in displays}
    return sum(end <= start for end in ends)


def _mirrors_of(display: Display, displays: Sequence[Display]) -> tuple[Display, ...]:
    return tuple(each for each in displays if each != display and mirrors(each, display))
