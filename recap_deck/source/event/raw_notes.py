"""Notes as a visitor wrote them down, read as the event that they are about."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from recap_deck.model.deck import Deck
from recap_deck.source.text_file import SourceText


@dataclass(frozen=True, slots=True)
class RawNotes:
    """Not read yet."""

    def deck(self, path: Path, root: Path) -> Deck:
        """Not read yet."""
        raise NotImplementedError


def read_raw_notes(source: SourceText) -> RawNotes | None:
    """Not read yet."""
    return None
