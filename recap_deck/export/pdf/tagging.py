"""What is read of a whole file: its sessions, and in them the slides' elements."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence

from recap_deck.export.pdf_file.file_writer import FileWriter
from recap_deck.export.pdf_file.structure import StructureTree, TaggedPage
from recap_deck.export.pdf_file.syntax import text
from recap_deck.export.pdf_file.written_elements import WrittenElements
from recap_deck.export.tags.headings import Headings
from recap_deck.values import dataclass

NOTE = -1
"""Stands among the numbers of a page's links for its note."""


@dataclass(frozen=True, slots=True)
class BoundPage:
    """A page of the file; `read` is what is read of it and of those after it."""

    tagged: TaggedPage
    read: WrittenElements | None
    layout: str
    entry: str


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
    file = _ReadFile(writer)
    parts: list[int] = []
    for session, run in itertools.groupby(slides, key=lambda slide: sessions.get(slide[0].entry)):
        if session is None or len(titles) < 2:
            parts += [file.add_slide(slide, session, file.document) for slide in run]
        else:
            parts.append(file.add_session(run, session, _named(*titles[session])))
    return file.finish(parts)


def _slides(pages: Sequence[BoundPage]) -> Iterator[Sequence[BoundPage]]:
    """The pages that are read as one."""
    starts = [i for i, page in enumerate(pages) if page.read is not None]
    for start, end in itertools.pairwise([*starts, len(pages)]):
        yield pages[start:end]


class _ReadFile:
    """The tree of one file, while it grows."""

    def __init__(self, writer: FileWriter) -> None:
        self._headings = Headings()
        self._tree = StructureTree(writer, self._headings.level)
        self.document = self._tree.reserve()

    def add_session(self, slides: Iterable[Sequence[BoundPage]], session: int, keys: bytes) -> int:
        number = self._tree.reserve()
        kids = [self.add_slide(slide, session, number) for slide in slides]
        self._tree.put_group(number, b"Part", self.document, kids, keys)
        return number

    def add_slide(self, slide: Sequence[BoundPage], session: int | None, parent: int) -> int:
        """Add a slide, at its end the speaker's notes, where the file has them."""
        read, pages = slide[0].read, [page.tagged for page in slide]
        assert read is not None, "there it starts"
        self._headings.begin(session, slide[0].layout)
        number = self._tree.reserve()
        kids = self._tree.add(read, number, pages)
        noted = (page for page in pages if NOTE in page.leads)
        kids += [self._tree.add_annotation(page, NOTE, number) for page in noted]
        self._tree.put_group(number, b"Sect", parent, kids)
        return number

    def finish(self, parts: Sequence[int]) -> bytes:
        self._tree.put_group(self.document, b"Document", self._tree.root, parts)
        self._tree.finish(self.document)
        return b"/StructTreeRoot %d 0 R/MarkInfo<</Marked true>>" % self._tree.root


def _named(title: str, language: str) -> bytes:
    keys = b"/T%s" % text(title) if title else b""
    return keys + (b"/Lang%s" % text(language) if language else b"")
