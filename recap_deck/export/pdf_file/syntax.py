"""The syntax of PDF: values as bytes, objects, references between them."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Mapping

from recap_deck.patterns import expression
from recap_deck.values import dataclass

_REFERENCE = expression(rb"\b(\d+) 0 R\b")


@dataclass(frozen=True, slots=True)
class PdfObject:
    """An object's value; for a stream its dictionary without a length, and its data."""

    body: bytes
    stream: bytes | None = None


def text(value: str) -> bytes:
    """A text string."""
    return byte_string(value.encode("ascii") if value.isascii() else b"\xfe\xff" + _utf16(value))


def _utf16(value: str) -> bytes:
    return value.encode("utf-16-be", "replace")


def byte_string(value: bytes) -> bytes:
    """A string of bytes, in hexadecimal: nothing in it is taken for syntax."""
    return b"<%s>" % value.hex().encode()


def number(value: float) -> bytes:
    """A number, without an exponent or figures that nobody sees."""
    value = round(value, 4)
    return b"%d" % value if value == int(value) else f"{value:.4f}".rstrip("0").encode()


def array(values: Iterable[float]) -> bytes:
    """An array of numbers."""
    return b"[%s]" % b" ".join(map(number, values))


def references(numbers: Iterable[int]) -> bytes:
    """An array of references."""
    return b"[%s]" % b" ".join(b"%d 0 R" % each for each in numbers)


def compressed(data: bytes, dictionary: bytes = b"", level: int = 6) -> PdfObject:
    """A stream of `data`, compressed; `dictionary` holds its other keys."""
    return PdfObject(b"<<%s/Filter/FlateDecode>>" % dictionary, zlib.compress(data, level))


def content_of(stream: PdfObject) -> bytes:
    """The data of a stream, decompressed where it is compressed."""
    data = stream.stream or b""
    return zlib.decompress(data) if b"/FlateDecode" in stream.body else data


def referred(body: bytes) -> list[int]:
    """The numbers of the objects that a value refers to."""
    return [int(each) for each in _REFERENCE.findall(body)]


def renumbered(body: bytes, numbers: Mapping[int, int]) -> bytes:
    """The same value, its references to other numbers."""
    return _REFERENCE.sub(lambda match: b"%d 0 R" % numbers[int(match[1])], body)


def entry(body: bytes, key: bytes) -> int:
    """The object that a dictionary, or the first of an array in it, refers to by `key`."""
    match = re.search(rb"/%s\s*\[?\s*(\d+) 0 R" % key, body)
    if match is None:
        raise ValueError(f"no reference by {key!r} in {body[:200]!r}")
    return int(match[1])
