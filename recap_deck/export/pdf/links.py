"""Links on a page: where they lie, and where they lead, outside or to a slide of the deck."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import unquote

from recap_deck.build.entries import Entry
from recap_deck.geometry import Rect
from recap_deck.place.boxes import Box, PictureBox, TextBox
from recap_deck.typeset.layout_text import encoded_address


@dataclass(frozen=True, slots=True)
class Link:
    """A rectangle on the slide that leads to `address`, or to the entry called `target`."""

    rect: Rect
    address: str
    target: str = ""


class LinkTargets:
    """Finds where addresses written on slides lead."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._ids = {_normal(entry.id): entry.id for entry in reversed(entries)}
        self._slugs = {id_.partition("#")[2]: target for id_, target in self._ids.items()}

    def links(self, boxes: Iterable[Box], entry: Entry) -> tuple[Link, ...]:
        """The links of painted boxes, one for each line that a link takes, without dead ones."""
        return tuple(
            link
            for box in boxes
            for rect, address in link_rects(box)
            if (link := self._link(rect, address, entry)) is not None
        )

    def _link(self, rect: Rect, address: str, entry: Entry) -> Link | None:
        """A link to a slide of the same session if there is one, else of another session."""
        if not address.startswith("#"):
            return Link(rect, encoded_address(address))
        slug = _normal(unquote(address[1:]))
        here = f"{_normal(entry.id.partition('#')[0])}#{slug}"
        target = self._ids.get(here) or self._slugs.get(slug)
        return Link(rect, "", target) if target else None


def link_rects(box: Box) -> Iterator[tuple[Rect, str]]:
    """Where on the slide a box leads somewhere, with the address as written."""
    if isinstance(box, PictureBox) and box.link:
        yield box.rect, box.link
    if isinstance(box, TextBox) and box.paragraph.links:
        lines = box.paragraph.lines[box.first : box.last]
        for rect, address in box.paragraph.links:
            if lines and lines[0].top <= rect.y < lines[-1].bottom:
                yield _placed(rect, box, lines[0].top), address


def _placed(rect: Rect, box: TextBox, top: float) -> Rect:
    return Rect(
        box.rect.x + rect.x * box.scale,
        box.rect.y + (rect.y - top) * box.scale,
        rect.width * box.scale,
        rect.height * box.scale,
    )


def _normal(text: str) -> str:
    return unicodedata.normalize("NFC", text)
