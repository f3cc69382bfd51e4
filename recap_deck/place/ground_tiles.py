"""Where a background picture goes in its room: its size, its place, and how often it is drawn."""

from __future__ import annotations

import math

from recap_deck.geometry import Rect
from recap_deck.model.grounds import CENTERED, NOT_REPEATED, Anchor, Anchors, Repeat, Repeats
from recap_deck.patterns import expression
from recap_deck.place.pictures import FoundMedia, FoundPicture
from recap_deck.values import dataclass

MOST_TILES = 1_200
"""A picture of a few pixels would be drawn tens of thousands of times; it is made larger."""

_PIXELS = expression(r"(\d{1,5}(?:\.\d+)?)px")
_PERCENT = expression(r"(\d{1,5}(?:\.\d+)?)\s*%")
_LEAST_SCALE = 0.01


@dataclass(frozen=True, slots=True)
class Tiled:
    """Where a picture is drawn, each time with the part of it that is shown.

    `count` is how often it would have been drawn at the size that was asked for.
    """

    pieces: tuple[tuple[Rect, Rect], ...]
    count: int

    @property
    def is_enlarged(self) -> bool:
        """Say whether it is larger than it was asked to be."""
        return self.count > MOST_TILES


def tiled(
    picture: FoundPicture | FoundMedia,
    rect: Rect,
    fit: str,
    anchors: Anchors = CENTERED,
    repeats: Repeats = NOT_REPEATED,
    unit: float = 1.5,
) -> Tiled:
    """Lay a picture into `rect`; `unit` is what a pixel of the author's takes on the slide.

    `fit` is cover, contain, auto (a pixel a slide unit), a percentage of the width or pixels.
    """
    width, height = max(1.0, picture.width), max(1.0, picture.height)
    scale = _scale(width, height, rect, fit, unit)
    count = _count(width * scale, height * scale, rect, repeats)
    if count > MOST_TILES:
        scale *= math.ceil(math.sqrt(count / MOST_TILES))
    across = _spans(rect.x, rect.width, width * scale, anchors[0], repeats[0], unit)
    down = _spans(rect.y, rect.height, height * scale, anchors[1], repeats[1], unit)
    pieces = (_piece(Rect(x, y, w, h), rect) for y, h in down for x, w in across)
    return Tiled(tuple(piece for piece in pieces if piece is not None), count)


def _scale(width: float, height: float, rect: Rect, fit: str, unit: float) -> float:
    size = fit.split()[0] if fit.split() else "cover"
    if size == "contain":
        return min(rect.width / width, rect.height / height)
    if size == "auto":
        return 1.0
    percent, pixels = _PERCENT.fullmatch(size), _PIXELS.fullmatch(size)
    if percent:
        return max(_LEAST_SCALE, float(percent[1]) / 100) * rect.width / width
    if pixels:
        return max(1.0, float(pixels[1])) * unit / width
    return max(rect.width / width, rect.height / height)


def _count(width: float, height: float, rect: Rect, repeats: Repeats) -> int:
    across = 1 if repeats[0] is Repeat.ONCE else math.ceil(rect.width / width)
    down = 1 if repeats[1] is Repeat.ONCE else math.ceil(rect.height / height)
    return across * down


def _spans(
    start: float, room: float, length: float, anchor: Anchor, repeat: Repeat, unit: float
) -> list[tuple[float, float]]:
    """Start and length of each tile along one axis; the outer ones may reach out of the room."""
    offset = (room - length) * anchor.share + anchor.pixels * unit
    fitting = math.floor(room / length + 1e-9)
    if repeat is Repeat.REPEAT:
        first = offset - math.ceil(offset / length - 1e-9) * length
        count = math.ceil((room - first) / length - 1e-9)
        return [(start + first + i * length, length) for i in range(count)]
    if repeat is Repeat.ROUND:
        count = max(1, round(room / length))
        return [(start + i * room / count, room / count) for i in range(count)]
    if repeat is Repeat.SPACE and fitting > 1:
        pitch = length + (room - fitting * length) / (fitting - 1)
        return [(start + i * pitch, length) for i in range(fitting)]
    return [(start + offset, length)]


def _piece(tile: Rect, room: Rect) -> tuple[Rect, Rect] | None:
    """What of a tile lies in the room, and which part of the picture that is."""
    left, top = max(tile.x, room.x), max(tile.y, room.y)
    width = min(tile.right, room.right) - left
    height = min(tile.bottom, room.bottom) - top
    if width <= 0 or height <= 0:
        return None
    crop = Rect(
        (left - tile.x) / tile.width,
        (top - tile.y) / tile.height,
        width / tile.width,
        height / tile.height,
    )
    return Rect(left, top, width, height), crop
