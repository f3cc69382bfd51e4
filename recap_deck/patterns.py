"""Regular expressions that are compiled when something is first looked for with them.

Some four hundred stand at the tops of modules. To compile those that the first slide loads, and
hardly ever asks, would be a tenth of the time to it.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr

_MEMBERS = (
    "match",
    "search",
    "fullmatch",
    "sub",
    "subn",
    "split",
    "findall",
    "finditer",
    "pattern",
    "flags",
    "groups",
    "groupindex",
)


def expression(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Stand for `re.compile` at the top of a module."""
    waiting: Any = _Waiting(text, flags)
    return waiting  # type: ignore[no-any-return]


class _Waiting:
    """Has what a compiled expression has, from the moment when it is asked for."""

    def __init__(self, text: str | bytes, flags: int) -> None:
        self._text = text
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _MEMBERS:
            raise AttributeError(name)
        compiled = re.compile(self._text, self._flags)
        # From now on they are found without coming here.
        self.__dict__.update((each, getattr(compiled, each)) for each in _MEMBERS)
        return getattr(compiled, name)
