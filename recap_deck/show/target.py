"""Slides by number as a person says them: `7` of this session, `2.7` of session 2."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from recap_deck.patterns import expression
from recap_deck.values import dataclass

_TARGET = expression(r"(?:(\d{1,4})\.)?(\d{0,5})\Z")


class Listed(Protocol):
    """A slide of the running order: which session it is of, and its number there."""

    @property
    def session(self) -> int | None:
        """Index of the session, None outside of them."""
        ...

    @property
    def talk(self) -> int:
        """The session's number as the audience counts, 0 where it has none."""
        ...

    @property
    def number(self) -> int:
        """The number shown on the slide, 0 where it has none."""
        ...


@dataclass(frozen=True, slots=True)
class Target:
    """A slide by its number; `session` counts from 1, None is the one we are in."""

    session: int | None
    number: int


def read_target(text: str) -> Target | None:
    """Read what was typed; a session without a number is its first slide."""
    match = _TARGET.match(text)
    if match is None or not text:
        return None
    session, number = match.groups()
    return Target(int(session) if session else None, int(number) if number else 1)


def find_target(entries: Sequence[Listed], here: int, target: Target) -> int | None:
    """The index of the slide that `target` names from slide `here`."""
    near = _session_near(entries, here)
    for index, entry in enumerate(entries):
        asked = entry.talk if target.session is not None else entry.session
        wanted = target.session if target.session is not None else near
        if asked == wanted and entry.number == target.number and entry.session is not None:
            return index
    return None


def _session_near(entries: Sequence[Listed], here: int) -> int | None:
    """The session of slide `here`, else of the last one before it, else of the first after."""
    order = (*range(here, -1, -1), *range(here + 1, len(entries)))
    return next(
        (entries[i].session for i in order if i < len(entries) and entries[i].session is not None),
        None,
    )
