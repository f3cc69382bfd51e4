"""Where a text has formulas: `$…$`, `$$…$$` and fences called `math`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from recap_deck.parse.code.info import FORMULA_LANGUAGES
from recap_deck.patterns import expression

# No blank just inside, no digit after, no empty line within: prices stay text.
INLINE = (
    r"(?<![\\$])(?P<marks>\${1,2})(?![\s$])"
    r"(?P<body>(?:[^$\\\n]|\\[^\n]|\n(?!\s*\n))+?)(?<!\s)(?P=marks)(?![\d$])"
)
"""A formula within a line."""

_INLINE = expression(INLINE)
_BLOCK = expression(r"^[ >]*\$\$(?P<body>.*?)(?:\$\$|\Z)", re.MULTILINE | re.DOTALL)
_FENCED = expression(
    rf"^[ >]*(?:```+|~~~+)[ ]*(?:{'|'.join(FORMULA_LANGUAGES)})\b[^\n]*\n(.*?)(?:```|~~~|\Z)",
    re.MULTILINE | re.DOTALL,
)


def find_formulas(text: str) -> Iterator[tuple[str, bool]]:
    """What may be formulas, and whether they stand alone; rather too many than one too few."""
    if "$" in text:
        for match in _INLINE.finditer(text):
            yield match["body"], len(match["marks"]) > 1
        for match in _BLOCK.finditer(text):
            yield match["body"], True
    if "math" in text or "katex" in text:
        for match in _FENCED.finditer(text):
            yield match[1], True
