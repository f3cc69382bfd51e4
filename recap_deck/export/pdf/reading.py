"""What is read of painted pages: for those that are read as one, their elements."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence

from recap_deck.export.pdf.paint import PaintedPage
from recap_deck.export.pdf.paper import corners_of
from recap_deck.export.pdf_file.elements import Element, Lead
from recap_deck.export.pdf_file.written_elements import WrittenElements, written
from recap_deck.export.tags.leaves import Leaf
from recap_deck.export.tags.marks import Marked
from recap_deck.export.tags.tree import slide_elements
from recap_deck.place.boxes import Role


def elements_of(
    pages: Sequence[PaintedPage], marks: Sequence[Sequence[Marked]], tops: Sequence[float]
) -> Mapping[int, WrittenElements]:
    """What is read, by the place of the first of the pages that are read as one."""
    found = {}
    for _, run in itertools.groupby(range(len(pages)), key=lambda i: id(pages[i].reading)):
        places = list(run)
        first = places[0]
        reading = pages[first].reading
        if reading is not None:
            leaves = [
                leaf for i in places for leaf in _leaves(i - first, pages[i], marks[i], tops[i])
            ]
            kids = slide_elements(reading.blocks, leaves)
            kids += [lead for i in places for lead in _other_leads(i - first, pages[i])]
            found[first] = written(kids, len(places))
    return found


def _leaves(place: int, page: PaintedPage, marks: Sequence[Marked], top: float) -> Iterator[Leaf]:
    for (box, links), marked in zip(page.subjects, marks, strict=True):
        is_drawn = box.role in (Role.PICTURE, Role.BACKGROUND, Role.SOURCE)
        corners = corners_of(box.rect, top) if is_drawn else None
        yield Leaf(place, box, marked, links, corners)


def _other_leads(place: int, page: PaintedPage) -> Iterator[Element]:
    """Links of what isn't read, as of a footer: they can be followed all the same."""
    if not page.links:
        return
    own = {number for _, links in page.subjects for number in links}
    for number in range(len(page.links)):
        if number not in own:
            yield Element("Link", (Lead(place, number),))
