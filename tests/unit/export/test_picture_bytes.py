"""What the headers of picture files say, and which data can be taken over as it is."""

from __future__ import annotations

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recap_deck.export.pdf_file.picture_bytes import PictureStream, own_bytes

ADOBE = b"Adobe\0\x64\0\0\0\0\0"


def jpeg(marker: int = 0xC0, channels: int = 3, bits: int = 8, *extra: tuple[int, bytes]) -> bytes:
    frame = struct.pack(">BHHB", bits, 20, 30, channels)
    segments = [*extra, (marker, frame)]
    return b"\xff\xd8" + b"".join(
        b"\xff" + bytes([kind]) + struct.pack(">H", len(body) + 2) + body for kind, body in segments
    )


def png(kind: int, *chunks: tuple[bytes, bytes], bits: int = 8, interlaced: int = 0) -> bytes:
    head = struct.pack(">IIBBBBB", 30, 20, bits, kind, 0, 0, interlaced)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in ((b"IHDR", head), *chunks, (b"IEND", b""))
    )


@pytest.mark.parametrize("channels", [1, 3, 4])
def test_a_jpeg_is_taken_over_whole(channels: int) -> None:
    data = jpeg(channels=channels)
    assert own_bytes(data) == PictureStream(30, 20, data, is_jpeg=True, channels=channels)


def test_cmyk_by_adobe_is_inverted() -> None:
    found = own_bytes(jpeg(0xC0, 4, 8, (0xEE, ADOBE)))
    assert found is not None
    assert found.is_inverted


@pytest.mark.parametrize("order", ["<", ">"])
def test_exif_says_how_the_camera_was_held(order: str) -> None:
    start = b"II*\0" if order == "<" else b"MM\0*"
    tiff = start + struct.pack(f"{order}IHHHIHHI", 8, 1, 0x0112, 3, 1, 6, 0, 0)
    found = own_bytes(jpeg(0xC2, 3, 8, (0xE1, b"Exif\0\0" + tiff)))
    assert found is not None
    assert found.orientation == 6


@pytest.mark.parametrize(("marker", "bits"), [(0xC9, 8), (0xC1, 12), (0xC3, 8)])
def test_a_jpeg_that_pdf_has_no_filter_for_is_decoded(marker: int, bits: int) -> None:
    assert own_bytes(jpeg(marker, 3, bits)) is None


def test_the_data_chunks_of_a_png_are_joined() -> None:
    found = own_bytes(png(2, (b"IDAT", b"one "), (b"IDAT", b"two")))
    assert found == PictureStream(30, 20, b"one two", predictor_colors=3)


def test_a_palette_comes_along() -> None:
    found = own_bytes(png(3, (b"PLTE", b"\0\0\0\xff\0\0"), (b"IDAT", b"x"), bits=4))
    assert found is not None
    assert (found.palette, found.bits, found.channels) == (b"\0\0\0\xff\0\0", 4, 1)


@pytest.mark.parametrize(
    "data",
    [
        png(6, (b"IDAT", b"x")),
        png(4, (b"IDAT", b"x")),
        png(2, (b"tRNS", b"\0\0\0\0\0\0"), (b"IDAT", b"x")),
        png(2, (b"IDAT", b"x"), interlaced=1),
        b"RIFF\0\0\0\0WEBP",
    ],
    ids=["rgba", "gray and alpha", "one transparent colour", "interlaced", "webp"],
)
def test_what_pdf_holds_otherwise_is_decoded(data: bytes) -> None:
    assert own_bytes(data) is None


@given(st.sampled_from([b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"]), st.binary(max_size=200))
def test_a_broken_file_is_left_to_the_decoder(start: bytes, rest: bytes) -> None:
    own_bytes(start + rest)
