"""What ziamath has drawn → one path, and the letters that it has no glyph for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from xml.etree.ElementTree import Element

from recap_deck.model.drawings import Letter
from recap_deck.patterns import expression

LETTER = "letter"
"""The tag of a letter that is set in another font."""

_WORD = expression(r"[A-Za-z]|-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?")
_BOW = 0.5523
"""How far the handles of a quarter of an ellipse reach, as a share of its half axis."""


def path_of(svg: Element, left: float) -> str:
    """All outlines; `left` is the x that becomes 0."""
    pieces: list[str] = []
    for element in svg.iter():
        draw = _READERS.get(element.tag)
        if draw is not None:
            pieces += draw(element, left)
    return " ".join(pieces)


def letters_of(svg: Element, left: float) -> tuple[Letter, ...]:
    """The letters, in ems."""
    return tuple(_letter(element, left) for element in svg.iter(LETTER))


def _letter(element: Element, left: float) -> Letter:
    x, y, size, width = (float(element.get(name, "0")) for name in ("x", "y", "size", "width"))
    return Letter(element.text or "", (x - left) / 1000, y / 1000, size / 1000, width / 1000)


def _path(element: Element, left: float) -> Iterator[str]:
    if element.get("stroke"):
        yield from _stroke(element, left)
        return
    x_is_next = True
    for word in _WORD.findall(element.get("d", "")):
        if word.isalpha():
            yield word.upper()
            x_is_next = True
        else:
            yield _number(float(word) - (left if x_is_next else 0.0))
            x_is_next = not x_is_next


def _rectangle(element: Element, left: float) -> Iterator[str]:
    x, y, width, height = _numbers(element, "x", "y", "width", "height")
    x -= left
    thick = float(element.get("stroke-width", "0"))
    if not thick:
        yield from _box(x, y, width, height)
        return
    yield from _box(x, y, width, thick)
    yield from _box(x, y + height - thick, width, thick)
    yield from _box(x, y + thick, thick, height - 2 * thick)
    yield from _box(x + width - thick, y + thick, thick, height - 2 * thick)


def _ellipse(element: Element, left: float) -> Iterator[str]:
    """A ring: the inner outline runs the other way round."""
    x, y, rx, ry = _numbers(element, "cx", "cy", "rx", "ry")
    thick = float(element.get("stroke-width", "0"))
    yield from _oval(x - left, y, rx, ry)
    yield from _oval(x - left, y, -(rx - thick), ry - thick)


def _oval(x: float, y: float, rx: float, ry: float) -> Iterator[str]:
    yield from ("M", *_points(x + rx, y))
    for a, b in ((1, 1), (-1, 1), (-1, -1), (1, -1)):
        # From an end of one axis to the end of the other.
        start, end = ((a, 0), (0, b)) if a == b else ((0, b), (a, 0))
        first = (start[0] + _BOW * end[0], start[1] + _BOW * end[1])
        second = (end[0] + _BOW * start[0], end[1] + _BOW * start[1])
        yield "C"
        for px, py in (first, second, end):
            yield from _points(x + rx * px, y + ry * py)
    yield "Z"


def _stroke(element: Element, left: float) -> Iterator[str]:
    """A straight line as the thin shape that its stroke covers."""
    words = _WORD.findall(element.get("d", ""))
    x1, y1, x2, y2 = (float(word) for word in words if not word.isalpha())
    length = max(1e-6, ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5)
    half = float(element.get("stroke-width", "0")) / 2
    dx, dy = -(y2 - y1) / length * half, (x2 - x1) / length * half
    x1, x2 = x1 - left, x2 - left
    corners = ((x1 - dx, y1 - dy), (x2 - dx, y2 - dy), (x2 + dx, y2 + dy), (x1 + dx, y1 + dy))
    for sign, corner in zip("MLLL", corners, strict=True):
        yield from (sign, *_points(*corner))
    yield "Z"


def _box(x: float, y: float, width: float, height: float) -> Iterator[str]:
    """Clockwise, as the outlines of letters are."""
    yield from ("M", *_points(x, y), "L", *_points(x + width, y))
    yield from ("L", *_points(x + width, y + height), "L", *_points(x, y + height), "Z")


def _points(x: float, y: float) -> tuple[str, str]:
    return _number(x), _number(y)


def _number(value: float) -> str:
    return str(round(value))


def _numbers(element: Element, *names: str) -> tuple[float, ...]:
    return tuple(float(element.get(name, "0")) for name in names)


_READERS: Mapping[str, Callable[[Element, float], Iterator[str]]] = {
    "path": _path,
    "rect": _rectangle,
    "ellipse": _ellipse,
}
"""The elements that ziamath makes."""
