"""The pages that show slides: session by session, what is said of each slide beside it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from recap_deck.build.builder import Builder
from recap_deck.build.entries import Entry
from recap_deck.build.note_lines import note_lines
from recap_deck.build.notes import notes_of
from recap_deck.export.handout.flow import Strip, filled, moved
from recap_deck.export.handout.lettering import QUIET, RULE, Lettering, box_at
from recap_deck.export.handout.look import Cell, HandoutLook, cells_of
from recap_deck.export.handout.note_strips import note_strips
from recap_deck.export.handout.sheet import Frame, HandoutPage
from recap_deck.export.pages import part_label
from recap_deck.export.text.headings import session_heading
from recap_deck.geometry import Rect
from recap_deck.messages import sentence
from recap_deck.place.boxes import Box, FillBox
from recap_deck.values import dataclass, replace

_PITCH = 50.0
"""From one line to write on to the next: 9 millimetres."""

_HAIR = 1.0
_NUMBER = 17.0
_ABOVE_NUMBER = 5.0


@dataclass(frozen=True, slots=True)
class _Piece:
    """What fills a cell: a part of a slide, or text that had no room beside it (`part` is 0).

    The text's boxes are counted from the cell's upper left.
    """

    entry: int
    part: int
    text: tuple[Box, ...] = ()


def slide_pages(
    builder: Builder, chosen: Sequence[int], look: HandoutLook, letters: Lettering
) -> Iterator[HandoutPage]:
    """The pages of the chosen slides; a session begins on a page of its own."""
    slides = [index for index in chosen if builder.entries[index].slide is not None]
    for _, run in itertools.groupby(slides, lambda index: builder.entries[index].session):
        yield from _session_pages(builder, list(run), look, letters)


def _session_pages(
    builder: Builder, indexes: Sequence[int], look: HandoutLook, letters: Lettering
) -> Iterator[HandoutPage]:
    first = builder.entries[indexes[0]]
    size = builder.pages(indexes[0])[0].slide.size
    cells = cells_of(look, size.height / size.width)
    own = cells[0].counted_from(cells[0].slide)
    pieces = (piece for index in indexes for piece in _pieces(builder, index, own, look, letters))
    opens = first.title if first.session is None else builder.deck.sessions[first.session].title
    while on_page := list(itertools.islice(pieces, len(cells))):
        parts = [
            _drawn(builder, piece, cell, look, letters)
            for piece, cell in zip(on_page, cells, strict=False)
        ]
        boxes = tuple(box for each, _ in parts for box in each)
        frames = tuple(frame for _, each in parts for frame in each)
        yield HandoutPage(session_heading(builder, first), boxes, frames, opens)
        opens = ""


def _pieces(
    builder: Builder, index: int, cell: Cell, look: HandoutLook, letters: Lettering
) -> Iterator[_Piece]:
    """The parts of a slide, the first with its notes, and what is left of them."""
    rest: Sequence[Strip] = ()
    boxes: tuple[Box, ...] = ()
    if cell.text is not None and look.beside == "notes":
        # Where the speaker presses a key is nothing to those who take the paper home.
        notes = note_lines(notes_of(builder, builder.entries[index]), click="")
        strips = note_strips(notes, cell.text.width, letters)
        boxes, rest = filled(strips, cell.text)
    yield _Piece(index, 1, boxes)
    for part in range(2, len(builder.facts(index).scales) + 1):
        yield _Piece(index, part)
    while rest and cell.text is not None:
        boxes = ()
        for column in _columns(cell.text, cell.slide):
            more, rest = filled(rest, column)
            boxes += more
        yield _Piece(index, 0, boxes)


def _columns(text: Rect, slide: Rect) -> tuple[Rect, ...]:
    """The rooms for text where no slide is, all as wide as the one beside it.

    The slide's own is one where it is wide enough; its number stands above them.
    """
    top = slide.y + LABEL_BELOW
    room = Rect(text.x, top, text.width, text.bottom - top)
    is_beside = text.x >= slide.right
    if not is_beside or slide.width < text.width:
        return (room,)
    return replace(room, x=slide.x), room


LABEL_BELOW = 40.0
"""Where a text goes on at the top of a page, its slide's number stands above it."""


def _drawn(
    builder: Builder, piece: _Piece, cell: Cell, look: HandoutLook, letters: Lettering
) -> tuple[tuple[Box, ...], tuple[Frame, ...]]:
    """The boxes of a cell, moved into its place, and its frame."""
    entry = builder.entries[piece.entry]
    boxes: list[Box] = list(moved(piece.text, cell.slide.x, cell.slide.y))
    if not piece.part:
        words = sentence("handout-continued", (("slide", _name(entry)),), builder.language)
        number = letters.cut(words, _NUMBER, cell.slide.width, color=QUIET)
        return (box_at(number, cell.slide.x, cell.slide.y), *boxes), ()
    boxes.append(FillBox(_edge(cell.slide), "#ffffff", edge=RULE, edge_width=2 * _HAIR))
    label = part_label(entry.label, piece.part)
    if label:
        number = letters.set(label, _NUMBER, color=QUIET)
        boxes.append(box_at(number, cell.slide.x, cell.slide.bottom + _ABOVE_NUMBER))
    if look.beside == "lines" and cell.text is not None:
        boxes += _lines(cell.text)
    return tuple(boxes), (Frame(piece.entry, piece.part, cell.slide),)


def _name(entry: Entry) -> str:
    return entry.label or entry.title


def _edge(rect: Rect) -> Rect:
    edge = 2 * _HAIR
    return Rect(rect.x - edge, rect.y - edge, rect.width + 2 * edge, rect.height + 2 * edge)


def _lines(room: Rect) -> Iterator[FillBox]:
    for i in range(1, int(room.height / _PITCH) + 1):
        yield FillBox(Rect(room.x, room.y + i * _PITCH - _HAIR, room.width, _HAIR), RULE)
