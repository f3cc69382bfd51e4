"""The pieces that a PDF is made of: made, and kept, apart from each other."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from recap_deck.build.entries import Entry
from recap_deck.export.pages import printed_entries

PIECE_SLIDES = 64
"""As many slides as a piece holds at most."""


def plan_pieces(
    entries: Sequence[Entry], chosen: Sequence[int] | None = None
) -> tuple[tuple[int, ...], ...]:
    """Divide the chosen entries: a piece is a session or an even share of a long one.

    None stands for all that are printed. A card between sessions goes with what stands before it.
    """
    indexes = printed_entries(entries) if chosen is None else chosen
    return tuple(piece for run in _runs(entries, indexes) for piece in _shares(run))


def _runs(entries: Sequence[Entry], indexes: Sequence[int]) -> Iterator[tuple[int, ...]]:
    session: int | None = None

    def session_of(index: int) -> int | None:
        nonlocal session
        if entries[index].session is not None:
            session = entries[index].session
        return session

    for _, run in itertools.groupby(indexes, session_of):
        yield tuple(run)


def _shares(run: Sequence[int]) -> Iterator[tuple[int, ...]]:
    count = -(-len(run) // PIECE_SLIDES)
    cuts = [len(run) * i // count for i in range(count + 1)]
    for start, end in itertools.pairwise(cuts):
        yield tuple(run[start:end])
