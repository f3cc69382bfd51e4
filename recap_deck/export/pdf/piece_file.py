"""A piece as the bytes of a file, and back."""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Iterator
from typing import Any

from recap_deck.export.pdf.piece import Piece, PiecePage
from recap_deck.export.pdf_file.syntax import PdfObject
from recap_deck.export.pdf_file.written_elements import WrittenElements

_HEAD = struct.Struct(">4sI")
_SIZE = struct.Struct(">I")
_SIGN = b"RDP5"
_NO_STREAM = -1


def piece_bytes(piece: Piece) -> bytes:
    """Write a piece: what it is made of as JSON, then its objects one after the other."""
    index = {
        "counts": piece.counts,
        "pages": list(map(_page_row, piece.pages)),
        "objects": [
            (len(each.body), _NO_STREAM if each.stream is None else len(each.stream))
            for each in piece.objects
        ],
        "pictures": list(piece.pictures.items()),
        "printed": list(piece.printed.items()),
        "families": piece.families,
        "asked": piece.asked,
    }
    head = json.dumps(index, separators=(",", ":")).encode()
    bodies = b"".join(each.body + (each.stream or b"") for each in piece.objects)
    rest = _SIZE.pack(len(head)) + head + bodies
    return _HEAD.pack(_SIGN, zlib.crc32(rest)) + rest


def read_piece(data: bytes) -> Piece | None:
    """Read a piece; None where the file is another one's, or broken."""
    if len(data) < _HEAD.size + _SIZE.size:
        return None
    if _HEAD.unpack_from(data) != (_SIGN, zlib.crc32(memoryview(data)[_HEAD.size :])):
        return None
    start = _HEAD.size + _SIZE.size
    (size,) = _SIZE.unpack_from(data, _HEAD.size)
    index = json.loads(data[start : start + size])
    return Piece(
        tuple(index["counts"]),
        tuple(map(_page, index["pages"])),
        tuple(_objects(index["objects"], data, start + size)),
        dict(index["pictures"]),
        dict(index["printed"]),
        tuple(index["families"]),
        tuple((place, path, state) for place, path, state in index["asked"]),
    )


def _page_row(page: PiecePage) -> list[Any]:
    read = None
    if page.read is not None:
        bodies = page.read.bodies.decode("ascii")
        read = [bodies, page.read.fields, page.read.tops, page.read.owners, page.read.leads]
    facts = [page.contents, page.resources, page.box, page.links, page.part, page.layout]
    return [*facts, read]


def _page(row: list[Any]) -> PiecePage:
    contents, resources, box, links, part, layout, read = row
    leads = tuple((tuple(rect), address, words) for rect, address, words in links)
    elements = _elements(*read) if read is not None else None
    return PiecePage(contents, resources, tuple(box), leads, part, layout, elements)


def _elements(
    bodies: str, fields: list[int], tops: list[int], owners: list[Any], leads: list[Any]
) -> WrittenElements:
    return WrittenElements(
        bodies.encode("ascii"),
        tuple(fields),
        tuple(tops),
        tuple(map(tuple, owners)),
        tuple((page, link, owner) for page, link, owner in leads),
    )


def _objects(sizes: list[list[int]], data: bytes, start: int) -> Iterator[PdfObject]:
    for body, stream in sizes:
        middle = start + body
        end = middle + max(0, stream)
        yield PdfObject(data[start:middle], None if stream == _NO_STREAM else data[middle:end])
        start = end
