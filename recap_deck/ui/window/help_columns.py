"""How a list of commands flows into columns: which piece stands where, without Qt."""

from __future__ import annotations

import itertools
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

    Before a heading that isn't a column's first there is a `gap`. No row stands alone: two go
    with their heading, and the last two of a group stay together.
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
        if bottom and top + piece.height + _kept_with(pieces, place) > limit:
            column, top = column + 1, 0.0
        stood.append(Stood(piece, column, top))
        bottom = top + piece.height
        height = max(height, bottom)
    return tuple(stood), height


def _kept_with(pieces: Sequence[Piece], place: int) -> float:
    """How high the pieces are that have to stand in the same column after one."""
    after = pieces[place + 1 : place + 4]
    rows = [piece.height for piece in itertools.takewhile(lambda each: not each.is_heading, after)]
    if pieces[place].is_heading:
        return sum(rows if len(rows) == 3 and _ends(pieces, place + 3) else rows[:2])
    return rows[0] if len(rows) == 1 else 0.0


def _ends(pieces: Sequence[Piece], place: int) -> bool:
    """Tell whether a row is its group's last."""
    return place + 1 == len(pieces) or pieces[place + 1].is_heading
