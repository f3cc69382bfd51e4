"""Pictures' own bytes: JPEG and PNG files whose data can stand in a PDF as they are."""

from __future__ import annotations

import struct
from collections.abc import Iterator

from recap_deck.export.own_bytes import jpeg_segments, without_private
from recap_deck.values import dataclass

_BASELINE_TO_PROGRESSIVE = (0xC0, 0xC1, 0xC2)
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
_GRAY, _RGB, _PALETTE = 0, 2, 3
_COLORS = {0: 1, 2: 3, 4: 1, 6: 3}
"""A PNG's kind → how many samples a pixel has beside its alpha; indexes into a palette are none."""


@dataclass(frozen=True, slots=True)
class PictureStream:
    """A picture's samples, encoded, and what a reader must know of them.

    `channels` is 1, 3 or 4; `palette` holds RGB triples where the samples are indexes.
    `predictor_colors` is not 0 where the data has PNG's filters. `alpha` is a
    zlib-compressed mask of 8 bits. `orientation` is EXIF's, 1 for upright.
    """

    width: int
    height: int
    data: bytes
    is_jpeg: bool = False
    bits: int = 8
    channels: int = 3
    palette: bytes = b""
    predictor_colors: int = 0
    is_inverted: bool = False
    alpha: bytes = b""
    orientation: int = 1


@dataclass(frozen=True, slots=True)
class VectorPicture:
    """A picture as a PDF of one page; its drawing takes `width` × `height` of the upper left."""

    data: bytes
    width: float
    height: float


def own_bytes(data: bytes) -> PictureStream | None:
    """Take a file's samples over undecoded; None where they have to be decoded first."""
    try:
        if data.startswith(b"\xff\xd8"):
            return _jpeg(data)
        if data.startswith(b"\x89PNG"):
            return _png(data)
    except (struct.error, IndexError, KeyError):
        return None
    return None


def _jpeg(data: bytes) -> PictureStream | None:
    adobe, orientation = False, 1
    for marker, body in jpeg_segments(data):
        if marker == 0xEE and body.startswith(b"Adobe"):
            adobe = True
        elif marker == 0xE1 and body.startswith(b"Exif\0\0"):
            orientation = _orientation(body[6:])
        elif marker in _FRAMES:
            bits, height, width, channels = struct.unpack(">BHHB", body[:6])
            if marker not in _BASELINE_TO_PROGRESSIVE or bits != 8 or channels not in (1, 3, 4):
                return None
            # Adobe's programs store CMYK inverted.
            inverted = adobe and channels == 4
            return PictureStream(
                width,
                height,
                without_private(data),
                is_jpeg=True,
                channels=channels,
                is_inverted=inverted,
                orientation=orientation,
            )
    return None


def _orientation(tiff: bytes) -> int:
    order = ">" if tiff.startswith(b"MM") else "<"
    (start,) = struct.unpack_from(order + "I", tiff, 4)
    (count,) = struct.unpack_from(order + "H", tiff, start)
    for i in range(count):
        tag, _, _, value = struct.unpack_from(order + "HHIH", tiff, start + 2 + 12 * i)
        if tag == 0x0112:
            return value if 1 <= value <= 8 else 1
    return 1


def _png(data: bytes) -> PictureStream | None:
    chunks = list(_chunks(data))
    names = {name for name, _ in chunks}
    width, height, bits, kind, _, _, interlaced = struct.unpack(">IIBBBBB", dict(chunks)[b"IHDR"])
    if interlaced or kind not in (_GRAY, _RGB, _PALETTE) or b"tRNS" in names:
        return None
    channels = 3 if kind == _RGB else 1
    return PictureStream(
        width,
        height,
        b"".join(body for name, body in chunks if name == b"IDAT"),
        bits=bits,
        channels=channels,
        palette=dict(chunks)[b"PLTE"] if kind == _PALETTE else b"",
        predictor_colors=channels,
    )


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    position = 8
    while position + 8 <= len(data):
        (length,) = struct.unpack_from(">I", data, position)
        yield data[position + 4 : position + 8], data[position + 8 : position + 8 + length]
        position += 12 + length


def png_density(data: bytes) -> tuple[int, int, float]:
    """Width, height, and the bits that each of a PNG's samples takes as if it had eight.

    Indexes into a palette take none, nor does what is no PNG.
    """
    try:
        width, height, bits, kind = struct.unpack_from(">IIBB", data, 16)
    except struct.error:
        return 0, 0, 0.0
    samples = width * height * bits * _COLORS.get(kind, 0)
    return width, height, 64 * len(data) / samples if samples else 0.0
