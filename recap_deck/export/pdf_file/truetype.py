"""TrueType subsets of one face merged into one font, so that it is stored once."""

from __future__ import annotations

import itertools
import struct
from collections.abc import Iterator, Mapping

from recap_deck.values import dataclass

_HEAD = struct.Struct(">4I2H2Q4h2H3h")
_MAGIC = 0x5F0F3CF5


@dataclass(frozen=True, slots=True)
class Subset:
    """The tables of a font, its glyphs' outlines and their metrics."""

    tables: Mapping[bytes, bytes]
    outlines: tuple[bytes, ...]
    metrics: tuple[bytes, ...]

    @property
    def is_simple(self) -> bool:
        """Whether no glyph is made of others, which would be known by number."""
        return not any(outline.startswith(b"\xff\xff") for outline in self.outlines)


def read_subset(program: bytes) -> Subset:
    """Read a font program as Qt writes it."""
    (count,) = struct.unpack_from(">H", program, 4)
    rows = (struct.unpack_from(">4sIII", program, 12 + 16 * i) for i in range(count))
    tables = {tag: program[start : start + size] for tag, _, start, size in rows}
    return Subset(tables, tuple(_outlines(tables)), tuple(_metrics(tables)))


def _outlines(tables: Mapping[bytes, bytes]) -> Iterator[bytes]:
    (is_long,) = struct.unpack_from(">h", tables[b"head"], 50)
    loca = tables[b"loca"]
    offsets = (
        struct.unpack(f">{len(loca) // 4}I", loca)
        if is_long
        else [2 * each for each in struct.unpack(f">{len(loca) // 2}H", loca)]
    )
    for start, end in itertools.pairwise(offsets):
        yield tables[b"glyf"][start:end]


def _metrics(tables: Mapping[bytes, bytes]) -> Iterator[bytes]:
    """Advance and left bearing of each glyph; the last advance holds for all that follow."""
    (glyphs,) = struct.unpack_from(">H", tables[b"maxp"], 4)
    (full,) = struct.unpack_from(">H", tables[b"hhea"], 34)
    table = tables[b"hmtx"]
    for i in range(glyphs):
        if i < full:
            yield table[4 * i : 4 * i + 4]
        else:
            bearing = 4 * full + 2 * (i - full)
            yield table[4 * full - 4 : 4 * full - 2] + table[bearing : bearing + 2]


class MergedFont:
    """One font of the glyphs of several; equal glyphs once."""

    def __init__(self) -> None:
        self._subsets: list[Subset] = []
        self._glyphs: dict[tuple[bytes, bytes], int] = {}

    def add(self, subset: Subset) -> list[int]:
        """Take a font's glyphs; tell where each of them is here."""
        self._subsets.append(subset)
        pairs = zip(subset.outlines, subset.metrics, strict=True)
        return [self._glyphs.setdefault(pair, len(self._glyphs)) for pair in pairs]

    def program(self) -> bytes:
        """The font."""
        outlines = [outline for outline, _ in self._glyphs]
        padded = [outline + bytes(-len(outline) % 4) for outline in outlines]
        offsets = list(itertools.accumulate(map(len, padded), initial=0))
        first = self._subsets[0].tables
        tables = {
            b"glyf": b"".join(padded),
            b"head": self._head(first[b"head"]),
            b"hhea": first[b"hhea"][:34] + struct.pack(">H", len(outlines)),
            b"hmtx": b"".join(metrics for _, metrics in self._glyphs),
            b"loca": struct.pack(f">{len(offsets)}I", *offsets),
            b"maxp": self._maxp(),
        }
        return _font_file(tables)

    def _head(self, head: bytes) -> bytes:
        boxes = [struct.unpack_from(">4h", each.tables[b"head"], 36) for each in self._subsets]
        low, high = ([pick(side) for side in zip(*boxes, strict=True)] for pick in (min, max))
        box = struct.pack(">4h", *low[:2], *high[2:])
        no_checksum = bytes(4)
        return head[:8] + no_checksum + head[12:36] + box + head[44:50] + b"\0\1" + head[52:54]

    def _maxp(self) -> bytes:
        tables = [each.tables[b"maxp"] for each in self._subsets]
        limits = zip(*(struct.unpack(">13H", table[6:32]) for table in tables), strict=True)
        return tables[0][:4] + struct.pack(">14H", len(self._glyphs), *map(max, limits))


def blank_font() -> bytes:
    """A font of one glyph, which paints nothing and is as wide as its size."""
    tables = {
        b"glyf": bytes(4),
        b"head": _HEAD.pack(0x00010000, 0, 0, _MAGIC, 0, 1000, *[0] * 6, 0, 8, 2, 0, 0),
        b"hhea": struct.pack(">I3hH11hH", 0x00010000, 800, -200, 0, 1000, *[0] * 11, 1),
        b"hmtx": struct.pack(">Hh", 1000, 0),
        b"loca": bytes(4),
        b"maxp": struct.pack(">I14H", 0x00010000, 1, *[0] * 13),
    }
    return _font_file(tables)


def _font_file(tables: Mapping[bytes, bytes]) -> bytes:
    power = len(tables).bit_length() - 1
    head = struct.pack(
        ">I4H", 0x00010000, len(tables), 16 << power, power, 16 * len(tables) - (16 << power)
    )
    start = len(head) + 16 * len(tables)
    rows, bodies = [], []
    for tag, body in sorted(tables.items()):
        rows.append(struct.pack(">4sIII", tag, _checksum(body), start, len(body)))
        bodies.append(body + bytes(-len(body) % 4))
        start += len(bodies[-1])
    font = head + b"".join(rows) + b"".join(bodies)
    adjustment = struct.pack(">I", (0xB1B0AFBA - _checksum(font)) % 2**32)
    place = font.index(tables[b"head"]) + 8
    return font[:place] + adjustment + font[place + 4 :]


def _checksum(data: bytes) -> int:
    padded = data + bytes(-len(data) % 4)
    return int(sum(struct.unpack(f">{len(padded) // 4}I", padded)) % 2**32)
