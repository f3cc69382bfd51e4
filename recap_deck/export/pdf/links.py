"""Links on a page: where they lie, and addresses that lead outside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from recap_deck.geometry import Rect
from recap_deck.place.boxes import Box, MediaBox, PictureBox, TextBox
from recap_deck.typeset.formats import encoded_address
from recap_deck.values import dataclass

FILE = "recap-deck-file:"
"""What an address begins with that is a path in the deck's folder."""


@dataclass(frozen=True, slots=True)
class Link:
    """A rectangle on the slide that leads to an address, as it was written, or to a file."""

    rect: Rect
    address: str


def links_of(boxes: Iterable[Box]) -> tuple[Link, ...]:
    """The links of painted boxes, one for each line that a link takes."""
    return tuple(link for box in boxes for link in _links_of(box))


def _links_of(box: Box) -> Iterator[Link]:
    if isinstance(box, PictureBox) and box.link:
        yield Link(box.rect, box.link)
    if isinstance(box, MediaBox) and (box.link or box.file):
        yield Link(box.rect, box.link or FILE + box.file)
    if isinstance(box, TextBox) and box.paragraph.links:
        lines = box.paragraph.lines[box.first : box.last]
        for rect, address in box.paragraph.links:
            if lines and lines[0].top <= rect.y < lines[-1].bottom:
                yield Link(_placed(rect, box, lines[0].top), address)


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
