"""Where ordinary windows go: beside each other, or where they were the last time."""

from __future__ import annotations

from collections.abc import Iterable

Place = tuple[int, int, int, int]
"""Left, top, width and height on the desktop."""

_TITLE = 36
_EDGE = 8
"""A window's frame, on its other three sides."""
_GAP = 2 * _EDGE + 4
_AUDIENCE_SHARE = 0.36
_LEAST = (240, 135)
_SEEN = 120
"""So much of a window's upper edge must be on a display for it to be dragged."""


def framed(room: Place) -> Place:
    """One window in all of a room but for its title bar and its frame."""
    left, top, width, height = room
    return left + _EDGE, top + _TITLE, width - 2 * _EDGE, height - _TITLE - _EDGE


def side_by_side(room: Place) -> tuple[Place, Place]:
    """Console and slides in one room; neither covers the other, and both have a title bar."""
    left, top, width, height = framed(room)
    audience_width = max(_LEAST[0], round(width * _AUDIENCE_SHARE))
    console_width = width - audience_width - _GAP
    audience_height = min(height, audience_width * 9 // 16)
    audience = (left + console_width + _GAP, top, audience_width, audience_height)
    return (left, top, console_width, height), audience


def alone(room: Place) -> Place:
    """One window in the middle of a display, with a share of it that leaves its edges free."""
    left, top, width, height = room
    wide = min(width * 3 // 4, (height - _TITLE) * 3 // 4 * 16 // 9)
    high = wide * 9 // 16
    return left + (width - wide) // 2, top + (height - high) // 2, wide, high


def read_place(text: str) -> Place | None:
    """A place that was remembered; None where it can't be read or is too small to be one."""
    words = text.split()
    if len(words) != 4 or not all(word.lstrip("-").isdecimal() for word in words):
        return None
    left, top, width, height = map(int, words)
    is_large = width >= _LEAST[0] and height >= _LEAST[1]
    return (left, top, width, height) if is_large else None


def place_text(place: Place) -> str:
    """A place, to be remembered."""
    return " ".join(map(str, place))


def is_reachable(place: Place, rooms: Iterable[Place]) -> bool:
    """Tell whether a window there can be seen and dragged on one of the displays."""
    left, top, width, _ = place
    for room_left, room_top, room_width, room_height in rooms:
        seen = min(left + width, room_left + room_width) - max(left, room_left)
        if seen >= _SEEN and room_top <= top <= room_top + room_height - _SEEN:
            return True
    return False
