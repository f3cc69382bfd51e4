"""From the text values of a theme file to typed ones: colours, boxes, fills, whole dataclasses."""

from __future__ import annotations

import enum
import functools
import types
import typing
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from recap_deck.errors import ThemeError
from recap_deck.geometry import Insets, Point, Rect, Size
from recap_deck.patterns import expression
from recap_deck.theme.colors import long_hex, with_opacity
from recap_deck.theme.model import Fill, Gradient
from recap_deck.values import dataclass

_COLOR_ENDINGS = ("color", "fill", "edge", "rule", "stripe", "bar")
"""Texts under these names are colours: of the palette, or as `#rrggbb`."""

_HEX = expression(r"#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})\Z")


@dataclass(frozen=True, slots=True)
class Reader:
    """Turns raw values of one theme into typed ones; `where` names the place in errors."""

    theme: str
    size: Size
    palette: Mapping[str, str]
    where: str = ""

    def at(self, step: object) -> Reader:
        """The same reader, one step further in."""
        place = f"{self.where}.{step}" if self.where else str(step)
        # Called for every value: `dataclasses.replace` would take a quarter of all the time.
        return Reader(self.theme, self.size, self.palette, place)

    def refuse(self, value: object, expected: str) -> ThemeError:
        """Say that `value` is not what belongs here."""
        return ThemeError(
            "theme-value", theme=self.theme, where=self.where, value=value, expected=expected
        )

    def color(self, value: object) -> str:
        """A palette's name or `#rrggbb`, with an opacity after a slash: `text/60%`."""
        if value == "":
            return ""
        name, _, opacity = str(value).partition("/")
        found = self.palette.get(name, name)
        if not _HEX.match(found):
            raise self.refuse(value, _color_hint(name, self.palette))
        return with_opacity(long_hex(found), opacity) if opacity else long_hex(found)

    def fill(self, value: object) -> Fill:
        """A colour, or a mapping with `stops` and `from`/`to` or `center`/`rim`."""
        if not isinstance(value, Mapping):
            return self.color(value)
        radial = "center" in value
        start, end = ("center", "rim") if radial else ("from", "to")
        stops = tuple(
            (self.at("stops").number(at), self.at("stops").color(color))
            for at, color in value.get("stops", ())
        )
        return Gradient(
            stops,
            self.at(start).point(value.get(start, ["0", "0"])),
            self.at(end).point(value.get(end, ["0", "1"])),
            radial,
        )

    def number(self, value: object) -> float:
        """A decimal number."""
        try:
            return float(str(value))
        except ValueError as error:
            raise self.refuse(value, "a number") from error

    def point(self, value: object) -> Point:
        """Two numbers."""
        x, y = self.numbers(value, 2)
        return Point(x, y)

    def numbers(self, value: object, count: int) -> tuple[float, ...]:
        """A list of exactly `count` numbers."""
        if not isinstance(value, Sequence) or isinstance(value, str) or len(value) != count:
            raise self.refuse(value, f"a list of {count} numbers")
        return tuple(self.number(each) for each in value)

    def box(self, value: object) -> Rect:
        """Left, top, right and bottom edge; a negative one is measured from the far side."""
        if not isinstance(value, Sequence) or isinstance(value, str) or len(value) != 4:
            raise self.refuse(value, "a list of 4 edges")
        spans = (self.size.width, self.size.height, self.size.width, self.size.height)
        left, top, right, bottom = (
            self._edge(edge, span) for edge, span in zip(value, spans, strict=True)
        )
        return Rect(left, top, max(0.0, right - left), max(0.0, bottom - top))

    def _edge(self, value: object, span: float) -> float:
        text = str(value)
        if text.endswith("%"):
            return self.number(text[:-1]) * span / 100
        number = self.number(text)
        return span + number if text.startswith("-") else number

    def insets(self, value: object) -> Insets:
        """Left, top, right, bottom; or one number for all."""
        if isinstance(value, str):
            return Insets(*[self.number(value)] * 4)
        return Insets(*self.numbers(value, 4))

    def typed(self, value: Any, kind: Any) -> Any:
        """Turn a raw value into the type that a dataclass's field is declared with."""
        return _way(kind)(self, value)

    def several(self, value: Any, kind: Any) -> tuple[Any, ...]:
        """Values of one kind; a mapping is one of names to colours, a text the only value."""
        if isinstance(value, Mapping):
            return tuple((name, self.at(name).color(each)) for name, each in value.items())
        if isinstance(value, str):
            value = [value]
        if kind is str:
            # Most values of a theme are lists of names, of which none can be refused.
            return tuple(str(each) for each in value)
        return tuple(self.at(i).typed(each, kind) for i, each in enumerate(value))

    def member(self, value: object, kind: type[enum.Enum]) -> enum.Enum:
        """The member of an enum that has this value."""
        try:
            return kind(value)
        except ValueError as error:
            names = ", ".join(str(each.value) for each in kind)
            raise self.refuse(value, f"one of {names}") from error

    def dataclass(self, raw: Any, kind: Any, **given: Any) -> Any:
        """Make a dataclass from a mapping; unknown keys are refused with the nearest name."""
        if not isinstance(raw, Mapping):
            raise self.refuse(raw, "a mapping")
        hints = _hints(kind)
        values = dict(given)
        for key, value in raw.items():
            name = str(key).replace("-", "_")
            if name not in hints:
                raise self.at(key).refuse(value, f"a known name{_nearest(name, hints)}")
            hint = hints[name]
            if hint is not str:
                values[name] = self.at(key).typed(value, hint)
            elif name.endswith(_COLOR_ENDINGS):
                values[name] = self.at(key).color(value)
            else:
                values[name] = str(value)
        try:
            return kind(**values)
        except TypeError as error:
            raise self.refuse(raw, "all of its values") from error


_SCALARS: Mapping[Any, Callable[[Reader, Any], Any]] = {
    str: lambda _, value: str(value),
    float: Reader.number,
    int: lambda reader, value: int(reader.number(value)),
    bool: lambda reader, value: reader.typed(value, _Truth) is _Truth.YES,
    Rect: Reader.box,
    Insets: Reader.insets,
    Point: Reader.point,
}


@functools.cache
def _way(kind: Any) -> Callable[[Reader, Any], Any]:
    """How values of a kind are read; found once, a theme has a thousand values."""
    origin = typing.get_origin(kind)
    if kind == Fill:
        return Reader.fill
    if origin in (tuple, Sequence):
        return lambda reader, value: reader.several(value, typing.get_args(kind)[0])
    if origin in (typing.Union, types.UnionType):
        return _way(typing.get_args(kind)[0])
    if kind in _SCALARS:
        return _SCALARS[kind]
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return lambda reader, value: reader.member(value, kind)
    return lambda reader, value: reader.dataclass(value, kind)


class _Truth(enum.Enum):
    YES = "true"
    NO = "false"


_HINTS: dict[Any, dict[str, Any]] = {}


def _hints(kind: Any) -> dict[str, Any]:
    if kind not in _HINTS:
        _HINTS[kind] = typing.get_type_hints(kind)
    return _HINTS[kind]


def _color_hint(name: str, palette: Mapping[str, str]) -> str:
    return f"a colour as #rrggbb or a name of the palette{_nearest(name, palette)}"


def _nearest(name: str, names: Mapping[str, object]) -> str:
    import difflib

    close = difflib.get_close_matches(name, names, n=1)
    return f" (did you mean “{close[0]}”?)" if close else ""
