"""What is read of painted pages: for those that are read as one, an element."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from recap_deck.export.pdf.paint import PaintedPage
from recap_deck.export.pdf.paper import corners_of
from recap_deck.export.pdf_file.elements import Content, Element, Lead
from recap_deck.export.tags.leaves import Leaf, leaf_of
from recap_deck.export.tags.marks import MarkedPiece
from recap_deck.export.tags.tree import slide_tree


def unit_elements(
    pages: Sequence[PaintedPage], marks: Sequence[Sequence[MarkedPiece]], tops: Sequence[float]
) -> Mapping[int, Element]:
    """The elements by the place of their first page; pages are named by their places."""
    places = itertools.groupby(range(len(pages)), key=lambda place: id(pages[place].reading))
    elements = {}
    for _, run in places:
        unit = list(run)
        leaves = [leaf for i in unit for leaf in _leaves(i, pages[i], marks[i], tops[i])]
        reading = pages[unit[0]].reading
        if reading is not None:
            tree = slide_tree(reading.blocks, leaves)
            others = [lead for i in unit for lead in _other_leads(i, pages[i])]
            elements[unit[0]] = Element(tree.kind, (*tree.kids, *others))
    return elements


def _leaves(
    place: int, page: PaintedPage, marks: Sequence[MarkedPiece], top: float
) -> Iterator[Leaf]:
    contents: defaultdict[int, list[tuple[int, Content]]] = defaultdict(list)
    for number, mark in enumerate(marks):
        contents[mark.subject].append((mark.stretch, Content(place, number)))
    for index, (box, links) in enumerate(page.subjects):
        yield leaf_of(place, box, contents[index], links, corners_of(box.rect, top))


def _other_leads(place: int, page: PaintedPage) -> Iterator[Element]:
    """Links of what isn't read, as of a footer: they can be followed all the same."""
    own = {number for _, links in page.subjects for number in links}
    for number in range(len(page.links)):
        if number not in own:
            yield Element("Link", (Lead(place, number),))
