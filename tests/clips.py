"""Small films and sounds as files, written byte by byte: uncompressed AVI and WAV."""

from __future__ import annotations

import math
import struct
import wave
from collections.abc import Sequence
from pathlib import Path

WIDTH, HEIGHT, RATE = 64, 36, 25

Colour = tuple[int, int, int]


def write_film(path: Path, colours: Sequence[Colour], frames_each: int = RATE) -> None:
    """A film of plain pictures, each colour for so many frames; 25 a second."""
    frames = [colour for colour in colours for _ in range(frames_each)]
    movie = b"".join(_chunk(b"00db", _picture(colour)) for colour in frames)
    index = b"".join(
        struct.pack("<4sIII", b"00db", 0x10, 4 + i * (8 + _FRAME), _FRAME)
        for i in range(len(frames))
    )
    body = b"AVI " + _headers(len(frames)) + _list(b"movi", movie) + _chunk(b"idx1", index)
    path.write_bytes(_chunk(b"RIFF", body))


def write_tone(path: Path, seconds: float) -> None:
    """A quiet tone."""
    count = round(8_000 * seconds)
    samples = (round(2_000 * math.sin(i / 4)) for i in range(count))
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8_000)
        file.writeframes(struct.pack(f"<{count}h", *samples))


_FRAME = WIDTH * HEIGHT * 3


def _picture(colour: Colour) -> bytes:
    red, green, blue = colour
    return bytes((blue, green, red)) * (WIDTH * HEIGHT)


def _headers(count: int) -> bytes:
    main = struct.pack(
        "<10I16x", 1_000_000 // RATE, _FRAME * RATE, 0, 0x10, count, 0, 1, _FRAME, WIDTH, HEIGHT
    )
    stream = struct.pack(
        "<4s4sIHHIIIIIIII4H",
        *(b"vids", b"DIB ", 0, 0, 0, 0, 1, RATE, 0, count, _FRAME, 0, _FRAME),
        *(0, 0, WIDTH, HEIGHT),
    )
    look = struct.pack("<IiiHHIIiiII", 40, WIDTH, HEIGHT, 1, 24, 0, _FRAME, 0, 0, 0, 0)
    listed = _list(b"strl", _chunk(b"strh", stream) + _chunk(b"strf", look))
    return _list(b"hdrl", _chunk(b"avih", main) + listed)


def _list(kind: bytes, body: bytes) -> bytes:
    return _chunk(b"LIST", kind + body)


def _chunk(kind: bytes, body: bytes) -> bytes:
    return kind + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)
