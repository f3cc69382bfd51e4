"""CSS gradients as authors write them in `backgroundImage`, to gradients of ours."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence

from recap_deck.geometry import Point
from recap_deck.patterns import expression
from recap_deck.place.css_colors import hex_color
from recap_deck.theme.model import Gradient

_CALL = expression(r"\s*(?:repeating-)?(linear|radial)-gradient\((.*)\)\s*$", re.I | re.S)
_COMMA = expression(r",(?![^()]*\))")
_ANGLE = expression(r"(-?\d*\.?\d+)(deg|turn|rad|grad)$")
_UNITS = {"deg": 1.0, "turn": 360.0, "rad": 180 / math.pi, "grad": 0.9}
_STOP = expression(r"(.*?)(?:\s+(-?\d*\.?\d+)%)?$", re.S)
_SIDES = {"left": (-1, 0), "right": (1, 0), "top": (0, -1), "bottom": (0, 1)}
_DOWN = 180.0


def css_gradient(text: str, palette: Mapping[str, str]) -> Gradient | None:
    """Read `linear-gradient(…)` or `radial-gradient(…)`; None for anything else."""
    match = _CALL.match(text)
    if not match:
        return None
    pieces = [piece.strip() for piece in _COMMA.split(match[2])]
    is_radial = match[1].lower() == "radial"
    angle = _angle(pieces[0])
    if not _is_color(pieces[0], palette):
        pieces = pieces[1:]
    stops = _stops(pieces, palette)
    if len(stops) < 2:
        return None
    if is_radial:
        return Gradient(stops, Point(0.5, 0.5), Point(1.0, 1.0), radial=True)
    # CSS counts degrees clockwise from straight up; ends lie on the rectangle's edge or corner.
    x, y = math.sin(math.radians(angle)), -math.cos(math.radians(angle))
    reach = (abs(x) + abs(y)) / 2
    start, end = (Point(0.5 + side * x * reach, 0.5 + side * y * reach) for side in (-1, 1))
    return Gradient(stops, start, end)


def _angle(text: str) -> float:
    """The direction in degrees; downwards where none is given."""
    if match := _ANGLE.match(text):
        return float(match[1]) * _UNITS[match[2]]
    if text.startswith("to "):
        ways = [_SIDES[word] for word in text.split()[1:] if word in _SIDES]
        x, y = sum(way[0] for way in ways), sum(way[1] for way in ways)
        return math.degrees(math.atan2(x, -y))
    return _DOWN


def _is_color(text: str, palette: Mapping[str, str]) -> bool:
    match = _STOP.match(text)
    return bool(match and hex_color(match[1], palette))


def _stops(pieces: Sequence[str], palette: Mapping[str, str]) -> tuple[tuple[float, str], ...]:
    """Colours with their places; those without a place stand evenly."""
    last = max(1, len(pieces) - 1)
    stops = []
    for index, piece in enumerate(pieces):
        match = _STOP.match(piece)
        color = hex_color(match[1], palette) if match else ""
        if not match or not color:
            return ()
        share = float(match[2]) / 100 if match[2] else index / last
        stops.append((max(0.0, min(1.0, share)), color))
    return tuple(stops)
