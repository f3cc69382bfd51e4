"""Slides by number as a person says them: `7` of this session, `2.7` of session 2."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

_TARGET = re.compile(r"(?:(\d{1,4})\.)?(\d{0,5})\Z")


class Listed(Protocol):
    """A slide of the running order: its session's index, and its number there."""

    @property
    def session(self) -> int | None:
        """Index of the session, None outside of them."""
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
    session = _session_near(entries, here) if target.session is None else target.session - 1
    for index, entry in enumerate(entries):
        if entry.session == session and entry.number == target.number:
            return index
    return None


def _session_near(entries: Sequence[Listed], here: int) -> int | None:
    """The session of slide `here`, else of the last one before it, else of the first after."""
    order = (*range(here, -1, -1), *range(here + 1, len(entries)))
    return next(
        (entries[i].session for i in order if i < len(entries) and entries[i].session is not None),
        None,
    )
