"""A PDF's structure tree: elements as objects, and the way back from marks to elements."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from recap_deck.export.pdf_file.elements import Content, Element, Lead
from recap_deck.export.pdf_file.file_writer import FileWriter
from recap_deck.export.pdf_file.syntax import PdfObject, array, references, text
from recap_deck.values import dataclass

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
    """Writes elements; keys lead from `pages` and their annotations back to them.

    `level` is asked for the level of each heading, in the order of the file.
    """

    def __init__(
        self, writer: FileWriter, pages: Sequence[TaggedPage], level: Callable[[int], int]
    ) -> None:
        self._writer = writer
        self._level = level
        self._pages = pages
        self._marks: list[dict[int, int]] = [{} for _ in pages]
        self._owners: dict[int, bytes] = {}
        self._first = 0
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

    def add(self, element: Element, parent: int, first: int) -> int:
        """Write an element and all in it, which count pages from `first`; give its number."""
        self._first = first
        return self._add(element, parent)

    def _add(self, element: Element, parent: int) -> int:
        number = self._writer.reserve()
        page = _page_of(element)
        kids = list(self._kids(element, number, page))
        kind = self._kind(element, has_lead=any(b"/OBJR" in kid for kid in kids))
        keys = [b"<</S/%s/P %d 0 R" % (kind, parent)]
        if page is not None:
            keys.append(b"/Pg %d 0 R" % self._pages[self._first + page].number)
        if kids:
            keys.append(b"/K %s" % kids[0] if len(kids) == 1 else b"/K[%s]" % b" ".join(kids))
        keys.append(_described(element))
        if kind == b"Note":
            keys.append(b"/ID%s" % self._new_name(number))
        self._writer.put(number, PdfObject(b"%s>>" % b"".join(keys)))
        return number

    def _kind(self, element: Element, *, has_lead: bool) -> bytes:
        """The element's name; a link that leads nowhere in this file is text like any other."""
        if element.kind == "H":
            return b"H%d" % min(self._level(element.level), _MOST_LEVELS)
        if element.kind == "Link" and not has_lead:
            return b"Span"
        return element.kind.encode()

    def _kids(self, element: Element, number: int, page: int | None) -> Iterator[bytes]:
        for kid in element.kids:
            match kid:
                case Element():
                    if kid.kind != "Link" or self._has_content(kid):
                        yield b"%d 0 R" % self._add(kid, number)
                case Content():
                    self._marks[self._first + kid.page][kid.mark] = number
                    yield self._content(kid, page)
                case Lead():
                    yield from self._lead(kid, number)

    def _has_content(self, link: Element) -> bool:
        """Say whether there is anything in a link, which may be to a slide that isn't there."""
        return any(
            not isinstance(kid, Lead) or kid.link in self._pages[self._first + kid.page].leads
            for kid in link.kids
        )

    def _content(self, content: Content, page: int | None) -> bytes:
        if content.page == page:
            return b"%d" % content.mark
        keys = (self._pages[self._first + content.page].number, content.mark)
        return b"<</Type/MCR/Pg %d 0 R/MCID %d>>" % keys

    def _lead(self, lead: Lead, number: int) -> Iterator[bytes]:
        page = self._pages[self._first + lead.page]
        if lead.link in page.leads:
            annotation, key = page.leads[lead.link]
            self._owners[key] = b"%d 0 R" % number
            yield _annotation(annotation, page.number)

    def _new_name(self, number: int) -> bytes:
        name = text(f"note-{len(self._notes) + 1:06}")
        self._notes.append((name, number))
        return name

    def finish(self, document: int) -> None:
        """Write the root with `document` in it, and the ways back."""
        keys = [b"<</Type/StructTreeRoot/K[%d 0 R]" % document]
        rows = sorted((*self._page_rows(), *self._owners.items()))
        keys.append(b"/ParentTree %d 0 R" % self._add_parents(rows))
        keys.append(b"/ParentTreeNextKey %d" % (rows[-1][0] + 1))
        if self._notes:
            names = b"".join(b"%s %d 0 R " % each for each in self._notes)
            keys.append(b"/IDTree<</Names[%s]>>" % names.rstrip())
        self._writer.put(self.root, PdfObject(b"%s>>" % b"".join(keys)))

    def _add_parents(self, rows: Sequence[tuple[int, bytes]]) -> int:
        leaves = [self._writer.add(_leaf(rows[i : i + _ROWS])) for i in range(0, len(rows), _ROWS)]
        return self._writer.add(PdfObject(b"<</Kids%s>>" % references(leaves)))

    def _page_rows(self) -> Iterator[tuple[int, bytes]]:
        for page, marks in zip(self._pages, self._marks, strict=True):
            numbers = (marks.get(i, 0) for i in range(max(marks, default=-1) + 1))
            owners = (b"%d 0 R" % number if number else b"null" for number in numbers)
            yield page.key, b"[%s]" % b" ".join(owners)


def _leaf(rows: Sequence[tuple[int, bytes]]) -> PdfObject:
    pairs = b" ".join(b"%d %s" % row for row in rows)
    limits = (rows[0][0], rows[-1][0])
    return PdfObject(b"<</Limits[%d %d]/Nums[%s]>>" % (*limits, pairs))


def _page_of(element: Element) -> int | None:
    return next((kid.page for kid in element.kids if isinstance(kid, Content)), None)


def _described(element: Element) -> bytes:
    keys = b""
    if element.alt:
        keys += b"/Alt%s" % text(element.alt)
    if element.actual:
        keys += b"/ActualText%s" % text(element.actual)
    if element.box:
        keys += b"/A<</O/Layout/BBox%s>>" % array(element.box)
    if element.numbering:
        keys += b"/A<</O/List/ListNumbering/%s>>" % element.numbering.encode()
    if element.kind == "TH":
        keys += b"/A<</O/Table/Scope/Column>>"
    return keys


def _annotation(number: int, page: int) -> bytes:
    return b"<</Type/OBJR/Obj %d 0 R/Pg %d 0 R>>" % (number, page)
