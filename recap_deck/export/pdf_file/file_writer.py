"""The file itself: objects packed into streams, the table of where they are, the end."""

from __future__ import annotations

import hashlib
import itertools
import struct
from collections.abc import Iterator, Sequence

from recap_deck.export.pdf_file.syntax import PdfObject, compressed

_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_PACK = 200
"""As many objects as one stream of objects holds."""
_ROW = struct.Struct(">BIH")


class FileWriter:
    """Takes objects, and makes the same bytes of the same objects."""

    def __init__(self) -> None:
        self._objects: list[PdfObject | None] = []

    def reserve(self) -> int:
        """A number for an object that comes later."""
        self._objects.append(None)
        return len(self._objects)

    def put(self, number: int, value: PdfObject) -> None:
        """Give a reserved number its object."""
        self._objects[number - 1] = value

    def add(self, value: PdfObject) -> int:
        """Take an object; give its number."""
        self._objects.append(value)
        return len(self._objects)

    def finished(self, root: int, info: int) -> bytes:
        """The file, with the catalogue `root` and the description `info`."""
        out = bytearray(_HEAD)
        rows = {0: _ROW.pack(0, 0, 65535)}
        plain: list[tuple[int, bytes]] = []
        for number, value in enumerate(self._objects, 1):
            assert value is not None, f"object {number} was reserved and never put"
            if value.stream is None:
                plain.append((number, value.body))
            else:
                rows[number] = _ROW.pack(1, len(out), 0)
                out += _written(number, value)
        numbers = itertools.count(len(self._objects) + 1)
        for pack in _packs(plain):
            holder = next(numbers)
            rows |= {each: _ROW.pack(2, holder, i) for i, (each, _) in enumerate(pack)}
            rows[holder] = _ROW.pack(1, len(out), 0)
            out += _written(holder, _object_stream(pack))
        _finish(out, rows, next(numbers), (root, info))
        return bytes(out)


def _written(number: int, value: PdfObject) -> bytes:
    stream = value.stream or b""
    head = b"%s/Length %d>>" % (value.body.removesuffix(b">>"), len(stream))
    return b"%d 0 obj\n%s\nstream\n%s\nendstream\nendobj\n" % (number, head, stream)


def _packs(plain: Sequence[tuple[int, bytes]]) -> Iterator[Sequence[tuple[int, bytes]]]:
    for start in range(0, len(plain), _PACK):
        yield plain[start : start + _PACK]


def _object_stream(pack: Sequence[tuple[int, bytes]]) -> PdfObject:
    offsets = itertools.accumulate((len(body) + 1 for _, body in pack), initial=0)
    index = b" ".join(b"%d %d" % pair for pair in zip([n for n, _ in pack], offsets, strict=False))
    bodies = b"\n".join(body for _, body in pack)
    keys = b"/Type/ObjStm/N %d/First %d" % (len(pack), len(index) + 1)
    return compressed(index + b"\n" + bodies, keys)


def _finish(out: bytearray, rows: dict[int, bytes], number: int, ends: tuple[int, int]) -> None:
    """Write the table of objects, which names the file by its content, and where it begins."""
    start = len(out)
    rows[number] = _ROW.pack(1, start, 0)
    name = hashlib.md5(out, usedforsecurity=False).hexdigest().encode()
    keys = b"/Type/XRef/Size %d/W[1 4 2]/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]" % (
        *(number + 1, *ends),
        *(name, name),
    )
    table = compressed(b"".join(rows[i] for i in range(number + 1)), keys)
    out += _written(number, table)
    out += b"startxref\n%d\n%%%%EOF\n" % start
