"""A PDF as Qt writes it, taken apart: its objects by number, its pages."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping

from recap_deck.export.pdf_file.syntax import PdfObject, entry, referred
from recap_deck.patterns import expression
from recap_deck.values import dataclass

_LENGTH = expression(rb"/Length (\d+)( 0 R)?\s*")
_STREAM = b"stream\n"
_MEDIA_HEIGHT = expression(rb"/MediaBox \[0 0 [\d.]+ ([\d.]+)\]")


@dataclass(frozen=True, slots=True)
class QtPage:
    """A page by the numbers of its objects; `height` is what Qt rounded it to, in points."""

    contents: int
    resources: int
    height: float


@dataclass(frozen=True, slots=True)
class QtFile:
    """The objects that pages need, by number, and the pages in order."""

    objects: dict[int, PdfObject]
    pages: tuple[QtPage, ...]


def read_qt_file(data: bytes) -> QtFile:
    """Take a file of Qt's apart."""
    raw = _raw_objects(data)
    root = next(body for body in raw.values() if b"/Type /Catalog" in body[:100])
    kids = referred(raw[entry(root, b"Pages")].partition(b"/Kids")[2])
    pages = tuple(_page(raw[kid]) for kid in kids)
    wanted = itertools.chain.from_iterable((page.contents, page.resources) for page in pages)
    return QtFile(_needed(wanted, raw), pages)


def _raw_objects(data: bytes) -> dict[int, bytes]:
    """Every object from its opening to the next one's, by the table at the end."""
    table = int(data[data.rindex(b"startxref") + 9 :].split()[0])
    lines = data[table:].split(b"\n")
    offsets = {
        number: int(line[:10])
        for number, line in enumerate(lines[2 : 2 + int(lines[1].split()[1])])
        if line[17:18] == b"n"
    }
    ends = itertools.pairwise([*sorted(offsets.values()), table])
    end_of = dict(ends)
    return {
        number: data[data.index(b"obj\n", start) + 4 : end_of[start]]
        for number, start in offsets.items()
    }


def _page(body: bytes) -> QtPage:
    height = _MEDIA_HEIGHT.search(body)
    assert height is not None, "Qt writes another kind of page"
    return QtPage(entry(body, b"Contents"), entry(body, b"Resources"), float(height[1]))


def _needed(roots: Iterable[int], raw: Mapping[int, bytes]) -> dict[int, PdfObject]:
    found: dict[int, PdfObject] = {}
    waiting = list(roots)
    while waiting:
        number = waiting.pop()
        if number not in found:
            found[number] = _object(raw[number], raw)
            waiting += referred(found[number].body)
    return found


def _object(body: bytes, raw: Mapping[int, bytes]) -> PdfObject:
    head, opening, rest = body.partition(_STREAM)
    if not opening:
        return PdfObject(body[: body.rindex(b"endobj")].strip())
    length = _LENGTH.search(head)
    assert length is not None, "Qt writes the length of every stream"
    size = int(raw[int(length[1])].split()[0]) if length[2] else int(length[1])
    return PdfObject(_LENGTH.sub(b"", head).strip(), rest[:size])
