"""Variants of a theme: what `class` lays over it, by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from recap_deck.errors import ThemeError
from recap_deck.theme.raw import Raw, merged

_MOST_ALIASES = 8


def variant_names(raw: Mapping[str, Any]) -> tuple[str, ...]:
    """The names that a theme has a variant for."""
    return tuple(raw.get("variants") or {})


def with_variants(raw: Raw, names: Iterable[str], theme: str) -> Raw:
    """Lay the variants of these names over a theme, in the theme's order; others are nothing.

    A variant is values of the theme, or the name of another variant.
    """
    variants = raw.get("variants") or {}
    wanted = set(names)
    for name in variants:
        if name in wanted:
            raw = merged(raw, _values_of(name, variants, theme))
    return raw


def _values_of(name: str, variants: Mapping[str, Any], theme: str) -> Mapping[str, Any]:
    for found in _followed(name, variants):
        if isinstance(found, Mapping):
            return found
    raise ThemeError(
        "theme-value",
        theme=theme,
        value=variants[name],
        where=f"variants.{name}",
        expected="values of the theme, or the name of another variant",
    )


def _followed(name: str, variants: Mapping[str, Any]) -> Iterator[Any]:
    """A variant, and where it is a name, what that one is; "" is the theme as it is."""
    found: Any = variants[name]
    for _ in range(_MOST_ALIASES):
        yield {} if found == "" else found
        found = variants.get(found) if isinstance(found, str) else None
