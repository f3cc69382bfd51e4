"""From a file's drafts before an edit to those of now; only what may be another one is made."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from recap_deck.source.drafting import Drafting
from recap_deck.source.drafts import Draft, SlideContext
from recap_deck.source.in_force import InForce
from recap_deck.source.lines.rescan import Known
from recap_deck.source.lines.split import Piece
from recap_deck.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Drafted:
    """The drafts of a file that includes no other, one for each piece.

    `forces` says what is in force before each piece, and after the last one.
    """

    context: SlideContext
    pieces: tuple[Piece, ...]
    drafts: tuple[Draft, ...]
    forces: tuple[InForce, ...]


def draft_again(
    context: SlideContext, pieces: Sequence[Piece], before: Drafted | None, known: Known | None
) -> tuple[tuple[Draft, ...], Drafted | None]:
    """Draft the slides of a file, and say what of it may be kept for the next time."""
    redrafting = _Redrafting(context, pieces)
    if before is None or known is None or not _is_alike(context, before.context):
        redrafting.draft(len(pieces))
    else:
        redrafting.draft_around(before, known)
    return redrafting.drafts, redrafting.to_keep()


class _Redrafting:
    """Goes through the pieces of a file, taking what is as it was."""

    def __init__(self, context: SlideContext, pieces: Sequence[Piece]) -> None:
        self._context = context
        self._pieces = pieces
        self._drafting = Drafting(context, InForce(context.dialect, context.start))
        self._drafts: list[Draft] = []
        self._forces: list[InForce] = []

    @property
    def drafts(self) -> tuple[Draft, ...]:
        return tuple(self._drafts)

    def to_keep(self) -> Drafted | None:
        included = self._context.included
        if included is not None and included.asked:
            return None
        forces = (*self._forces, self._drafting.force)
        return Drafted(self._context, tuple(self._pieces), self.drafts, forces)

    def draft(self, end: int) -> None:
        """Draft the pieces up to one."""
        for piece in self._pieces[len(self._forces) : end]:
            first = () if self._forces else self._context.first
            self._forces.append(self._drafting.force)
            self._drafts += self._drafting.drafts(piece, first)

    def draft_around(self, before: Drafted, known: Known) -> None:
        """Take the pieces at both ends that are as they were, and draft those in between."""
        top = _same_above(before.pieces, self._pieces, known)
        self._drafts += before.drafts[:top]
        self._forces += before.forces[:top]
        self._drafting.force = before.forces[top]
        # What holds for the first slide only holds for no other one.
        most = min(len(before.pieces), len(self._pieces)) - max(top, 1)
        below = min(_same_below(before.pieces, self._pieces, known), most)
        self.draft(len(self._pieces) - below)
        start = len(before.pieces) - below
        if not self._drafting.force.is_same_as(before.forces[start]):
            self.draft(len(self._pieces))
            return
        self._forces += before.forces[start:-1]
        self._drafts += self._moved(before, start, known.moved)
        self._drafting.force = before.forces[-1]

    def _moved(self, before: Drafted, start: int, moved: int) -> Sequence[Draft]:
        if not moved:
            return before.drafts[start:]
        return tuple(self._moved_drafts(before, start))

    def _moved_drafts(self, before: Drafted, start: int) -> Iterator[Draft]:
        pieces = self._pieces[len(self._pieces) - len(before.pieces) + start :]
        for index, piece in enumerate(pieces, start):
            draft = before.drafts[index]
            if draft.diagnostics:
                # They name lines.
                drafting = Drafting(self._context, before.forces[index])
                yield from drafting.drafts(piece)
            else:
                yield replace(draft, piece=piece)


def _is_alike(one: SlideContext, other: SlideContext) -> bool:
    """Say whether what the slides of a file share is the same, but for its lines."""
    return _shared(one) == _shared(other)


def _shared(context: SlideContext) -> tuple[object, ...]:
    return (
        context.file,
        context.dialect,
        context.settings,
        context.start,
        context.first,
        context.session,
        context.included is None,
        context.chain,
    )


def _same_above(old: Sequence[Piece], new: Sequence[Piece], known: Known) -> int:
    """How many pieces from the first on are as they were, in lines that nobody edited."""
    pairs = zip(old, new, strict=False)
    differing = (i for i, (was, now) in enumerate(pairs) if now.last >= known.same_to or was != now)
    return next(differing, min(len(old), len(new)))


def _same_below(old: Sequence[Piece], new: Sequence[Piece], known: Known) -> int:
    """How many pieces up to the last one are as they were, but for the lines they stand on."""
    moved = known.moved
    pairs = zip(reversed(old), reversed(new), strict=False)
    differing = (
        i
        for i, (was, now) in enumerate(pairs)
        if now.first < known.same_from or not _is_moved(was, now, moved)
    )
    return next(differing, min(len(old), len(new)))


def _is_moved(was: Piece, now: Piece, moved: int) -> bool:
    """Say whether a piece is another one only by its lines; its text is known to be the same."""
    if not moved:
        return was == now
    return (
        (was.first + moved, was.last + moved, was.section) == (now.first, now.last, now.section)
        and (was.own is None, was.odd is None) == (now.own is None, now.odd is None)
        and (was.own is None or was.own_last + moved == now.own_last)
    )
