"""How large the pictures of an MP4 or QuickTime file are, by its header, upright."""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from recap_deck.geometry import Size

# See https://developer.apple.com/documentation/quicktime-file-format/track_header_atom
_MOST_BOXES = 400
_MATRIX_FROM_END = 44
_FIXED = 65_536
_LARGEST = 32_768


def video_size(file: Path) -> Size | None:
    """The size of the largest track; None for other kinds of files, and broken ones."""
    try:
        with file.open("rb") as stream:
            sizes = list(_track_sizes(stream, os.fstat(stream.fileno()).st_size))
    except (OSError, struct.error):
        return None
    return max(sizes, key=lambda size: size.width * size.height, default=None)


def _track_sizes(stream: BinaryIO, length: int) -> Iterator[Size]:
    for kind, start, end in _boxes(stream, 0, length):
        if kind == b"moov":
            for inner, inner_start, inner_end in _boxes(stream, start, end):
                if inner == b"trak":
                    yield from _sizes_in(stream, inner_start, inner_end)


def _sizes_in(stream: BinaryIO, start: int, end: int) -> Iterator[Size]:
    for kind, first, last in _boxes(stream, start, end):
        if kind == b"tkhd" and last - first >= _MATRIX_FROM_END:
            stream.seek(last - _MATRIX_FROM_END)
            *matrix, width, height = struct.unpack(">9i2I", stream.read(_MATRIX_FROM_END))
            size = Size(width / _FIXED, height / _FIXED)
            if 0 < size.width <= _LARGEST and 0 < size.height <= _LARGEST:
                is_turned = matrix[0] == 0 and matrix[4] == 0
                yield Size(size.height, size.width) if is_turned else size


def _boxes(stream: BinaryIO, start: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """The boxes between two places: what each is, and where its content begins and ends."""
    for _ in range(_MOST_BOXES):
        if start + 8 > end:
            return
        stream.seek(start)
        length, kind = struct.unpack(">I4s", stream.read(8))
        head = 8
        if length == 1:
            (length,) = struct.unpack(">Q", stream.read(8))
            head = 16
        whole = length or end - start
        if whole < head:
            return
        yield kind, start + head, min(end, start + whole)
        start += whole
