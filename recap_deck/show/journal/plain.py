"""Frozen values as plain ones that JSON can hold, and back, checked by their types.

A dataclass becomes a mapping with its name under "is"; what equals its default is left out.
"""

from __future__ import annotations

import dataclasses
import enum
import functools
import sys
import types
import typing
from typing import Any


def to_plain(value: object) -> Any:
    """Turn a value of dataclasses, tuples, enums, text and numbers into a plain one."""
    if dataclasses.is_dataclass(value):
        named = {"is": type(value).__name__}
        return named | {
            field.name: to_plain(getattr(value, field.name))
            for field in dataclasses.fields(value)
            if getattr(value, field.name) != field.default
        }
    if isinstance(value, tuple):
        return [to_plain(each) for each in value]
    return value.value if isinstance(value, enum.Enum) else value


def from_plain(kind: Any, raw: object) -> Any:
    """Turn a plain value into one of type `kind`; a `ValueError` says that it is none."""
    origin = typing.get_origin(kind)
    if origin in (typing.Union, types.UnionType):
        return _from_union(typing.get_args(kind), raw)
    if origin is tuple:
        return _from_list(typing.get_args(kind), raw)
    if dataclasses.is_dataclass(kind):
        return _from_mapping(kind, raw)
    if isinstance(kind, type) and issubclass(kind, enum.Enum):
        return kind(raw)
    return _from_scalar(kind, raw)


def _from_scalar(kind: Any, raw: object) -> object:
    if kind is float and isinstance(raw, int | float) and not isinstance(raw, bool):
        if not abs(raw) <= sys.float_info.max:
            raise ValueError("not a finite number")
        return float(raw)
    if kind is None or kind is type(None):
        if raw is None:
            return None
    elif type(raw) is kind:
        return raw
    raise ValueError(f"not of type {kind}")


def _from_union(kinds: tuple[Any, ...], raw: object) -> Any:
    for kind in kinds:
        try:
            return from_plain(kind, raw)
        except ValueError:
            continue
    raise ValueError("of none of the types")


def _from_list(kinds: tuple[Any, ...], raw: object) -> tuple[Any, ...]:
    if not isinstance(raw, list):
        raise ValueError("not a list")
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return tuple(from_plain(kinds[0], each) for each in raw)
    if len(kinds) != len(raw):
        raise ValueError("not as many as there must be")
    return tuple(from_plain(kind, each) for kind, each in zip(kinds, raw, strict=True))


def _from_mapping(kind: Any, raw: object) -> Any:
    if not isinstance(raw, dict) or raw.get("is") != kind.__name__:
        raise ValueError(f"not a {kind.__name__}")
    values = {
        name: from_plain(hint, raw[name]) for name, hint in _hints(kind).items() if name in raw
    }
    try:
        return kind(**values)
    except TypeError as error:
        raise ValueError(f"an incomplete {kind.__name__}") from error


@functools.cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)
