"""A finished file looked at again, from its end as readers do, before it replaces an old one."""

from __future__ import annotations

import os
import re
import zlib
from typing import IO

from recap_deck.patterns import expression

_OBJECT = expression(rb"(\d+) 0 obj\n<<(.*?)>>\nstream\n", re.DOTALL)
_LENGTH = expression(rb"/Length (\d+)")
_HEAD = 4_096
"""As much as the dictionary of a stream of objects, or the file's end, takes at most."""
_ROW = 7
_IN_STREAM = 2


def page_count(file: IO[bytes]) -> int:
    """Count the pages of a file of ours; a file that isn't whole is a ValueError.

    Only what lists objects is read, however large the rest is.
    """
    table = _stream_at(file, _table_place(file))
    rows = [table[i : i + _ROW] for i in range(0, len(table), _ROW)]
    holders = {int.from_bytes(row[1:5], "big") for row in rows if row[0] == _IN_STREAM}
    places = (int.from_bytes(rows[holder][1:5], "big") for holder in holders)
    return sum(_stream_at(file, place).count(b"<</Type/Page/") for place in places)


def _table_place(file: IO[bytes]) -> int:
    file.seek(max(0, file.seek(0, os.SEEK_END) - _HEAD))
    end = file.read()
    if not end.endswith(b"%%EOF\n"):
        raise ValueError("the PDF has no end")
    return int(end[end.rindex(b"startxref") + 9 : -6])


def _stream_at(file: IO[bytes], place: int) -> bytes:
    """The data of the stream that begins at `place`."""
    file.seek(place)
    start = file.read(_HEAD)
    head = _OBJECT.match(start)
    length = _LENGTH.search(head[2]) if head else None
    if head is None or length is None:
        raise ValueError(f"the PDF has no stream at {place}")
    file.seek(place + head.end())
    try:
        return zlib.decompress(file.read(int(length[1])))
    except zlib.error as error:
        raise ValueError(f"the stream at {place} is broken") from error
