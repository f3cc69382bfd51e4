"""The root of an SVG picture: what it says of its size, without reading what is in it."""

from __future__ import annotations

import re
from contextlib import suppress
from functools import lru_cache
from xml.parsers import expat

from recap_deck.patterns import expression

_LENGTH = expression(r"\s*\+?([0-9]*\.?[0-9]+(?:[eE][+-]?[0-9]+)?)\s*(px|pt|pc|mm|cm|in)?\s*\Z")
_UNITS = {"": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
# Bounded in every direction, so that no text takes it long.
_LINKED = expression(
    rb"<(?:\w{1,40}:)?(?:image|feImage)\s[^<>]*?"
    rb"href\s{0,9}=\s{0,9}[\"']\s{0,9}(?!\s|#|data:)([^\"'<>]{1,400})[\"']"
)
_MOST_LINKED = 4_000_000
_MOST_ROOT = 262_144
"""The root's tag begins and ends within so many bytes; editors put much before it."""


@lru_cache(maxsize=64)
def svg_size(data: bytes) -> tuple[float, float] | None:
    """The picture's size in pixels; None where it doesn't say, or isn't an SVG."""
    root = svg_root(data)
    if root is None:
        return None
    width, height = _length(root.get("width")), _length(root.get("height"))
    box = view_box(root)
    if box is not None:
        ratio = box[2] / box[3]
        width, height = width or (height or box[3]) * ratio, height or (width or box[2]) / ratio
    return (width, height) if width and height else None


def svg_root(data: bytes) -> dict[str, str] | None:
    """The attributes of the root element; None where there is none, or it is none of SVG's."""
    found: list[tuple[str, dict[str, str]]] = []

    def begin(name: str, attributes: dict[str, str]) -> None:
        if not found:
            found.append((name, dict(attributes)))

    parser = expat.ParserCreate()
    parser.StartElementHandler = begin
    # A fault after the root is found by whoever draws it.
    with suppress(expat.ExpatError):
        # What is cut off after the root isn't asked for: it is not said to be the end.
        parser.Parse(data[:_MOST_ROOT], False)
    if not found or found[0][0].rpartition(":")[2] != "svg":
        return None
    return found[0][1]


def linked_file(data: bytes) -> str:
    """The first picture in another file that this one would show, "" for none."""
    match = _LINKED.search(data, 0, _MOST_LINKED)
    return match[1].decode("utf-8", "replace") if match else ""


def view_box(root: dict[str, str]) -> tuple[float, float, float, float] | None:
    """The part of the plane that is shown; None where it doesn't say."""
    try:
        numbers = [float(each) for each in re.split(r"[\s,]+", root.get("viewBox", "").strip())]
    except ValueError:
        return None
    if len(numbers) != 4 or not (0 < numbers[2] < 1e9 and 0 < numbers[3] < 1e9):
        return None
    return numbers[0], numbers[1], numbers[2], numbers[3]


def _length(text: str | None) -> float:
    match = _LENGTH.match(text or "")
    return float(match[1]) * _UNITS[match[2] or ""] if match else 0.0
