"""Which way a text runs, by its first letter that runs one way; and what that turns round."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import chain

from recap_deck.geometry import Rect
from recap_deck.model.blocks import Block, Heading, List, Paragraph
from recap_deck.model.runs import plain_text
from recap_deck.theme.model import FillDecoration, Layout
from recap_deck.values import replace

_FIRST_STRONG = ord("\u0590")
"""No letter before Hebrew runs from right to left."""


def runs_left(text: str) -> bool:
    """Tell whether a text runs from right to left, as Arabic and Hebrew do."""
    if text.isascii() or max(map(ord, text)) < _FIRST_STRONG:
        return False
    for char in text:
        direction = unicodedata.bidirectional(char)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def blocks_run_left(blocks: Sequence[Block]) -> bool:
    """Tell it of the first block that has a text of its own."""
    for block in blocks:
        if isinstance(block, Heading | Paragraph):
            return runs_left(plain_text(block.runs))
        if isinstance(block, List):
            return blocks_run_left(tuple(chain.from_iterable(each.blocks for each in block.items)))
    return False


def mirrored_rules(layout: Layout) -> Layout:
    """Let what hangs on the title begin where a text from right to left does."""
    decorations = tuple(
        replace(each, rect=mirrored(each.rect, followed.rect.x, followed.rect.right))
        if isinstance(each, FillDecoration) and (followed := layout.placeholder(each.follows))
        else each
        for each in layout.decorations
    )
    return replace(layout, decorations=decorations)


def mirrored(rect: Rect, left: float, right: float) -> Rect:
    """The same rectangle as seen in a mirror between two edges."""
    return replace(rect, x=left + right - rect.right)
