"""Qt's paths as SVG writes them: short, and the same on every run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QTransform

_PARTS = 100
"""Of a slide unit: a twentieth of a pixel where a slide fills a screen of 8K."""

_MOVE = QPainterPath.ElementType.MoveToElement
_CURVE = QPainterPath.ElementType.CurveToElement
_LINE = QPainterPath.ElementType.LineToElement


def number(value: float) -> str:
    """A number with as many places as are seen: `12`, `0.5`, `-3.07`."""
    return _text(round(value * _PARTS))


def exact(value: float) -> str:
    """A number that others are multiplied with."""
    text = f"{value:.6f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def path_data(path: QPainterPath) -> str:
    """The commands of a path, each from where the one before ended."""
    parts: list[str] = []
    x = y = 0
    for command, points in _commands(path):
        steps = [(px - x, py - y) for px, py in points]
        if command != "l" or steps[0] != (0, 0):
            parts.append(command + _joined(steps))
        x, y = points[-1]
    return "".join(parts)


def fill_rule(path: QPainterPath) -> str:
    """The attribute for what is inside of a path that crosses itself; none where it is SVG's."""
    return ' fill-rule="evenodd"' if path.fillRule() == Qt.FillRule.OddEvenFill else ""


def matrix(transform: QTransform) -> str:
    """The attribute that moves what is drawn; none where it stays."""
    if transform.isIdentity():
        return ""
    factors = (transform.m11(), transform.m12(), transform.m21(), transform.m22())
    moved = (transform.dx(), transform.dy())
    return f' transform="matrix({" ".join(map(exact, (*factors, *moved)))})"'


def path_through(points: Sequence[QPointF], *, is_closed: bool) -> QPainterPath:
    """Straight lines from point to point."""
    path = QPainterPath(points[0])
    for point in points[1:]:
        path.lineTo(point)
    if is_closed:
        path.closeSubpath()
    return path


def _commands(path: QPainterPath) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    i, count = 0, path.elementCount()
    while i < count:
        element = path.elementAt(i)
        length = 3 if element.type == _CURVE else 1
        command = {_MOVE: "m", _LINE: "l", _CURVE: "c"}[element.type]
        yield command, [_rounded(path.elementAt(i + n)) for n in range(length)]
        i += length


def _rounded(element: QPainterPath.Element) -> tuple[int, int]:
    return round(element.x * _PARTS), round(element.y * _PARTS)


def _joined(steps: Sequence[tuple[int, int]]) -> str:
    """Numbers with no more between them than is needed to tell them apart."""
    texts = [_text(value) for step in steps for value in step]
    return texts[0] + "".join(t if t.startswith("-") else f" {t}" for t in texts[1:])


def _text(parts: int) -> str:
    whole, rest = divmod(abs(parts), _PARTS)
    sign = "-" if parts < 0 else ""
    return f"{sign}{whole}" + (f".{rest:02d}".rstrip("0") if rest else "")
