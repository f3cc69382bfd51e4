"""Where a layout's parts stand on one slide: pushed down, weighted, moved aside."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from recap_deck.geometry import Rect
from recap_deck.place.assign import BODY, LEFT, PICTURE, RIGHT
from recap_deck.place.columns import shares
from recap_deck.theme.model import (
    Decoration,
    FillDecoration,
    Layout,
    Placeholder,
    SpeakerDecoration,
    TextDecoration,
)
from recap_deck.values import replace

_INDENT = 0.05
"""Text that begins this share of the slide, or less, inside its margin is indented."""

_PANEL = 200.0
"""Shapes this high lie behind content: their foot stays where it is, as its foot does."""

_CONTENT_DEPTH = 16
_BESIDE = 64.0


def weighted(layout: Layout, weights: Sequence[float]) -> Layout:
    """Share the width of left and right by weight; the gap between them stays."""
    left, right = layout.placeholder(LEFT), layout.placeholder(RIGHT)
    if left is None or right is None or len(weights) != 2 or weights[0] == weights[1]:
        return layout
    gap = right.rect.x - left.rect.right
    first, second = shares(right.rect.right - left.rect.x, weights, gap)
    rects = {
        LEFT: replace(left.rect, width=first),
        RIGHT: replace(right.rect, x=right.rect.right - second, width=second),
    }
    return _with_rects(layout, rects)


def beside(layout: Layout, name: str) -> Layout:
    """End the other placeholders before the one called `name`, with half a margin between."""
    taken = layout.placeholder(name)
    if taken is None:
        return layout
    edge = taken.rect.x - _BESIDE
    rects = {
        each.name: replace(each.rect, width=max(_BESIDE, min(each.rect.right, edge) - each.rect.x))
        for each in layout.placeholders
        if each.name != name and each.rect.x < edge
    }
    return _with_rects(layout, rects)


def below_speakers(layout: Layout, count: int) -> Layout:
    """Text that hangs under the name of one speaker begins at the margin under several."""
    speakers = [each for each in layout.decorations if isinstance(each, SpeakerDecoration)]
    if count < 2 or not speakers:
        return layout
    left, disc = speakers[0].rect.x, speakers[0].disc_size
    rects = {
        each.name: replace(each.rect, x=left, width=each.rect.right - left)
        for each in layout.placeholders
        if each.rect.x >= left + disc and each.rect.y >= speakers[0].rect.bottom
    }
    return _with_rects(layout, rects)


def next_to(layout: Layout, picture: Rect) -> Layout:
    """Give the text beside a picture the room that the picture leaves, with the same gap."""
    place, body = layout.placeholder(PICTURE), layout.placeholder(BODY)
    if place is None or body is None or place.bleed:
        return layout
    rect = body.rect
    if place.rect.right <= rect.x:
        x = picture.right + rect.x - place.rect.right
        rect = replace(rect, x=x, width=rect.right - x)
    elif rect.right <= place.rect.x:
        rect = replace(rect, width=picture.x - (place.rect.x - rect.right) - rect.x)
    return _with_rects(layout, {BODY: rect})


def pushed(layout: Layout, needs: Mapping[str, float]) -> Layout:
    """Move down what follows placeholders that need more height than they have.

    `needs` holds that height by placeholder's name, negative where a placeholder is empty:
    what follows it moves up into its place.
    """
    if not any(needs.values()):
        return layout
    rects = {
        each.name: _top_moved(each.rect, _shift(each, layout, needs))
        for each in layout.placeholders
    }
    layout = _with_rects(layout, rects)
    decorations = tuple(
        _decoration_moved(each, layout, needs)
        for each in layout.decorations
        if not _hangs_on_nothing(each, needs)
    )
    return replace(layout, decorations=decorations)


def followers(layout: Layout, name: str) -> tuple[Placeholder, ...]:
    """The placeholders that move when `name` needs more height, however indirectly."""
    return tuple(
        each
        for each in layout.placeholders
        if name in _chain(each.follows, layout) and each.name != name
    )


def _chain(name: str, layout: Layout) -> list[str]:
    """A placeholder's name and those it follows; a circle in a theme ends it."""
    names: list[str] = []
    while name and name not in names and len(names) < _CONTENT_DEPTH:
        names.append(name)
        followed = layout.placeholder(name)
        name = followed.follows if followed else ""
    return names


def _shift(
    thing: Placeholder | FillDecoration, layout: Layout, needs: Mapping[str, float]
) -> float:
    shift, y = 0.0, thing.rect.y
    for name in _chain(thing.follows, layout):
        followed = layout.placeholder(name)
        if followed is None:
            break
        need = needs.get(name, 0.0)
        shift += need if need >= 0 else followed.rect.y - y
        y = followed.rect.y
    return shift


def _hangs_on_nothing(decoration: Decoration, needs: Mapping[str, float]) -> bool:
    if isinstance(decoration, SpeakerDecoration) or _is_panel(decoration):
        return False
    return bool(decoration.follows) and needs.get(decoration.follows, 0.0) < 0


def _is_panel(decoration: Decoration) -> bool:
    """Say whether a shape lies behind content, and grows and shrinks with its room."""
    return isinstance(decoration, FillDecoration) and decoration.rect.height >= _PANEL


def _decoration_moved(
    decoration: Decoration, layout: Layout, needs: Mapping[str, float]
) -> Decoration:
    match decoration:
        case FillDecoration() if _is_panel(decoration):
            shift = _shift(decoration, layout, needs)
            return replace(decoration, rect=_top_moved(decoration.rect, shift))
        case FillDecoration() | TextDecoration():
            shift = sum(
                max(0.0, needs.get(name, 0.0)) for name in _chain(decoration.follows, layout)
            )
            return replace(decoration, rect=decoration.rect.moved(0.0, shift))
        case SpeakerDecoration():
            return decoration


def _top_moved(rect: Rect, shift: float) -> Rect:
    return replace(rect, y=rect.y + shift, height=max(0.0, rect.height - shift))


def _with_rects(layout: Layout, rects: Mapping[str, Rect]) -> Layout:
    placeholders = tuple(
        replace(each, rect=rects.get(each.name, each.rect)) for each in layout.placeholders
    )
    return replace(layout, placeholders=placeholders)


def moved_aside(layout: Layout, area: Rect, slide_width: float) -> Layout:
    """Bring placeholders and what hangs on them into `area`, the slide's part beside a picture.

    The outer margin stays, towards the picture it is halved; the rest shrinks in proportion,
    but for indents, and each edge of a shape keeps its distance to the margin it is nearer to.
    """
    if area.width >= slide_width:
        return layout
    rects = [each.rect for each in layout.placeholders if each.rect.width < slide_width]
    if not rects:
        return layout
    left = min(rect.x for rect in rects)
    right = max(rect.right for rect in rects)
    margins = (left, slide_width - right)
    new_left = area.x + (margins[0] if area.x <= 0 else margins[0] / 2)
    new_right = area.right - (margins[1] if area.right >= slide_width else margins[1] / 2)
    ratio = max(0.1, (new_right - new_left) / (right - left))

    def narrowed(distance: float) -> float:
        # What stands in an indent, as a sign before a title, keeps its size.
        return distance if abs(distance) <= _INDENT * slide_width else distance * ratio

    def aside(rect: Rect) -> Rect:
        x = new_left + narrowed(rect.x - left)
        return replace(rect, x=x, width=new_right - narrowed(right - rect.right) - x)

    def edge(x: float) -> float:
        return new_left + x - left if x - left <= right - x else new_right - right + x

    def shape_aside(rect: Rect) -> Rect:
        return replace(rect, x=edge(rect.x), width=max(0.0, edge(rect.right) - edge(rect.x)))

    placeholders = tuple(
        replace(each, rect=aside(each.rect)) if each.rect.width < slide_width else each
        for each in layout.placeholders
    )
    decorations = tuple(_decoration_aside(each, aside, shape_aside) for each in layout.decorations)
    furniture = tuple(replace(each, rect=aside(each.rect)) for each in layout.furniture)
    return replace(layout, placeholders=placeholders, decorations=decorations, furniture=furniture)


def _decoration_aside(
    decoration: Decoration, aside: Callable[[Rect], Rect], shape_aside: Callable[[Rect], Rect]
) -> Decoration:
    """Texts move with the content, and of the shapes those that hang on it."""
    match decoration:
        case FillDecoration():
            rect = shape_aside(decoration.rect) if decoration.follows else decoration.rect
            return replace(decoration, rect=rect)
        case TextDecoration() | SpeakerDecoration():
            return replace(decoration, rect=aside(decoration.rect))
