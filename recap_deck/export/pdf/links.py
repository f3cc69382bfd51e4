"""Links on a page: where they lie, and addresses that lead outside."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from recap_deck.geometry import Rect
from recap_deck.place.boxes import Box, MediaBox, PictureBox, Role, TextBox
from recap_deck.typeset.formats import encoded_address
from recap_deck.typeset.paragraph import QtParagraph
from recap_deck.values import dataclass

FILE = "recap-deck-file:"
"""What an address begins with that is a path in the deck's folder."""

ITEM = "recap-deck-item:"
"""What an address begins with that is the number, from 0, of an item on the agenda."""


@dataclass(frozen=True, slots=True)
class Link:
    """A rectangle on the slide that leads somewhere, and the words that it is on.

    The address is as it was written, or begins with `FILE` or `ITEM`.
    """

    rect: Rect
    address: str
    words: str = ""


def links_of(boxes: Sequence[Box]) -> tuple[Link, ...]:
    """The links of painted boxes, one for each line that a link takes."""
    return tuple(itertools.chain.from_iterable(_links_by_box(boxes)))


def numbered_links(boxes: Sequence[Box]) -> tuple[tuple[Link, ...], dict[int, range]]:
    """The same, and for each box that has any, by its `id`, the numbers of its own among them."""
    numbers: dict[int, range] = {}
    found: list[Link] = []
    for box, links in zip(boxes, _links_by_box(boxes), strict=True):
        if links:
            numbers[id(box)] = range(len(found), len(found) + len(links))
            found += links
    return tuple(found), numbers


def _links_by_box(boxes: Sequence[Box]) -> Iterator[tuple[Link, ...]]:
    """The links of each box; a row of the agenda is one, with its first box."""
    rows = {box.path: box for box in reversed(boxes) if box.role is Role.AGENDA}
    for box in boxes:
        is_row = rows.get(box.path) is box
        yield (_row_link(box, boxes),) if is_row else tuple(_links_of(box))


def _row_link(first: Box, boxes: Sequence[Box]) -> Link:
    row = [box for box in boxes if box.role is Role.AGENDA and box.path == first.path]
    left, top = min(box.rect.x for box in row), min(box.rect.y for box in row)
    right, bottom = max(box.rect.right for box in row), max(box.rect.bottom for box in row)
    words = " ".join(box.text for box in row if isinstance(box, TextBox))
    return Link(Rect(left, top, right - left, bottom - top), f"{ITEM}{first.path[0]}", words)


def _links_of(box: Box) -> Iterator[Link]:
    if isinstance(box, PictureBox) and box.link:
        yield Link(box.rect, box.link, box.alt)
    if isinstance(box, MediaBox) and (box.link or box.file):
        yield Link(box.rect, box.link or FILE + box.file, box.name)
    if isinstance(box, TextBox) and box.paragraph.links:
        yield from _text_links(box)


def _text_links(box: TextBox) -> Iterator[Link]:
    paragraph = box.paragraph
    assert isinstance(paragraph, QtParagraph), "only paragraphs set by Qt are painted"
    lines, parts = paragraph.lines[box.first : box.last], paragraph.parts
    for start, end, address in parts.links:
        words = parts.plain[parts.plain_offset(start) : parts.plain_offset(end)]
        for line, rect in paragraph.stretches(start, end):
            if box.first <= line < box.last:
                yield Link(_placed(rect, box, lines[0].top), address, words)


def _placed(rect: Rect, box: TextBox, top: float) -> Rect:
    return Rect(
        box.rect.x + rect.x * box.scale,
        box.rect.y + (rect.y - top) * box.scale,
        rect.width * box.scale,
        rect.height * box.scale,
    )


def outside(address: str, folder: str) -> bytes:
    """An address as a PDF can hold it; `folder` is the way from there to the deck's."""
    if address.startswith(FILE):
        address = quote(f"{folder}{address.removeprefix(FILE)}")
    return encoded_address(address).encode("ascii")
