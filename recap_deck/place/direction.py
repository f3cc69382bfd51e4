"""Which way a text runs: by its first letter that runs one way, or by the text around it."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from itertools import chain

from recap_deck.model.blocks import Block, Callout, Heading, List, Paragraph, Quote, Table
from recap_deck.model.runs import plain_text

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


def has_leftward(text: str) -> bool:
    """Tell whether any letter runs from right to left."""
    if text.isascii() or max(map(ord, text)) < _FIRST_STRONG:
        return False
    return any(unicodedata.bidirectional(char) in ("R", "AL") for char in text)


def blocks_run_left(blocks: Sequence[Block]) -> bool:
    """Tell it of the first block that has letters: figures run neither way."""
    for block in blocks:
        if isinstance(block, Heading | Paragraph):
            text = plain_text(block.runs)
            if not any(map(str.isalpha, text)):
                continue
            return runs_left(text)
        if isinstance(block, List):
            return blocks_run_left(tuple(chain.from_iterable(each.blocks for each in block.items)))
        if isinstance(block, Quote | Callout):
            return blocks_run_left(block.blocks)
        if isinstance(block, Table):
            return _table_runs_left(block)
    return False


def _table_runs_left(table: Table) -> bool:
    """Tell it of the first cell with letters."""
    cells = (plain_text(cell) for row in (table.header, *table.rows) for cell in row.cells)
    return runs_left(" ".join(cells))
