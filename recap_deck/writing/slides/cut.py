"""From a file of slides to pieces of lines that can be put in another order."""

from __future__ import annotations

from collections.abc import Sequence

from recap_deck.source.lines.split import Piece
from recap_deck.values import dataclass
from recap_deck.writing.slides.slide_file import FileSlides

Lines = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chunk:
    """A slide's lines without the empty ones around it, and what parts it from the one before.

    One that `has_own` begins with front matter of its own, up to and without line `top`; one
    that `begins_itself` does so with a heading that cuts, which ends before line `top`. A
    comment that is put in at `top` belongs to the slide.
    """

    gap: Lines
    body: Lines
    top: int = 0
    has_own: bool = False
    begins_itself: bool = False


@dataclass(frozen=True, slots=True)
class CutFile:
    """What stands before all slides, the slides, and what stands after them.

    The first slide's gap is empty. A file with nothing but an empty slide has none.
    """

    head: Lines
    chunks: tuple[Chunk, ...]
    tail: Lines


def cut_slides(read: FileSlides) -> CutFile:
    """Cut a file; every line has its one place."""
    lines = tuple(read.lines)
    chunks: list[Chunk] = []
    end = 0
    for piece in read.pieces:
        start, stop = _without_blanks(lines, piece)
        chunks.append(_chunk(read, piece, lines[end:start], lines[start:stop], start))
        end = stop
    first = chunks[0]
    if len(chunks) == 1 and not first.body:
        return _empty(lines, read.pieces[0].first)
    chunks[0] = Chunk((), first.body, first.top, first.has_own, first.begins_itself)
    return CutFile(first.gap, tuple(chunks), lines[end:])


def _without_blanks(lines: Sequence[str], piece: Piece) -> tuple[int, int]:
    filled = [i for i in range(piece.first, piece.last + 1) if lines[i].strip()]
    return (filled[0], filled[-1] + 1) if filled else (piece.first, piece.first)


def _empty(lines: Lines, first: int) -> CutFile:
    """What is put into an empty file stands before its last line end."""
    after = max(first, len(lines) - 1)
    return CutFile(lines[:after], (), lines[after:])


def _chunk(read: FileSlides, piece: Piece, gap: Lines, body: Lines, start: int) -> Chunk:
    own = piece.own_last + 1 - start
    if own > 0:
        return Chunk(gap, body, own, has_own=True)
    heading = next((h for h in read.scanned.scan.headings if h.line >= start), None)
    if heading is None or heading.line != start or heading.level not in read.dividers.levels:
        return Chunk(gap, body)
    return Chunk(gap, body, heading.lines, begins_itself=True)
