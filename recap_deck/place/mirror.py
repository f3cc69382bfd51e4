"""Slides whose text runs from right to left: styles, layouts and boxes as seen in a mirror."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from recap_deck.geometry import Rect
from recap_deck.place.boxes import Box, FillBox, Role, TextBox
from recap_deck.place.paragraphs import UNBOUNDED
from recap_deck.theme.model import Decoration, FillDecoration, Layout, Placeholder, Theme
from recap_deck.values import replace

_SIDED = ("left", "right", "picture")
"""Placeholders that the author chose a side for: they stay on it."""


def turned(theme: Theme) -> Theme:
    """The same theme with lines that begin on the right; code is code in every language."""
    kept = {theme.code.style, theme.code.title_style, theme.code.number_style}
    styles = {
        name: style if name in kept else replace(style, turned=True)
        for name, style in theme.styles.items()
    }
    return replace(theme, styles=styles)


def mirrored(rect: Rect, left: float, right: float) -> Rect:
    """The same rectangle as seen in a mirror between two edges."""
    return replace(rect, x=left + right - rect.right)


def mirrored_layout(layout: Layout, width: float) -> Layout:
    """Placeholders and decorations from the right; beside a picture only what hangs on a title."""
    if any(layout.placeholder(name) for name in _SIDED):
        return replace(layout, decorations=tuple(_rules(layout)))
    placeholders: list[Placeholder] = [
        replace(each, rect=mirrored(each.rect, 0.0, width)) for each in layout.placeholders
    ]
    decorations: list[Decoration] = [
        replace(each, rect=mirrored(each.rect, 0.0, width)) for each in layout.decorations
    ]
    return replace(layout, placeholders=tuple(placeholders), decorations=tuple(decorations))


def mirrored_furniture(layout: Layout, width: float) -> Layout:
    """Header, footer and number at each other's margins."""
    furniture = tuple(
        replace(each, rect=mirrored(each.rect, 0.0, width)) for each in layout.furniture
    )
    return replace(layout, furniture=furniture)


def _rules(layout: Layout) -> Iterator[Decoration]:
    for each in layout.decorations:
        followed = layout.placeholder(each.follows) if isinstance(each, FillDecoration) else None
        if followed is None:
            yield each
        else:
            yield replace(each, rect=mirrored(each.rect, followed.rect.x, followed.rect.right))


def mirrored_boxes(boxes: Iterable[Box], width: float) -> tuple[Box, ...]:
    """The content of a room `width` wide, from its right edge; a listing moves as a whole."""
    listed = tuple(boxes)
    shifts: dict[tuple[int, ...], float] = {}
    for box in listed:
        if isinstance(box, FillBox) and box.role is Role.CODE:
            # The first is the panel.
            shifts.setdefault(box.path, mirrored(box.rect, 0.0, width).x - box.rect.x)
    return tuple(
        replace(box, rect=box.rect.moved(shifts[box.path], 0.0))
        if box.path in shifts
        else mirrored_box(box, 0.0, width)
        for box in listed
    )


def mirrored_box(box: Box, left: float, right: float) -> Box:
    """A box between two edges, mirrored; of a text what turns round is the room it is set in."""
    room = box.rect
    if isinstance(box, TextBox) and box.paragraph.width < UNBOUNDED:
        room = replace(room, width=box.paragraph.width * box.scale)
    return replace(box, rect=replace(box.rect, x=mirrored(room, left, right).x))
