"""Pieces of earlier exports, kept in the user's cache: what didn't change isn't made again."""

from __future__ import annotations

import hashlib
import os
import pickle
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtGui import QFontDatabase

from recap_deck.build.builder import Builder
from recap_deck.export.pdf.kept_files import KeptFiles
from recap_deck.export.pdf.piece import Piece
from recap_deck.export.pdf.piece_file import piece_bytes, read_piece

_PROGRAM = str(Path(__file__).resolve().parents[2])


class KeptPieces:
    """Finds and keeps the pieces of one builder's deck, in at most `room` bytes.

    Pieces with a page for each step are others than those with one for each slide.
    """

    def __init__(self, builder: Builder, room: int = 200_000_000, *, by_step: bool = False) -> None:
        self._builder = builder
        self._kind = b"steps" if by_step else b""
        self._files = KeptFiles("pdf", room)
        self._names: dict[tuple[int, ...], str] = {}

    def find(self, entries: Sequence[int]) -> Piece | None:
        """The piece of `entries`, if it was made before and would be the same now."""
        data = self._files.find(self._name(entries))
        piece = read_piece(data) if data is not None else None
        return piece if piece is not None and self._is_same(piece, entries) else None

    def _is_same(self, piece: Piece, entries: Sequence[int]) -> bool:
        """Say whether the files of pictures are as they were."""
        return all(
            self._builder.picture_state(entries[place], path) == state
            for place, path, state in piece.asked
        )

    def keep(self, entries: Sequence[int], piece: Piece) -> None:
        """Keep the piece of `entries` for the next time."""
        self._files.keep(self._name(entries), piece_bytes(piece))

    def trim(self) -> None:
        """Drop the least recently used until the rest takes no more room than it may."""
        self._files.trim()

    def _name(self, entries: Sequence[int]) -> str:
        key = tuple(entries)
        if key not in self._names:
            digest = hashlib.blake2b(_surroundings() + self._kind, digest_size=20)
            for entry in entries:
                digest.update(pickle.dumps(self._builder.page_key(entry)))
            self._names[key] = f"{digest.hexdigest()}.piece"
        return self._names[key]


@cache
def _surroundings() -> bytes:
    """What else decides how pages look: this program, Qt, and the fonts installed."""
    facts = sorted(_modules(_PROGRAM))
    return repr((facts, qVersion(), sys.version, QFontDatabase.families())).encode()


def _modules(folder: str) -> Iterator[tuple[str, int, int]]:
    """The program's modules, each with the time and size of its file."""
    with os.scandir(folder) as found:
        for each in found:
            if each.is_dir():
                yield from _modules(each.path)
            elif each.name.endswith(".py"):
                facts = each.stat()
                yield each.path, facts.st_mtime_ns, facts.st_size
