"""A PDF's structure tree: elements as objects, and the way back from marks to elements."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from recap_deck.export.pdf_file.file_writer import FileWriter
from recap_deck.export.pdf_file.syntax import PdfObject, references, text
from recap_deck.export.pdf_file.written_elements import (
    BETWEEN,
    BITS,
    LINK_BITS,
    Open,
    WrittenElements,
)
from recap_deck.values import dataclass

_OPEN = (1 << BITS) - 1
_MOST_LEVELS = 6
_ROWS = 64
"""As many rows as a leaf of the tree back holds."""


@dataclass(frozen=True, slots=True)
class TaggedPage:
    """A page's number and key, and the number and key of each of its annotations."""

    number: int
    key: int
    leads: Mapping[int, tuple[int, int]]


class StructureTree:
    """Writes elements; keys lead from pages and their annotations back to them.

    `level` is asked for the level of each heading, in the order of the file.
    """

    def __init__(self, writer: FileWriter, level: Callable[[int], int]) -> None:
        self._writer = writer
        self._level = level
        self._rows: list[tuple[int, bytes]] = []
        self._notes: list[tuple[bytes, int]] = []
        self.root = writer.reserve()

    def reserve(self) -> int:
        """The number of an element that holds others written before it."""
        return self._writer.reserve()

    def put_group(
        self, number: int, kind: bytes, parent: int, kids: Sequence[int], keys: bytes = b""
    ) -> None:
        """Write an element that holds other elements only."""
        head = b"<</S/%s/P %d 0 R/K%s" % (kind, parent, references(kids))
        self._writer.put(number, PdfObject(b"%s%s>>" % (head, keys)))

    def add(self, read: WrittenElements, parent: int, pages: Sequence[TaggedPage]) -> list[int]:
        """Write the elements of `pages` into `parent`; give the numbers of those right in it."""
        base = self._put_bodies(read, parent, pages)
        for tagged, owners in zip(pages, read.owners, strict=True):
            numbers = b" ".join([b"%d 0 R" % (base + owner) for owner in owners])
            self._rows.append((tagged.key, b"[%s]" % numbers))
        for page, link, owner in read.leads:
            if found := pages[page].leads.get(link):
                self._rows.append((found[1], b"%d 0 R" % (base + owner)))
        return [base + top for top in read.tops]

    def _put_bodies(self, read: WrittenElements, parent: int, pages: Sequence[TaggedPage]) -> int:
        """Fill in what is open; give the number of the first element."""
        if not read.bodies:
            return 0
        base = self._writer.reserve_run(read.bodies.count(BETWEEN) + 1)
        values = tuple(
            self._value(field, base, parent, pages) if field & _OPEN else base + (field >> BITS)
            for field in read.fields
        )
        for number, body in enumerate((read.bodies % values).split(BETWEEN), base):
            self._writer.put_plain(number, body)
        return base

    def _value(
        self, field: int, base: int, parent: int, pages: Sequence[TaggedPage]
    ) -> int | bytes:
        value = field >> BITS
        match field & _OPEN:
            case Open.PAGE:
                return pages[value].number
            case Open.LEVEL:
                return b"H%d" % min(self._level(value), _MOST_LEVELS)
            case Open.LINK:
                return b"Link" if _lead(value, pages) else b"Span"
            case Open.LEAD:
                return _lead(value, pages)
            case Open.PARENT:
                return parent
        return self._new_name(base + value)

    def _new_name(self, number: int) -> bytes:
        name = text(f"note-{len(self._notes) + 1:06}")
        self._notes.append((name, number))
        return name

    def add_annotation(self, page: TaggedPage, link: int, parent: int) -> int:
        """Write the element of an annotation that is no link, but as a link has a number."""
        annotation, key = page.leads[link]
        kid = _annotation(annotation, page.number)
        number = self._writer.add(PdfObject(b"<</S/Annot/P %d 0 R/K %s>>" % (parent, kid)))
        self._rows.append((key, b"%d 0 R" % number))
        return number

    def finish(self, document: int) -> None:
        """Write the root with `document` in it, and the ways back."""
        keys = [b"<</Type/StructTreeRoot/K[%d 0 R]" % document]
        rows = sorted(self._rows)
        keys.append(b"/ParentTree %d 0 R" % self._add_parents(rows))
        keys.append(b"/ParentTreeNextKey %d" % (rows[-1][0] + 1))
        if self._notes:
            names = b" ".join(b"%s %d 0 R" % each for each in self._notes)
            keys.append(b"/IDTree<</Names[%s]>>" % names)
        self._writer.put(self.root, PdfObject(b"%s>>" % b"".join(keys)))

    def _add_parents(self, rows: Sequence[tuple[int, bytes]]) -> int:
        leaves = [self._writer.add(_leaf(rows[i : i + _ROWS])) for i in range(0, len(rows), _ROWS)]
        return self._writer.add(PdfObject(b"<</Kids%s>>" % references(leaves)))


def _leaf(rows: Sequence[tuple[int, bytes]]) -> PdfObject:
    pairs = b" ".join(b"%d %s" % row for row in rows)
    limits = (rows[0][0], rows[-1][0])
    return PdfObject(b"<</Limits[%d %d]/Nums[%s]>>" % (*limits, pairs))


def _lead(number: int, pages: Sequence[TaggedPage]) -> bytes:
    """The way to an annotation, if it is there."""
    page = pages[number >> LINK_BITS]
    found = page.leads.get(number & (1 << LINK_BITS) - 1)
    return _annotation(found[0], page.number) if found else b""


def _annotation(number: int, page: int) -> bytes:
    return b"<</Type/OBJR/Obj %d 0 R/Pg %d 0 R>>" % (number, page)
