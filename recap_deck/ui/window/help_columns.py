"""How a list of commands flows into columns: which piece stands where, without Qt."""

from __future__ import annotations

from collections.abc import Sequence

from recap_deck.values import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """A heading or a row, known to the reader by `what`; `height` is the room it takes."""

    what: str
    height: float
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class Stood:
    """A piece and where it stands: its column, and its top."""

    piece: Piece
    column: int
    top: float


def flow(pieces: Sequence[Piece], columns: int, gap: float) -> tuple[tuple[Stood, ...], float]:
    """Let pieces flow into as low columns as hold them all; where each stands, and the height.

    Before a heading that isn't a column's first there is a `gap`, and none is a column's last.
    """
    heights = [piece.height for piece in pieces]
    limit = max([sum(heights) / max(1, columns), *heights])
    while True:
        stood, height = _filled(pieces, limit, gap)
        if not stood or stood[-1].column < columns:
            return stood, height
        limit += max(1.0, min(heights) / 2)


def _filled(pieces: Sequence[Piece], limit: float, gap: float) -> tuple[tuple[Stood, ...], float]:
    """Fill columns of a height one after the other, however many that takes."""
    stood: list[Stood] = []
    column, bottom, height = 0, 0.0, 0.0
    for place, piece in enumerate(pieces):
        top = bottom + (gap if piece.is_heading and bottom else 0.0)
        following = pieces[place + 1].height if piece.is_heading and pieces[place + 1 :] else 0.0
        if bottom and top + piece.height + following > limit:
            column, top = column + 1, 0.0
        stood.append(Stood(piece, column, top))
        bottom = top + piece.height
        height = max(height, bottom)
    return tuple(stood), height
