"""Lists: markers hung on the first line's middle, numbers to the right, nesting to any depth."""

from __future__ import annotations

from collections.abc import Sequence

from recap_deck.geometry import Point, Rect
from recap_deck.model.blocks import Align, Item, List
from recap_deck.model.drawings import Shape
from recap_deck.model.runs import Run
from recap_deck.place.boxes import Box, FillBox, Role, TextBox
from recap_deck.place.direction import blocks_run_left
from recap_deck.place.mirror import mirrored
from recap_deck.place.placing import Path, Placing, Room, numbered
from recap_deck.place.stack import moved
from recap_deck.place.strips import Strip, Strips, Tie, all_but_last_tied, with_gap
from recap_deck.place.text import Label, aligned, sized, text_strips, whole_box
from recap_deck.place.typesetter import SetParagraph
from recap_deck.theme.model import Marker, MarkerKind, Spacing, TextStyle
from recap_deck.values import dataclass, replace

_MIDDLE = 0.36
"""How far a marker's middle lies above the baseline, as a share of the text's size."""

_NUMBER_GAP = 0.4
"""Room between a number and its text, as a share of the text's size."""

_LEAST_WIDTH = 9.0
"""Deeper lists are no longer indented where this many letters would not fit."""

_CLEAR = "#00000000"

_TICK = Run(
    "",
    drawing=Shape(
        "M 250 -520 L 440 -330 L 860 -860 L 970 -775 L 455 -125 L 150 -420 Z", 1.0, 0.0, 0.0
    ),
)
"""A stroke over a square as high as its letters' size, standing on its foot."""


@dataclass(frozen=True, slots=True)
class _Shape:
    """How the items of one list look: marker, text style, room for number or marker."""

    marker: Marker
    style: TextStyle
    indent: float
    numbers: tuple[SetParagraph, ...] = ()
    has_marker: bool = True


def list_strips(block: List, path: Path, room: Room, placing: Placing) -> Strips:
    """Set the items of a list one below the other."""
    shape = _shape(block, room, placing)
    start = room.x
    if room.level and room.width - shape.indent < _LEAST_WIDTH * shape.style.size:
        start = min(room.x, room.outer_x)
    # On a turned slide everything is mirrored at the end.
    turned = not shape.style.turned and (room.turned or blocks_run_left((block,)))
    whole = room.from_x(start)
    inner = replace(
        whole.inset(0.0, shape.indent) if turned else whole.inset(shape.indent),
        style=replace(shape.style, turned=True) if turned else shape.style,
        turned=turned,
        role=Role.ITEM,
        level=room.level + 1,
        outer_x=start,
    )
    strips: list[Strip] = []
    above: Item | None = None
    for index, item in enumerate(block.items):
        inside = inner.after(item.step)
        made = _item_strips(item, (*path, index), inside, placing)
        ends = (start, whole.right) if turned else None
        marked = _marked(made[0], item, index, start, shape, inside, placing, ends)
        made = (_named(marked, (*path, index), inside.level), *made[1:])
        made = all_but_last_tied(made, Tie.WITHIN)
        if above is not None:
            gap = _gap(above, block, room.level, placing.theme.spacing)
            gap += block.item_gap * shape.style.size * shape.style.line_height
            made = with_gap(made, gap)
        strips += made
        above = item
    return tuple(strips)


def _item_strips(item: Item, path: Path, room: Room, placing: Placing) -> Strips:
    strips = placing.stack(numbered(item.blocks, path), room)
    if strips:
        return strips
    empty = placing.paragraphs.set((), room.style, room.width)
    return text_strips(empty, room.x, Label(Role.ITEM, path, room.step, room.level - 1))


def _gap(above: Item, block: List, level: int, spacing: Spacing) -> float:
    """More room after an item that ends in a list of its own; a term's meanings stay close."""
    if block.marker == ":":
        return spacing.nested
    nested = bool(above.blocks) and isinstance(above.blocks[-1], List)
    if level:
        return spacing.before_nested if nested else spacing.nested
    return spacing.after_nested if nested else spacing.item


def _shape(block: List, room: Room, placing: Placing) -> _Shape:
    marker = placing.theme.marker(room.level)
    style = placing.theme.item_style(room.level)
    style = sized(style, style.size * block.size)
    if not block.ordered:
        return _Shape(marker, style, marker.indent, has_marker=block.marker != ":")
    numbers = _numbers(block, marker, style, placing)
    widest = max((number.size.width for number in numbers), default=0.0)
    indent = max(marker.indent, widest + _NUMBER_GAP * style.size)
    return _Shape(marker, style, indent, numbers)


def _numbers(
    block: List, marker: Marker, style: TextStyle, placing: Placing
) -> tuple[SetParagraph, ...]:
    number_style = sized(placing.theme.style(marker.number_style), style.size)
    left = aligned(number_style, Align.START)
    sign = block.marker if block.marker in (".", ")") else "."
    return tuple(
        placing.paragraphs.set_whole((Run(f"{block.start + index}{sign}"),), left)
        for index in range(len(block.items))
    )


def _marked(
    strip: Strip,
    item: Item,
    index: int,
    x: float,
    shape: _Shape,
    room: Room,
    placing: Placing,
    ends: tuple[float, float] | None,
) -> Strip:
    """Hang the item's marker on the first line of its first strip.

    Between `ends` it is mirrored: in a text from right to left it stands on the right.
    """
    baseline = _baseline(strip, shape.style)
    if item.checked is not None:
        boxes = _task_box(item.checked, x, baseline, shape, placing)
    elif shape.numbers:
        boxes = (_number_box(shape, index, x, baseline),)
    else:
        boxes = _marker_box(shape, x, baseline) if shape.has_marker else ()
    if ends is not None:
        boxes = tuple(replace(box, rect=mirrored(box.rect, *ends)) for box in boxes)
    marks = tuple(replace(box, role=Role.MARKER, step=room.step) for box in boxes)
    return _with_marks(strip, marks)


def _named(strip: Strip, path: Path, level: int) -> Strip:
    """Let the marks that were put beside a strip say which item they belong to."""
    return replace(strip, boxes=tuple(_named_box(box, path, level) for box in strip.boxes))


def _named_box(box: Box, path: Path, level: int) -> Box:
    if box.role is not Role.MARKER or box.path:
        return box
    if isinstance(box, TextBox):
        return replace(box, path=path, level=level)
    return replace(box, path=path)


def _with_marks(strip: Strip, marks: Sequence[Box]) -> Strip:
    """Put marks beside a strip, with room for those that are higher or lower than it is."""
    above = max(0.0, -min((mark.rect.y for mark in marks), default=0.0))
    boxes = tuple(moved(box, 0.0, above) for box in (*marks, *strip.boxes))
    bottom = max((mark.rect.bottom for mark in marks), default=0.0) + above
    height = max(strip.height + above, bottom)
    elastic = strip.elastic and replace(strip.elastic, least=max(strip.elastic.least, bottom))
    return replace(strip, boxes=boxes, height=height, elastic=elastic)


def _baseline(strip: Strip, style: TextStyle) -> float:
    """Where the strip's first line of text stands, or a line would stand without any."""
    for box in strip.boxes:
        if isinstance(box, TextBox) and box.role is not Role.MARKER:
            line = box.paragraph.lines[box.first]
            return box.rect.y + (line.baseline - line.top) * box.scale
    return _first_baseline(strip.columns, style)


def _first_baseline(columns: Sequence[Strips], style: TextStyle) -> float:
    for column in columns:
        for strip in column[:1]:
            return _baseline(strip, style)
    return style.size


def _number_box(shape: _Shape, index: int, x: float, baseline: float) -> TextBox:
    """A number ends where all numbers of its list end, and stands on the text's line."""
    number = shape.numbers[index]
    left = x + shape.indent - _NUMBER_GAP * shape.style.size - number.size.width
    return whole_box(number, Point(left, baseline - number.lines[0].baseline), Label(Role.MARKER))


def _marker_box(shape: _Shape, x: float, baseline: float) -> tuple[Box, ...]:
    marker = shape.marker
    size = marker.size
    middle = baseline - _MIDDLE * shape.style.size
    square = Rect(x, middle - size / 2, size, size)
    match marker.kind:
        case MarkerKind.SQUARE:
            return (FillBox(square, marker.color, size * 0.28),)
        case MarkerKind.DOT:
            return (FillBox(square, marker.color, size / 2),)
        case MarkerKind.RING:
            return (FillBox(square, _CLEAR, size / 2, marker.color, size * 0.18),)
        case MarkerKind.DASH:
            thick = max(2.0, size * 0.18)
            return (FillBox(Rect(x, middle - thick / 2, size, thick), marker.color),)
        case MarkerKind.NONE:
            return ()


def _task_box(
    checked: bool, x: float, baseline: float, shape: _Shape, placing: Placing
) -> tuple[Box, ...]:
    """An outlined square; with a tick where the task is done."""
    side = min(0.62 * shape.style.size, shape.indent)
    middle = baseline - _MIDDLE * shape.style.size
    outer = Rect(x, middle - side / 2, side, side)
    color = shape.marker.color
    frame = FillBox(outer, _CLEAR, side * 0.2, color, side * 0.1)
    if not checked:
        return (frame,)
    style = replace(sized(shape.style, side), color=color, align=Align.START)
    tick = placing.paragraphs.set_whole((_TICK,), style)
    at = Point(outer.x, outer.bottom - tick.lines[0].baseline)
    return (frame, whole_box(tick, at, Label(Role.MARKER)))
