"""Slides by their numbers, as on paper: `1,6-8`, `2.7`, `S2-4`, `S2-4-8`, `12-`."""

from __future__ import annotations

from collections.abc import Sequence

from recap_deck.build.entries import Entry
from recap_deck.errors import RecapDeckError
from recap_deck.patterns import expression
from recap_deck.values import dataclass

_NUMBER = r"(?:[Ss](\d{1,4})-|(\d{1,4})\.)?(\d{1,5})"
_RANGE = expression(rf"{_NUMBER}(?:\s*([-–])\s*(?:{_NUMBER})?)?\Z")


class RangeError(RecapDeckError):
    """What was written is no range of slides: wrong use, whatever the deck is."""


@dataclass(frozen=True, slots=True)
class SlideRange:
    """Slides from one number to another; up to the end where there is no `last`.

    `talk` is the session's number as the audience counts; for None numbers count through the
    deck, or through the session where only one was asked for. `text` is what was written.
    """

    talk: int | None
    first: int
    last: int | None
    text: str


def read_ranges(text: str) -> tuple[SlideRange, ...]:
    """Read ranges between commas; a RangeError says which isn't one."""
    return tuple(_read_range(piece.strip()) for piece in text.split(","))


def _read_range(text: str) -> SlideRange:
    match = _RANGE.match(text)
    if match is None:
        raise RangeError("range-unreadable", range=text)
    talk, first = _talk(match[1] or match[2]), int(match[3])
    if not match[4]:
        return SlideRange(talk, first, first, text)
    if not match[7]:
        return SlideRange(talk, first, None, text)
    last_talk, last = _talk(match[5] or match[6]), int(match[7])
    if last_talk is not None and last_talk != talk:
        raise RangeError("range-two-sessions", range=text)
    if last < first:
        raise RangeError("range-backwards", range=text)
    return SlideRange(talk, first, last, text)


def _talk(text: str | None) -> int | None:
    return int(text) if text else None


def find_range(
    entries: Sequence[Entry], asked: SlideRange, session: int | None = None
) -> range | None:
    """The indexes of the slides that `asked` names, with what stands between them.

    Numbers count through `session`, or through the deck for None. A range without a last number
    goes on to the end, with cards and backup slides. None where no slide has such a number.
    """
    numbers = _numbers(entries, asked.talk, session)
    last = asked.last if asked.last is not None else last_number(entries, asked.talk, session)
    found = [index for index, number in numbers.items() if asked.first <= number <= last]
    if not found:
        return None
    end = max(found) if asked.last is not None else _end(entries, found[-1], asked.talk, session)
    return range(min(found), end + 1)


def last_number(entries: Sequence[Entry], talk: int | None, session: int | None) -> int:
    """The last number that a range may have; 0 where no slide has one."""
    return max(_numbers(entries, talk, session).values(), default=0)


def _numbers(entries: Sequence[Entry], talk: int | None, session: int | None) -> dict[int, int]:
    """The numbers of slides by their indexes: those of a session, or counted through the deck."""
    before: dict[int | None, int] = {}
    total = 0
    numbers: dict[int, int] = {}
    for index, entry in enumerate(entries):
        if not entry.number:
            continue
        start = before.setdefault(entry.session, total)
        total = max(total, start + entry.number)
        if talk is None and session is None:
            numbers[index] = start + entry.number
        elif (entry.talk == talk) if talk is not None else (entry.session == session):
            numbers[index] = entry.number
    return numbers


def _end(entries: Sequence[Entry], last: int, talk: int | None, session: int | None) -> int:
    if talk is None and session is None:
        return len(entries) - 1
    return max(i for i, entry in enumerate(entries) if entry.session == entries[last].session)
