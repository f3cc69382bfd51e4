"""From directives as they are met to the values in force on each slide."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from recap_deck.model.slide import SlideDirectives
from recap_deck.source.check import Value
from recap_deck.source.dialects.model import Dialect
from recap_deck.source.directives import Scope

FIELDS: Mapping[str, str] = {
    "paginate": "paginate",
    "header": "header",
    "footer": "footer",
    "class": "classes",
    "color": "color",
    "backgroundColor": "background_color",
    "backgroundImage": "background_image",
    "backgroundPosition": "background_position",
    "backgroundRepeat": "background_repeat",
    "backgroundSize": "background_size",
    "transition": "transition",
    "advance": "advance_seconds",
    "layout": "layout",
    "image": "image",
    "hide": "hide",
    "backup": "backup",
    "minutes": "minutes",
    "fit": "fit",
}


class InForce:
    """The values in force at a place of a session; never changed."""

    def __init__(self, dialect: Dialect, start: Iterable[Value] = ()) -> None:
        given = {"paginate": dialect.paginate, "fit": dialect.fit}
        self._dialect = dialect
        self._values: Mapping[str, Any] = _after(given, start, dialect)
        self._made = SlideDirectives(**self._values)

    def is_same_as(self, other: InForce) -> bool:
        """Say whether the same values are in force."""
        return self is other or self._values == other._values

    def within(self, dialect: Dialect, start: Iterable[Value]) -> InForce:
        """The same values at the start of another file, which may set some of its own."""
        return self._with(_after(self._values, start, dialect), dialect)

    def following(self, values: Sequence[Value]) -> InForce:
        """What is in force after some values."""
        if not any(_is_held(value) for value in values):
            return self
        return self._with(_after(self._values, values, self._dialect), self._dialect)

    def _with(self, values: Mapping[str, Any], dialect: Dialect) -> InForce:
        other = InForce.__new__(InForce)
        other._dialect, other._values = dialect, values
        other._made = SlideDirectives(**values)
        return other

    def on_slide(self, spots: Iterable[Value]) -> SlideDirectives:
        """Give the values of one slide, on which `spots` hold too."""
        values = dict(self._values)
        for value in spots:
            _set(values, value, self._dialect)
        return SlideDirectives(**values) if values != self._values else self._made


def _is_held(value: Value) -> bool:
    return Scope.FOLLOWING in value.directive.scopes and not value.spot


def _after(
    values: Mapping[str, Any], given: Iterable[Value], dialect: Dialect
) -> Mapping[str, Any]:
    changed = dict(values)
    for value in given:
        if _is_held(value):
            _set(changed, value, dialect)
    return changed


def _set(values: dict[str, Any], value: Value, dialect: Dialect) -> None:
    field = FIELDS.get(value.name)
    if field is None:
        return
    if value.value is None:
        values.pop(field, None)
        if field in ("paginate", "fit"):
            values[field] = getattr(dialect, field)
    elif field == "layout":
        values[field] = dialect.layouts.get(value.value, value.value)
    else:
        values[field] = value.value
