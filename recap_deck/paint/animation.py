"""What the bytes of a GIF or WebP say about its pictures, without decoding any."""

from __future__ import annotations

import struct

from recap_deck.limits import MAX_ANIMATION_BYTES
from recap_deck.values import dataclass

_BYTES_A_PIXEL = 4
_KEPT_PICTURES = 3
"""Those of the decoder, of the player, and the one that is painted."""

_WEBP_HEADER = 30
_EXTENSION, _PICTURE = 0x21, 0x2C


@dataclass(frozen=True, slots=True)
class Animation:
    """Pictures that follow each other; `held_bytes` is what playing them takes."""

    width: int
    height: int
    held_bytes: int

    @property
    def can_play(self) -> bool:
        """Say whether it is small enough to be played."""
        return self.held_bytes <= MAX_ANIMATION_BYTES


def read_animation(data: bytes) -> Animation | None:
    """The size of an animated GIF or WebP; None for a single picture and anything else."""
    try:
        if data.startswith(b"GIF8"):
            size = struct.unpack_from("<HH", data, 6) if _has_two_pictures(data) else None
        elif data.startswith(b"RIFF") and data[8:16] == b"WEBPVP8X":
            size = _webp_size(data)
        else:
            return None
    except (struct.error, IndexError):
        return None
    if size is None or not all(size):
        return None
    width, height = size
    return Animation(width, height, len(data) + _KEPT_PICTURES * width * height * _BYTES_A_PIXEL)


def _webp_size(data: bytes) -> tuple[int, int] | None:
    """The canvas of a WebP whose header says that it is animated."""
    is_animated = data[20] & 0x02 and len(data) >= _WEBP_HEADER
    width = int.from_bytes(data[24:27], "little") + 1
    height = int.from_bytes(data[27:30], "little") + 1
    return (width, height) if is_animated else None


def _has_two_pictures(data: bytes) -> bool:
    """Walk over the blocks of a GIF up to its second picture."""
    place, found = 13 + _colors(data[10]), 0
    while found < 2:
        kind = data[place]
        if kind == _PICTURE:
            found += 1
            place = _after_blocks(data, place + 11 + _colors(data[place + 9]))
        elif kind == _EXTENSION:
            place = _after_blocks(data, place + 2)
        else:
            return False
    return True


def _colors(flags: int) -> int:
    """How many bytes a table of colours takes, by the flags before it."""
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _after_blocks(data: bytes, place: int) -> int:
    """The place after a row of blocks that each begin with their length."""
    while data[place]:
        place += data[place] + 1
    return place + 1
