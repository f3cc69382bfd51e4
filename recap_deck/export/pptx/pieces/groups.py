"""Which pieces belong together: a panel and what stands on it, a bar and the text beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recap_deck.export.pptx.pieces.gathering import Cells, Piece, Text
from recap_deck.geometry import Rect
from recap_deck.place.boxes import FillBox, Role
from recap_deck.values import dataclass

_PANEL = 60.0
"""What is filled and less wide or high than this holds nothing."""

_BAR = 16.0
_BESIDE = 80.0
_MOST = 0.8
"""A panel that covers more of the slide than this share is a ground."""

_NAMES = {Role.CODE: "Code", Role.QUOTE: "Quote", Role.AGENDA: "Agenda"}


@dataclass(frozen=True, slots=True)
class Group:
    """Pieces that are moved as one thing."""

    name: str
    pieces: tuple[Piece, ...]


def grouped(pieces: Sequence[Piece], area: float) -> Iterator[Piece | Group]:
    """The same pieces in their order, on a slide of that area; a table stands alone always."""
    index = 0
    while index < len(pieces):
        piece = pieces[index]
        count = _count_on(piece, pieces[index + 1 :], area) if isinstance(piece, FillBox) else 0
        members = tuple(pieces[index : index + 1 + count])
        if count and any(isinstance(each, Text) for each in members):
            yield Group(_name_of(members), members)
        else:
            yield from members
        index += 1 + count


def _count_on(fill: FillBox, others: Sequence[Piece], area: float) -> int:
    """How many of the pieces that follow a fill belong to it."""
    rect = fill.rect
    if min(rect.width, rect.height) > _PANEL and rect.width * rect.height < _MOST * area:
        return _count_within(rect, others)
    is_bar = rect.width <= _BAR and rect.height > 2 * _BAR
    return int(is_bar and bool(others) and _is_beside(rect, others[0]))


def _count_within(rect: Rect, others: Sequence[Piece]) -> int:
    count = 0
    for piece in others:
        if isinstance(piece, Cells):
            # Slide programs know no table within a group.
            return 0
        if not rect.contains(piece.rect, 2.0):
            break
        count += 1
    return count


def _is_beside(bar: Rect, piece: Piece) -> bool:
    if not isinstance(piece, Text):
        return False
    gap = max(piece.rect.x - bar.right, bar.x - piece.rect.right)
    return -1 <= gap < _BESIDE and bar.y - 2 <= piece.rect.y and piece.rect.bottom <= bar.bottom + 2


def _name_of(pieces: Sequence[Piece]) -> str:
    roles = [piece.role for piece in pieces if isinstance(piece, Text)]
    if isinstance(pieces[0], FillBox) and pieces[0].rect.width <= _BAR:
        return "Quote"
    return next((_NAMES[role] for role in roles if role in _NAMES), "Panel")
