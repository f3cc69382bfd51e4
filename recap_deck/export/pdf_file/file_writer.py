"""The file itself, written as its objects come: the table of where they are, the end."""

from __future__ import annotations

import hashlib
import itertools
import struct
from collections.abc import Sequence
from typing import Protocol

from recap_deck.export.pdf_file.syntax import PdfObject, compressed

_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_PACK = 200
"""As many objects as one stream of objects holds."""
_PACK_LEVEL = 4
"""A third quicker than zlib's usual level; of a file of 1,000 slides it costs 0.3 %."""

_ROW = struct.Struct(">BIH")
_TO_COME = b""
_NAME_DIGITS = 32


class Sink(Protocol):
    """What takes the bytes of a file, one after the other."""

    def write(self, data: bytes, /) -> object:
        """Take the next bytes."""
        ...


class FileWriter:
    """Takes objects and writes them to `sink` at once; the same objects make the same bytes.

    However large a file becomes, only a few of its objects are held.
    """

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        # Most processors work it out in less time than any shorter one.
        self._name = hashlib.sha256(usedforsecurity=False)
        self._rows = [_ROW.pack(0, 0, 65535)]
        self._pack: list[tuple[int, bytes]] = []
        self.size = 0
        """Bytes written so far."""
        self._write(_HEAD)

    def reserve(self) -> int:
        """A number for an object that comes later."""
        self._rows.append(_TO_COME)
        return len(self._rows) - 1

    def reserve_run(self, count: int) -> int:
        """The first of `count` numbers, one after the other, for objects that come later."""
        self._rows.extend([_TO_COME] * count)
        return len(self._rows) - count

    def put(self, number: int, value: PdfObject) -> None:
        """Give a reserved number its object."""
        if value.stream is not None:
            self._put_stream(number, value)
            return
        self.put_plain(number, value.body)

    def put_plain(self, number: int, body: bytes) -> None:
        """Give a reserved number an object that is no stream."""
        self._rows[number] = b"packed"
        self._pack.append((number, body))
        if len(self._pack) == _PACK:
            self._finish_pack()

    def add(self, value: PdfObject) -> int:
        """Take an object; give its number."""
        number = self.reserve()
        self.put(number, value)
        return number

    def finish(self, root: int, info: int) -> None:
        """End the file, with the catalogue `root` and the description `info`.

        It is named by its content.
        """
        if self._pack:
            self._finish_pack()
        number, start = self.reserve(), self.size
        self._rows[number] = _ROW.pack(1, start, 0)
        missing = [i for i, row in enumerate(self._rows) if row == _TO_COME]
        assert not missing, f"objects {missing} were reserved and never put"
        name = self._name.hexdigest()[:_NAME_DIGITS].encode()
        keys = b"/Type/XRef/Size %d/W[1 4 2]/Root %d 0 R/Info %d 0 R/ID[<%s><%s>]" % (
            *(len(self._rows), root, info),
            *(name, name),
        )
        self._write_object(number, compressed(b"".join(self._rows), keys))
        self._write(b"startxref\n%d\n%%%%EOF\n" % start)

    def _put_stream(self, number: int, value: PdfObject) -> None:
        self._rows[number] = _ROW.pack(1, self.size, 0)
        self._write_object(number, value)

    def _finish_pack(self) -> None:
        """Write the objects without streams that have come together, as one stream."""
        pack, self._pack = self._pack, []
        holder = self.reserve()
        for i, (number, _) in enumerate(pack):
            self._rows[number] = _ROW.pack(2, holder, i)
        self._put_stream(holder, _object_stream(pack))

    def _write_object(self, number: int, value: PdfObject) -> None:
        stream = value.stream or b""
        head = b"%s/Length %d>>" % (value.body.removesuffix(b">>"), len(stream))
        self._write(b"%d 0 obj\n%s\nstream\n" % (number, head))
        self._write(stream)
        self._write(b"\nendstream\nendobj\n")

    def _write(self, data: bytes) -> None:
        self._sink.write(data)
        self._name.update(data)
        self.size += len(data)


def _object_stream(pack: Sequence[tuple[int, bytes]]) -> PdfObject:
    offsets = itertools.accumulate((len(body) + 1 for _, body in pack), initial=0)
    index = b" ".join(b"%d %d" % pair for pair in zip([n for n, _ in pack], offsets, strict=False))
    bodies = b"\n".join(body for _, body in pack)
    keys = b"/Type/ObjStm/N %d/First %d" % (len(pack), len(index) + 1)
    return compressed(index + b"\n" + bodies, keys, _PACK_LEVEL)
