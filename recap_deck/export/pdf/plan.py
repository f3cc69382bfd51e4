"""What goes into a PDF: which entries, in pieces that are made and kept apart."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from recap_deck.build.entries import Entry
from recap_deck.model.card import CardKind

PIECE_SLIDES = 64
"""As many slides as a piece holds at most."""


@dataclass(frozen=True, slots=True)
class PageMark:
    """A page by its place: an entry, and which part of it, counted from 1."""

    entry: int
    part: int


def printed_entries(entries: Sequence[Entry]) -> tuple[int, ...]:
    """The entries that have pages: all slides, and the cards of the agenda and of sessions."""
    return tuple(
        i
        for i, entry in enumerate(entries)
        if not entry.card or entry.card.kind is not CardKind.ITEM
    )


def plan_pieces(entries: Sequence[Entry]) -> tuple[tuple[int, ...], ...]:
    """Divide the printed entries: a piece is a session or an even share of a long one.

    A card between sessions goes with what stands before it.
    """
    return tuple(piece for run in _runs(entries) for piece in _shares(run))


def _runs(entries: Sequence[Entry]) -> Iterator[tuple[int, ...]]:
    session: int | None = None

    def session_of(index: int) -> int | None:
        nonlocal session
        if entries[index].session is not None:
            session = entries[index].session
        return session

    for _, run in itertools.groupby(printed_entries(entries), session_of):
        yield tuple(run)


def _shares(run: Sequence[int]) -> Iterator[tuple[int, ...]]:
    count = -(-len(run) // PIECE_SLIDES)
    cuts = [len(run) * i // count for i in range(count + 1)]
    for start, end in itertools.pairwise(cuts):
        yield tuple(run[start:end])
