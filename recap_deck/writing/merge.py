"""Two states of a text that come from one: what both agree on, and where they differ."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from recap_deck.values import dataclass
from recap_deck.writing.line_matching import matched_lines

Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Agreed:
    """Lines that neither or only one side changed, or both in the same way."""

    lines: Lines


@dataclass(frozen=True, slots=True)
class Differing:
    """Lines that each side changed in its own way, from what they were before."""

    before: Lines
    mine: Lines
    theirs: Lines


@dataclass(frozen=True, slots=True)
class Merged:
    """A text put together of two: pieces from its first line to its last."""

    pieces: tuple[Agreed | Differing, ...]

    @property
    def differing(self) -> tuple[Differing, ...]:
        """The places where somebody has to choose."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Differing))

    def text(self, chosen: Sequence[Lines] = ()) -> str:
        """The whole text; `chosen` has lines for each place where the sides differ."""
        assert len(chosen) == len(self.differing), "a choice for each differing place needed"
        choices = iter(chosen)
        lines = (p.lines if isinstance(p, Agreed) else next(choices) for p in self.pieces)
        return "\n".join(itertools.chain.from_iterable(lines))


def merge(before: str, mine: str, theirs: str) -> Merged:
    """Put together what two sides made of the text `before`, line by line."""
    base, one, other = (tuple(text.split("\n")) for text in (before, mine, theirs))
    pieces: list[Agreed | Differing] = []
    at = (0, 0, 0)
    for shared in (*_shared(base, one, other), (len(base), len(one), len(other), 0)):
        *place, length = shared
        sides = (lines[a:b] for lines, a, b in zip((base, one, other), at, place, strict=True))
        pieces += [*_decided(*sides), Agreed(base[place[0] : place[0] + length])]
        at = (place[0] + length, place[1] + length, place[2] + length)
    return Merged(tuple(_joined(pieces)))


def merged_text(before: str, mine: str, theirs: str) -> str | None:
    """The text put together of two; None where somebody has to choose."""
    merged = merge(before, mine, theirs)
    return None if merged.differing else merged.text()


def _shared(base: Lines, mine: Lines, theirs: Lines) -> Iterator[tuple[int, int, int, int]]:
    """Runs of lines that all three have: where they begin in each, and how many."""
    one = [each for each in matched_lines(base, mine) if each[0] == "equal"]
    other = [each for each in matched_lines(base, theirs) if each[0] == "equal"]
    while one and other:
        _, first, last, place, _ = one[0]
        _, other_first, other_last, other_place, _ = other[0]
        start, end = max(first, other_first), min(last, other_last)
        if start < end:
            yield start, place + start - first, other_place + start - other_first, end - start
        (one if last < other_last else other).pop(0)


def _decided(before: Lines, mine: Lines, theirs: Lines) -> list[Agreed | Differing]:
    if mine in (theirs, before):
        return [Agreed(theirs)]
    if theirs == before:
        return [Agreed(mine)]
    return [Differing(before, mine, theirs)]


def _joined(pieces: Sequence[Agreed | Differing]) -> Iterator[Agreed | Differing]:
    """Pieces without empty ones, and with agreement in one piece."""
    for is_agreed, group in itertools.groupby(pieces, lambda piece: isinstance(piece, Agreed)):
        if not is_agreed:
            yield from group
        elif lines := tuple(line for piece in group for line in _lines_of(piece)):
            yield Agreed(lines)


def _lines_of(piece: Agreed | Differing) -> Lines:
    return piece.lines if isinstance(piece, Agreed) else ()


@dataclass(frozen=True, slots=True)
class Place:
    """A place where the sides differ, with the lines around it that both have."""

    line: int
    """Its first line in the text of this side, from 1."""
    above: Lines
    differing: Differing
    below: Lines


_AROUND = 2


def places_of(merged: Merged) -> tuple[Place, ...]:
    """The places where somebody has to choose, as they are shown."""
    found, line = [], 1
    for index, piece in enumerate(merged.pieces):
        if isinstance(piece, Agreed):
            line += len(piece.lines)
            continue
        above = _lines_of(merged.pieces[index - 1]) if index else ()
        below = _lines_of(merged.pieces[index + 1]) if index + 1 < len(merged.pieces) else ()
        found.append(Place(line, above[-_AROUND:], piece, below[:_AROUND]))
        line += len(piece.mine)
    return tuple(found)
