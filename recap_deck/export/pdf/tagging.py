"""What is read of a whole file: its sessions, and in them the slides' elements."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence

from recap_deck.export.pdf_file.elements import Element, Lead
from recap_deck.export.pdf_file.file_writer import FileWriter
from recap_deck.export.pdf_file.structure import StructureTree, TaggedPage
from recap_deck.export.pdf_file.syntax import text
from recap_deck.export.tags.headings import Headings
from recap_deck.values import dataclass

NOTE = -1
"""Stands among the numbers of a page's links for its note."""


@dataclass(frozen=True, slots=True)
class BoundPage:
    """A page of the file; `element` is what is read from it on.

    Elements name pages by their `place` in their piece.
    """

    tagged: TaggedPage
    element: Element | None
    layout: str
    entry: str
    place: int


@dataclass(frozen=True, slots=True)
class _Slide:
    """Pages that are read as one; `first` is what their places count from."""

    entry: str
    layout: str
    element: Element
    first: int


def add_structure(
    writer: FileWriter,
    pages: Sequence[BoundPage],
    sessions: Mapping[str, int],
    titles: Sequence[tuple[str, str]],
) -> bytes:
    """Add the tree of what is read; give the keys that lead to it, none where nothing is tagged."""
    slides = list(_slides(pages))
    if not slides:
        return b""
    headings = Headings()
    tree = StructureTree(writer, [page.tagged for page in pages], headings.level)
    document = tree.reserve()
    parts: list[int] = []
    for session, run in itertools.groupby(slides, key=lambda slide: sessions.get(slide.entry)):
        is_part = session is not None and len(titles) > 1
        parent = tree.reserve() if is_part else document
        kids = []
        for slide in run:
            headings.begin(session, slide.layout)
            kids.append(tree.add(slide.element, parent, slide.first))
        if session is not None and is_part:
            tree.put_group(parent, b"Part", document, kids, _named(*titles[session]))
            kids = [parent]
        parts += kids
    tree.put_group(document, b"Document", tree.root, parts)
    tree.finish(document)
    return b"/StructTreeRoot %d 0 R/MarkInfo<</Marked true>>" % tree.root


def _slides(pages: Sequence[BoundPage]) -> Iterator[_Slide]:
    """What is read, each with the speaker's notes on its pages, where the file has them."""
    starts = [i for i, page in enumerate(pages) if page.element is not None]
    for start, end in itertools.pairwise([*starts, len(pages)]):
        page = pages[start]
        assert page.element is not None, "there it starts"
        notes = (each.place for each in pages[start:end] if NOTE in each.tagged.leads)
        annotations = (Element("Annot", (Lead(place, NOTE),)) for place in notes)
        element = Element(page.element.kind, (*page.element.kids, *annotations))
        yield _Slide(page.entry, page.layout, element, start - page.place)


def _named(title: str, language: str) -> bytes:
    keys = b"/T%s" % text(title) if title else b""
    return keys + (b"/Lang%s" % text(language) if language else b"")
