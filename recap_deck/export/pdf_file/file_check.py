"""A finished file looked at again, from its end as readers do, before it replaces an old one."""

from __future__ import annotations

import re
import zlib

_OBJECT = re.compile(rb"(\d+) 0 obj\n<<(.*?)>>\nstream\n", re.DOTALL)
_LENGTH = re.compile(rb"/Length (\d+)")
_ROW = 7
_IN_STREAM = 2


def page_count(data: bytes) -> int:
    """Count the pages of a file of ours; a file that isn't whole is a ValueError."""
    if not data.endswith(b"%%EOF\n"):
        raise ValueError("the PDF has no end")
    table = _stream_at(data, int(data[data.rindex(b"startxref") + 9 : -6]))
    rows = [table[i : i + _ROW] for i in range(0, len(table), _ROW)]
    holders = {int.from_bytes(row[1:5], "big") for row in rows if row[0] == _IN_STREAM}
    places = (int.from_bytes(rows[holder][1:5], "big") for holder in holders)
    return sum(_stream_at(data, place).count(b"<</Type/Page/") for place in places)


def _stream_at(data: bytes, place: int) -> bytes:
    """The data of the stream that begins at `place`."""
    head = _OBJECT.match(data, place)
    length = _LENGTH.search(head[2]) if head else None
    if head is None or length is None:
        raise ValueError(f"the PDF has no stream at {place}")
    stream = data[head.end() : head.end() + int(length[1])]
    try:
        return zlib.decompress(stream)
    except zlib.error as error:
        raise ValueError(f"the stream at {place} is broken") from error
