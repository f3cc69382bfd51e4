"""A selection as a value, and the entries of the running order that it leaves."""

from __future__ import annotations

from collections.abc import Sequence

from recap_deck.build.entries import Entry
from recap_deck.errors import RecapDeckError
from recap_deck.export.pages import printed_entries
from recap_deck.export.selection.ranges import SlideRange, find_range, last_number
from recap_deck.export.selection.sessions import find_session
from recap_deck.model.deck import Session
from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class Selection:
    """What is asked for; what names nothing in particular is everything."""

    ranges: tuple[SlideRange, ...] = ()
    sessions: tuple[str, ...] = ()
    with_backup: bool = True


def selected(
    entries: Sequence[Entry], sessions: Sequence[Session], selection: Selection
) -> tuple[int, ...]:
    """The entries with pages that `selection` leaves, in the order of the deck.

    A RecapDeckError says what names nothing.
    """
    asked = [find_session(sessions, entries, name) for name in selection.sessions]
    found = printed_entries(entries)
    if asked:
        found = tuple(i for i in found if entries[i].session in asked)
    if selection.ranges:
        session = asked[0] if len(set(asked)) == 1 else None
        ranged = _ranged(entries, selection.ranges, session, found)
        found = tuple(i for i in found if i in ranged)
    if not selection.with_backup:
        found = tuple(i for i in found if not _is_backup(entries[i]))
    if not found and printed_entries(entries):
        raise RecapDeckError("export-nothing-chosen")
    return found


def by_session(entries: Sequence[Entry], chosen: Sequence[int]) -> dict[int, tuple[int, ...]]:
    """The chosen entries of each session that has any; cards between sessions are of none."""
    sessions = dict.fromkeys(session for i in chosen if (session := entries[i].session) is not None)
    return {one: tuple(i for i in chosen if entries[i].session == one) for one in sessions}


def _ranged(
    entries: Sequence[Entry], ranges: Sequence[SlideRange], session: int | None, left: Sequence[int]
) -> set[int]:
    found: set[int] = set()
    for each in ranges:
        indexes = find_range(entries, each, session)
        if indexes is None or not set(indexes) & set(left):
            last = last_number(entries, each.talk, session) if indexes is None else 0
            code = "range-empty" if last else "range-nowhere"
            raise RecapDeckError(code, range=each.text, last=last)
        found.update(indexes)
    return found


def _is_backup(entry: Entry) -> bool:
    return entry.slide is not None and entry.slide.directives.backup
