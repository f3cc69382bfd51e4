"""The part of a slide that fills the screen: always of the slide's proportions, always inside."""

from __future__ import annotations

from recap_deck.geometry import Point, Rect, Size

TWICE = 2.0
MOST = 8.0
"""How many times larger at most: beyond that there are no pixels in pictures."""


def whole(size: Size) -> Rect:
    """All of the slide."""
    return Rect(0, 0, size.width, size.height)


def around(size: Size, at: Point, times: float = TWICE) -> Rect:
    """The part that is `times` larger, with `at` in its middle as far as the slide goes."""
    width, height = size.width / times, size.height / times
    return _inside(size, Rect(at.x - width / 2, at.y - height / 2, width, height))


def between(size: Size, start: Point, end: Point) -> Rect:
    """The part that a drag asks for: it begins at `start` and takes `end` in."""
    share = max(abs(end.x - start.x) / size.width, abs(end.y - start.y) / size.height)
    share = min(1.0, max(1 / MOST, share))
    width, height = size.width * share, size.height * share
    x = start.x if end.x >= start.x else start.x - width
    y = start.y if end.y >= start.y else start.y - height
    return _inside(size, Rect(x, y, width, height))


def panned(size: Size, part: Rect, dx: float, dy: float) -> Rect:
    """Another part of the same size, as far as the slide goes."""
    return _inside(size, part.moved(dx, dy))


def scaled(size: Size, part: Rect, at: Point, factor: float) -> Rect:
    """Make larger or smaller what is seen; `at` stays where it is on the screen."""
    share = min(1.0, max(1 / MOST, part.width / size.width / factor))
    width, height = size.width * share, size.height * share
    x = at.x - (at.x - part.x) * width / part.width
    y = at.y - (at.y - part.y) * height / part.height
    return _inside(size, Rect(x, y, width, height))


def times_of(size: Size, part: Rect) -> float:
    """How many times larger a part is seen than all of the slide."""
    return size.width / part.width


def _inside(size: Size, part: Rect) -> Rect:
    x = min(max(0.0, part.x), size.width - part.width)
    y = min(max(0.0, part.y), size.height - part.height)
    return Rect(x, y, part.width, part.height)
