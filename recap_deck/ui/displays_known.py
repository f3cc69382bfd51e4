"""Which displays had slides and notes, for each combination of displays that was presented on."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

from recap_deck.ui.displays import Display, Seats

_MOST = 18
"""As many combinations as a setting has room for; the oldest are forgotten."""


def combination(displays: Sequence[Display]) -> str:
    """A short name for these displays, however they are arranged."""
    return _short("\n".join(sorted(each.identity for each in displays)))


def find_seats(known: str, displays: Sequence[Display]) -> Seats | None:
    """Where slides and notes were on these displays; None for displays that are new together."""
    by_name = {_short(each.identity): each.identity for each in displays}
    names = _names(known).get(combination(displays))
    if names is None or not all(name in by_name for name in names):
        return None
    return Seats(*(by_name[name] for name in names))


def with_seats(known: str, displays: Sequence[Display], seats: Seats) -> str:
    """What is known when slides and notes had these seats; the newest stands last."""
    name = combination(displays)
    names = {each: value for each, value in _names(known).items() if each != name}
    names[name] = (_short(seats.audience), _short(seats.presenter))
    return " ".join(":".join((name, *names[name])) for name in list(names)[-_MOST:])


def _names(known: str) -> dict[str, tuple[str, str]]:
    """The combinations of a setting, which somebody may have edited."""
    words = (word.split(":") for word in known.split())
    return {word[0]: (word[1], word[2]) for word in words if len(word) == 3}


def _short(text: str) -> str:
    return f"{zlib.crc32(text.encode()):08x}"
