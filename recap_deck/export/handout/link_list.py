"""The last sheets of a handout: where the slides' links lead, to be typed or scanned."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from recap_deck.build.builder import Builder
from recap_deck.build.link_texts import Link, outside_links
from recap_deck.build.notes import notes_of
from recap_deck.export.handout.flow import Strip, filled, moved
from recap_deck.export.handout.lettering import QUIET, RULE, Lettering, block_of, box_at
from recap_deck.export.handout.look import GAP, HandoutLook
from recap_deck.export.handout.sheet import HandoutPage
from recap_deck.export.text.headings import session_heading
from recap_deck.geometry import Rect
from recap_deck.messages import sentence
from recap_deck.place.boxes import Box, FillBox, PictureBox
from recap_deck.place.pictures import FoundPicture
from recap_deck.place.qr import PREFIX, qr_picture
from recap_deck.place.text import paragraph_height
from recap_deck.theme.model import QrLook
from recap_deck.values import dataclass

_COLUMNS = 2
_CODE = 148.0
"""A code is 26 millimetres wide: a camera reads an address of usual length off it."""

_WORDS, _ADDRESS, _HEADING = 21.0, 17.0, 28.0
_KINDS = ("http://", "https://", "mailto:")


@dataclass(frozen=True, slots=True)
class _Place:
    """A link, and what says on which slide it stands first."""

    link: Link
    label: str


def link_pages(
    builder: Builder, chosen: Sequence[int], look: HandoutLook, letters: Lettering
) -> Iterator[HandoutPage]:
    """The links of the chosen slides by session, each address once in a session."""
    title = opens = sentence("handout-links", (), builder.language)
    rest = tuple(_strips(builder, chosen, look, letters))
    while rest:
        boxes, rest = filled(rest, look.area)
        yield HandoutPage(title, boxes, opens=opens)
        opens = ""


def _strips(
    builder: Builder, chosen: Sequence[int], look: HandoutLook, letters: Lettering
) -> Iterator[Strip]:
    width = look.area.width
    slides = [index for index in chosen if builder.entries[index].slide is not None]
    for _, run in itertools.groupby(slides, lambda index: builder.entries[index].session):
        indexes = list(run)
        places = _places(builder, indexes, with_notes=look.beside == "notes")
        if places:
            heading = session_heading(builder, builder.entries[indexes[0]])
            yield Strip(GAP)
            yield block_of(letters.set(heading, _HEADING, width, weight=700), tied=True)
            yield Strip(GAP / 2, (FillBox(Rect(0, 8.0, width, 1.0), RULE),), tied=True)
            yield from _rows(places, width, letters)


def _places(builder: Builder, indexes: Sequence[int], *, with_notes: bool) -> list[_Place]:
    """The links that are printed; in notes, too, where those are."""
    found: dict[str, _Place] = {}
    for index in indexes:
        notes = notes_of(builder, builder.entries[index]) if with_notes else ()
        for link in outside_links((*builder.parsed(index).blocks, *notes)):
            if link.address.lower().startswith(_KINDS):
                found.setdefault(link.address, _Place(link, _where(builder, index)))
    return list(found.values())


def _where(builder: Builder, index: int) -> str:
    label = builder.entries[index].label
    return sentence("handout-slide", (("label", label),), builder.language) if label else ""


def _rows(places: Sequence[_Place], width: float, letters: Lettering) -> Iterator[Strip]:
    room = (width - GAP * (_COLUMNS - 1)) / _COLUMNS
    for start in range(0, len(places), _COLUMNS):
        row: list[Box] = []
        for column, place in enumerate(places[start : start + _COLUMNS]):
            row += moved(_cell(place, room, letters), column * (room + GAP), 0.0)
        yield Strip(_CODE + GAP / 2, tuple(row))


def _cell(place: _Place, width: float, letters: Lettering) -> tuple[Box, ...]:
    """The code, and beside its middle the words, the address, and where it stands."""
    address = place.link.address
    left, room = _CODE + GAP / 3, width - _CODE - GAP / 3
    words = place.link.text if place.link.text not in ("", address) else ""
    texts = [letters.cut(words, _WORDS, room, weight=600, lines=2)] if words else []
    texts.append(letters.cut(address, _ADDRESS, room, color=QUIET, link=address, lines=3))
    if place.label:
        texts.append(letters.set(place.label, _ADDRESS, room, color=QUIET))
    y = (_CODE - sum(map(paragraph_height, texts))) / 2
    boxes: list[Box] = []
    code = qr_picture(PREFIX + address, QrLook())
    if isinstance(code, FoundPicture):
        boxes.append(PictureBox(Rect(0, 0, _CODE, _CODE), code.key, address, link=address))
    for text in texts:
        boxes.append(box_at(text, left, y))
        y += paragraph_height(text)
    return tuple(boxes)
