"""Pictures among text: sizes, captions, rows of several, and what stands for a missing one."""

from __future__ import annotations

from collections.abc import Sequence

from recap_deck.geometry import Insets, Point, Rect, Size
from recap_deck.model.blocks import Align, Block, Length, Picture
from recap_deck.model.runs import Run
from recap_deck.place.boxes import Box, FillBox, MediaBox, PictureBox, Role
from recap_deck.place.fitted_text import fitted_text, text_in
from recap_deck.place.media import shown_boxes
from recap_deck.place.picture_looks import AUTHOR_WIDTH, looked
from recap_deck.place.pictures import FoundMedia, FoundPicture, MissingPicture
from recap_deck.place.placing import Numbered, Path, Placing, Room
from recap_deck.place.stack import scaled
from recap_deck.place.strips import Elastic, Strip, Strips, Tie, stacked_height, with_gap
from recap_deck.place.text import Label, aligned, text_strips
from recap_deck.theme.colors import is_opaque
from recap_deck.theme.model import Anchor
from recap_deck.values import replace

_LEAST_HEIGHT = 0.35
"""Pictures give way to text down to this share of the room's height …"""

_LEAST_OF_WISHED = 0.6
"""… and those whose size the author gave, down to this share of it …"""

_LEAST_WISHED = 0.45
"""… or to this share of the room's height, whichever is less: two of them fit."""

_MISSING = Size(0.5, 0.4)
"""The room for a missing picture of unknown size, in shares of the width and the height."""

_LEAST_LABEL = Size(8, 3)
"""That room is never smaller than this many letters of its label."""

_ROUNDED = 24.0
_CAPTION_GAP = 12.0
_ROW_GAP = 32.0
_NEARLY = 1.6
"""Pictures of a row whose heights differ by no more than this factor become equally high."""

_LABEL_PADDING = 16.0
_LEAST_PICTURE = 0.1
"""A picture isn't lower than this share of the room, however long its caption is."""


def picture_strips(block: Picture, path: Path, room: Room, placing: Placing) -> Strips:
    """A picture and its caption."""
    found = placing.find_shown(block)
    if isinstance(found, MissingPicture):
        return (_missing_strip(block, found, path, room, placing),)
    caption = _caption_strips(block, path, room, placing)
    below = stacked_height(caption) + _CAPTION_GAP if caption else 0.0
    height = max(_LEAST_PICTURE * room.height, room.height - below)
    size = within(wished_size(block, found, room, placing), room.width, height)
    lone = room.lone or room.style.align is Align.CENTER
    shift = (room.width - size.width) / 2 if lone else 0.0
    rect = Rect(room.x + shift, 0.0, size.width, size.height)
    box = picture_box(block, found, rect, path, room, placing)
    middle = room.x + room.width / 2 if lone else room.x
    unit = placing.theme.size.width / AUTHOR_WIDTH
    boxes = looked(shown_boxes(box, found, block.clip, placing), block.words, unit, placing.ink)
    picture = Strip(size.height, boxes, elastic=_elastic(block, size, middle, room))
    return (replace(picture, tie=Tie.HEADING), *caption) if caption else (picture,)


def picture_row_strips(row: Sequence[Numbered], room: Room, placing: Placing) -> Strips:
    """Pictures side by side at one scale, on one middle; about as high, they are equally high."""
    strips = _equally_high([_in_row(path, block, room, placing) for path, block in row])
    pieces = [_ink(strip) for strip in strips]
    height = max(strip.height for strip in strips)
    width = sum(ink.width for ink in pieces) + _ROW_GAP * (len(strips) - 1)
    middle = room.x + room.width / 2 if room.lone else room.x
    boxes: list[Box] = []
    x = middle - width / 2 if room.lone else room.x
    for strip, ink in zip(strips, pieces, strict=True):
        down = (height - strip.height) / 2
        boxes += [replace(box, rect=box.rect.moved(x - ink.x, down)) for box in strip.boxes]
        x += ink.width + _ROW_GAP
    least = _LEAST_HEIGHT * room.height * room.scale
    whole = Strip(height, tuple(boxes), elastic=Elastic(least, middle))
    ratio = min(1.0, room.width / width)
    return (resized(whole, height * ratio),)


def _in_row(path: Path, block: Block, room: Room, placing: Placing) -> Strip:
    assert isinstance(block, Picture)
    strip = picture_strips(replace(block, title=""), path, replace(room, lone=False), placing)[0]
    # Who asks for a size gets that one.
    return replace(strip, elastic=None) if block.width or block.height else strip


def _equally_high(strips: Sequence[Strip]) -> list[Strip]:
    least = min(strip.height for strip in strips)
    near = all(strip.elastic and strip.height <= _NEARLY * least for strip in strips)
    return [resized(strip, least) if near else strip for strip in strips]


def _ink(strip: Strip) -> Rect:
    """Where a picture is seen: a circle is narrower than its picture, a shadow reaches out."""
    rects = [box.rect for box in strip.boxes if _is_seen_whole(box)]
    rects = rects or [box.rect for box in strip.boxes]
    left, right = min(rect.x for rect in rects), max(rect.right for rect in rects)
    return Rect(left, 0.0, max(1.0, right - left), strip.height)


def _is_seen_whole(box: Box) -> bool:
    if isinstance(box, FillBox):
        return is_opaque(box.fill)  # a panel
    return isinstance(box, PictureBox | MediaBox)


def wished_size(
    block: Picture, found: FoundPicture | FoundMedia, room: Room, placing: Placing
) -> Size:
    """The size the author asks for, else a pixel a slide unit; the aspect is always kept."""
    unit = placing.theme.size.width / AUTHOR_WIDTH
    aspect = found.width / found.height if found.width and found.height else 1.0
    width = _units(block.width, room.width * room.scale, unit)
    height = _units(block.height, room.height * room.scale, unit)
    if width and height:
        return within(Size(height * aspect, height), width, height)
    if width:
        return Size(width, width / aspect)
    if height:
        return Size(height * aspect, height)
    return Size(max(1.0, found.width), max(1.0, found.height))


def within(size: Size, width: float, height: float) -> Size:
    """Make `size` smaller until it fits, aspect kept."""
    ratio = min(1.0, width / size.width, height / size.height)
    return Size(size.width * ratio, size.height * ratio)


def _units(length: Length | None, room: float, unit: float) -> float:
    if length is None:
        return 0.0
    return length.value / 100 * room if length.unit == "%" else length.value * unit


def picture_box(
    block: Picture,
    found: FoundPicture | FoundMedia,
    rect: Rect,
    path: Path,
    room: Room,
    placing: Placing,
) -> PictureBox:
    """The picture in `rect`, with the corners that the theme or the author gives it."""
    radius = placing.theme.picture.radius
    if "rounded" in block.words:
        radius = max(radius, _ROUNDED)
    radius = min(radius, rect.width / 4, rect.height / 4)
    return PictureBox(
        rect, found.key, block.alt, radius=radius, link=block.link, step=room.step, path=path
    )


def resized(strip: Strip, height: float) -> Strip:
    """Draw a strip of pictures at another height; the marker beside it stays as it is."""
    middle = strip.elastic.middle if strip.elastic else 0.0
    ratio = height / strip.height if strip.height else 1.0
    about = Point(middle - middle * ratio, 0.0)
    boxes = (box if box.role is Role.MARKER else scaled(box, ratio, about) for box in strip.boxes)
    return replace(strip, height=height, boxes=tuple(boxes))


def _elastic(block: Picture, size: Size, middle: float, room: Room) -> Elastic:
    whole = room.height * room.scale
    if block.width or block.height:
        return Elastic(min(_LEAST_OF_WISHED * size.height, _LEAST_WISHED * whole), middle)
    return Elastic(min(size.height, _LEAST_HEIGHT * whole), middle)


def _caption_strips(block: Picture, path: Path, room: Room, placing: Placing) -> Strips:
    """A caption stays with its picture, which leaves it the room it takes."""
    if not block.title:
        return ()
    align = Align.CENTER if room.lone else room.style.align
    style = aligned(placing.theme.style(placing.theme.picture.caption_style), align)
    caption = placing.paragraphs.set((Run(block.title),), style, room.width)
    lines = text_strips(caption, room.x, Label(Role.CAPTION, path, room.step))
    return with_gap(lines, _CAPTION_GAP)


def _missing_strip(
    block: Picture, missing: MissingPicture, path: Path, room: Room, placing: Placing
) -> Strip:
    """An outlined box with the label where the picture would be."""
    unit = placing.theme.size.width / AUTHOR_WIDTH
    whole = Size(room.width * room.scale, room.height * room.scale)
    width = _units(block.width, whole.width, unit) or _MISSING.width * whole.width
    height = _units(block.height, whole.height, unit) or _MISSING.height * whole.height
    letter = placing.theme.style(placing.theme.picture.missing_style).size
    width = min(max(width, _LEAST_LABEL.width * letter), room.width)
    height = min(max(height, _LEAST_LABEL.height * letter), room.height)
    shift = (room.width - width) / 2 if room.lone else 0.0
    rect = Rect(room.x + shift, 0.0, width, height)
    boxes = missing_boxes(missing, rect, path, room.step, placing)
    return Strip(max(box.rect.bottom for box in boxes), boxes)


def missing_boxes(
    missing: MissingPicture, rect: Rect, path: Path, step: int, placing: Placing
) -> tuple[Box, ...]:
    """The ground with its edge, and the label in its middle."""
    look = placing.theme.picture
    style = aligned(placing.theme.style(look.missing_style), Align.CENTER)
    padding = min(_LABEL_PADDING, rect.width / 8)
    inner = rect.inset(Insets(padding, 0.0, padding, 0.0))
    runs = (Run(missing.label),)
    label = fitted_text(runs, style, inner.width, inner.height, placing.paragraphs)
    text = text_in(inner, label, Anchor.MIDDLE, Role.CAPTION)
    ground = FillBox(
        rect,
        look.missing_fill,
        min(look.radius, rect.height / 4),
        look.missing_edge,
        role=Role.PICTURE,
        step=step,
        path=path,
    )
    return ground, replace(text, step=step, path=path)
