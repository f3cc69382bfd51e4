"""Panels of a layout behind content: as high as what stands on them, equally high."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from recap_deck.place.boxes import Box, FillBox
from recap_deck.theme.model import FillDecoration, Layout
from recap_deck.values import replace

_LEAST = 300.0
"""No panel is lower, and none has less left out below it than would be seen …"""

_WORTH = 80.0
"""… which is this much."""

_HIGH = 200.0
"""Lower shapes that hang on a title are rules and tabs."""


def hugging(boxes: Iterable[Box], layout: Layout, content: Sequence[Box]) -> tuple[Box, ...]:
    """End the panels of `layout` among `boxes` below `content`, at the distance they keep to it."""
    panels = {
        each.rect
        for each in layout.decorations
        if isinstance(each, FillDecoration) and each.follows and each.rect.height >= _HIGH
    }
    if not panels or not content:
        return tuple(boxes)
    foot = max(rect.bottom for rect in panels)
    rooms = [each.rect.bottom for each in layout.placeholders if each.follows]
    padding = max(0.0, foot - max(rooms, default=foot))
    end = max(box.rect.bottom for box in content) + padding
    return tuple(
        _ending(box, end) if isinstance(box, FillBox) and box.rect in panels else box
        for box in boxes
    )


def _ending(box: FillBox, end: float) -> FillBox:
    height = max(_LEAST, end - box.rect.y)
    if height > box.rect.height - _WORTH:
        return box
    return replace(box, rect=replace(box.rect, height=height))
