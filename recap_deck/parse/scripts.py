"""Which characters are Chinese, Japanese or Korean, and which of them stand without blanks."""

from __future__ import annotations

import bisect

_HANGUL = ((0x1100, 0x11FF), (0x3130, 0x318F), (0xA960, 0xA97F), (0xAC00, 0xD7FF))
_UNSPACED = (
    (0x2E80, 0x2FDF), (0x3000, 0x312F), (0x3190, 0x31FF), (0x3200, 0x4DBF), (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF), (0xFE30, 0xFE4F), (0xFF00, 0xFFEF), (0x1B000, 0x1B16F), (0x20000, 0x323AF),
)  # fmt: skip
_CJK = tuple(sorted(_HANGUL + _UNSPACED))

Ranges = tuple[tuple[int, int], ...]


def is_cjk(character: str) -> bool:
    """Say whether a character is of a script whose words have no blank before particles."""
    return _is_in(character, _CJK)


def is_unspaced(character: str) -> bool:
    """Say whether a character is of a script without blanks; Korean has them."""
    return _is_in(character, _UNSPACED)


def _is_in(character: str, ranges: Ranges) -> bool:
    code = ord(character)
    index = bisect.bisect(ranges, (code, 0x110000)) - 1
    return index >= 0 and code <= ranges[index][1]
