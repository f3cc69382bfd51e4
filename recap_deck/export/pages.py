"""Which entries of the running order have pages in a file, and what each page is called."""

from __future__ import annotations

import string
from collections.abc import Sequence

from recap_deck.build.entries import Entry
from recap_deck.model.card import CardKind


def printed_entries(entries: Sequence[Entry]) -> tuple[int, ...]:
    """The entries that have pages: all slides, and the cards of the agenda and of sessions."""
    return tuple(
        i
        for i, entry in enumerate(entries)
        if entry.card is None or entry.card.kind is not CardKind.ITEM
    )


def part_label(label: str, part: int) -> str:
    """The label of one part of a slide: `S1-7`, `S1-7b`, `S1-7c`."""
    if part == 1 or not label:
        return label
    letters = string.ascii_lowercase
    return label + letters[part - 1] if part <= len(letters) else f"{label}.{part}"
