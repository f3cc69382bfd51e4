"""Elements written as far as they can be before their file is known: numbers are left open."""

from __future__ import annotations

import enum
import itertools
from collections.abc import Sequence

from recap_deck.export.pdf_file.elements import Content, Element, Kid, Lead
from recap_deck.export.pdf_file.syntax import array, text
from recap_deck.values import dataclass

BETWEEN = b"\n"
"""Stands between two elements."""


class Open(enum.IntEnum):
    """What is left open at a place, told by its last three bits."""

    ELEMENT = 0
    """The number of the element with an index."""
    PAGE = 1
    LEVEL = 2
    """A heading's name, by its level within the slide."""
    LINK = 3
    """Whether a lead is there: the element's name."""
    LEAD = 4
    """The lead itself, which may be nothing."""
    PARENT = 5
    """The number of the element that all of it stands in."""
    NAME = 6
    """The name of a note."""


BITS = 3
LINK_BITS = 24
"""So many tell apart the links of a page."""


@dataclass(frozen=True, slots=True)
class WrittenElements:
    """The elements in one, with `%` where `fields` say what is open; `tops` stand in no other.

    `owners` gives for each page, from the first on, the element of each mark; `leads` for each
    annotation its page, its number there, and its element.
    """

    bodies: bytes
    fields: tuple[int, ...]
    tops: tuple[int, ...]
    owners: tuple[tuple[int, ...], ...]
    leads: tuple[tuple[int, int, int], ...]


def written(kids: Sequence[Kid], pages: int) -> WrittenElements:
    """Write what stands in an element, which takes so many `pages`, counted from 0."""
    return _Writing(pages).of(kids)


class _Writing:
    """Elements in the order in which they begin."""

    def __init__(self, pages: int) -> None:
        self._bodies: list[bytes] = []
        self._fields: list[list[int]] = []
        self._owners: list[dict[int, int]] = [{} for _ in range(pages)]
        self._leads: list[tuple[int, int, int]] = []

    def of(self, kids: Sequence[Kid]) -> WrittenElements:
        parent = Open.PARENT.value
        tops = tuple(self._add(kid, parent) for kid in kids if isinstance(kid, Element))
        return WrittenElements(
            BETWEEN.join(self._bodies),
            tuple(itertools.chain.from_iterable(self._fields)),
            tops,
            tuple(tuple(owners[i] for i in range(len(owners))) for owners in self._owners),
            tuple(self._leads),
        )

    def _add(self, element: Element, parent: int) -> int:
        index = len(self._bodies)
        fields: list[int] = []
        self._bodies.append(b"")
        self._fields.append(fields)
        kind = self._kind(element, fields)
        fields.append(parent)
        page = next((kid.page for kid in element.kids if isinstance(kid, Content)), None)
        at = b""
        if page is not None:
            at = b"/Pg %d 0 R"
            fields.append(page << BITS | Open.PAGE)
        kids = b" ".join(self._kid(kid, index, page, fields) for kid in element.kids)
        named = self._named(element, index, fields)
        self._bodies[index] = b"".join(
            (
                b"<</S/",
                kind,
                b"/P %d 0 R",
                at,
                b"/K[",
                kids,
                b"]",
                _described(element),
                named,
                b">>",
            )
        )
        return index

    def _kind(self, element: Element, fields: list[int]) -> bytes:
        if element.kind == "H":
            fields.append(element.level << BITS | Open.LEVEL)
            return b"%b"
        if element.kind == "Link":
            # Where it leads to a slide that isn't in the file it is text like any other.
            lead = next(kid for kid in element.kids if isinstance(kid, Lead))
            fields.append(self._number(lead) << BITS | Open.LINK)
            return b"%b"
        return element.kind.encode()

    def _named(self, element: Element, index: int, fields: list[int]) -> bytes:
        if element.kind != "Note":
            return b""
        fields.append(index << BITS | Open.NAME)
        return b"/ID%b"

    def _kid(self, kid: Kid, index: int, page: int | None, fields: list[int]) -> bytes:
        match kid:
            case Content():
                self._owners[kid.page][kid.mark] = index
                if kid.page == page:
                    return b"%d" % kid.mark
                fields.append(kid.page << BITS | Open.PAGE)
                return b"<</Type/MCR/Pg %%d 0 R/MCID %d>>" % kid.mark
            case Lead():
                fields.append(self._number(kid) << BITS | Open.LEAD)
                self._leads.append((kid.page, kid.link, index))
                return b"%b"
        number = len(self._bodies)
        fields.append(number << BITS | Open.ELEMENT)
        self._add(kid, index << BITS | Open.ELEMENT)
        return b"%d 0 R"

    def _number(self, lead: Lead) -> int:
        return lead.page << LINK_BITS | lead.link


def _described(element: Element) -> bytes:
    keys = []
    if element.alt:
        keys.append(b"/Alt%s" % text(element.alt))
    if element.actual:
        keys.append(b"/ActualText%s" % text(element.actual))
    if element.box:
        keys.append(b"/A<</O/Layout/BBox%s>>" % array(element.box))
    if element.numbering:
        keys.append(b"/A<</O/List/ListNumbering/%s>>" % element.numbering.encode())
    if element.kind == "TH":
        keys.append(b"/A<</O/Table/Scope/Column>>")
    return b"".join(keys)
