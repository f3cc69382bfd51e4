"""A picture file as it may be given away: without where and by whom it was taken."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from recap_deck.patterns import expression

_SAMPLES, _END = 0xDA, 0xD9
_ALONE = {0x01, *range(0xD0, 0xD9), _END}
"""Markers that nothing belongs to."""

_KEPT_APPS = {0xE0: b"JFIF", 0xE2: b"ICC_PROFILE", 0xEE: b"Adobe"}
"""What a reader needs to show the right colours; others hold EXIF, XMP, previews, edits."""
_COMMENT = 0xFE
_NEXT_MARKER = expression(rb"\xff[^\x00\xd0-\xd7\xff]")
"""Within samples a marker is one that is neither stuffed nor a restart."""

_PNG = b"\x89PNG\r\n\x1a\n"
_TOLD = frozenset({b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"})


def without_private(data: bytes) -> bytes:
    """The same pixels, byte for byte, without place, time, names and previews.

    Orientation is among what goes. What is no JPEG or PNG stays as it is.
    """
    if data.startswith(b"\xff\xd8"):
        return b"".join((b"\xff\xd8", *_public_segments(data)))
    if data.startswith(_PNG):
        return b"".join((_PNG, *(whole for name, whole in _chunks(data) if name not in _TOLD)))
    return data


def jpeg_segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The segments of a JPEG file, each with its marker, up to where its samples begin.

    A file that breaks off has those before.
    """
    position = 2
    while (found := _segment(data, position)) is not None:
        marker, begin, end = found
        if marker not in _ALONE:
            yield marker, data[begin + 4 : end]
        if marker == _SAMPLES:
            return
        position = end


def _public_segments(data: bytes) -> Iterator[bytes]:
    position = 2
    while (found := _segment(data, position)) is not None:
        marker, begin, position = found
        if marker == _SAMPLES:
            following = _NEXT_MARKER.search(data, position)
            position = following.start() if following else len(data)
        if _is_public(marker, data[begin + 4 : begin + 18]):
            yield data[begin:position]
        if marker == _END:
            return  # what follows is another picture, or a film
    yield data[position:]


def _segment(data: bytes, position: int) -> tuple[int, int, int] | None:
    """The marker, begin and end of the segment at a place; None where there is none."""
    while data[position : position + 2] == b"\xff\xff":
        position += 1
    if len(data) < position + 2 or data[position] != 0xFF:
        return None
    marker = data[position + 1]
    if marker in _ALONE:
        return marker, position, position + 2
    if len(data) < position + 4:
        return None
    (length,) = struct.unpack_from(">H", data, position + 2)
    return marker, position, position + 2 + length


def _is_public(marker: int, begin: bytes) -> bool:
    if 0xE0 <= marker <= 0xEF:
        return marker in _KEPT_APPS and begin.startswith(_KEPT_APPS[marker])
    return marker != _COMMENT


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """A PNG's chunks, whole, with their names; the last may break off."""
    position = len(_PNG)
    while position < len(data):
        length = int.from_bytes(data[position : position + 4], "big")
        yield data[position + 4 : position + 8], data[position : position + 12 + length]
        position += 12 + length
