"""Which names fit what was typed, the best first; the order is the same every time."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from recap_deck.patterns import expression

Thing = TypeVar("Thing")
MOST = 60

_NEW_WORD = expression(r"[\s._/:-]+|(?<=[a-z])(?=[A-Z])")


def best(typed: str, things: Iterable[Thing], name_of: Callable[[Thing], str]) -> list[Thing]:
    """The things whose names have the letters of `typed` in order, at most `MOST`.

    First what is the same, then what begins so, then words within that begin so, then what holds
    it in one piece; of equals the shorter, then the one that came first.
    """
    if not typed:
        return [thing for thing, _ in zip(things, range(MOST), strict=False)]
    ranked = (
        (*score, place, thing)
        for place, thing in enumerate(things)
        if (score := _score(typed, name_of(thing))) is not None
    )
    found = heapq.nsmallest(MOST, ranked, key=lambda each: each[:-1])
    return [each[-1] for each in found]


def _score(typed: str, name: str) -> tuple[int, int] | None:
    small, wanted = name.casefold(), typed.casefold()
    if small.startswith(wanted):
        return (0 if len(small) == len(wanted) else 1), len(small)
    at = small.find(wanted)
    if at > 0:
        if any(match.end() == at for match in _NEW_WORD.finditer(name)):
            return 2, len(small)
        # Two letters are in the middle of too many words.
        return (3, len(small)) if len(wanted) > 2 else None
    gaps = _gaps(wanted, small)
    return None if gaps < 0 else (4 + gaps, len(small))


def _gaps(wanted: str, name: str) -> int:
    """How many pieces the letters of a word stand in, in order; -1 where one is missing."""
    if not wanted or name[:1] != wanted[:1]:
        return -1
    places = list(_places(wanted, name))
    if len(places) < len(wanted):
        return -1
    return sum(1 for one, two in zip(places, places[1:], strict=False) if two != one + 1)


def _places(wanted: str, name: str) -> Iterator[int]:
    at = -1
    for letter in wanted:
        at = name.find(letter, at + 1)
        if at < 0:
            return
        yield at
