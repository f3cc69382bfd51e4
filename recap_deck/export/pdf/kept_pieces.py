"""Pieces of earlier exports, kept in the user's cache: what didn't change isn't made again."""

from __future__ import annotations

import hashlib
import os
import pickle
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path

from PySide6.QtCore import qVersion
from PySide6.QtGui import QFontDatabase

from recap_deck.build.builder import Builder
from recap_deck.errors import RecapDeckError
from recap_deck.export.pdf.piece import Piece
from recap_deck.export.pdf.piece_file import piece_bytes, read_piece
from recap_deck.files import make_folder, read_file, write_file
from recap_deck.resources import cache_folder

_MAX_PIECE_BYTES = 100_000_000
_PROGRAM = str(Path(__file__).resolve().parents[2])


class KeptPieces:
    """Finds and keeps the pieces of one builder's deck, in at most `room` bytes.

    Pieces with a page for each step are others than those with one for each slide.

    A disk that refuses costs only time.
    """

    def __init__(self, builder: Builder, room: int = 200_000_000, *, by_step: bool = False) -> None:
        self._builder = builder
        self._kind = b"steps" if by_step else b""
        self._room = room
        self._folder = cache_folder() / "pdf"
        self._paths: dict[tuple[int, ...], Path] = {}

    def find(self, entries: Sequence[int]) -> Piece | None:
        """The piece of `entries`, if it was made before and would be the same now."""
        path = self._path(entries)
        try:
            piece = read_piece(read_file(path, _MAX_PIECE_BYTES))
        except RecapDeckError:
            return None
        if piece is None or not self._is_same(piece, entries):
            return None
        with suppress(OSError):
            os.utime(path)  # the least recently used go first
        return piece

    def _is_same(self, piece: Piece, entries: Sequence[int]) -> bool:
        """Say whether the files of pictures are as they were."""
        return all(
            self._builder.picture_state(entries[place], path) == state
            for place, path, state in piece.asked
        )

    def keep(self, entries: Sequence[int], piece: Piece) -> None:
        """Keep the piece of `entries` for the next time."""
        with suppress(RecapDeckError):
            make_folder(self._folder)
            write_file(self._path(entries), piece_bytes(piece), synced=False)

    def trim(self) -> None:
        """Drop the least recently used until the rest takes no more room than it may."""
        with suppress(OSError):
            files = [(path.stat(), path) for path in self._folder.iterdir()]
            room = self._room
            for facts, path in sorted(files, key=lambda each: -each[0].st_mtime):
                room -= facts.st_size
                if room < 0:
                    path.unlink(missing_ok=True)

    def _path(self, entries: Sequence[int]) -> Path:
        key = tuple(entries)
        if key not in self._paths:
            digest = hashlib.blake2b(_surroundings() + self._kind, digest_size=20)
            for entry in entries:
                digest.update(pickle.dumps(self._builder.page_key(entry)))
            self._paths[key] = self._folder / f"{digest.hexdigest()}.piece"
        return self._paths[key]


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
