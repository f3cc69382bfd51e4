"""From directives as they are met to the values in force on each slide."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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
    """The values in force while a session's slides go by."""

    def __init__(self, dialect: Dialect, start: Iterable[Value]) -> None:
        self._dialect = dialect
        self._values: dict[str, Any] = {"paginate": dialect.paginate, "fit": dialect.fit}
        self._made = SlideDirectives(**self._values)
        self.follow(start)

    def within(self, dialect: Dialect, start: Iterable[Value]) -> InForce:
        """The same values at the start of another file, which may set some of its own."""
        inner = InForce(dialect, ())
        inner._values = dict(self._values)
        inner._made = self._made
        inner.follow(start)
        return inner

    def follow(self, values: Iterable[Value]) -> None:
        """Let values hold from this slide on."""
        changed = False
        for value in values:
            if Scope.FOLLOWING in value.directive.scopes and not value.spot:
                self._set(self._values, value)
                changed = True
        if changed:
            self._made = SlideDirectives(**self._values)

    def on_slide(self, spots: Iterable[Value]) -> SlideDirectives:
        """Give the values of one slide, on which `spots` hold too."""
        values = dict(self._values)
        for value in spots:
            self._set(values, value)
        return SlideDirectives(**values) if values != self._values else self._made

    def _set(self, values: dict[str, Any], value: Value) -> None:
        field = FIELDS.get(value.name)
        if field is None:
            return
        if value.value is None:
            values.pop(field, None)
            if field in ("paginate", "fit"):
                values[field] = getattr(self._dialect, field)
        elif field == "layout":
            values[field] = self._dialect.layouts.get(value.value, value.value)
        else:
            values[field] = value.value
