"""From slides in another order to the lines of their file, and to the edits that lead there."""

from __future__ import annotations

import difflib
import itertools
from collections.abc import Sequence

from recap_deck.model.slide import SlideSource
from recap_deck.values import dataclass, replace
from recap_deck.writing.slides.cut import Chunk, CutFile, Lines
from recap_deck.writing.slides.gaps import Gaps, kind_of
from recap_deck.writing.text_edit import TextEdit, single_edit


@dataclass(frozen=True, slots=True)
class Wanted:
    """A slide that a file is to have: its lines, and what it was read as, None for a new one.

    `index` is its place in the file as it was, -1 where it comes from elsewhere. One that
    `stays` keeps its place among the others that do. `text` is what must be read from it.
    What one that `is_alone` has lost was its own, and comes back for it only.
    """

    chunk: Chunk
    was: SlideSource | None = None
    index: int = -1
    stays: bool = False
    text: str = ""
    is_alone: bool = False

    @property
    def gap(self) -> Lines:
        """What parts it from the one before in the file as it was."""
        return self.chunk.gap if self.index > 0 else ()


@dataclass(frozen=True, slots=True)
class Assembled:
    """The lines of a file in pieces: what is before, each slide with its gap, what is after.

    `starts` are the lines on which the slides' own lines begin, counted from 0.
    """

    pieces: tuple[Lines, ...]
    starts: tuple[int, ...]

    @property
    def text(self) -> str:
        """The whole text."""
        return "\n".join(itertools.chain(*self.pieces))


def pieces_of_cut(cut: CutFile) -> tuple[Lines, ...]:
    """The pieces of a file as it is."""
    return (cut.head, *(chunk.gap + chunk.body for chunk in cut.chunks), cut.tail)


def assembled(
    cut: CutFile, gaps: Gaps, wanted: Sequence[Wanted], *, padded: bool = False
) -> Assembled:
    """Put slides together; each takes what parts it from the one before along."""
    head = _head(cut, wanted)
    pieces: list[Lines] = [head]
    starts: list[int] = []
    line = len(head)
    for place, each in enumerate(wanted):
        gap = _gap(gaps, wanted, place) if place else ()
        if padded and place and _is_other_neighbour(wanted, place):
            gap = gaps.padded(gap, each.chunk)
        starts.append(line + len(gap))
        pieces.append(gap + each.chunk.body)
        line += len(pieces[-1])
    return Assembled((*pieces, cut.tail or ("",) * (line == 0)), tuple(starts))


def _gap(gaps: Gaps, wanted: Sequence[Wanted], place: int) -> Lines:
    """Its own gap; the one that was first takes that of the one that is first now."""
    each, above = wanted[place], wanted[place - 1]
    if each.index > 0:
        is_as_it_was = above.index == each.index - 1 and not each.chunk.has_own
        if is_as_it_was or gaps.fits(each.gap, each.chunk):
            return each.gap
    elif each.index == 0 and wanted[0].index > 0:
        is_alike = kind_of(wanted[0].chunk) == kind_of(each.chunk)
        if is_alike and gaps.fits(wanted[0].gap, each.chunk):
            return wanted[0].gap
    return gaps.for_chunk(each.chunk)


def _is_other_neighbour(wanted: Sequence[Wanted], place: int) -> bool:
    return not (wanted[place].stays and wanted[place - 1].stays)


def _head(cut: CutFile, wanted: Sequence[Wanted]) -> Lines:
    """What stands first; a slide's own front matter there has a separator of its own above it."""
    had = bool(cut.chunks) and cut.chunks[0].has_own
    has = bool(wanted) and wanted[0].chunk.has_own
    if has and not had:
        return (*(cut.head or ("",)), "---")
    if had and not has and wanted and len(cut.head) > 1:
        return () if cut.head == ("", "---") else cut.head[:-1]
    return cut.head


def edits_between(old: Sequence[Lines], new: Sequence[Lines]) -> tuple[TextEdit, ...]:
    """The edits that lead from pieces of a text to others; pieces that stay aren't touched."""
    offsets = [0, *itertools.accumulate(sum(map(len, piece)) + len(piece) for piece in old)]
    length = offsets[-1] - 1
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    edits: list[TextEdit] = []
    for sign, first, after, new_first, new_after in matcher.get_opcodes():
        if sign != "equal":
            edits += _edit(old[first:after], new[new_first:new_after], offsets[first])
    return _inside(edits, length)


def _edit(old: Sequence[Lines], new: Sequence[Lines], offset: int) -> tuple[TextEdit, ...]:
    before, after = (_with_ends(each) for each in (old, new))
    found = single_edit(before, after)
    return tuple(replace(e, start=e.start + offset, end=e.end + offset) for e in found)


def _with_ends(pieces: Sequence[Lines]) -> str:
    return "".join(line + "\n" for piece in pieces for line in piece)


def _inside(edits: Sequence[TextEdit], length: int) -> tuple[TextEdit, ...]:
    """Leave out the line end that the last line hasn't got."""
    if not edits or edits[-1].end <= length:
        return tuple(edits)
    last = edits[-1]
    if last.start > length:  # lines after the last one
        return (*edits[:-1], TextEdit(length, length, "\n" + last.new.removesuffix("\n")))
    if last.new:
        return (*edits[:-1], TextEdit(last.start, length, last.new.removesuffix("\n")))
    return (*edits[:-1], TextEdit(max(0, last.start - 1), length, ""))
