"""How finely a JPEG file is coded, by its own tables."""

from __future__ import annotations

import struct

from recap_deck.export.own_bytes import jpeg_segments

_TABLES = 0xDB
_STANDARD_SUM = 3_688
"""Of the table for brightness in the standard's annex K, which stands for a quality of 50."""
_VALUES = 64


def jpeg_quality(data: bytes) -> int:
    """The quality that the usual programs would call it, 1 to 100; 100 where it says nothing.

    They all scale the standard's tables, so the sum of the first one tells.
    """
    for marker, body in jpeg_segments(data):
        if marker == _TABLES:
            total = _first_table_sum(body)
            return _quality_of(100 * total / _STANDARD_SUM) if total else 100
    return 100


def _first_table_sum(body: bytes) -> int:
    is_wide = body[:1] >= b"\x10"
    values = body[1 : 1 + _VALUES * (2 if is_wide else 1)]
    if len(values) != _VALUES * (2 if is_wide else 1):
        return 0
    return sum(struct.unpack(f">{_VALUES}H", values)) if is_wide else sum(values)


def _quality_of(percent: float) -> int:
    """Turn libjpeg's scale of the tables into its quality."""
    quality = (200 - percent) / 2 if percent <= 100 else 5_000 / percent
    return min(100, max(1, round(quality)))
